import type { Measured } from "./answer.ts"
import type { Coder } from "./coding.ts"
import { type CompareOptions, type Comparison, compareReady } from "./overlap.ts"
import { footprintGround } from "./overlap-coded.ts"
import {
  DIMENSIONS,
  type Dimension,
  type GroupFacts,
  notComparable,
  type ReadyGroup,
  readyGroup,
} from "./overlap-facts.ts"
import { plainKind } from "./overlap-index.ts"
import type { Places } from "./overlap-places.ts"

/** A dimension on which nearly all pairs list the same, so that it tells no two groups apart. */
export interface ConstantDimension {
  readonly dimension: Dimension
  /** Pairs that list the same, of `pairs` that can be compared. */
  readonly same: number
  readonly pairs: number
}

const NEARLY_ALL = 0.8
/** Two groups that list the same are alike; only among three and more does it say nothing about them. */
const FEWEST_PAIRS = 3

/** The dimensions on which 80 % or more of a community's pairs list the same. They are named and left out. */
export function constantDimensions(
  groups: readonly GroupFacts[],
  places: Places,
  coder?: Coder,
): readonly ConstantDimension[] {
  return constantAmong(
    groups.map((group) => readyGroup(group, places, coder)),
    places,
  )
}

/** `constantDimensions` of groups that are ready for comparing. */
export function constantAmong(groups: readonly ReadyGroup[], places: Places): readonly ConstantDimension[] {
  return DIMENSIONS.map((dimension) => ({ dimension, ...samePairs(groups, dimension, places) })).filter(
    ({ same, pairs }) => pairs >= FEWEST_PAIRS && same / pairs >= NEARLY_ALL,
  )
}

/** Groups that answer a dimension alike. */
interface AnswerClass {
  readonly items: readonly string[]
  readonly count: number
  /** The kind of its places where two different footprints of one kind are certainly different. */
  readonly plain: string | undefined
}

/** Counts by classes of equal answers instead of by pairs: a community has few different answers. */
function samePairs(
  groups: readonly ReadyGroup[],
  dimension: Dimension,
  places: Places,
): { readonly same: number; readonly pairs: number } {
  const answering = groups.filter((group) => notComparable(group, dimension) === null)
  const byAnswer = Map.groupBy(answering, (group) => JSON.stringify(listOf(group, dimension)))
  const classes = [...byAnswer.values()].flatMap(([group, ...others]): AnswerClass[] => {
    if (group === undefined) return []
    const plain = dimension === "footprint" ? (plainKind(group.items.footprint, places) ?? undefined) : "any"
    return [{ items: listOf(group, dimension), count: others.length + 1, plain }]
  })
  // two groups that both list none have no figure
  const within = classes.reduce(
    (sum, { items, count }) => sum + (items.length === 0 ? 0 : (count * (count - 1)) / 2),
    0,
  )
  let same = within
  let pairs = within
  for (const alike of Map.groupBy(classes, ({ plain }) => plain).values()) {
    if (alike[0]?.plain !== undefined) pairs += pairsBetween(alike.map(({ count }) => count))
  }
  if (dimension !== "footprint") return { same, pairs }
  classes.forEach((one, index) => {
    for (const other of classes.slice(index + 1)) {
      if (one.plain !== undefined && one.plain === other.plain) continue
      const outcome = footprintsAre(one.items, other.items, places)
      if (outcome !== "unknown") pairs += one.count * other.count
      if (outcome === "same") same += one.count * other.count
    }
  })
  return { same, pairs }
}

/** Pairs whose two sides are of different ones of some classes. */
function pairsBetween(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return (all * all - counts.reduce((sum, count) => sum + count * count, 0)) / 2
}

/** What a group lists, as it is compared and in one order. */
function listOf(group: ReadyGroup, dimension: Dimension): readonly string[] {
  if (dimension === "ages") return group.ages === undefined ? [] : [`${group.ages.from} to ${group.ages.until}`]
  const items = group.items[dimension]
  return typeof items === "string" ? [] : [...items.keys()].sort()
}

/** A county and all its districts are the same place. */
function footprintsAre(a: readonly string[], b: readonly string[], places: Places): "same" | "different" | "unknown" {
  const asItems = (items: readonly string[]) => new Map(items.map((item) => [item, item]))
  const ground = footprintGround(asItems(a), asItems(b), places)
  if (ground === null) return "unknown"
  return ground.a.symmetricDifference(ground.b).size === 0 ? "same" : "different"
}

/** All pairs of a community, with what was left out of every composite. */
export interface CommunityOverlap {
  readonly leftOut: readonly ConstantDimension[]
  readonly pairs: readonly Comparison[]
}

/** Compares every group with every other once; `a` stands before `b` in the order given. */
export function compareAll(groups: readonly GroupFacts[], options: Omit<CompareOptions, "leftOut">): CommunityOverlap {
  const all = groups.map((group) => readyGroup(group, options.places, options.coder))
  const leftOut = constantAmong(all, options.places)
  const each = { ...options, leftOut: leftOut.map(({ dimension }) => dimension) }
  return { leftOut, pairs: all.flatMap((a, index) => all.slice(index + 1).map((b) => compareReady(a, b, each))) }
}

/** A mean with its base: how many of how many had a figure. */
export type MeanOf = Measured<"not yet known"> & { readonly known: number; readonly of: number }

/** Mean composite over the pairs that have one. */
export function meanPairwise(pairs: readonly Comparison[]): MeanOf {
  const values = pairs.flatMap(({ composite }) => composite.value ?? [])
  return mean(values, pairs.length)
}

/** The groups that a group is most like, all of them where several are equally like it. */
export interface LookAlike {
  readonly group: string
  readonly overlap: Measured<"not yet known">
  readonly nearest: readonly string[]
}

/** Each group's closest look-alike, groups in the order in which they first occur. */
export function lookAlikes(pairs: readonly Comparison[]): readonly LookAlike[] {
  const found = new Map<string, { highest: number; nearest: string[] }>()
  const see = (group: string, other: string, value: number | null) => {
    const now = found.get(group) ?? { highest: Number.NEGATIVE_INFINITY, nearest: [] }
    found.set(group, now)
    if (value === null || value < now.highest) return
    if (value > now.highest) now.nearest = []
    now.highest = value
    now.nearest.push(other)
  }
  for (const { a, b, composite } of pairs) {
    see(a, b, composite.value)
    see(b, a, composite.value)
  }
  return [...found].map(([group, { highest, nearest }]) => ({
    group,
    overlap: nearest.length === 0 ? { value: null, reason: "not yet known" } : { value: highest },
    nearest: [...nearest].sort(),
  }))
}

/** Mean over groups of the overlap with their closest look-alike. METHOD.md D1, three or more. */
export function meanNearest(pairs: readonly Comparison[]): MeanOf {
  const all = lookAlikes(pairs)
  return mean(
    all.flatMap(({ overlap }) => overlap.value ?? []),
    all.length,
  )
}

/** The tags that every group lists, among those that answered. */
export type HeldByAll = Measured<"not yet known"> & {
  readonly tags: readonly string[]
  readonly known: number
  readonly of: number
}

/** How many tags are held by all groups that can be compared; a group that has none leaves none. */
export function heldByAll(
  groups: readonly GroupFacts[],
  dimension: "goals" | "strategies" | "measures" | "populations",
  places: Places,
  coder?: Coder,
): HeldByAll {
  const lists = groups.flatMap((group) => {
    const items = readyGroup(group, places, coder).items[dimension]
    return typeof items === "string" ? [] : [items]
  })
  const base = { known: lists.length, of: groups.length }
  const [first, ...rest] = lists
  if (first === undefined) return { value: null, reason: "not yet known", tags: [], ...base }
  const tags = [...first].filter(([key]) => rest.every((list) => list.has(key))).map(([, tag]) => tag)
  return { value: tags.length, tags, ...base }
}

function mean(values: readonly number[], of: number): MeanOf {
  const base = { known: values.length, of }
  if (values.length === 0) return { value: null, reason: "not yet known", ...base }
  return { value: values.reduce((total, value) => total + value, 0) / values.length, ...base }
}
