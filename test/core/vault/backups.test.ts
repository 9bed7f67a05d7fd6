import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dropped, KEEP } from "../../../electron/core/vault/backups.ts"
import { openDatabases } from "../../../electron/core/vault/databases.ts"
import type { Backup, Secret } from "../../../shared/contract/vault.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { folderOf, keysOf, printOf, SECRET } from "../../support/workspace-files.ts"

const DAY = 86_400_000
const addGroup = (app: TestApp, name: string) => app.call("records.add", { kind: "coalition", body: { name } })
const unlock = (app: TestApp, folder: string, secret: Secret = SECRET) => app.call("vault.unlock", { folder, secret })
const backupsOf = async (app: TestApp, folder: string) => (await app.call("vault.inspect", { folder })).backups
const groups = async (app: TestApp) =>
  (await app.call("records.all", {})).records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])

/** An open workspace with one group, backed up, and a second group after that. */
async function backedUp(): Promise<{ app: TestApp; folder: string; file: string; [Symbol.dispose](): void }> {
  const app = await openApp()
  await addGroup(app, "Ready Kids")
  const { file } = await app.call("vault.backUp", {})
  app.pass(60_000)
  await addGroup(app, "Housing First Circle")
  return { app, folder: folderOf(app), file, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

describe("backups", () => {
  it("are made at unlocking when something changed since the last one", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const again = async () => {
      app.pass(60_000)
      app.app.vault.lock()
      await unlock(app, folder)
      return (await backupsOf(app, folder)).length
    }
    expect([await again(), await again()]).toEqual([1, 1])
    await addGroup(app, "Ready Kids")
    expect([await again(), await again()]).toEqual([2, 2])
    app.app.vault.current()?.confidential.sealRound([{ question: "q", value: "yes" }])
    expect([await again(), await again()]).toEqual([3, 3])
    expect(await backupsOf(app, folder)).toMatchObject([
      { reason: "unlock", at: "2026-01-05T09:05:00.000Z" },
      { at: "2026-01-05T09:03:00.000Z" },
      { at: "2026-01-05T09:01:00.000Z" },
    ])
  })

  it("are kept ten at most", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    for (let n = 0; n < 14; n++) {
      app.pass(DAY)
      await app.call("vault.backUp", {})
    }
    const kept = await backupsOf(app, folder)
    expect(kept).toHaveLength(KEEP)
    expect([kept[0]?.at, kept[9]?.at]).toEqual(["2026-01-19T09:00:00.000Z", "2026-01-10T09:00:00.000Z"])
  })

  it("stay apart when the clock does not move", async () => {
    using app = await openApp()
    const made = [await app.call("vault.backUp", {}), await app.call("vault.backUp", {})]
    expect(new Set(made.map(({ file }) => file)).size).toBe(2)
    expect((await backupsOf(app, folderOf(app))).map(({ file }) => file)).toEqual(
      made.map(({ file }) => file).reverse(),
    )
  })

  it("stay apart when the clock does not move and the oldest have gone", async () => {
    using app = await openApp()
    const made: string[] = []
    for (let n = 0; n < KEEP + 4; n++) made.push((await app.call("vault.backUp", {})).file)
    expect(new Set(made).size).toBe(made.length)
    expect((await backupsOf(app, folderOf(app))).map(({ file }) => file)).toContain(made.at(-1))
  })

  it("of one busy day do not push out those of the days before", () => {
    const at = (moment: string): Backup => ({ file: moment, at: moment, bytes: 1, reason: "unlock" })
    const busy = Array.from({ length: 9 }, (_, n) => at(`2026-01-05T1${9 - n}:00:00.000Z`))
    const before = [at("2026-01-04T10:00:00.000Z"), at("2026-01-03T10:00:00.000Z")]
    expect(dropped([...busy, ...before]).map(({ file }) => file)).toEqual(["2026-01-05T11:00:00.000Z"])
  })

  it("keep the newest, never more than ten, and never lose what a restore replaced", () => {
    const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2026-02-01"), noInvalidDate: true })
    const reason = fc.constantFrom("unlock", "migration", "asked", "restore" as const)
    const backup = fc.record({ moment, reason }).map(({ moment: when, reason: why }): Backup => {
      const at = when.toISOString()
      return { file: at, at, bytes: 1, reason: why }
    })
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 40 }), (unsorted) => {
        const all = unsorted.sort((a, b) => b.at.localeCompare(a.at))
        const gone = new Set(dropped(all))
        const kept = all.filter((each) => !gone.has(each))
        const own = kept.filter((each) => each.reason !== "restore")
        expect(own).toHaveLength(Math.min(KEEP, all.filter((each) => each.reason !== "restore").length))
        expect([...gone].some((each) => each.reason === "restore")).toBe(false)
        expect(own.slice(0, 5)).toEqual(all.filter((each) => each.reason !== "restore").slice(0, 5))
      }),
    )
  })

  it("are each a workspace of their own that opens from anywhere", async () => {
    using made = await backedUp()
    const elsewhere = join(made.app.dataFolder, "another disk")
    cpSync(join(made.folder, "backups", made.file), elsewhere, { recursive: true })
    await unlock(made.app, elsewhere)
    expect(await groups(made.app)).toEqual(["Ready Kids"])
  })

  it("open with a new passphrase and not with the one before", async () => {
    using made = await backedUp()
    const next = { by: "passphrase", passphrase: "another lantern" } as const
    await made.app.call("vault.changePassphrase", { current: SECRET, next: next.passphrase })
    const restore = (secret: Secret) => made.app.call("vault.restore", { folder: made.folder, file: made.file, secret })
    await expect(restore(SECRET)).rejects.toMatchObject({ code: "wrong-key" })
    expect(await restore(next)).toMatchObject({ state: "open" })
  })

  it("are missed, and said to be, without keeping anybody out", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    app.app.vault.lock()
    writeFileSync(join(folder, "backups"), "a file in the way")
    const state = await unlock(app, folder)
    expect(state).toMatchObject({ state: "open", backupProblem: expect.any(String) })
  })
})

describe("restoring", () => {
  it("brings back the state of the backup and keeps what was there", async () => {
    using made = await backedUp()
    const { app, folder, file } = made
    expect(await app.call("vault.restore", { folder, file, secret: SECRET })).toMatchObject({
      state: "open",
      name: "Calder County",
    })
    expect(await groups(app)).toEqual(["Ready Kids"])
    const aside = (await backupsOf(app, folder)).find(({ reason }) => reason === "restore")
    await app.call("vault.restore", { folder, file: aside!.file, secret: SECRET })
    expect(await groups(app)).toEqual(["Ready Kids", "Housing First Circle"])
    expect((await backupsOf(app, folder)).filter(({ reason }) => reason === "restore")).toHaveLength(2)
  })

  it("works from the start screen when the present files are damaged or gone, and keeps the damaged ones", async () => {
    using made = await backedUp()
    const { app, folder, file } = made
    await app.call("vault.close", {})
    writeFileSync(join(folder, "workspace.db"), "no database any more")
    rmSync(join(folder, "keys.json"))
    await expect(unlock(app, folder)).rejects.toMatchObject({ code: "key-file-missing" })
    await app.call("vault.restore", { folder, file, secret: SECRET })
    expect(await groups(app)).toEqual(["Ready Kids"])
    const aside = (await backupsOf(app, folder)).find(({ reason }) => reason === "restore")
    expect(readFileSync(join(folder, "backups", aside!.file, "workspace.db"), "utf8")).toBe("no database any more")
  })

  it("changes nothing for a wrong secret, a damaged backup, or a name that is none", async () => {
    using made = await backedUp()
    const { app, folder, file } = made
    const database = join(folder, "backups", file, "workspace.db")
    const damaged = readFileSync(database)
    damaged[5000]! ^= 1
    writeFileSync(database, damaged)
    const before = printOf(folder)
    const restore = (name: string, secret: Secret = SECRET) => app.call("vault.restore", { folder, file: name, secret })
    await expect(restore(file, { by: "passphrase", passphrase: "not this one" })).rejects.toMatchObject({
      code: "wrong-key",
    })
    await expect(restore(file)).rejects.toMatchObject({ code: "backup-damaged" })
    for (const name of ["", "..", "../..", "2026-01-05T09-00-00-000Z-unlock/..", "nothing"]) {
      await expect(restore(name)).rejects.toMatchObject({ code: "not-found" })
    }
    expect(printOf(folder)).toEqual(before)
    expect(await app.call("vault.state", {})).toMatchObject({ state: "open" })
    expect(await groups(app)).toEqual(["Ready Kids", "Housing First Circle"])
  })

  it("takes the key file alone where only that is damaged, and loses no record", async () => {
    using made = await backedUp()
    const { app, folder, file } = made
    await app.call("vault.close", {})
    writeFileSync(join(folder, "keys.json"), "{}")
    await expect(unlock(app, folder)).rejects.toMatchObject({ code: "key-file-damaged" })
    await app.call("vault.restore", { folder, file, secret: SECRET, keysOnly: true })
    expect(await groups(app)).toEqual(["Ready Kids", "Housing First Circle"])
    const kept = readdirSync(folder).filter((name) => name.startsWith("keys.damaged-"))
    expect(kept.map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(["{}"])
  })

  it("is completed at the next opening when it was cut short between any two of its steps", async () => {
    for (const moved of [0, 1, 2, 3, 4, 5, 6]) {
      using made = await backedUp()
      const { app, folder, file } = made
      await app.call("vault.close", {})
      const place = join(folder, "backups")
      const aside = "2026-01-06T00-00-00-000Z-restore"
      // what a crash leaves: the tried copy under its final name, and some of the moves done
      cpSync(join(place, file), join(place, `.restore-ready-${aside}`), { recursive: true })
      mkdirSync(join(place, aside))
      const moves = ["keys.json", "workspace.db", "confidential.db"].flatMap((name) => [
        [join(folder, name), join(place, aside, name)],
        [join(place, `.restore-ready-${aside}`, name), join(folder, name)],
      ])
      for (const [from, to] of moves.slice(0, moved)) renameSync(from!, to!)
      await unlock(app, folder)
      expect(await groups(app), `after ${moved} moves`).toEqual(["Ready Kids"])
      expect(readdirSync(join(place, aside)).sort()).toEqual(["confidential.db", "keys.json", "workspace.db"])
      expect(readdirSync(place).some((name) => name.startsWith(".restore-ready"))).toBe(false)
    }
  })

  it("leaves a log that was not closed with the database that it belongs to", async () => {
    using made = await backedUp()
    const { app, folder, file } = made
    await app.call("vault.close", {})
    writeFileSync(join(folder, "workspace.db-wal"), "a log of before")
    await app.call("vault.restore", { folder, file, secret: SECRET })
    expect(await groups(app)).toEqual(["Ready Kids"])
    const aside = (await backupsOf(app, folder)).find(({ reason }) => reason === "restore")
    expect(existsSync(join(folder, "backups", aside!.file, "workspace.db-wal"))).toBe(true)
  })
})

describe("an older format", () => {
  it("is copied as it is before it is changed; without room for the copy it is not changed", async () => {
    using made = await backedUp()
    const { app, folder } = made
    const keys = await keysOf(folder)
    await app.call("vault.close", {})
    // what a version before the first private entries would have left
    const older = openDatabases(folder, keys)
    older.confidential.exec("DROP TABLE private_entry; PRAGMA user_version = 0")
    older.close()

    rmSync(join(folder, "backups"), { recursive: true })
    writeFileSync(join(folder, "backups"), "a file in the way")
    const before = printOf(folder)
    await expect(unlock(app, folder)).rejects.toThrow()
    expect(printOf(folder)).toEqual(before)

    rmSync(join(folder, "backups"))
    await unlock(app, folder)
    expect(app.app.vault.current()!.confidential.count("q")).toBe(0)
    const [backup] = await backupsOf(app, folder)
    expect(backup).toMatchObject({ reason: "migration" })
    const copy = openDatabases(join(folder, "backups", backup!.file), keys, { readonly: true })
    expect(copy.confidential.pragma("user_version", { simple: true })).toBe(0)
    copy.close()
  })
})
