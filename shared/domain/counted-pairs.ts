import { countedTies, type MapTie } from "./map-ties.ts"
import type { SharedSeats } from "./shared-seats.ts"

/** Pairs that share someone as numbers, so that hundreds of thousands of them cross to another thread at once. */
export interface CountedPairs {
  readonly groups: readonly string[]
  /** People and organisations. */
  readonly holders: readonly string[]
  /** Two places in `groups` for each pair. */
  readonly ends: Uint32Array
  /** Two for each pair, and one more: where its people begin in `shared`, and where its organisations do. */
  readonly begins: Uint32Array
  /** Places in `holders`. */
  readonly shared: Uint32Array
}

/** Packs pairs; `unpackedTies` brings them back. */
export function packedPairs(pairs: readonly SharedSeats[]): CountedPairs {
  const groups = new Map<string, number>()
  const holders = new Map<string, number>()
  const ends = new Uint32Array(pairs.length * 2)
  const begins = new Uint32Array(pairs.length * 2 + 1)
  const shared = new Uint32Array(
    pairs.reduce((sum, { people, organizations }) => sum + people.length + organizations.length, 0),
  )
  let filled = 0
  pairs.forEach(({ a, b, people, organizations }, at) => {
    ends[at * 2] = numberOf(groups, a)
    ends[at * 2 + 1] = numberOf(groups, b)
    begins[at * 2] = filled
    for (const id of people) shared[filled++] = numberOf(holders, id)
    begins[at * 2 + 1] = filled
    for (const id of organizations) shared[filled++] = numberOf(holders, id)
  })
  begins[pairs.length * 2] = filled
  return { groups: [...groups.keys()], holders: [...holders.keys()], ends, begins, shared }
}

function numberOf(known: Map<string, number>, id: string): number {
  const before = known.get(id)
  if (before !== undefined) return before
  known.set(id, known.size)
  return known.size - 1
}

/** The ties of the pairs from one on, up to another: as many as there is time for. */
export function unpackedTies(packed: CountedPairs, from: number, until: number): readonly MapTie[] {
  const { groups, holders, ends, begins, shared } = packed
  const heldFrom = (at: number) =>
    Array.from(shared.subarray(begins[at], begins[at + 1]), (holder) => holders[holder] ?? "")
  const pairs: SharedSeats[] = []
  for (let at = from; at < Math.min(until, pairCount(packed)); at++) {
    const [a, b] = [groups[ends[at * 2] ?? 0], groups[ends[at * 2 + 1] ?? 0]]
    if (a === undefined || b === undefined) continue
    pairs.push({ a, b, people: heldFrom(at * 2), organizations: heldFrom(at * 2 + 1) })
  }
  return countedTies(pairs)
}

/** How many pairs there are. */
export function pairCount({ ends }: CountedPairs): number {
  return ends.length / 2
}
