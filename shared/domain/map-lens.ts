import { COUNTED_LAYERS, type CountedLayer, type CountedSeen } from "./counted-pairs.ts"
import type { MapCard, MapGraph } from "./map-graph.ts"
import { MAP_LAYERS, type MapLayer, type MapTie } from "./map-ties.ts"

/** What of a graph is looked at. */
export interface Lens {
  readonly layers: ReadonlySet<MapLayer>
  /** Least level of `works with` that is drawn, 1 to 5. */
  readonly level: number
  /** Least number of shared people, and of shared organisations, that is drawn. */
  readonly people: number
  readonly organizations: number
}

/** True where a tie is strong enough for the thresholds, whether or not its layer is shown. */
export function passes(tie: MapTie, { level, people, organizations }: Omit<Lens, "layers">): boolean {
  if (tie.absent) return false
  const size = tie.size
  if (tie.layer === "works with") return (size ?? 1) >= level
  if (tie.layer === "shared people") return (size ?? 0) >= people
  if (tie.layer === "shared organizations") return (size ?? 0) >= organizations
  return true
}

/** A graph's ties, with those that are counted beside them. */
type Ties = Pick<MapGraph, "ties" | "counted">

/** What of a graph a lens leaves. */
export interface Seen {
  readonly cards: readonly MapCard[]
  readonly ties: readonly MapTie[]
  /** Counted ties beside these, not made yet. */
  readonly counted?: CountedSeen | undefined
}

/** What a lens leaves: every group, the ties of its layers, and the organisations that those reach. */
export function seenThrough(graph: MapGraph, lens: Lens): Seen {
  const ties = graph.ties.filter((tie) => lens.layers.has(tie.layer) && passes(tie, lens))
  const reached = new Set(ties.flatMap(({ one, other }) => [one, other]))
  const cards = graph.cards.filter(({ id, is }) => is !== "organization" || reached.has(id))
  const counted = graph.counted?.through(lens)
  return counted === undefined || counted.count === 0 ? { cards, ties } : { cards, ties, counted }
}

export interface LayerCount {
  readonly layer: MapLayer
  /** Ties that the thresholds let through. */
  readonly drawn: number
  /** All of the layer that could be drawn. */
  readonly all: number
}

/** How many ties each layer has, in one order; layers without any are left out. */
export function layerCounts({ ties, counted }: Ties, lens: Lens): readonly LayerCount[] {
  const counts = new Map<MapLayer, { drawn: number; all: number }>()
  for (const tie of ties) {
    if (tie.absent) continue
    let count = counts.get(tie.layer)
    if (count === undefined) counts.set(tie.layer, (count = { drawn: 0, all: 0 }))
    count.all++
    if (passes(tie, lens)) count.drawn++
  }
  if (counted !== undefined) {
    for (const layer of COUNTED_LAYERS) {
      const least = layer === "shared people" ? lens.people : lens.organizations
      let [drawn, all] = [0, 0]
      for (const [size, many] of counted.sizes[layer]) {
        all += many
        if (size >= least) drawn += many
      }
      if (all > 0) counts.set(layer, { drawn, all })
    }
  }
  return MAP_LAYERS.flatMap((layer) => {
    const count = counts.get(layer)
    return count === undefined ? [] : [{ layer, ...count }]
  })
}

/** Lines of shared people, or organisations, that a group bears before a picture shows nothing any more. */
const LINES_A_GROUP = { alone: 2.5, amongOthers: 1 } as const

/**
 * From how many shared people, or organisations, on a line is drawn at first: the least number that leaves the picture
 * readable, alone or together with other layers. The window says which number it is.
 */
export function readableThreshold(
  { ties, counted }: Ties,
  layer: CountedLayer,
  groups: number,
  among: keyof typeof LINES_A_GROUP,
): number {
  /** How many ties there are of each size: few sizes, whatever the number of ties. */
  const counts = new Map<number, number>(counted?.sizes[layer])
  for (const tie of ties) {
    if (tie.layer === layer) counts.set(tie.size ?? 0, (counts.get(tie.size ?? 0) ?? 0) + 1)
  }
  const sizes = [...counts.keys()].sort((one, other) => other - one)
  const room = Math.max(1, Math.floor(groups * LINES_A_GROUP[among]))
  let before = 0
  for (const size of sizes) {
    before += counts.get(size) ?? 0
    // the first that has no room any more is of this size
    if (before > room) return Math.min(size + 1, sizes[0] ?? 1)
  }
  return 1
}

/** The largest number that two groups share in a layer; 0 where none share any. */
export function largestShared({ ties, counted }: Ties, layer: CountedLayer): number {
  let largest = 0
  for (const size of counted?.sizes[layer].keys() ?? []) largest = Math.max(largest, size)
  for (const tie of ties) if (tie.layer === layer) largest = Math.max(largest, tie.size ?? 0)
  return largest
}
