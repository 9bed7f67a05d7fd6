import { agreement, mean, median, total } from "./agreement-spread.ts"
import { SMALL_ROOM } from "./small-room.ts"

interface Answered {
  readonly key: string
  /** Answers on the scale, from low to high. */
  readonly counts: readonly number[]
}

/** Three things that stand highest, three lowest, and three on which the answers lie furthest apart. */
export interface Threes {
  readonly high: readonly string[]
  readonly low: readonly string[]
  readonly apart: readonly string[]
}

const COUNT = 3

/**
 * Told only of things that a room may hear in figures, and only where high and low are different things. Highest and
 * lowest by the median, then the mean; apart by van der Eijk's agreement. METHOD.md D5, E3.6.
 */
export function threesOf(answered: readonly Answered[]): Threes | undefined {
  const told = answered.filter(({ counts }) => total(counts) >= SMALL_ROOM)
  if (told.length < 2 * COUNT) return undefined
  const value = (of: { readonly value: number | null }) => of.value ?? 0
  const byHeight = told.toSorted(
    (a, b) =>
      value(median(b.counts)) - value(median(a.counts)) ||
      value(mean(b.counts)) - value(mean(a.counts)) ||
      a.key.localeCompare(b.key),
  )
  const byAgreement = told.toSorted(
    (a, b) => value(agreement(a.counts)) - value(agreement(b.counts)) || a.key.localeCompare(b.key),
  )
  const keys = (of: readonly Answered[]) => of.map(({ key }) => key)
  return {
    high: keys(byHeight.slice(0, COUNT)),
    low: keys(byHeight.slice(-COUNT)),
    apart: keys(byAgreement.slice(0, COUNT)),
  }
}
