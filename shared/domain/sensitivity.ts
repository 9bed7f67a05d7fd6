import type { Measured } from "./answer.ts"
import { type LikenessMatrix, matrixOf } from "./sensitivity-matrix.ts"

/** Why a set has no figure. `map more first`: fewer than 60 % of its pairs are known. */
export type SensitivityReason = "fewer than two groups" | "map more first"

/** A pair with its part in a set's figure. */
export interface DrivingPair {
  readonly a: string
  readonly b: string
  readonly likeness: number
  /** Its share of the set's figure, 0 to 1; the shares of all pairs add up to 1. */
  readonly share: number
}

/**
 * How delicate it would be to bring groups to one table, 0 to 100, with all that it was made of. For the console alone:
 * the number is never shown or printed, only which pairs drive it.
 */
export type Sensitivity = Measured<SensitivityReason> & {
  readonly groups: readonly string[]
  /** Mean likeness over the known pairs, and over each group's closest look-alike. */
  readonly mean: number | null
  readonly near: number | null
  /** A, half of each. */
  readonly likeness: number | null
  /** F: 1 up to three groups, 0 from twenty on. */
  readonly fewness: number
  readonly inputsUsed: { readonly groups: number; readonly pairs: number }
  /** Pairs whose likeness is known, of all. */
  readonly coverage: { readonly known: number; readonly of: number }
  readonly asOf: string | null
  /** The pairs with the largest part in it, the largest first. */
  readonly driving: readonly DrivingPair[]
}

/** How many pairs are named unless more are asked for. */
const DRIVING = 5

/** F of D2: few parties at a table count a little more than many. METHOD.md D2. */
export function fewness(groups: number): number {
  return Math.min(1, Math.max(0, (20 - groups) / 17))
}

/** True where 60 % of the pairs, or more, are known. */
export function enoughKnown(known: number, of: number): boolean {
  return known * 5 >= of * 3
}

/** Sensitivity from A and the number of groups. METHOD.md D2. */
export function sensitivityOf(likeness: number, groups: number): number {
  return 100 * likeness * (0.8 + 0.2 * fewness(groups))
}

/**
 * How delicate a set of groups is: 100 · A · (.8 + .2 F), where A is half the mean likeness of its pairs and half the mean
 * likeness of its groups to their closest look-alikes. A group without a known pair has no look-alike and stands aside in
 * that mean. METHOD.md D2.
 */
export function sensitivity(
  matrix: LikenessMatrix,
  groups: readonly string[] = matrix.ids,
  driving: number = DRIVING,
): Sensitivity {
  const set = matrixOf(matrix, groups)
  const size = set.ids.length
  const facts = pairFacts(set)
  const of = (size * (size - 1)) / 2
  const base = {
    groups: set.ids,
    fewness: fewness(size),
    inputsUsed: { groups: size, pairs: facts.known },
    coverage: { known: facts.known, of },
    asOf: matrix.asOf,
  }
  if (size < 2 || !enoughKnown(facts.known, of)) {
    const reason = size < 2 ? "fewer than two groups" : "map more first"
    return { value: null, reason, mean: null, near: null, likeness: null, driving: [], ...base }
  }
  const mean = facts.sum / facts.known
  const near = facts.nearest.reduce((sum, one) => sum + (one < 0 ? 0 : one), 0) / facts.withPair
  const likeness = 0.5 * mean + 0.5 * near
  return {
    value: sensitivityOf(likeness, size),
    mean,
    near,
    likeness,
    driving: drivingPairs(set, facts, likeness, driving),
    ...base,
  }
}

interface PairFacts {
  readonly known: number
  readonly sum: number
  /** Likeness of each row to its closest look-alike, -1 where no pair is known; how many are equally close. */
  readonly nearest: Float64Array
  readonly equallyNear: Int32Array
  readonly withPair: number
}

function pairFacts({ ids, values }: LikenessMatrix): PairFacts {
  const size = ids.length
  const nearest = new Float64Array(size).fill(-1)
  const equallyNear = new Int32Array(size)
  let known = 0
  let sum = 0
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = values[row * size + column] ?? Number.NaN
      if (Number.isNaN(value) || row === column) continue
      const now = nearest[row] ?? -1
      equallyNear[row] = value > now ? 1 : (equallyNear[row] ?? 0) + (value === now ? 1 : 0)
      nearest[row] = Math.max(now, value)
      if (row > column) continue
      known++
      sum += value
    }
  }
  return { known, sum, nearest, equallyNear, withPair: nearest.filter((one) => one >= 0).length }
}

/** A pair counts once in the mean, and once more for each of its groups whose closest look-alike it is. */
function drivingPairs(set: LikenessMatrix, facts: PairFacts, all: number, most: number): readonly DrivingPair[] {
  const { ids, values } = set
  const size = ids.length
  const first: { row: number; column: number; likeness: number; share: number }[] = []
  const asNearest = (row: number, value: number) =>
    value === facts.nearest[row] ? 1 / (facts.equallyNear[row] ?? 1) / facts.withPair : 0
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      const likeness = values[row * size + column] ?? Number.NaN
      if (!(likeness > 0)) continue
      const times = 1 / facts.known + asNearest(row, likeness) + asNearest(column, likeness)
      const share = (0.5 * likeness * times) / all
      const last = first.at(-1)
      if (first.length >= most && (last === undefined || share <= last.share)) continue
      const at = first.findIndex((one) => one.share < share)
      first.splice(at < 0 ? first.length : at, 0, { row, column, likeness, share })
      if (first.length > most) first.pop()
    }
  }
  return first.map(({ row, column, likeness, share }) => ({ a: ids[row] ?? "", b: ids[column] ?? "", likeness, share }))
}
