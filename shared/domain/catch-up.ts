import type { DecisionBody, SessionBody } from "../contract/session.ts"
import { findExercise, speaker } from "../method/exercises.ts"
import type { Language } from "../method/words.ts"
import { stepOf } from "./off-script.ts"
import { type Live, stepKey } from "./session.ts"

/** What somebody is told who comes when a session has begun. */
export interface CatchUp {
  /** Titles of what is behind the room, in its order. */
  readonly done: readonly string[]
  /** What the room is at, and what it is asked. */
  readonly now: string
  readonly asks: string
  /** What was decided here so far, in its exact words. */
  readonly decided: readonly string[]
}

/** Only what everybody in the room knows: titles, the question on the wall, decisions that were recorded. Pure. */
export function catchUp(
  session: Pick<SessionBody, "plan">,
  live: Live,
  decisions: readonly Pick<DecisionBody, "session" | "text">[],
  language: Language = "en",
): CatchUp {
  const said = (step: number) => {
    const planned = stepOf(session.plan, live, step)
    const exercise = planned === undefined ? undefined : findExercise(planned, language)
    return exercise === undefined ? undefined : { exercise, say: speaker(exercise, planned?.prompts, language) }
  }
  const here = said(live.step)
  const before = live.away?.step ?? live.step
  return {
    done: session.plan.flatMap((_, step) => {
      const found = step < before && stepKey(step) in live.clocks ? said(step) : undefined
      return found === undefined || found.exercise.frame === true ? [] : [found.say("title")]
    }),
    now: here?.say("title") ?? "",
    asks: here?.say(here.exercise.blocks[live.block]?.id ?? "") ?? "",
    decided: decisions.filter(({ session: of }) => of === live.session).map(({ text }) => text),
  }
}
