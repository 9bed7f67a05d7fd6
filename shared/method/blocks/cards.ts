import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { CARD_TAGS } from "../../contract/session.ts"
import { pageOfCards } from "../../domain/wall-pages.ts"
import { base } from "./base.ts"
import { cardLine } from "./card-line.ts"
import type { OutputContext, RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** Cards written in silence or said aloud, typed by the facilitator, shown together at Reveal. */
export const config = z.strictObject({
  kind: z.literal("cards"),
  ...base,
  /** Minutes of silent writing before any talk; absent where cards are said aloud. */
  silentMinutes: z.number().int().min(1).max(30).optional(),
  /** Thoughts alone, in pairs, in fours, then all: so many times the classic minutes (1, 2, 4, 5). */
  talk: z.number().min(0.5).max(4).optional(),
  /** What the block is called as a rung of a ladder. */
  rung: z.string().max(60).optional(),
  /** Cards are tagged on the console, with this tag unless another is chosen. */
  tag: z.enum(CARD_TAGS).optional(),
  /** A card is the word of a party. */
  byParty: z.boolean().optional(),
  /** The room reads examples: the facilitator has them at hand. */
  examples: z.boolean().optional(),
  /** Cards are objections, each to be worked in. */
  objections: z.boolean().optional(),
})
export type Config = z.infer<typeof config>

export function toRoom({ id }: Config, context: RoomContext): RoomBlockOf<"cards"> {
  const { revealed, count, cards } = context.entries(id)
  const { shown, columns, page, pages } = pageOfCards(cards, context.page, cardLine)
  return {
    kind: "cards",
    prompt: context.say(id),
    count,
    revealed,
    cards: [...shown],
    columns,
    rungs: context.ladder.map((rung) => ({
      title: context.say(`${rung}.rung`),
      revealed: context.entries(rung).revealed,
      current: rung === id,
    })),
    page,
    pages,
  }
}

/** Tagged cards become statements of why, each under the id of its card. */
export function outputs({ tag: usual }: Config, { cards, session }: OutputContext): readonly Output[] {
  return cards.flatMap(({ id, body }): readonly Output[] => {
    const type = body.tag ?? usual
    return type === undefined
      ? []
      : [{ kind: "whyStatement", id: `why-${id}`, body: { text: body.text, type, session } }]
  })
}
