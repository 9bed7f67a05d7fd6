import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  clockReset,
  clockStarted,
  clockStopped,
  ended,
  goneTo,
  hidden,
  isRevealed,
  type Live,
  minutesAdded,
  minutesBehind,
  resumed,
  revealed,
  started,
  timeLeft,
  timingOf,
} from "../../shared/domain/session.ts"

const START = Date.UTC(2026, 0, 5, 9)
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString()
const PLAN = [
  { exercise: "E1.2", minutes: 35 },
  { exercise: "E4.1", minutes: 60 },
]
const passed = (run: Live, key: string, minutes: number): number =>
  timingOf(run, key, 0, at(minutes)).elapsedMs / 60_000

describe("a clock", () => {
  it("goes on from where it was when its step is left and taken up again", () => {
    const away = goneTo(started("s", at(0)), { step: 1, block: 0 }, at(10))
    expect([passed(away, "0", 30), passed(away, "1", 30)]).toEqual([10, 20])
    const back = goneTo(away, { step: 0, block: 2 }, at(30))
    expect([passed(back, "0", 34), passed(back, "1", 34)]).toEqual([14, 20])
  })

  it("stays stopped from block to block once it was stopped", () => {
    const stopped = clockStopped(started("s", at(0)), "0", at(5))
    expect(passed(goneTo(stopped, { step: 0, block: 1 }, at(6)), "0", 20)).toBe(5)
  })

  it("starts again from zero, going or stopped as it was", () => {
    const run = started("s", at(0))
    expect(passed(clockReset(run, "0", at(5)), "0", 7)).toBe(2)
    expect(passed(clockReset(clockStopped(run, "0", at(5)), "0", at(6)), "0", 9)).toBe(0)
  })

  it("stands still while the computer's clock is set back", () => {
    expect(passed(started("s", at(10)), "0", 3)).toBe(0)
  })

  it("takes minutes away down to none", () => {
    const run = minutesAdded(minutesAdded(started("s", at(0)), "0", 5, 35), "0", -60, 35)
    expect(timingOf(run, "0", 35, at(0)).plannedMs).toBe(0)
  })

  it("never counts more than the time that went by, whatever is pressed", () => {
    const act = fc.record({ do: fc.constantFrom("start", "stop", "reset", "go"), after: fc.nat(30), step: fc.nat(1) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let run = started("s", at(0))
        let now = 0
        for (const { do: what, after, step } of acts) {
          now += after
          if (what === "start") run = clockStarted(run, String(step), at(now))
          else if (what === "stop") run = clockStopped(run, String(step), at(now))
          else if (what === "reset") run = clockReset(run, String(step), at(now))
          else run = goneTo(run, { step, block: 0 }, at(now))
          for (const key of ["0", "1"]) {
            expect(passed(run, key, now)).toBeGreaterThanOrEqual(0)
            expect(passed(run, key, now)).toBeLessThanOrEqual(now)
          }
        }
        const still = ended(run, at(now))
        expect(passed(still, "0", now + 600)).toBe(passed(still, "0", now))
      }),
    )
  })
})

describe("the plan", () => {
  it("is on time while a step takes what it was given, and behind by what it takes more", () => {
    const run = started("s", at(0))
    expect(minutesBehind(run, PLAN, at(35))).toBe(0)
    expect(minutesBehind(run, PLAN, at(40))).toBe(5)
    expect(minutesBehind(goneTo(run, { step: 1, block: 0 }, at(40)), PLAN, at(50))).toBe(5)
  })

  it("is ahead when a step is left early", () => {
    expect(minutesBehind(goneTo(started("s", at(0)), { step: 1, block: 0 }, at(20)), PLAN, at(30))).toBe(-15)
  })

  it("falls behind while the clock is stopped", () => {
    expect(minutesBehind(clockStopped(started("s", at(0)), "0", at(10)), PLAN, at(22))).toBe(12)
  })
})

describe("time left", () => {
  it.each([
    [3 * 60_000, { is: "minutes left", minutes: 3 }],
    [2 * 60_000 + 1, { is: "minutes left", minutes: 3 }],
    [59_000, { is: "seconds left", seconds: 60 }],
    [9_000, { is: "seconds left", seconds: 10 }],
    [0, { is: "over", minutes: 0 }],
    [-125_000, { is: "over", minutes: 2 }],
  ])("%i ms", (leftMs, words) => {
    expect(timeLeft(leftMs)).toEqual(words)
  })
})

describe("revealing", () => {
  it("stops the silent writing of its block and no other clock", () => {
    const run = clockStarted(started("s", at(0)), "0/freed", at(1))
    const shown = revealed(run, 0, "freed", at(3))
    expect([passed(shown, "0/freed", 9), passed(shown, "0", 9)]).toEqual([2, 9])
    expect(isRevealed(shown, 0, "freed")).toBe(true)
    expect(isRevealed(shown, 1, "freed")).toBe(false)
  })

  it("twice changes nothing, and a new round hides it again", () => {
    const shown = revealed(started("s", at(0)), 0, "stand", at(1))
    expect(revealed(shown, 0, "stand", at(2))).toBe(shown)
    expect(hidden(shown, 0, "stand").revealed).toEqual([])
  })
})

describe("an ended run", () => {
  it("refuses to move until it goes on", () => {
    const over = ended(started("s", at(0)), at(20))
    expect(() => goneTo(over, { step: 1, block: 0 }, at(21))).toThrow("not-running")
    const on = resumed(over, at(60))
    expect(on).toMatchObject({ state: "running", step: 0 })
    expect("endedAt" in on).toBe(false)
    expect(passed(on, "0", 65)).toBe(25)
  })
})
