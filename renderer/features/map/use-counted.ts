import { useMemo } from "react"
import { type Counted, createCounted } from "../../../shared/domain/counted-pairs.ts"
import type { MapGraph } from "../../../shared/domain/map-graph.ts"
import { type Computed, useComputed } from "./use-computed.ts"

/** So many seats are counted within a frame; more of them in the worker, while the map already shows what is recorded. */
export const AT_ONCE = 3000

const DONE: Computed<unknown> = { state: "off" }

/** The map with the ties that the worker counts from seats, where there are so many that the map does not count them. */
export function useWithCounted(
  graph: MapGraph,
  seats: number,
  day: string,
): { readonly graph: MapGraph; readonly counting: Computed<unknown> } {
  const many = seats > AT_ONCE
  const packed = useComputed("counted", many ? { day } : undefined)
  // the last count stays while a newer one is on its way
  const pairs = packed.state === "done" ? packed.value : undefined
  const { cardById } = graph
  const counted = useMemo<Counted | undefined>(
    () => (pairs === undefined ? undefined : createCounted(pairs, (id) => cardById.has(id))),
    [pairs, cardById],
  )
  const whole = useMemo(() => (counted === undefined ? graph : { ...graph, counted }), [graph, counted])
  return { graph: whole, counting: packed.state === "done" ? DONE : packed }
}
