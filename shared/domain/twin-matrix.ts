import type { MapCard } from "./map-graph.ts"
import type { MapTie } from "./map-ties.ts"
import { pairIndex } from "./overlap-matrix.ts"

/** What a cell of the matrix stands for: all ties of one pair, whichever way they point. */
export type PairTies = ReadonlyMap<string, readonly MapTie[]>

/** The key of a pair, whichever of the two is named first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`
}

/** Ties by pair. */
export function tiesByPair(ties: readonly MapTie[]): PairTies {
  return Map.groupBy(ties, ({ one, other }) => pairKey(one, other))
}

/** A likeness of two groups; undefined where it is not known, or they are one. */
export type LikenessAt = (one: string, other: string) => number | undefined

/** Looks a likeness up in the list of all pairs. */
export function likenessAt(ids: readonly string[], values: Float32Array): LikenessAt {
  const rowOf = new Map(ids.map((id, row) => [id, row]))
  return (one, other) => {
    const a = rowOf.get(one)
    const b = rowOf.get(other)
    if (a === undefined || b === undefined || a === b) return undefined
    const value = values[pairIndex(Math.min(a, b), Math.max(a, b), ids.length)]
    return value === undefined || Number.isNaN(value) ? undefined : value
  }
}

/** How the rows stand: by name, by short number, or by what stands in a column, the most first. */
export type MatrixOrder = { readonly by: "name" | "number" } | { readonly by: "column"; readonly column: string }

/** Groups in an order; the given order of names decides between equals, and what is not known comes last. */
export function ordered(
  cards: readonly MapCard[],
  order: MatrixOrder,
  valueAt: (row: string, column: string) => number | undefined,
): readonly MapCard[] {
  if (order.by === "name") return cards
  const column = order.by === "column" ? order.column : undefined
  const valueOf = ({ id, number }: MapCard) => {
    if (column === undefined) return number === undefined ? undefined : -number
    return id === column ? Number.POSITIVE_INFINITY : valueAt(id, column)
  }
  return cards
    .map((card) => ({ card, value: valueOf(card) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.value === b.value ? 0 : b.value - a.value))
    .map(({ card }) => card)
}

/** How close a pair is by its ties: the level of working together, and a trace more for every other tie. */
export function closeness(ties: readonly MapTie[] | undefined): number | undefined {
  if (ties === undefined || ties.length === 0) return undefined
  const level = ties.find(({ layer }) => layer === "works with")?.size ?? 0
  return level + ties.length / 1000
}
