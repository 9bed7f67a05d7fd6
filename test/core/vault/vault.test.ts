import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { createVault } from "../../../electron/core/vault/vault.ts"
import type { VaultState } from "../../../shared/contract/vault.ts"
import { openApp, PASSPHRASE, testApp } from "../../support/test-app.ts"
import { folderOf, printOf, SECRET } from "../../support/workspace-files.ts"

describe("a new workspace", () => {
  it("is open, named, and lies in a folder of a neutral name", async () => {
    using app = await openApp()
    const state = await app.call("vault.state", {})
    expect(state).toMatchObject({ state: "open", name: "Calder County", recoveryKept: false })
    expect(folderOf(app).slice(app.dataFolder.length)).not.toContain("Calder")
  })

  it("refuses fewer than eight characters and nothing else", async () => {
    using app = testApp()
    const create = (passphrase: string) => app.call("vault.create", { name: "x", passphrase })
    await expect(create("1234567")).rejects.toMatchObject({ code: "weak-passphrase" })
    await expect(create("👩‍👧")).rejects.toMatchObject({ code: "weak-passphrase" })
    await expect(create("aaaaaaaa")).resolves.toMatchObject({ recoveryCode: expect.any(String) })
  })

  it("is not made in a folder that holds anything", async () => {
    using app = testApp()
    const folder = join(app.dataFolder, "chosen")
    mkdirSync(folder)
    writeFileSync(join(folder, "letter.txt"), "Dear neighbours")
    const before = printOf(folder)
    await expect(app.call("vault.create", { name: "x", passphrase: PASSPHRASE, folder })).rejects.toMatchObject({
      code: "folder-taken",
    })
    expect(printOf(folder)).toEqual(before)
  })

  it("leaves nothing behind when it cannot be filled, and what was open stays open", async () => {
    using app = await openApp()
    const before = await app.call("vault.state", {})
    const entries = readdirSync(app.dataFolder)
    const fill = () => {
      throw new Error("no")
    }
    await expect(app.app.vault.create({ name: "x", passphrase: PASSPHRASE, fill })).rejects.toThrow("no")
    expect(readdirSync(app.dataFolder)).toEqual(entries)
    expect(await app.call("vault.state", {})).toEqual(before)
    expect((await app.call("records.all", {})).records).toHaveLength(1)
  })

  it("is filled with the invented community where that is asked for", async () => {
    using app = testApp({ ports: { sampleFolder: "" } })
    const sampleFolder = join(app.dataFolder, "sample")
    mkdirSync(sampleFolder)
    writeFileSync(
      join(sampleFolder, "calder-county.json"),
      JSON.stringify({ coalition: [{ id: "ready-kids", body: { name: "Ready Kids", number: 7 } }] }),
    )
    using other = testApp({ dataFolder: app.dataFolder, ports: { sampleFolder } })
    const seen: unknown[] = []
    other.on("changes", (value) => seen.push(value))
    await other.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
    const { records, history } = await other.call("records.all", {})
    expect(records).toMatchObject([
      { kind: "workspace", body: { name: "Calder County", sample: true, lastNumber: 7 } },
      { kind: "coalition", id: "ready-kids", body: { name: "Ready Kids" } },
    ])
    expect(history.undo).toBeUndefined()
    expect(seen).toEqual([])
    expect((await other.call("vault.recent", {})).workspaces).toMatchObject([{ sample: true }])
    await expect(app.call("vault.create", { name: "x", passphrase: PASSPHRASE, sample: true })).rejects.toMatchObject({
      code: "file-unreadable",
    })
  })
})

describe("locking", () => {
  it("closes the databases, overwrites the keys and tells the windows", async () => {
    const states: VaultState[] = []
    using app = testApp()
    const vault = createVault({
      ports: {
        now: () => new Date(),
        newId: () => "one",
        dataFolder: app.dataFolder,
        sampleFolder: "",
        version: "0",
        log: () => {},
        windows: { host: "browser", placeWall: false, openWall: async () => ({}), closeWall: async () => {} },
        keyCost: { memoryKiB: 64, iterations: 1 },
      },
      origin: () => "console",
      committed: () => {},
      stateChanged: (state) => states.push(state),
    })
    await vault.create({ name: "Calder County", passphrase: PASSPHRASE })
    const open = vault.current() as unknown as {
      keys: Record<string, Uint8Array>
      databases: { workspace: { open: boolean }; confidential: { open: boolean } }
    }
    expect(
      Object.values(open.keys)
        .flatMap((key) => [...key])
        .some((byte) => byte !== 0),
    ).toBe(true)
    vault.lock()
    expect(
      Object.values(open.keys)
        .flatMap((key) => [...key])
        .every((byte) => byte === 0),
    ).toBe(true)
    expect([open.databases.workspace.open, open.databases.confidential.open]).toEqual([false, false])
    expect(vault.current()).toBeUndefined()
    expect(states.map(({ state }) => state)).toEqual(["open", "locked"])
  })

  it("refuses records until it is unlocked, then has them all", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await app.call("vault.lock", {})
    expect(await app.call("vault.state", {})).toEqual({ state: "locked", folder, name: "Calder County" })
    await expect(app.call("records.all", {})).rejects.toMatchObject({ code: "locked" })
    await expect(app.call("vault.backUp", {})).rejects.toMatchObject({ code: "locked" })
    await app.call("vault.unlock", { folder, secret: SECRET })
    expect((await app.call("records.all", {})).records).toMatchObject([{}, { body: { name: "Ready Kids" } }])
  })

  it("ends an unlocking that is under way", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    app.app.vault.lock()
    const unlocking = app.call("vault.unlock", { folder, secret: SECRET })
    await Promise.resolve()
    app.app.vault.lock()
    await expect(unlocking).rejects.toMatchObject({ code: "cancelled" })
    expect(app.app.vault.current()).toBeUndefined()
  })

  it("opens once when it is unlocked twice at the same time", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    app.app.vault.lock()
    const both = await Promise.all([1, 2].map(() => app.call("vault.unlock", { folder, secret: SECRET })))
    expect(both[0]).toEqual(both[1])
  })

  it("keeps what is open when another folder cannot be opened", async () => {
    using app = await openApp()
    const before = await app.call("vault.state", {})
    const unlock = (folder: string) => app.call("vault.unlock", { folder, secret: SECRET })
    await expect(unlock(join(app.dataFolder, "nowhere"))).rejects.toMatchObject({ code: "folder-missing" })
    mkdirSync(join(app.dataFolder, "empty"))
    await expect(unlock(join(app.dataFolder, "empty"))).rejects.toMatchObject({ code: "not-a-workspace" })
    expect(await app.call("vault.state", {})).toEqual(before)
  })

  it("moves from one workspace to another without a word of the first", async () => {
    using app = await openApp()
    const first = folderOf(app)
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await app.call("vault.create", { name: "Elsewhere", passphrase: PASSPHRASE })
    expect((await app.call("records.all", {})).records).toHaveLength(1)
    expect(await app.call("vault.unlock", { folder: first, secret: SECRET })).toMatchObject({ name: "Calder County" })
  })
})

describe("the recent list", () => {
  it("writes no name unless the user wants it, and takes it back", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const text = () => readFileSync(join(app.dataFolder, "recent.json"), "utf8")
    expect(await app.call("vault.recent", {})).toEqual({
      hideNames: true,
      workspaces: [{ folder, openedAt: "2026-01-05T09:00:00.000Z", present: true }],
    })
    expect(text()).not.toContain("Calder")
    await app.call("vault.hideNames", { hide: false })
    expect((await app.call("vault.recent", {})).workspaces).toMatchObject([{ name: "Calder County" }])
    expect(await app.call("vault.inspect", { folder })).toMatchObject({ name: "Calder County" })
    await app.call("vault.hideNames", { hide: true })
    expect(text()).not.toContain("Calder")
  })

  it("puts the last one first, marks those that are gone, and forgets on request", async () => {
    using app = await openApp()
    const first = folderOf(app)
    app.pass(60_000)
    await app.call("vault.create", { name: "Elsewhere", passphrase: PASSPHRASE })
    const second = folderOf(app)
    const list = async () =>
      (await app.call("vault.recent", {})).workspaces.map(({ folder, present }) => [folder, present])
    expect(await list()).toEqual([
      [second, true],
      [first, true],
    ])
    renameSync(first, `${first}-elsewhere`)
    expect(await list()).toEqual([
      [second, true],
      [first, false],
    ])
    await app.call("vault.forget", { folder: first })
    expect(await list()).toEqual([[second, true]])
  })

  it("begins anew from what lies in the data folder when it is damaged, and keeps the damaged one", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const file = join(app.dataFolder, "recent.json")
    writeFileSync(file, "{ damaged")
    expect(await app.call("vault.recent", {})).toEqual({ hideNames: true, workspaces: [{ folder, present: true }] })
    await app.call("vault.hideNames", { hide: false })
    expect(readFileSync(`${file}.damaged`, "utf8")).toBe("{ damaged")
    expect((await app.call("vault.recent", {})).workspaces).toMatchObject([{ name: "Calder County" }])
  })

  it("keeps nobody from opening when it cannot be written", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    await app.call("vault.close", {})
    const file = join(app.dataFolder, "recent.json")
    renameSync(file, `${file}.old`)
    mkdirSync(file)
    mkdirSync(join(`${file}.damaged`, "in the way"), { recursive: true })
    expect(await app.call("vault.unlock", { folder, secret: SECRET })).toMatchObject({ state: "open" })
    expect(app.logged).toHaveLength(1)
    expect(JSON.stringify(app.logged)).not.toContain(app.dataFolder)
  })
})

describe("a folder before it is opened", () => {
  it("is looked at without being touched", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    await app.call("vault.close", {})
    const before = printOf(folder)
    expect(await app.call("vault.inspect", { folder })).toEqual({ workspace: true, backups: [] })
    expect(await app.call("vault.inspect", { folder: app.dataFolder })).toEqual({ workspace: false, backups: [] })
    await expect(app.call("vault.inspect", { folder: join(folder, "nowhere") })).rejects.toMatchObject({
      code: "folder-missing",
    })
    expect(printOf(folder)).toEqual(before)
  })

  it("is warned of, not refused, where another program synchronises it", async () => {
    using app = testApp()
    const folder = join(app.dataFolder, "Dropbox", "county")
    await app.call("vault.create", { name: "x", passphrase: PASSPHRASE, folder })
    expect(await app.call("vault.state", {})).toMatchObject({ state: "open", synced: "Dropbox" })
    expect(await app.call("vault.inspect", { folder })).toMatchObject({ synced: "Dropbox" })
    expect(existsSync(join(folder, "workspace.db"))).toBe(true)
  })
})

describe("the sample that comes with the app", () => {
  it("opens as a community of about two dozen groups, marked as invented", async () => {
    using app = testApp()
    await app.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
    const { records } = await app.call("records.all", {})
    const groups = records.filter(({ kind }) => kind === "coalition")
    expect(groups.length).toBeGreaterThan(19)
    const numbers = groups.map(({ body }) => Number(body["number"]))
    const workspace = records.find(({ kind }) => kind === "workspace")
    expect(workspace?.body).toMatchObject({ sample: true, lastNumber: Math.max(...numbers) })
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "One more" } })
    expect(app.app.vault.current()!.store.get("coalition", id).body.number).toBe(Math.max(...numbers) + 1)
  })
})
