import type { Measured } from "./answer.ts"

/** Where a pair stands between likeness and working together. Words that two groups can hear about themselves. */
export type Quadrant =
  | "alike, not in touch"
  | "alike and in touch"
  | "different and in touch"
  | "different, not in touch"
  /** Their likeness is known and how they work together is not: a column of its own. */
  | "tie unknown"
  | "likeness unknown"

/** From which likeness two groups count as alike, and from which mean level, as a share of 5, as in touch. */
export interface Cuts {
  readonly alike: number
  readonly inTouch: number
}

export const DEFAULT_CUTS: Cuts = { alike: 0.5, inTouch: 0.4 }

/** `levels` are the current levels 0 to 5 that the two sides reported, one or both. METHOD.md D1. */
export function quadrant(overlap: Measured<string>, levels: readonly number[], cuts: Cuts = DEFAULT_CUTS): Quadrant {
  if (overlap.value === null) return "likeness unknown"
  if (levels.length === 0) return "tie unknown"
  const connection = levels.reduce((total, level) => total + level, 0) / levels.length / 5
  if (connection >= cuts.inTouch) return overlap.value >= cuts.alike ? "alike and in touch" : "different and in touch"
  return overlap.value >= cuts.alike ? "alike, not in touch" : "different, not in touch"
}
