import { useMemo, useState } from "react"
import { organizationRows, personRows, placeRows, unlistedPlaces } from "../../../shared/domain/group-members.ts"
import { groupRows } from "../../../shared/domain/group-rows.ts"
import { dayOf } from "../../../shared/domain/typed-date.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"

/** Today on this computer's calendar, the same while a screen stands. */
export function useToday(): string {
  const [day] = useState(() => dayOf(new Date()))
  return day
}

export function useGroupRows() {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const seat = useRecords("seat")
  const tie = useRecords("tie")
  const day = useToday()
  return useMemo(
    () => groupRows({ coalition, organization, seat, tie }, day),
    [coalition, organization, seat, tie, day],
  )
}

export function useOrganizationRows() {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const person = useRecords("person")
  const seat = useRecords("seat")
  const day = useToday()
  return useMemo(
    () => organizationRows({ coalition, organization, person, seat }, day),
    [coalition, organization, person, seat, day],
  )
}

export function usePersonRows() {
  const organization = useRecords("organization")
  const person = useRecords("person")
  const seat = useRecords("seat")
  const day = useToday()
  return useMemo(() => personRows({ organization, person, seat }, day), [organization, person, seat, day])
}

export function usePlaceRows() {
  const coalition = useRecords("coalition")
  const placeUnit = useRecords("placeUnit")
  const coder = useCoder()
  return useMemo(() => {
    const unlisted = unlistedPlaces(coalition, placeUnit)
    return {
      rows: placeRows(coalition, placeUnit),
      // a place that was said in other words is known
      unlisted: unlisted.filter(({ name }) => coder.meaningOf("footprint", name) === undefined),
    }
  }, [coalition, placeUnit, coder])
}
