import type { Database } from "better-sqlite3"
import { AppError } from "../../../../shared/errors.ts"
import { records } from "./001-records.ts"
import { privateEntries } from "./confidential/001-private-entries.ts"
import type { Migration } from "./migration.ts"

/** The format of workspace.db. */
export const MIGRATIONS: readonly Migration[] = [records]
export const NEWEST = MIGRATIONS.length
/** The format of confidential.db, which has tables of its own. */
export const CONFIDENTIAL_MIGRATIONS: readonly Migration[] = [privateEntries]
export const NEWEST_CONFIDENTIAL = CONFIDENTIAL_MIGRATIONS.length

/** The version of the file format that a database has; 0 for an empty one. */
export function versionOf(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }))
}

/**
 * Brings a database to `target`, each step in its own transaction.
 * Throws `too-new` for a file that a newer Junction wrote.
 */
export function migrate(db: Database, target: number = NEWEST, steps: readonly Migration[] = MIGRATIONS): void {
  const found = versionOf(db)
  if (found > steps.length) throw new AppError("too-new", { found, known: steps.length })
  for (const step of steps) {
    if (step.version <= found || step.version > target) continue
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
