import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COUNTED_LAYERS, createCounted, packedPairs, pairCount } from "../../shared/domain/counted-pairs.ts"
import { createAnswers } from "../../shared/domain/map-answers.ts"
import { mapGraph, mapGraphInPieces, tieOf, tiesAt } from "../../shared/domain/map-graph.ts"
import { type Lens, largestShared, layerCounts, readableThreshold, seenThrough } from "../../shared/domain/map-lens.ts"
import { partOf } from "../../shared/domain/map-parts.ts"
import { countedTies, MAP_LAYERS } from "../../shared/domain/map-ties.ts"
import { atOnce, sortedInPieces } from "../../shared/domain/pieces.ts"
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

const everything: Lens = { layers: new Set(MAP_LAYERS), level: 1, people: 1, organizations: 1 }
const everyone = () => true

describe("pairs that share somebody", () => {
  const { pairs } = sharedSeats(list)
  const all = countedTies(pairs)
  const counted = createCounted(packedPairs(pairs), everyone)

  it("come back from their numbers as they were", () => {
    expect(pairCount(packedPairs(pairs))).toBe(pairs.length)
    expect(all.length).toBeGreaterThan(4)
    expect(counted.through(everything).ties()).toEqual(all)
  })

  it("are found by their id and by their group, and made for some groups alone", () => {
    for (const tie of all) expect(counted.find(tie.id)).toEqual(tie)
    expect(counted.find("shared people: a > nobody")).toBeUndefined()
    for (const id of groups) {
      expect(counted.at(id)).toEqual(all.filter(({ one, other }) => one === id || other === id))
    }
    const few = new Set(["a", "b", "c"])
    expect(counted.through(everything).ties(few)).toEqual(
      all.filter(({ one, other }) => few.has(one) && few.has(other)),
    )
  })

  it("are shown, counted and measured by a lens as if they had been made", () => {
    const made = { cards: [], cardById: new Map(), ended: 0, ties: all }
    const numbers = { ...made, ties: [], counted }
    for (const layer of COUNTED_LAYERS) {
      expect(largestShared(numbers, layer)).toBe(largestShared(made, layer))
      for (const count of [1, 2, 9]) {
        expect(readableThreshold(numbers, layer, count, "alone")).toBe(readableThreshold(made, layer, count, "alone"))
      }
      for (const least of [1, 2, 3]) {
        const lens = { ...everything, layers: new Set([layer]), people: least, organizations: least }
        const { counted: seen } = seenThrough(numbers, lens)
        const { ties } = seenThrough(made, lens)
        expect(seen?.ties() ?? []).toEqual(ties)
        expect(seen?.count ?? 0).toBe(ties.length)
        const walked: string[] = []
        seen?.each((one, other) => walked.push(`${one} ${other}`))
        expect(walked).toEqual(ties.map(({ one, other }) => `${one} ${other}`))
        expect(layerCounts(numbers, lens)).toEqual(layerCounts(made, lens))
      }
    }
  })

  it("make the same map whoever counted them, and tell how far the counting is", () => {
    const shares: number[] = []
    const answers = createAnswers(records, { taxonomyVersion: 1, language: "en", onShare: (done) => shares.push(done) })
    const packed = answers.answer("counted", { day: DAY })
    const graph = mapGraph(records, DAY, "elsewhere")
    const given = { ...graph, counted: createCounted(packed, (id) => graph.cardById.has(id)) }
    const own = mapGraph(records, DAY)
    expect(given.cards).toEqual(own.cards)
    expect(partOf(seenThrough(given, everything), "all").ties).toEqual(own.ties)
    for (const { id } of own.ties) expect(tieOf(given, id)).toEqual(tieOf(own, id))
    for (const { id } of own.cards) expect(tiesAt(given, id)).toEqual(tiesAt(own, id))
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
  })

  it("are left out where a group has gone since they were counted", () => {
    const without = createCounted(packedPairs(pairs), (id) => id !== "c")
    const { ties } = mapGraph(
      { ...records, coalition: new Map([...records.coalition].filter(([id]) => id !== "c")) },
      DAY,
    )
    expect(without.through(everything).ties()).toEqual(ties)
    expect(without.through(everything).count).toBe(ties.length)
  })
})

describe("work in pieces", () => {
  it("sorts as a list sorts itself, and keeps equal ones in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60, size: "max" }), (numbers) => {
        const many = Array.from({ length: 60 }, (_, turn) => numbers.map((number, at) => ({ number, at, turn }))).flat()
        const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number
        expect(atOnce(sortedInPieces(many, byNumber, (done) => done))).toEqual(many.toSorted(byNumber))
      }),
      { numRuns: 30 },
    )
  })

  it("tells which part is done, ever more of it", () => {
    const tie = (at: number) => ({ one: `g${at % 90}`, other: `g${(at * 7 + 1) % 90}`, type: "informs" as const })
    const large = { ...records, tie: new Map(Array.from({ length: 5000 }, (_, at) => [`t${at}`, tie(at)])) }
    const shares = [...mapGraphInPieces(large, DAY, "here")]
    expect(shares.length).toBeGreaterThan(6)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(Math.max(...shares)).toBeLessThan(1)
  })
})
