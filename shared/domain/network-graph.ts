/** Two that are tied, in any order. */
export interface TieBetween {
  readonly one: string
  readonly other: string
  /** A level, or how many are shared; 1 where nothing is said. */
  readonly weight?: number | undefined
}

/**
 * Who is tied to whom, without direction, as typed arrays: the neighbours of row r stand at `offsets[r]` up to
 * `offsets[r + 1]`, rising. Rows are in the order in which the ids were given.
 */
export interface Graph {
  readonly ids: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  /** What each tie weighs, beside `neighbours`. */
  readonly weights: Float64Array
  /** Pairs that are tied. */
  readonly ties: number
}

/**
 * Builds a graph of `ids`. Several ties of one pair are one, with the highest weight; a tie of one with itself, or with
 * somebody who is not among the ids, is left out. METHOD.md D3.
 */
export function buildGraph(ids: readonly string[], ties: Iterable<TieBetween>): Graph {
  const members = [...new Set(ids)]
  const rowOf = new Map(members.map((id, row) => [id, row]))
  const weightOf = new Map<number, number>()
  for (const { one, other, weight = 1 } of ties) {
    const a = rowOf.get(one)
    const b = rowOf.get(other)
    if (a === undefined || b === undefined || a === b) continue
    const pair = Math.min(a, b) * members.length + Math.max(a, b)
    const known = weightOf.get(pair)
    if (known === undefined || weight > known) weightOf.set(pair, weight)
  }
  return { ids: members, rowOf, ties: weightOf.size, ...packed(weightOf, members.length) }
}

function packed(
  weightOf: ReadonlyMap<number, number>,
  rows: number,
): Pick<Graph, "offsets" | "neighbours" | "weights"> {
  const pairs = Float64Array.from(weightOf.keys()).sort()
  const offsets = new Int32Array(rows + 1)
  for (const pair of pairs) {
    for (const row of [Math.floor(pair / rows), pair % rows]) offsets[row + 1] = (offsets[row + 1] ?? 0) + 1
  }
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0)

  const neighbours = new Int32Array(2 * pairs.length)
  const weights = new Float64Array(2 * pairs.length)
  const next = offsets.slice()
  const put = (row: number, neighbour: number, weight: number) => {
    const at = next[row] ?? 0
    neighbours[at] = neighbour
    weights[at] = weight
    next[row] = at + 1
  }
  // first everybody's lower neighbours, then the higher ones: both rising, because the pairs are
  for (const pair of pairs) put(pair % rows, Math.floor(pair / rows), weightOf.get(pair) ?? 1)
  for (const pair of pairs) put(Math.floor(pair / rows), pair % rows, weightOf.get(pair) ?? 1)
  return { offsets, neighbours, weights }
}

/** How many neighbours a row has. */
export function degreeOf({ offsets }: Graph, row: number): number {
  return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0)
}
