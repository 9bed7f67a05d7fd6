import { useMemo } from "react"
import type { Triage } from "../../../../shared/contract/triage.ts"
import { compareAll } from "../../../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../../../shared/domain/overlap-places.ts"
import { type Delicacy, delicacy } from "../../../../shared/domain/sensitivity-clusters.ts"
import { type Help, helpTier } from "../../../../shared/domain/sensitivity-help.ts"
import { composites, likenessMatrix, matrixOf, unknownPairs } from "../../../../shared/domain/sensitivity-matrix.ts"
import { holdsOn } from "../../../../shared/domain/shared-seats-dates.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useCoder } from "../../../stores/use-coder.ts"
import { useRun } from "../run/use-run.ts"

/** Stands for "below 3": of what was said about the facilitator only that somebody wants to talk first is kept. */
const DOUBTED = 1

/**
 * How delicate it is to bring these groups to one table and what help fits, from all that the console knows: likeness as
 * the map has it, with what nearly all groups have in common left out, and what the facilitator ticked.
 */
export function useDelicacy(
  groups: readonly string[],
  triage: Triage | undefined,
): { readonly delicacy: Delicacy; readonly help: Help; readonly unknown: number } {
  const { live } = useRun()
  const coalitions = useRecords("coalition")
  const seats = useRecords("seat")
  const units = useRecords("placeUnit")
  const ties = useRecords("tie")
  const coder = useCoder()
  const day = live.startedAt.slice(0, 10)
  const matrix = useMemo(() => {
    const there = [...coalitions].filter(([, { mergedInto }]) => mergedInto === undefined)
    const facts = groupFacts(
      there.map(([id, body]) => ({ id, body })),
      [...seats.values()].filter((seat) => holdsOn(seat, day)),
    )
    const places = createPlaces([...units].map(([id, body]) => ({ id, ...body })))
    const { pairs } = compareAll(facts, { places, coder, taxonomyVersion: coder.version, asOf: day })
    return likenessMatrix([...coalitions.keys()], composites(pairs), day)
  }, [coalitions, seats, units, coder, day])
  const chosen = groups.join("\n")
  const found = useMemo(() => {
    const ids = chosen === "" ? [] : chosen.split("\n")
    return { delicacy: delicacy(matrix, ids), unknown: unknownPairs(matrixOf(matrix, ids)).length }
  }, [matrix, chosen])
  const inConflict = [...ties.values()].some(
    ({ one, other, tension }) => tension === true && groups.includes(one) && groups.includes(other),
  )
  const set =
    triage?.tier === undefined || triage.note === undefined ? undefined : { tier: triage.tier, note: triage.note }
  const help = helpTier(
    found.delicacy.mostDelicate,
    {
      options: triage?.onTheTable ?? [],
      raisedByOutsider: triage?.raisedByOutsider === true,
      motivesDoubted: triage?.motivesDoubted === true,
      neutralityMinimum: triage?.talkFirst === true ? DOUBTED : null,
      openConflict: triage?.openConflict === true || inConflict,
    },
    set,
  )
  return { ...found, help }
}
