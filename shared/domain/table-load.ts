import type { Measured } from "./answer.ts"
import type { SeatAt } from "./shared-seats.ts"

/** How often and how long a group meets; a coalition's body fits. */
export interface Rhythm {
  readonly meetingsPerYear?: number | undefined
  readonly meetingHours?: number | undefined
}

/** A seat with how much of its meetings is attended, 0 to 1; all of them where it is not said. */
export interface AttendedSeat extends SeatAt {
  readonly attendance?: number | undefined
}

/** Why hours are a dash: nobody has said how often or how long the group meets. */
export type HoursReason = "rhythm not known"
export type Hours = Measured<HoursReason>

/** What one person's tables take a year. About a single person, so for the console alone. */
export interface PersonLoad {
  readonly person: string
  /** Hours a year over the tables whose rhythm is known; a dash only where none is. */
  readonly hours: Hours
  /** Hours beyond the longest single table. */
  readonly secondTable: Hours
  readonly tables: readonly { readonly coalition: string; readonly attendance: number; readonly hours: Hours }[]
  /** Tables whose rhythm is known, of all: below all, the true load is higher. */
  readonly coverage: { readonly known: number; readonly of: number }
  readonly asOf: string | null
}

/**
 * Hours a year that each person spends at tables: meetings times hours times attendance. Several seats at one group are
 * one table, attended as much as the most attended of them. People in the order of their first seats. METHOD.md D3.
 */
export function tableLoads(
  seats: readonly AttendedSeat[],
  rhythms: ReadonlyMap<string, Rhythm>,
  asOf: string | null = null,
): readonly PersonLoad[] {
  const attendance = new Map<string, Map<string, number>>()
  for (const { person, coalition, attendance: share = 1 } of seats) {
    if (person === undefined) continue
    const tables = attendance.get(person) ?? new Map<string, number>()
    attendance.set(person, tables)
    tables.set(coalition, Math.max(share, tables.get(coalition) ?? 0))
  }
  return [...attendance].map(([person, shares]) => {
    const tables = [...shares].map(([coalition, share]) => ({
      coalition,
      attendance: share,
      hours: hoursOf(rhythms.get(coalition), share),
    }))
    const known = tables.flatMap(({ hours }) => hours.value ?? [])
    const total = sum(known)
    return {
      person,
      hours: known.length === 0 ? NOT_KNOWN : { value: total },
      secondTable: known.length === 0 ? NOT_KNOWN : { value: total - Math.max(...known) },
      tables,
      coverage: { known: known.length, of: tables.length },
      asOf,
    }
  })
}

const NOT_KNOWN = { value: null, reason: "rhythm not known" } as const

function hoursOf({ meetingsPerYear, meetingHours }: Rhythm = {}, attendance: number): Hours {
  if (meetingsPerYear === undefined || meetingHours === undefined) return NOT_KNOWN
  return { value: meetingsPerYear * meetingHours * attendance }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Hours a year that people spend at a second table and beyond. The total only is ever shown to a room. */
export type SecondTableHours = Measured<HoursReason | "no seats known"> & {
  /** People with a seat, and those of them with two tables or more. */
  readonly inputsUsed: { readonly people: number; readonly atSeveral: number }
  /** Of the tables of all people, those whose rhythm is known: below all, the true hours are higher. */
  readonly coverage: { readonly known: number; readonly of: number }
  /** The room may hear it: it stands for three people or more, so that it tells of nobody. */
  readonly forRoom: boolean
  readonly asOf: string | null
}

const FEWEST_FOR_ROOM = 3

/** Sum over people of their load beyond their longest table; the price of being in several rooms, and not waste. METHOD.md D3. */
export function secondTableHours(loads: readonly PersonLoad[], asOf: string | null = null): SecondTableHours {
  const atSeveral = loads.filter(({ tables }) => tables.length > 1).length
  const coverage = {
    known: sum(loads.map((load) => load.coverage.known)),
    of: sum(loads.map((load) => load.coverage.of)),
  }
  const base = { inputsUsed: { people: loads.length, atSeveral }, coverage, asOf }
  if (loads.length === 0) return { value: null, reason: "no seats known", forRoom: false, ...base }
  if (coverage.known === 0) return { ...NOT_KNOWN, forRoom: false, ...base }
  const value = sum(loads.map(({ secondTable }) => secondTable.value ?? 0))
  return { value, forRoom: atSeveral >= FEWEST_FOR_ROOM, ...base }
}

/** Share of a table's people who sit at another table of the map as well. */
export type SameFaceRate = Measured<"no people known"> & {
  readonly coalition: string
  readonly inputsUsed: { readonly people: number; readonly elsewhere: number }
  readonly asOf: string | null
}

/** How many of the same faces sit at other tables, for each group of the map, 0 to 1. METHOD.md D3. */
export function sameFaceRates(
  seats: readonly SeatAt[],
  groups: readonly string[],
  asOf: string | null = null,
): readonly SameFaceRate[] {
  const mapped = new Set(groups)
  const tablesOf = new Map<string, Set<string>>()
  const peopleAt = new Map<string, Set<string>>()
  for (const { person, coalition } of seats) {
    if (person === undefined || !mapped.has(coalition)) continue
    tablesOf.set(person, (tablesOf.get(person) ?? new Set()).add(coalition))
    peopleAt.set(coalition, (peopleAt.get(coalition) ?? new Set()).add(person))
  }
  return groups.map((coalition) => {
    const people = [...(peopleAt.get(coalition) ?? [])]
    const elsewhere = people.filter((person) => (tablesOf.get(person)?.size ?? 0) > 1).length
    const base = { coalition, inputsUsed: { people: people.length, elsewhere }, asOf }
    if (people.length === 0) return { value: null, reason: "no people known", ...base }
    return { value: elsewhere / people.length, ...base }
  })
}
