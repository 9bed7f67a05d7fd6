import { useMemo } from "react"
import { type Comparison, compareGroups } from "../../../shared/domain/overlap.ts"
import { constantDimensions } from "../../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../../shared/domain/overlap-places.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"
import { useMap } from "./use-map.ts"
import { useSeats } from "./use-table.ts"

/** What any pair of the community's groups is compared by. */
export function useComparing() {
  const { graph, day } = useMap()
  const groups = useRecords("coalition")
  const units = useRecords("placeUnit")
  const coder = useCoder()
  const seats = useSeats()
  return useMemo(() => {
    const there = [...groups].filter(([id]) => graph.cardById.has(id)).map(([id, body]) => ({ id, body }))
    const facts = groupFacts(there, seats)
    const places = createPlaces([...units].map(([id, body]) => ({ id, ...body })))
    const leftOut = constantDimensions(facts, places, coder).map(({ dimension }) => dimension)
    const options = { places, coder, leftOut, taxonomyVersion: coder.version, asOf: day }
    return { facts: new Map(facts.map((fact) => [fact.id, fact])), options }
  }, [groups, graph, seats, units, coder, day])
}

/** Two groups side by side, with what all of the community's groups have in common left out of the one number. */
export function useOverlap(one: string, other: string): Comparison | undefined {
  const { facts, options } = useComparing()
  return useMemo(() => {
    const [a, b] = [facts.get(one), facts.get(other)]
    return a === undefined || b === undefined ? undefined : compareGroups(a, b, options)
  }, [facts, options, one, other])
}
