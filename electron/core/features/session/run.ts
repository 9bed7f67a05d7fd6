import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { difference } from "../../../../shared/domain/changes.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { blockKey, isRevealed, type Live } from "../../../../shared/domain/session.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { Block, BlockKind, BlockOf } from "../../../../shared/method/blocks.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { blockOf, exerciseOf } from "../../../../shared/method/exercises.ts"
import { exerciseIn } from "../../../../shared/method/wording.ts"
import { add, remove, type Stored } from "../../records/edits.ts"
import type { StepOptions } from "../../records/journal.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"

/** Undo of a run takes back only what was entered in its step, and only until the room has seen it. */
export const runScope = (session: string, step: number): string => `run:${session}/${step}`
/** Steps that plan a session; closed when it starts. */
export const planScope = (session: string): string => `session:${session}`

/** The run of a session. Throws `not-running` where it has not begun or has ended. */
export function runningOf(records: RecordReader, session: string): Live {
  const live = records.find("live", session)?.body
  if (live?.state !== "running") throw new AppError("not-running")
  return live
}

export function isRunning(records: RecordReader, session: string): boolean {
  return records.find("live", session)?.body.state === "running"
}

/** The session that is running, if one is. A run whose session is gone holds nobody up. */
export function runningSession(records: RecordReader): string | undefined {
  return records
    .all("live")
    .find(({ id, body }) => body.state === "running" && records.find("session", id) !== undefined)?.id
}

/** Keeps how far a run has come, as a draft. */
export function saveLive(records: RecordWriter, next: Live): void {
  const known = records.find("live", next.session)
  if (known === undefined) return records.apply("Run", [add("live", next.session, next as BodyOf<"live">)])
  const found = difference(known.body, next)
  if (found !== undefined) records.apply("Run", [{ type: "updated", kind: "live", id: next.session, ...found }])
}

export interface At {
  readonly session: Stored<"session">
  readonly planned: PlanStep
  readonly exercise: ExerciseDefinition
}

/** The exercise of a step, planned or inserted. Throws `not-found`. */
export function stepAt(records: RecordReader, session: string, step: number): At {
  const found = records.get("session", session)
  const planned = stepOf(found.body.plan, records.find("live", session)?.body, step)
  if (planned === undefined) throw new AppError("not-found", { kind: "step" })
  return { session: found, planned, exercise: exerciseIn(exerciseOf(planned), wordingIn(records)) }
}

/** A block of a plan step by its id, of one of the kinds that can take what is entered. Throws `not-found`, `invalid-input`. */
export function blockAt<K extends BlockKind>(
  records: RecordReader,
  { session, step, block }: { readonly session: string; readonly step: number; readonly block: string },
  kind: K,
): At & { readonly block: BlockOf<K> } {
  const at = stepAt(records, session, step)
  const found: Block = blockOf(at.exercise, block)
  if (found.kind !== kind) throw new AppError("invalid-input", { field: "block" })
  return { ...at, block: found as BlockOf<K> }
}

export function isShown(records: RecordReader, session: string, step: number, block: string): boolean {
  const live = records.find("live", session)?.body
  return live !== undefined && isRevealed(live, step, block)
}

/** How an entry of a run is journalled: what the room has seen is not taken back by undo. */
export function entryOptions(session: string, step: number, shown: boolean): StepOptions {
  return { scope: runScope(session, step), undoable: !shown }
}

/** True for an entry that is typed up from paper after the room has left its block. */
export function isAfterwards(
  records: RecordReader,
  { session, step, block }: { readonly session: string; readonly step: number; readonly block: string },
): boolean {
  const live = records.find("live", session)?.body
  if (live?.paper?.[blockKey(step, block)] === undefined) return false
  if (live.state === "ended" || live.step !== step) return true
  return stepAt(records, session, step).exercise.blocks[live.block]?.id !== block
}

/** Forgets half-typed text whose words were stored. `field` is a name, or with a trailing `*` the start of several. */
export function forgetTyping(records: RecordWriter, session: string, field: string): void {
  const matches = (name: string) => (field.endsWith("*") ? name.startsWith(field.slice(0, -1)) : name === field)
  const gone = records.of("typing", "session", session).filter(({ body }) => matches(body.field))
  records.apply("Typing", gone.map(remove))
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Only the fields that were given: one that was left out stays as it is. */
export function present<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
}
