import { useMemo } from "react"
import { type Comparison, compareGroups } from "../../../shared/domain/overlap.ts"
import { constantDimensions } from "../../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../../shared/domain/overlap-places.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"
import { useMap } from "./use-map.ts"
import { useSeats } from "./use-table.ts"

/** Two groups side by side, with what all of the community's groups have in common left out of the one number. */
export function useOverlap(one: string, other: string): Comparison | undefined {
  const { graph, day } = useMap()
  const groups = useRecords("coalition")
  const units = useRecords("placeUnit")
  const coder = useCoder()
  const seats = useSeats()
  const community = useMemo(() => {
    const there = [...groups].filter(([id]) => graph.cardById.has(id)).map(([id, body]) => ({ id, body }))
    const facts = groupFacts(there, seats)
    const places = createPlaces([...units].map(([id, body]) => ({ id, ...body })))
    const leftOut = constantDimensions(facts, places, coder).map(({ dimension }) => dimension)
    return { facts: new Map(facts.map((fact) => [fact.id, fact])), reference: { places, coder }, leftOut }
  }, [groups, graph, seats, units, coder])
  return useMemo(() => {
    const a = community.facts.get(one)
    const b = community.facts.get(other)
    if (a === undefined || b === undefined) return undefined
    const { reference, leftOut } = community
    return compareGroups(a, b, { ...reference, leftOut, taxonomyVersion: coder.version, asOf: day })
  }, [community, one, other, coder, day])
}
