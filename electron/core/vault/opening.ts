import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { asAppError } from "../records/sqlite-errors.ts"
import { isBackedUp, makeBackup } from "./backups.ts"
import { type Databases, migrateBoth, needsMigration, openDatabases } from "./databases.ts"
import { type KeyFile, writeKeyFile } from "./key-file.ts"
import type { Keys } from "./key-slot.ts"
import { WORKSPACE_FILES } from "./workspace-folder.ts"

export interface OpenedDatabases {
  readonly databases: Databases
  /** The code of the error that kept the backup of this opening from being made. */
  readonly backupProblem?: string
}

/**
 * Opens the databases of a workspace and copies them to its backups: before a migration without fail, otherwise if
 * something changed and as far as there is room. Throws what `openDatabases` throws.
 */
export function openAndBackUp(folder: string, keys: Keys, now: Date): OpenedDatabases {
  const databases = openDatabases(folder, keys)
  try {
    if (needsMigration(databases)) {
      makeBackup(folder, databases, now, "migration")
      migrateBoth(databases)
      return { databases }
    }
    if (isBackedUp(folder, databases, keys)) return { databases }
    try {
      makeBackup(folder, databases, now, "unlock")
      return { databases }
    } catch (error) {
      return { databases, backupProblem: asAppError(error)?.code ?? "internal" }
    }
  } catch (error) {
    databases.close()
    throw error
  }
}

/**
 * Makes the files of a new workspace and lets `fill` write into them. The key file comes last: until it is there, there
 * is no workspace. Whatever goes wrong before takes away what was made, and nothing else.
 */
export function makeWorkspace(
  folder: string,
  keys: Keys,
  keyFile: KeyFile,
  fill: (databases: Databases) => void,
): Databases {
  const wasThere = existsSync(folder)
  let databases: Databases | undefined
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    databases = openDatabases(folder, keys, { create: true })
    migrateBoth(databases)
    fill(databases)
    writeKeyFile(folder, keyFile)
    return databases
  } catch (error) {
    databases?.close()
    for (const name of WORKSPACE_FILES) rmSync(join(folder, name), { force: true })
    if (!wasThere) rmdirSync(folder)
    throw error
  }
}
