import type { BodyOf } from "../contract/kinds.ts"
import type { Coder } from "./coding.ts"
import type { GroupBody } from "./group-coverage.ts"
import { isActive } from "./group-standing.ts"
import { compareDimension, type DimensionOverlap } from "./overlap-dimensions.ts"
import { groupFacts, MAIN_DIMENSIONS, readyGroup } from "./overlap-facts.ts"
import { createPlaces } from "./overlap-places.ts"

export type MainDimension = (typeof MAIN_DIMENSIONS)[number]

/** The four numbers between a group and one other. */
export interface OverlapRow {
  readonly id: string
  readonly name: string
  readonly numbers: Readonly<Record<MainDimension, DimensionOverlap>>
}

/**
 * The four numbers between one group and every other that is at work on a day, by name. No composite: a facilitator
 * reads the four. METHOD.md D1.
 */
export function overlapsOf(
  id: string,
  groups: ReadonlyMap<string, GroupBody>,
  placeUnits: ReadonlyMap<string, BodyOf<"placeUnit">>,
  day: string,
  coder?: Coder,
): readonly OverlapRow[] {
  const own = groups.get(id)
  if (own === undefined) return []
  const places = createPlaces([...placeUnits].map(([unit, body]) => ({ id: unit, ...body })))
  const others = [...groups].filter(([other, body]) => other !== id && isActive(body, day))
  const [mine, ...theirs] = groupFacts(
    [[id, own] as const, ...others].map(([group, body]) => ({ id: group, body })),
    [],
  ).map((facts) => readyGroup(facts, places, coder))
  if (mine === undefined) return []
  return theirs.map((other) => ({
    id: other.id,
    name: groups.get(other.id)?.name ?? "",
    numbers: Object.fromEntries(
      MAIN_DIMENSIONS.map((dimension) => [dimension, compareDimension(dimension, mine, other, { places, coder })]),
    ) as Record<MainDimension, DimensionOverlap>,
  }))
}
