import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { copyInto } from "./backups.ts"
import { changeKey, isInUse } from "./database.ts"
import { type Databases, migrateBoth, openDatabases } from "./databases.ts"
import { freshKeys, type Keys, wipe } from "./key-slot.ts"
import { CONFIDENTIAL_DB, WORKSPACE_DB } from "./workspace-folder.ts"

/** Copies for rehearsals lie here, a folder each: in the data folder, and not among its workspaces. */
export const REHEARSALS = "rehearsals"

/** What a rehearsal runs on. */
export interface RehearsalCopy {
  readonly folder: string
  readonly keys: Keys
  readonly databases: Databases
}

/**
 * Copies the records of an open workspace. The copy has keys of its own, which are in memory only: what a crash leaves
 * of it opens for nobody. What was entered in private is not copied.
 */
export function copyForRehearsal(from: Databases, keysOfIt: Keys, dataFolder: string, id: string): RehearsalCopy {
  const folder = join(dataFolder, REHEARSALS, id)
  const keys = freshKeys()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let databases: Databases | undefined
  try {
    const file = join(folder, WORKSPACE_DB)
    copyInto(from.workspace, file)
    changeKey(file, keysOfIt.workspace, keys.workspace)
    databases = openDatabases(folder, keys, { create: true })
    migrateBoth(databases)
    return { folder, keys, databases }
  } catch (error) {
    databases?.close()
    wipe(keys.workspace, keys.confidential)
    removeCopy(folder)
    throw error
  }
}

/** Closes a copy, forgets its keys and removes its files. Throws what the disk refuses; then it opens for nobody. */
export function dropCopy({ folder, keys, databases }: RehearsalCopy): void {
  databases.close()
  wipe(keys.workspace, keys.confidential)
  removeCopy(folder)
}

function removeCopy(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Removes the copies that a crash left in a data folder; one that another process works on stays. */
export function sweepRehearsals(dataFolder: string): void {
  const place = join(dataFolder, REHEARSALS)
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) {
    const folder = join(place, name)
    if ([WORKSPACE_DB, CONFIDENTIAL_DB].some((file) => isInUse(join(folder, file)))) continue
    removeCopy(folder)
  }
}
