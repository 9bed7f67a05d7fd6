import { randomBytes } from "node:crypto"
import type { Database } from "better-sqlite3"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import { privateEntry } from "../../../shared/contract/private.ts"
import { AppError } from "../../../shared/errors.ts"

export type PrivateEntry = BodyOf<"privateEntry">

/** What was entered in private. There is no way to add one entry, to change one, or to learn when one came. */
export interface Confidential {
  /**
   * Writes all entries of a round at once, shuffled, when the round closes; until then they live in memory only.
   * Throws `invalid-input`; then none is written.
   */
  readonly sealRound: (entries: readonly PrivateEntry[]) => void
  /** The entries of a question, in an order that means nothing. */
  readonly entriesOf: (question: string) => readonly PrivateEntry[]
  readonly count: (question: string) => number
}

/** The private entries in an open confidential database. */
export function createConfidential(db: Database): Confidential {
  const insert = db.prepare<[string, string]>("INSERT INTO private_entry (id, body) VALUES (?, ?)")
  const select = db.prepare<[string], { body: string }>(
    "SELECT body FROM private_entry WHERE json_extract(body, '$.question') = ? ORDER BY id",
  )
  const counted = db.prepare<[string], { n: number }>(
    "SELECT count(*) AS n FROM private_entry WHERE json_extract(body, '$.question') = ?",
  )

  return {
    sealRound: (entries) => {
      const rows = entries.map((entry): readonly [string, string] => {
        const parsed = privateEntry.body.safeParse(entry)
        if (!parsed.success) throw new AppError("invalid-input", { kind: "privateEntry" })
        return [randomBytes(16).toString("hex"), JSON.stringify(parsed.data)]
      })
      // Rows lie in a page as they were written. Written in the order of their random ids, they lie in that order.
      rows.sort(([a], [b]) => (a < b ? -1 : 1))
      db.transaction(() => {
        for (const [id, body] of rows) insert.run(id, body)
      }).immediate()
      // The log would keep each round apart from the others.
      db.pragma("wal_checkpoint(TRUNCATE)")
    },
    entriesOf: (question) => select.all(question).map(({ body }) => JSON.parse(body) as PrivateEntry),
    count: (question) => counted.get(question)?.n ?? 0,
  }
}
