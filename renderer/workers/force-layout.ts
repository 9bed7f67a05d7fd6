import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force"
import type { Point, Size } from "../../shared/domain/map-space.ts"
import { apart } from "./separate.ts"

export interface LayoutCard {
  readonly id: string
  /** Where it stands and must stay; absent for a card that the layout is to place. */
  readonly at?: Point
}

export interface LayoutRequest {
  /** In an order that does not depend on who is connected: it decides where each one starts. */
  readonly cards: readonly LayoutCard[]
  readonly ties: readonly { readonly one: string; readonly other: string }[]
  readonly size: Size
  readonly gap: number
}

export type Placed = readonly { readonly id: string; readonly x: number; readonly y: number }[]

interface Body extends SimulationNodeDatum {
  readonly id: string
}

const STEPS = 300

/**
 * Places cards so that those with ties come close and none overlap. The same request gives the same picture. Works in
 * units of cards, where a card is a square of 1, so that circles that do not touch are cards that do not; the picture
 * comes out as wide as a screen because cards are wider than high.
 */
export function forceLayout({ cards, ties, size, gap }: LayoutRequest): Placed {
  const unit = { x: size.width + gap, y: size.height + gap }
  const kept = cards.filter(({ at }) => at !== undefined)
  const middle = middleOf(kept.map(({ at }) => ({ x: (at?.x ?? 0) / unit.x, y: (at?.y ?? 0) / unit.y })))
  const start = Math.max(1, cards.length / 4)
  const bodies = cards.map(({ id, at }, index): Body => {
    if (at !== undefined) {
      const fixed = { x: at.x / unit.x, y: at.y / unit.y }
      return { id, ...fixed, fx: fixed.x, fy: fixed.y }
    }
    // round a ring, so that nobody starts in the middle
    const angle = (2 * Math.PI * index) / cards.length
    return { id, x: middle.x + start * Math.sin(angle), y: middle.y - start * Math.cos(angle) }
  })
  const known = new Set(cards.map(({ id }) => id))
  const links: SimulationLinkDatum<Body>[] = pairsOf(ties)
    .filter(([one, other]) => known.has(one) && known.has(other))
    .map(([source, target]) => ({ source, target }))
  // a crowd needs less pulling together: it would only be pressed
  const pull = 0.3 * Math.min(1, Math.sqrt(30 / Math.max(1, cards.length)))
  forceSimulation(bodies)
    .force(
      "ties",
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(1.5),
    )
    .force("apart", forceManyBody<Body>().strength(-0.35).distanceMax(5))
    .force("room", forceCollide<Body>(0.62).iterations(2))
    // cards are wider than high: pulled together more across, they fill a screen
    .force("x", forceX<Body>(middle.x).strength(pull))
    .force("y", forceY<Body>(middle.y).strength(pull / 2))
    .stop()
    .tick(STEPS)
  const placed = bodies.map(({ id, x = 0, y = 0, fx }) => ({
    id,
    x: x * unit.x,
    y: y * unit.y,
    fixed: typeof fx === "number",
  }))
  return apart(placed, size, gap / 2)
    .filter(({ fixed }) => !fixed)
    .map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }))
}

/** Each pair once: several ties between two groups pull no harder than one. */
function pairsOf(ties: LayoutRequest["ties"]): readonly (readonly [string, string])[] {
  const pairs = ties.map(({ one, other }) => (one < other ? ([one, other] as const) : ([other, one] as const)))
  return [...new Map(pairs.map((pair) => [pair.join("\n"), pair])).values()]
}

function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 }
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
