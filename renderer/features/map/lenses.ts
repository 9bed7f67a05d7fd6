import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { MapLayer } from "../../../shared/domain/map-ties.ts"

export interface LensChoice {
  readonly id: string
  readonly label: MessageDescriptor
  readonly layers: ReadonlySet<MapLayer>
}

const WORKING: readonly MapLayer[] = [
  "works with",
  "part of",
  "sits at",
  "informs",
  "shares data",
  "refers to",
  "met to compare",
]

/** Ready-made choices of layers, by number key. */
export const LENSES: readonly [LensChoice, ...LensChoice[]] = [
  {
    id: "between groups",
    label: msg`All between groups`,
    layers: new Set([...WORKING, "shared people", "shared organizations"]),
  },
  { id: "working", label: msg`Working together`, layers: new Set(WORKING) },
  { id: "people", label: msg`Same people`, layers: new Set<MapLayer>(["shared people"]) },
  { id: "organizations", label: msg`Same organisations`, layers: new Set<MapLayer>(["shared organizations"]) },
  { id: "support", label: msg`Hosts and funders`, layers: new Set<MapLayer>(["hosts", "funds"]) },
]

/** The ready-made choice that a set of layers is, if it is one. */
export function lensOf(layers: ReadonlySet<MapLayer>): LensChoice | undefined {
  return LENSES.find((lens) => lens.layers.symmetricDifference(layers).size === 0)
}

/** What a layer is called in the legend. */
export const LAYER_WORDS: Readonly<Record<MapLayer, MessageDescriptor>> = {
  "works with": msg`Works with`,
  "part of": msg`Part of`,
  "sits at": msg`Holds a seat at`,
  informs: msg`Informs`,
  "shares data": msg`Shares data`,
  "refers to": msg`Refers people to`,
  "met to compare": msg`Has compared work`,
  hosts: msg`Hosts`,
  funds: msg`Funds`,
  "shared people": msg`Shared people`,
  "shared organizations": msg`Shared organisations`,
}
