import { unreachable } from "../errors.ts"
import type { Measured } from "./answer.ts"
import { type Coder, isOwnKey } from "./coding.ts"
import { type Behind, familiesIn, footprintGround } from "./overlap-coded.ts"
import {
  type Dimension,
  type Items,
  type ListDimension,
  type NotComparable,
  notComparable,
  type ReadyGroup,
} from "./overlap-facts.ts"
import { foldWords, type Places } from "./overlap-places.ts"
import {
  countMasses,
  type EmptyReason,
  intervalMasses,
  type KeySet,
  type Likeness,
  likeness,
  softDice,
  unmeasured,
  weightedMasses,
} from "./sets.ts"

/** Why a pair has no figure on a dimension. `mixed depth`: places of unequal depth whose parts are not listed. */
export type OverlapReason = EmptyReason | NotComparable | "mixed depth"

/** What an item weighs: one each, the children who live there, the money given, or months of age. */
export type Basis = "count" | "children" | "amount" | "months"

/** What comparing needs to know of the community. */
export interface Reference {
  readonly places: Places
  /** The parent of a tag in a two-level list; with it near matches are given beside the exact ones. */
  readonly parentOf?: (tag: string) => string | undefined
  /** Reads own wordings as shared words, which have parents of their own. */
  readonly coder?: Coder | undefined
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
  /** The own words of both groups, where they were read as shared ones. */
  readonly behind: { readonly a: Behind; readonly b: Behind } | null
}

/** The figures of two groups on one dimension. METHOD.md D1. */
export function compareDimension(
  dimension: Dimension,
  a: ReadyGroup,
  b: ReadyGroup,
  reference: Reference,
): DimensionOverlap {
  const [inA, inB] = [a.behind[dimension], b.behind[dimension]]
  const behind = inA || inB ? { a: inA ?? NOTHING_SAID, b: inB ?? NOTHING_SAID } : null
  return { ...figuresOf(dimension, a, b, reference), behind }
}

const NOTHING_SAID: Behind = { said: [], notYet: [] }
type Figures = Omit<DimensionOverlap, "behind">

function figuresOf(dimension: Dimension, a: ReadyGroup, b: ReadyGroup, reference: Reference): Figures {
  const reason = missing(notComparable(a, dimension), notComparable(b, dimension))
  if (reason !== null) return dash(dimension, reason)
  switch (dimension) {
    case "goals":
    case "strategies":
    case "measures":
    case "populations":
      return compareTags(dimension, itemsOf(a, dimension), itemsOf(b, dimension), reference)
    case "members":
      return compareTags(dimension, itemsOf(a, dimension), itemsOf(b, dimension), {})
    case "footprint":
      return compareFootprints(itemsOf(a, dimension), itemsOf(b, dimension), reference.places)
    case "funders":
      return compareFunders(a, b)
    case "ages":
      return compareAges(a, b)
    default:
      return unreachable(dimension)
  }
}

/** What nobody has asked comes first: matching words would not yet give a figure. */
function missing(a: NotComparable | null, b: NotComparable | null): NotComparable | null {
  return a === "not yet known" || b === "not yet known" ? "not yet known" : (a ?? b)
}

function itemsOf(group: ReadyGroup, dimension: ListDimension): Items {
  const items = group.items[dimension]
  return typeof items === "string" ? NOTHING : items
}

const NOTHING: Items = new Map()

function compareTags(dimension: Dimension, a: Items, b: Items, reference: Omit<Reference, "places">): Figures {
  const familyOf = familyIn(dimension, a, b, reference)
  return {
    dimension,
    likeness: likeness(countMasses(a, b)),
    near: familyOf === undefined ? null : softDice(a, b, familyOf),
    basis: "count",
    ...apart(a, b, (key, from) => from.get(key) ?? key),
  }
}

function familyIn(dimension: Dimension, a: Items, b: Items, { coder, parentOf }: Omit<Reference, "places">) {
  if (coder !== undefined && dimension !== "members" && dimension !== "ages") return familiesIn(dimension, coder)
  if (parentOf === undefined) return undefined
  return (key: string) => foldWords(parentOf(a.get(key) ?? b.get(key) ?? key) ?? key)
}

function compareFootprints(a: Items, b: Items, places: Places): Figures {
  const ground = footprintGround(a, b, places)
  if (ground === null) return dash("footprint", "mixed depth")
  const { children } = ground
  const weigh = (units: ReadonlySet<string>) => new Map([...units].map((id) => [id, children?.get(id) ?? 0]))
  const masses = children === null ? countMasses(ground.a, ground.b) : weightedMasses(weigh(ground.a), weigh(ground.b))
  return {
    dimension: "footprint",
    likeness: likeness(masses),
    near: null,
    basis: children === null ? "count" : "children",
    // a place is named by its id, what is only a group's own by its words
    ...apart(ground.a, ground.b, (id) => (isOwnKey(id) ? (a.get(id) ?? b.get(id) ?? id) : id)),
  }
}

function compareFunders(a: ReadyGroup, b: ReadyGroup): Figures {
  const [inA, inB] = [itemsOf(a, "funders"), itemsOf(b, "funders")]
  const known = (group: ReadyGroup, items: Items) => [...items.keys()].every((key) => (group.amounts.get(key) ?? 0) > 0)
  const byAmount = inA.size + inB.size > 0 && known(a, inA) && known(b, inB)
  const weigh = (group: ReadyGroup, items: Items) =>
    new Map([...items.keys()].map((key) => [key, group.amounts.get(key) ?? 0]))
  const masses = byAmount ? weightedMasses(weigh(a, inA), weigh(b, inB)) : countMasses(inA, inB)
  return {
    dimension: "funders",
    likeness: likeness(masses),
    near: null,
    basis: byAmount ? "amount" : "count",
    ...apart(inA, inB, (key, from) => from.get(key) ?? key),
  }
}

function compareAges(a: ReadyGroup, b: ReadyGroup): Figures {
  if (a.ages === undefined || b.ages === undefined) return dash("ages", "not yet known")
  const masses = intervalMasses(a.ages, b.ages)
  return {
    dimension: "ages",
    likeness: likeness(masses),
    near: null,
    basis: "months",
    shared: [],
    onlyA: [],
    onlyB: [],
  }
}

/** Items on both sides and on one; those on both in the words of the first. */
function apart<K extends KeySet>(
  a: K,
  b: K,
  word: (key: string, from: K) => string,
): Pick<DimensionOverlap, "shared" | "onlyA" | "onlyB"> {
  const shared: string[] = []
  const onlyA: string[] = []
  const onlyB: string[] = []
  for (const key of a.keys()) (b.has(key) ? shared : onlyA).push(word(key, a))
  for (const key of b.keys()) if (!a.has(key)) onlyB.push(word(key, b))
  return { shared, onlyA, onlyB }
}

function dash(dimension: Dimension, reason: OverlapReason): Figures {
  return { dimension, likeness: unmeasured(reason), near: null, basis: "count", shared: [], onlyA: [], onlyB: [] }
}
