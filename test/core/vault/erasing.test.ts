import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { folderOf, keysOf, SECRET } from "../../support/workspace-files.ts"

const SENTENCE = "the mayor never meant to sign"

async function withHeldItem(): Promise<{ app: TestApp; folder: string; id: string; [Symbol.dispose](): void }> {
  const app = await openApp()
  const { id } = await app.call("records.add", { kind: "coalition", body: { name: SENTENCE } })
  await app.call("records.edit", { kind: "coalition", id, fields: { name: `${SENTENCE}, they said` } })
  await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
  return { app, folder: folderOf(app), id, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

async function saysIt(folder: string, file: string): Promise<boolean> {
  const { workspace } = await keysOf(folder)
  const plain = plainDatabase(readFileSync(file), workspace)
  return plain.includes(SENTENCE) || plain.includes("mayor")
}

describe("erasing a record", () => {
  it("takes its words out of the database, its log, its index and every backup", async () => {
    using made = await withHeldItem()
    const { app, folder, id } = made
    const { file } = await app.call("vault.backUp", {})
    const copy = join(folder, "backups", file, "workspace.db")
    expect(await saysIt(folder, copy)).toBe(true)

    expect(app.app.vault.purge("coalition", [id])).toEqual({ rewritten: 1, dropped: 0 })
    expect(await saysIt(folder, copy)).toBe(false)
    await app.call("vault.close", {})
    expect(await saysIt(folder, join(folder, "workspace.db"))).toBe(false)

    await app.call("vault.restore", { folder, file, secret: SECRET })
    const { records } = await app.call("records.all", {})
    expect(records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])).toEqual(["Ready Kids"])
  })

  it("leaves alone the backups that never held it", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const { file } = await app.call("vault.backUp", {})
    const copy = join(folder, "backups", file, "workspace.db")
    const before = readFileSync(copy)
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: SENTENCE } })
    expect(app.app.vault.purge("coalition", [id])).toEqual({ rewritten: 0, dropped: 0 })
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  it("drops a backup that it cannot search, and says so", async () => {
    using made = await withHeldItem()
    const { app, folder, id } = made
    const { file } = await app.call("vault.backUp", {})
    writeFileSync(join(folder, "backups", file, "workspace.db"), "damaged")
    expect(app.app.vault.purge("coalition", [id])).toEqual({ rewritten: 0, dropped: 1 })
    expect((await app.call("vault.inspect", { folder })).backups).toEqual([])
  })
})
