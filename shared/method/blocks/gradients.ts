import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { baseSentence } from "../base-sentence.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** Where people or parties stand, by words, in the open. A temperature check, not a vote. */
export const config = z.strictObject({
  kind: z.literal("gradients"),
  ...base,
  /** `hands` are counted; `parties` say it one by one. */
  voices: z.enum(["hands", "parties"]),
})
export type Config = z.infer<typeof config>

export function toRoom({ id }: Config, { say, words, reading }: RoomContext): RoomBlockOf<"gradients"> {
  const { result, answered, round } = reading
  return {
    kind: "gradients",
    prompt: say(id),
    title: words.temperatureCheck,
    revealed: result !== undefined,
    round,
    answered,
    bars:
      result === undefined ? [] : result.counts.map((count, step) => ({ label: say(`${id}.scale-${step}`), count })),
    offScale:
      result === undefined
        ? []
        : [
            { label: say(`${id}.abstain`), count: result.abstain },
            { label: say(`${id}.talk`), count: result.talk },
          ],
    base: result === undefined ? "" : baseSentence({ answered, ...result }, words),
  }
}

export function outputs(): readonly Output[] {
  return []
}
