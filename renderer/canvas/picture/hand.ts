import type { Box, Point } from "../../../shared/domain/map-space.ts"
import { CARD } from "../card-face.ts"
import { type CardNode, type DrawnTie, laneOf } from "../project.ts"
import { tieLine } from "../tie-line.ts"

/** Cards that a hand carries over the map. */
export interface Hand {
  readonly ids: readonly string[]
  readonly places: ReadonlyMap<string, Point>
  /** The ties that hang on them, as they lie now. */
  readonly ties: readonly DrawnTie[]
  /** Let go, and on the screen until the picture has them at their new places. */
  readonly dropped: boolean
}

/** The card under a point of the map: the one that is drawn last. */
export function cardAt(cards: readonly CardNode[], { x, y }: Point): CardNode | undefined {
  return cards.findLast(
    ({ position }) =>
      x >= position.x && y >= position.y && x <= position.x + CARD.width && y <= position.y + CARD.height,
  )
}

/** Takes up cards; what comes back tells what is in the hand when it has moved by so much. */
export function takeUp(
  ids: readonly string[],
  cards: readonly CardNode[],
  ties: readonly DrawnTie[],
): (by: Point) => Hand {
  const at = new Map(cards.map(({ id, position }) => [id, position]))
  const carried = new Set(ids.filter((id) => at.has(id)))
  const own = ties.filter(({ tie }) => carried.has(tie.one) || carried.has(tie.other))
  const lanes = laneOf(own.map(({ tie }) => tie))
  return (by) => {
    const placeOf = (id: string): Point => {
      const { x, y } = at.get(id) ?? { x: 0, y: 0 }
      return carried.has(id) ? { x: Math.round(x + by.x), y: Math.round(y + by.y) } : { x, y }
    }
    const boxOf = (id: string): Box => ({ ...placeOf(id), ...CARD })
    return {
      ids,
      places: new Map([...carried].map((id) => [id, placeOf(id)])),
      ties: own.map((drawn) => {
        const { lane, of } = lanes.get(drawn.tie.id) ?? { lane: 0, of: 1 }
        return { ...drawn, line: tieLine(drawn.tie, boxOf(drawn.tie.one), boxOf(drawn.tie.other), lane, of) }
      }),
      dropped: false,
    }
  }
}
