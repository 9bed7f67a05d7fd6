export interface Point {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Box extends Point, Size {}

export const DIRECTIONS = ["left", "right", "up", "down"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How far `to` lies along a direction, and how far beside it. */
function offset(from: Point, to: Point, direction: Direction): { readonly along: number; readonly aside: number } {
  const dx = to.x - from.x
  const dy = to.y - from.y
  if (direction === "left") return { along: -dx, aside: Math.abs(dy) }
  if (direction === "right") return { along: dx, aside: Math.abs(dy) }
  if (direction === "up") return { along: -dy, aside: Math.abs(dx) }
  return { along: dy, aside: Math.abs(dx) }
}

/**
 * The card that an arrow key leads to: the nearest within 45 degrees of the direction, or, where none is, the nearest
 * that lies in the direction at all. Undefined at the edge.
 */
export function neighbour(from: string, cards: ReadonlyMap<string, Point>, direction: Direction): string | undefined {
  const start = cards.get(from)
  if (start === undefined) return undefined
  let found: { readonly id: string; readonly cost: number } | undefined
  for (const [id, point] of cards) {
    if (id === from) continue
    const { along, aside } = offset(start, point, direction)
    if (along <= 0) continue
    // a card outside the 45 degrees comes only after all inside
    const cost = along + 2 * aside + (aside > along ? 1e6 : 0)
    if (found === undefined || cost < found.cost) found = { id, cost }
  }
  return found?.id
}

/** Which card another stands beside now, and on which side of it; for telling where something was moved. */
export function beside(
  id: string,
  cards: ReadonlyMap<string, Point>,
): { readonly of: string; readonly side: Direction } | undefined {
  const at = cards.get(id)
  if (at === undefined) return undefined
  let nearest: { readonly of: string; readonly dx: number; readonly dy: number } | undefined
  for (const [other, point] of cards) {
    if (other === id) continue
    const dx = at.x - point.x
    const dy = at.y - point.y
    if (nearest === undefined || Math.hypot(dx, dy) < Math.hypot(nearest.dx, nearest.dy))
      nearest = { of: other, dx, dy }
  }
  if (nearest === undefined) return undefined
  const { of, dx, dy } = nearest
  if (Math.abs(dx) >= Math.abs(dy)) return { of, side: dx < 0 ? "left" : "right" }
  return { of, side: dy < 0 ? "up" : "down" }
}

/** The smallest box around some boxes; undefined around none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}
