import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { baseSentence } from "../base-sentence.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"
import { scaleSteps } from "./scale-steps.ts"

/** How it was: a few questions on five words each, by a count of hands or slips. */
export const config = z.strictObject({
  kind: z.literal("pulse"),
  ...base,
  questions: z
    .array(z.strictObject({ id: base.id, label: z.string().max(80) }))
    .min(1)
    .max(6),
})
export type Config = z.infer<typeof config>

/** How many words a question of the pulse has. */
export const PULSE_STEPS = 5
/** Key of a question, and of one of the five words, among the sentences of the wall. */
export const questionKey = (id: string, question: string): string => `${id}.${question}`
export const pulseKey = (id: string, step: number): string => `${id}.step-${step}`

export function toRoom({ id, questions }: Config, { say, words, slips, revealed }: RoomContext): RoomBlockOf<"pulse"> {
  const result = revealed ? slips.result : undefined
  if (result === undefined) return { kind: "pulse", prompt: say(id), revealed: false, questions: [], base: "" }
  const said = questions.map(({ id: question }) => ({
    label: say(questionKey(id, question)),
    steps: scaleSteps(result.sums[question] ?? [], (step) => say(pulseKey(id, step)), words),
  }))
  const shown = said.filter(({ steps }) => steps.length > 0)
  return {
    kind: "pulse",
    prompt: say(id),
    revealed: true,
    questions: shown,
    ...(shown.length < said.length && { refused: words.tooFewToShow }),
    base: baseSentence(result, words),
  }
}

export function outputs(): readonly Output[] {
  return []
}
