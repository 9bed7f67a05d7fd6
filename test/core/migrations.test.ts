import SQLite, { type Database } from "better-sqlite3"
import { describe, expect, it } from "vitest"
import { MIGRATIONS, migrate, NEWEST, versionOf } from "../../electron/core/records/migrations/index.ts"
import type { Migration } from "../../electron/core/records/migrations/migration.ts"
import { createStore } from "../../electron/core/records/store.ts"

/** A database as version `version` of the file format left it. */
function dbAtVersion(version: number): Database {
  const db = new SQLite(":memory:")
  migrate(db, version)
  expect(versionOf(db)).toBe(version)
  return db
}
const tables = (db: Database) =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'word_index_%'",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("sqlite_"))
    .sort()
const schema = (db: Database) => db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all()

describe("migrations", () => {
  it("are numbered from one without a gap, each with a name of its own", () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, n) => n + 1))
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length)
  })

  it("leave the same tables one by one and in one go", () => {
    const oneByOne = new SQLite(":memory:")
    for (const { version } of MIGRATIONS) migrate(oneByOne, version)
    expect(schema(oneByOne)).toEqual(schema(dbAtVersion(NEWEST)))
  })

  it("do nothing to a database that is new enough", () => {
    const db = dbAtVersion(NEWEST)
    const before = db.prepare("SELECT total_changes() AS n").get()
    migrate(db)
    expect(db.prepare("SELECT total_changes() AS n").get()).toEqual(before)
  })

  it("refuse a database of a newer Junction and leave it as it is", () => {
    const db = dbAtVersion(NEWEST)
    db.pragma(`user_version = ${NEWEST + 1}`)
    const before = db.serialize()
    expect(() => migrate(db)).toThrow(
      expect.objectContaining({ code: "too-new", details: { found: NEWEST + 1, known: NEWEST } }),
    )
    expect(db.serialize().equals(before)).toBe(true)
  })

  it("leave the version before, whole, when a step fails half-way", () => {
    const db = dbAtVersion(NEWEST)
    db.exec("INSERT INTO meta VALUES ('kept', 'yes')")
    const before = schema(db)
    const failing: Migration = {
      version: NEWEST + 1,
      name: "fails",
      up: (at) => {
        at.exec("CREATE TABLE half (a); DELETE FROM meta")
        throw new Error("the power went")
      },
    }
    expect(() => migrate(db, NEWEST + 1, [...MIGRATIONS, failing])).toThrow("the power went")
    expect(versionOf(db)).toBe(NEWEST)
    expect(schema(db)).toEqual(before)
    expect(db.prepare("SELECT value FROM meta WHERE key = 'kept'").get()).toEqual({ value: "yes" })
  })
})

describe("1 records", () => {
  it("makes an empty file a workspace that the store can write to", () => {
    const db = dbAtVersion(0)
    expect(tables(db)).toEqual([])
    migrate(db, 1)
    expect(tables(db)).toEqual(["change", "meta", "record", "step", "word_index"])
  })

  it("finds the records of a session and of a group by their bodies", () => {
    const db = dbAtVersion(1)
    db.exec(`INSERT INTO record (kind, id, body) VALUES
      ('seat', 'a', '{"coalition":"g1","person":"p"}'), ('seat', 'b', '{"coalition":"g2","person":"p"}'),
      ('card', 'c', '{"session":"s1","text":"x"}')`)
    expect(db.prepare("SELECT id FROM record WHERE kind = 'seat' AND coalition = 'g2'").all()).toEqual([{ id: "b" }])
    expect(db.prepare("SELECT id FROM record WHERE kind = 'card' AND session = 's1'").all()).toEqual([{ id: "c" }])
  })

  it("takes no body that is not JSON and no second record of one id", () => {
    const db = dbAtVersion(1)
    const add = db.prepare("INSERT INTO record (kind, id, body) VALUES ('seat', 'a', ?)")
    expect(() => add.run("{")).toThrow("JSON")
    add.run("{}")
    expect(() => add.run("{}")).toThrow("UNIQUE")
  })
})

describe("a database of the newest version", () => {
  it("serves the store", () => {
    const db = dbAtVersion(NEWEST)
    const store = createStore(db, { now: () => new Date(0), origin: () => "console", committed: () => {} })
    store.apply("Add", [{ type: "added", kind: "coalition", id: "a", body: { name: "Ready Kids" } }])
    expect(store.search("ready", 1)).toEqual([{ kind: "coalition", id: "a" }])
    expect(store.undo()).toBe("Add")
    expect(store.all("coalition")).toEqual([])
  })
})
