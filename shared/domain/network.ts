import type { Measured } from "./answer.ts"
import { betweennessOf } from "./network-betweenness.ts"
import { buildGraph, degreeOf, type Graph, type TieBetween } from "./network-graph.ts"
import { articulationPoints, partsWithout } from "./network-structure.ts"

/** A graph with what is known of how it came about. */
export interface Network {
  readonly graph: Graph
  /** Those whose ties were asked about, and those of them who told. A group that never told may have any ties. */
  readonly asked: ReadonlySet<string>
  readonly answered: ReadonlySet<string>
  /** The level from which a tie counts, for ties that have levels. */
  readonly leastLevel: number | null
  /** The day that the facts hold for, as it was asked. */
  readonly asOf: string | null
}

export interface NetworkOptions {
  /** Whose ties were asked about; everybody in the graph where it is not said. */
  readonly asked?: Iterable<string>
  readonly answered: Iterable<string>
  readonly leastLevel?: number
  readonly asOf?: string
}

/** A network of `ids`, of whom some answered. METHOD.md D3. */
export function createNetwork(ids: readonly string[], ties: Iterable<TieBetween>, options: NetworkOptions): Network {
  const graph = buildGraph(ids, ties)
  const asked = new Set(options.asked ?? graph.ids)
  return {
    graph,
    asked,
    answered: new Set(options.answered).intersection(asked),
    leastLevel: options.leastLevel ?? null,
    asOf: options.asOf ?? null,
  }
}

/** What a figure was made from, so that it can be read without the screen that showed it. */
export interface NetworkBase {
  readonly inputsUsed: { readonly members: number; readonly ties: number; readonly leastLevel: number | null }
  /** How many answered of how many were asked. */
  readonly coverage: { readonly known: number; readonly of: number }
  readonly asOf: string | null
}

/** Why a figure of a network is a dash. */
export type NetworkReason =
  | "fewer than two members"
  | "fewer than three members"
  /** Missing answers bias who stands in the middle, so from under 70 % answers on nobody is told apart by it. */
  | "too few answered"

export type NetworkFigure = Measured<NetworkReason> & NetworkBase

/** A figure of each member, by id. */
export type MemberFigures = NetworkBase &
  ({ readonly values: ReadonlyMap<string, number> } | { readonly values: null; readonly reason: NetworkReason })

/** The answers and ties that every figure of a network rests on. */
export function networkBase({ graph, asked, answered, leastLevel, asOf }: Network): NetworkBase {
  return {
    inputsUsed: { members: graph.ids.length, ties: graph.ties, leastLevel },
    coverage: { known: answered.size, of: asked.size },
    asOf,
  }
}

/** True where 70 % or more of those asked have answered, so that it may be said who stands in the middle. */
export function enoughAnswered({ asked, answered }: Pick<Network, "asked" | "answered">): boolean {
  return asked.size > 0 && answered.size * 10 >= asked.size * 7
}

/** Ties as a share of all pairs. Depends on the size and the level, so it is comparable only over time. METHOD.md D3. */
export function density(network: Network): NetworkFigure {
  const { ids, ties } = network.graph
  const base = networkBase(network)
  if (ids.length < 2) return { value: null, reason: "fewer than two members", ...base }
  return { value: (2 * ties) / (ids.length * (ids.length - 1)), ...base }
}

/** How many ties each has: most connected, not most important. */
export function degrees(network: Network): MemberFigures {
  return perMember(network, 1, (graph) => graph.ids.map((_, row) => degreeOf(graph, row)))
}

/** The sum of the levels, or counts, of each one's ties. */
export function strengths(network: Network): MemberFigures {
  return perMember(network, 1, ({ ids, offsets, weights }) =>
    ids.map((_, row) => weights.subarray(offsets[row], offsets[row + 1]).reduce((sum, weight) => sum + weight, 0)),
  )
}

/** Share of the shortest ways between others that lead through each. Of people for the console alone. */
export function betweenness(network: Network): MemberFigures {
  return perMember(network, 3, betweennessOf)
}

/** How far the ties hang on one hub: 0 all alike, 1 a star. */
export function degreeCentralisation(network: Network): NetworkFigure {
  const { graph } = network
  const reason = hidden(network, 3)
  if (reason !== null) return { value: null, reason, ...networkBase(network) }
  const all = graph.ids.map((_, row) => degreeOf(graph, row))
  const highest = all.reduce((most, degree) => Math.max(most, degree), 0)
  const apart = all.reduce((sum, degree) => sum + highest - degree, 0)
  return { value: apart / ((all.length - 1) * (all.length - 2)), ...networkBase(network) }
}

/** Without whom others lose touch. Of people for the console alone. */
export type Holders = NetworkBase &
  ({ readonly holders: readonly string[] } | { readonly holders: null; readonly reason: NetworkReason })

/** Those whose leaving would part others who are in touch now. One missing answer can make one, or hide one. */
export function holders(network: Network): Holders {
  const { graph } = network
  const base = networkBase(network)
  const reason = hidden(network, 3)
  if (reason !== null) return { holders: null, reason, ...base }
  return { holders: idsOf(graph, articulationPoints(graph)), ...base }
}

/** The parts into which those around a member fall if it leaves: two or more for a holder, none for a stranger. */
export function partsWithoutMember({ graph }: Network, id: string): readonly (readonly string[])[] {
  const row = graph.rowOf.get(id)
  return row === undefined ? [] : partsWithout(graph, row).map((part) => idsOf(graph, part))
}

/** The ids of rows. */
export function idsOf({ ids }: Graph, rows: readonly number[]): readonly string[] {
  return rows.map((row) => ids[row] ?? "")
}

function perMember(network: Network, least: 1 | 3, valuesOf: (graph: Graph) => ArrayLike<number>): MemberFigures {
  const { graph } = network
  const base = networkBase(network)
  const reason = hidden(network, least)
  if (reason !== null) return { values: null, reason, ...base }
  const values = valuesOf(graph)
  return { values: new Map(graph.ids.map((id, row) => [id, values[row] ?? 0])), ...base }
}

function hidden(network: Network, least: 1 | 3): NetworkReason | null {
  if (network.graph.ids.length < least) return "fewer than three members"
  return enoughAnswered(network) ? null : "too few answered"
}
