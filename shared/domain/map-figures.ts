import type { BodyOf } from "../contract/kinds.ts"
import { type Coverage, mapCoverage } from "./coverage-gaps.ts"
import { type CommunityVoice, voice } from "./coverage-gaps-voice.ts"
import { type GroupBody, isKnown, type Share } from "./group-coverage.ts"
import {
  betweenness,
  createNetwork,
  degreeCentralisation,
  degrees,
  density,
  type Holders,
  holders,
  type MemberFigures,
  type NetworkFigure,
  strengths,
} from "./network.ts"
import { type CrossSectorMix, crossSectorMix, networkParts, type Parts } from "./network-parts.ts"
import {
  levelGap,
  type Reciprocity,
  reciprocity,
  reporters,
  type TieFigure,
  tiePairs,
  tiesFrom,
  wantedChanges,
} from "./network-reports.ts"
import { seatingNetwork, shareOfSmaller } from "./network-seats.ts"
import { type SeatCount, sharedSeats } from "./shared-seats.ts"
import { holdsOn } from "./shared-seats-dates.ts"
import {
  type PersonLoad,
  type SameFaceRate,
  type SecondTableHours,
  sameFaceRates,
  secondTableHours,
  tableLoads,
} from "./table-load.ts"

type Seat = BodyOf<"seat">

/** Two tables and whom they share. */
export interface SharedTables {
  readonly a: string
  readonly b: string
  readonly people: number
  readonly organizations: number
  /** Of the people at the smaller table; null where nobody is known there. */
  readonly ofSmaller: number | null
}

/** The pairs of tables that share people, or organisations: how many there are, and those that share most. */
export interface SharedPairs {
  readonly count: number
  readonly most: readonly SharedTables[]
}

/** The figures of D3 and D4 for one day, each with its base. */
export interface MapFigures {
  readonly day: string
  readonly groups: number
  /** Groups that told of a tie of their own, of all. */
  readonly response: Share
  /** Groups of which it is known who sits there, of all. */
  readonly seatsKnown: Share
  readonly sharedPairs: Readonly<Record<"people" | "organizations", SharedPairs>>
  readonly secondTable: SecondTableHours
  readonly sameFaces: readonly SameFaceRate[]
  readonly density: NetworkFigure
  readonly degrees: MemberFigures
  readonly strengths: MemberFigures
  readonly parts: Parts
  readonly betweenness: MemberFigures
  readonly holders: Holders
  readonly centralisation: NetworkFigure
  readonly reciprocity: Reciprocity
  readonly gaps: readonly TieFigure<string>[]
  readonly wanted: readonly TieFigure<string>[]
  readonly mix: CrossSectorMix
  readonly verified: Coverage<"no groups in scope">
  readonly voice: CommunityVoice
}

export interface FigureRecords {
  readonly organization: ReadonlyMap<string, BodyOf<"organization">>
  readonly seat: ReadonlyMap<string, Seat>
  readonly tie: ReadonlyMap<string, BodyOf<"tie">>
}

/** The figures for the groups of a day; ties count from `level` on. METHOD.md D3, D4. */
export function mapFigures(
  records: FigureRecords,
  groups: ReadonlyMap<string, GroupBody>,
  { day, level }: { readonly day: string; readonly level: number },
): MapFigures {
  const ids = [...groups.keys()]
  const seats = seatsOn(records.seat, groups, day)
  const told = [...records.tie.values()].filter(
    (tie) => tie.type === "works with" && groups.has(tie.one) && groups.has(tie.other) && holdsOn(tie, day),
  )
  const pairs = tiePairs(told)
  const answered = answering(groups, pairs)
  const ties = createNetwork(ids, tiesFrom(pairs, { leastLevel: level, saidBy: "any" }), {
    answered,
    leastLevel: level,
    asOf: day,
  })
  const known = new Set(seats.map(({ coalition }) => coalition))
  const count = sharedSeats(seats)
  return {
    day,
    groups: ids.length,
    response: { known: answered.size, of: ids.length },
    seatsKnown: { known: known.size, of: ids.length },
    sharedPairs: { people: mostShared(count, "people"), organizations: mostShared(count, "organizations") },
    secondTable: secondTableHours(tableLoads(seats, groups, day), day),
    sameFaces: sameFaceRates(seats, ids, day),
    density: density(ties),
    degrees: degrees(ties),
    strengths: strengths(ties),
    parts: networkParts(ties),
    betweenness: betweenness(ties),
    holders: holders(ties),
    centralisation: degreeCentralisation(ties),
    reciprocity: reciprocity(pairs, level, day),
    gaps: pairs.map(levelGap),
    wanted: pairs.flatMap(wantedChanges),
    mix: crossSectorMix(ties, sectorsOf(groups, records.organization)),
    verified: mapCoverage(groups.values(), day),
    voice: voice(groups, day),
  }
}

/** A window reads a few of hundreds of thousands. */
const MOST_PAIRS = 500

function mostShared({ pairs, tables }: SeatCount, who: "people" | "organizations"): SharedPairs {
  const sharing = pairs.filter((pair) => pair[who].length > 0)
  const most = sharing.toSorted((one, other) => other[who].length - one[who].length).slice(0, MOST_PAIRS)
  return {
    count: sharing.length,
    most: most.map((pair) => ({
      a: pair.a,
      b: pair.b,
      people: pair.people.length,
      organizations: pair.organizations.length,
      ofSmaller: shareOfSmaller(pair, tables, "people").value,
    })),
  }
}

const seatsOn = (seats: ReadonlyMap<string, Seat>, groups: ReadonlyMap<string, unknown>, day: string) =>
  [...seats.values()].filter((seat) => groups.has(seat.coalition) && holdsOn(seat, day))

/** What is said of single people. For the console alone, whatever it says. */
export interface PeopleFigures {
  /** Those who sit at two tables or more, in the order of their first seats. */
  readonly loads: readonly PersonLoad[]
  /** How much each of them stands between groups. */
  readonly between: MemberFigures
  /** Without whom groups lose touch. */
  readonly holding: Holders
  /** All people of whom a seat is known. */
  readonly people: number
}

/** Through whom groups are in touch, and what it costs them. METHOD.md D3. */
export function peopleFigures(
  records: Pick<FigureRecords, "seat">,
  groups: ReadonlyMap<string, GroupBody>,
  day: string,
): PeopleFigures {
  const seats = seatsOn(records.seat, groups, day)
  const known = new Set(seats.map(({ coalition }) => coalition))
  const loads = tableLoads(seats, groups, day)
  const several = loads.filter(({ tables }) => tables.length > 1)
  const connecting = new Set(several.map(({ person }) => person))
  // who sits at one table stands between nobody, and would only make the network larger
  const seating = seatingNetwork(
    seats.filter(({ person }) => person !== undefined && connecting.has(person)),
    "people",
    { groups: [...groups.keys()], known, asOf: day },
  )
  return {
    loads: several,
    between: onlyOf(betweenness(seating), connecting),
    holding: holdersOf(holders(seating), connecting),
    people: loads.length,
  }
}

function onlyOf(figures: MemberFigures, people: ReadonlySet<string>): MemberFigures {
  if (figures.values === null) return figures
  return { ...figures, values: new Map([...figures.values].filter(([id]) => people.has(id))) }
}

function holdersOf(found: Holders, people: ReadonlySet<string>): Holders {
  return found.holders === null ? found : { ...found, holders: found.holders.filter((id) => people.has(id)) }
}

/**
 * Who has answered on its ties: who told of one itself, or agreed to one. A tie that was confirmed was agreed to by both
 * sides.
 */
function answering(groups: ReadonlyMap<string, GroupBody>, pairs: ReturnType<typeof tiePairs>): ReadonlySet<string> {
  const agreed = pairs.flatMap(({ one, other, confirmed }) => (confirmed ? [one, other] : []))
  return new Set([...reporters(pairs), ...agreed].filter((id) => groups.has(id)))
}

/** A group counts to the sector of its host. */
function sectorsOf(
  groups: ReadonlyMap<string, GroupBody>,
  organizations: FigureRecords["organization"],
): ReadonlyMap<string, string> {
  return new Map(
    [...groups].flatMap(([id, { host }]) => {
      const sector = host === undefined ? undefined : organizations.get(host)?.sector
      return sector !== undefined && isKnown(sector) ? [[id, sector] as const] : []
    }),
  )
}
