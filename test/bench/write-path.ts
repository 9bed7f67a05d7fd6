import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import SQLite from "better-sqlite3"
import { add, update } from "../../electron/core/records/edits.ts"
import { migrate } from "../../electron/core/records/migrations/index.ts"
import { createStore } from "../../electron/core/records/store.ts"
import { inTurn, report } from "./measure.ts"

const GROUPS = 1000

/** One edit through the write path (validated, journalled, indexed) beside a bare UPDATE in the same encrypted format. */
export function writePath(): void {
  const folder = mkdtempSync(join(tmpdir(), "junction-bench-"))
  const open = (name: string) => {
    const db = new SQLite(join(folder, name))
    db.pragma("cipher='sqlcipher'")
    db.pragma("legacy=4")
    db.pragma(`key="x'${randomBytes(32).toString("hex")}'"`)
    db.pragma("journal_mode=WAL")
    db.pragma("synchronous=FULL")
    return db
  }
  const ours = open("ours.db")
  migrate(ours)
  const store = createStore(ours, { now: () => new Date(), origin: () => "console", committed: () => {} })
  const names = Array.from({ length: GROUPS }, (_, i) => `Coalition ${i}`)
  store.apply(
    "Fill",
    names.map((name, i) => add("coalition", `g${i}`, { name })),
  )
  const peer = open("peer.db")
  peer.exec("CREATE TABLE coalition (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT")
  const insert = peer.prepare("INSERT INTO coalition VALUES (?, ?)")
  peer.transaction(() => names.forEach((name, i) => insert.run(`g${i}`, name)))()
  const rename = peer.prepare("UPDATE coalition SET name = ? WHERE id = ?")

  let turn = 0
  const one = inTurn(
    400,
    () => {
      turn++
      store.apply("Edit group", update(store.get("coalition", `g${turn % GROUPS}`), { name: `Name ${turn}` }))
    },
    () => rename.run(`Name ${turn}`, `g${turn % GROUPS}`),
  )
  report("write-path", "one-edit", one)

  const read = inTurn(
    30,
    () => store.all("coalition").length,
    () => peer.prepare("SELECT id, name FROM coalition").all().length,
  )
  report("write-path", "read-1000", read)
  ours.close()
  peer.close()
  rmSync(folder, { recursive: true })
}
