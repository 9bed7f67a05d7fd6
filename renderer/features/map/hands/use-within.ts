import { useMemo } from "react"
import { passing, withinSteps, withParts, withTables } from "../../../../shared/domain/map-focus.ts"
import type { MapGraph } from "../../../../shared/domain/map-graph.ts"
import type { MapLayer } from "../../../../shared/domain/map-ties.ts"
import type { Scene } from "../../../canvas/project.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useMapState } from "../use-map-state.ts"

/** The graph with the teams of expanded groups, and with the tables of the organisation that is looked at. */
export function useMore(graph: MapGraph, day: string): MapGraph {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const seat = useRecords("seat")
  const expanded = useMapState((state) => state.expanded)
  const ego = useMapState((state) => state.ego)
  return useMemo(() => {
    const tables = ego === undefined ? graph : withTables(graph, ego, organization.get(ego), seat, day)
    return withParts(tables, coalition, seat.values(), expanded, day)
  }, [graph, ego, organization, seat, day, coalition, expanded])
}

/** The layers that are drawn whatever the lens, while something is shown that has no other line. */
export function useMoreLayers(layers: ReadonlySet<MapLayer>): ReadonlySet<MapLayer> {
  const expanded = useMapState((state) => state.expanded.size > 0)
  const ego = useMapState((state) => state.ego !== undefined)
  return useMemo(() => {
    if (!expanded && !ego) return layers
    return new Set<MapLayer>([
      ...layers,
      ...(expanded ? ["part of" as const] : []),
      ...(ego ? ["sits at" as const] : []),
    ])
  }, [layers, expanded, ego])
}

export interface Within {
  readonly scene: Scene
  /** What stays bright, where the rest is dimmed. */
  readonly within: ReadonlySet<string> | undefined
}

/** What focus and filters leave of a scene: the rest is hidden, or dimmed. */
export function useWithin(scene: Scene, graph: MapGraph): Within {
  const coalition = useRecords("coalition")
  const focus = useMapState((state) => state.focus)
  const filters = useMapState((state) => state.filters)
  const outside = useMapState((state) => state.outside)
  return useMemo(() => {
    const near =
      focus === undefined || !graph.cardById.has(focus.on) ? undefined : withinSteps(scene.ties, focus.on, focus.steps)
    const fit = passing(graph, coalition, filters)
    const within = near === undefined ? fit : fit === undefined ? near : near.intersection(fit)
    if (within === undefined || outside === "dim") return { scene, within }
    const hidden = {
      cards: scene.cards.filter(({ id }) => within.has(id)),
      ties: scene.ties.filter(({ one, other }) => within.has(one) && within.has(other)),
    }
    return { scene: hidden, within: undefined }
  }, [scene, graph, coalition, focus, filters, outside])
}
