import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ONLY_OURS } from "../../shared/contract/coding.ts"
import type { AnswerState } from "../../shared/domain/answer.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { compareReady } from "../../shared/domain/overlap.ts"
import { compareAll, constantDimensions } from "../../shared/domain/overlap-community.ts"
import { compareDimension } from "../../shared/domain/overlap-dimensions.ts"
import { DIMENSIONS, type GroupFacts, readyGroup } from "../../shared/domain/overlap-facts.ts"
import { overlapIndex } from "../../shared/domain/overlap-index.ts"
import { overlapMatrix, pairIndex } from "../../shared/domain/overlap-matrix.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"

// places of all depths: plain ones, one that holds others, some whose children are not counted, one of two kinds
const UNITS = [
  { id: "county", name: "County", type: "county", childPopulation: 100 },
  { id: "north", name: "North", type: "city", parent: "county", childPopulation: 40 },
  { id: "south", name: "South", type: "city", parent: "county", childPopulation: 60 },
  { id: "west", name: "West", type: "city", parent: "other county" },
  { id: "other county", name: "Other County", type: "county" },
  { id: "z1", name: "55101", type: "zip", parent: "county", childPopulation: 30 },
  { id: "z2", name: "55102", type: "zip", parent: "county", childPopulation: 70 },
] as const
const places = createPlaces(UNITS)
const coder = createCoder(
  {
    tag: new Map(),
    coding: new Map([
      ["1", { dimension: "goals", wording: "joy", tags: ["school-ready"] }],
      ["2", { dimension: "goals", wording: "own way", tags: ONLY_OURS }],
      ["3", { dimension: "footprint", wording: "up there", tags: ["north"] }],
      ["4", { dimension: "footprint", wording: "the hills", tags: ONLY_OURS }],
    ]),
    placeUnit: new Map(UNITS.map(({ id, ...body }) => [id, body])),
    organization: new Map([["uw", { name: "United Way" }]]),
  },
  4,
  "en",
)

const answer = (words: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.subarray([...words]).map((items) => ({ state: "listed" as AnswerState, items })) },
    fc.constantFrom<AnswerState>("not asked", "declined", "none").map((state) => ({ state, items: [] as string[] })),
  )
const facts: fc.Arbitrary<Omit<GroupFacts, "id">> = fc.record({
  goals: answer(["school-ready", "joy", "own way", "x", "y"]),
  strategies: answer(["train", "convene", "fund"]),
  footprint: answer([...UNITS.map(({ id }) => id), "up there", "the hills", "Atlantis"]),
  funders: fc.record({
    state: fc.constantFrom<AnswerState>("listed", "not asked"),
    items: fc.array(
      fc.record({
        name: fc.constantFrom("uw", "Community Fund", "State", "state "),
        amount: fc.option(fc.double({ min: 0.1, max: 90_000, noNaN: true }), { nil: undefined }),
      }),
      { maxLength: 4 },
    ),
  }),
  members: answer(["m1", "m2", "m3"]),
  measures: answer(["grade 3 reading", "attendance"]),
  populations: answer(["families", "newborns"]),
  ages: fc.option(fc.record({ from: fc.integer({ min: 0, max: 60 }), until: fc.integer({ min: 0, max: 216 }) }), {
    nil: undefined,
  }),
})
const community = fc
  .array(facts, { minLength: 2, maxLength: 9 })
  .map((all) => all.map((one, index): GroupFacts => ({ ...one, id: `g${index}` })))

describe("all pairs by postings", () => {
  it.each([
    ["words as they are", undefined],
    ["words that mean shared ones", coder],
  ])("have the very figures of two groups side by side: %s", (_name, reader) => {
    fc.assert(
      fc.property(community, (groups) => {
        const ready = groups.map((group) => readyGroup(group, places, reader))
        const weights = { measures: 2, ages: 0.5 }
        const options = { places, coder: reader, weights, leftOut: ["strategies" as const], taxonomyVersion: 4 }
        const index = overlapIndex(ready, options)
        ready.forEach((one, place) => {
          const row = index.row(place, place + 1)
          ready.slice(place + 1).forEach((other, later) => {
            const at = place + 1 + later
            const { dimensions, composite } = compareReady(one, other, options)
            expect(row.values.composite[at]).toBe(composite.value ?? Number.NaN)
            for (const dimension of DIMENSIONS) {
              const { likeness, shared } = dimensions[dimension]
              expect([dimension, row.values[dimension][at]]).toEqual([dimension, likeness.dice.value ?? Number.NaN])
              expect([dimension, row.shared[dimension][at]]).toEqual([dimension, shared.length])
            }
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it("have the same figures for one group against all others, those before it too", () => {
    fc.assert(
      fc.property(community, fc.nat(), (groups, pick) => {
        const ready = groups.map((group) => readyGroup(group, places))
        const place = pick % ready.length
        const row = overlapIndex(ready, { places }).row(place, 0)
        ready.forEach((other, at) => {
          if (at === place) return
          const { dimensions, composite } = compareReady(ready[place]!, other, { places, taxonomyVersion: 4 })
          for (const [value, expected] of [
            [row.values.composite[at], composite.value],
            ...DIMENSIONS.map((each) => [row.values[each][at], dimensions[each].likeness.dice.value] as const),
          ] as const) {
            // sums of money in another order may differ in the last digit
            if (expected === null) expect(value).toBeNaN()
            else expect(value).toBeCloseTo(expected, 12)
          }
        })
      }),
    )
  })

  it("are the same after a group has changed as if it had been so from the start", () => {
    fc.assert(
      fc.property(community, facts, fc.nat(), (groups, change, pick) => {
        const ready = groups.map((group) => readyGroup(group, places))
        const place = pick % ready.length
        const changed = readyGroup({ ...change, id: `g${place}` }, places)
        const index = overlapIndex(ready, { places })
        index.row(place, 0)
        index.replace(place, changed)
        const fresh = overlapIndex(ready.with(place, changed), { places })
        ready.forEach((_, at) => {
          expect(structuredClone(index.row(at, 0))).toEqual(structuredClone(fresh.row(at, 0)))
        })
      }),
    )
  })

  it("leave out of the one number what comparing all of them leaves out", () => {
    fc.assert(
      fc.property(community, (groups) => {
        const options = { places, coder, taxonomyVersion: 4 }
        const { pairs, leftOut } = compareAll(groups, options)
        const told: number[] = []
        const matrix = overlapMatrix(groups, options, (done) => told.push(done))
        expect(matrix.leftOut).toEqual(leftOut.map(({ dimension }) => dimension))
        expect(told.at(-1)).toBe(groups.length - 1)
        for (const { a, b, composite, dimensions } of pairs) {
          const at = pairIndex(Number(a.slice(1)), Number(b.slice(1)), groups.length)
          expect(matrix.values.composite[at]).toBe(Math.fround(composite.value ?? Number.NaN))
          expect(matrix.shared.goals[at]).toBe(dimensions.goals.shared.length)
        }
      }),
    )
  })
})

describe("what nearly all pairs list the same", () => {
  it("is counted by classes as it is pair by pair", () => {
    fc.assert(
      fc.property(community, (groups) => {
        const ready = groups.map((group) => readyGroup(group, places))
        const expected = DIMENSIONS.filter((dimension) => dimension !== "ages").flatMap((dimension) => {
          const compared = ready.flatMap((one, index) =>
            ready.slice(index + 1).flatMap((other) => {
              const { likeness, onlyA, onlyB } = compareDimension(dimension, one, other, { places })
              return likeness.dice.value === null ? [] : [onlyA.length + onlyB.length === 0]
            }),
          )
          const same = compared.filter(Boolean).length
          const constant = compared.length >= 3 && same / compared.length >= 0.8
          return constant ? [{ dimension, same, pairs: compared.length }] : []
        })
        expect(constantDimensions(groups, places).filter(({ dimension }) => dimension !== "ages")).toEqual(expected)
      }),
    )
  })
})
