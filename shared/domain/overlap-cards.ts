import type { Language } from "../method/words.ts"
import { createCoder } from "./coding.ts"
import { compareDimension } from "./overlap-dimensions.ts"
import { groupFacts, readyGroup } from "./overlap-facts.ts"
import { createPlaces } from "./overlap-places.ts"
import { asTheRoomSees, type RoomRecords } from "./sensitivity-room.ts"

/** Two groups and one thing that both list. */
export interface OverlapCard {
  readonly one: string
  readonly other: string
  readonly about: string
}

/** What a card may be about. What is held in common by funders or people is no work that two groups do. */
const ABOUT = ["goals", "strategies", "measures"] as const

/**
 * Cards that could be agreed for a sorting: what two groups both list, each pair once before any pair twice. Read from
 * what the room may know; a list that nobody has matched to shared words suggests nothing. No figure is made. METHOD.md E2.3.
 */
export function suggestedCards(
  groups: readonly string[],
  records: RoomRecords,
  options: { readonly language: Language; readonly taxonomyVersion: number; readonly most: number },
): readonly OverlapCard[] {
  const seen = asTheRoomSees(records)
  const places = createPlaces([...seen.placeUnit].map(([id, body]) => ({ id, ...body })))
  const coder = createCoder(seen, options.taxonomyVersion, options.language)
  const there = [...new Set(groups)].flatMap((id) => {
    const body = seen.coalition.get(id)
    return body === undefined || body.mergedInto !== undefined ? [] : [{ id, body }]
  })
  const ready = groupFacts(there, []).map((facts) => readyGroup(facts, places, coder))
  const byPair = ready.flatMap((a, index) =>
    ready.slice(index + 1).map((b) =>
      ABOUT.flatMap((dimension) =>
        compareDimension(dimension, a, b, { places, coder }).shared.map((about) => ({
          one: a.id,
          other: b.id,
          about,
        })),
      ),
    ),
  )
  const found: OverlapCard[] = []
  const deepest = Math.max(0, ...byPair.map((cards) => cards.length))
  for (let turn = 0; turn < deepest && found.length < options.most; turn++) {
    found.push(...byPair.flatMap((cards) => cards[turn] ?? []))
  }
  return found.slice(0, options.most)
}
