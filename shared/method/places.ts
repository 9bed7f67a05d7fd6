import { OFF_SCRIPT, type PlanStep } from "../contract/session.ts"
import { stepOf } from "../domain/off-script.ts"
import { type Live, type Place, stepKey } from "../domain/session.ts"
import { findExercise } from "./exercises.ts"

/** Every place of a plan, in its order. */
export function placesOf(plan: readonly PlanStep[]): readonly Place[] {
  return plan.flatMap((planned, step) => (findExercise(planned)?.blocks ?? []).map((_, block) => ({ step, block })))
}

type At = Pick<Live, "step" | "block" | "inserted" | "fitted" | "away">

/**
 * Where a run goes from here: the next (1) or the former (-1) place, steps that were dropped left out. Off the script that
 * is another block of the same step; past its last one, back to the `script`. Undefined past either end.
 */
export function placeFrom(plan: readonly PlanStep[], live: At, by: 1 | -1): Place | "script" | undefined {
  if (live.away !== undefined || live.step >= OFF_SCRIPT) {
    const step = stepOf(plan, live, live.step)
    const block = live.block + by
    const blocks = (step === undefined ? undefined : findExercise(step)?.blocks) ?? []
    if (blocks[block] !== undefined) return { step: live.step, block }
    return by === 1 ? "script" : undefined
  }
  const open = placesOf(plan).filter(({ step }) => step === live.step || live.fitted?.[stepKey(step)] !== 0)
  const here = open.findIndex(({ step, block }) => step === live.step && block === live.block)
  return here < 0 ? undefined : open[here + by]
}
