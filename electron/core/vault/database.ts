import { accessSync, constants, existsSync, statSync } from "node:fs"
import { dirname } from "node:path"
import SQLite, { type Database } from "better-sqlite3"
import { AppError } from "../../../shared/errors.ts"
import { versionOf } from "../records/migrations/index.ts"

import { keepLog } from "./write-log.ts"

/** The smallest file that SQLite writes: one page of the SQLCipher 4 format. */
const PAGE = 4096

export interface OpenOptions {
  /** The newest version of this database's format that the app knows. */
  readonly newest: number
  /** True for a file that is to be made; otherwise it must be there and whole. */
  readonly create?: boolean
  /** True for a copy that is only looked at and must not change. */
  readonly readonly?: boolean
}

export interface OpenedDatabase {
  readonly db: Database
  /** True where a crash left a log that was damaged since: it was read as far as it is whole, and kept beside. */
  readonly logDamaged: boolean
}

/**
 * Opens an encrypted database (SQLCipher 4 page format) with its raw 256-bit key, holds an exclusive lock on it, and
 * reads every page of it, so that damage shows now and not in the middle of a meeting. It is not migrated.
 * Throws `in-use`, `too-new`, `workspace-damaged`, and what SQLite throws for a folder that cannot be written.
 */
export function openDatabase(
  file: string,
  key: Uint8Array,
  { newest, create = false, readonly = false }: OpenOptions,
): OpenedDatabase {
  // SQLite would take an emptied file for a new database, and throw away the log that lies beside it.
  if (!create && sizeOf(file) < PAGE) throw new AppError("workspace-damaged")
  if (!readonly) requireWritable(file)
  const left = readonly || create ? undefined : keepLog(file)
  const db = new SQLite(file, { timeout: 500, readonly })
  try {
    unlock(db, key)
    // Before anything is read: only then is the lock held from the first reading to the closing.
    if (!readonly) db.pragma("locking_mode=EXCLUSIVE")
    const found = versionOf(db)
    if (found > newest) throw new AppError("too-new", { found, known: newest })
    const logDamaged = left?.settle(db) ?? false
    if (!readonly) prepare(db)
    if (!create) requireWhole(db)
    return { db, logDamaged }
  } catch (error) {
    db.close()
    left?.abandon()
    throw damaged(error)
  }
}

/** The ciphers add this to better-sqlite3, whose types do not know it. */
interface Keyed extends Database {
  readonly key: (key: Buffer) => number
  readonly rekey: (key: Buffer) => number
}

/** This order matters: the cipher before the key, the key before anything is read. */
function unlock(db: Database, key: Uint8Array): void {
  db.pragma("cipher='sqlcipher'")
  db.pragma("legacy=4")
  // as bytes and not as a text, because bytes can be wiped
  const raw = rawKey(key)
  ;(db as Keyed).key(raw)
  raw.fill(0)
  // sorting and vacuuming must not leave readable temporary files behind
  db.pragma("temp_store=MEMORY")
}

/** Encrypts a closed database anew, with another key. */
export function changeKey(file: string, from: Uint8Array, to: Uint8Array): void {
  const db = new SQLite(file)
  try {
    unlock(db, from)
    const raw = rawKey(to)
    ;(db as Keyed).rekey(raw)
    raw.fill(0)
  } finally {
    db.close()
  }
}

function prepare(db: Database): void {
  db.pragma("journal_mode=WAL")
  db.pragma("synchronous=FULL")
  db.pragma("secure_delete=ON")
  db.pragma("foreign_keys=ON")
}

const RAW = Buffer.from("raw:")
const HEX = Buffer.from("0123456789abcdef")

function rawKey(key: Uint8Array): Buffer {
  const text = Buffer.alloc(RAW.length + key.length * 2)
  RAW.copy(text)
  key.forEach((byte, at) => {
    text[RAW.length + at * 2] = HEX[byte >> 4] ?? 0
    text[RAW.length + at * 2 + 1] = HEX[byte & 15] ?? 0
  })
  return text
}

/** Each page carries a keyed digest; reading them all finds any byte that changed in what is stored. */
function requireWhole(db: Database): void {
  const found = db.pragma("quick_check(1)", { simple: true })
  if (found !== "ok") throw new AppError("workspace-damaged")
}

/** The keys were proven by their own file before: a database that they do not open is damaged. */
function damaged(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const broken = code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_IOERR_SHORT_READ"
  if (broken) return new AppError("workspace-damaged", {}, { cause: error })
  return code.startsWith("SQLITE_BUSY") ? new AppError("in-use", {}, { cause: error }) : error
}

/** SQLite would open such a file to be read, and fail later in words that say something else. */
function requireWritable(file: string): void {
  accessSync(dirname(file), constants.W_OK)
  if (existsSync(file)) accessSync(file, constants.W_OK)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * True while another process holds the database open. It asks for a lock and reads nothing, so it needs no key and
 * works on a damaged file too.
 */
export function isInUse(file: string): boolean {
  if (sizeOf(file) === 0) return false
  let db: Database | undefined
  try {
    db = new SQLite(file, { readonly: true, timeout: 0 })
    db.pragma("schema_version")
    return false
  } catch (error) {
    return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")
  } finally {
    db?.close()
  }
}
