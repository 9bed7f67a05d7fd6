import { SECTORS } from "../contract/community.ts"
import type { BodyOf } from "../contract/kinds.ts"
import type { MapCard, MapGraph } from "./map-graph.ts"
import { type MapTie, tieId } from "./map-ties.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** The cards that so many steps along the ties reach from a card, itself among them. */
export function withinSteps(ties: readonly MapTie[], from: string, steps: number): ReadonlySet<string> {
  const beside = new Map<string, string[]>()
  for (const { one, other } of ties) {
    beside.set(one, [...(beside.get(one) ?? []), other])
    beside.set(other, [...(beside.get(other) ?? []), one])
  }
  const reached = new Set([from])
  let edge: readonly string[] = [from]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap((id) => beside.get(id) ?? []))].filter((id) => !reached.has(id))
    for (const id of edge) reached.add(id)
  }
  return reached
}

/** A condition on one field of a group: one of these values. */
export interface MapFilter {
  readonly field: string
  readonly values: ReadonlySet<string>
}

/** What a group has in a field, as words; an empty list where nothing is recorded. */
export function valuesOf(body: BodyOf<"coalition">, field: string): readonly string[] {
  return wordsOf((body as Readonly<Record<string, unknown>>)[field])
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value]
  if (typeof value === "number") return [String(value)]
  if (typeof value === "boolean") return [value ? "yes" : "no"]
  if (Array.isArray(value)) return value.flatMap((each: unknown) => wordsOf(each))
  if (typeof value !== "object" || value === null) return []
  const fields = value as Readonly<Record<string, unknown>>
  // an answer that was asked for, a funder or a team by its name, or a scale by the names of what was rated
  if (Array.isArray(fields["items"])) return wordsOf(fields["items"])
  if (typeof fields["name"] === "string") return wordsOf(fields["name"])
  return Object.entries(fields).flatMap(([name, of]) => (typeof of === "number" && of > 0 ? name : []))
}

/** How many groups have each value of a field, the most common first; what nobody has is left out. */
export function fieldCounts(
  groups: Iterable<BodyOf<"coalition">>,
  field: string,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const body of groups) {
    for (const value of new Set(valuesOf(body, field))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** The cards that meet every condition; a condition without values asks nothing. Organisations meet them by their ties. */
export function passing(
  graph: MapGraph,
  groups: ReadonlyMap<string, BodyOf<"coalition">>,
  filters: readonly MapFilter[],
): ReadonlySet<string> | undefined {
  const asked = filters.filter(({ values }) => values.size > 0)
  if (asked.length === 0) return undefined
  const found = new Set(
    [...groups].flatMap(([id, body]) =>
      asked.every(({ field, values }) => valuesOf(body, field).some((value) => values.has(value))) ? id : [],
    ),
  )
  const beside = graph.ties.flatMap(({ one, other }) => [
    ...(found.has(one) && graph.cardById.get(other)?.is === "organization" ? [other] : []),
    ...(found.has(other) && graph.cardById.get(one)?.is === "organization" ? [one] : []),
  ])
  return found.union(new Set(beside))
}

/** The id of a team's card. */
export function partId(group: string, name: string): string {
  return `${group}/${name}`
}

/** The graph with the teams and committees of some groups as cards of their own, each part of its group. */
export function withParts(
  graph: MapGraph,
  groups: ReadonlyMap<string, BodyOf<"coalition">>,
  seats: Iterable<BodyOf<"seat">>,
  expanded: ReadonlySet<string>,
  day: string,
): MapGraph {
  if (expanded.size === 0) return graph
  const seated = new Map<string, number>()
  for (const seat of seats) {
    if (seat.subgroup === undefined || !expanded.has(seat.coalition) || !holdsOn(seat, day)) continue
    const id = partId(seat.coalition, seat.subgroup)
    seated.set(id, (seated.get(id) ?? 0) + 1)
  }
  const cards: MapCard[] = []
  const ties: MapTie[] = []
  for (const group of expanded) {
    if (!graph.cardById.has(group)) continue
    for (const { name, logic } of groups.get(group)?.subgroups?.items ?? []) {
      const id = partId(group, name)
      const seatsHere = seated.get(id) ?? 0
      cards.push({ ...NO_FACTS, id, is: "part", name, kind: logic, chips: seatsHere === 0 ? [] : [`${seatsHere} ●`] })
      ties.push(partTie(id, group))
    }
  }
  if (cards.length === 0) return graph
  return withMore(graph, cards, ties)
}

const NO_FACTS = { number: undefined, host: undefined, hostSector: undefined, stage: undefined, verified: true }

function partTie(part: string, group: string): MapTie {
  const id = tieId("part of", part, group)
  const origin = { from: "profile" } as const
  const sure = { absent: false, confirmed: true, standing: "confirmed", size: undefined } as const
  return { id, one: part, other: group, layer: "part of", directed: true, ...sure, origin }
}

/** The graph with one organisation and every table that it sits at, whether or not a tie reaches it. */
export function withTables(
  graph: MapGraph,
  id: string,
  organization: { readonly name: string; readonly sector?: (typeof SECTORS)[number] | undefined } | undefined,
  seats: ReadonlyMap<string, BodyOf<"seat">>,
  day: string,
): MapGraph {
  if (organization === undefined) return graph
  const tables = Map.groupBy(
    [...seats].filter(
      ([, seat]) => seat.organization === id && holdsOn(seat, day) && graph.cardById.has(seat.coalition),
    ),
    ([, seat]) => seat.coalition,
  )
  const ties = [...tables].map(([coalition, held]): MapTie => {
    const origin = { from: "seat", seats: held.map(([seat]) => seat) } as const
    const sure = { absent: false, confirmed: true, standing: "confirmed", size: undefined } as const
    return {
      id: tieId("sits at", id, coalition),
      one: id,
      other: coalition,
      layer: "sits at",
      directed: true,
      ...sure,
      origin,
    }
  })
  const { name, sector } = organization
  const card: MapCard = { ...NO_FACTS, id, is: "organization", name, kind: sector, chips: [] }
  return withMore(graph, graph.cardById.has(id) ? [] : [card], ties)
}

function withMore(graph: MapGraph, cards: readonly MapCard[], ties: readonly MapTie[]): MapGraph {
  const all = [...graph.cards, ...cards]
  const known = new Set(graph.ties.map(({ id }) => id))
  return {
    ...graph,
    cards: all,
    ties: [...graph.ties, ...ties.filter(({ id }) => !known.has(id))],
    cardById: new Map(all.map((card) => [card.id, card])),
  }
}
