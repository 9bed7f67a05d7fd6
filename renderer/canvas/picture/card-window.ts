import type { Box } from "../../../shared/domain/map-space.ts"
import { CARD } from "../card-face.ts"
import type { CardNode } from "../project.ts"
import { seenBox, type Viewport } from "./frame.ts"

/** From this scale on the cards in view are elements as well; below it they are only in the picture. */
export const ELEMENTS_FROM = 0.5
/** At most so many at once, whatever the size of the window. */
export const MOST_ELEMENTS = 160
/** Share of the view that is kept ready at each side. */
const MARGIN = 0.15
/** What a frame has time for: a card costs the better part of a millisecond to come and a fraction of it to go. */
const COME = 12
const GO = 40

/** The cards that should be elements, those in the middle of the view first. */
export function windowOf(cards: readonly CardNode[], view: Viewport): readonly string[] {
  if (view.zoom < ELEMENTS_FROM || view.width === 0) return []
  const seen = seenBox(view)
  const across = seen.width * MARGIN
  const down = seen.height * MARGIN
  const box: Box = {
    x: seen.x - across - CARD.width,
    y: seen.y - down - CARD.height,
    width: seen.width + 2 * across + CARD.width,
    height: seen.height + 2 * down + CARD.height,
  }
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  return cards
    .filter(({ position: { x, y } }) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height)
    .map(({ id, position: { x, y } }) => ({ id, away: Math.hypot(x - middle.x, (y - middle.y) * 1.6) }))
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_ELEMENTS)
    .map(({ id }) => id)
}

/** One frame's step from the cards that are elements to those that should be; the same set when it is done. */
export function nextWindow(now: ReadonlySet<string>, wanted: readonly string[]): ReadonlySet<string> {
  const should = new Set(wanted)
  const go = [...now].filter((id) => !should.has(id)).slice(0, GO)
  const come = wanted.filter((id) => !now.has(id)).slice(0, COME)
  if (go.length === 0 && come.length === 0) return now
  const next = new Set(now)
  for (const id of go) next.delete(id)
  for (const id of come) next.add(id)
  return next
}
