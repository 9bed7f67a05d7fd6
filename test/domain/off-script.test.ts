import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { OFF_SCRIPT } from "../../shared/contract/session.ts"
import { cameBack, onScript, stepOf, wentAside } from "../../shared/domain/off-script.ts"
import { clockStarted, goneTo, type Live, minutesBehind, started } from "../../shared/domain/session.ts"

const at = (second: number) => new Date(Date.UTC(2026, 0, 5, 9, 0, second)).toISOString()
const PLAN = [
  { exercise: "E1.2", minutes: 10 },
  { exercise: "E4.1", minutes: 20 },
]
const WALL = { page: 1, source: { from: "session", session: "s" } } as const
const line = { step: { exercise: "line", minutes: 5 } }

describe("off the script", () => {
  it("keeps the place, the page and the clocks that ran, and stops them", () => {
    const run = clockStarted(goneTo(started("s", at(0)), { step: 0, block: 2 }, at(0)), "0/freed", at(30))
    const aside = wentAside(run, line, at(60), WALL)
    expect(aside).toMatchObject({ step: OFF_SCRIPT, block: 0, away: { step: 0, block: 2, page: 1 } })
    expect(aside.clocks["0"]).toEqual({ elapsedMs: 60_000 })
    expect(aside.clocks["0/freed"]).toEqual({ elapsedMs: 30_000 })
    expect(stepOf(PLAN, aside, OFF_SCRIPT)).toEqual({ exercise: "line", minutes: 5, at: at(60), after: 0 })
    const back = cameBack(aside, at(200))
    expect(back).toMatchObject({ step: 0, block: 2, inserted: [{ left: at(200) }] })
    expect(back.clocks["0"]).toEqual({ elapsedMs: 60_000, since: at(200) })
    expect(back.clocks["0/freed"]).toEqual({ elapsedMs: 30_000, since: at(200) })
    expect(back).not.toHaveProperty("away")
  })

  it("returns to the script from aside of aside", () => {
    const once = wentAside(started("s", at(0)), line, at(10), WALL)
    const twice = wentAside(once, { step: 1, block: 3 }, at(20), { page: 0 })
    expect(twice).toMatchObject({ step: 1, block: 3, away: { step: 0, page: 1 }, inserted: [{ left: at(20) }] })
    expect(cameBack(twice, at(30))).toMatchObject({ step: 0, block: 0 })
  })

  it("forgets the way back once the facilitator goes on in the plan", () => {
    const on = goneTo(
      onScript(wentAside(started("s", at(0)), line, at(10), WALL), at(20)),
      { step: 1, block: 0 },
      at(20),
    )
    expect(on).not.toHaveProperty("away")
    expect(cameBack(on, at(30))).toBe(on)
  })

  it("lets the plan stand still while time passes", () => {
    const aside = wentAside(started("s", at(0)), line, at(60), WALL)
    expect(minutesBehind(aside, PLAN, at(60))).toBe(0)
    expect(minutesBehind(aside, PLAN, at(60 + 300))).toBe(5)
  })

  it("loses no time of any step, however often it is left and returned to", () => {
    const move = fc.record({ do: fc.constantFrom("line", "here", "back", "goTo"), step: fc.nat(1), after: fc.nat(600) })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let now = 0
        let run: Live = started("s", at(0))
        for (const { do: what, step, after } of moves) {
          now += after
          if (what === "line") run = wentAside(run, line, at(now), WALL)
          else if (what === "here") run = wentAside(run, { step, block: 0 }, at(now), WALL)
          else if (what === "back") run = cameBack(run, at(now))
          else run = goneTo(step === run.step ? run : onScript(run, at(now)), { step, block: 0 }, at(now))
        }
        const passed = Object.values(run.clocks).map(({ elapsedMs, since }) =>
          since === undefined ? elapsedMs : elapsedMs + now * 1000 - (Date.parse(since) - Date.parse(at(0))),
        )
        // one clock runs at a time, and one always does
        expect(passed.reduce((a, b) => a + b, 0)).toBe(now * 1000)
        expect(Object.values(run.clocks).filter(({ since }) => since !== undefined)).toHaveLength(1)
        expect(stepOf(PLAN, run, run.step)).toBeDefined()
      }),
    )
  })
})
