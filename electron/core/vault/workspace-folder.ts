import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { AppError } from "../../../shared/errors.ts"
import { KEY_FILE } from "./key-file.ts"

export const WORKSPACE_DB = "workspace.db"
export const CONFIDENTIAL_DB = "confidential.db"
export const BACKUPS = "backups"
/** What makes a workspace; the log of a database that was not closed belongs to it. */
export const WORKSPACE_FILES = [
  KEY_FILE,
  WORKSPACE_DB,
  `${WORKSPACE_DB}-wal`,
  CONFIDENTIAL_DB,
  `${CONFIDENTIAL_DB}-wal`,
] as const

/** The name of a backup: when it was made, why, and a number where two fell on one moment. */
export const BACKUP_NAME = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)-(unlock|migration|asked|restore)(?:-(\d+))?$/

/** What lies in the folder of the backups: backups, and what a crash left of one. */
export function backupEntries(folder: string): readonly string[] {
  const place = join(folder, BACKUPS)
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(place) : []
}

/** True where at least one of the files of a workspace, or its backups, is there. */
export function looksLikeWorkspace(folder: string): boolean {
  return (
    [KEY_FILE, WORKSPACE_DB, CONFIDENTIAL_DB].some((name) => existsSync(join(folder, name))) ||
    backupEntries(folder).some((name) => BACKUP_NAME.test(name))
  )
}

/** Throws `folder-missing`. */
export function requireFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new AppError("folder-missing")
}

/** Throws `folder-missing`, or `not-a-workspace` for a folder that holds something else. */
export function requireWorkspace(folder: string): void {
  requireFolder(folder)
  if (!looksLikeWorkspace(folder)) throw new AppError("not-a-workspace")
}

/** Throws `folder-taken` for a folder in which something lies already. */
export function requireFree(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there === undefined) return
  if (!there.isDirectory() || readdirSync(folder).length > 0) throw new AppError("folder-taken")
}
