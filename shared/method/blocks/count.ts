import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { baseSentence } from "../base-sentence.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** Hands counted in the open for a few words; a temperature check as any reading. */
export const config = z.strictObject({
  kind: z.literal("count"),
  ...base,
  /** What is asked for, as the wall says it; one that is empty is not asked for unless the facilitator fills it. */
  options: z.array(z.string().max(60)).min(2).max(12),
  /** True for the words of a fist of five, which runs the other way than the gradients and never meets them. */
  fist: z.boolean().optional(),
})
export type Config = z.infer<typeof config>

/** Key of one of the words of a count. */
export const optionKey = (id: string, option: number): string => `${id}.option-${option}`

/** Stands in the place of a word that is not asked for. */
export const NOT_ASKED = "-"

/** The words that are asked for, with their places in the list. */
export function askedOptions(
  { id, options }: Config,
  say: (key: string) => string,
): readonly { readonly at: number; readonly label: string }[] {
  return options
    .map((_, at) => ({ at, label: say(optionKey(id, at)) }))
    .filter(({ label }) => label !== "" && label !== NOT_ASKED)
}

export function toRoom(block: Config, { say, words, tally, revealed }: RoomContext): RoomBlockOf<"count"> {
  const result = revealed ? tally.result : undefined
  return {
    kind: "count",
    prompt: say(block.id),
    title: words.temperatureCheck,
    revealed: result !== undefined,
    round: tally.round,
    answered: tally.answered,
    bars:
      result === undefined
        ? []
        : askedOptions(block, say).map(({ at, label }) => ({ label, count: result.counts[at] ?? 0 })),
    base: result === undefined ? "" : baseSentence({ answered: tally.answered, ...result }, words),
  }
}

export function outputs(): readonly Output[] {
  return []
}
