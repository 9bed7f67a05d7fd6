import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { footprintRows, functionRows, funderRows, measureRows, moneyOf } from "../../shared/domain/lens-rows.ts"
import { createSample } from "../support/sample-records.ts"

const { records, groups } = createSample()
const coder = createCoder(records, 1, "en")
type Group = BodyOf<"coalition">
const named = (bodies: Readonly<Record<string, Partial<Group>>>): ReadonlyMap<string, Group> =>
  new Map(Object.entries(bodies).map(([id, body]) => [id, { name: id, ...body }]))
const listed = (...items: string[]) => ({ state: "listed" as const, items })

describe("funders by row", () => {
  it("are those of the sample, with what they give and to how many", () => {
    const { rows } = funderRows(groups, coder)
    const united = rows.find(({ name }) => name === "United Way of Calder")
    expect(united?.groups.filter(({ id }) => ["cs", "rk", "gb"].includes(id))).toEqual([
      { id: "cs", amount: 120 },
      { id: "rk", amount: 100 },
      { id: "gb", amount: 60 },
    ])
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted())
  })

  it("adds grants of one funder up, and leaves a sum open where one of them is", () => {
    const funders = (...items: { name: string; amount?: number }[]) => ({ state: "listed" as const, items })
    const { rows } = funderRows(
      named({
        a: { funders: funders({ name: "Own Fund", amount: 20 }, { name: "own fund", amount: 5 }) },
        b: { funders: funders({ name: "Own Fund", amount: 20 }, { name: "Own Fund" }) },
        c: { funders: { state: "declined", items: [] } },
      }),
      coder,
    )
    const row = rows.find(({ groups: all }) => all.some(({ id }) => id === "b"))!
    expect(row.groups.find(({ id }) => id === "b")).toEqual({ id: "b" })
    expect(moneyOf(row).open).toBeGreaterThan(0)
  })
})

describe("measures by row", () => {
  it("tell what is not known from what is none, and one meaning is one row", () => {
    const { rows, coverage, notKnown } = measureRows(
      named({
        a: { measures: listed("high school graduation") },
        b: { measures: listed("high school graduation", "a count of our own") },
        c: { measures: { state: "none", items: [] } },
        d: {},
      }),
      coder,
    )
    const shared = rows.filter(({ groups: all }) => all.length === 2)
    expect(shared).toHaveLength(1)
    expect(notKnown).toContain("d")
    expect(notKnown).not.toContain("c")
    expect(coverage.of).toBe(4)
    // words that nobody has matched stand in a row of their own, and leave the group's list open
    expect(rows.some(({ name }) => name === "a count of our own")).toBe(true)
    expect(notKnown).toContain("b")
  })
})

describe("functions by row", () => {
  it("count only who was asked, and any strength above none", () => {
    const { rows, coverage } = functionRows(
      named({ a: { functions: { "1": 3, "2": 0 } }, b: { functions: { "1": 0 } }, c: {} }),
    )
    expect(rows).toHaveLength(6)
    expect(rows[0]).toMatchObject({ id: "1", groups: [{ id: "a", amount: 3 }], coverage: { known: 2, of: 3 } })
    expect(rows[1]).toMatchObject({ groups: [], coverage: { known: 1, of: 3 } })
    expect(coverage).toEqual({ known: 0, of: 3 })
  })
})

describe("places by row", () => {
  const units = new Map<string, BodyOf<"placeUnit">>([
    ["county", { name: "County", childPopulation: 30 }],
    ["north", { name: "North", parent: "county", childPopulation: 10 }],
    ["hill", { name: "Hill", parent: "north" }],
    ["south", { name: "South", parent: "county", childPopulation: 20 }],
  ])

  it("cover what is inside, and what is around in part", () => {
    const { rows, notKnown } = footprintRows(
      named({
        all: { footprint: listed("county") },
        top: { footprint: listed("North") },
        lost: { footprint: listed("Elsewhere") },
      }),
      units,
    )
    const at = Object.fromEntries(rows.map(({ id, groups: there }) => [id, there]))
    expect(rows.map(({ id, depth }) => [id, depth])).toEqual([
      ["county", 0],
      ["north", 1],
      ["hill", 2],
      ["south", 1],
    ])
    expect(at["county"]).toEqual([{ id: "all" }, { id: "top", part: true }])
    expect(at["hill"]).toEqual([{ id: "all" }, { id: "top" }])
    expect(at["south"]).toEqual([{ id: "all" }])
    expect(notKnown).toEqual(["lost"])
  })

  it("stand on the first level where two contain each other", () => {
    const { rows } = footprintRows(
      new Map(),
      new Map<string, BodyOf<"placeUnit">>([
        ["a", { name: "A", parent: "b" }],
        ["b", { name: "B", parent: "a" }],
      ]),
    )
    expect(rows.map(({ depth }) => depth)).toEqual([0, 0])
  })
})
