import type { BodyOf } from "../contract/kinds.ts"
import { isActive } from "./group-standing.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** What the tables of one organisation ask of it. */
export interface OrganizationTables {
  readonly tables: readonly {
    readonly coalition: string
    /** Seats that it holds there, by itself or through people. */
    readonly seats: number
    /** Hours a year over those seats; null where nobody has said how often or how long the group meets. */
    readonly hours: number | null
  }[]
  /** Hours a year over the tables whose rhythm is known; null where none is. */
  readonly hours: number | null
  /** Tables whose rhythm is known: below all of them, the true hours are higher. */
  readonly known: number
}

/**
 * Every table that an organisation sits at on a day, the most hours first, those without hours last. A seat takes the
 * meetings of its group, as many as are attended; a person is one seat at a table. METHOD.md D3.
 */
export function organizationTables(
  id: string,
  seats: Iterable<BodyOf<"seat">>,
  groups: ReadonlyMap<string, BodyOf<"coalition">>,
  day: string,
): OrganizationTables {
  const holders = new Map<string, Map<string, number>>()
  for (const seat of seats) {
    const group = groups.get(seat.coalition)
    if (seat.organization !== id || group === undefined || !isActive(group, day) || !holdsOn(seat, day)) continue
    const held = holders.get(seat.coalition) ?? new Map<string, number>()
    holders.set(seat.coalition, held)
    const holder = seat.person ?? ""
    held.set(holder, Math.max(held.get(holder) ?? 0, seat.attendance ?? 1))
  }
  const tables = [...holders].map(([coalition, held]) => {
    // its own seat is the one that its people take, where they are named
    const named = new Map([...held].filter(([person]) => person !== ""))
    const counted = named.size === 0 ? held : named
    const { meetingsPerYear, meetingHours } = groups.get(coalition) ?? {}
    const share = [...counted.values()].reduce((sum, attendance) => sum + attendance, 0)
    const hours =
      meetingsPerYear === undefined || meetingHours === undefined ? null : meetingsPerYear * meetingHours * share
    return { coalition, seats: counted.size, hours }
  })
  const known = tables.filter(({ hours }) => hours !== null)
  return {
    tables: tables.sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (a.coalition < b.coalition ? -1 : 1)),
    hours: known.length === 0 ? null : known.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    known: known.length,
  }
}
