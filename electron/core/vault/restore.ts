import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { AppError } from "../../../shared/errors.ts"
import { nameOf } from "./backups.ts"
import { isInUse } from "./database.ts"
import { migrateBoth, openDatabases, requireSound } from "./databases.ts"
import { syncToDisk } from "./durable.ts"
import { KEY_FILE, readKeyFile, writeKeyFile } from "./key-file.ts"
import type { Keys } from "./key-slot.ts"
import {
  BACKUP_NAME,
  BACKUPS,
  backupEntries,
  CONFIDENTIAL_DB,
  WORKSPACE_DB,
  WORKSPACE_FILES,
} from "./workspace-folder.ts"

/** A copy that is still being tried. */
const TRYING = ".restoring"
/** A copy that was tried; its name tells where what it replaces goes. */
const READY = /^\.restore-ready-(.+)$/

/** The folder of a backup. Throws `not-found`. */
export function backupFolder(folder: string, file: string): string {
  const place = join(folder, BACKUPS, file)
  if (!BACKUP_NAME.test(file) || !existsSync(place)) throw new AppError("not-found", { kind: "backup" })
  return place
}

/** Throws `in-use` while another process has the workspace open. */
export function requireUnused(folder: string): void {
  for (const name of [WORKSPACE_DB, CONFIDENTIAL_DB]) {
    if (isInUse(join(folder, name))) throw new AppError("in-use")
  }
}

/**
 * Copies a backup and opens the copy, so that only what was proven to open takes the workspace's place.
 * Throws `backup-damaged`, `too-new`.
 */
export function tryBackup(folder: string, file: string, keys: Keys): void {
  const trying = join(folder, BACKUPS, TRYING)
  rmSync(trying, { recursive: true, force: true })
  mkdirSync(trying, { recursive: true })
  const place = backupFolder(folder, file)
  for (const name of WORKSPACE_FILES) {
    if (existsSync(join(place, name))) copyFileSync(join(place, name), join(trying, name))
  }
  try {
    const copy = openDatabases(trying, keys)
    try {
      requireSound(copy)
      migrateBoth(copy)
    } finally {
      copy.close()
    }
  } catch (error) {
    rmSync(trying, { recursive: true, force: true })
    throw error instanceof AppError && error.code === "workspace-damaged"
      ? new AppError("backup-damaged", {}, { cause: error })
      : error
  }
  for (const name of readdirSync(trying)) syncToDisk(join(trying, name), "file")
}

/** Puts the copy that `tryBackup` tried in the workspace's place. What was there becomes a backup of its own. */
export function swapIn(folder: string, now: Date): void {
  const place = join(folder, BACKUPS)
  // From this rename on the restore is decided: a crash is made good by finishRestore at the next opening.
  renameSync(join(place, TRYING), join(place, `.restore-ready-${nameOf(folder, now, "restore")}`))
  syncToDisk(place, "folder")
  finishRestore(folder)
}

/** Completes a restore that a crash cut short; does nothing otherwise. Every step may be done twice. */
export function finishRestore(folder: string): void {
  const place = join(folder, BACKUPS)
  for (const ready of backupEntries(folder)) {
    const aside = READY.exec(ready)?.[1]
    if (aside === undefined || !BACKUP_NAME.test(aside)) continue
    mkdirSync(join(place, aside), { recursive: true })
    for (const name of WORKSPACE_FILES.filter((each) => !each.endsWith("-wal"))) {
      if (!existsSync(join(place, ready, name))) continue
      // the log first: it must never lie beside a database that it does not belong to
      for (const old of [`${name}-wal`, name]) {
        if (existsSync(join(folder, old))) renameSync(join(folder, old), join(place, aside, old))
      }
      syncToDisk(folder, "folder")
      renameSync(join(place, ready, name), join(folder, name))
    }
    syncToDisk(folder, "folder")
    rmSync(join(place, ready), { recursive: true, force: true })
    if (readdirSync(join(place, aside)).length === 0) rmSync(join(place, aside), { recursive: true })
  }
}

/**
 * Takes only the key file of a backup, for a workspace whose own is damaged or gone, after it was proven to open what
 * is there. The damaged one is kept beside it. Throws `workspace-damaged` where these keys open nothing.
 */
export function restoreKeys(folder: string, file: string, keys: Keys, now: Date): void {
  openDatabases(folder, keys).close()
  const keyFile = readKeyFile(backupFolder(folder, file))
  const present = join(folder, KEY_FILE)
  if (existsSync(present)) {
    copyFileSync(present, join(folder, `keys.damaged-${now.toISOString().replace(/[:.]/g, "-")}.json`))
  }
  writeKeyFile(folder, keyFile)
}
