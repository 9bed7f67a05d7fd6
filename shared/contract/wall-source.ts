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
  z.strictObject({ from: z.literal("impact"), session: Id.optional(), closing: z.boolean() }),
])
export type WallSource = z.infer<typeof WallSource>
