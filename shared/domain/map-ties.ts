import type { BodyOf } from "../contract/kinds.ts"
import type { LENS_LIKENESS } from "../contract/lens.ts"
import { atOnce, type Pieces } from "./pieces.ts"
import type { SharedSeats } from "./shared-seats.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** What a line on the map stands for: kinds of recorded tie; then what is counted from seats, and likeness, for one lens. */
export const MAP_LAYERS = [
  "works with",
  "part of",
  "sits at",
  "informs",
  "shares data",
  "refers to",
  "met to compare",
  "hosts",
  "funds",
  "shared people",
  "shared organizations",
  "alike",
] as const
export type MapLayer = (typeof MAP_LAYERS)[number]

const UNDIRECTED: ReadonlySet<MapLayer> = new Set([
  "works with",
  "met to compare",
  "shared people",
  "shared organizations",
  "alike",
])

/** One side's word about a tie: what a tie is made of until both sides agree. METHOD.md B4. */
export interface Claim {
  /** Id of the tie record. */
  readonly id: string
  /** The group that says so; absent for a document or the facilitator. */
  readonly by?: string | undefined
  /** The table of the room that says so. */
  readonly table?: number | undefined
  readonly saidOn?: string | undefined
  readonly denied?: boolean | undefined
  readonly confirmedOn?: string | undefined
  readonly level?: number | undefined
  readonly wanted?: number | undefined
  readonly confirmed: boolean
  readonly compared?: string | undefined
  readonly source?: string | undefined
}

/** Why a tie is there. */
export type TieOrigin =
  | { readonly from: "claims"; readonly claims: readonly Claim[] }
  /** The group's own profile names the group it belongs to. */
  | { readonly from: "profile" }
  /** A group holds a seat as a group; ids of the seats. */
  | { readonly from: "seat"; readonly seats: readonly string[] }
  /** Counted: ids of the people or organisations that sit at both. */
  | { readonly from: "count"; readonly shared: readonly string[] }
  /** Computed: the likeness of the two, 0 to 1, with how many items both list. The one number is for the console. */
  | {
      readonly from: "likeness"
      readonly of: (typeof LENS_LIKENESS)[number]
      readonly value: number
      readonly shared: number
    }

/** One line of the map. A pair has at most one a layer and direction. */
export interface MapTie {
  readonly id: string
  readonly one: string
  readonly other: string
  readonly layer: MapLayer
  readonly directed: boolean
  /** Says that there is no contact, or that they have never compared: told in words, never drawn. */
  readonly absent: boolean
  /** Both sides say so, or it was confirmed, or it was counted. */
  readonly confirmed: boolean
  /** How it stands with all that was said: of the levels too. */
  readonly standing: Standing
  /** For `works with`: the mean of the levels that were given, 0 to 5. For counted ties: how many they share. */
  readonly size: number | undefined
  readonly origin: TieOrigin
}

type Tie = BodyOf<"tie">
type Seat = BodyOf<"seat">

/** The id under which a tie is found again as long as its ends and its layer stay the same. */
export function tieId(layer: MapLayer, one: string, other: string): string {
  return `${layer}: ${one} > ${other}`
}

/** Recorded ties of a day: the claims of one pair, layer and direction are one tie. */
export function recordedTies(records: ReadonlyMap<string, Tie>, day: string): readonly MapTie[] {
  return atOnce(recordedTiesInPieces(records, day, (done) => done))
}

/** So many records are read in one piece. */
const PIECE = 1500

/** The same, a few milliseconds at a time. */
export function* recordedTiesInPieces(
  records: ReadonlyMap<string, Tie>,
  day: string,
  shareOf: (done: number) => number,
): Pieces<readonly MapTie[]> {
  let read = 0
  const claims = new Map<string, { readonly ends: Ends; readonly claims: Claim[] }>()
  for (const [id, body] of records) {
    if (++read % PIECE === 0) yield shareOf(read / records.size / 2)
    if (!holdsOn(body, day) || body.one === body.other) continue
    const ends = endsOf(body)
    const key = tieId(ends.layer, ends.one, ends.other)
    const known = claims.get(key)
    if (known === undefined) claims.set(key, { ends, claims: [claimOf(id, body)] })
    else known.claims.push(claimOf(id, body))
  }
  const ties: MapTie[] = []
  for (const [id, { ends, claims: all }] of claims) {
    if ((ties.length + 1) % PIECE === 0) yield shareOf(0.5 + ties.length / claims.size / 2)
    ties.push({
      id,
      ...ends,
      absent: isAbsent(ends.layer, all),
      ...stands(ends, all),
      size: ends.layer === "works with" ? meanLevel(countedClaims(all)) : undefined,
      origin: { from: "claims", claims: all },
    })
  }
  return ties
}

interface Ends {
  readonly one: string
  readonly other: string
  readonly layer: MapLayer
  readonly directed: boolean
}

function endsOf({ one, other, type, directed }: Tie): Ends {
  const pointed = directed ?? !UNDIRECTED.has(type)
  const [first, second] = pointed || one < other ? [one, other] : [other, one]
  return { one: first, other: second, layer: type, directed: pointed }
}

function claimOf(id: string, body: Tie): Claim {
  const { claimedBy: by, table, saidOn, denied, level, wanted, confirmed = false, confirmedOn, compared, source } = body
  return { id, by, table, saidOn, denied, level, wanted, confirmed, confirmedOn, compared, source }
}

/** What a claim says of the tie as it is now: that it is there, that it is not, or nothing. */
export function saysOf(layer: MapLayer, claim: Claim): "there" | "not there" | "nothing" {
  if (claim.denied === true || claim.level === 0) return "not there"
  if (layer === "met to compare" && claim.compared === "never") return "not there"
  return claim.level === undefined && claim.wanted !== undefined ? "nothing" : "there"
}

function isAbsent(layer: MapLayer, claims: readonly Claim[]): boolean {
  return countedClaims(claims).every((claim) => saysOf(layer, claim) === "not there")
}

/** The claims that count: those that were confirmed, where any was; otherwise all. */
export function countedClaims(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length === 1) return claims
  const confirmed = claims.filter((claim) => claim.confirmed)
  return confirmed.length === 0 ? claims : confirmed
}

/**
 * How a tie stands. Confirmed: said so in the room, or each side says it itself. Disputed: some say that it is there and
 * others that it is not, or they tell it two steps apart or more. Claimed: everything else.
 */
export type Standing = "confirmed" | "claimed" | "disputed"

export function standingOf({ one, other, layer }: Omit<Ends, "directed">, claims: readonly Claim[]): Standing {
  if (claims.some(({ confirmed }) => confirmed)) return "confirmed"
  const heard = claims.filter((claim) => saysOf(layer, claim) !== "nothing")
  if (new Set(heard.map((claim) => saysOf(layer, claim))).size > 1 || toldApart(heard)) return "disputed"
  const sides = new Set(heard.map(({ by }) => by))
  return sides.has(one) && sides.has(other) ? "confirmed" : "claimed"
}

function stands(ends: Ends, claims: readonly Claim[]): Pick<MapTie, "standing" | "confirmed"> {
  // nearly all of thousands of ties are one claim, which has nobody to agree or disagree with
  const [only, second] = claims
  if (only !== undefined && second === undefined) {
    return only.confirmed ? SURE : { standing: "claimed", confirmed: false }
  }
  const standing = standingOf(ends, claims)
  // both sides can agree that there is a tie, and tell it differently
  const sides = [ends.one, ends.other].map(
    (side) => new Set(claims.flatMap((claim) => (claim.by === side ? saysOf(ends.layer, claim) : []))),
  )
  const bothThere = sides.every((says) => says.has("there") && !says.has("not there"))
  return { standing, confirmed: standing === "confirmed" || bothThere }
}

function meanLevel(claims: readonly Claim[]): number | undefined {
  const levels = levelsOf(claims)
  return levels.length === 0 ? undefined : levels.reduce((total, level) => total + level, 0) / levels.length
}

/** The levels that the sides gave, in the order of their claims. */
export function levelsOf(claims: readonly Claim[]): readonly number[] {
  return claims.flatMap(({ level }) => level ?? [])
}

/** True where the sides tell it two steps apart or more: something to talk about, never to average away. */
export function toldApart(claims: readonly Claim[]): boolean {
  const levels = levelsOf(claims)
  return levels.length > 1 && Math.max(...levels) - Math.min(...levels) >= 2
}

/** Ties that a profile or a seat says without a tie record: a group inside another, a group that sits at another. */
export function profileTies(
  groups: ReadonlyMap<string, BodyOf<"coalition">>,
  seats: ReadonlyMap<string, Seat>,
  day: string,
): readonly MapTie[] {
  const ties: MapTie[] = []
  for (const [id, { parent }] of groups) {
    if (parent !== undefined && parent !== id) ties.push(arrow("part of", id, parent, { from: "profile" }))
  }
  const held = new Map<string, { readonly holder: string; readonly coalition: string; readonly seats: string[] }>()
  for (const [id, seat] of seats) {
    const { holder, coalition } = seat
    if (holder === undefined || holder === coalition || !holdsOn(seat, day)) continue
    const key = tieId("sits at", holder, coalition)
    const known = held.get(key)
    if (known === undefined) held.set(key, { holder, coalition, seats: [id] })
    else known.seats.push(id)
  }
  for (const { holder, coalition, seats: all } of held.values()) {
    ties.push(arrow("sits at", holder, coalition, { from: "seat", seats: all }))
  }
  return ties
}

/** What nobody claims: it was counted, or a profile or a seat says it. */
const SURE = { confirmed: true, standing: "confirmed" } as const

function arrow(layer: MapLayer, one: string, other: string, origin: TieOrigin): MapTie {
  const id = tieId(layer, one, other)
  return { id, one, other, layer, directed: true, absent: false, ...SURE, size: undefined, origin }
}

/** Ties that are counted: whom two groups share. */
export function countedTies(pairs: readonly SharedSeats[]): readonly MapTie[] {
  return pairs.flatMap(({ a, b, people, organizations }) => [
    ...counted("shared people", a, b, people),
    ...counted("shared organizations", a, b, organizations),
  ])
}

function counted(layer: MapLayer, one: string, other: string, shared: readonly string[]): readonly MapTie[] {
  if (shared.length === 0) return []
  const ends = { id: tieId(layer, one, other), one, other, layer }
  return [
    {
      ...ends,
      directed: false,
      absent: false,
      ...SURE,
      size: shared.length,
      origin: { from: "count", shared },
    },
  ]
}
