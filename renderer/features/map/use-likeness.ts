import { useMemo } from "react"
import type { MapGraph } from "../../../shared/domain/map-graph.ts"
import type { OverlapMatrix } from "../../../shared/domain/overlap-matrix.ts"
import { useComputed } from "./use-computed.ts"
import { useMapState } from "./use-map-state.ts"

/** From which likeness on lines are drawn, and how many pairs there are from the wanted one on. */
export type DrawnLikeness =
  | { readonly state: "off" | "computing" | "failed" }
  | { readonly state: "drawn"; readonly from: number; readonly all: number; readonly leftOut: OverlapMatrix["leftOut"] }

/** The map with the lines of likeness that the lens wants; without them while it wants none or they are being computed. */
export function useWithLikeness(
  graph: MapGraph,
  day: string,
): { readonly graph: MapGraph; readonly likeness: DrawnLikeness } {
  const wanted = useMapState((state) => state.layers.has("alike") && state.look.view === "lines")
  const of = useMapState((state) => state.look.likeness)
  const from = useMapState((state) => state.look.likenessFrom)
  const drawn = useComputed("likeness", wanted ? { day, of, from: from / 100 } : undefined)
  return useMemo(() => {
    if (drawn.state !== "done") return { graph, likeness: { state: drawn.state === "cancelled" ? "off" : drawn.state } }
    const { leftOut, all } = drawn.value
    const ties = drawn.value.ties.filter(({ one, other }) => graph.cardById.has(one) && graph.cardById.has(other))
    return {
      graph: { ...graph, ties: [...graph.ties, ...ties] },
      likeness: { state: "drawn", from: drawn.value.from, all, leftOut },
    }
  }, [drawn, graph])
}
