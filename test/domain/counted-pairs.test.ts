import { describe, expect, it } from "vitest"
import { packedPairs, pairCount, unpackedTies } from "../../shared/domain/counted-pairs.ts"
import { createAnswers } from "../../shared/domain/map-answers.ts"
import { mapGraph } from "../../shared/domain/map-graph.ts"
import { countedTies } from "../../shared/domain/map-ties.ts"
import { sharedSeats } from "../../shared/domain/shared-seats.ts"

const groups = ["a", "b", "c", "d"]
const seats = [
  ["a", "ana", "library"],
  ["b", "ana", "clinic"],
  ["c", "ana", "library"],
  ["c", "ben", "school"],
  ["d", "ben", "clinic"],
  ["b", "ben", undefined],
] as const
const list = seats.map(([coalition, person, organization]) => ({ coalition, person, organization }))
const records = {
  coalition: new Map(groups.map((id) => [id, { name: id, type: "initiative" as const }])),
  organization: new Map<string, never>(),
  seat: new Map(list.map((seat, at) => [`s${at}`, seat])),
  tie: new Map<string, never>(),
  placeUnit: new Map<string, never>(),
  tag: new Map<string, never>(),
  coding: new Map<string, never>(),
}
const DAY = "2026-05-14"

describe("pairs that share somebody", () => {
  it("come back from their numbers as they were, in one piece or in slices", () => {
    const { pairs } = sharedSeats(list)
    const packed = packedPairs(pairs)
    expect(pairCount(packed)).toBe(pairs.length)
    expect(unpackedTies(packed, 0, pairs.length)).toEqual(countedTies(pairs))
    const slices = [0, 2, 4, 6].flatMap((from) => unpackedTies(packed, from, from + 2))
    expect(slices).toEqual(countedTies(pairs))
  })

  it("make the same map whoever counted them, and tell how far the counting is", () => {
    const shares: number[] = []
    const answers = createAnswers(records, { taxonomyVersion: 1, language: "en", onShare: (done) => shares.push(done) })
    const packed = answers.answer("counted", { day: DAY })
    const given = mapGraph(records, DAY, unpackedTies(packed, 0, pairCount(packed)))
    const { cardById: _, ...own } = mapGraph(records, DAY)
    expect(given).toMatchObject(own)
    expect(given.ties.length).toBeGreaterThan(4)
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
  })

  it("are left out where a group has gone since they were counted", () => {
    const counted = countedTies(sharedSeats(list).pairs)
    const without = { ...records, coalition: new Map([...records.coalition].filter(([id]) => id !== "c")) }
    const { ties } = mapGraph(without, DAY, counted)
    expect(ties.map(({ one, other }) => `${one} ${other}`)).toEqual(
      mapGraph(without, DAY).ties.map(({ one, other }) => `${one} ${other}`),
    )
  })
})
