import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findProgram } from "../../support/find-tools.ts"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { folderOf, keysOf } from "../../support/workspace-files.ts"

const sqlite3 = findProgram("sqlite3")

/** A workspace with one group, closed so that all of it lies in the database itself. */
async function closedWithGroup(): Promise<{ app: TestApp; folder: string; [Symbol.dispose](): void }> {
  const app = await openApp()
  const folder = folderOf(app)
  await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids Network", aka: ["RKN"] } })
  await app.call("vault.close", {})
  return { app, folder, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

describe("the files of a workspace", () => {
  it("are SQLCipher 4 pages: a reader of that format alone opens both databases", async () => {
    using made = await closedWithGroup()
    const keys = await keysOf(made.folder)
    for (const [name, key] of [
      ["workspace.db", keys.workspace],
      ["confidential.db", keys.confidential],
    ] as const) {
      const file = readFileSync(join(made.folder, name))
      expect(file.subarray(0, 16).toString("latin1")).not.toContain("SQLite")
      const plain = plainDatabase(file, key)
      expect(plain.subarray(0, 16).toString("latin1")).toBe("SQLite format 3\0")
      expect(plain.includes("Ready Kids Network")).toBe(name === "workspace.db")
      expect(file.includes("Ready Kids Network")).toBe(false)
    }
  })

  it("do not open with the key of the other one, nor with a byte changed", async () => {
    using made = await closedWithGroup()
    const keys = await keysOf(made.folder)
    const file = readFileSync(join(made.folder, "workspace.db"))
    expect(() => plainDatabase(file, keys.confidential)).toThrow("page 1")
    file[4096 * 2 + 100]! ^= 1
    expect(() => plainDatabase(file, keys.workspace)).toThrow("page 3")
  })

  it.skipIf(sqlite3 === undefined)(
    `give a group back to ${sqlite3 ?? "Debian's sqlite3, which is not installed here"}`,
    async () => {
      using made = await closedWithGroup()
      const keys = await keysOf(made.folder)
      const plain = join(made.app.dataFolder, "plain.db")
      writeFileSync(plain, plainDatabase(readFileSync(join(made.folder, "workspace.db")), keys.workspace))
      const ask = (sql: string) => {
        const { status, stdout, stderr } = spawnSync(sqlite3 ?? "", [plain, sql], { encoding: "utf8" })
        expect([status, stderr]).toEqual([0, ""])
        return stdout.trim()
      }
      expect(ask("PRAGMA integrity_check")).toBe("ok")
      expect(JSON.parse(ask("SELECT body FROM record WHERE kind = 'coalition'"))).toEqual({
        name: "Ready Kids Network",
        aka: ["RKN"],
        number: 1,
      })
      expect(ask("SELECT label FROM step ORDER BY seq")).toBe("New workspace\nAdd group")
      expect(ask("SELECT count(*) FROM word_index WHERE word_index MATCH 'ready'")).toBe("1")
    },
  )
})
