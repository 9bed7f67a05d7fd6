import { chmodSync, chownSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { openApp, type TestApp } from "../support/test-app.ts"
import { vaultProcess } from "../support/vault-process.ts"
import { filesUnder, folderOf, printOf, SECRET } from "../support/workspace-files.ts"

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const isWindows = process.platform === "win32"

async function closedWorkspace(): Promise<{ app: TestApp; folder: string; [Symbol.dispose](): void }> {
  const app = await openApp()
  const folder = folderOf(app)
  await app.call("vault.backUp", {})
  await app.call("vault.close", {})
  return { app, folder, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

const frameAt = (frame: number, offsets: readonly number[]) => offsets.map((offset) => 32 + frame * 4120 + offset)

const groups = async (app: TestApp) =>
  (await app.call("records.all", {})).records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])

describe("a workspace that another process has open", () => {
  it("is neither opened nor restored over, and opens as soon as that process ends, however it ends", async () => {
    using made = await closedWorkspace()
    const { app, folder } = made
    {
      await using other = vaultProcess({ task: "hold", dataFolder: app.dataFolder, folder })
      expect(await other.next("open")).toBeDefined()
      const unlock = () => app.call("vault.unlock", { folder, secret: SECRET })
      await expect(unlock()).rejects.toMatchObject({ code: "in-use" })
      const { backups } = await app.call("vault.inspect", { folder })
      const restore = app.call("vault.restore", { folder, file: backups[0]!.file, secret: SECRET })
      await expect(restore).rejects.toMatchObject({ code: "in-use" })
      // the lock is the operating system's: a process that was killed holds none
      other.child.kill("SIGKILL")
      await other.ended
      expect(await unlock()).toMatchObject({ state: "open" })
    }
    await using late = vaultProcess({ task: "unlock", dataFolder: app.dataFolder, folder })
    expect(await late.next("code")).toEqual({ code: "in-use" })
  })
})

describe("a process that is killed while it writes", () => {
  it("loses nothing that was answered, six times over", async () => {
    using made = await closedWorkspace()
    const { app, folder } = made
    let sure = 0
    for (let round = 0; round < 6; round++) {
      await using writer = vaultProcess({ task: "write", dataFolder: app.dataFolder, folder })
      await writer.next("open")
      for (let n = 0; n < 3 + round * 7; n++) await writer.next("wrote")
      writer.child.kill("SIGKILL")
      sure += (await writer.ended).filter((fact) => "wrote" in fact).length
      const state = await app.call("vault.unlock", { folder, secret: SECRET })
      expect(state).not.toHaveProperty("logDamaged")
      const there = (await groups(app)).length
      // one more may have been written whose answer never came
      expect(there - sure).toBeGreaterThanOrEqual(0)
      expect(there - sure).toBeLessThanOrEqual(1)
      sure = there
      await app.call("vault.close", {})
    }
    expect(sure).toBeGreaterThan(50)
  })

  it("is told when what it left was damaged afterwards, and that is kept", async () => {
    using made = await closedWorkspace()
    const { app, folder } = made
    await using writer = vaultProcess({ task: "write", dataFolder: app.dataFolder, folder })
    for (let n = 0; n < 12; n++) await writer.next("wrote")
    writer.child.kill("SIGKILL")
    const wrote = (await writer.ended).filter((fact) => "wrote" in fact).length
    const whole = readFileSync(join(folder, "workspace.db-wal"))
    const frames = Math.floor((whole.length - 32) / 4120)
    const copy = join(app.dataFolder, "copy")
    // a bit in the heading of the log, and in the number, size, salt, digest and content of frames
    const places = [3, 18, ...[0, 0.3, 0.6].flatMap((part) => frameAt(Math.floor(part * frames), [1, 6, 9, 18, 900]))]
    for (const at of places) {
      rmSync(copy, { recursive: true, force: true })
      cpSync(folder, copy, { recursive: true })
      const damaged = Buffer.from(whole)
      damaged[at]! ^= 1
      writeFileSync(join(copy, "workspace.db-wal"), damaged)
      const state = await app.call("vault.unlock", { folder: copy, secret: SECRET })
      expect(state, `byte ${at}`).toMatchObject({ state: "open", logDamaged: true })
      expect((await groups(app)).length).toBeLessThan(wrote)
      expect(readFileSync(join(copy, "workspace.db-wal.damaged")).equals(damaged)).toBe(true)
      await app.call("vault.close", {})
    }
    // cut short in the last frame, as a power cut does: that commit alone is gone, and nothing is to be told
    writeFileSync(join(folder, "workspace.db-wal"), whole.subarray(0, whole.length - 2000))
    expect(await app.call("vault.unlock", { folder, secret: SECRET })).not.toHaveProperty("logDamaged")
    expect((await groups(app)).length).toBeGreaterThanOrEqual(wrote - 1)
    expect(filesUnder(folder).filter((name) => /damaged|unread/.test(name))).toEqual([])
  })

  it("leaves no half-made backup in the list and no workspace without its key file", async () => {
    using made = await closedWorkspace()
    const { app } = made
    for (const wait of [0, 40, 80, 120]) {
      const folder = join(app.dataFolder, `torn-${wait}`)
      await using maker = vaultProcess({ task: "create", dataFolder: app.dataFolder, folder })
      await new Promise((done) => setTimeout(done, 250 + wait))
      maker.child.kill("SIGKILL")
      await maker.ended
      if (!filesUnder(folder).includes("keys.json")) continue
      expect(await app.call("vault.unlock", { folder, secret: SECRET })).toMatchObject({ name: "Calder County" })
      await app.call("vault.close", {})
    }
  })
})

describe.skipIf(isWindows || !isRoot)(
  "a folder that may not be written (tried as another user, which needs root)",
  () => {
    it("says so on unlocking and on creating, and is left as it is", async () => {
      using made = await closedWorkspace()
      const { app, folder } = made
      for (const place of [app.dataFolder, folder, join(folder, "backups")]) chmodSync(place, 0o755)
      for (const name of filesUnder(folder)) chmodSync(join(folder, name), 0o644)
      const before = printOf(folder)
      await using unlocking = vaultProcess({ task: "unlock", dataFolder: app.dataFolder, folder }, { uid: NOBODY })
      expect(await unlocking.ended).toEqual([{ code: "read-only" }])
      const fresh = join(app.dataFolder, "fresh")
      await using creating = vaultProcess(
        { task: "create", dataFolder: app.dataFolder, folder: fresh },
        { uid: NOBODY },
      )
      expect(await creating.ended).toEqual([{ code: "read-only" }])
      expect(printOf(folder)).toEqual(before)
    })

    it("opens when only the recent list and the backups cannot be written", async () => {
      using made = await closedWorkspace()
      const { app, folder } = made
      await app.call("vault.unlock", { folder, secret: SECRET })
      await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
      await app.call("vault.close", {})
      chmodSync(app.dataFolder, 0o755)
      chownSync(folder, NOBODY, NOBODY)
      for (const name of ["keys.json", "workspace.db", "confidential.db"]) chownSync(join(folder, name), NOBODY, NOBODY)
      await using unlocking = vaultProcess({ task: "unlock", dataFolder: app.dataFolder, folder }, { uid: NOBODY })
      expect(await unlocking.ended).toEqual([{ open: true }])
    })
  },
)

describe.skipIf(isWindows)("a disk that is full", () => {
  /** The limit on the size of a file is where the system refuses a write, as a full disk does. */
  const QUITE_FULL = 2 * 1024

  it("refuses the write, keeps all that was written, and says so at once", async () => {
    using made = await closedWorkspace()
    const { app, folder } = made
    await using writer = vaultProcess({ task: "fill", dataFolder: app.dataFolder, folder }, { largestFile: QUITE_FULL })
    const facts = await writer.ended
    const written = facts.filter((fact) => "wrote" in fact).length
    expect(written).toBeGreaterThan(10)
    expect(facts.slice(-3)).toEqual([{ unsaved: "disk-full" }, { code: "disk-full" }, { holds: written }])
    await app.call("vault.unlock", { folder, secret: SECRET })
    expect(await groups(app)).toHaveLength(written)
  })

  it("leaves no trace of a workspace that could not be made", async () => {
    using made = await closedWorkspace()
    const { app } = made
    const folder = join(app.dataFolder, "fresh")
    await using maker = vaultProcess({ task: "create", dataFolder: app.dataFolder, folder }, { largestFile: 16 })
    expect(await maker.ended).toEqual([{ code: "disk-full" }])
    expect(filesUnder(folder)).toEqual([])
  })

  it("keeps nobody out whose backup has no room", async () => {
    using made = await closedWorkspace()
    const { app, folder } = made
    await app.call("vault.unlock", { folder, secret: SECRET })
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await app.call("vault.close", {})
    const before = (await app.call("vault.inspect", { folder })).backups
    await using unlocking = vaultProcess({ task: "unlock", dataFolder: app.dataFolder, folder }, { largestFile: 64 })
    expect(await unlocking.ended).toEqual([{ open: true }])
    expect((await app.call("vault.inspect", { folder })).backups).toEqual(before)
  })
})
