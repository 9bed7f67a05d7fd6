import type { Database } from "better-sqlite3"
import type { AnyBody, Change } from "../../../shared/contract/changes.ts"
import type { KindName } from "../../../shared/contract/kinds.ts"
import type { Store } from "../records/store.ts"
import { type PurgedBackups, purgeBackups } from "./backups.ts"
import type { Databases } from "./databases.ts"
import type { Keys } from "./key-slot.ts"
import { dropDamagedLogs } from "./write-log.ts"

/** Records that are erased for good. */
export interface Erasing {
  readonly kind: KindName
  readonly ids: readonly string[]
  /** And every one of this session. */
  readonly of?: string
  /** Erased from copies alone: in the workspace the record has gone on to say something else. */
  readonly only?: "backups"
  /** What goes on to stand there instead: the record without the words that are erased. */
  readonly keep?: (body: AnyBody) => AnyBody
  /** Only where the record that a copy holds is so. */
  readonly when?: (body: AnyBody) => boolean
}

interface Place {
  readonly folder: string
  readonly keys: Keys
  readonly databases: Databases
  readonly store: Store
  /** The store over a copy. */
  readonly storeOver: (db: Database) => Store
}

/**
 * Erases records from the open workspace, its log and every backup that holds them. `and` is written together with it.
 * Called outside of a transaction.
 */
export function eraseEverywhere(
  { folder, keys, databases, store, storeOver }: Place,
  erasing: readonly Erasing[],
  and?: (store: Store) => void,
): PurgedBackups {
  store.transact(() => {
    for (const one of erasing) if (one.only === undefined) eraseIn(store, one)
    and?.(store)
  })
  databases.workspace.pragma("wal_checkpoint(TRUNCATE)")
  dropDamagedLogs(folder)
  return purgeBackups(folder, keys, {
    holds: (db) => erasing.some((one) => one.ids.some((id) => holds(db, one, id)) || holdsOf(db, one)),
    erase: (db) => {
      const copy = storeOver(db)
      copy.transact(() => {
        for (const one of erasing) eraseIn(copy, one)
      })
    },
  })
}

/** Erases records with all that the log says of them; what is kept of one begins anew. */
function eraseIn(store: Store, { kind, ids: named, of, keep }: Erasing): void {
  const ids = of === undefined ? named : [...named, ...store.of(kind, "session", of).map(({ id }) => id)]
  const kept = ids.flatMap((id): readonly Change[] => {
    const found = keep === undefined ? undefined : store.find(kind, id)
    return keep === undefined || found === undefined ? [] : [{ type: "added", kind, id, body: keep(found.body) }]
  })
  store.purge(kind, ids)
  store.apply("Withdraw words", kept, { undoable: false })
}

function holds(db: Database, { kind, when }: Erasing, id: string): boolean {
  const row = db
    .prepare<[string, string], { body: string }>("SELECT body FROM record WHERE kind = ? AND id = ?")
    .get(kind, id)
  if (row !== undefined && (when === undefined || when(JSON.parse(row.body) as AnyBody))) return true
  return db.prepare("SELECT 1 FROM change WHERE kind = ? AND id = ? LIMIT 1").get(kind, id) !== undefined
}

function holdsOf(db: Database, { kind, of }: Erasing): boolean {
  if (of === undefined) return false
  return db.prepare("SELECT 1 FROM record WHERE kind = ? AND session = ? LIMIT 1").get(kind, of) !== undefined
}
