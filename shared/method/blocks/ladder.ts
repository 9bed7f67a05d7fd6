import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { chunked, linesOf } from "../../domain/wall-pages.ts"
import { base } from "./base.ts"
import { cardLine } from "./card-line.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** What several card blocks of the exercise brought, one above the other. Collects nothing itself. */
export const config = z.strictObject({
  kind: z.literal("ladder"),
  ...base,
  /** Ids of the card blocks, from the first rung up. */
  of: z.array(base.id).min(2).max(4),
})
export type Config = z.infer<typeof config>

/** Lines that each of up to four rungs has for its cards, in a column beside its title. */
const RUNG_LINES = 2
const RUNG_LETTERS = 30

export function toRoom({ id, of }: Config, context: RoomContext): RoomBlockOf<"ladder"> {
  const rungs = of.map((rung) => {
    const { revealed, count, cards } = context.entries(rung)
    const pages = chunked(cards, RUNG_LINES, (card) => linesOf(cardLine(card), RUNG_LETTERS))
    return { title: context.say(`${rung}.rung`), count, revealed, pages }
  })
  const pages = Math.max(...rungs.map((rung) => rung.pages.length))
  const page = Math.min(context.page, pages - 1)
  return {
    kind: "ladder",
    prompt: context.say(id),
    rungs: rungs.map(({ pages: all, ...rung }) => ({ ...rung, cards: [...(all[page] ?? [])] })),
    page,
    pages,
  }
}

export function outputs(): readonly Output[] {
  return []
}
