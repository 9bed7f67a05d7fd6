import { AGE_COLUMNS } from "../../shared/contract/room-map.ts"
import type { Point, Size } from "../../shared/domain/map-space.ts"

/** Where the groups of a picture stand. Units are hundredths of the wall's height; all discs are of one size. */
export interface Places {
  readonly at: readonly Point[]
  readonly radius: number
  /** Middle of each column's heading; empty in a ring. `column` is its index. */
  readonly headings: readonly { readonly column: number; readonly x: number; readonly y: number }[]
}

/** Smallest and largest disc: a number of two digits in 24 pt fits the smallest. */
const SMALLEST = 2.4
const LARGEST = 4.6
const GAP = 0.7
/** For the outline of a disc at the edge. */
const EDGE = 0.3

/** The largest radius from LARGEST down that `fits`, or the smallest. */
function largest(fits: (radius: number) => boolean): number {
  for (let radius = LARGEST; radius > SMALLEST; radius -= 0.1) if (fits(radius)) return radius
  return SMALLEST
}

/**
 * Groups on an oval in their order, clockwise from the top, at even distances. Where they would touch, every second one
 * stands on a ring inside.
 */
export function ringPlaces(count: number, { width, height }: Size): Places {
  const centre = { x: width / 2, y: height / 2 }
  const oval = (inset: number) => ovalPoints(width / 2 - inset - EDGE, height / 2 - inset - EDGE)
  const oneRow = (radius: number) => lengthOf(oval(radius)) >= count * 2 * (radius + GAP / 2)
  const single = count < 2 || oneRow(SMALLEST)
  const inner = (radius: number) => 3 * radius + GAP
  const radius = largest(
    single ? oneRow : (size) => lengthOf(oval(inner(size))) >= (count / 2) * 2 * (size + GAP / 2) && height > 8 * size,
  )
  const outside = oval(radius)
  const inside = oval(inner(radius))
  const at = Array.from({ length: count }, (_, index) => {
    const { x, y } = alongOval(single || index % 2 === 0 ? outside : inside, index / count)
    return { x: centre.x + x, y: centre.y + y }
  })
  return { at, radius, headings: [] }
}

const STEPS = 720

/** Points of an oval from the top clockwise, each with how far along it lies. */
function ovalPoints(a: number, b: number): readonly (Point & { readonly along: number })[] {
  let along = 0
  let last: Point | undefined
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS
    const point = { x: Math.max(0, a) * Math.sin(angle), y: -Math.max(0, b) * Math.cos(angle) }
    if (last !== undefined) along += Math.hypot(point.x - last.x, point.y - last.y)
    last = point
    return { ...point, along }
  })
}

const lengthOf = (oval: ReturnType<typeof ovalPoints>) => oval.at(-1)?.along ?? 0

function alongOval(oval: ReturnType<typeof ovalPoints>, part: number): Point {
  const wanted = part * lengthOf(oval)
  return oval.find(({ along }) => along >= wanted) ?? { x: 0, y: 0 }
}

const HEADING = 5
/** As wide as the widest heading. */
const COLUMN = 8.9

/**
 * Groups in the columns of the life course, each column from the top down in the order of the groups. Every age has its
 * column, also one where nobody begins; ages that are not known have one where there are any.
 */
export function columnPlaces(columns: readonly number[], { width, height }: Size): Places {
  const unknown = AGE_COLUMNS.length
  const shown = [...AGE_COLUMNS.keys(), ...(columns.includes(unknown) ? [unknown] : [])]
  const counts = shown.map((column) => columns.filter((own) => own === column).length)
  const rowsFor = (radius: number) => Math.max(1, Math.floor((height - HEADING - EDGE) / (2 * radius + GAP)))
  const widthOf = (count: number, radius: number) =>
    Math.max(COLUMN, Math.max(1, Math.ceil(count / rowsFor(radius))) * (2 * radius + GAP))
  const total = (radius: number) => counts.reduce((sum, count) => sum + widthOf(count, radius), 0)
  const radius = largest((size) => total(size) <= width)
  const rows = rowsFor(radius)
  const spare = Math.max(0, width - total(radius)) / shown.length
  // what stands below each other keeps apart where there is room, so that lines can be told
  const used = Math.max(1, ...counts.map((count) => Math.min(count, rows)))
  const step = Math.max(
    2 * radius + GAP,
    Math.min(3.4 * radius, (height - HEADING - 2 * radius - EDGE) / Math.max(1, used - 1)),
  )
  const starts: number[] = []
  let x = 0
  for (const count of counts) {
    starts.push(x)
    x += widthOf(count, radius) + spare
  }
  const placed = new Map<number, number>()
  const at = columns.map((column) => {
    const index = shown.indexOf(column)
    const before = placed.get(column) ?? 0
    placed.set(column, before + 1)
    const deep = Math.ceil((counts[index] ?? 1) / rows)
    const middle = (starts[index] ?? 0) + (widthOf(counts[index] ?? 0, radius) + spare) / 2
    const across = Math.floor(before / rows) - (deep - 1) / 2
    return { x: middle + across * (2 * radius + GAP), y: HEADING + radius + (before % rows) * step }
  })
  const headings = shown.map((column, index) => ({
    column,
    x: (starts[index] ?? 0) + (widthOf(counts[index] ?? 0, radius) + spare) / 2,
    y: 3,
  }))
  return { at, radius, headings }
}

/** A line from one disc to another, bent so that it leaves others free, with the head of an arrow at its end. */
export interface Curve {
  readonly path: string
  readonly middle: (part: number) => Point
  readonly head: string
}

/** `bend` moves the middle of the line: towards `centre` in a ring, aside in columns. */
export function curveOf(from: Point, to: Point, radius: number, centre: Point | undefined, lane: number): Curve {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const bent =
    centre === undefined
      ? { x: middle.x + aside.x * length * 0.16, y: middle.y + aside.y * length * 0.16 }
      : { x: middle.x + (centre.x - middle.x) * 0.35, y: middle.y + (centre.y - middle.y) * 0.35 }
  const control = { x: bent.x + aside.x * lane * 3, y: bent.y + aside.y * lane * 3 }
  const back = Math.hypot(to.x - control.x, to.y - control.y) || 1
  const u = { x: (to.x - control.x) / back, y: (to.y - control.y) / back }
  const tip = { x: to.x - u.x * radius, y: to.y - u.y * radius }
  const corner = (side: number) => `${round(tip.x - u.x * 1.9 - u.y * side)},${round(tip.y - u.y * 1.9 + u.x * side)}`
  return {
    path: `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`,
    middle: (part) => {
      const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2]
      return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y }
    },
    head: `${round(tip.x)},${round(tip.y)} ${corner(0.95)} ${corner(-0.95)}`,
  }
}

const round = (value: number) => Math.round(value * 100) / 100

interface Box extends Point {
  readonly text: string
  readonly width: number
}

/** Places words on lines where they cover no disc and no other words; what finds no place is left out. */
export function placeLabels(
  wanted: readonly { readonly text: string; readonly curve: Curve }[],
  { at, radius }: Places,
): readonly Box[] {
  const placed: Box[] = []
  for (const { text, curve } of wanted) {
    const width = text.length * 1.75 + 1
    const free = [0.5, 0.38, 0.62, 0.28, 0.72]
      .map(curve.middle)
      .find(
        ({ x, y }) =>
          at.every((disc) => Math.abs(disc.x - x) > radius + width / 2 || Math.abs(disc.y - y) > radius + 1.8) &&
          placed.every((other) => Math.abs(other.x - x) > (other.width + width) / 2 || Math.abs(other.y - y) > 3.5),
      )
    if (free !== undefined) placed.push({ ...free, text, width })
  }
  return placed
}
