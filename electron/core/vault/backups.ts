import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Database } from "better-sqlite3"
import type { Backup } from "../../../shared/contract/vault.ts"
import { type Databases, markOf, openDatabases } from "./databases.ts"
import { syncToDisk } from "./durable.ts"
import { KEY_FILE, type KeyFile, readKeyFile, writeKeyFile } from "./key-file.ts"
import type { Keys } from "./key-slot.ts"
import {
  BACKUP_NAME,
  BACKUPS,
  backupEntries,
  CONFIDENTIAL_DB,
  WORKSPACE_DB,
  WORKSPACE_FILES,
} from "./workspace-folder.ts"

/** How many backups are kept beside those that a restored one replaced. */
export const KEEP = 10
/** So many of the newest stay, however close together they were made; of older days one a day is enough. */
const KEEP_CLOSE = 5
/** A backup that is being made; left over only from a crash. */
const UNFINISHED = ".unfinished"

/** The backups of a workspace, newest first. */
export function listBackups(folder: string): Backup[] {
  const place = join(folder, BACKUPS)
  return backupEntries(folder)
    .flatMap((file): readonly Backup[] => {
      const [, at, reason] = BACKUP_NAME.exec(file) ?? []
      if (at === undefined || reason === undefined) return []
      return [{ file, at: momentOf(at), bytes: sizeOf(join(place, file)), reason: reason as Backup["reason"] }]
    })
    .sort((a, b) => order(b.file).localeCompare(order(a.file)))
}

const momentOf = (stamp: string) => stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, "T$1:$2:$3.$4Z")

/** Backups of one moment follow the number at their end. */
function order(file: string): string {
  const [, at, , nth] = BACKUP_NAME.exec(file) ?? []
  return `${at} ${(nth ?? "0").padStart(6, "0")}`
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

/** A name that no backup has yet: after the highest number of its moment, since lower ones may have been dropped. */
export function nameOf(folder: string, at: Date, reason: Backup["reason"]): string {
  const stamp = at.toISOString().replace(/[:.]/g, "-")
  const numbers = backupEntries(folder)
    .filter((file) => file.startsWith(stamp))
    .map((file) => Number(BACKUP_NAME.exec(file)?.[3] ?? 1))
  return `${stamp}-${reason}${numbers.length === 0 ? "" : `-${Math.max(...numbers) + 1}`}`
}

/**
 * Writes a copy of the open databases and of the key file, encrypted with the same keys, and drops the oldest copies
 * beyond `KEEP`. A copy appears under its name only when all of it is on the disk.
 */
export function makeBackup(folder: string, databases: Databases, at: Date, reason: Backup["reason"]): Backup {
  const place = join(folder, BACKUPS)
  const making = join(place, UNFINISHED)
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  try {
    copyInto(databases.workspace, join(making, WORKSPACE_DB))
    copyInto(databases.confidential, join(making, CONFIDENTIAL_DB))
    copyFileSync(join(folder, KEY_FILE), join(making, KEY_FILE))
    syncToDisk(join(making, KEY_FILE), "file")
    syncToDisk(making, "folder")
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
  const file = nameOf(folder, at, reason)
  renameSync(making, join(place, file))
  syncToDisk(place, "folder")
  dropOldest(folder)
  return { file, at: at.toISOString(), bytes: sizeOf(join(place, file)), reason }
}

/** VACUUM INTO keeps cipher and key, and copies no free page: what was erased is not in the copy. */
export function copyInto(db: Database, file: string): void {
  db.prepare("VACUUM INTO ?").run(file)
  syncToDisk(file, "file")
}

/** Those that go first: of the days before the newest few, all but the last of each day; then the oldest. */
export function dropped(backups: readonly Backup[]): readonly Backup[] {
  const own = backups.filter(({ reason }) => reason !== "restore")
  const surplus = own.length - KEEP
  if (surplus <= 0) return []
  const crowded = own.filter(({ at }, n) => n >= KEEP_CLOSE && own[n - 1]?.at.slice(0, 10) === at.slice(0, 10))
  const rest = own.filter((backup) => !crowded.includes(backup))
  return [...crowded.reverse(), ...rest.reverse()].slice(0, surplus)
}

function dropOldest(folder: string): void {
  for (const { file } of dropped(listBackups(folder))) {
    rmSync(join(folder, BACKUPS, file), { recursive: true, force: true })
  }
}

/** True where the newest backup opens and holds what the open databases hold, so that another would say nothing new. */
export function isBackedUp(folder: string, databases: Databases, keys: Keys): boolean {
  const newest = listBackups(folder).find(({ reason }) => reason !== "restore")
  if (newest === undefined) return false
  let copy: Databases | undefined
  try {
    copy = openDatabases(join(folder, BACKUPS, newest.file), keys, { readonly: true })
    return markOf(copy) === markOf(databases)
  } catch {
    return false
  } finally {
    copy?.close()
  }
}

/** After a change of passphrase or code: the backups that hold the same keys open with the new ones. */
export function renewKeyFiles(folder: string, keyFile: KeyFile): void {
  for (const { file } of listBackups(folder)) {
    const place = join(folder, BACKUPS, file)
    try {
      if (readKeyFile(place).keyId === keyFile.keyId) writeKeyFile(place, keyFile)
    } catch {
      // a damaged or missing key file of a backup is left as it is: nothing says that it belongs to these keys
    }
  }
}

export interface PurgedBackups {
  readonly rewritten: number
  /** Those that hold something else than this app can rewrite, and were deleted. */
  readonly dropped: number
}

/**
 * Erases records from every backup: `holds` tells whether a copy has them, `erase` removes them from it. A copy that
 * cannot be opened with the present keys cannot be searched, and goes too: what is withdrawn must not come back from it.
 */
export function purgeBackups(
  folder: string,
  keys: Keys,
  { holds, erase }: { readonly holds: (db: Database) => boolean; readonly erase: (db: Database) => void },
): PurgedBackups {
  let rewritten = 0
  let gone = 0
  for (const { file, reason } of listBackups(folder)) {
    const place = join(folder, BACKUPS, file)
    try {
      // what a restore replaced may have a log beside it, which only a writer may read in
      if (!asked(place, keys, reason !== "restore", holds)) continue
      rewrite(place, keys, erase)
      rewritten++
    } catch {
      rmSync(place, { recursive: true, force: true })
      gone++
    }
  }
  return { rewritten, dropped: gone }
}

function asked(place: string, keys: Keys, readonly: boolean, holds: (db: Database) => boolean): boolean {
  const copy = openDatabases(place, keys, { readonly })
  try {
    return holds(copy.workspace)
  } finally {
    copy.close()
  }
}

function rewrite(place: string, keys: Keys, erase: (db: Database) => void): void {
  const copy = openDatabases(place, keys)
  const fresh = join(place, `${WORKSPACE_DB}.new`)
  try {
    erase(copy.workspace)
    rmSync(fresh, { force: true })
    copyInto(copy.workspace, fresh)
  } finally {
    copy.close()
  }
  renameSync(fresh, join(place, WORKSPACE_DB))
  for (const name of WORKSPACE_FILES.filter((each) => each.endsWith("-wal"))) rmSync(join(place, name), { force: true })
  syncToDisk(place, "folder")
}
