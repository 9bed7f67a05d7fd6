import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { createAnswers } from "../../shared/domain/map-answers.ts"
import { compareAll } from "../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../shared/domain/overlap-facts.ts"
import { eachPair, overlapMatrix, pairIndex } from "../../shared/domain/overlap-matrix.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"
import { quadrantPairs } from "../../shared/domain/quadrant-pairs.ts"
import { createSample, SAMPLE_DAY } from "../support/sample-records.ts"

const { records, groups } = createSample()
const FOUR = ["cs", "rk", "sy", "gb"]
const OPTIONS = { taxonomyVersion: 1, language: "en" } as const
const day = SAMPLE_DAY
/** The four groups of the golden values, by themselves. */
const four = {
  ...records,
  coalition: new Map([...records.coalition].filter(([id]) => FOUR.includes(id))),
  seat: new Map([...records.seat].filter(([, { person }]) => /^p[1-4]$/.test(person ?? ""))),
}
const answers = createAnswers(four, OPTIONS)

/** Six groups, of which A to E are tied and F is not: the golden network. */
const golden = (answered: readonly string[]) => {
  const ids = ["A", "B", "C", "D", "E", "F"]
  const ties = ["AB", "BC", "CD", "CE", "DE"]
  const reports = [
    ...ties.map((ends): BodyOf<"tie"> => ({ one: ends[0]!, other: ends[1]!, type: "works with", level: 3 })),
    ...answered.map(
      (id): BodyOf<"tie"> => ({
        one: id,
        other: id === "F" ? "A" : "F",
        type: "works with",
        level: 0,
        claimedBy: id,
      }),
    ),
  ]
  return {
    ...records,
    coalition: new Map(ids.map((id) => [id, { name: id }])),
    seat: new Map(),
    tie: new Map(reports.map((body, at) => [String(at), body])),
  }
}

describe("likeness of all pairs", () => {
  const coder = createCoder(records, 1, "en")
  const places = createPlaces([...records.placeUnit].map(([id, body]) => ({ id, ...body })))
  const facts = groupFacts(
    [...groups].map(([id, body]) => ({ id, body })),
    [...records.seat.values()],
  )
  const matrix = overlapMatrix(facts, { places, coder, taxonomyVersion: 1 })

  it("has the numbers of pair by pair, at the place of the pair", () => {
    const { pairs, leftOut } = compareAll(facts, { places, coder, taxonomyVersion: 1 })
    const row = new Map(matrix.ids.map((id, at) => [id, at]))
    for (const { a, b, composite, dimensions } of pairs) {
      const at = pairIndex(row.get(a)!, row.get(b)!, matrix.ids.length)
      const near = (value: number | null) => (value === null ? Number.NaN : Math.fround(value))
      expect([matrix.values.composite[at], matrix.values.goals[at], matrix.shared.goals[at]]).toEqual([
        near(composite.value),
        near(dimensions.goals.likeness.dice.value),
        dimensions.goals.shared.length,
      ])
    }
    expect(matrix.leftOut).toEqual(leftOut.map(({ dimension }) => dimension))
  })

  it("of the four golden groups is that of the method", () => {
    const found = new Map<string, number>()
    const { ties } = answers.answer("likeness", { day, of: "composite", from: 0 })
    for (const { one, other, origin } of ties) {
      if (origin.from === "likeness") found.set(`${one} ${other}`, Math.round(origin.value * 1000) / 1000)
    }
    expect(Object.fromEntries(found)).toEqual({
      "cs rk": 0.643,
      "cs sy": 0.322,
      "cs gb": 0.325,
      "rk sy": 0.206,
      "gb rk": 0.502,
      "gb sy": 0.306,
    })
  })

  it("draws no more lines than a picture bears, and says from which likeness on", () => {
    const all = createAnswers(records, OPTIONS).answer("likeness", { day, of: "strategies", from: 0.01 })
    expect(all.all).toBeGreaterThan(60)
    expect(all.ties.length).toBeLessThanOrEqual(60)
    expect(all.from).toBeGreaterThan(0.01)
    // all pairs of one likeness are drawn, or none
    expect(Math.min(...all.ties.map(({ origin }) => (origin.from === "likeness" ? origin.value : 0)))).toBe(all.from)
  })
})

describe("alike and in touch", () => {
  it("puts pairs that are alike and not in touch first, and tells never compared from nobody said", () => {
    const { counts, pairs } = answers.answer("quadrant", { day })
    expect(counts).toEqual({
      "alike, not in touch": 1,
      "alike and in touch": 1,
      "different and in touch": 0,
      "different, not in touch": 0,
      "tie unknown": 4,
      "likeness unknown": 0,
    })
    expect(pairs.slice(0, 2)).toMatchObject([
      { one: "rk", other: "gb", quadrant: "alike, not in touch", connection: 0.1, compared: undefined },
      { one: "cs", other: "rk", quadrant: "alike and in touch", connection: 0.5, compared: "never" },
    ])
  })

  it("has those who never compared before the more alike", () => {
    const values = { a: 0, b: 0, c: 0 }
    const matrix = {
      ids: Object.keys(values),
      values: { composite: Float32Array.of(0.9, 0.6, Number.NaN) },
      shared: {},
      leftOut: [],
    } as unknown as Parameters<typeof quadrantPairs>[0]
    const tie = (one: string, other: string, more: object) => ({ one, other, ...more })
    const levels = (level: number) => ({
      layer: "works with",
      absent: false,
      origin: { from: "claims", claims: [{ level }] },
    })
    const { pairs, counts, spots } = quadrantPairs(matrix, [
      tie("a", "b", levels(1)),
      tie("a", "c", levels(0)),
      tie("a", "c", { layer: "met to compare", absent: true, origin: { from: "claims", claims: [] } }),
    ] as never)
    expect(pairs.map(({ one, other, compared }) => [one, other, compared])).toEqual([
      ["a", "c", "never"],
      ["a", "b", undefined],
    ])
    expect(counts["likeness unknown"]).toBe(1)
    expect(spots).toEqual([
      { across: 18, up: 2, count: 1 },
      { across: 12, up: 0, count: 1 },
    ])
  })
})

describe("how delicate", () => {
  it("is that of the method for the four, and more for the three that hang together", () => {
    const { whole, clusters } = answers.answer("delicacy", { day, groups: FOUR })
    expect(whole.value).toBeCloseTo(45, 1)
    expect(clusters).toHaveLength(1)
    expect([...clusters[0]!.groups].sort()).toEqual(["cs", "gb", "rk"])
    expect(clusters[0]!.whole.value).toBeCloseTo(54.3, 1)
  })

  it("has no figure for one group, nor where too little is known", () => {
    expect(answers.answer("delicacy", { day, groups: ["cs"] }).whole).toMatchObject({ reason: "fewer than two groups" })
    const unknown = createAnswers(golden([]), OPTIONS).answer("delicacy", { day, groups: ["A", "B", "C"] })
    expect(unknown.whole).toMatchObject({ value: null, reason: "map more first" })
    expect(unknown.clusters).toEqual([])
  })
})

describe("the figures of the map", () => {
  const figuresOf = (of: typeof records | ReturnType<typeof golden>) =>
    createAnswers(of, OPTIONS).answer("figures", { day, level: 1 })

  it("are those of the golden network", () => {
    const found = figuresOf(golden(["A", "B", "C", "D", "E", "F"]))
    expect(found.density.value).toBeCloseTo(1 / 3, 12)
    expect(found.centralisation.value).toBeCloseTo(0.4, 12)
    expect(found.betweenness.values?.get("B")).toBeCloseTo(0.3, 12)
    expect(found.betweenness.values?.get("C")).toBeCloseTo(0.4, 12)
    expect(found.holders.holders).toEqual(["B", "C"])
    expect(found.parts.isolates).toEqual([{ id: "F", because: "no ties reported" }])
    expect(found.response).toEqual({ known: 6, of: 6 })
  })

  it("tell nobody apart while less than 70 % have answered; density and parts stay", () => {
    const found = figuresOf(golden(["A", "B", "C", "D"]))
    expect(found.response).toEqual({ known: 4, of: 6 })
    for (const hidden of [found.degrees, found.strengths, found.betweenness]) {
      expect(hidden).toMatchObject({ values: null, reason: "too few answered" })
    }
    expect(found.holders).toMatchObject({ holders: null, reason: "too few answered" })
    expect(found.centralisation.value).toBeNull()
    expect(found.density.value).toBeCloseTo(1 / 3, 12)
    expect(found.parts.isolates).toEqual([{ id: "F", because: "not surveyed" }])
  })

  it("take a confirmed tie as an answer of both sides", () => {
    const of = golden([])
    of.tie.set("more", { one: "A", other: "B", type: "works with", level: 2, confirmed: true })
    expect(figuresOf(of).response).toEqual({ known: 2, of: 6 })
  })

  it("of the four golden groups cost 68 hours at a second table", () => {
    const { secondTable, sharedPairs, sameFaces, seatsKnown } = answers.answer("figures", { day, level: 1 })
    expect(secondTable).toMatchObject({ value: 68, forRoom: true, inputsUsed: { people: 4, atSeveral: 3 } })
    expect(sharedPairs.people.most.find(({ a, b }) => a === "cs" && b === "rk")).toMatchObject({
      people: 2,
      ofSmaller: 1,
    })
    expect(sameFaces.map(({ coalition, value }) => [coalition, value])).toEqual([
      ["cs", 1],
      ["rk", 1],
      ["sy", 0.5],
      ["gb", 1],
    ])
    expect(seatsKnown).toEqual({ known: 4, of: 4 })
  })

  it("keep what is said of single people apart, and say it of those at several tables alone", () => {
    const { loads, holding, between, people } = answers.answer("people", { day })
    expect(loads.map(({ person, hours }) => [person, hours.value])).toEqual([
      ["p1", 62],
      ["p2", 42],
      ["p3", 32],
    ])
    expect(people).toBe(4)
    // p3 alone ties Safe Youth to the others; p1 alone ties Grad & Beyond to the first two
    expect([...(holding.holders ?? [])].sort()).toEqual(["p1", "p3"])
    expect(new Set(between.values?.keys())).toEqual(new Set(["p1", "p2", "p3"]))
    const spelt = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)
    expect(JSON.stringify(loads, spelt)).toMatch(/"p[1-4]"/)
    expect(JSON.stringify(answers.answer("figures", { day, level: 1 }), spelt)).not.toMatch(/"p[1-4]"/)
  })

  it("have no figure where there is nothing to make it of", () => {
    const none = figuresOf({ ...records, coalition: new Map(), seat: new Map(), tie: new Map() })
    expect(none.density).toMatchObject({ value: null, reason: "fewer than two members" })
    expect(none.reciprocity).toMatchObject({ value: null, reason: "none claimed" })
    expect(none.secondTable).toMatchObject({ value: null, reason: "no seats known" })
    expect(none.verified).toMatchObject({ value: null })
  })

  it("are as of a day", () => {
    const at = (on: string) => createAnswers(records, OPTIONS).answer("figures", { day: on, level: 1 })
    expect(at("2005-01-01").secondTable.inputsUsed.people).toBeLessThan(at(day).secondTable.inputsUsed.people)
  })
})

describe("each pair", () => {
  it("is walked once, and only where it is known", () => {
    const matrix = { ids: ["a", "b", "c"], values: { goals: Float32Array.of(1, Number.NaN, 0) } }
    const seen: string[] = []
    eachPair(matrix as never, "goals", (one, other, value) => seen.push(`${one}${other}${value}`))
    expect(seen).toEqual(["ab1", "bc0"])
  })
})
