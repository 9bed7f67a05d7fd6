import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  levelGap,
  reciprocity,
  reporters,
  type TieReport,
  tiePairs,
  tiesFrom,
  wantedChanges,
} from "../../shared/domain/network-reports.ts"

const says = (by: string, about: string, level?: number, wanted?: number): TieReport => ({
  one: by,
  other: about,
  claimedBy: by,
  level,
  wanted,
})
const pairOf = (...reports: TieReport[]) => tiePairs(reports)[0]!

describe("what was said of a pair", () => {
  it("comes together from both sides and from others, whichever way round it was recorded", () => {
    const document = { one: "a", other: "b", level: 4, confirmed: true }
    expect(tiePairs([says("b", "a", 1), document, says("a", "b", 3, 5)])).toEqual([
      {
        one: "a",
        other: "b",
        byOne: { level: 3, wanted: 5 },
        byOther: { level: 1, wanted: undefined },
        byOthers: [{ level: 4, wanted: undefined }],
        confirmed: true,
      },
    ])
  })

  it("is the later word of a side, and nothing of one with itself", () => {
    expect(tiePairs([says("a", "a", 3)])).toEqual([])
    expect(pairOf(says("a", "b", 3), says("a", "b", 2)).byOne?.level).toBe(2)
  })

  it("names those who have spoken", () => {
    expect(reporters(tiePairs([says("a", "b", 0), { one: "c", other: "d", level: 2 }]))).toEqual(new Set(["a"]))
  })
})

describe("pairs that count as tied", () => {
  const pairs = tiePairs([
    says("a", "b", 3),
    says("b", "a", 1),
    says("a", "c", 0),
    says("a", "d"),
    { one: "c", other: "d", level: 4, confirmed: true },
  ])
  const tied = (leastLevel: number, saidBy: "any" | "both") =>
    tiesFrom(pairs, { leastLevel, saidBy }).map(({ one, other, weight }) => `${one}${other} ${weight}`)

  it("are those whose mean level is high enough, no contact being none and a bare name being 1", () => {
    expect(tied(1, "any")).toEqual(["ab 2", "ad 1", "cd 4"])
    expect(tied(2, "any")).toEqual(["ab 2", "cd 4"])
    expect(tied(3, "any")).toEqual(["cd 4"])
  })

  it("or those of which each side says so, or that were confirmed", () => {
    expect(tied(1, "both")).toEqual(["ab 2", "cd 4"])
    expect(tied(2, "both")).toEqual(["cd 4"])
  })
})

describe("reciprocity", () => {
  it("is ties claimed by both among ties claimed by either", () => {
    const pairs = tiePairs([
      says("a", "b", 3),
      says("b", "a", 2),
      says("a", "c", 3),
      says("c", "a", 0),
      says("a", "d", 1),
      says("b", "c", 0),
    ])
    const found = reciprocity(pairs, 1, "2026-05")
    expect(found.value).toBeCloseTo(1 / 3, 12)
    expect(found).toMatchObject({
      inputsUsed: { both: 1, either: 3, leastLevel: 1 },
      coverage: { known: 2, of: 3 },
      asOf: "2026-05",
    })
  })

  it("follows the level", () => {
    const pairs = tiePairs([says("a", "b", 3), says("b", "a", 2)])
    expect([reciprocity(pairs, 2).value, reciprocity(pairs, 3).value]).toEqual([1, 0])
  })

  it("is no value where nothing is claimed", () => {
    expect(reciprocity(tiePairs([says("a", "b", 0)]))).toMatchObject({ value: null, reason: "none claimed" })
  })

  it("stays between 0 and 1, and is 1 once every side says what the other says", () => {
    const id = fc.constantFrom("a", "b", "c", "d")
    const report = fc.record({ by: id, about: id, level: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(fc.array(report), (all) => {
        const reports = all.map(({ by, about, level }) => says(by, about, level))
        const { value } = reciprocity(tiePairs(reports))
        if (value !== null) expect(value >= 0 && value <= 1).toBe(true)
        const pairs = tiePairs(reports).map((pair) => ({
          ...pair,
          byOther: pair.byOne ?? pair.byOther,
          byOne: pair.byOne ?? pair.byOther,
        }))
        expect(reciprocity(pairs).value ?? 1).toBe(1)
      }),
    )
  })
})

describe("two stories of one tie", () => {
  it("are a gap from the first side's view, never a mean", () => {
    expect(levelGap(pairOf(says("b", "a", 0), says("a", "b", 5)))).toMatchObject({ value: 5, inputsUsed: ["a", "b"] })
    expect(levelGap(pairOf(says("b", "a", 4), says("a", "b", 1)))).toMatchObject({ value: -3 })
  })

  it("are none while a side is missing", () => {
    expect(levelGap(pairOf(says("b", "a", 4)))).toMatchObject({
      value: null,
      reason: "one side not known",
      inputsUsed: ["b"],
    })
    expect(levelGap(pairOf({ one: "a", other: "b", level: 4 }))).toMatchObject({ value: null, reason: "no side known" })
  })

  it("come with what each side wants to change, also to less", () => {
    expect(wantedChanges(pairOf(says("a", "b", 3, 1), says("b", "a", 2, 4)))).toEqual([
      { value: -2, one: "a", other: "b", inputsUsed: ["a"] },
      { value: 2, one: "b", other: "a", inputsUsed: ["b"] },
    ])
    expect(wantedChanges(pairOf(says("a", "b", 3), says("b", "a", undefined, 4)))).toMatchObject([
      { value: null, reason: "wish not known" },
      { value: null, reason: "level not known" },
    ])
  })
})
