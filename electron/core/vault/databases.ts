import { join } from "node:path"
import type { Database } from "better-sqlite3"
import { AppError } from "../../../shared/errors.ts"
import {
  CONFIDENTIAL_MIGRATIONS,
  migrate,
  NEWEST,
  NEWEST_CONFIDENTIAL,
  versionOf,
} from "../records/migrations/index.ts"
import { type OpenOptions, openDatabase } from "./database.ts"
import type { Keys } from "./key-slot.ts"
import { CONFIDENTIAL_DB, WORKSPACE_DB } from "./workspace-folder.ts"

/** The two databases of a workspace, both open and locked for this process. */
export interface Databases {
  readonly workspace: Database
  readonly confidential: Database
  /** True where changes of before a crash could not be read any more. */
  readonly logDamaged: boolean
  readonly close: () => void
}

/** Opens both databases of a folder, or none. Throws what `openDatabase` throws. They are not migrated. */
export function openDatabases(folder: string, keys: Keys, options: Omit<OpenOptions, "newest"> = {}): Databases {
  const { db: workspace, logDamaged } = openDatabase(join(folder, WORKSPACE_DB), keys.workspace, {
    ...options,
    newest: NEWEST,
  })
  try {
    const file = join(folder, CONFIDENTIAL_DB)
    const { db: confidential, logDamaged: alsoHere } = openDatabase(file, keys.confidential, {
      ...options,
      newest: NEWEST_CONFIDENTIAL,
    })
    return {
      workspace,
      confidential,
      logDamaged: logDamaged || alsoHere,
      close: () => {
        workspace.close()
        confidential.close()
      },
    }
  } catch (error) {
    workspace.close()
    throw error
  }
}

/** True where a file of an older format must be brought to the present one. */
export function needsMigration({ workspace, confidential }: Databases): boolean {
  return versionOf(workspace) < NEWEST || versionOf(confidential) < NEWEST_CONFIDENTIAL
}

/** Brings both databases to the present format. */
export function migrateBoth({ workspace, confidential }: Databases): void {
  migrate(workspace)
  migrate(confidential, NEWEST_CONFIDENTIAL, CONFIDENTIAL_MIGRATIONS)
}

/** Reads both databases through, tables against indexes too. Throws `workspace-damaged`. */
export function requireSound(databases: Databases): void {
  for (const db of [databases.workspace, databases.confidential]) {
    if (db.pragma("integrity_check(1)", { simple: true }) !== "ok") throw new AppError("workspace-damaged")
  }
}

/** What changes with every commit: two copies of a workspace with the same mark hold the same. */
export function markOf({ workspace, confidential }: Databases): string {
  const known = workspace.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined
  const meta = known
    ? workspace.prepare("SELECT key, value FROM meta WHERE key IN ('savedAt', 'clock') ORDER BY key").all()
    : []
  const steps = known ? workspace.prepare("SELECT max(seq) AS last FROM step").get() : undefined
  const entries = confidential.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'private_entry'").get()
    ? confidential.prepare("SELECT count(*) AS n FROM private_entry").get()
    : undefined
  return JSON.stringify([versionOf(workspace), versionOf(confidential), meta, steps, entries])
}
