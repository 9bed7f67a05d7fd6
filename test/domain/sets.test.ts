import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { comparable } from "../../shared/domain/answer.ts"
import { countMasses, intervalMasses, likeness, softDice, weightedMasses } from "../../shared/domain/sets.ts"

const range = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, index) => `t${from + index}`))
const ofSets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => likeness(countMasses(a, b))
const value = (of: { readonly value: number | null }) => of.value ?? Number.NaN

describe("likeness of two sets", () => {
  it.each([
    ["ten and ten that share seven", range(0, 10), range(3, 13), 0.538, 0.7, 0.7, 0.7, 0.7],
    ["two inside ten", range(0, 10), range(0, 2), 0.2, 0.333, 1, 0.2, 1],
    ["1 2 3 4 and 3 4 5", range(1, 5), range(3, 6), 0.4, 0.571, 0.667, 0.5, 0.667],
  ])("%s", (_name, a, b, jaccard, dice, coefficient, aInB, bInA) => {
    const result = ofSets(a, b)
    expect(value(result.jaccard)).toBeCloseTo(jaccard, 3)
    expect(value(result.dice)).toBeCloseTo(dice, 3)
    expect(value(result.coefficient)).toBeCloseTo(coefficient, 3)
    expect(value(result.aInB)).toBeCloseTo(aInB, 3)
    expect(value(result.bInA)).toBeCloseTo(bInA, 3)
  })

  it("weighs funders by what both give", () => {
    const one = new Map([
      ["UW", 200],
      ["CF", 50],
    ])
    const other = new Map([
      ["UW", 100],
      ["CF", 50],
      ["Biz", 150],
    ])
    const result = likeness(weightedMasses(one, other))
    expect(value(result.dice)).toBeCloseTo(0.545, 3)
    expect(value(result.jaccard)).toBeCloseTo(0.375, 3)
  })

  it("compares half-open ranges of months", () => {
    const masses = intervalMasses({ from: 0, until: 108 }, { from: 60, until: 228 })
    expect(masses).toEqual({ a: 108, b: 168, shared: 48 })
    expect(value(likeness(masses).dice)).toBeCloseTo(0.348, 3)
  })

  it("finds nothing in common between ranges that only touch", () => {
    expect(intervalMasses({ from: 0, until: 60 }, { from: 60, until: 108 }).shared).toBe(0)
  })

  it("has no figure where neither lists any", () => {
    const dash = { value: null, reason: "neither lists any" }
    expect(ofSets(new Set(), new Set())).toEqual({
      dice: dash,
      jaccard: dash,
      coefficient: dash,
      aInB: dash,
      bInA: dash,
      nested: false,
    })
  })

  it("is 0 where one side has none, and says nothing about containment", () => {
    const result = ofSets(range(0, 3), new Set())
    expect([result.dice.value, result.jaccard.value]).toEqual([0, 0])
    expect(result.coefficient).toEqual({ value: null, reason: "one lists none" })
    expect([result.aInB.value, result.bInA.value]).toEqual([null, null])
  })

  it("sees a small list inside a large one, and not two lists of one size", () => {
    expect(ofSets(range(0, 10), range(0, 2)).nested).toBe(true)
    expect(ofSets(range(0, 10), range(0, 10)).nested).toBe(false)
    expect(ofSets(range(0, 10), range(6, 11)).nested).toBe(true)
    expect(ofSets(range(0, 10), range(7, 12)).nested).toBe(false)
  })
})

describe("near matches", () => {
  const familyOf = (tag: string) => tag.split("/")[0] ?? tag

  it("counts an identical tag as one and two tags of one family as a half", () => {
    expect(
      softDice(new Set(["health/oral", "school/maths"]), new Set(["health/mental", "school/maths"]), familyOf),
    ).toEqual({ value: 0.75 })
  })

  it("matches each tag once", () => {
    expect(softDice(new Set(["health/oral"]), new Set(["health/mental", "health/access"]), familyOf)).toEqual({
      value: 1 / 3,
    })
  })

  it("counts a tag and the family that it belongs to as near", () => {
    expect(softDice(new Set(["health"]), new Set(["health/oral"]), familyOf)).toEqual({ value: 0.5 })
  })

  it("has no figure where neither lists any", () => {
    expect(softDice(new Set(), new Set(), familyOf)).toEqual({ value: null, reason: "neither lists any" })
  })
})

describe("what may be compared", () => {
  it("takes what was listed or said to be none", () => {
    expect(comparable({ state: "listed", items: ["a"] })).toBe(true)
    expect(comparable({ state: "none", items: [] })).toBe(true)
  })

  it.each(["not asked", "declined", "unknown"] as const)("never takes an answer that is %s", (state) => {
    expect(comparable({ state, items: ["a"] })).toBe(false)
  })

  it("does not take a list whose words were not matched", () => {
    expect(comparable({ state: "listed", items: [] })).toBe(false)
  })
})

describe("for any two sets", () => {
  const tags = fc.uniqueArray(fc.nat(12).map((n) => `${"abcd"[n % 4]}/${n}`)).map((items) => new Set(items))
  const weights = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.double({ min: 0.001, max: 1e6, noNaN: true })), { selector: ([key]) => key })
    .map((pairs) => new Map(pairs.map(([key, weight]) => [`f${key}`, weight])))
  const all = (of: ReturnType<typeof likeness>) => [of.dice, of.jaccard, of.coefficient, of.aInB, of.bInA]

  it("every measure lies between 0 and 1, weighted or not", () => {
    fc.assert(
      fc.property(tags, tags, weights, weights, (a, b, c, d) => {
        const values = [...all(ofSets(a, b)), ...all(likeness(weightedMasses(c, d)))].flatMap((of) => of.value ?? [])
        expect(values.filter((one) => !(one >= 0 && one <= 1))).toEqual([])
      }),
    )
  })

  it("turning the pair round swaps the two containments and nothing else", () => {
    fc.assert(
      fc.property(weights, weights, (a, b) => {
        const [one, other] = [likeness(weightedMasses(a, b)), likeness(weightedMasses(b, a))]
        const turned = { ...other, aInB: other.bInA, bInA: other.aInB }
        const figures = (of: typeof one) => all(of).map((measure) => measure.value?.toFixed(9) ?? "dash")
        expect(figures(one)).toEqual(figures(turned))
        expect(one.nested).toBe(other.nested)
      }),
    )
  })

  it("Jaccard is Dice / (2 − Dice), and neither passes the overlap coefficient", () => {
    fc.assert(
      fc.property(tags, tags, (a, b) => {
        const { dice, jaccard, coefficient } = ofSets(a, b)
        if (dice.value === null || jaccard.value === null) return
        expect(jaccard.value).toBeCloseTo(dice.value / (2 - dice.value), 9)
        expect(dice.value).toBeLessThanOrEqual((coefficient.value ?? 1) + 1e-9)
      }),
    )
  })

  it("near matches never lower the figure and equal the highest of all one-to-one matchings", () => {
    const familyOf = (tag: string) => tag.slice(0, 1)
    const few = fc.uniqueArray(
      fc.nat(7).map((n) => `${"ab"[n % 2]}/${n}`),
      { maxLength: 5 },
    )
    const highest = (a: readonly string[], b: readonly string[]): number => {
      const [first, ...rest] = a
      if (first === undefined) return 0
      const worth = (other: string) => (other === first ? 1 : familyOf(other) === familyOf(first) ? 0.5 : 0)
      const matched = b.map((other) => worth(other) + highest(rest, b.toSpliced(b.indexOf(other), 1)))
      return Math.max(highest(rest, b), ...matched)
    }
    fc.assert(
      fc.property(few, few, (a, b) => {
        const soft = softDice(new Set(a), new Set(b), familyOf)
        if (soft.value === null) return
        expect(soft.value).toBeGreaterThanOrEqual(value(ofSets(new Set(a), new Set(b)).dice))
        expect(soft.value).toBeCloseTo((2 * highest(a, b)) / (a.length + b.length), 9)
      }),
      { numRuns: 60 },
    )
  })
})
