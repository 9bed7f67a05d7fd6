import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import { openApp } from "../../support/test-app.ts"
import { folderOf, keysOf, SECRET } from "../../support/workspace-files.ts"

/** Kendall's tau: 1 for the same order, -1 for the reverse, about 0 for orders that say nothing of one another. */
function likeness(order: readonly number[]): number {
  let sum = 0
  for (let a = 0; a < order.length; a++)
    for (let b = a + 1; b < order.length; b++) sum += Math.sign(order[b]! - order[a]!)
  return sum / ((order.length * (order.length - 1)) / 2)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const TWELVE = Array.from({ length: 12 }, (_, n) => n)
/** A word that stands once in the bytes, so that its offset tells where the entry lies. */
const word = (round: number, n: number) => `entry-${round}-${n}-said`
const entries = (round: number) => TWELVE.map((n) => ({ question: `round-${round}`, value: word(round, n) }))

/** Where the entries of a round lie in some bytes, in the order in which they were given; -1 for one that is not there. */
const offsets = (bytes: Buffer, round: number) => TWELVE.map((n) => bytes.indexOf(word(round, n)))

describe("private entries", () => {
  it("come back complete, by question, and only that way", async () => {
    using app = await openApp()
    const { confidential } = app.app.vault.current()!
    confidential.sealRound(entries(1))
    confidential.sealRound([
      { question: "other", value: 4 },
      { question: "other", value: ["a", "b"] },
    ])
    expect(confidential.count("round-1")).toBe(12)
    const back = confidential.entriesOf("round-1")
    expect(new Set(back.map(({ value }) => value))).toEqual(new Set(entries(1).map(({ value }) => value)))
    expect(confidential.entriesOf("other")).toHaveLength(2)
    expect(confidential.entriesOf("nothing")).toEqual([])
  })

  it("are still there after locking, and in no list of records, journal, search or event", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const heard: unknown[] = []
    app.on("changes", (value) => heard.push(value))
    app.app.vault.current()!.confidential.sealRound(entries(1))
    expect(heard).toEqual([])
    expect(JSON.stringify(await app.call("records.all", {}))).not.toContain("said")
    expect(JSON.stringify(await app.call("records.journal", { limit: 100 }))).not.toContain("said")
    expect(await app.call("records.search", { text: "entry", limit: 10 })).toEqual([])
    expect((await app.call("records.all", {})).history.undo).toBeUndefined()
    app.app.vault.lock()
    await app.call("vault.unlock", { folder, secret: SECRET })
    expect(app.app.vault.current()!.confidential.count("round-1")).toBe(12)
  })

  it("are refused whole when one of them is not an entry, or says who gave it", async () => {
    using app = await openApp()
    const { confidential } = app.app.vault.current()!
    const signed = { question: "round-1", value: "yes", person: "person-1" }
    expect(() => confidential.sealRound([...entries(1), signed])).toThrow("invalid-input")
    expect(confidential.count("round-1")).toBe(0)
  })

  it("cannot be written as records", async () => {
    using app = await openApp()
    const body = { question: "round-1", value: "yes" }
    await expect(app.call("records.add", { kind: "privateEntry", body })).rejects.toMatchObject({ code: "not-allowed" })
    const { store } = app.app.vault.current()!
    const change = { type: "added", kind: "privateEntry", id: "x", body } as const
    expect(() => store.apply("x", [change])).toThrow("private kind")
  })

  it("hold question and answer alone: no time, no number, no column that grows", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    app.app.vault.current()!.confidential.sealRound(entries(1))
    await app.call("vault.close", {})
    const plain = plainDatabase(readFileSync(join(folder, "confidential.db")), (await keysOf(folder)).confidential)
    const text = plain.toString("latin1")
    expect(text).toContain("WITHOUT ROWID")
    expect(text).not.toMatch(/CREATE (UNIQUE )?INDEX|CREATE TRIGGER|sqlite_sequence/)
    expect(text).not.toContain("2026-01-05")
    for (const n of TWELVE) {
      const at = plain.indexOf(word(1, n))
      const row = plain.subarray(at - 70, at + word(1, n).length + 2).toString("latin1")
      expect(row).toMatch(/[0-9a-f]{32}\{"question":"round-1","value":"entry-1-\d+-said"\}$/)
    }
  })

  it("do not tell their order: not in the database, its log or a backup, to one who knows it", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const keys = await keysOf(folder)
    const rounds = Array.from({ length: 40 }, (_, round) => round)
    for (const round of rounds) {
      app.app.vault.current()!.confidential.sealRound(entries(round))
      // nothing of the round waits in the log
      expect(statSync(join(folder, "confidential.db-wal")).size).toBe(0)
    }
    const { file } = await app.call("vault.backUp", {})
    await app.call("vault.close", {})
    for (const place of [folder, join(folder, "backups", file)]) {
      const plain = plainDatabase(readFileSync(join(place, "confidential.db")), keys.confidential)
      const found = rounds.map((round) => offsets(plain, round))
      expect(found.flat().every((at) => at > 0)).toBe(true)
      // by chance one mean in a million lies outside of a fifth; entries written as they came give 1 or -1
      expect(Math.abs(mean(found.map(likeness)))).toBeLessThan(0.2)
      const first = found.filter((order) => order.every((at, n) => n === 0 || at > order[n - 1]!)).length
      expect(first).toBeLessThan(2)
    }
  })

  it("would tell it if they were written as they came: the measure sees an order", () => {
    const inOrder = Buffer.from(
      entries(1)
        .map(({ value }) => value)
        .join(" "),
    )
    expect(likeness(offsets(inOrder, 1))).toBe(1)
    expect(likeness(offsets(inOrder, 1).reverse())).toBe(-1)
  })
})
