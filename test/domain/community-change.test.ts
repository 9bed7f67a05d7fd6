import { describe, expect, it } from "vitest"
import { changeMonths, intensity, unfinished } from "../../shared/domain/community-change.ts"

/** METHOD.md D8: .85, .10, .70, 1.00 and .40 in January, March, June, June and November. */
const FIVE = [
  { on: "2025-01", duration: "ongoing", reach: "medium", strategy: "policy" },
  { on: "2025-03-09", duration: "one-time", reach: "low", strategy: "information and skills" },
  { on: "2025-06-01", duration: "repeated", reach: "medium", strategy: "access and barriers" },
  { on: "2025-06-30", duration: "ongoing", reach: "high", strategy: "policy" },
  { on: "2025-11", duration: "one-time", reach: "medium", strategy: "services and support" },
] as const
const five = FIVE.map((one) => ({ code: "CC" as const, ...one }))
const at = (month: string, of = changeMonths(five)) => of.find((one) => one.month === month)

describe("the log of changes", () => {
  it("weighs a change by duration, reach and strategy", () => {
    expect(five.map((one) => Number(intensity(one)?.toFixed(2)))).toEqual([0.85, 0.1, 0.7, 1, 0.4])
    expect(intensity({ duration: "ongoing", reach: "high" })).toBeNull()
  })

  it("rises to .85, .95, 2.65 and 3.05 by weight, and to 1, 2, 4 and 5 by count", () => {
    const months = ["2025-01", "2025-03", "2025-06", "2025-11"]
    expect(months.map((month) => Number(at(month)?.weight.toFixed(2)))).toEqual([0.85, 0.95, 2.65, 3.05])
    expect(months.map((month) => at(month)?.count)).toEqual([1, 2, 4, 5])
  })

  it("is flat in months without a change, and has each month once", () => {
    const months = changeMonths(five)
    expect(months).toHaveLength(11)
    expect(months.slice(5, 10).map(({ count }) => count)).toEqual([4, 4, 4, 4, 4])
    expect(changeMonths([])).toEqual([])
    expect(
      changeMonths([
        { code: "CC", on: "2024-11" },
        { code: "CC", on: "2025-02" },
      ]).map(({ month }) => month),
    ).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"])
  })

  it("says what was lost again, and counts nothing but changes of the community", () => {
    const ended = changeMonths([...five, { ...five[3]!, on: "2025-06", until: "2025-09" }])
    expect(Number(at("2025-08", ended)?.inForce.toFixed(2))).toBe(3.65)
    expect(Number(at("2025-09", ended)?.inForce.toFixed(2))).toBe(2.65)
    expect(changeMonths([{ code: "SP", on: "2025-01" }])).toEqual([])
    expect(at("2025-12", changeMonths([{ code: "CC", on: "2025" }]))?.count).toBe(1)
  })

  it("lists what is to finish, which is not 0", () => {
    expect(unfinished([...five, { code: "CC", on: "2025-07" }, { code: "MC", on: "2025-07" }])).toBe(1)
  })
})
