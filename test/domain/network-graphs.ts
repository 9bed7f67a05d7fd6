import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { TieBetween } from "../../shared/domain/network-graph.ts"

/** A graph as plain lists. */
export interface PlainGraph {
  readonly ids: readonly string[]
  readonly ties: readonly TieBetween[]
}

/** The golden graph of METHOD.md D3: five ties among five, and F who has none. */
export const golden: PlainGraph = {
  ids: ["A", "B", "C", "D", "E", "F"],
  ties: ["AB", "BC", "CD", "CE", "DE"].map(([one, other]) => ({ one: one!, other: other! })),
}

interface Figures {
  readonly density: number
  readonly degree: Readonly<Record<string, number>>
  readonly strength: Readonly<Record<string, number>>
  readonly betweenness: Readonly<Record<string, number>>
  readonly centralisation: number
  readonly components: readonly (readonly string[])[]
  readonly articulationPoints: readonly string[]
}

const read = <T>(name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/network", name), "utf8")) as Readonly<
    Record<string, T>
  >

const stored = read<{ ids: readonly string[]; ties: readonly [string, string, number][] }>("graphs.json")
const networkx = read<Figures>("networkx.json")
const graphology = read<Pick<Figures, "density" | "betweenness" | "components">>("graphology.json")

/** Graphs with their figures by two independent programs. */
export const independent = Object.entries(stored).map(([name, { ids, ties }]) => ({
  name,
  ids,
  ties: ties.map(([one, other, weight]) => ({ one, other, weight })),
  networkx: networkx[name]!,
  graphology: graphology[name]!,
}))

/** Betweenness by writing down every shortest way between every two, one step at a time. */
export function slowBetweenness({ ids, ties }: PlainGraph): ReadonlyMap<string, number> {
  const total = new Map(ids.map((id) => [id, 0]))
  ids.forEach((from, row) => {
    for (const to of ids.slice(row + 1)) {
      const ways = shortestWays(from, to, ties)
      for (const way of ways) {
        for (const between of way.slice(1, -1)) total.set(between, total.get(between)! + 1 / ways.length)
      }
    }
  })
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2
  return new Map([...total].map(([id, sum]) => [id, sum / pairs]))
}

/** All ways of the fewest steps, by lengthening every way without a loop until one arrives. */
function shortestWays(from: string, to: string, ties: readonly TieBetween[]): readonly (readonly string[])[] {
  let ways: string[][] = [[from]]
  while (ways.length > 0) {
    const arrived = ways.filter((way) => way.at(-1) === to)
    if (arrived.length > 0) return arrived
    ways = ways.flatMap((way) =>
      neighboursOf(way.at(-1)!, ties)
        .filter((next) => !way.includes(next))
        .map((next) => [...way, next]),
    )
  }
  return []
}

/** The parts of a graph by joining whoever is tied until nothing changes. */
export function slowParts({ ids, ties }: PlainGraph): readonly (readonly string[])[] {
  let parts = ids.map((id) => [id])
  for (const { one, other } of ties) {
    const joined = parts.filter((part) => part.includes(one) || part.includes(other))
    parts = [...parts.filter((part) => !joined.includes(part)), joined.flat()]
  }
  return inOrder(parts)
}

/** Parts in one order, so that they can be compared. */
export function inOrder(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sorted = parts.map((part) => [...part].sort())
  return sorted.sort((one, other) => (one.join(" ") < other.join(" ") ? -1 : 1))
}

/** Those without whom there are more parts, by taking each away in turn. */
export function slowHolders({ ids, ties }: PlainGraph): readonly string[] {
  const before = slowParts({ ids, ties }).length
  return ids.filter((gone) => {
    const left = {
      ids: ids.filter((id) => id !== gone),
      ties: ties.filter(({ one, other }) => one !== gone && other !== gone),
    }
    return slowParts(left).length > before
  })
}

function neighboursOf(id: string, ties: readonly TieBetween[]): readonly string[] {
  return [...new Set(ties.flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : [])))]
}
