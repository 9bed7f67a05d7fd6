import type { Measured } from "./answer.ts"

/** Why two sets have no figure: both are empty, or the measure divides by a set that is. */
export type EmptyReason = "neither lists any" | "one lists none"

/** How heavy two sets are and what they have in common, in one unit: items, children, money or months. */
export interface Masses {
  readonly a: number
  readonly b: number
  readonly shared: number
}

/** All measures of METHOD.md D1 for one pair of sets. Each is 0 to 1. */
export interface Likeness<Reason extends string = EmptyReason> {
  /** 2·shared / (a + b): the everyday "per cent overlap", the headline. */
  readonly dice: Measured<Reason>
  /** shared / all that either lists; harsher than Dice. */
  readonly jaccard: Measured<Reason>
  /** shared / the smaller: 1 when one list sits wholly inside the other. */
  readonly coefficient: Measured<Reason>
  /** Share of A that B lists too. */
  readonly aInB: Measured<Reason>
  /** Share of B that A lists too. */
  readonly bInA: Measured<Reason>
  /** The smaller list sits inside a clearly larger one. */
  readonly nested: boolean
}

/** A likeness without any figure, for one reason. */
export function unmeasured<Reason extends string>(reason: Reason): Likeness<Reason> {
  const dash = { value: null, reason }
  return { dice: dash, jaccard: dash, coefficient: dash, aInB: dash, bInA: dash, nested: false }
}

/** Every measure of D1 from three masses, with the rules for empty sets. Masses are finite and not negative. */
export function likeness({ a, b, shared }: Masses): Likeness {
  if (a === 0 && b === 0) return unmeasured("neither lists any")
  if (a === 0 || b === 0) return { ...unmeasured("one lists none"), dice: { value: 0 }, jaccard: { value: 0 } }
  // sums of weights can pass the smaller side by a rounding error
  const share = (of: number) => ({ value: Math.min(1, shared / of) })
  const dice = share((a + b) / 2)
  const coefficient = share(Math.min(a, b))
  return {
    dice,
    jaccard: share(a + b - shared),
    coefficient,
    aInB: share(a),
    bInA: share(b),
    nested: coefficient.value >= 0.8 && dice.value < 0.7,
  }
}

/** A set, or a map read as the set of its keys. */
export type KeySet = Pick<ReadonlyMap<string, unknown>, "has" | "size"> & { readonly keys: () => Iterable<string> }

/** Masses of two plain sets, one for each item. */
export function countMasses(a: KeySet, b: KeySet): Masses {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of few.keys()) if (many.has(item)) shared++
  return { a: a.size, b: b.size, shared }
}

/** Masses of two weighted sets; what both have of an item is the smaller weight. Weights are finite and not negative. */
export function weightedMasses(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Masses {
  let shared = 0
  for (const [item, weight] of a) shared += Math.min(weight, b.get(item) ?? 0)
  return { a: sum(a.values()), b: sum(b.values()), shared }
}

/** Months of age, half-open: `until` is no longer in it. */
export interface Interval {
  readonly from: number
  readonly until: number
}

/** Masses of two half-open intervals in their own unit. An interval that ends before it begins is empty. */
export function intervalMasses(a: Interval, b: Interval): Masses {
  return {
    a: length(a),
    b: length(b),
    shared: length({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) }),
  }
}

const length = ({ from, until }: Interval) => Math.max(0, until - from)

/**
 * Dice that lets near matches count: an identical tag 1, two tags of one parent 0.5, each tag matched once.
 * `familyOf` gives a tag's parent, and for a tag without one the tag itself.
 */
export function softDice(a: KeySet, b: KeySet, familyOf: (tag: string) => string): Measured<EmptyReason> {
  if (a.size === 0 && b.size === 0) return { value: null, reason: "neither lists any" }
  return { value: (2 * softShared(a, b, familyOf)) / (a.size + b.size) }
}

/** Within a family no near match beats an exact one, so the best matching is all exact ones first, then halves. */
function softShared(a: KeySet, b: KeySet, familyOf: (tag: string) => string): number {
  const exact = countMasses(a, b).shared
  const families = new Map<string, { a: number; b: number }>()
  const countLeft = (side: "a" | "b", tags: KeySet, others: KeySet) => {
    for (const tag of tags.keys()) {
      if (others.has(tag)) continue
      const left = families.get(familyOf(tag)) ?? { a: 0, b: 0 }
      left[side]++
      families.set(familyOf(tag), left)
    }
  }
  countLeft("a", a, b)
  countLeft("b", b, a)
  return exact + sum([...families.values()].map((left) => Math.min(left.a, left.b) / 2))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
