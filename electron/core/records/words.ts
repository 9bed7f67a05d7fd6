import type { Database } from "better-sqlite3"
import type { AnyBody } from "../../../shared/contract/changes.ts"
import type { Kind } from "../../../shared/contract/kind.ts"
import { type KindName, kindOf } from "../../../shared/contract/kinds.ts"

export interface Words {
  readonly add: (row: number, kind: Kind, body: AnyBody) => void
  readonly remove: (row: number) => void
  readonly search: (
    text: string,
    limit: number,
    lastRow: number,
  ) => readonly { readonly kind: KindName; readonly id: string }[]
  /** Writes the whole index anew, so that no trace of erased words stays in it. */
  readonly rebuild: () => void
}

/** The index of the words that a search finds. Only fields that their kind names enter it. */
export function createWords(db: Database): Words {
  const insert = db.prepare<[number, string, string]>("INSERT INTO word_index (rowid, title, words) VALUES (?, ?, ?)")
  const erase = db.prepare<[number]>("DELETE FROM word_index WHERE rowid = ?")
  const find = db.prepare<[string, number, number], { kind: KindName; id: string }>(
    `SELECT record.kind, record.id FROM word_index JOIN record ON record.row = word_index.rowid
     WHERE word_index MATCH ? AND record.row <= ? ORDER BY bm25(word_index, 8.0, 1.0) LIMIT ?`,
  )
  const everything = db.prepare<[], { row: number; kind: KindName; body: string }>("SELECT row, kind, body FROM record")

  function add(row: number, kind: Kind, body: AnyBody): void {
    if (kind.search.length === 0) return
    const [title = "", ...rest] = kind.search.map((name) => textOf(body[name]))
    insert.run(row, title, rest.filter((part) => part !== "").join("\n"))
  }

  return {
    add,
    remove: (row) => erase.run(row),
    search: (text, limit, lastRow) => {
      const terms = text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []
      if (terms.length === 0) return []
      return find.all(terms.map((term) => `"${term}"*`).join(" "), lastRow, limit)
    },
    rebuild: () => {
      db.exec("DELETE FROM word_index; INSERT INTO word_index (word_index) VALUES ('rebuild')")
      for (const { row, kind, body } of everything.all()) add(row, kindOf(kind), JSON.parse(body) as AnyBody)
      db.exec("INSERT INTO word_index (word_index) VALUES ('optimize')")
    },
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value
  return Array.isArray(value) ? value.filter((item) => typeof item === "string").join(", ") : ""
}
