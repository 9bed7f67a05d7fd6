import * as z from "zod"
import { Id } from "./common.ts"

/** What the wall shows while it is live. */
export const WallSource = z.discriminatedUnion("from", [
  /** The community's name, or `title` in its place, and when it goes on. */
  z.strictObject({
    from: z.literal("resting"),
    title: z.string().max(300).optional(),
    next: z.string().max(60).optional(),
  }),
  z.strictObject({ from: z.literal("session"), session: Id }),
  /** One frame of the map, wherever the console looks. */
  z.strictObject({ from: z.literal("map"), frame: Id }),
  z.strictObject({ from: z.literal("impact"), session: Id.optional(), closing: z.boolean() }),
])
export type WallSource = z.infer<typeof WallSource>

/** The session that a source belongs to, if any. */
export function sessionOf(source: WallSource): string | undefined {
  return source.from === "session" || source.from === "impact" ? source.session : undefined
}
