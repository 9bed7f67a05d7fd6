import { useMemo } from "react"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import { holdsOn } from "../../../shared/domain/shared-seats-dates.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useMap } from "./use-map.ts"

export interface Table {
  readonly people: number
  readonly organizations: number
  /** Of the people, those who sit at another group of the map too. */
  readonly elsewhere: number
}

/** The seats that are held on the map's day at groups that are drawn. */
export function useSeats(): readonly BodyOf<"seat">[] {
  const seats = useRecords("seat")
  const { graph, day } = useMap()
  return useMemo(
    () => [...seats.values()].filter((seat) => graph.cardById.has(seat.coalition) && holdsOn(seat, day)),
    [seats, graph, day],
  )
}

/** Who sits at a group. */
export function useTable(id: string): Table {
  const seats = useSeats()
  return useMemo(() => {
    const people = new Set(seats.flatMap(({ coalition, person }) => (coalition === id ? (person ?? []) : [])))
    const organizations = new Set(
      seats.flatMap(({ coalition, organization }) => (coalition === id ? (organization ?? []) : [])),
    )
    const others = new Set(seats.flatMap(({ coalition, person }) => (coalition === id ? [] : (person ?? []))))
    return {
      people: people.size,
      organizations: organizations.size,
      elsewhere: people.intersection(others).size,
    }
  }, [seats, id])
}
