import type { OwnDraft, OwnExercise, OwnScript } from "../../../../shared/contract/own-exercise.ts"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { ownIdOf, partOwn, scripted, scriptKey } from "../../../../shared/method/own-in-plan.ts"
import { update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"

/** An exercise of one's own as it is written. */
export function draftOf(own: OwnExercise): OwnDraft {
  const { version: _, ...draft } = own
  return draft
}

function partsOf(records: RecordReader, code: string) {
  const id = ownIdOf(code)
  const found = id === undefined ? undefined : records.find("ownExercise", id)
  return found === undefined ? undefined : partOwn(draftOf(found.body), found.body.version)
}

/** A plan whose own exercises are as they are written now. One whose exercise was removed keeps what it has. */
export function planWithOwn(records: RecordReader, plan: readonly PlanStep[]): PlanStep[] {
  return plan.map((step) => {
    const own = partsOf(records, step.exercise)?.inPlan
    return own === undefined ? step : { ...step, own }
  })
}

/** A run begins: its own exercises stay as they are now, whatever becomes of them later. */
export function pinOwn(records: RecordWriter, session: string): void {
  const found = records.get("session", session)
  const plan = planWithOwn(records, found.body.plan)
  const scripts = scriptsOf(records, plan)
  if (Object.keys(scripts).length === 0) return
  records.apply("Begin session", update(found, { plan, scripts }), { undoable: false })
}

/** A run takes a step of another plan: what only the facilitator reads of it comes along. */
export function takeScripts(records: RecordWriter, session: string, from: string): void {
  const found = records.get("session", session)
  const other = records.get("session", from).body
  const taken = { ...scriptsOf(records, other.plan), ...other.scripts }
  if (from === session || Object.keys(taken).length === 0) return
  const scripts = { ...taken, ...found.body.scripts }
  records.apply("Begin session", update(found, { scripts }), { undoable: false })
}

function scriptsOf(records: RecordReader, plan: readonly PlanStep[]): Record<string, OwnScript> {
  return Object.fromEntries(
    plan.flatMap((step) => {
      const script = partsOf(records, step.exercise)?.script
      return script === undefined ? [] : [[scriptKey(step), script]]
    }),
  )
}

/** The exercise of a step with what only the facilitator reads of it. */
export function withScript(records: RecordReader, session: string, step: PlanStep): ExerciseDefinition | undefined {
  const exercise = findExercise(step)
  if (exercise?.own === undefined) return exercise
  const pinned = records.get("session", session).body.scripts?.[scriptKey(step)]
  return scripted(exercise, pinned ?? partsOf(records, step.exercise)?.script)
}

/** Plans that have not begun take an exercise as it is written now. */
export function refreshPlans(records: RecordWriter, code: string): void {
  const waiting = records
    .all("session")
    .filter(
      ({ id, body }) => body.plan.some(({ exercise }) => exercise === code) && records.find("live", id) === undefined,
    )
  const changes = waiting.flatMap((session) => update(session, { plan: planWithOwn(records, session.body.plan) }))
  records.apply("Change exercise", changes)
}
