import { describe, expect, it } from "vitest"
import type { AnswerSet } from "../../shared/domain/answer.ts"
import {
  compareAll,
  constantDimensions,
  heldByAll,
  lookAlikes,
  meanNearest,
  meanPairwise,
} from "../../shared/domain/overlap-community.ts"
import type { GroupFacts } from "../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"
import { quadrant } from "../../shared/domain/overlap-quadrant.ts"

const listed = (...items: string[]): AnswerSet => ({ state: "listed", items })
const places = createPlaces([
  { id: "county", name: "County", type: "county" },
  { id: "north", name: "North", type: "city", parent: "county" },
  { id: "south", name: "South", type: "city", parent: "county" },
])
const group = (id: string, goals: AnswerSet, more: Partial<GroupFacts> = {}): GroupFacts => ({
  id,
  goals,
  strategies: listed("convene", id),
  funders: { state: "listed", items: [{ name: id }] },
  footprint: listed("county"),
  ...more,
})
const four = [
  group("a", listed("x", "y")),
  group("b", listed("x", "y"), { footprint: listed("north", "south") }),
  group("c", listed("x", "z")),
  group("d", { state: "declined", items: [] }),
]
const options = { places, taxonomyVersion: 1 }

describe("a community", () => {
  it("names the dimensions on which nearly all pairs are the same, a county being the same as all its cities", () => {
    expect(constantDimensions(four, places)).toEqual([{ dimension: "footprint", same: 6, pairs: 6 }])
  })

  it("keeps a dimension on which fewer than 80 % of the pairs are the same", () => {
    const mixed = [...four.slice(0, 3), group("d", listed("x"), { footprint: listed("north") })]
    expect(constantDimensions(mixed, places)).toEqual([])
  })

  it("does not call two groups that list the same a whole community", () => {
    expect(constantDimensions(four.slice(0, 2), places)).toEqual([])
  })

  it("counts only pairs that can be compared", () => {
    const unknown = group("e", listed("x"), { footprint: { state: "not asked", items: [] } })
    const nowhere = group("f", listed("x"), { footprint: listed("Atlantis") })
    expect(constantDimensions([...four, unknown, nowhere], places)).toEqual([
      { dimension: "footprint", same: 6, pairs: 6 },
    ])
  })

  it("compares every pair once and leaves the constant dimension out of each composite", () => {
    const { pairs, leftOut } = compareAll(four, options)
    expect(pairs.map(({ a, b }) => a + b)).toEqual(["ab", "ac", "ad", "bc", "bd", "cd"])
    expect(leftOut.map(({ dimension }) => dimension)).toEqual(["footprint"])
    expect(pairs[0]?.composite.value).toBeCloseTo((1 + 0.5 + 0) / 3, 9)
  })

  it("has a mean over the pairs that have a figure, with its base", () => {
    const { pairs } = compareAll(four, options)
    const mean = meanPairwise(pairs)
    expect(mean.value).toBeCloseTo((0.5 + 1 / 3 + 1 / 3) / 3, 9)
    expect(mean).toMatchObject({ known: 3, of: 6 })
  })

  it("finds each group's closest look-alike, all of them where they are equally close", () => {
    const found = new Map(lookAlikes(compareAll(four, options).pairs).map((one) => [one.group, one]))
    expect(found.get("a")).toMatchObject({ nearest: ["b"], overlap: { value: 0.5 } })
    expect(found.get("c")?.nearest).toEqual(["a", "b"])
    expect(found.get("d")).toMatchObject({ nearest: [], overlap: { value: null, reason: "not yet known" } })
    expect(meanNearest(compareAll(four, options).pairs)).toMatchObject({ known: 3, of: 4 })
  })

  it("has no mean without pairs", () => {
    expect(meanPairwise([])).toEqual({ value: null, reason: "not yet known", known: 0, of: 0 })
  })

  it("counts the tags held by all that answered", () => {
    expect(heldByAll(four, "goals", places)).toEqual({ value: 1, tags: ["x"], known: 3, of: 4 })
    expect(heldByAll(four.slice(3), "goals", places)).toMatchObject({ value: null, known: 0, of: 1 })
  })
})

describe("likeness and working together", () => {
  it.each([
    [0.5, [1, 2], "alike, not in touch"],
    [0.5, [2, 2], "alike and in touch"],
    [0.49, [5], "different and in touch"],
    [0, [0, 3], "different, not in touch"],
    [0.9, [], "tie unknown"],
  ] as const)("%s and levels %j: %s", (value, levels, word) => {
    expect(quadrant({ value }, levels)).toBe(word)
  })

  it("says so when the likeness is not known", () => {
    expect(quadrant({ value: null, reason: "too little known" }, [3])).toBe("likeness unknown")
  })
})
