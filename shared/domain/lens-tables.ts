import type { Sitting } from "./network-seats.ts"
import { type SeatAt, sharedSeats } from "./shared-seats.ts"

/** Which tables share how many, in counts that name nobody. */
export interface SharedTable {
  /** Groups that share someone with another, in the order given. */
  readonly groups: readonly string[]
  /** By `pairKey`. */
  readonly counts: ReadonlyMap<string, number>
  /** How many are known at each. */
  readonly sizes: ReadonlyMap<string, number>
  readonly most: number
  /** Groups of which it is known who sits there, of all. */
  readonly known: number
  readonly of: number
}

/** One key for a pair, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`
}

/** The table-by-table matrix of shared seats. METHOD.md D3, E1.4. */
export function sharedTable(seats: readonly SeatAt[], groups: readonly string[], who: Sitting): SharedTable {
  const { pairs, tables } = sharedSeats(seats)
  const counts = new Map(
    pairs.flatMap((pair) => (pair[who].length > 0 ? [[pairKey(pair.a, pair.b), pair[who].length] as const] : [])),
  )
  const sharing = new Set([...counts.keys()].flatMap((key) => key.split("\n")))
  return {
    groups: groups.filter((id) => sharing.has(id)),
    counts,
    sizes: new Map([...tables].map(([id, size]) => [id, size[who]])),
    most: Math.max(0, ...counts.values()),
    known: groups.filter((id) => tables.has(id)).length,
    of: groups.length,
  }
}
