import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** The impact sentence, built in the open: who, can or are what, by which year, seen in what. */
export const config = z.strictObject({ kind: z.literal("sentence"), ...base })
export type Config = z.infer<typeof config>

export function toRoom({ id }: Config, { say, sentence }: RoomContext): RoomBlockOf<"sentence"> {
  const { who = "", change = "", year = "", seenIn = "", state = "draft" } = sentence ?? {}
  return { kind: "sentence", prompt: say(id), parts: { who, change, year, seenIn }, draft: state === "draft" }
}

export function outputs(): readonly Output[] {
  return []
}
