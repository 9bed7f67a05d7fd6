import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import SQLite from "better-sqlite3"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDatabases } from "../../electron/core/vault/databases.ts"
import { AppError } from "../../shared/errors.ts"
import { openApp, type TestApp, testApp } from "../support/test-app.ts"
import { folderOf, keysOf, printOf, SECRET } from "../support/workspace-files.ts"

const DATABASES = ["workspace.db", "confidential.db"] as const
const PAGE = 4096

let app: TestApp
let whole = ""
beforeAll(async () => {
  app = await openApp()
  whole = folderOf(app)
  for (let n = 0; n < 30; n++) {
    const body = { name: `Group ${n}`, mission: `What group ${n} is for. `.repeat(40) }
    await app.call("records.add", { kind: "coalition", body })
  }
  const { confidential } = app.app.vault.current()!
  confidential.sealRound(Array.from({ length: 40 }, (_, n) => ({ question: "q", value: `answer ${n} `.repeat(30) })))
  await app.call("vault.close", {})
})
afterAll(() => app[Symbol.dispose]())

/** A copy of the workspace that a test may damage. */
function copy(): string {
  const folder = join(app.dataFolder, "copy")
  rmSync(folder, { recursive: true, force: true })
  cpSync(whole, folder, { recursive: true })
  return folder
}

async function codeOf(folder: string): Promise<string> {
  try {
    await app.call("vault.unlock", { folder, secret: SECRET })
    return "open"
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  } finally {
    await app.call("vault.close", {})
  }
}

describe("a damaged database", () => {
  it.each(DATABASES)("is told apart from a wrong passphrase: a changed byte on any page of %s", async (name) => {
    const folder = copy()
    const file = join(folder, name)
    const good = readFileSync(file)
    expect(good.length / PAGE).toBeGreaterThan(name === "workspace.db" ? 20 : 4)
    for (let page = 0; page < good.length / PAGE; page++) {
      const bad = Buffer.from(good)
      bad[page * PAGE + ((page * 1237) % PAGE)]! ^= 1 << (page % 8)
      writeFileSync(file, bad)
      expect([page, await codeOf(folder)]).toEqual([page, "workspace-damaged"])
      expect(readFileSync(file).equals(bad), "the damaged file is left as it is").toBe(true)
    }
    writeFileSync(file, good)
    expect(await codeOf(folder)).toBe("open")
  })

  it("is found wherever it was hit, and cut short anywhere, and no file of it changes", async () => {
    const folder = copy()
    const keys = await keysOf(folder)
    fc.assert(
      fc.property(
        fc.constantFrom(...DATABASES),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        fc.constantFrom("flip", "cut", "zero"),
        (name, where, how) => {
          const file = join(folder, name)
          const good = readFileSync(join(whole, name))
          const at = Math.floor(where * good.length)
          const bad = how === "cut" ? good.subarray(0, at) : Buffer.from(good)
          if (how === "flip") bad[at]! ^= 0x10
          if (how === "zero") bad.fill(0, at, Math.min(at + 512, bad.length))
          if (bad.equals(good)) return
          writeFileSync(file, bad)
          const before = printOf(folder)
          expect(() => openDatabases(folder, keys)).toThrow("workspace-damaged")
          expect(printOf(folder)).toEqual(before)
          writeFileSync(file, good)
        },
      ),
      { numRuns: 150 },
    )
  })

  it("is not taken for a new one when it is empty or gone", async () => {
    for (const name of DATABASES) {
      const folder = copy()
      truncateSync(join(folder, name), 0)
      writeFileSync(join(folder, `${name}-wal`), "the log of the last minutes")
      const before = printOf(folder)
      expect(await codeOf(folder)).toBe("workspace-damaged")
      expect(printOf(folder)).toEqual(before)
      rmSync(join(folder, name))
      expect(await codeOf(folder)).toBe("workspace-damaged")
    }
  })

  it("is found when it belongs to another workspace", async () => {
    using other = testApp()
    const { folder: elsewhere } = await other.call("vault.create", { name: "x", passphrase: SECRET.passphrase })
    await other.call("vault.close", {})
    const folder = copy()
    cpSync(join(elsewhere, "workspace.db"), join(folder, "workspace.db"))
    expect(await codeOf(folder)).toBe("workspace-damaged")
  })

  it("can be replaced by a backup and is kept", async () => {
    const folder = copy()
    await app.call("vault.unlock", { folder, secret: SECRET })
    const { file } = await app.call("vault.backUp", {})
    await app.call("vault.close", {})
    truncateSync(join(folder, "workspace.db"), PAGE * 3 + 7)
    const damaged = readFileSync(join(folder, "workspace.db"))
    expect(await codeOf(folder)).toBe("workspace-damaged")
    await app.call("vault.restore", { folder, file, secret: SECRET })
    expect((await app.call("records.all", {})).records).toHaveLength(31)
    const { backups } = await app.call("vault.inspect", { folder })
    const aside = backups.find(({ reason }) => reason === "restore")
    expect(readFileSync(join(folder, "backups", aside!.file, "workspace.db")).equals(damaged)).toBe(true)
    await app.call("vault.close", {})
  })
})

describe("a workspace of a newer Junction", () => {
  it.each(DATABASES)("is left alone, whichever of its databases is newer: %s", async (name) => {
    const folder = copy()
    const keys = await keysOf(folder)
    const db = new SQLite(join(folder, name))
    db.pragma("cipher='sqlcipher'")
    db.pragma("legacy=4")
    const key = name === "workspace.db" ? keys.workspace : keys.confidential
    db.pragma(`key="x'${Buffer.from(key).toString("hex")}'"`)
    db.pragma("user_version = 999")
    db.close()
    const before = printOf(folder)
    expect(await codeOf(folder)).toBe("too-new")
    expect(printOf(folder)).toEqual(before)
  })
})
