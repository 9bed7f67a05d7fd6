import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** One sentence on the wall and nothing else. */
export const config = z.strictObject({ kind: z.literal("line"), ...base })
export type Config = z.infer<typeof config>

export function toRoom({ id }: Config, { say }: RoomContext): RoomBlockOf<"line"> {
  return { kind: "line", prompt: say(id) }
}

export function outputs(): readonly Output[] {
  return []
}
