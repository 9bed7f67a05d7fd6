import type { LENS_LIKENESS } from "../contract/lens.ts"
import type { Coder } from "./coding.ts"
import { type MapTie, tieId } from "./map-ties.ts"
import { constantAmong } from "./overlap-community.ts"
import { DIMENSIONS, type Dimension, type GroupFacts, readyGroup } from "./overlap-facts.ts"
import { overlapIndex } from "./overlap-index.ts"
import type { Places } from "./overlap-places.ts"

/** A dimension of likeness, or the four as one number. */
export type LikenessOf = (typeof LENS_LIKENESS)[number]

/** All pairs of a community as typed arrays: of `ids[row]` and `ids[column]` at `pairIndex`, NaN where it is not known. */
export interface OverlapMatrix {
  readonly ids: readonly string[]
  readonly values: Readonly<Record<LikenessOf, Float32Array>>
  /** How many items both list; of ages the months. */
  readonly shared: Readonly<Record<Dimension, Uint16Array>>
  /** What nearly all groups list the same, so that the one number leaves it out. */
  readonly leftOut: readonly Dimension[]
}

export interface MatrixOptions {
  readonly places: Places
  readonly coder: Coder
  readonly taxonomyVersion: number
}

/** Where a pair stands, `row` before `column`. */
export function pairIndex(row: number, column: number, size: number): number {
  return row * size - (row * (row + 1)) / 2 + column - row - 1
}

/**
 * Compares every group with every other and keeps the numbers alone. `onRow` hears how many of the groups are done.
 * METHOD.md D1.
 */
export function overlapMatrix(
  groups: readonly GroupFacts[],
  { places, coder }: MatrixOptions,
  onRow?: (done: number) => void,
): OverlapMatrix {
  const ready = groups.map((group) => readyGroup(group, places, coder))
  const leftOut = constantAmong(ready, places).map(({ dimension }) => dimension)
  const index = overlapIndex(ready, { places, coder, leftOut })
  const pairs = (groups.length * (groups.length - 1)) / 2
  const of = <K extends string, V>(keys: readonly K[], make: () => V) =>
    Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>
  const values = of(NUMBERS, () => new Float32Array(pairs))
  const shared = of(DIMENSIONS, () => new Uint16Array(pairs))
  for (let row = 0; row + 1 < groups.length; row++) {
    const figures = index.row(row, row + 1)
    const at = pairIndex(row, row + 1, groups.length)
    for (const number of NUMBERS) values[number].set(figures.values[number].subarray(row + 1), at)
    for (const dimension of DIMENSIONS) shared[dimension].set(figures.shared[dimension].subarray(row + 1), at)
    onRow?.(row + 1)
  }
  return { ids: groups.map(({ id }) => id), values, shared, leftOut }
}

const NUMBERS = ["composite", ...DIMENSIONS] as const

/** Walks the known pairs of one number, in the order of the ids. */
export function eachPair(
  { ids, values }: OverlapMatrix,
  of: LikenessOf,
  visit: (one: string, other: string, value: number, at: number) => void,
): void {
  let at = 0
  for (let row = 0; row < ids.length; row++) {
    for (let column = row + 1; column < ids.length; column++) {
      const value = values[of][at] ?? Number.NaN
      if (!Number.isNaN(value)) visit(ids[row] ?? "", ids[column] ?? "", value, at)
      at++
    }
  }
}

/** Lines of likeness that a group bears before a picture shows nothing any more. */
const LINES_A_GROUP = 2.5

/**
 * The pairs from a likeness on, as ties to be drawn: as thick as they are alike. Where there are too many for a picture,
 * those least alike are left out, all of one likeness or none of it, and it says from which on lines are drawn.
 */
export function likenessTies(
  matrix: OverlapMatrix,
  of: LikenessOf,
  from: number,
): { readonly ties: readonly MapTie[]; readonly from: number; readonly all: number } {
  const found: { one: string; other: string; value: number; at: number }[] = []
  eachPair(matrix, of, (one, other, value, at) => {
    if (value > 0 && value >= from) found.push({ one, other, value, at })
  })
  const room = Math.max(1, Math.floor(matrix.ids.length * LINES_A_GROUP))
  const sorted = found.map(({ value }) => value).sort((a, b) => b - a)
  const outside = sorted[room]
  const least = outside === undefined ? from : Math.max(from, sorted.findLast((value) => value > outside) ?? outside)
  const dimension = of === "composite" ? undefined : of
  const ties = found
    .filter(({ value }) => value >= least)
    .map(({ one, other, value, at }): MapTie => {
      const shared = dimension === undefined ? 0 : (matrix.shared[dimension][at] ?? 0)
      const [first, second] = one < other ? [one, other] : [other, one]
      return {
        id: tieId("alike", first, second),
        one: first,
        other: second,
        layer: "alike",
        directed: false,
        absent: false,
        confirmed: true,
        standing: "confirmed",
        size: value * 8,
        origin: { from: "likeness", of, value, shared },
      }
    })
  return { ties, from: least, all: found.length }
}
