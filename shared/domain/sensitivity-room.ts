import type { Body, Kind } from "../contract/kind.ts"
import { type Audience, view } from "../contract/kind.ts"
import { type BodyOf, KINDS } from "../contract/kinds.ts"
import type { Language } from "../method/words.ts"
import { createCoder } from "./coding.ts"
import { recordedTies } from "./map-ties.ts"
import { compareAll } from "./overlap-community.ts"
import { groupFacts, MAIN_DIMENSIONS } from "./overlap-facts.ts"
import { createPlaces } from "./overlap-places.ts"
import { DEFAULT_CUTS } from "./overlap-quadrant.ts"
import { type Depth, depthOf, type RoomWord } from "./sensitivity-depth.ts"
import { sharedSeats } from "./shared-seats.ts"
import { holdsOn } from "./shared-seats-dates.ts"

type RoomKind = "coalition" | "organization" | "seat" | "tie" | "placeUnit" | "tag" | "coding"
/** The records as the console has them; what the room may not see of them is taken off here, before anything is read. */
export type RoomRecords = { readonly [K in RoomKind]: ReadonlyMap<string, BodyOf<K>> }

export interface RoomOptions {
  readonly language: Language
  readonly taxonomyVersion: number
  /** The day that is asked about (2026-05-14). */
  readonly day: string
  /** Ids of the options that the room itself has put on the table; what groups consider is confidential. */
  readonly onTheTable: readonly string[]
}

/** Two of the groups, in the order in which they were given. */
export type RoomPair = readonly [string, string]

/** Something said of pairs: in a word, with the pairs it is true of and how many are known. */
export interface RoomAspect {
  readonly word: RoomWord
  readonly pairs: readonly RoomPair[]
  readonly known: number
  readonly of: number
}

/**
 * What makes the work delicate, from what everybody may know: likeness, history, money, people, depth. There is no index,
 * no tier and nothing confidential in it, so that the wall tells nobody what the console thinks.
 */
export interface RoomDelicacy {
  readonly groups: number
  /** Pairs whose lists are half or more the same, for goals, strategies and places. */
  readonly alike: Readonly<Record<"goals" | "strategies" | "footprint", RoomAspect>>
  /** Pairs whose funders are half or more the same. */
  readonly money: RoomAspect
  /** Pairs at which the same organisations sit. */
  readonly people: RoomAspect
  /** Pairs that have sat down to compare their work, and pairs that work together. */
  readonly history: { readonly compared: RoomAspect; readonly together: RoomAspect }
  readonly depth: Depth
}

/** The words for the wall on how delicate it is to bring `groups` to one table. METHOD.md D2. */
export function roomDelicacy(groups: readonly string[], records: RoomRecords, options: RoomOptions): RoomDelicacy {
  const { language, taxonomyVersion, day, onTheTable } = options
  const ids = [...new Set(groups)]
  const seen = asTheRoomSees(records)
  const places = createPlaces([...seen.placeUnit].map(([id, body]) => ({ id, ...body })))
  const coder = createCoder(seen, taxonomyVersion, language)
  const seats = [...seen.seat.values()].filter((seat) => holdsOn(seat, day))
  const facts = groupFacts(
    ids.map((id) => ({ id, body: seen.coalition.get(id) ?? {} })),
    seats,
  )
  const { pairs } = compareAll(facts, { places, coder, taxonomyVersion })
  const alikeOn = (dimension: (typeof MAIN_DIMENSIONS)[number]) =>
    aspect(
      pairs.map(({ a, b, dimensions }) => {
        const { value } = dimensions[dimension].likeness.dice
        return { a, b, is: value === null ? undefined : value >= DEFAULT_CUTS.alike }
      }),
    )
  const seated = new Set(facts.flatMap(({ id, members }) => (members?.state === "listed" ? [id] : [])))
  const sharing = new Set(
    sharedSeats(seats).pairs.flatMap(({ a, b, organizations }) => (organizations.length > 0 ? [pairKey(a, b)] : [])),
  )
  const history = historyOf(seen.tie, day)
  const from = (known: (a: string, b: string) => boolean | undefined) =>
    aspect(pairs.map(({ a, b }) => ({ a, b, is: known(a, b) })))
  return {
    groups: ids.length,
    alike: { goals: alikeOn("goals"), strategies: alikeOn("strategies"), footprint: alikeOn("footprint") },
    money: alikeOn("funders"),
    people: from((a, b) => (seated.has(a) && seated.has(b) ? sharing.has(pairKey(a, b)) : undefined)),
    history: {
      compared: from((a, b) => history.compared.get(pairKey(a, b))),
      together: from((a, b) => history.together.get(pairKey(a, b))),
    },
    depth: depthOf(onTheTable),
  }
}

const pairKey = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a])

function aspect(
  pairs: readonly { readonly a: string; readonly b: string; readonly is: boolean | undefined }[],
): RoomAspect {
  const known = pairs.filter(({ is }) => is !== undefined).length
  const found = pairs.flatMap(({ a, b, is }): readonly RoomPair[] => (is === true ? [[a, b]] : []))
  return { word: wordFor(found.length, known, pairs.length), pairs: found, known, of: pairs.length }
}

function wordFor(count: number, known: number, of: number): RoomWord {
  if (known === 0 || known * 5 < of * 3) return "not yet known"
  if (count === 0) return "none"
  return count * 2 > known ? "most" : "some"
}

/** By pair, whether they have compared their work, and whether they work together; absent where nobody said. */
function historyOf(ties: RoomRecords["tie"], day: string) {
  const compared = new Map<string, boolean>()
  const together = new Map<string, boolean>()
  const add = (to: Map<string, boolean>, key: string, is: boolean) => to.set(key, is || to.get(key) === true)
  for (const { one, other, layer, absent, size } of recordedTies(ties, day)) {
    const key = pairKey(one, other)
    if (layer === "met to compare") add(compared, key, !absent)
    // a tie named without a level does not say how closely they work together
    if (layer === "works with" && size !== undefined) add(together, key, size / 5 >= DEFAULT_CUTS.inTouch)
  }
  return { compared, together }
}

/** Records without the fields that are not for the room; those that are not for the room as a whole are gone. */
export function asTheRoomSees(records: RoomRecords): RoomRecords {
  return {
    coalition: forRoom(KINDS.coalition, records.coalition),
    organization: forRoom(KINDS.organization, records.organization),
    seat: forRoom(KINDS.seat, records.seat),
    tie: forRoom(KINDS.tie, records.tie),
    placeUnit: forRoom(KINDS.placeUnit, records.placeUnit),
    tag: forRoom(KINDS.tag, records.tag),
    // the wording that a meaning is found by is as secret as the list it stands in, and lists were cut down above
    coding: records.coding,
  }
}

function forRoom<K extends Kind>(
  kind: K,
  records: ReadonlyMap<string, Body<K> & { readonly audience?: Audience | undefined }>,
): ReadonlyMap<string, Body<K>> {
  return new Map(
    [...records].flatMap(([id, body]) => {
      const seen = view(kind, body, "room", body.audience)
      // every field that is read here is of class room, so a record that is there at all is whole enough
      return Object.keys(seen).length === 0 ? [] : [[id, seen as Body<K>] as const]
    }),
  )
}
