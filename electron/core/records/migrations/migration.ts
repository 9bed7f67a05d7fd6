import type { Database } from "better-sqlite3"

/** One step of the file format. Frozen once released: it imports nothing but this type. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: Database) => void
}
