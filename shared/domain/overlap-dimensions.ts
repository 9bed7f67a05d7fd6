import { unreachable } from "../errors.ts"
import { type AnswerSet, type AnswerState, comparable, type Measured } from "./answer.ts"
import { foldWords, type Places } from "./overlap-places.ts"
import {
  countMasses,
  type EmptyReason,
  type Interval,
  intervalMasses,
  type Likeness,
  likeness,
  softDice,
  unmeasured,
  weightedMasses,
} from "./sets.ts"

/** The four numbers: what a comparison of two groups rests on. */
export const MAIN_DIMENSIONS = ["goals", "strategies", "footprint", "funders"] as const
/** Shown beside the four, inside the composite only when someone gives them a weight. */
export const SIDE_DIMENSIONS = ["members", "measures", "populations", "ages"] as const
export const DIMENSIONS = [...MAIN_DIMENSIONS, ...SIDE_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * Why a pair has no figure on a dimension. `not yet compared`: said in words, or places, that nobody has matched to
 * shared ones. `mixed depth`: places of unequal depth whose parts are not listed.
 */
export type OverlapReason = EmptyReason | "not yet known" | "not yet compared" | "mixed depth"

/** What an item weighs: one each, the children who live there, the money given, or months of age. */
export type Basis = "count" | "children" | "amount" | "months"

/** What comparing reads of a group; a coalition's body with its id and members fits. A missing answer was not asked. */
export interface GroupFacts {
  readonly id: string
  readonly goals?: AnswerSet | undefined
  /** Goals in the group's own words: while they are not matched to shared ones, goals are not yet compared. */
  readonly goalsVerbatim?: readonly string[] | undefined
  readonly strategies?: AnswerSet | undefined
  /** Ids or names of places. */
  readonly footprint?: AnswerSet | undefined
  readonly funders?: { readonly state: AnswerState; readonly items: readonly FunderAmount[] } | undefined
  /** Ids of the organisations, or people, at the table. */
  readonly members?: AnswerSet | undefined
  readonly measures?: AnswerSet | undefined
  readonly populations?: AnswerSet | undefined
  readonly ages?: Interval | undefined
}

/** A funder and what it gives a year, in any one unit. */
export interface FunderAmount {
  readonly name: string
  readonly amount?: number | undefined
}

/** What comparing needs to know of the community. */
export interface Reference {
  readonly places: Places
  /** The parent of a tag in a two-level list; with it near matches are given beside the exact ones. */
  readonly parentOf?: (tag: string) => string | undefined
}

/** One of the numbers between two groups, with what stands behind it. */
export interface DimensionOverlap {
  readonly dimension: Dimension
  readonly likeness: Likeness<OverlapReason>
  /** The same with near matches, where tags have parents; else null. */
  readonly near: Measured<EmptyReason> | null
  readonly basis: Basis
  /** Wordings, or ids of places and members. For ages nothing is listed. */
  readonly shared: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/** Items by what they are compared as: folded words, or ids as they stand. */
type Items = ReadonlyMap<string, string>

/** The figures of two groups on one dimension. METHOD.md D1. */
export function compareDimension(
  dimension: Dimension,
  a: GroupFacts,
  b: GroupFacts,
  reference: Reference,
): DimensionOverlap {
  switch (dimension) {
    case "goals":
    case "strategies":
    case "measures":
    case "populations":
    case "members":
      return compareLists(dimension, a, b, reference)
    case "footprint":
      return compareFootprints(a, b, reference.places)
    case "funders":
      return compareFunders(a, b)
    case "ages":
      return compareAges(a.ages, b.ages)
    default:
      return unreachable(dimension)
  }
}

/** Why a group cannot be compared on a dimension; null where it can. */
export function notComparable(
  group: GroupFacts,
  dimension: Dimension,
  places: Places,
): "not yet known" | "not yet compared" | null {
  if (dimension === "ages") return group.ages === undefined ? "not yet known" : null
  const answer = group[dimension]
  if (answer !== undefined && comparable(answer)) {
    const unknownPlace = dimension === "footprint" && places.resolve(textsOf(group.footprint)) === null
    return unknownPlace ? "not yet compared" : null
  }
  const inOwnWords = answer?.state === "listed" || (dimension === "goals" && (group.goalsVerbatim ?? []).length > 0)
  return inOwnWords ? "not yet compared" : "not yet known"
}

/** The items of an answer, and nothing where the group has none. */
export function textsOf(answer: AnswerSet | undefined): readonly string[] {
  return answer?.state === "listed" ? answer.items : []
}

function compareLists(
  dimension: "goals" | "strategies" | "measures" | "populations" | "members",
  a: GroupFacts,
  b: GroupFacts,
  { places, parentOf }: Reference,
): DimensionOverlap {
  const reason = missing(dimension, a, b, places)
  if (reason !== null) return dash(dimension, reason)
  // capitals and spaces do not make a different tag, but they may make a different id
  const keyOf = dimension === "members" ? (id: string) => id : foldWords
  const [inA, inB] = [a, b].map((group) => new Map(textsOf(group[dimension]).map((item) => [keyOf(item), item])))
  return listed(dimension, inA ?? new Map(), inB ?? new Map(), parentOf)
}

function listed(dimension: Dimension, a: Items, b: Items, parentOf: Reference["parentOf"]): DimensionOverlap {
  const [inA, inB] = [new Set(a.keys()), new Set(b.keys())]
  const familyOf = (key: string) => foldWords(parentOf?.(a.get(key) ?? b.get(key) ?? key) ?? key)
  const hasFamilies = parentOf !== undefined && dimension !== "members"
  return {
    dimension,
    likeness: likeness(countMasses(inA, inB)),
    near: hasFamilies ? softDice(inA, inB, familyOf) : null,
    basis: "count",
    ...apart(a, b),
  }
}

function compareFootprints(a: GroupFacts, b: GroupFacts, places: Places): DimensionOverlap {
  const reason = missing("footprint", a, b, places)
  if (reason !== null) return dash("footprint", reason)
  const ground = places.common(places.resolve(textsOf(a.footprint)) ?? [], places.resolve(textsOf(b.footprint)) ?? [])
  if (ground === null) return dash("footprint", "mixed depth")
  const { children } = ground
  const weigh = (units: ReadonlySet<string>) => new Map([...units].map((id) => [id, children?.get(id) ?? 1]))
  return {
    dimension: "footprint",
    likeness: likeness(weightedMasses(weigh(ground.a), weigh(ground.b))),
    near: null,
    basis: children === null ? "count" : "children",
    ...apart(new Map([...ground.a].map((id) => [id, id])), new Map([...ground.b].map((id) => [id, id]))),
  }
}

function compareFunders(a: GroupFacts, b: GroupFacts): DimensionOverlap {
  // a funder's name needs no place to be found in
  const reason = missing("funders", a, b, null)
  if (reason !== null) return dash("funders", reason)
  const [inA, inB] = [fundersOf(a), fundersOf(b)]
  const amountKnown = [...inA.values(), ...inB.values()].every(({ amount }) => amount > 0)
  const weigh = (funders: ReadonlyMap<string, { readonly amount: number }>) =>
    new Map([...funders].map(([key, { amount }]) => [key, amountKnown ? amount : 1]))
  const names = (funders: ReadonlyMap<string, { readonly name: string }>) =>
    new Map([...funders].map(([key, { name }]) => [key, name]))
  return {
    dimension: "funders",
    likeness: likeness(weightedMasses(weigh(inA), weigh(inB))),
    near: null,
    basis: amountKnown && inA.size + inB.size > 0 ? "amount" : "count",
    ...apart(names(inA), names(inB)),
  }
}

/** Funders by folded name, grants of one funder added up; an amount that is not known for all of them is 0. */
function fundersOf(group: GroupFacts): ReadonlyMap<string, { readonly name: string; readonly amount: number }> {
  const items = group.funders?.state === "listed" ? group.funders.items : []
  const grants = Map.groupBy(items, ({ name }) => foldWords(name))
  return new Map(
    [...grants].map(([key, all]) => {
      const amounts = all.map(({ amount = 0 }) => amount)
      const amount = amounts.every((one) => one > 0) ? amounts.reduce((total, one) => total + one, 0) : 0
      return [key, { name: all[0]?.name ?? key, amount }]
    }),
  )
}

function compareAges(a: Interval | undefined, b: Interval | undefined): DimensionOverlap {
  if (a === undefined || b === undefined) return dash("ages", "not yet known")
  const nothing = { shared: [], onlyA: [], onlyB: [] }
  return { dimension: "ages", likeness: likeness(intervalMasses(a, b)), near: null, basis: "months", ...nothing }
}

function missing(
  dimension: Dimension,
  a: GroupFacts,
  b: GroupFacts,
  places: Places | null,
): "not yet known" | "not yet compared" | null {
  const reasons = [a, b].map((group) => notComparable(group, dimension, places ?? NO_PLACES))
  // what nobody has asked comes first: matching words would not yet give a figure
  return reasons.find((reason) => reason === "not yet known") ?? reasons.find((reason) => reason !== null) ?? null
}

const NO_PLACES: Places = { resolve: () => null, common: () => null }

function apart(a: Items, b: Items): Pick<DimensionOverlap, "shared" | "onlyA" | "onlyB"> {
  const pick = (from: Items, keep: (key: string) => boolean) =>
    [...from].filter(([key]) => keep(key)).map(([, item]) => item)
  return {
    shared: pick(a, (key) => b.has(key)),
    onlyA: pick(a, (key) => !b.has(key)),
    onlyB: pick(b, (key) => !a.has(key)),
  }
}

function dash(dimension: Dimension, reason: OverlapReason): DimensionOverlap {
  const nothing = { shared: [], onlyA: [], onlyB: [] }
  return { dimension, likeness: unmeasured(reason), near: null, basis: "count", ...nothing }
}
