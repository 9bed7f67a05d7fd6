import { randomUUID } from "node:crypto"
import type { Database } from "better-sqlite3"
import type { Change } from "../../../shared/contract/changes.ts"
import { type KindName, kindOf } from "../../../shared/contract/kinds.ts"
import type { History } from "../../../shared/contract/records.ts"
import { invert } from "../../../shared/domain/changes.ts"
import { clockFrom, clockText, tick } from "../../../shared/domain/hybrid-clock.ts"
import { AppError } from "../../../shared/errors.ts"

export interface StepOptions {
  /** Groups steps that may be undone by themselves, such as the entries of one run. */
  readonly scope?: string
  /** False for what happened and is not taken back by undo (a session was started). */
  readonly undoable?: boolean
}

export interface JournalStep {
  readonly seq: number
  readonly label: string
  readonly at: string
  readonly origin: string
  readonly changes: readonly Change[]
}

export interface Removal {
  readonly step: number
  readonly label: string
  readonly at: string
  readonly change: Change & { readonly type: "removed" }
}

/** Where the present value of a field comes from. */
export interface FieldOrigin {
  readonly field: string
  readonly at: string
  /** The file that brought it; absent where it was written here. */
  readonly file?: string
}

/** The history of a workspace: steps of changes, in order, and which of them can be taken back. */
export interface Journal {
  /** What was done without changing a record: something left the laptop, or stood before the room. Never undone. */
  readonly note: (label: string) => void
  readonly append: (label: string, changes: readonly Change[], options: StepOptions) => void
  /**
   * Begins a step that `more` adds its changes to, in order; all in one transaction of the caller's. Until its `end`
   * nobody who reads sees it; `drop` forgets a step whose transaction is rolled back.
   */
  readonly begin: (label: string) => {
    readonly more: (changes: readonly Change[]) => void
    readonly end: () => void
    readonly drop: () => void
  }
  /**
   * Marks the step to undo or redo and returns the changes that do it. Throws `nothing-to-undo`, and `conflict` where a
   * step of another scope stands in between.
   */
  readonly turn: (
    direction: "undo" | "redo",
    scope?: string,
  ) => { readonly label: string; readonly changes: readonly Change[] }
  /**
   * From now on the steps of a scope can be neither undone nor redone (what they wrote was shown to the room), nor can
   * the earlier steps on whose records they stand.
   */
  readonly close: (scope: string) => void
  readonly forget: (kind: KindName, id: string) => void
  readonly saved: () => void
  readonly history: () => History
  readonly page: (before: number, limit: number) => readonly JournalStep[]
  /** What last set each field of a record, steps that were taken back apart; oldest first. */
  readonly origins: (kind: KindName, id: string) => readonly FieldOrigin[]
  /** The latest removal of each record that has not come back, newest first; 2,000 of them unless told otherwise. */
  readonly removals: (limit?: number) => readonly Removal[]
}

interface StepRow {
  readonly seq: number
  readonly label: string
  readonly at: string
  readonly origin: string
  readonly scope: string | null
}
interface ChangeRow {
  readonly type: Change["type"]
  readonly kind: KindName
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

/** The journal over a migrated database. `origin` says which window is writing. */
export function createJournal(
  db: Database,
  ports: { readonly now: () => Date; readonly origin: () => string },
): Journal {
  const meta = {
    get: db.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?"),
    set: db.prepare<[string, string]>(
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    ),
  }
  const insertStep = db.prepare(
    "INSERT INTO step (label, at, clock, device, origin, scope, type, reverts, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  )
  const insertChange = db.prepare(
    "INSERT INTO change (step, n, type, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
  )
  const changesOf = db.prepare<[number], ChangeRow>(
    "SELECT type, kind, id, before, after FROM change WHERE step = ? ORDER BY n",
  )
  const lastDone = db.prepare<[string | null, string | null], StepRow>(
    "SELECT seq, label, at, origin, scope FROM step WHERE state = 'done' AND (? IS NULL OR scope = ?) ORDER BY seq DESC LIMIT 1",
  )
  const lastUndone = db.prepare<[string | null, string | null], StepRow>(
    "SELECT seq, label, at, origin, scope FROM step WHERE state = 'undone' AND (? IS NULL OR scope = ?) ORDER BY turned DESC LIMIT 1",
  )
  const lastStep = db.prepare<[number], { seq: number | null }>("SELECT max(seq) AS seq FROM step WHERE seq < ?")
  const setBy = db.prepare<
    [KindName, string, number],
    { readonly at: string; readonly type: Change["type"]; readonly after: string | null; readonly file: string | null }
  >(`SELECT step.at, change.type, change.after,
       (SELECT json_extract(log.after, '$.file') FROM change AS log
        WHERE log.kind = 'importLog' AND log.type = 'added' AND log.step = change.step) AS file
     FROM change JOIN step ON step.seq = change.step
     WHERE change.kind = ? AND change.id = ? AND change.step < ? AND step.type = 'do' AND step.turned IS NULL
     ORDER BY change.step`)
  const setState = db.prepare<[string, number | null, number]>("UPDATE step SET state = ?, turned = ? WHERE seq = ?")
  const closeUndone = db.prepare("UPDATE step SET state = 'closed' WHERE state = 'undone'")
  const stepsOf = {
    scope: db.prepare<[string], { seq: number }>("SELECT seq FROM step WHERE scope = ? AND state <> 'closed'"),
    record: db.prepare<[string, string], { seq: number }>(
      "SELECT DISTINCT seq FROM change JOIN step ON seq = step AND state <> 'closed' WHERE kind = ? AND id = ?",
    ),
  }
  // Steps that touched one record lean on each other in order: a later one is undone first and redone last.
  const leaning = (state: "done" | "undone") => `change AS mine
    JOIN change AS other ON other.kind = mine.kind AND other.id = mine.id AND other.step ${state === "done" ? ">" : "<"} mine.step
    JOIN step ON step.seq = other.step AND step.state = '${state}'`
  const inTheWay = {
    undo: db.prepare<[number]>(`SELECT 1 FROM ${leaning("done")} WHERE mine.step = ? LIMIT 1`),
    redo: db.prepare<[number]>(`SELECT 1 FROM ${leaning("undone")} WHERE mine.step = ? LIMIT 1`),
  }
  /** Closes a step with those that could no longer be turned: done ones before it, or undone ones after it, on its records. */
  const closeWith = db.prepare<[number]>(`
    WITH RECURSIVE shut (seq, state) AS (
      SELECT seq, iif(state = 'undone', 'undone', 'done') FROM step WHERE seq = ?
      UNION
      SELECT step.seq, step.state FROM shut
        JOIN change AS mine ON mine.step = shut.seq
        JOIN change AS other ON other.kind = mine.kind AND other.id = mine.id
        JOIN step ON step.seq = other.step AND step.state = shut.state
      WHERE iif(shut.state = 'done', other.step < mine.step, other.step > mine.step)
    )
    UPDATE step SET state = 'closed' WHERE seq IN (SELECT seq FROM shut)`)
  const device = deviceId()
  /** The step that is being written and is not yet seen. */
  let unfinished = Number.MAX_SAFE_INTEGER

  function deviceId(): string {
    const known = meta.get.get("device")?.value
    if (known !== undefined) return known
    const made = randomUUID()
    meta.set.run("device", made)
    return made
  }

  function changeFrom(row: ChangeRow): Change {
    const before = row.before === null ? {} : (JSON.parse(row.before) as Record<string, unknown>)
    const after = row.after === null ? {} : (JSON.parse(row.after) as Record<string, unknown>)
    if (row.type === "added") return { type: "added", kind: row.kind, id: row.id, body: after }
    if (row.type === "removed") return { type: "removed", kind: row.kind, id: row.id, body: before }
    return { type: "updated", kind: row.kind, id: row.id, before, after }
  }

  function record(
    label: string,
    changes: readonly Change[],
    type: "do" | "undo" | "redo",
    scope: string | null,
    reverts: number | null,
    state: string,
  ): number {
    const now = ports.now()
    const clock = clockText(tick(clockFrom(meta.get.get("clock")?.value ?? ""), now.getTime()))
    meta.set.run("clock", clock)
    const { lastInsertRowid } = insertStep.run(
      label,
      now.toISOString(),
      clock,
      device,
      ports.origin(),
      scope,
      type,
      reverts,
      state,
    )
    const seq = Number(lastInsertRowid)
    list(seq, changes, 0)
    return seq
  }

  function list(seq: number, changes: readonly Change[], from: number): void {
    changes.forEach((change, n) => {
      const before = change.type === "removed" ? change.body : change.type === "updated" ? change.before : undefined
      const after = change.type === "added" ? change.body : change.type === "updated" ? change.after : undefined
      insertChange.run(
        seq,
        from + n,
        change.type,
        change.kind,
        change.id,
        before ? JSON.stringify(before) : null,
        after ? JSON.stringify(after) : null,
      )
    })
  }

  return {
    note: (label) => void record(label, [], "do", null, null, "closed"),
    append: (label, changes, { scope, undoable = true }) => {
      closeUndone.run()
      const seq = record(label, changes, "do", scope ?? null, null, undoable ? "done" : "closed")
      if (!undoable) closeWith.run(seq)
    },
    begin: (label) => {
      const seq = record(label, [], "do", null, null, "closed")
      let count = 0
      unfinished = seq
      const seen = () => void (unfinished = Number.MAX_SAFE_INTEGER)
      return {
        more: (changes) => {
          list(seq, changes, count)
          count += changes.length
        },
        end: () => {
          closeUndone.run()
          setState.run("done", null, seq)
          seen()
        },
        drop: seen,
      }
    },
    turn: (direction, scope) => {
      const step = (direction === "undo" ? lastDone : lastUndone).get(scope ?? null, scope ?? null)
      if (step === undefined) throw new AppError("nothing-to-undo")
      if (scope !== undefined && inTheWay[direction].get(step.seq) !== undefined) throw new AppError("conflict")
      const forward = changesOf.all(step.seq).map(changeFrom).flatMap(turnable)
      const changes = direction === "undo" ? forward.map(invert).reverse() : forward
      const seq = record(step.label, changes, direction, step.scope, step.seq, "closed")
      setState.run(direction === "undo" ? "undone" : "done", direction === "undo" ? seq : null, step.seq)
      return { label: step.label, changes }
    },
    close: (scope) => {
      for (const { seq } of stepsOf.scope.all(scope)) closeWith.run(seq)
    },
    forget: (kind, id) => {
      for (const { seq } of stepsOf.record.all(kind, id)) closeWith.run(seq)
      db.prepare("DELETE FROM change WHERE kind = ? AND id = ?").run(kind, id)
    },
    saved: () => void meta.set.run("savedAt", ports.now().toISOString()),
    history: () => {
      const undo = lastDone.get(null, null)?.label
      const redo = lastUndone.get(null, null)?.label
      const savedAt = meta.get.get("savedAt")?.value
      const seq = lastStep.get(unfinished)?.seq ?? 0
      return {
        seq,
        ...(undo !== undefined && { undo }),
        ...(redo !== undefined && { redo }),
        ...(savedAt !== undefined && { savedAt }),
      }
    },
    page: (before, limit) =>
      db
        .prepare<[number, number], StepRow>(
          "SELECT seq, label, at, origin, scope FROM step WHERE seq < ? ORDER BY seq DESC LIMIT ?",
        )
        .all(Math.min(before, unfinished), limit)
        .map(({ seq, label, at, origin }) => ({ seq, label, at, origin, changes: changesOf.all(seq).map(changeFrom) })),
    origins: (kind, id) => {
      const latest = new Map<string, FieldOrigin>()
      for (const { at, type, after, file } of setBy.all(kind, id, unfinished)) {
        if (type === "removed" || after === null) continue
        for (const [field, value] of Object.entries(JSON.parse(after) as Record<string, unknown>)) {
          latest.delete(field)
          if (value !== null) latest.set(field, { field, at, ...(file !== null && { file }) })
        }
      }
      return [...latest.values()]
    },
    // a step that was undone keeps `turned` when it closes: its removal did not happen
    removals: (limit = 2000) =>
      db
        .prepare<[number], ChangeRow & StepRow>(
          `SELECT step.seq, step.label, step.at, step.origin, step.scope, change.type, change.kind, change.id, change.before, change.after
           FROM change JOIN step ON step.seq = change.step
           WHERE change.type = 'removed' AND step.type = 'do' AND step.turned IS NULL
             AND NOT EXISTS (SELECT 1 FROM record WHERE record.kind = change.kind AND record.id = change.id)
             AND NOT EXISTS (SELECT 1 FROM change AS later JOIN step AS s ON s.seq = later.step
                             WHERE later.kind = change.kind AND later.id = change.id AND later.type = 'removed' AND s.type = 'do' AND s.turned IS NULL AND later.step > change.step)
           ORDER BY step.seq DESC, change.n LIMIT ?`,
        )
        .all(limit)
        .map((row) => ({ step: row.seq, label: row.label, at: row.at, change: changeFrom(row) as Removal["change"] })),
  }
}

/** A change without the fields that are never taken back: a number that was given stays given. */
function turnable(change: Change): readonly Change[] {
  const { given } = kindOf(change.kind)
  if (change.type !== "updated" || given.length === 0) return [change]
  const without = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !given.includes(name)))
  const left = { ...change, before: without(change.before), after: without(change.after) }
  return Object.keys({ ...left.before, ...left.after }).length === 0 ? [] : [left]
}
