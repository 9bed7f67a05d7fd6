import type { Database } from "better-sqlite3"
import type { Change } from "../../../shared/contract/changes.ts"
import type { KindName } from "../../../shared/contract/kinds.ts"
import { AppError } from "../../../shared/errors.ts"
import type { Journal } from "./journal.ts"

/** How many changes are written, and told, between two rests. */
const AT_ONCE = 400

/** "gave way": somebody else wanted to write, nothing was written, and it may be tried again. */
export type LongOutcome = "written" | "gave way"

export interface LongOptions {
  /** Gives other work a turn; what it throws leaves nothing behind. */
  readonly rest: (done: number) => Promise<void>
  /** True where a write of somebody else goes first. */
  readonly givesWay: boolean
}

/** What of an open transaction is not to be seen by those who read meanwhile. */
export interface Unseen {
  /** Rows after this one are new. */
  readonly after: number
  /** How a changed record was, as text. */
  readonly was: (kind: KindName, id: string) => string | undefined
}

export interface LongWrite {
  readonly apply: (label: string, changes: readonly Change[], options: LongOptions) => Promise<LongOutcome>
  /** Resolves when nothing is being written; undefined when nothing is. */
  readonly settled: () => Promise<void> | undefined
  /** As `settled`, and asks what is being written to give way. */
  readonly wayFor: () => Promise<void> | undefined
  /** Undefined where everything that stands in the file is committed. */
  readonly unseen: () => Unseen | undefined
  /** Told before a record changes. */
  readonly changing: (kind: KindName, id: string, body: string) => void
}

interface Parts {
  /** Writes one change to rows and index and returns what it came to. */
  readonly write: (change: Change) => readonly Change[]
  readonly journal: Journal
  readonly committed: (done: readonly { readonly label: string; readonly changes: readonly Change[] }[]) => void
}

const keyOf = (kind: KindName, id: string) => `${kind}\n${id}`

class GaveWay extends Error {}

/**
 * Writes that take longer than a window may wait: one transaction that stays open over many turns. Those who read
 * meanwhile read what was before, as if from another connection, which the exclusive lock on the file does not allow.
 */
export function createLongWrite(db: Database, { write, journal, committed }: Parts): LongWrite {
  const begin = db.prepare("BEGIN IMMEDIATE")
  const commit = db.prepare("COMMIT")
  const lastRow = db.prepare<[], { row: number | null }>("SELECT max(row) AS row FROM record")
  let running: Promise<void> | undefined
  let open: { readonly after: number; readonly was: Map<string, string> } | undefined
  let wanted = false

  async function inOne(label: string, changes: readonly Change[], { rest, givesWay }: LongOptions): Promise<Change[]> {
    const done: Change[] = []
    // what is removed is not there to be read: it goes last, in the same turn as the commit
    const kept = changes.filter(({ type }) => type !== "removed")
    const gone = changes.filter(({ type }) => type === "removed")
    // copying the log into the file takes as long as writing it; it has a turn of its own
    db.pragma("wal_autocheckpoint=0")
    begin.run()
    open = { after: lastRow.get()?.row ?? 0, was: new Map() }
    const step = journal.begin(label)
    const put = (some: readonly Change[]) => {
      const written = some.flatMap(write)
      step.more(written)
      done.push(...written)
    }
    try {
      for (let from = 0; from < kept.length; from += AT_ONCE) {
        put(kept.slice(from, from + AT_ONCE))
        await rest((0.8 * from) / kept.length)
        if (wanted && givesWay) throw new GaveWay()
      }
      put(gone)
      step.end()
      journal.saved()
      commit.run()
      return done
    } catch (error) {
      step.drop()
      // a workspace that was locked meanwhile has closed the file, and with it the transaction
      if (db.open && db.inTransaction) db.exec("ROLLBACK")
      throw error
    } finally {
      open = undefined
      if (db.open) db.pragma("wal_autocheckpoint=1000")
    }
  }

  async function work(label: string, changes: readonly Change[], options: LongOptions): Promise<LongOutcome> {
    let done: readonly Change[]
    try {
      done = await inOne(label, changes, options)
    } catch (error) {
      if (error instanceof GaveWay) return "gave way"
      throw error
    }
    // what is written is written: from here on nobody can stop it
    const turn = (part: number) => options.rest(part).catch(() => undefined)
    for (let from = 0; from < done.length; from += AT_ONCE) {
      committed([{ label, changes: done.slice(from, from + AT_ONCE) }])
      await turn(0.8 + (0.2 * from) / done.length)
    }
    if (db.open) db.pragma("wal_checkpoint(PASSIVE)")
    await turn(1)
    return "written"
  }

  return {
    apply: (label, changes, options) => {
      if (running !== undefined || db.inTransaction) return Promise.reject(new AppError("conflict"))
      wanted = false
      // it is under way from its first row on: a window that is told of it may write in the same breath
      const { promise, resolve } = Promise.withResolvers<void>()
      running = promise
      return work(label, changes, options).finally(() => {
        running = undefined
        resolve()
      })
    },
    settled: () => running,
    wayFor: () => {
      wanted = true
      return running
    },
    unseen: () => open && { after: open.after, was: (kind, id) => open?.was.get(keyOf(kind, id)) },
    changing: (kind, id, body) => {
      const key = keyOf(kind, id)
      if (open !== undefined && !open.was.has(key)) open.was.set(key, body)
    },
  }
}
