import type { Migration } from "./migration.ts"

/** Records, their journal, and the index of their words. */
export const records: Migration = {
  version: 1,
  name: "records",
  up: (db) =>
    db.exec(`
      CREATE TABLE record (
        row INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        session TEXT GENERATED ALWAYS AS (json_extract(body, '$.session')) VIRTUAL,
        coalition TEXT GENERATED ALWAYS AS (json_extract(body, '$.coalition')) VIRTUAL,
        UNIQUE (kind, id)
      ) STRICT;
      CREATE INDEX record_session ON record (kind, session) WHERE session IS NOT NULL;
      CREATE INDEX record_coalition ON record (kind, coalition) WHERE coalition IS NOT NULL;

      CREATE TABLE step (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        clock TEXT NOT NULL,
        device TEXT NOT NULL,
        origin TEXT NOT NULL,
        scope TEXT,
        type TEXT NOT NULL CHECK (type IN ('do', 'undo', 'redo')),
        reverts INTEGER,
        -- done: can be undone; undone: can be redone; closed: neither
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'closed')),
        turned INTEGER
      ) STRICT;
      CREATE INDEX step_state ON step (state, scope, seq);

      CREATE TABLE change (
        step INTEGER NOT NULL REFERENCES step (seq),
        n INTEGER NOT NULL,
        type TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step, n)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX change_record ON change (kind, id, step);

      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE word_index USING fts5 (title, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
      INSERT INTO word_index (word_index, rank) VALUES ('secure-delete', 1);
    `),
}
