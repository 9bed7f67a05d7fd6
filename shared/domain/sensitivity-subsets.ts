import { enoughKnown } from "./sensitivity.ts"
import type { LikenessMatrix } from "./sensitivity-matrix.ts"

const LARGEST = 5
/**
 * From how many groups sub-sets are taken. Sub-sets of five of 48 are 1.7 million, a fraction of a second; of 100 they
 * would be 75 million.
 */
const SEARCHED = 48

/**
 * The most delicate sub-set of each size from two to five, the smallest first; none of a size where fewer than 60 % of
 * the pairs of each are known. Of more than 48 groups only the 48 with the closest look-alikes are tried: what makes a set
 * delicate is that its groups are close. The closest pair is among them in any case. METHOD.md D2.
 */
export function mostDelicateSubsets({ ids, values }: LikenessMatrix): {
  readonly found: readonly (readonly string[])[]
  readonly searched: number
} {
  const size = ids.length
  const nearest = ids.map((_, row) =>
    values.subarray(row * size, (row + 1) * size).reduce((most, one) => (one > most ? one : most), -1),
  )
  const rows = [...ids.keys()].sort((one, other) => (nearest[other] ?? -1) - (nearest[one] ?? -1)).slice(0, SEARCHED)
  const likeness = new Float64Array(rows.length * rows.length)
  rows.forEach((row, at) =>
    rows.forEach((column, beside) => {
      likeness[at * rows.length + beside] = values[row * size + column] ?? Number.NaN
    }),
  )
  const found = search(likeness, rows.length).map((members) =>
    members
      .map((at) => rows[at] ?? 0)
      .sort((one, other) => one - other)
      .map((row) => ids[row] ?? ""),
  )
  return { found, searched: rows.length }
}

/** Walks all sub-sets once, handing sums and closest look-alikes down, so that a set costs as much as it has members. */
function search(likeness: Float64Array, rows: number): readonly (readonly number[])[] {
  const best = Array.from({ length: LARGEST + 1 }, () => ({ score: -1, members: [] as readonly number[] }))
  const members = new Int32Array(LARGEST)
  // the likeness of each member to its closest among the first so many members; -1 while no pair is known
  const nearest = new Float64Array((LARGEST + 1) * LARGEST)

  const visit = (size: number, from: number, sum: number, known: number) => {
    for (let row = from; row < rows; row++) {
      let total = sum
      let pairs = known
      let own = -1
      for (let at = 0; at < size; at++) {
        const value = likeness[(members[at] ?? 0) * rows + row] ?? Number.NaN
        const before = nearest[size * LARGEST + at] ?? -1
        nearest[(size + 1) * LARGEST + at] = value > before ? value : before
        if (value !== value) continue
        total += value
        pairs++
        if (value > own) own = value
      }
      nearest[(size + 1) * LARGEST + size] = own
      members[size] = row
      consider(size + 1, total, pairs)
      if (size + 1 < LARGEST) visit(size + 1, row + 1, total, pairs)
    }
  }

  const consider = (size: number, sum: number, known: number) => {
    if (size < 2 || known === 0 || !enoughKnown(known, (size * (size - 1)) / 2)) return
    let near = 0
    let withPair = 0
    for (let at = 0; at < size; at++) {
      const one = nearest[size * LARGEST + at] ?? -1
      if (one < 0) continue
      near += one
      withPair++
    }
    const score = sum / known + near / withPair
    const now = best[size]
    // sizes are not compared with each other here, so the part that depends on size is left out
    if (now !== undefined && score > now.score) best[size] = { score, members: [...members.subarray(0, size)] }
  }

  visit(0, 0, 0, 0)
  return best.flatMap(({ members: found }) => (found.length === 0 ? [] : [found]))
}
