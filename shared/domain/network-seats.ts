import type { Measured } from "./answer.ts"
import { createNetwork, type Network } from "./network.ts"
import type { SeatAt, SeatCount, SharedSeats } from "./shared-seats.ts"

/** Who is shared, or who sits. */
export type Sitting = "people" | "organizations"

export interface SeatNetworkOptions {
  /** The groups that are looked at, also those of which no seat is known. */
  readonly groups: readonly string[]
  /** The groups of which it is known who sits there. */
  readonly known: Iterable<string>
  /** Least number that two groups share for a tie; 1. */
  readonly least?: number
  readonly asOf?: string
}

/** Groups tied by whom they share; a tie weighs how many. METHOD.md D3. */
export function sharedSeatNetwork({ pairs }: SeatCount, who: Sitting, options: SeatNetworkOptions): Network {
  const { groups, known, least = 1, asOf } = options
  const ties = pairs
    .filter((pair) => pair[who].length >= Math.max(1, least))
    .map((pair) => ({ one: pair.a, other: pair.b, weight: pair[who].length }))
  return createNetwork(groups, ties, { answered: known, ...(asOf !== undefined && { asOf }) })
}

/**
 * Those who sit and the groups at which they sit, as one network: through whom groups are in touch. Names people, so it is
 * for the console alone. METHOD.md D3.
 */
export function seatingNetwork(seats: readonly SeatAt[], who: Sitting, options: SeatNetworkOptions): Network {
  const { groups, known, asOf } = options
  const among = new Set(groups)
  const ties = seats.flatMap(({ coalition, person, organization }) => {
    const holder = who === "people" ? person : organization
    return holder === undefined || !among.has(coalition) ? [] : [{ one: holder, other: coalition }]
  })
  const holders = new Set(ties.map(({ one }) => one))
  const settings = { asked: groups, answered: known, ...(asOf !== undefined && { asOf }) }
  return createNetwork([...groups, ...[...holders].sort()], ties, settings)
}

/** How many two groups share as a share of the smaller table. */
export type SharedShare = Measured<"not yet known"> & { readonly shared: number; readonly smaller: number }

/** Whom two groups share, of those at the smaller table: 1 where the smaller sits inside the larger. METHOD.md D3. */
export function shareOfSmaller(pair: SharedSeats, tables: SeatCount["tables"], who: Sitting): SharedShare {
  const smaller = Math.min(tables.get(pair.a)?.[who] ?? 0, tables.get(pair.b)?.[who] ?? 0)
  const shared = pair[who].length
  if (smaller === 0) return { value: null, reason: "not yet known", shared, smaller }
  return { value: shared / smaller, shared, smaller }
}
