import type { PlanStep, SessionBody } from "../../../../shared/contract/session.ts"
import { dayText } from "../../../../shared/domain/dates.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { isRevealed, type Live } from "../../../../shared/domain/session.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { exerciseWithScript, speaker } from "../../../../shared/method/exercises.ts"
import { AS_WRITTEN, exerciseIn, type Wording } from "../../../../shared/method/wording.ts"
import { WORDS } from "../../../../shared/method/words.ts"

/** A session that is running, at its place. Everything in it stands in records; nothing is kept here. */
export interface Run {
  readonly id: string
  readonly session: SessionBody
  readonly live: Live
  /** The step at hand: one of the plan, or one that was inserted. */
  readonly planned: PlanStep
  readonly exercise: ExerciseDefinition
  readonly block: Block
  readonly revealed: boolean
  /** A sentence of the exercise by its key, as the facilitator may have changed it. */
  readonly say: (key: string) => string
}

/** Undefined where the plan has no such place, as when its exercise is not in this library. */
export function runOf(id: string, session: SessionBody, live: Live, wording: Wording = AS_WRITTEN): Run | undefined {
  const planned = stepOf(session.plan, live, live.step)
  const found = planned === undefined ? undefined : exerciseWithScript(planned, session.scripts)
  const exercise = found === undefined ? undefined : exerciseIn(found, wording)
  const block = exercise?.blocks[live.block]
  if (planned === undefined || exercise === undefined || block === undefined) return undefined
  return {
    id,
    session,
    live,
    planned,
    exercise,
    block,
    revealed: isRevealed(live, live.step, block.id),
    say: speaker(exercise, planned.prompts),
  }
}

/** A sentence as the wall says it: the proposal's review date stands in its place. */
export function onTheWall(text: string, reviewOn: string | undefined): string {
  const { locale, reviewDateUnknown } = WORDS.en
  return text.replace("{review date}", reviewOn === undefined ? reviewDateUnknown : dayText(reviewOn, locale))
}
