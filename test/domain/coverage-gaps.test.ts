import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { KINDS } from "../../shared/contract/kinds.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { fieldCoverage, mapCoverage, teethCovered } from "../../shared/domain/coverage-gaps.ts"
import { GRID_BANDS, gapGrid, type LifeCourseGroup, lifeCourseGroup } from "../../shared/domain/coverage-gaps-grid.ts"
import { absentParties, voice } from "../../shared/domain/coverage-gaps-voice.ts"

describe("map coverage", () => {
  it("is verified profiles among groups in scope", () => {
    const groups = [{ verified: ["goals"] }, {}, { verified: [] }, { verified: ["name"] }]
    expect(mapCoverage(groups, "2026-05")).toEqual({ value: 0.5, known: 2, of: 4, asOf: "2026-05" })
  })

  it("is no value where there is nothing to cover", () => {
    expect(mapCoverage([])).toMatchObject({ value: null, reason: "no groups in scope", known: 0, of: 0 })
    expect(fieldCoverage([])[0]?.answered).toMatchObject({ value: null, reason: "no groups in scope" })
  })
})

describe("field coverage", () => {
  it("tells answered from verified, and takes none for an answer and declined for no answer", () => {
    const fields = fieldCoverage([
      { name: "a", goals: { state: "none", items: [] }, verified: ["goals", "stage"] },
      { name: "b", goals: { state: "declined", items: [] } },
      { name: "c", goals: { state: "listed", items: ["x"] }, stage: "idea" },
      { name: "d" },
    ])
    const of = (field: string) => fields.find((one) => one.field === field)!
    expect([of("goals").answered.value, of("goals").verified.value]).toEqual([0.5, 0.25])
    expect([of("stage").answered.value, of("stage").verified.value]).toEqual([0.25, 0])
  })
})

describe("teeth", () => {
  it("are covered with an owner and a measure, and say what they lack", () => {
    const teeth = [
      { id: "schools", owner: "Ready Kids", measures: ["attendance"] },
      { id: "justice", owner: " ", measures: ["arrests"] },
      { id: "housing", measures: [] },
      { id: "families", owner: "Steps", measures: [] },
    ]
    expect(teethCovered(teeth)).toEqual({
      value: 0.25,
      known: 1,
      of: 4,
      asOf: null,
      open: [
        { id: "justice", lacks: ["owner"] },
        { id: "housing", lacks: ["owner", "measure"] },
        { id: "families", lacks: ["measure"] },
      ],
    })
  })

  it("are no value where none is listed", () => {
    expect(teethCovered([])).toMatchObject({ value: null, reason: "none listed" })
  })
})

describe("voice", () => {
  it("is the seats of residents and young people among all, over the groups that counted them", () => {
    const groups = new Map([
      ["a", { memberCount: 20, residentSeats: 2, youthSeats: 1 }],
      ["b", { memberCount: 10, residentSeats: 0, youthSeats: 0 }],
      ["c", { memberCount: 30, residentSeats: 5 }],
      ["d", { memberCount: 2, residentSeats: 2, youthSeats: 1 }],
      ["e", { memberCount: 0, residentSeats: 0, youthSeats: 0 }],
    ])
    const found = voice(groups)
    expect(found).toMatchObject({ value: 0.1, held: 3, seats: 30, coverage: { known: 2, of: 5 }, doNotAddUp: ["d"] })
    expect([...found.groups.values()].map((one) => one.value ?? one)).toMatchObject([
      0.15,
      0,
      { reason: "not yet known" },
      { reason: "more than there are" },
      { reason: "no seats" },
    ])
  })

  it("is no value, and not 0, where nobody counted", () => {
    expect(voice(new Map([["a", { memberCount: 12 }]]))).toMatchObject({ value: null, reason: "not yet known" })
    expect(voice(new Map())).toMatchObject({ value: null, coverage: { known: 0, of: 0 } })
  })

  it("names the parties that must carry out what they did not decide", () => {
    expect(absentParties(["School Board", "City", "City"], ["City", "Steps"])).toEqual({
      value: 1,
      absent: ["School Board"],
      inputsUsed: { mustCarryOut: 2, present: 1 },
    })
    expect(absentParties(["City"], ["City"])).toMatchObject({ value: 0, absent: [] })
    expect(absentParties([], ["City"])).toMatchObject({ value: null, reason: "nobody has to carry it out" })
  })
})

describe("the grid of issues and ages", () => {
  const known = (...items: string[]) => ({ items, complete: true })
  const open = { items: [], complete: false }
  const group = (id: string, issues: LifeCourseGroup["issues"], bands: LifeCourseGroup["bands"]) => ({
    id,
    issues,
    bands,
  })
  const standing = (groups: readonly LifeCourseGroup[]) =>
    gapGrid(groups, ["health", "safety"], ["preschool", "middle"]).cells.map((cell) => cell.standing)
  const served = group("a", known("health"), known("preschool"))
  const elsewhere = group("b", known("jobs"), known("high school"))

  it("calls an empty cell a gap once 70 % of the groups are known", () => {
    const seven = [served, ...Array.from({ length: 6 }, () => elsewhere)]
    const three = [group("x", open, known("middle")), group("y", known("safety"), open), group("z", open, open)]
    expect(standing([...seven, ...three])).toEqual(["served", "gap", "gap", "gap"])
    expect(standing([...seven.slice(1), served, ...three, elsewhere, ...three])).toEqual([
      "served",
      "not yet known",
      "not yet known",
      "not yet known",
    ])
  })

  it("says who is there and how much is known", () => {
    const grid = gapGrid([served, group("x", open, open)], ["health"], ["preschool"], "2026-05")
    expect(grid).toEqual({
      cells: [{ issue: "health", band: "preschool", standing: "served", groups: ["a"] }],
      coverage: { known: 1, of: 2 },
      inputsUsed: { groups: 2, issues: 1, bands: 1 },
      asOf: "2026-05",
    })
  })

  it("knows nothing of a community without groups", () => {
    expect(standing([])).toEqual(Array.from({ length: 4 }, () => "not yet known"))
  })

  it("counts a group that is partly known where it is, and not as known", () => {
    const partly = group("p", { items: ["safety"], complete: false }, known("middle"))
    const grid = gapGrid([partly], ["safety"], ["middle", "preschool"])
    expect(grid.cells.map((cell) => cell.standing)).toEqual(["served", "not yet known"])
    expect(grid.coverage.known).toBe(0)
  })
})

describe("a group in the grid", () => {
  const records = { tag: new Map(), coding: new Map(), placeUnit: new Map(), organization: new Map() }
  const coder = createCoder(records, 1, "en")
  const listed = (...items: string[]) => ({ state: "listed" as const, items })

  it("stands at the first level of its issues and at the bands of its ages", () => {
    const body = { name: "a", issues: listed("literacy", "Schooling", "oral health"), ages: { from: 36, until: 72 } }
    expect(lifeCourseGroup("a", body, coder)).toEqual({
      id: "a",
      issues: { items: ["schooling", "health"], complete: true },
      bands: { items: ["preschool", "early grades"], complete: true },
    })
  })

  it("may name its bands itself", () => {
    const body = { name: "a", bands: ["workforce", "the young at heart"], ages: { from: 0, until: 36 } }
    expect(lifeCourseGroup("a", body, coder).bands).toEqual({ items: ["workforce"], complete: false })
  })

  it("is open where it was not asked, or says what nobody has matched; none is an answer", () => {
    const issues = (answer: Parameters<typeof lifeCourseGroup>[1]["issues"]) =>
      lifeCourseGroup("a", { name: "a", issues: answer }, coder).issues
    expect(issues(undefined)).toEqual({ items: [], complete: false })
    expect(issues(listed("literacy", "the thing with the vans"))).toEqual({ items: ["schooling"], complete: false })
    expect(issues({ state: "none", items: [] })).toEqual({ items: [], complete: true })
    expect(issues({ state: "unknown", items: [] }).complete).toBe(false)
  })
})

describe("the sample community's grid", () => {
  const file = readFileSync(join(import.meta.dirname, "../../assets/sample/calder-county.json"), "utf8")
  const raw = JSON.parse(file) as Record<
    "coalition" | "tag",
    readonly { readonly id: string; readonly body: unknown }[]
  >
  const tags = new Map(raw.tag.map(({ id, body }) => [id, KINDS.tag.body.parse(body)]))
  const coder = createCoder({ tag: tags, coding: new Map(), placeUnit: new Map(), organization: new Map() }, 1, "en")
  const groups = raw.coalition.map(({ id, body }) => lifeCourseGroup(id, KINDS.coalition.body.parse(body), coder))

  it("matches a count by hand of who works on early learning before school", () => {
    const { cells } = gapGrid(groups, ["early-learning"])
    const bodies = raw.coalition.map(({ id, body }) => ({ id, body: KINDS.coalition.body.parse(body) }))
    const expected = bodies
      .filter(({ body }) => body.issues?.items.includes("Early learning"))
      .filter(({ body: { ages } }) => ages !== undefined && ages.from < 60 && ages.until > 36)
      .map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(2)
    expect(cells.find(({ band }) => band === "preschool")?.groups).toEqual(expected)
    expect(cells.map(({ band }) => band)).toEqual(GRID_BANDS)
  })
})
