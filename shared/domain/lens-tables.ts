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

export interface Sharing {
  readonly with: string
  readonly count: number
}

/** One key for a pair, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`
}

/** Who shares how many with each group: the most first, then in the order given. For tables too many for a matrix. */
export function sharingWith({ groups, counts }: SharedTable): ReadonlyMap<string, readonly Sharing[]> {
  const order = new Map(groups.map((id, at) => [id, at]))
  const found = new Map<string, Sharing[]>(groups.map((id) => [id, []]))
  for (const [key, count] of counts) {
    const [one = "", other = ""] = key.split("\n")
    found.get(one)?.push({ with: other, count })
    found.get(other)?.push({ with: one, count })
  }
  for (const list of found.values()) {
    list.sort((a, b) => b.count - a.count || (order.get(a.with) ?? 0) - (order.get(b.with) ?? 0))
  }
  return found
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
