import type { Database } from "better-sqlite3"
import type { Change } from "../../../shared/contract/changes.ts"
import { AppError } from "../../../shared/errors.ts"
import type { Journal } from "./journal.ts"

/** How many changes are written, and told, between two rests. */
const AT_ONCE = 400

export interface LongWrite {
  readonly apply: (label: string, changes: readonly Change[], rest: (done: number) => Promise<void>) => Promise<void>
  /** Resolves when nothing is being written; undefined when nothing is. */
  readonly settled: () => Promise<void> | undefined
}

interface Parts {
  /** Writes one change to rows and index and returns what it came to. */
  readonly write: (change: Change) => readonly Change[]
  readonly journal: Journal
  readonly committed: (done: readonly { readonly label: string; readonly changes: readonly Change[] }[]) => void
}

/** Writes that take longer than a window may wait: one transaction that stays open over many turns. */
export function createLongWrite(db: Database, { write, journal, committed }: Parts): LongWrite {
  const begin = db.prepare("BEGIN IMMEDIATE")
  const commit = db.prepare("COMMIT")
  let running: Promise<void> | undefined

  async function work(label: string, changes: readonly Change[], rest: (done: number) => Promise<void>): Promise<void> {
    const done: Change[] = []
    begin.run()
    try {
      const step = journal.begin(label)
      for (let from = 0; from < changes.length; from += AT_ONCE) {
        const written = changes.slice(from, from + AT_ONCE).flatMap(write)
        step.more(written)
        done.push(...written)
        await rest((0.8 * from) / changes.length)
      }
      journal.saved()
      commit.run()
    } catch (error) {
      // a workspace that was locked meanwhile has closed the file, and with it the transaction
      if (db.open && db.inTransaction) db.exec("ROLLBACK")
      throw error
    }
    // what is written is written: from here on nobody can stop it
    for (let from = 0; from < done.length; from += AT_ONCE) {
      committed([{ label, changes: done.slice(from, from + AT_ONCE) }])
      await rest(0.8 + (0.2 * from) / done.length).catch(() => undefined)
    }
  }

  return {
    apply: (label, changes, rest) => {
      if (running !== undefined || db.inTransaction) return Promise.reject(new AppError("conflict"))
      const writing = work(label, changes, rest)
      running = writing.then(
        () => void (running = undefined),
        () => void (running = undefined),
      )
      return writing
    },
    settled: () => running,
  }
}
