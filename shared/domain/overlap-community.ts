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

function constantAmong(groups: readonly ReadyGroup[], places: Places): readonly ConstantDimension[] {
  return DIMENSIONS.map((dimension) => ({ dimension, ...samePairs(groups, dimension, places) })).filter(
    ({ same, pairs }) => pairs >= FEWEST_PAIRS && same / pairs >= NEARLY_ALL,
  )
}

/** Counts by classes of equal answers instead of by pairs: a community has few different footprints. */
function samePairs(
  groups: readonly ReadyGroup[],
  dimension: Dimension,
  places: Places,
): { readonly same: number; readonly pairs: number } {
  const answers = groups
    .filter((group) => notComparable(group, dimension) === null)
    .map((group) => listOf(group, dimension))
  const classes = [...Map.groupBy(answers, (items) => JSON.stringify(items)).values()]
  let same = 0
  let pairs = 0
  classes.forEach((one, index) => {
    const items = one[0] ?? []
    // two groups that both list none have no figure
    const within = items.length === 0 ? 0 : (one.length * (one.length - 1)) / 2
    same += within
    pairs += within
    for (const other of classes.slice(index + 1)) {
      const outcome = dimension === "footprint" ? footprintsAre(items, other[0] ?? [], places) : "different"
      if (outcome !== "unknown") pairs += one.length * other.length
      if (outcome === "same") same += one.length * other.length
    }
  })
  return { same, pairs }
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
