import SQLite, { type Database } from "better-sqlite3"
import { AppError } from "../../../shared/errors.ts"
import { migrate } from "../records/migrations/index.ts"

/**
 * Opens an encrypted database (SQLCipher 4 page format) with its raw 256-bit key and holds an exclusive lock on it.
 * Throws `wrong-key`, `in-use`, `too-new`.
 */
export function openDatabase(file: string, key: Uint8Array): Database {
  const db = new SQLite(file, { timeout: 500 })
  try {
    // This order matters: the cipher before the key, the key before anything is read.
    db.pragma("cipher='sqlcipher'")
    db.pragma("legacy=4")
    db.pragma(`key="x'${Buffer.from(key).toString("hex")}'"`)
    db.pragma("locking_mode=EXCLUSIVE")
    db.pragma("journal_mode=WAL")
    db.pragma("synchronous=FULL")
    db.pragma("secure_delete=ON")
    db.pragma("foreign_keys=ON")
    migrate(db)
    return db
  } catch (error) {
    db.close()
    if (error instanceof Error && "code" in error && error.code === "SQLITE_NOTADB")
      throw new AppError("wrong-key", {}, { cause: error })
    throw error
  }
}
