import type { Migration } from "../migration.ts"

/**
 * What people entered in private. No row numbers, no time, no index: nothing in the table says who wrote first.
 */
export const privateEntries: Migration = {
  version: 1,
  name: "private-entries",
  up: (db) =>
    db.exec(`
      CREATE TABLE private_entry (
        id TEXT PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT, WITHOUT ROWID;
    `),
}
