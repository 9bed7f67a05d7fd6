import { AppError, type ErrorCode } from "../../../shared/errors.ts"

const CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: "disk-full",
  SQLITE_READONLY: "read-only",
  SQLITE_READONLY_DIRECTORY: "read-only",
  SQLITE_READONLY_DBMOVED: "folder-missing",
  SQLITE_CANTOPEN: "read-only",
  SQLITE_BUSY: "in-use",
  SQLITE_LOCKED: "in-use",
  SQLITE_CORRUPT: "workspace-damaged",
  SQLITE_CORRUPT_INDEX: "workspace-damaged",
  SQLITE_CORRUPT_VTAB: "workspace-damaged",
  SQLITE_IOERR_SHORT_READ: "workspace-damaged",
  SQLITE_NOTADB: "workspace-damaged",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
}

/** The error a person can act on behind a failure of SQLite or the file system, or undefined for a bug. */
export function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""
  const known = CODES[code] ?? (code.startsWith("SQLITE_IOERR") ? "disk-full" : undefined)
  return known === undefined ? undefined : new AppError(known, {}, { cause: error })
}
