import type { BodyOf } from "../contract/kinds.ts"
import type { Counted } from "./counted-pairs.ts"
import { hasBegun, isActive } from "./group-standing.ts"
import { countedTies, type MapTie, profileTies, recordedTiesInPieces } from "./map-ties.ts"
import { atOnce, type Pieces, sortedInPieces } from "./pieces.ts"
import { type SeatCount, sharedSeats } from "./shared-seats.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** What a card of the map says. Groups, and the organisations that a recorded tie reaches. */
export interface MapCard {
  readonly id: string
  /** A part is a team or committee of a group, drawn while its group is expanded. */
  readonly is: "group" | "organization" | "part"
  readonly name: string
  readonly number: number | undefined
  /** A group's kind, an organisation's sector. */
  readonly kind: string | undefined
  /** Who houses the group. */
  readonly host: string | undefined
  readonly hostSector: string | undefined
  readonly stage: string | undefined
  /** Issues, as many as were given. */
  readonly chips: readonly string[]
  /** The group itself confirmed some of what is recorded of it. Organisations are not asked. */
  readonly verified: boolean
}

/** Everything that can be drawn, before a lens chooses. */
export interface MapGraph {
  /** In the order of their names. */
  readonly cards: readonly MapCard[]
  readonly ties: readonly MapTie[]
  readonly cardById: ReadonlyMap<string, MapCard>
  /** Groups that have ended or were merged, and so are not drawn. */
  readonly ended: number
  /** Ties that another thread counted: they are made of numbers where they are shown, and are not among `ties`. */
  readonly counted?: Counted | undefined
}

/** The records that a map is made of, as a window mirrors them. */
export interface MapRecords {
  readonly coalition: ReadonlyMap<string, BodyOf<"coalition">>
  readonly organization: ReadonlyMap<string, BodyOf<"organization">>
  readonly seat: ReadonlyMap<string, BodyOf<"seat">>
  readonly tie: ReadonlyMap<string, BodyOf<"tie">>
}

/** Whether shared seats are counted with the rest of the map, or another thread counts them. */
export type Counting = "here" | "elsewhere"

/** The map of a day (2026-05-14): who is there, what is recorded between them and what can be counted. */
export function mapGraph(records: MapRecords, day: string, counting: Counting = "here"): MapGraph {
  return atOnce(mapGraphInPieces(records, day, counting))
}

/** The same, a few milliseconds at a time; each piece tells which part is done, 0 to 1. */
export function* mapGraphInPieces(records: MapRecords, day: string, counting: Counting): Pieces<MapGraph> {
  const groups = groupsOn(records.coalition, day)
  yield 0.05
  const recorded = yield* recordedTiesInPieces(records.tie, day, (done) => 0.05 + 0.5 * done)
  const known = new Set(recorded.map(({ id }) => id))
  yield 0.55
  const profile = profileTies(groups, records.seat, day).filter(({ id }) => !known.has(id))
  yield 0.7
  const all = [
    recorded,
    profile,
    counting === "here" ? countedTies(seatsInCommon(records.seat, groups, day).pairs) : [],
  ]
  const isEnd = (id: string) => groups.has(id) || records.organization.has(id)
  const ties: MapTie[] = []
  const reached = new Set<string>()
  for (const some of all) {
    for (const tie of some) {
      if (!isEnd(tie.one) || !isEnd(tie.other)) continue
      ties.push(tie)
      for (const id of [tie.one, tie.other]) if (!groups.has(id)) reached.add(id)
    }
  }
  yield 0.75
  const unsorted = [
    ...[...groups].map(([id, group]) => groupCard(id, group, records.organization)),
    ...[...records.organization].flatMap(([id, body]) => (reached.has(id) ? [organizationCard(id, body)] : [])),
  ]
  yield 0.8
  const cards = yield* sortedInPieces(unsorted, byName, (done) => 0.8 + 0.2 * done)
  return {
    cards,
    ties,
    cardById: new Map(cards.map((card) => [card.id, card])),
    ended: [...records.coalition.values()].filter((group) => !isActive(group, day)).length,
  }
}

/** The groups that are there on a day. */
export function groupsOn(groups: MapRecords["coalition"], day: string): MapRecords["coalition"] {
  return new Map([...groups].filter(([, group]) => isActive(group, day) && hasBegun(group, day)))
}

/** Who sits at several of some groups on a day. `onShare` hears which part of it is done. */
export function seatsInCommon(
  seats: MapRecords["seat"],
  groups: MapRecords["coalition"],
  day: string,
  onShare?: (done: number) => void,
): SeatCount {
  const held = [...seats.values()].filter((seat) => holdsOn(seat, day) && groups.has(seat.coalition))
  return sharedSeats(held, onShare)
}

const collator = new Intl.Collator("en", { numeric: true })

/** Alphabetical, numbers by their size; ids decide between equal names, so that the order is always the same. */
export function byName(a: Pick<MapCard, "id" | "name">, b: Pick<MapCard, "id" | "name">): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}

function groupCard(id: string, group: BodyOf<"coalition">, hosts: MapRecords["organization"]): MapCard {
  const host = group.host === undefined ? undefined : hosts.get(group.host)
  return {
    id,
    is: "group",
    name: group.name,
    number: group.number,
    kind: group.type,
    host: host?.name,
    hostSector: host?.sector,
    stage: group.stage,
    chips: group.issues?.state === "listed" ? group.issues.items : [],
    verified: (group.verified?.length ?? 0) > 0,
  }
}

function organizationCard(id: string, { name, sector }: BodyOf<"organization">): MapCard {
  const none = { number: undefined, host: undefined, hostSector: undefined, stage: undefined, chips: [] }
  return { id, is: "organization", name, kind: sector, verified: true, ...none }
}

/** Every tie of a group, counted ones among them. */
export function tiesAt({ ties, counted }: Pick<MapGraph, "ties" | "counted">, group: string): readonly MapTie[] {
  const own = ties.filter(({ one, other }) => one === group || other === group)
  return counted === undefined ? own : [...own, ...counted.at(group)]
}

/** The tie of an id, recorded or counted. */
export function tieOf({ ties, counted }: Pick<MapGraph, "ties" | "counted">, id: string): MapTie | undefined {
  return ties.find((tie) => tie.id === id) ?? counted?.find(id)
}
