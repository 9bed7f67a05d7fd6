import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

export const PICTURES = ["shared people", "profiles", "ties", "changes"] as const
export type PictureOf = (typeof PICTURES)[number]

/** What the records already say of the community, before the room says what it means. */
export const config = z.strictObject({ kind: z.literal("picture"), ...base, of: z.enum(PICTURES) })
export type Config = z.infer<typeof config>

/** One profile a page; else as many lines as a page holds. */
export function toRoom(
  { id, of }: Config,
  { say, revealed, picture, page: wanted }: RoomContext,
): RoomBlockOf<"picture"> {
  const { lines, sum, chart } = picture
  if (chart !== undefined) {
    const shown = revealed && { ...(sum !== undefined && { sum }), chart: [...chart] }
    return { kind: "picture", prompt: say(id), revealed, count: chart.length, ...shown, lines: [], page: 0, pages: 1 }
  }
  const pages = chunked(lines, LINES - (sum === undefined ? 0 : 2), ({ title, text }) =>
    of === "profiles" ? LINES : linesOf(`${title}  ${text}`),
  )
  const page = Math.min(wanted, pages.length - 1)
  return {
    kind: "picture",
    prompt: say(id),
    revealed,
    count: lines.length,
    ...(revealed && sum !== undefined && { sum }),
    lines: revealed ? [...(pages[page] ?? [])] : [],
    page: revealed ? page : 0,
    pages: revealed ? pages.length : 1,
  }
}

/** It collects nothing: what it shows is on record. */
export function outputs(): readonly Output[] {
  return []
}
