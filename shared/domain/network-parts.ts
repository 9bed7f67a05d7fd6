import type { Measured } from "./answer.ts"
import { idsOf, type Network, type NetworkBase, networkBase } from "./network.ts"
import { degreeOf } from "./network-graph.ts"
import { componentsOf } from "./network-structure.ts"

/** Somebody without a tie. Who was never heard may have many: that is not the same as having none. */
export interface Isolate {
  readonly id: string
  readonly because: "no ties reported" | "not surveyed"
}

/** Who can reach whom, over however many steps. */
export interface Parts extends NetworkBase {
  /** Two members at least each; the largest first, equals in the order of their first members. */
  readonly parts: readonly (readonly string[])[]
  readonly isolates: readonly Isolate[]
}

/** The parts of a network and who is off the map. METHOD.md D3. */
export function networkParts(network: Network): Parts {
  const { graph, answered } = network
  const all = componentsOf(graph)
  return {
    parts: all
      .filter((rows) => rows.length > 1)
      .sort((one, other) => other.length - one.length)
      .map((rows) => idsOf(graph, rows)),
    isolates: graph.ids
      .filter((_, row) => degreeOf(graph, row) === 0)
      .map((id) => ({ id, because: answered.has(id) ? "no ties reported" : "not surveyed" })),
    ...networkBase(network),
  }
}

/** Why there is no mix. */
export type MixReason = "no ties" | "not yet known"

/** Ties beyond the own kind against those within it: -1 all within, 1 all beyond. */
export type Mix = Measured<MixReason> & {
  readonly within: number
  readonly beyond: number
  /** Ties of which both ends' kind is known, of all. */
  readonly ties: { readonly known: number; readonly of: number }
}

/** The mix of the whole and of each member. */
export interface CrossSectorMix extends NetworkBase {
  readonly whole: Mix
  readonly members: ReadonlyMap<string, Mix>
}

/**
 * How far ties cross sectors: (beyond − within) / (beyond + within), over the ties whose two sectors are known.
 * `sectorOf` holds the known ones. METHOD.md D3.
 */
export function crossSectorMix(network: Network, sectorOf: ReadonlyMap<string, string>): CrossSectorMix {
  const { ids, offsets, neighbours } = network.graph
  const sectors = ids.map((id) => sectorOf.get(id))
  const all = { within: 0, beyond: 0, of: 0 }
  const members = ids.map((id, row) => {
    const own = sectors[row]
    const count = { within: 0, beyond: 0, of: degreeOf(network.graph, row) }
    for (const neighbour of neighbours.subarray(offsets[row], offsets[row + 1])) {
      const other = sectors[neighbour]
      if (own === undefined || other === undefined) continue
      count[own === other ? "within" : "beyond"]++
    }
    all.within += count.within / 2
    all.beyond += count.beyond / 2
    all.of += count.of / 2
    return [id, mixOf(count)] as const
  })
  return { whole: mixOf(all), members: new Map(members), ...networkBase(network) }
}

function mixOf({ within, beyond, of }: { readonly within: number; readonly beyond: number; readonly of: number }): Mix {
  const known = within + beyond
  const base = { within, beyond, ties: { known, of } }
  if (known === 0) return { value: null, reason: of === 0 ? "no ties" : "not yet known", ...base }
  return { value: (beyond - within) / known, ...base }
}
