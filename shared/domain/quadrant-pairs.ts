import { levelsOf, type MapTie } from "./map-ties.ts"
import { eachPair, type OverlapMatrix } from "./overlap-matrix.ts"
import { DEFAULT_CUTS, type Quadrant, quadrant } from "./overlap-quadrant.ts"

/** A pair between likeness and working together. */
export interface QuadrantPair {
  readonly one: string
  readonly other: string
  readonly likeness: number
  /** Mean reported level as a share of 5; absent where nobody reported one. */
  readonly connection: number | undefined
  readonly quadrant: Quadrant
  /** They told that they have never sat down to compare their work; undefined where nobody said. */
  readonly compared: "never" | "yes" | undefined
}

/** Dots that fall together: a twentieth of likeness, a tenth of connection. */
export interface QuadrantSpot {
  /** From 0; likeness from left to right, connection from the bottom up. */
  readonly across: number
  readonly up: number
  readonly count: number
}

export const ACROSS = 20
export const UP = 10

/** All pairs whose likeness is known, counted by field and by spot, with those to look at first. */
export interface QuadrantView {
  readonly counts: Readonly<Record<Quadrant, number>>
  readonly spots: readonly QuadrantSpot[]
  /** Of each field so many: alike and not in touch first, never compared before the others, the more alike the sooner. */
  readonly pairs: readonly QuadrantPair[]
}

export const FIELDS = [
  "alike, not in touch",
  "alike and in touch",
  "different, not in touch",
  "different and in touch",
  "tie unknown",
] as const satisfies readonly Quadrant[]

/**
 * Where every pair stands. Pairs that are alike and not in touch come first, since nobody has chosen that, and among them
 * those who say that they have never compared their work. For the console: it is made of the one number. METHOD.md D1.
 */
export function quadrantPairs(matrix: OverlapMatrix, ties: readonly MapTie[], most = 200): QuadrantView {
  const levels = new Map<string, readonly number[]>()
  const compared = new Map<string, "never" | "yes">()
  for (const { one, other, layer, origin, absent } of ties) {
    const key = pairKey(one, other)
    if (layer === "works with" && origin.from === "claims")
      levels.set(key, [...(levels.get(key) ?? []), ...levelsOf(origin.claims)])
    if (layer === "met to compare" && compared.get(key) !== "yes") compared.set(key, absent ? "never" : "yes")
  }
  const counts = {
    "alike, not in touch": 0,
    "alike and in touch": 0,
    "different and in touch": 0,
    "different, not in touch": 0,
    "tie unknown": 0,
    "likeness unknown": 0,
  }
  const spots = new Map<number, number>()
  const byField = new Map<Quadrant, QuadrantPair[]>()
  let known = 0
  eachPair(matrix, "composite", (one, other, likeness) => {
    known++
    const key = pairKey(one, other)
    const said = levels.get(key) ?? []
    const field = quadrant({ value: likeness }, said)
    const connection = said.length === 0 ? undefined : said.reduce((sum, level) => sum + level, 0) / said.length / 5
    counts[field]++
    if (connection !== undefined) {
      const spot = spotOf(likeness, ACROSS) * UP + spotOf(connection, UP)
      spots.set(spot, (spots.get(spot) ?? 0) + 1)
    }
    const pair = { one, other, likeness, connection, quadrant: field, compared: compared.get(key) }
    const there = byField.get(field)
    if (there === undefined) byField.set(field, [pair])
    else there.push(pair)
  })
  counts["likeness unknown"] = matrix.values.composite.length - known
  const first = (pair: QuadrantPair) => (pair.compared === "never" ? 0 : 1)
  const order = (a: QuadrantPair, b: QuadrantPair) =>
    first(a) - first(b) || b.likeness - a.likeness || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1)
  return {
    counts,
    spots: [...spots].map(([spot, count]) => ({ across: Math.floor(spot / UP), up: spot % UP, count })),
    pairs: FIELDS.flatMap((field) => (byField.get(field) ?? []).sort(order).slice(0, most)),
  }
}

const spotOf = (value: number, steps: number) => Math.min(steps - 1, Math.floor(value * steps + 1e-6))
const pairKey = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

/** The spot from which on groups count as alike, and as in touch: where the lines between the fields lie. */
export const FIELD_LINES = { across: DEFAULT_CUTS.alike * ACROSS, up: DEFAULT_CUTS.inTouch * UP } as const
