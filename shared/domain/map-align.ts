import type { Box, Point, Size } from "./map-space.ts"

export const ALIGNMENTS = ["left", "centre", "right", "top", "middle", "bottom"] as const
export type Alignment = (typeof ALIGNMENTS)[number]
export const SPREADS = ["across", "down"] as const
export type Spread = (typeof SPREADS)[number]

/** Cards of one size brought into line with the outermost of them, or with the middle of all. */
export function aligned(cards: ReadonlyMap<string, Point>, to: Alignment): ReadonlyMap<string, Point> {
  const xs = [...cards.values()].map(({ x }) => x)
  const ys = [...cards.values()].map(({ y }) => y)
  const at: Readonly<Record<Alignment, Partial<Point>>> = {
    left: { x: Math.min(...xs) },
    centre: { x: between(xs) },
    right: { x: Math.max(...xs) },
    top: { y: Math.min(...ys) },
    middle: { y: between(ys) },
    bottom: { y: Math.max(...ys) },
  }
  return new Map([...cards].map(([id, { x, y }]) => [id, { x, y, ...at[to] }]))
}

/**
 * Cards of one size spread so that they stand at equal distances between the two outermost, in the order in which they
 * stand. Where the room is too small for them all, they stand side by side with `gap` between them.
 */
export function spread(
  cards: ReadonlyMap<string, Point>,
  way: Spread,
  size: Size,
  gap: number,
): ReadonlyMap<string, Point> {
  const axis = way === "across" ? "x" : "y"
  const least = (way === "across" ? size.width : size.height) + gap
  const order = [...cards].sort(([a, one], [b, other]) => one[axis] - other[axis] || (a < b ? -1 : 1))
  const first = order[0]?.[1][axis] ?? 0
  const last = order.at(-1)?.[1][axis] ?? 0
  const step = order.length < 2 ? 0 : Math.max(least, (last - first) / (order.length - 1))
  return new Map(order.map(([id, at], place) => [id, { ...at, [axis]: Math.round(first + place * step) }]))
}

/** The cards that lie wholly inside a box. */
export function inside(cards: ReadonlyMap<string, Point>, size: Size, box: Box): readonly string[] {
  return [...cards].flatMap(([id, { x, y }]) =>
    x >= box.x && y >= box.y && x + size.width <= box.x + box.width && y + size.height <= box.y + box.height ? id : [],
  )
}

/** The box around cards, with some air; undefined around none. */
export function around(points: readonly Point[], size: Size, air: number): Box | undefined {
  if (points.length === 0) return undefined
  const x = Math.min(...points.map((point) => point.x)) - air
  const y = Math.min(...points.map((point) => point.y)) - air
  const right = Math.max(...points.map((point) => point.x)) + size.width + air
  const bottom = Math.max(...points.map((point) => point.y)) + size.height + air
  return { x, y, width: right - x, height: bottom - y }
}

const between = (values: readonly number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2)
