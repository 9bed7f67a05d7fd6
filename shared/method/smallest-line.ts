import type { PlanStep } from "../contract/session.ts"
import { findExercise, speaker } from "./exercises.ts"
import type { Language } from "./words.ts"

/**
 * The line of a plan that is hardest to read from the back row: of all that the wall shows in its smallest letters (the
 * title over each exercise, and the impact sentence under it), the longest. Undefined for a plan that shows none.
 */
export function smallestLine(
  plan: readonly PlanStep[],
  footer: string | undefined,
  language: Language = "en",
): string | undefined {
  const titles = plan.flatMap((step) => {
    const found = findExercise(step, language)
    return found === undefined ? [] : [speaker(found, step.prompts, language)("title")]
  })
  return [...titles, ...(footer === undefined ? [] : [footer])].toSorted((a, b) => b.length - a.length)[0]
}
