import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ONLY_OURS, type Said } from "../../shared/contract/coding.ts"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type Coder, createCoder } from "../../shared/domain/coding.ts"
import { type CompareOptions, compareGroups } from "../../shared/domain/overlap.ts"
import { compareAll, constantDimensions } from "../../shared/domain/overlap-community.ts"
import type { GroupFacts } from "../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"

const listed = (...items: string[]) => ({ state: "listed" as const, items })
const PLACES = [
  { id: "county", name: "County", type: "county" as const },
  { id: "north", name: "North", type: "city" as const, parent: "county", childPopulation: 10 },
  { id: "south", name: "South", type: "city" as const, parent: "county", childPopulation: 30 },
]
const places = createPlaces(PLACES)
const ORGANIZATIONS = new Map<string, BodyOf<"organization">>([
  ["uw", { name: "United Way", aka: ["UW"] }],
  ["cf", { name: "Community Fund" }],
])

/** A coder of the words that come with the app, and of what is said here: [dimension, wording, meaning]. */
function coderOf(...said: readonly (readonly [BodyOf<"coding">["dimension"], string, Said])[]): Coder {
  const coding = said.map(([dimension, wording, tags], index) => [`${index}`, { dimension, wording, tags }] as const)
  return createCoder(
    {
      tag: new Map(),
      coding: new Map(coding),
      placeUnit: new Map(PLACES.map(({ id, ...body }) => [id, body])),
      organization: ORGANIZATIONS,
    },
    4,
    "en",
  )
}
const optionsOf = (coder: Coder): CompareOptions => ({ places, taxonomyVersion: coder.version, coder })
const full: GroupFacts = {
  id: "a",
  goals: listed("school-ready"),
  strategies: listed("train"),
  footprint: listed("North"),
  funders: { state: "listed", items: [{ name: "UW", amount: 10 }] },
}
const other = (changes: Partial<GroupFacts>): GroupFacts => ({ ...full, id: "b", ...changes })
const on = (b: Partial<GroupFacts>, coder: Coder, a: Partial<GroupFacts> = {}) =>
  compareGroups({ ...full, ...a }, other(b), optionsOf(coder)).dimensions

describe("two groups that say the same in other words", () => {
  it("have it in common once somebody says so, under the shared word's name, with their own words behind it", () => {
    const b = { goals: listed("Kids ready to learn") }
    expect(on(b, coderOf()).goals).toMatchObject({
      likeness: { dice: { value: null, reason: "not yet compared" } },
      behind: { a: { notYet: [] }, b: { notYet: ["Kids ready to learn"] } },
    })
    const { goals } = on(b, coderOf(["goals", "kids ready to LEARN", ["school-ready"]]))
    expect(goals).toMatchObject({
      likeness: { dice: { value: 1 } },
      shared: ["children are ready for school"],
      behind: {
        a: { said: [{ name: "children are ready for school", wordings: ["school-ready"] }] },
        b: { said: [{ name: "children are ready for school", wordings: ["Kids ready to learn"] }] },
      },
    })
  })

  it("are not compared while a single wording of either is unsaid, and what is said stands beside it", () => {
    const { goals } = on({ goals: listed("school-ready", "Joy") }, coderOf())
    expect(goals.likeness.dice).toEqual({ value: null, reason: "not yet compared" })
    expect(goals.behind?.b).toEqual({
      said: [{ name: "children are ready for school", wordings: ["school-ready"] }],
      notYet: ["Joy"],
    })
  })

  it("have nothing in common in what is only theirs, unless they say it in the same words", () => {
    const coder = coderOf(["goals", "Our way", ONLY_OURS], ["goals", "Another way", ONLY_OURS])
    const compared = (b: string) => on({ goals: listed(b) }, coder, { goals: listed("Our way") }).goals
    expect(compared("Another way")).toMatchObject({ likeness: { dice: { value: 0 } }, onlyA: ["Our way"] })
    expect(compared("our way!").likeness.dice).toEqual({ value: 1 })
  })

  it("count a wording of several shared words as each of them, and one said twice once", () => {
    const coder = coderOf(["goals", "Ready and reading", ["school-ready", "early-literacy"]])
    const { goals } = on({ goals: listed("Ready and reading", "School ready") }, coder)
    expect(goals.likeness.dice).toEqual({ value: 2 / 3 })
  })

  it("come near where their words stand under one word, or one under the other", () => {
    const near = (a: string, b: string) => on({ goals: listed(b) }, coderOf(), { goals: listed(a) }).goals.near
    expect(near("school-ready", "child-care")).toEqual({ value: 0.5 })
    expect(near("Early learning", "child-care")).toEqual({ value: 0.5 })
    expect(near("school-ready", "oral-health")).toEqual({ value: 0 })
  })

  it("share a funder by any of its names, its grants added up", () => {
    const funders = {
      state: "listed" as const,
      items: [
        { name: "United Way", amount: 4 },
        { name: "uw", amount: 6 },
      ],
    }
    expect(on({ funders }, coderOf()).funders).toMatchObject({
      basis: "amount",
      likeness: { dice: { value: 1 } },
      shared: ["United Way"],
    })
  })

  it("count funders where one sum comes from two", () => {
    const funders = { state: "listed" as const, items: [{ name: "UW and the Fund", amount: 9 }] }
    const coder = coderOf(["funders", "UW and the Fund", ["uw", "cf"]])
    expect(on({ funders }, coder).funders).toMatchObject({ basis: "count", likeness: { dice: { value: 2 / 3 } } })
  })

  it("share a place said in other words, weighed by its children", () => {
    const coder = coderOf(["footprint", "the whole valley", ["north", "south"]])
    const { footprint } = on({ footprint: listed("the whole valley") }, coder)
    expect(footprint).toMatchObject({ basis: "children", likeness: { dice: { value: 20 / 50 } }, shared: ["north"] })
  })

  it("count a place that is only theirs as a place, and no longer weigh by children", () => {
    const coder = coderOf(["footprint", "Beyond the hills", ONLY_OURS])
    const { footprint } = on({ footprint: listed("North", "Beyond the hills") }, coder)
    expect(footprint).toMatchObject({
      basis: "count",
      likeness: { dice: { value: 2 / 3 } },
      onlyB: ["Beyond the hills"],
    })
  })

  it("have no composite while goals are unsaid on one side, whatever else is the same", () => {
    const { composite } = compareGroups(full, other({ goals: listed("Joy") }), optionsOf(coderOf()))
    expect(composite).toMatchObject({ value: null, reason: "goals not compared" })
  })

  it("are compared by goals in their own sentences too, once those are said", () => {
    const b = { goals: { state: "not asked" as const, items: [] }, goalsVerbatim: ["Every child ready"] }
    expect(on(b, coderOf()).goals.likeness.dice).toEqual({ value: null, reason: "not yet compared" })
    const coder = coderOf(["goals", "Every child ready", ["school-ready"]])
    expect(on(b, coder).goals.likeness.dice).toEqual({ value: 1 })
    const declined = { ...b, goals: { state: "declined" as const, items: [] } }
    expect(on(declined, coder).goals.likeness.dice.value).toBeNull()
  })

  it("carry the version of the words with the figures", () => {
    expect(compareGroups(full, other({}), optionsOf(coderOf())).taxonomyVersion).toBe(4)
  })
})

describe("a community", () => {
  it("finds a dimension constant by what words mean, not by how they are written", () => {
    const group = (id: string, strategy: string) => ({ ...full, id, strategies: listed(strategy) })
    const groups = [group("a", "train"), group("b", "Training"), group("c", "workshops")]
    const coder = coderOf(["strategies", "Training", ["train"]], ["strategies", "workshops", ["train"]])
    const constant = (with_?: Coder) => constantDimensions(groups, places, with_).map(({ dimension }) => dimension)
    expect(constant(coder)).toContain("strategies")
    expect(constant()).not.toContain("strategies")
    expect(constant(coderOf())).not.toContain("strategies")
  })
})

describe("for any community and whatever was said", () => {
  const WORDINGS = ["Joy", "Ready kids", "school-ready", "Numbers", "hs-grad", "Our way"]
  const meaning = fc.oneof(
    fc.subarray(["school-ready", "maths", "hs-grad"], { minLength: 1 }),
    fc.constant(ONLY_OURS as Said),
  )
  const saidOf = fc.array(fc.tuple(fc.constant("goals" as const), fc.constantFrom(...WORDINGS), meaning), {
    maxLength: 5,
  })
  const state = fc.constantFrom("listed" as const, "none" as const, "not asked" as const, "declined" as const)
  const goals = fc.record({ state, items: fc.uniqueArray(fc.constantFrom(...WORDINGS), { maxLength: 4 }) })

  it("a figure on goals never comes from a wording that nobody has said, and there is no composite without one", () => {
    fc.assert(
      fc.property(goals, goals, saidOf, (one, two, said) => {
        const coder = coderOf(...said)
        const { dimensions, composite } = compareGroups(
          { ...full, goals: one },
          other({ goals: two }),
          optionsOf(coder),
        )
        const unsaid = [one, two].some(
          ({ state: is, items }) =>
            is === "listed" && items.some((wording) => coder.meaningOf("goals", wording) === undefined),
        )
        if (!unsaid) return
        expect(dimensions.goals.likeness.dice.value).toBeNull()
        expect(dimensions.goals.near).toBeNull()
        expect(composite.value).toBeNull()
      }),
    )
  })

  it("figures are the same whatever the order of lists, groups and sayings", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WORDINGS), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom(...WORDINGS), { minLength: 1 }),
        fc.uniqueArray(fc.tuple(fc.constant("goals" as const), fc.constantFrom(...WORDINGS), meaning), {
          selector: ([, wording]) => wording,
        }),
        (one, two, said) => {
          const value = (a: readonly string[], b: readonly string[], of: typeof said) =>
            compareAll(
              [
                { ...full, goals: listed(...a) },
                { ...full, id: "b", goals: listed(...b) },
              ],
              optionsOf(coderOf(...of)),
            ).pairs[0]?.dimensions.goals.likeness.dice
          const forward = value(one, two, said)
          expect(value(one.toReversed(), two.toReversed(), said.toReversed())).toEqual(forward)
          expect(value(two, one, said)).toEqual(forward)
        },
      ),
    )
  })
})
