import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { BINS } from "../../contract/verdict.ts"
import { drawnByLot } from "../../domain/by-lot.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** Cards of two groups and what both list, one at a time: what is it? Five bins, in another order for each card. */
export const config = z.strictObject({
  kind: z.literal("sort"),
  ...base,
  /** Asked under each card. */
  notice: z.string().min(1).max(300),
})
export type Config = z.infer<typeof config>

/** The bins in the order in which a card shows them: no bin is always the first. */
export function binsOf(card: string): readonly (typeof BINS)[number][] {
  return drawnByLot(BINS, (bin) => `${card}/${bin}`)
}

/** The key of a bin's words among the sentences of an exercise. */
export const binKey = (block: string, bin: (typeof BINS)[number]): string => `${block}.bin-${BINS.indexOf(bin)}`

export function toRoom({ id }: Config, { say, sorting }: RoomContext): RoomBlockOf<"sort"> {
  const at = Math.max(
    0,
    sorting.cards.findIndex((card) => card.id === sorting.current),
  )
  const card = sorting.cards[at]
  const word = (bin: (typeof BINS)[number]) => say(binKey(id, bin))
  return {
    kind: "sort",
    prompt: say(id),
    ...(card !== undefined && {
      card: {
        one: card.one,
        other: card.other,
        about: card.about,
        ...(card.bin !== undefined && { bin: word(card.bin) }),
        ...(card.note !== undefined && { note: card.note }),
        ...(card.votes !== undefined && { votes: { one: word(card.votes.one), other: word(card.votes.other) } }),
      },
    }),
    bins: card === undefined ? [] : binsOf(card.id).map(word),
    notice: say(`${id}.notice`),
    at: at + 1,
    of: sorting.cards.length,
  }
}

/** A verdict is a record as soon as the room has given it. */
export function outputs(): readonly Output[] {
  return []
}
