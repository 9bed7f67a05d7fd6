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

/** The ages that a range of months means, in whole years where it can be said so: "birth to 6", "12 to 18 months". */
export function agesInYears({ from, until }: Interval): { readonly from: number; readonly until: number } | undefined {
  return from >= 0 && from % 12 === 0 && until % 12 === 0 ? { from: from / 12, until: until / 12 } : undefined
}
