import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { timeText } from "../../domain/dates.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** A break, with the time at which it ends. */
export const config = z.strictObject({ kind: z.literal("break"), ...base })
export type Config = z.infer<typeof config>

export function toRoom({ id }: Config, { say, words, until }: RoomContext): RoomBlockOf<"break"> {
  return {
    kind: "break",
    prompt: say(id),
    ...(until !== undefined && { until: words.until(timeText(until, words.locale)) }),
  }
}

export function outputs(): readonly Output[] {
  return []
}
