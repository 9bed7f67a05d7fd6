import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import {
  fieldCounts,
  type MapFilter,
  partId,
  passing,
  valuesOf,
  withinSteps,
  withParts,
  withTables,
} from "../../shared/domain/map-focus.ts"
import { mapGraph } from "../../shared/domain/map-graph.ts"
import { organizationTables } from "../../shared/domain/organization-tables.ts"

const DAY = "2026-05-14"
const listed = (...items: string[]) => ({ state: "listed" as const, items })
const groups = new Map<string, BodyOf<"coalition">>([
  [
    "a",
    {
      name: "A",
      stage: "acting",
      issues: listed("Health", "Reading"),
      meetingsPerYear: 10,
      meetingHours: 2,
      functions: { convene: 3, fund: 0 },
      subgroups: { state: "listed", items: [{ name: "Data team", logic: "function" }, { name: "Parents" }] },
    },
  ],
  ["b", { name: "B", stage: "acting", issues: listed("Health"), meetingsPerYear: 4, meetingHours: 1.5 }],
  ["c", { name: "C", stage: "idea", issues: { state: "not asked", items: [] } }],
  ["d", { name: "D" }],
])
const tie = (one: string, other: string): BodyOf<"tie"> => ({ one, other, type: "works with", level: 2 })
const seats = new Map<string, BodyOf<"seat">>([
  ["s1", { coalition: "a", organization: "lib", person: "p", attendance: 0.5 }],
  ["s2", { coalition: "a", organization: "lib", person: "q", subgroup: "Data team" }],
  ["s3", { coalition: "b", organization: "lib" }],
  ["s4", { coalition: "c", organization: "lib" }],
  ["s5", { coalition: "d", organization: "lib", until: "2020" }],
  ["s6", { coalition: "b", organization: "lib", person: "p" }],
])
const graph = mapGraph(
  {
    coalition: groups,
    organization: new Map([["lib", { name: "Library" }]]),
    seat: new Map(),
    tie: new Map([
      ["1", tie("a", "b")],
      ["2", tie("b", "c")],
      ["3", { one: "lib", other: "c", type: "funds" }],
    ]),
  },
  DAY,
)

describe("steps around a card", () => {
  it("reach as far as was pressed, along the ties either way", () => {
    const around = (steps: number) => [...withinSteps(graph.ties, "a", steps)].sort()
    expect(around(0)).toEqual(["a"])
    expect(around(1)).toEqual(["a", "b"])
    expect(around(2)).toEqual(["a", "b", "c"])
    expect(around(9)).toEqual(["a", "b", "c", "lib"])
    expect([...withinSteps(graph.ties, "d", 9)]).toEqual(["d"])
  })
})

describe("a filter", () => {
  const fit = (...filters: readonly (readonly [string, ...string[]])[]) => {
    const all = filters.map(([field, ...values]): MapFilter => ({ field, values: new Set(values) }))
    const found = passing(graph, groups, all)
    return found === undefined ? undefined : [...found].sort()
  }

  it("asks nothing without values, and all of its conditions otherwise", () => {
    expect(fit(["stage"])).toBeUndefined()
    expect(fit(["stage", "acting"])).toEqual(["a", "b"])
    expect(fit(["stage", "acting", "idea"])).toEqual(["a", "b", "c", "lib"])
    expect(fit(["stage", "acting"], ["issues", "Reading"])).toEqual(["a"])
    expect(fit(["stage", "acting"], ["issues", "Nothing"])).toEqual([])
  })

  it("reads a field of any shape, and what is not known is no value", () => {
    const a = groups.get("a")!
    expect(valuesOf(a, "issues")).toEqual(["Health", "Reading"])
    expect(valuesOf(a, "functions")).toEqual(["convene"])
    expect(valuesOf(a, "subgroups")).toEqual(["Data team", "Parents"])
    expect(valuesOf(a, "meetingsPerYear")).toEqual(["10"])
    expect(valuesOf({ name: "x", mandated: false }, "mandated")).toEqual(["no"])
    expect(valuesOf(groups.get("c")!, "issues")).toEqual([])
    expect(valuesOf(groups.get("d")!, "stage")).toEqual([])
    expect(fieldCounts(groups.values(), "issues")).toEqual([
      { value: "Health", count: 2 },
      { value: "Reading", count: 1 },
    ])
  })
})

describe("a group that is expanded", () => {
  it("shows its teams, each part of it, with the seats there", () => {
    const wide = withParts(graph, groups, seats.values(), new Set(["a", "gone"]), DAY)
    const team = partId("a", "Data team")
    expect(wide.cardById.get(team)).toMatchObject({ is: "part", name: "Data team", kind: "function", chips: ["1 ●"] })
    expect(wide.cards).toHaveLength(graph.cards.length + 2)
    expect(wide.ties.filter(({ other }) => other === "a").map(({ one }) => one)).toEqual([team, partId("a", "Parents")])
    expect(withParts(graph, groups, seats.values(), new Set(), DAY)).toBe(graph)
  })
})

describe("one organisation", () => {
  it("is drawn with every table at which it sits today", () => {
    const ego = withTables(graph, "lib", { name: "Library" }, seats, DAY)
    expect(ego.ties.filter(({ layer }) => layer === "sits at").map(({ other }) => other)).toEqual(["a", "b", "c"])
    expect(ego.cards).toHaveLength(graph.cards.length)
  })

  it("takes hours a year by meetings, hours and who comes; unknown rhythms are a dash", () => {
    // a: 10 x 2 x (0.5 + 1) = 30; b: 4 x 1.5 x 1 (its own seat is the one that p takes) = 6; c: not known
    expect(organizationTables("lib", seats.values(), groups, DAY)).toEqual({
      tables: [
        { coalition: "a", seats: 2, hours: 30 },
        { coalition: "b", seats: 1, hours: 6 },
        { coalition: "c", seats: 1, hours: null },
      ],
      hours: 36,
      known: 2,
    })
    expect(organizationTables("nobody", seats.values(), groups, DAY)).toEqual({ tables: [], hours: null, known: 0 })
  })
})
