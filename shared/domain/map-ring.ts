import { byName, type MapCard } from "./map-graph.ts"
import type { Point, Size } from "./map-space.ts"

/** Cards are wider than high, and so would be the ring: higher by this, it fills a screen. */
const ROUNDER = 1.3

/**
 * Cards on a ring in the order of their names, clockwise from the top: nobody in the middle, nobody first but by the
 * alphabet. As small as it can be without cards touching. Points are the cards' top left corners; the ring is around 0, 0.
 */
export function ringLayout(
  cards: readonly Pick<MapCard, "id" | "name">[],
  { width, height }: Size,
  gap: number,
): ReadonlyMap<string, Point> {
  const inOrder = [...cards].sort(byName)
  // Measured in cards, two of them are apart when they differ by 1 across or down: on a circle a chord of √2 is enough.
  const radius = inOrder.length < 2 ? 0 : Math.SQRT2 / (2 * Math.sin(Math.PI / inOrder.length))
  return new Map(
    inOrder.map(({ id }, index) => {
      const angle = (2 * Math.PI * index) / inOrder.length
      const x = radius * Math.sin(angle) * (width + gap) - width / 2
      const y = -radius * Math.cos(angle) * (height + gap) * ROUNDER - height / 2
      return [id, { x: Math.round(x), y: Math.round(y) }]
    }),
  )
}
