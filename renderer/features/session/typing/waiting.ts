import type { SessionBody } from "../../../../shared/contract/session.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import type { Live, Place } from "../../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"

export interface Paper extends Place {
  readonly key: string
  /** The block's question, as the room read it. */
  readonly prompt: string
  readonly title: string
  readonly state: "waits" | "typed"
}

/** Every block that ran on paper, in the order of the plan, those off the script last. */
export function papersOf({ plan }: Pick<SessionBody, "plan">, live: Live): readonly Paper[] {
  return Object.entries(live.paper ?? {})
    .flatMap(([key, state]): readonly Paper[] => {
      const slash = key.indexOf("/")
      const step = Number(key.slice(0, slash))
      const id = key.slice(slash + 1)
      const planned = stepOf(plan, live, step)
      const exercise = planned === undefined ? undefined : findExercise(planned)
      const block = exercise?.blocks.findIndex((one) => one.id === id) ?? -1
      if (exercise === undefined || block < 0) return []
      const say = speaker(exercise, planned?.prompts)
      return [{ key, step, block, prompt: say(id), title: say("title"), state }]
    })
    .toSorted((a, b) => a.step - b.step || a.block - b.block)
}

/** Those whose words wait to be typed up. */
export function waitingPapers(session: Pick<SessionBody, "plan">, live: Live): readonly Paper[] {
  return papersOf(session, live).filter(({ state }) => state === "waits")
}
