import type { Box, Point } from "../../shared/domain/map-space.ts"
import type { MapTie } from "../../shared/domain/map-ties.ts"

/** Where a tie is drawn: from the edge of one card to the edge of the other. */
export interface TieLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** Stroke, in pixels of the map. */
  readonly width: number
  /** It ends in an arrow's head, which lies on from where the line ends. */
  readonly directed: boolean
}

/** Space between ties of one pair. */
const LANE = 11
const HEAD = 10
/** How much of a head lies beyond the end of its line. */
const HEAD_BEYOND = HEAD * 0.6

/** Stroke by strength: 1.25 for what has no strength, up to 6. */
export function tieWidth({ layer, size }: Pick<MapTie, "layer" | "size">): number {
  if (size === undefined) return 1.5
  if (layer === "works with") return 1 + size
  return Math.min(6, 1 + size * 0.6)
}

/** Ties of one pair lie beside each other: lane 0 of 1 is the middle. */
export function tieLine(tie: MapTie, one: Box, other: Box, lane: number, lanes: number): TieLine {
  const width = tieWidth(tie)
  const from = centre(one)
  const to = centre(other)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, directed: false }
  const ux = (to.x - from.x) / length
  const uy = (to.y - from.y) / length
  // lanes are counted from one side of the pair whichever way a tie points
  const side = tie.one < tie.other ? 1 : -1
  const shift = (lane - (lanes - 1) / 2) * LANE * side
  const sx = -uy * shift
  const sy = ux * shift
  const start = leaving({ x: from.x + sx, y: from.y + sy }, ux, uy, one)
  const end = leaving({ x: to.x + sx, y: to.y + sy }, -ux, -uy, other)
  // overlapping cards leave nothing between them to draw
  if ((end.x - start.x) * ux + (end.y - start.y) * uy <= 0) {
    return { x1: start.x, y1: start.y, x2: start.x, y2: start.y, width, directed: false }
  }
  const back = tie.directed ? HEAD_BEYOND : 0
  return {
    // whole pixels of the map: of thousands of lines numbers with fractions are a large part of what a map holds
    x1: Math.round(start.x),
    y1: Math.round(start.y),
    x2: Math.round(end.x - ux * back),
    y2: Math.round(end.y - uy * back),
    width,
    directed: tie.directed,
  }
}

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
const round = (value: number) => Math.round(value * 10) / 10

/** Where a ray from inside a box leaves it. */
function leaving(from: Point, ux: number, uy: number, box: Box): Point {
  const across = ux > 0 ? (box.x + box.width - from.x) / ux : ux < 0 ? (box.x - from.x) / ux : Number.POSITIVE_INFINITY
  const down = uy > 0 ? (box.y + box.height - from.y) / uy : uy < 0 ? (box.y - from.y) / uy : Number.POSITIVE_INFINITY
  const reach = Math.max(0, Math.min(across, down))
  return { x: from.x + ux * reach, y: from.y + uy * reach }
}

/** Corners of the arrow's head, its tip first; undefined for a line without one. Ten thousand of them are not kept. */
export function headOf({ x1, y1, x2, y2, width, directed }: TieLine): readonly [Point, Point, Point] | undefined {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (!directed || length === 0) return undefined
  const ux = (x2 - x1) / length
  const uy = (y2 - y1) / length
  const half = HEAD / 2 + width / 2
  const tip = { x: x2 + ux * HEAD_BEYOND, y: y2 + uy * HEAD_BEYOND }
  const back = { x: tip.x - ux * HEAD, y: tip.y - uy * HEAD }
  return [
    { x: round(tip.x), y: round(tip.y) },
    { x: round(back.x - uy * half), y: round(back.y + ux * half) },
    { x: round(back.x + uy * half), y: round(back.y - ux * half) },
  ]
}

/** How far a point is from a line, for finding the tie under the pointer. */
export function distanceTo({ x1, y1, x2, y2 }: TieLine, { x, y }: Point): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / square))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

/** Dashes that stay dashes whatever the stroke, or dots. */
export function dashesOf({ width }: Pick<TieLine, "width">, dotted: boolean): string {
  if (dotted) return `${width} ${3 + width}`
  return `${5 + width} ${4 + width}`
}
