import type { Database } from "better-sqlite3"
import type { AnyBody, Change } from "../../../shared/contract/changes.ts"
import { KINDS, type KindName, kindOf } from "../../../shared/contract/kinds.ts"
import type { History } from "../../../shared/contract/records.ts"
import { difference, sameValue, withFields } from "../../../shared/domain/changes.ts"
import { AppError } from "../../../shared/errors.ts"
import type { Stored } from "./edits.ts"
import { createJournal, type Journal, type StepOptions } from "./journal.ts"
import { createLongWrite, type LongOptions, type LongOutcome } from "./long-write.ts"
import { createWords } from "./words.ts"

/** What a read command may do with records. */
export interface RecordReader {
  readonly find: <K extends KindName>(kind: K, id: string) => Stored<K> | undefined
  /** Throws `not-found`. */
  readonly get: <K extends KindName>(kind: K, id: string) => Stored<K>
  readonly all: <K extends KindName>(kind: K) => readonly Stored<K>[]
  /** The records of a kind that belong to a session or sit at a group. */
  readonly of: <K extends KindName>(kind: K, column: "session" | "coalition", id: string) => readonly Stored<K>[]
  readonly count: (kind: KindName) => number
  readonly search: (text: string, limit: number) => readonly { readonly kind: KindName; readonly id: string }[]
  readonly history: () => History
  readonly journal: Journal
}

export interface Committed {
  readonly label: string
  readonly changes: readonly Change[]
}

/** What a write command may do besides. */
export interface RecordWriter extends RecordReader {
  /**
   * The one write path: validates each body, writes rows, journal and index in one transaction, and tells after commit.
   * Throws `invalid-input` for a body that its kind refuses, `conflict` for a record that is not as the change expects.
   */
  readonly apply: (label: string, changes: readonly Change[], options?: StepOptions) => void
  /** A line of the history for what changes no record: what left the laptop, and what was put before the room. */
  readonly note: (label: string) => void
  /**
   * The same for changes by the ten thousand: one transaction and one step, with rests in between so that windows stay
   * alive. It begins at once. Until it is committed those who read see what was before; a write of somebody else goes
   * first where it gives way, and waits where it does not. Throws `conflict` while another is being written.
   */
  readonly applyLong: (label: string, changes: readonly Change[], options: LongOptions) => Promise<LongOutcome>
  /** Resolves when no long write is under way; undefined when there is none. */
  readonly settled: () => Promise<void> | undefined
  /** The same, and asks the long write to give way. */
  readonly wayFor: () => Promise<void> | undefined
  /** Takes back the last step (of a scope); returns its label. Throws `nothing-to-undo`. */
  readonly undo: (scope?: string) => string
  readonly redo: (scope?: string) => string
  /**
   * Erases records for good: rows, journal and index. Not undoable. Steps that touched them can no longer be undone.
   * The caller rewrites or drops the backups that hold them.
   */
  readonly purge: (kind: KindName, ids: readonly string[]) => void
}

export interface Store extends RecordWriter {
  /** Runs `work` in one immediate transaction; what it applied is told after commit, or nothing if it throws. */
  readonly transact: <T>(work: () => T) => T
}

export interface StoreOptions {
  readonly now: () => Date
  readonly origin: () => string
  readonly committed: (done: readonly Committed[]) => void
}

/** The record store over an open, migrated database. */
export function createStore(db: Database, options: StoreOptions): Store {
  const select = db.prepare<[string, string], { row: number; body: string }>(
    "SELECT row, body FROM record WHERE kind = ? AND id = ?",
  )
  const selectAll = db.prepare<[string, number], { id: string; body: string }>(
    "SELECT id, body FROM record WHERE kind = ? AND row <= ? ORDER BY row",
  )
  const selectOf = {
    session: db.prepare<[string, string, number], { id: string; body: string }>(
      "SELECT id, body FROM record WHERE kind = ? AND session = ? AND row <= ? ORDER BY row",
    ),
    coalition: db.prepare<[string, string, number], { id: string; body: string }>(
      "SELECT id, body FROM record WHERE kind = ? AND coalition = ? AND row <= ? ORDER BY row",
    ),
  }
  const counted = db.prepare<[string, number], { n: number }>(
    "SELECT count(*) AS n FROM record WHERE kind = ? AND row <= ?",
  )
  const insert = db.prepare<[string, string, string]>("INSERT INTO record (kind, id, body) VALUES (?, ?, ?)")
  const rewrite = db.prepare<[string, number]>("UPDATE record SET body = ? WHERE row = ?")
  const erase = db.prepare<[number]>("DELETE FROM record WHERE row = ?")
  const words = createWords(db)
  const journal = createJournal(db, options)
  let pending: Committed[] = []
  let erased = false
  const long = createLongWrite(db, { write, journal, committed: options.committed })

  /** A record as it was before a long write, while there is one. */
  function stored<K extends KindName>(kind: K, id: string, text: string): Stored<K> {
    return { kind, id, body: JSON.parse(long.unseen()?.was(kind, id) ?? text) as Stored<K>["body"] }
  }

  /** The last row that those who read may see. */
  const seen = () => long.unseen()?.after ?? Number.MAX_SAFE_INTEGER

  /** The body as its kind writes it (trimmed, say): what stands in the row, in the journal and in the events. */
  function checked(kind: KindName, body: AnyBody): AnyBody {
    const result = kindOf(kind).body.safeParse(body)
    if (!result.success) {
      const issue = result.error.issues[0]
      throw new AppError("invalid-input", { kind, field: issue?.path.join(".") ?? "" })
    }
    return withFields({}, result.data)
  }

  /**
   * Writes one change to rows and index and returns what it came to: nothing where nothing differs.
   * The record must be as the change expects it.
   */
  function write(change: Change): readonly Change[] {
    const { kind, id } = change
    const row = select.get(kind, id)
    if (change.type === "added") {
      if (row !== undefined) throw new AppError("conflict", { kind })
      const body = checked(kind, change.body)
      const { lastInsertRowid } = insert.run(kind, id, JSON.stringify(body))
      words.add(Number(lastInsertRowid), kindOf(kind), body)
      return [{ ...change, body }]
    }
    if (row === undefined) throw new AppError("conflict", { kind })
    const body = JSON.parse(row.body) as AnyBody
    if (change.type === "removed") {
      if (!sameValue(body, change.body)) throw new AppError("conflict", { kind })
      words.remove(row.row)
      erase.run(row.row)
      return [{ ...change, body }]
    }
    for (const [key, value] of Object.entries(change.before)) {
      if (!sameValue(body[key], value)) throw new AppError("conflict", { kind, field: key })
    }
    const next = checked(kind, withFields(body, change.after))
    const found = difference(body, next)
    if (found === undefined) return []
    long.changing(kind, id, row.body)
    rewrite.run(JSON.stringify(next), row.row)
    words.remove(row.row)
    words.add(row.row, kindOf(kind), next)
    return [{ type: "updated", kind, id, ...found }]
  }

  function transact<T>(work: () => T): T {
    // it would become a part of what is being written, and be lost with it
    if (long.settled() !== undefined) throw new AppError("conflict")
    const outermost = !db.inTransaction
    if (outermost) {
      pending = []
      erased = false
    }
    const told = pending.length
    let result: T
    try {
      // Within another, better-sqlite3 makes this a savepoint: a part that failed leaves nothing, even if it is caught.
      result = outermost ? db.transaction(work).immediate() : db.transaction(work)()
    } catch (error) {
      pending.length = told
      throw error
    }
    if (!outermost) return result
    const done = pending
    pending = []
    // what was erased also stands in the log of pages that were written before
    if (erased) db.pragma("wal_checkpoint(TRUNCATE)")
    if (done.length > 0) options.committed(done)
    return result
  }

  function tell(label: string, changes: readonly Change[]): void {
    journal.saved()
    pending.push({ label, changes })
  }

  /** Writes what the journal says; it said so from what was written once. */
  function turn(direction: "undo" | "redo", scope?: string): string {
    return transact(() => {
      const { label, changes } = journal.turn(direction, scope)
      tell(label, changes.flatMap(write))
      return label
    })
  }

  /** Changes of one step share a mode: drafts never mix with what can be undone. */
  function isDraft(changes: readonly Change[]): boolean {
    const modes = new Set(changes.map((change) => KINDS[change.kind].journal))
    if (modes.has("none")) throw new Error("a private kind does not belong in the record store")
    if (modes.size > 1) throw new Error("a step mixes drafts with records that can be undone")
    return modes.has("draft")
  }

  const store: Store = {
    find: (kind, id) => {
      const row = select.get(kind, id)
      return row === undefined || row.row > seen() ? undefined : stored(kind, id, row.body)
    },
    get: (kind, id) => {
      const found = store.find(kind, id)
      if (found === undefined) throw new AppError("not-found", { kind })
      return found
    },
    all: (kind) => selectAll.all(kind, seen()).map((row) => stored(kind, row.id, row.body)),
    of: (kind, column, id) => selectOf[column].all(kind, id, seen()).map((row) => stored(kind, row.id, row.body)),
    count: (kind) => counted.get(kind, seen())?.n ?? 0,
    search: (text, limit) => words.search(text, limit, seen()),
    history: () => journal.history(),
    journal,
    transact,
    apply: (label, changes, stepOptions = {}) =>
      transact(() => {
        const draft = isDraft(changes)
        const done = changes.flatMap(write)
        if (done.length === 0) return
        if (!draft) journal.append(label, done, stepOptions)
        tell(label, done)
      }),
    note: (label) =>
      transact(() => {
        journal.note(label)
        tell(label, [])
      }),
    applyLong: (label, changes, longOptions) => {
      if (isDraft(changes)) throw new Error("drafts are never many")
      return long.apply(label, changes, longOptions)
    },
    settled: long.settled,
    wayFor: long.wayFor,
    undo: (scope) => turn("undo", scope),
    redo: (scope) => turn("redo", scope),
    purge: (kind, ids) =>
      transact(() => {
        const gone: Change[] = []
        for (const id of ids) {
          const row = select.get(kind, id)
          if (row !== undefined) {
            gone.push({ type: "removed", kind, id, body: JSON.parse(row.body) as AnyBody })
            erase.run(row.row)
          }
          journal.forget(kind, id)
        }
        words.rebuild()
        erased = true
        if (gone.length > 0) tell("Erase", gone)
      }),
  }
  return store
}
