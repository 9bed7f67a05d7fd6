import { countedTies, type MapLayer, type MapTie } from "./map-ties.ts"
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

/** Packs pairs; `createCounted` makes ties of them. */
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

/** How many pairs there are. */
export function pairCount({ ends }: CountedPairs): number {
  return ends.length / 2
}

/** The layers of what is counted, in the order in which a pair has them. */
export const COUNTED_LAYERS = ["shared people", "shared organizations"] as const
export type CountedLayer = (typeof COUNTED_LAYERS)[number]

/** How many a pair shares in each of the layers; 0 is no tie. */
function sizeOf({ begins }: CountedPairs, pair: number, layer: number): number {
  return (begins[pair * 2 + layer + 1] ?? 0) - (begins[pair * 2 + layer] ?? 0)
}

/** What of them is looked at: layers, and the least that a pair must share. */
interface CountedLens {
  readonly layers: ReadonlySet<MapLayer>
  readonly people: number
  readonly organizations: number
}

/** Counted pairs that stay numbers until one of them is looked at. Ends that have left the map since are left out. */
export interface Counted {
  /** How many ties of each size there are: few sizes, whatever the number of ties. */
  readonly sizes: Readonly<Record<CountedLayer, ReadonlyMap<number, number>>>
  /** The ties that a lens shows. */
  readonly through: (lens: CountedLens) => CountedSeen
  /** Every tie of a group. */
  readonly at: (group: string) => readonly MapTie[]
  /** The tie of an id. */
  readonly find: (id: string) => MapTie | undefined
}

/** Of the counted ties those that are looked at: to be counted and walked without being made. */
export interface CountedSeen {
  readonly count: number
  readonly each: (see: (one: string, other: string) => void) => void
  /** Makes them, or only those between some groups. */
  readonly ties: (among?: ReadonlySet<string>) => readonly MapTie[]
}

/** `isThere` says which groups the map has. */
export function createCounted(packed: CountedPairs, isThere: (group: string) => boolean): Counted {
  const { groups, holders, ends, begins, shared } = packed
  const there = Uint8Array.from(groups, (id) => (isThere(id) ? 1 : 0))
  const areIn = (some: Uint8Array, pair: number) =>
    some[ends[pair * 2] ?? 0] === 1 && some[ends[pair * 2 + 1] ?? 0] === 1
  const heldFrom = (at: number) =>
    Array.from(shared.subarray(begins[at], begins[at + 1]), (holder) => holders[holder] ?? "")
  const namesOf = (pair: number): readonly [string, string] => [
    groups[ends[pair * 2] ?? 0] ?? "",
    groups[ends[pair * 2 + 1] ?? 0] ?? "",
  ]
  const tiesOf = (pair: number): readonly MapTie[] => {
    const [a, b] = namesOf(pair)
    return countedTies([{ a, b, people: heldFrom(pair * 2), organizations: heldFrom(pair * 2 + 1) }])
  }
  const pairs = new Uint32Array(pairCount(packed))
  /** How many there are of each size, by layer: sizes are small. */
  const many: readonly number[][] = COUNTED_LAYERS.map(() => [])
  let known = 0
  for (let pair = 0; pair < pairs.length; pair++) {
    if (!areIn(there, pair)) continue
    pairs[known++] = pair
    for (let layer = 0; layer < many.length; layer++) {
      const counts = many[layer] ?? []
      const size = sizeOf(packed, pair, layer)
      counts[size] = (counts[size] ?? 0) + 1
    }
  }
  const all = pairs.subarray(0, known)

  const through = ({ layers, people, organizations }: CountedLens): CountedSeen => {
    const least = [layers.has("shared people") ? people : 0, layers.has("shared organizations") ? organizations : 0]
    const isSeen = (pair: number, layer: number) => {
      const from = least[layer] ?? 0
      return from > 0 && sizeOf(packed, pair, layer) >= from
    }
    const seen = all.filter((pair) => isSeen(pair, 0) || isSeen(pair, 1))
    const walk = (see: (pair: number, layer: number) => void) => {
      for (const pair of seen) {
        if (isSeen(pair, 0)) see(pair, 0)
        if (isSeen(pair, 1)) see(pair, 1)
      }
    }
    let count = 0
    walk(() => count++)
    return {
      count,
      each: (see) =>
        walk((pair) => {
          const [one, other] = namesOf(pair)
          see(one, other)
        }),
      ties: (among) => {
        const inside = among === undefined ? there : Uint8Array.from(groups, (id) => (among.has(id) ? 1 : 0))
        const wanted = seen.filter((pair) => areIn(inside, pair))
        return Array.from(wanted, (pair) =>
          tiesOf(pair).filter(({ layer }) =>
            isSeen(
              pair,
              COUNTED_LAYERS.findIndex((name) => name === layer),
            ),
          ),
        ).flat()
      },
    }
  }
  const sizesOf = (layer: number) =>
    new Map([...(many[layer] ?? []).entries()].filter(([size, count]) => size > 0 && count !== undefined))
  return {
    sizes: { "shared people": sizesOf(0), "shared organizations": sizesOf(1) },
    through,
    at: (group) => {
      const place = groups.indexOf(group)
      return Array.from(
        all.filter((pair) => ends[pair * 2] === place || ends[pair * 2 + 1] === place),
        tiesOf,
      ).flat()
    },
    find: (id) => {
      // of hundreds of thousands of pairs few have an end of that name
      const named = Uint8Array.from(groups, (group) => (id.endsWith(group) ? 1 : 0))
      const maybe = all.filter((pair) => named[ends[pair * 2 + 1] ?? 0] === 1)
      return Array.from(maybe, tiesOf)
        .flat()
        .find((tie) => tie.id === id)
    },
  }
}
