import type { Interval } from "./sets.ts"

/** A stretch of growing up, in months of age, half-open; prenatal counts from -9. METHOD.md B3.1. */
export interface Band extends Interval {
  readonly id: string
}

export const BANDS = [
  { id: "prenatal", from: -9, until: 0 },
  { id: "infant and toddler", from: 0, until: 36 },
  { id: "preschool", from: 36, until: 60 },
  { id: "early grades", from: 60, until: 108 },
  { id: "upper elementary", from: 108, until: 132 },
  { id: "middle", from: 132, until: 168 },
  { id: "high school", from: 168, until: 216 },
  { id: "post-secondary entry", from: 216, until: 252 },
  { id: "young adult and career", from: 252, until: 312 },
] as const satisfies readonly Band[]

/** Bands that are not ages. */
export const OTHER_BANDS = ["parents and caregivers", "workforce"] as const

/** The bands that a range of ages touches, in the order of growing up. */
export function bandsOf(ages: Interval | undefined): readonly string[] {
  if (ages === undefined) return []
  return BANDS.filter(({ from, until }) => ages.from < until && from < ages.until).map(({ id }) => id)
}

/**
 * Ages as `readAges` reads them, in the words that groups use: "birth to 5", "5-8", "12+", "prenatal to 6",
 * "18-30 months". The reading of the words gives the same months again.
 */
export function agesText({ from, until }: Interval): string {
  const years = (months: number) => months / 12
  const whole = (months: number) => months % 12 === 0
  if (from >= 0 && until === OLDEST && whole(from)) return `${years(from)}+`
  if (!whole(until) || (from > 0 && !whole(from))) return `${from < 0 ? "prenatal" : from} to ${until} months`
  if (from < 0) return `prenatal to ${years(until)}`
  if (from === 0) return `birth to ${years(until)}`
  return until - from === 12 ? String(years(from)) : `${years(from)}-${years(until) - 1}`
}
const OLDEST = 1200
