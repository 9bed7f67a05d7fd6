import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AnswerSet } from "../../shared/domain/answer.ts"
import { type CompareOptions, compareGroups } from "../../shared/domain/overlap.ts"
import type { GroupFacts } from "../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"

const listed = (...items: string[]): AnswerSet => ({ state: "listed", items })
const none: AnswerSet = { state: "none", items: [] }
const declined: AnswerSet = { state: "declined", items: [] }
const places = createPlaces([
  { id: "north", name: "North", type: "school district", childPopulation: 12_000 },
  { id: "south", name: "South", type: "school district", childPopulation: 8000 },
])
const options: CompareOptions = { places, taxonomyVersion: 3 }

const full: GroupFacts = {
  id: "a",
  goals: listed("school-ready"),
  strategies: listed("train", "convene"),
  footprint: listed("North"),
  funders: { state: "listed", items: [{ name: "UW", amount: 10 }] },
  ages: { from: 0, until: 60 },
}
const other = (changes: Partial<GroupFacts>): GroupFacts => ({ ...full, id: "b", ...changes })

describe("two groups", () => {
  it("get the four numbers, the composite and all that it was made of", () => {
    const result = compareGroups(full, other({ strategies: listed("train"), footprint: listed("South") }), {
      ...options,
      asOf: "2026-05",
    })
    const { goals, strategies, footprint, funders } = result.dimensions
    expect([goals, strategies, footprint, funders].map((one) => one.likeness.dice.value)).toEqual([1, 2 / 3, 0, 1])
    expect(result.composite).toMatchObject({
      value: (1 + 2 / 3 + 0 + 1) / 4,
      coverage: 1,
      partial: false,
      inputsUsed: ["goals", "strategies", "footprint", "funders"],
      missing: [],
      leftOut: [],
    })
    expect(result.composite.weights.goals).toBe(1)
    expect([result.taxonomyVersion, result.asOf]).toEqual([3, "2026-05"])
  })

  it("show what stands behind a number", () => {
    const { strategies } = compareGroups(full, other({ strategies: listed("Train ", "advocate") }), options).dimensions
    expect(strategies).toMatchObject({ shared: ["train"], onlyA: ["convene"], onlyB: ["advocate"], basis: "count" })
  })

  it("weigh places by children and money by amount, and say so", () => {
    const { footprint, funders, ages } = compareGroups(
      full,
      other({ footprint: listed("north", "south") }),
      options,
    ).dimensions
    expect(footprint).toMatchObject({ basis: "children", likeness: { dice: { value: 24 / 32 } } })
    expect(funders.basis).toBe("amount")
    expect(ages).toMatchObject({ basis: "months", likeness: { dice: { value: 1 } } })
  })

  it("count funders as soon as one amount is not known", () => {
    const funders = { state: "listed" as const, items: [{ name: "uw", amount: 90 }, { name: "CF" }] }
    expect(compareGroups(full, other({ funders }), options).dimensions.funders).toMatchObject({
      basis: "count",
      likeness: { dice: { value: 2 / 3 } },
    })
  })

  it("add up the grants of one funder", () => {
    const funders = {
      state: "listed" as const,
      items: [
        { name: "UW", amount: 6 },
        { name: "uw", amount: 4 },
      ],
    }
    expect(compareGroups(full, other({ funders }), options).dimensions.funders.likeness.dice).toEqual({ value: 1 })
  })

  it("give near matches beside exact ones where tags have parents", () => {
    const parentOf = (tag: string) => tag.split("/")[0]
    const [one, two] = [{ ...full, goals: listed("health/oral") }, other({ goals: listed("health/mental") })]
    const { goals } = compareGroups(one, two, { ...options, parentOf }).dimensions
    expect(goals.likeness.dice).toEqual({ value: 0 })
    expect(goals.near).toEqual({ value: 0.5 })
    expect(compareGroups(one, two, options).dimensions.goals.near).toBeNull()
  })
})

describe("what is not known is never zero", () => {
  const reasonOf = (b: GroupFacts, dimension: "goals" | "strategies" | "footprint" | "funders" | "ages") => {
    const { dice } = compareGroups(full, b, options).dimensions[dimension].likeness
    return dice.value === null ? dice.reason : dice.value
  }

  it("declined, not asked and absent answers are not yet known", () => {
    expect(reasonOf(other({ strategies: declined }), "strategies")).toBe("not yet known")
    expect(reasonOf(other({ strategies: undefined }), "strategies")).toBe("not yet known")
    expect(reasonOf(other({ ages: undefined }), "ages")).toBe("not yet known")
    expect(reasonOf(other({ funders: { state: "not asked", items: [] } }), "funders")).toBe("not yet known")
  })

  it("goals in a group's own words are not yet compared", () => {
    const b = other({ goals: undefined, goalsVerbatim: ["Every child ready"] })
    expect(reasonOf(b, "goals")).toBe("not yet compared")
    expect(reasonOf(other({ goals: listed() }), "goals")).toBe("not yet compared")
  })

  it("places that are not in the list are not yet compared", () => {
    expect(reasonOf(other({ footprint: listed("North", "Nowhere") }), "footprint")).toBe("not yet compared")
  })

  it("none on one side is zero, none on both is a dash", () => {
    expect(reasonOf(other({ strategies: none }), "strategies")).toBe(0)
    const pair = compareGroups({ ...full, strategies: none }, other({ strategies: none }), options)
    expect(pair.dimensions.strategies.likeness.dice).toEqual({ value: null, reason: "neither lists any" })
  })
})

describe("the composite", () => {
  it.each([
    ["declined", { goals: declined }],
    ["in own words only", { goals: undefined, goalsVerbatim: ["x"] }],
    ["none", { goals: none }],
  ])("does not exist while the goals of one side are %s", (_name, goals) => {
    expect(compareGroups(full, other(goals), options).composite).toMatchObject({
      value: null,
      reason: "goals not compared",
    })
  })

  it("is partial as soon as one of the four is missing, though three quarters are known", () => {
    const { composite } = compareGroups(full, other({ funders: { state: "unknown", items: [] } }), options)
    expect(composite).toMatchObject({
      value: 1,
      partial: true,
      coverage: 0.75,
      missing: [{ dimension: "funders", reason: "not yet known" }],
    })
  })

  it("does not exist while less than half of the weight is known", () => {
    const b = other({ funders: undefined, strategies: declined, footprint: declined })
    expect(compareGroups(full, b, options).composite).toMatchObject({
      value: null,
      reason: "too little known",
      coverage: 0.25,
      partial: true,
    })
  })

  it("leaves out what is the same for nearly all, and names it", () => {
    const b = other({ strategies: none })
    const { composite } = compareGroups(full, b, { ...options, leftOut: ["footprint"] })
    expect(composite).toMatchObject({ value: 2 / 3, coverage: 1, partial: false, leftOut: ["footprint"] })
  })

  it("does not exist where everything was left out", () => {
    const leftOut = ["goals", "strategies", "footprint", "funders"] as const
    expect(compareGroups(full, other({}), { ...options, leftOut }).composite).toMatchObject({
      value: null,
      reason: "same for nearly all",
    })
  })

  it("follows other weights and stores them", () => {
    const b = other({ strategies: none, ages: { from: 30, until: 60 } })
    const { composite } = compareGroups(full, b, { ...options, weights: { goals: 3, ages: 2 } })
    expect(composite.value).toBeCloseTo((3 + 0 + 1 + 1 + 2 * (60 / 90)) / 8, 9)
    expect(composite.weights).toMatchObject({ goals: 3, ages: 2, strategies: 1, members: 0 })
    expect(composite.inputsUsed).toContain("ages")
  })
})

describe("for any two groups", () => {
  const states = fc.constantFrom("listed", "none", "not asked", "declined", "unknown")
  const answer = (words: readonly string[]) =>
    fc.record({ state: states, items: fc.uniqueArray(fc.constantFrom(...words)) }) as fc.Arbitrary<AnswerSet>
  const group = fc.record({
    id: fc.constantFrom("x", "y"),
    goals: answer(["g1", "g2", "g3"]),
    strategies: answer(["s1", "s2", "s3", "s4"]),
    footprint: answer(["North", "South", "Nowhere"]),
    funders: fc.record({
      state: states,
      items: fc.array(
        fc.record({ name: fc.constantFrom("UW", "CF"), amount: fc.option(fc.nat(9), { nil: undefined }) }),
      ),
    }),
  }) as fc.Arbitrary<GroupFacts>

  it("the composite is null or lies between the lowest and the highest of its inputs", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { dimensions, composite } = compareGroups(a, b, options)
        if (composite.value === null) return
        const inputs = composite.inputsUsed.map((dimension) => dimensions[dimension].likeness.dice.value ?? Number.NaN)
        expect(composite.value).toBeGreaterThanOrEqual(Math.min(...inputs) - 1e-9)
        expect(composite.value).toBeLessThanOrEqual(Math.max(...inputs) + 1e-9)
        expect(composite.inputsUsed).toContain("goals")
        expect(composite.partial).toBe(composite.inputsUsed.length < 4)
      }),
    )
  })

  it("a figure never comes from an answer that is not listed or none", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const known = (state: string | undefined) => state === "listed" || state === "none"
        const { dimensions } = compareGroups(a, b, options)
        for (const dimension of ["goals", "strategies", "footprint", "funders"] as const) {
          if (known(a[dimension]?.state) && known(b[dimension]?.state)) continue
          expect(dimensions[dimension].likeness.dice.value).toBeNull()
        }
      }),
    )
  })
})
