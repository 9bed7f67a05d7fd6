import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fewness, sensitivity } from "../../shared/domain/sensitivity.ts"
import { type LikenessPair, likenessMatrix, unknownPairs } from "../../shared/domain/sensitivity-matrix.ts"

const named = (count: number) => Array.from({ length: count }, (_, row) => `g${String(row).padStart(2, "0")}`)
const pairsOf = (ids: readonly string[], valueOf: (row: number, column: number) => number | null) =>
  ids.flatMap((a, row) =>
    ids.slice(row + 1).map((b, index): LikenessPair => ({ a, b, value: valueOf(row, row + 1 + index) })),
  )
const matrix = (count: number, valueOf: (row: number, column: number) => number | null) =>
  likenessMatrix(named(count), pairsOf(named(count), valueOf))
const partners = (row: number, column: number) => row % 2 === 0 && column === row + 1

describe("the golden values", () => {
  it.each([
    ["3 groups, all pairs .70", matrix(3, () => 0.7), 0.7, 0.7, 1, 70],
    ["4 groups, all pairs .70", matrix(4, () => 0.7), 0.7, 0.7, 0.941, 69.2],
    [
      "20 groups, .08 but for ten pairs at .20",
      matrix(20, (a, b) => (partners(a, b) ? 0.2 : 0.08)),
      0.086,
      0.2,
      0,
      11.5,
    ],
    ["6 groups, all pairs .35", matrix(6, () => 0.35), 0.35, 0.35, 0.824, 33.8],
    ["2 groups, .50", matrix(2, () => 0.5), 0.5, 0.5, 1, 50],
  ])("%s", (_, groups, mean, near, few, value) => {
    const found = sensitivity(groups)
    expect(found.mean).toBeCloseTo(mean, 3)
    expect(found.near).toBeCloseTo(near, 3)
    expect(found.fewness).toBeCloseTo(few, 3)
    expect(Math.abs(found.value! - value)).toBeLessThan(0.051)
  })

  it("the four of Calder County: mean .384, near .528, F .941, 45.0", () => {
    const found = sensitivity(likenessMatrix(["CS", "RK", "SY", "GB"], calder))
    expect([found.mean, found.near, found.fewness].map((one) => one!.toFixed(3))).toEqual(["0.384", "0.528", "0.941"])
    expect(found.value!.toFixed(1)).toBe("45.0")
  })
})

const calder: readonly LikenessPair[] = [
  { a: "CS", b: "RK", value: 0.643 },
  { a: "CS", b: "SY", value: 0.322 },
  { a: "CS", b: "GB", value: 0.325 },
  { a: "RK", b: "SY", value: 0.206 },
  { a: "RK", b: "GB", value: 0.502 },
  { a: "SY", b: "GB", value: 0.306 },
]

describe("what cannot be said", () => {
  it("needs two groups", () => {
    for (const groups of [[], ["CS"], ["CS", "CS"]]) {
      expect(sensitivity(likenessMatrix(["CS", "RK"], calder), groups)).toMatchObject({
        value: null,
        reason: "fewer than two groups",
      })
    }
  })

  it("asks to map more below 60 % of the pairs, and names those", () => {
    const known = (count: number) => matrix(5, (row, column) => (row * 5 + column <= count ? 0.4 : null))
    const five = sensitivity(known(7))
    expect(five).toMatchObject({ value: null, reason: "map more first", mean: null, driving: [] })
    expect(five.coverage).toEqual({ known: 5, of: 10 })
    expect(unknownPairs(known(7))).toHaveLength(5)
    const six = sensitivity(known(8))
    expect(six.coverage).toEqual({ known: 6, of: 10 })
    expect(six.value).not.toBeNull()
  })

  it("takes a group that is not in the matrix for unknown, not for unlike", () => {
    const found = sensitivity(likenessMatrix(["CS", "RK"], calder), ["CS", "RK", "new", "newer"])
    expect(found).toMatchObject({ value: null, reason: "map more first", coverage: { known: 1, of: 6 } })
  })

  it("leaves a group without a known pair out of the mean of look-alikes", () => {
    const found = sensitivity(matrix(6, (_, column) => (column === 5 ? null : 0.5)))
    expect(found).toMatchObject({ near: 0.5, mean: 0.5, coverage: { known: 10, of: 15 } })
  })
})

describe("which pairs drive it", () => {
  it("is told by share, the largest first", () => {
    const { driving } = sensitivity(likenessMatrix(["CS", "RK", "SY", "GB"], calder))
    expect(driving.map(({ a, b }) => `${a}-${b}`).slice(0, 2)).toEqual(["CS-RK", "RK-GB"])
    expect(driving).toHaveLength(5)
  })

  it("adds up to all of it", () => {
    fc.assert(
      fc.property(someMatrix, (found) => {
        const { value, driving } = sensitivity(found, found.ids, 1000)
        const total = driving.reduce((sum, { share }) => sum + share, 0)
        expect(total).toBeCloseTo(value === null || value === 0 ? 0 : 1, 9)
        const shares = driving.map(({ share }) => share)
        expect(shares).toEqual(shares.toSorted((one, other) => other - one))
      }),
    )
  })

  it("names the same pairs whether few or all are asked for", () => {
    fc.assert(
      fc.property(someMatrix, (found) => {
        const all = sensitivity(found, found.ids, 1000).driving
        expect(sensitivity(found, found.ids, 3).driving).toEqual(all.slice(0, 3))
      }),
    )
  })
})

const likeness = fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20)
/** Two to nine groups, a tenth of the pairs unknown. */
const someMatrix = fc
  .tuple(
    fc.integer({ min: 2, max: 9 }),
    fc.array(fc.option(likeness, { freq: 9, nil: null }), { minLength: 81, maxLength: 81 }),
  )
  .map(([count, values]) => matrix(count, (row, column) => values[row * 9 + column]!))

describe("any set", () => {
  it("is never less delicate when two of its groups become more alike", () => {
    const change = fc.record({ row: fc.nat(8), column: fc.nat(8), by: likeness })
    fc.assert(
      fc.property(someMatrix, change, (before, { row, column, by }) => {
        const { ids, values } = before
        const [a, b] = [row % ids.length, column % ids.length]
        const at = (one: number, other: number) => values[one * ids.length + other]!
        const rises = (one: number, other: number) => (one === a && other === b) || (one === b && other === a)
        const after = matrix(ids.length, (one, other) => {
          const value = at(one, other)
          if (Number.isNaN(value)) return null
          return rises(one, other) ? Math.min(1, value + by) : value
        })
        const [was, is] = [sensitivity(before).value, sensitivity(after).value]
        if (was === null) expect(is).toBeNull()
        else expect(is! - was).toBeGreaterThan(-1e-9)
      }),
    )
  })

  it("is between 0 and 100, and 0 exactly when nothing is alike", () => {
    fc.assert(
      fc.property(someMatrix, (groups) => {
        const { value } = sensitivity(groups)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100 + 1e-9)
        expect(value === 0).toBe(groups.values.every((one) => Number.isNaN(one) || one === 0))
      }),
    )
    expect(sensitivity(matrix(7, () => 0)).value).toBe(0)
  })

  it("with equal likeness is never less delicate for having fewer groups", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), likeness, (count, value) => {
        const [fewer, more] = [sensitivity(matrix(count, () => value)), sensitivity(matrix(count + 1, () => value))]
        expect(fewer.likeness).toBeCloseTo(more.likeness!, 9)
        expect(fewer.value! - more.value!).toBeGreaterThan(-1e-9)
      }),
    )
    expect([1, 2, 3, 4, 20, 50].map((count) => fewness(count).toFixed(3))).toEqual([
      "1.000",
      "1.000",
      "1.000",
      "0.941",
      "0.000",
      "0.000",
    ])
  })

  it("is the same in whatever order its groups and pairs are told", () => {
    fc.assert(
      fc.property(someMatrix, (groups) => {
        const turned = sensitivity(groups, groups.ids.toReversed())
        expect(turned.value ?? -1).toBeCloseTo(sensitivity(groups).value ?? -1, 9)
      }),
    )
  })
})

it("carries what it was made from", () => {
  const found = sensitivity(likenessMatrix(["CS", "RK", "SY", "GB"], calder, "2026-05-14"), ["CS", "RK", "GB"])
  expect(found).toMatchObject({
    groups: ["CS", "RK", "GB"],
    inputsUsed: { groups: 3, pairs: 3 },
    coverage: { known: 3, of: 3 },
    asOf: "2026-05-14",
  })
})

it("takes in 1,000 groups", () => {
  const groups = matrix(1000, (row, column) => ((row * 31 + column * 17) % 100) / 250)
  expect(sensitivity(groups).value).not.toBeNull()
})
