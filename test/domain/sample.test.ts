import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { CODED } from "../../shared/contract/coding.ts"
import { KINDS } from "../../shared/contract/kinds.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { wordingsOf } from "../../shared/domain/coding-wordings.ts"
import { compareGroups } from "../../shared/domain/overlap.ts"
import { compareAll, meanNearest, meanPairwise } from "../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"
import { sharedSeats } from "../../shared/domain/shared-seats.ts"
import { holdsOn } from "../../shared/domain/shared-seats-dates.ts"

const folder = join(import.meta.dirname, "../../assets/sample")
const text = readFileSync(join(folder, "calder-county.json"), "utf8")
type Sampled = "coalition" | "organization" | "person" | "seat" | "tie" | "placeUnit" | "tag"
const raw = JSON.parse(text) as Record<Sampled, readonly { readonly id: string; readonly body: unknown }[]>

const coalitions = raw.coalition.map(({ id, body }) => ({ id, body: KINDS.coalition.body.parse(body) }))
const organizations = raw.organization.map(({ id, body }) => ({ id, body: KINDS.organization.body.parse(body) }))
const people = raw.person.map(({ id, body }) => ({ id, body: KINDS.person.body.parse(body) }))
const seats = raw.seat.map(({ id, body }) => ({ id, body: KINDS.seat.body.parse(body) }))
const ties = raw.tie.map(({ id, body }) => ({ id, body: KINDS.tie.body.parse(body) }))
const placeUnits = raw.placeUnit.map(({ id, body }) => ({ id, body: KINDS.placeUnit.body.parse(body) }))

const places = createPlaces(placeUnits.map(({ id, body }) => ({ id, ...body })))
const facts = groupFacts(
  coalitions,
  seats.map(({ body }) => body),
)
const coder = createCoder(
  {
    tag: new Map(raw.tag.map(({ id, body }) => [id, KINDS.tag.body.parse(body)])),
    coding: new Map(),
    placeUnit: new Map(placeUnits.map(({ id, body }) => [id, body])),
    organization: new Map(organizations.map(({ id, body }) => [id, body])),
  },
  1,
  "en",
)
const plain = { places, taxonomyVersion: 1 }
const options = { ...plain, coder }
const FOUR = ["cs", "rk", "sy", "gb"]
const four = facts.filter(({ id }) => FOUR.includes(id))

describe("the four groups that hold the golden values", () => {
  const { pairs, leftOut } = compareAll(four, options)

  it.each([
    ["cs", "rk", 0.643],
    ["cs", "sy", 0.322],
    ["cs", "gb", 0.325],
    ["rk", "sy", 0.206],
    ["rk", "gb", 0.502],
    ["sy", "gb", 0.306],
  ])("%s and %s overlap %d", (a, b, expected) => {
    const pair = pairs.find((one) => one.a === a && one.b === b)
    expect(pair?.composite.value).toBeCloseTo(expected, 3)
    expect(pair?.composite).toMatchObject({ partial: false, coverage: 1 })
  })

  it("Cradle Steps and Ready Kids have these four numbers", () => {
    const dimensions = pairs[0]?.dimensions
    const numbers = [dimensions?.goals, dimensions?.strategies, dimensions?.footprint, dimensions?.funders]
    expect(numbers.map((one) => one?.likeness.dice.value?.toFixed(3))).toEqual(["0.667", "0.667", "0.667", "0.571"])
    expect(numbers.map((one) => one?.basis)).toEqual(["count", "count", "children", "amount"])
  })

  it("have the mean and the mean of the closest look-alikes, and nothing left out", () => {
    expect(meanPairwise(pairs).value).toBeCloseTo(0.384, 3)
    expect(meanNearest(pairs).value).toBeCloseTo(0.528, 3)
    expect(leftOut).toEqual([])
  })

  it("three of them stand closer", () => {
    const cluster = compareAll(
      four.filter(({ id }) => id !== "sy"),
      options,
    ).pairs
    expect(meanPairwise(cluster).value).toBeCloseTo(0.49, 3)
    expect(meanNearest(cluster).value).toBeCloseTo(0.596, 3)
  })

  it("look alike by place alone where one works everywhere", () => {
    const withEverywhere = pairs.filter(({ a, b }) => a === "sy" || b === "sy")
    const shares = withEverywhere.map(({ dimensions }) => dimensions.footprint.likeness.dice.value ?? 0)
    expect(Math.min(...shares)).toBeCloseTo(0.82, 2)
    expect(Math.max(...shares)).toBeCloseTo(0.89, 2)
  })

  it("are seated by four people, who sit nowhere else", () => {
    const tables = ["p1", "p2", "p3", "p4"].map((person) =>
      seats.filter(({ body }) => body.person === person).map(({ body }) => body.coalition),
    )
    expect(tables).toEqual([["cs", "rk", "gb"], ["cs", "rk"], ["sy", "gb"], ["sy"]])
    expect(seats.filter(({ body }) => FOUR.includes(body.coalition))).toHaveLength(8)
  })

  it("cost them 68 hours a year at a second table", () => {
    const hoursOf = (id: string) => {
      const body = coalitions.find((one) => one.id === id)?.body
      return (body?.meetingsPerYear ?? Number.NaN) * (body?.meetingHours ?? Number.NaN)
    }
    const loads = ["p1", "p2", "p3", "p4"].map((person) =>
      seats.filter(({ body }) => body.person === person).map(({ body }) => hoursOf(body.coalition)),
    )
    const sum = (hours: readonly number[]) => hours.reduce((total, one) => total + one, 0)
    expect(loads.map(sum)).toEqual([62, 42, 32, 12])
    expect(sum(loads.map((hours) => sum(hours) - Math.max(...hours)))).toBe(68)
  })
})

describe("the words of the sample", () => {
  const groups = coalitions.map(({ id, body }) => [id, body] as const)

  it.each(CODED)("are shared words already, but for two goals in a group's own: %s", (dimension) => {
    const unsaid = wordingsOf(groups, dimension).filter(({ text: words }) => !coder.meaningOf(dimension, words))
    expect(unsaid.map(({ text: words }) => words)).toEqual(
      dimension === "goals"
        ? ["A county where nobody has to explain why they are here", "Young people at every table"]
        : [],
    )
  })

  it("give the same figures as comparing the words themselves", () => {
    const all = compareAll(facts, options)
    const byWords = compareAll(facts, plain)
    expect(all.leftOut).toEqual(byWords.leftOut)
    const figures = (pairs: typeof all.pairs) =>
      pairs.map(({ dimensions, composite }) => [
        composite.value,
        ...Object.values(dimensions).map(({ likeness }) => likeness.dice),
      ])
    expect(figures(all.pairs)).toEqual(figures(byWords.pairs))
  })
})

describe("the sample community", () => {
  it("has about two dozen groups and 150 organisations", () => {
    expect(coalitions.length).toBeGreaterThanOrEqual(24)
    expect(Math.abs(organizations.length - 150)).toBeLessThanOrEqual(5)
  })

  it("is what its generator writes", () => {
    expect(
      execFileSync(process.execPath, [join(import.meta.dirname, "../support/sample/build.mjs"), "--print"], {
        encoding: "utf8",
      }),
    ).toBe(text)
  })

  it("points to nothing that is not there, and uses no id or number twice", () => {
    const all = Object.values(raw).flat()
    const ids = new Set(all.map(({ id }) => id))
    const pointers = [
      ...coalitions.flatMap(({ body }) => [body.host, body.mergedInto, body.parent]),
      ...people.map(({ body }) => body.organization),
      ...seats.flatMap(({ body }) => [body.coalition, body.person, body.organization, body.holder]),
      ...ties.flatMap(({ body }) => [body.one, body.other, body.claimedBy]),
      ...placeUnits.map(({ body }) => body.parent),
    ]
    expect(pointers.filter((id) => id !== undefined && !ids.has(id))).toEqual([])
    expect(ids.size).toBe(all.length)
    expect(new Set(coalitions.map(({ body }) => body.number)).size).toBe(coalitions.length)
  })

  it("names people by their role, each once", () => {
    const names = people.map(({ body }) => body.name)
    expect(new Set(names).size).toBe(names.length)
    const organizationNames = new Map(organizations.map(({ id, body }) => [id, body.name]))
    const byRole = people.filter(({ body }) => body.organization !== undefined)
    expect(
      byRole.filter(({ body }) => !body.name.endsWith(`, ${organizationNames.get(body.organization ?? "")}`)),
    ).toEqual([])
  })

  it("holds every state of an answer, groups that nobody verified, ended and renamed ones", () => {
    const states = coalitions.flatMap(({ body }) => [body.goals?.state, body.strategies?.state, body.funders?.state])
    expect(new Set(states)).toEqual(new Set(["listed", "none", "not asked", "declined", "unknown"]))
    const having = (has: (body: (typeof coalitions)[number]["body"]) => unknown) =>
      coalitions.filter(({ body }) => has(body) !== undefined).length
    expect(having(({ verified }) => verified)).toBeLessThan(coalitions.length - 4)
    expect(having(({ ended }) => ended)).toBe(2)
    expect(having(({ mergedInto }) => mergedInto)).toBe(2)
    expect(having(({ renamedFrom }) => renamedFrom)).toBe(1)
    expect(having(({ goalsVerbatim }) => goalsVerbatim)).toBe(1)
  })

  it("records ties of every level, claimed by one side, by both, and disputed", () => {
    const levels = ties.flatMap(({ body }) => (body.type === "works with" ? [body.level] : []))
    expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
    expect(ties.some(({ body }) => body.confirmed === true && body.claimedBy === undefined)).toBe(true)
    const claims = ties.filter(({ body }) => body.type === "works with" && body.claimedBy !== undefined)
    const sides = Map.groupBy(claims, ({ body }) => `${body.one} ${body.other}`)
    expect(new Set([...sides.values()].map((both) => both.length))).toEqual(new Set([1, 2]))
  })

  it("has no dimension on which nearly all pairs are the same, and dashes as well as figures", () => {
    const { pairs, leftOut } = compareAll(facts, options)
    expect(leftOut).toEqual([])
    const reasons = pairs.flatMap(({ composite }) => (composite.value === null ? [composite.reason] : []))
    expect(reasons).toContain("goals not compared")
    expect(reasons.length).toBeLessThan(pairs.length / 2)
    expect(pairs.some(({ composite }) => composite.value !== null && composite.partial)).toBe(true)
  })

  it("shares fewer people once those who left are no longer counted", () => {
    const shared = (day?: string) =>
      sharedSeats(seats.flatMap(({ body }) => (day === undefined || holdsOn(body, day) ? [body] : []))).pairs.reduce(
        (sum, { people: both }) => sum + both.length,
        0,
      )
    expect(shared("2026-05-01")).toBeGreaterThan(20)
    expect(shared("2026-05-01")).toBeLessThan(shared())
  })

  it("keeps a group in its own words not yet compared", () => {
    const [network, steps] = ["belonging-network", "cs"].map((id) => facts.find((one) => one.id === id))
    const { goals } = compareGroups(network!, steps!, options).dimensions
    expect(goals.likeness.dice).toEqual({ value: null, reason: "not yet compared" })
  })
})

describe("what holds on a day", () => {
  it("takes a month or a year for all of it, and no date for no limit", () => {
    expect(holdsOn({}, "2026-05-14")).toBe(true)
    expect(holdsOn({ from: "2026-05", until: "2026-05" }, "2026-05-31")).toBe(true)
    expect(holdsOn({ until: "2025" }, "2026-01-01")).toBe(false)
    expect(holdsOn({ from: "2026-05-15" }, "2026-05-14")).toBe(false)
    expect(holdsOn({ from: "2026" }, "2026-01-01")).toBe(true)
  })
})
