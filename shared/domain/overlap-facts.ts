import type { Coded } from "../contract/coding.ts"
import { type AnswerSet, type AnswerState, comparable } from "./answer.ts"
import type { Coder } from "./coding.ts"
import { wordingsOfGroup } from "./coding-wordings.ts"
import { type Behind, codedAmounts, codedItems } from "./overlap-coded.ts"
import { foldWords, type Places } from "./overlap-places.ts"
import type { Interval } from "./sets.ts"
import type { SeatAt } from "./shared-seats.ts"

/** The four numbers: what a comparison of two groups rests on. */
export const MAIN_DIMENSIONS = ["goals", "strategies", "footprint", "funders"] as const
/** Shown beside the four, inside the composite only when someone gives them a weight. */
export const SIDE_DIMENSIONS = ["members", "measures", "populations", "ages"] as const
export const DIMENSIONS = [...MAIN_DIMENSIONS, ...SIDE_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]
/** Dimensions that list items; ages are a range. */
export type ListDimension = Exclude<Dimension, "ages">

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
  /** Ids of the organisations at the table. */
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

/**
 * Why a group cannot be compared on a dimension. `not yet compared`: said in words, or places, that nobody has matched
 * to shared ones.
 */
export type NotComparable = "not yet known" | "not yet compared"

/** Items by what they are compared as: shared words, folded words, or ids. The value is the word, or the item as it was given. */
export type Items = ReadonlyMap<string, string>

/** A group's facts brought into the form in which they are compared, once for all pairs. */
export interface ReadyGroup {
  readonly id: string
  readonly items: Readonly<Record<ListDimension, Items | NotComparable>>
  /** What each funder gives, by its key; 0 where that is not known. */
  readonly amounts: ReadonlyMap<string, number>
  readonly ages: Interval | undefined
  /** The group's own words behind each list that was read as shared words. */
  readonly behind: Readonly<Partial<Record<Dimension, Behind>>>
}

/**
 * Reads a group's facts for comparing. With a coder, own wordings count as the shared words that they mean, and a list
 * with a wording of which nobody has said what it means is not yet compared. Without one, words are compared as they are.
 */
export function readyGroup(group: GroupFacts, places: Places, coder?: Coder): ReadyGroup {
  const plain = plainGroup(group, places)
  if (coder === undefined) return plain
  const items: Record<string, Items | NotComparable> = { ...plain.items }
  const behind: Record<string, Behind> = {}
  for (const dimension of READ_AS_SHARED) {
    const wordings = wordingsOfGroup(group, dimension)
    if (wordings.length === 0) continue
    const read = codedItems(wordings, dimension, coder)
    items[dimension] = read.items
    behind[dimension] = read.behind
  }
  return {
    ...plain,
    items: items as ReadyGroup["items"],
    amounts: codedAmounts(group.funders?.items ?? [], coder),
    behind,
  }
}

const READ_AS_SHARED = [
  "goals",
  "strategies",
  "footprint",
  "funders",
  "measures",
  "populations",
] as const satisfies readonly (Coded & ListDimension)[]

function plainGroup(group: GroupFacts, places: Places): ReadyGroup {
  const funderNames = { state: group.funders?.state ?? "not asked", items: namesOf(group.funders?.items ?? []) }
  return {
    id: group.id,
    items: {
      goals: itemsOf(group.goals, foldWords, group.goalsVerbatim),
      strategies: itemsOf(group.strategies, foldWords),
      footprint: placesOf(group.footprint, places),
      funders: itemsOf(funderNames, foldWords),
      // capitals do not make a different tag, but they may make a different id
      members: itemsOf(group.members, (id) => id),
      measures: itemsOf(group.measures, foldWords),
      populations: itemsOf(group.populations, foldWords),
    },
    amounts: amountsOf(group.funders?.items ?? []),
    ages: group.ages,
    behind: {},
  }
}

/** Why a group cannot be compared on a dimension; null where it can. */
export function notComparable(group: ReadyGroup, dimension: Dimension): NotComparable | null {
  if (dimension === "ages") return group.ages === undefined ? "not yet known" : null
  const items = group.items[dimension]
  return typeof items === "string" ? items : null
}

function itemsOf(
  answer: AnswerSet | undefined,
  keyOf: (item: string) => string,
  inOwnWords: readonly string[] = [],
): Items | NotComparable {
  if (answer !== undefined && comparable(answer)) {
    const listed = answer.state === "listed" ? answer.items : []
    return new Map(listed.map((item) => [keyOf(item), item]))
  }
  return answer?.state === "listed" || inOwnWords.length > 0 ? "not yet compared" : "not yet known"
}

function placesOf(footprint: AnswerSet | undefined, places: Places): Items | NotComparable {
  const items = itemsOf(footprint, (place) => place)
  if (typeof items === "string") return items
  const ids = places.resolve([...items.values()])
  return ids === null ? "not yet compared" : new Map(ids.map((id) => [id, id]))
}

const namesOf = (funders: readonly FunderAmount[]) => funders.map(({ name }) => name)

/** Grants of one funder added up; one of them without an amount leaves the whole unknown. */
function amountsOf(funders: readonly FunderAmount[]): ReadonlyMap<string, number> {
  const grants = Map.groupBy(funders, ({ name }) => foldWords(name))
  return new Map(
    [...grants].map(([key, all]) => {
      const amounts = all.map(({ amount = 0 }) => amount)
      return [key, amounts.every((one) => one > 0) ? amounts.reduce((sum, one) => sum + one, 0) : 0]
    }),
  )
}

/** A group as its record has it. */
export interface GroupRecord {
  readonly id: string
  readonly body: Omit<GroupFacts, "id" | "members">
}

/**
 * What comparing reads of each group's record. Members are the organisations that hold a seat; a group of which no such
 * seat is known was not asked for them.
 */
export function groupFacts(groups: readonly GroupRecord[], seats: readonly SeatAt[]): readonly GroupFacts[] {
  const seated = Map.groupBy(seats, ({ coalition }) => coalition)
  return groups.map(({ id, body }) => ({
    id,
    goals: body.goals,
    goalsVerbatim: body.goalsVerbatim,
    strategies: body.strategies,
    footprint: body.footprint,
    funders: body.funders,
    members: membersOf(seated.get(id) ?? []),
    measures: body.measures,
    populations: body.populations,
    ages: body.ages,
  }))
}

function membersOf(seats: readonly SeatAt[]): AnswerSet {
  const items = [...new Set(seats.flatMap(({ organization }) => organization ?? []))]
  return items.length > 0 ? { state: "listed", items } : { state: "not asked", items }
}
