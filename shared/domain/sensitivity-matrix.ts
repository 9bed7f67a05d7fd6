import type { Comparison } from "./overlap.ts"

/** How alike two groups are, 0 to 1; null where that is not known. */
export interface LikenessPair {
  readonly a: string
  readonly b: string
  readonly value: number | null
}

/** How alike all groups are, pair by pair. Symmetric, row by row, NaN where a pair is not known and on the diagonal. */
export interface LikenessMatrix {
  readonly ids: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly values: Float64Array
  /** The day that the facts hold for, as it was asked. */
  readonly asOf: string | null
}

/** A matrix of `ids`. Pairs with somebody who is not among them are left out; of a pair given twice the later holds. */
export function likenessMatrix(
  ids: readonly string[],
  pairs: Iterable<LikenessPair>,
  asOf: string | null = null,
): LikenessMatrix {
  const groups = [...new Set(ids)]
  const rowOf = new Map(groups.map((id, row) => [id, row]))
  const values = new Float64Array(groups.length * groups.length).fill(Number.NaN)
  for (const { a, b, value } of pairs) {
    const [row, column] = [rowOf.get(a), rowOf.get(b)]
    if (row === undefined || column === undefined || row === column) continue
    values[row * groups.length + column] = value ?? Number.NaN
    values[column * groups.length + row] = value ?? Number.NaN
  }
  return { ids: groups, rowOf, values, asOf }
}

/** The composites of a community as likeness. METHOD.md D1. */
export function composites(comparisons: readonly Comparison[]): readonly LikenessPair[] {
  return comparisons.map(({ a, b, composite }) => ({ a, b, value: composite.value }))
}

/** The part of a matrix for some groups, in their order. Who is not in it has no known pair. */
export function matrixOf(matrix: LikenessMatrix, groups: readonly string[]): LikenessMatrix {
  const ids = [...new Set(groups)]
  const from = ids.map((id) => matrix.rowOf.get(id))
  const values = new Float64Array(ids.length * ids.length).fill(Number.NaN)
  from.forEach((source, row) => {
    from.forEach((target, column) => {
      if (source === undefined || target === undefined) return
      values[row * ids.length + column] = matrix.values[source * matrix.ids.length + target] ?? Number.NaN
    })
  })
  return { ids, rowOf: new Map(ids.map((id, row) => [id, row])), values, asOf: matrix.asOf }
}

/** The pairs whose likeness is not known yet: what to map first. */
export function unknownPairs({ ids, values }: LikenessMatrix): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  ids.forEach((a, row) => {
    ids.slice(row + 1).forEach((b, index) => {
      if (Number.isNaN(values[row * ids.length + row + 1 + index])) found.push([a, b])
    })
  })
  return found
}
