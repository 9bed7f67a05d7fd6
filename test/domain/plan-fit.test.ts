import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitPlan, minutesUntil } from "../../shared/domain/plan-fit.ts"

const talk = { step: 1, minutes: 30, keeps: false }
const game = { step: 2, minutes: 20, keeps: false }
const pause = { step: 3, minutes: 15, keeps: false, stays: true }
const decide = { step: 4, minutes: 60, keeps: true }

describe("a plan with a fixed end", () => {
  it("proposes nothing while it fits", () => {
    expect(fitPlan([talk, decide], 90)).toEqual({ late: 0, changes: [], stillLate: 0 })
  })

  it("shortens one step, the longest, and not below half", () => {
    expect(fitPlan([talk, game, decide], 100)).toEqual({ late: 10, changes: [{ step: 1, minutes: 20 }], stillLate: 0 })
    expect(fitPlan([talk, game, decide], 95).changes).toEqual([{ step: 1, minutes: 15 }])
  })

  it("drops one step, the shortest that is enough, where shortening is not", () => {
    expect(fitPlan([talk, game, decide], 92).changes).toEqual([{ step: 2, minutes: 0 }])
    expect(fitPlan([talk, game, decide], 85).changes).toEqual([{ step: 1, minutes: 0 }])
  })

  it("drops as few as it can, and says by how much it still ends late", () => {
    expect(fitPlan([talk, game, decide], 62).changes).toEqual([
      { step: 1, minutes: 0 },
      { step: 2, minutes: 0 },
    ])
    expect(fitPlan([talk, decide], 40)).toMatchObject({ late: 50, changes: [{ step: 1, minutes: 0 }], stillLate: 20 })
  })

  it("shortens a break and never drops it", () => {
    expect(fitPlan([pause, decide], 70).changes).toEqual([{ step: 3, minutes: 10 }])
    expect(fitPlan([pause, decide], 60)).toEqual({ late: 15, changes: [], stillLate: 15 })
  })

  it("never touches the decision, and ends on time whenever it says so", () => {
    const step = fc.record({ minutes: fc.integer({ min: 1, max: 120 }), keeps: fc.boolean(), stays: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: -60, max: 300 }), (steps, left) => {
        const all = steps.map((one, index) => ({ ...one, step: index }))
        const { changes, stillLate, late } = fitPlan(all, left)
        for (const { step: at } of changes) expect(all[at]?.keeps).toBe(false)
        for (const { step: at, minutes } of changes) if (minutes === 0) expect(all[at]?.stays).toBe(false)
        const sum = all.reduce(
          (minutes, one) => minutes + (changes.find((c) => c.step === one.step)?.minutes ?? one.minutes),
          0,
        )
        if (late > 0) expect(Math.max(0, sum - left)).toBe(stillLate)
      }),
    )
  })

  it("ends after midnight where it began before", () => {
    const began = new Date(2026, 0, 5, 20, 0).toISOString()
    expect(minutesUntil("21:30", began, began)).toBe(90)
    expect(minutesUntil("00:30", began, began)).toBe(270)
  })
})
