import { describe, expect, it } from "vitest"
import { started } from "../../shared/domain/session.ts"
import { fitRun, mustBegin } from "../../shared/method/plan-time.ts"

const local = (hour: number, minute: number) => new Date(2027, 2, 4, hour, minute).toISOString()
const plan = [
  { exercise: "E1.2", minutes: 35 },
  { exercise: "break", minutes: 15 },
  { exercise: "cards", minutes: 30 },
  { exercise: "E4.1", minutes: 60 },
  { exercise: "close", minutes: 10 },
]
const session = { plan, endsAt: "12:30" }
const live = started("s", local(10, 0))

describe("a plan with a fixed end", () => {
  it("fits while nothing is late", () => {
    expect(fitRun(session, live, local(10, 0))).toMatchObject({ late: 0, changes: [] })
    expect(fitRun(session, live, local(10, 30))).toMatchObject({ late: 0, changes: [] })
  })

  it("names one step to shorten, and never the decision, the close or the one at hand", () => {
    // ten minutes over on the first step: 115 are planned, 105 are left
    expect(fitRun(session, live, local(10, 45))).toMatchObject({ late: 10, changes: [{ step: 2, minutes: 20 }] })
    // past what can be shortened, the one that may go goes
    expect(fitRun(session, live, local(11, 0))).toMatchObject({ late: 25, changes: [{ step: 2, minutes: 0 }] })
    // and past that it says how late it will still be
    expect(fitRun(session, live, local(11, 20))).toMatchObject({
      late: 45,
      changes: [{ step: 2, minutes: 0 }],
      stillLate: 15,
    })
  })

  it("counts minutes that were given and steps that were dropped already", () => {
    const fitted = { ...live, fitted: { "2": 0 }, added: { "0": 10 } }
    expect(fitRun(session, fitted, local(10, 0))).toMatchObject({ late: -20 })
  })

  it("is over as planned where its begin alone is fixed", () => {
    // 150 minutes from ten are half past twelve
    const open = { plan, beginsAt: "10:00" }
    expect(fitRun(open, live, local(10, 0))).toMatchObject({ late: 0, changes: [] })
    expect(fitRun(open, live, local(10, 45))).toMatchObject({ late: 10, changes: [{ step: 2, minutes: 20 }] })
  })

  it("says when it must begin, and nothing without an end", () => {
    expect(mustBegin(session)).toBe(10 * 60)
    expect(fitRun({ plan }, live, local(10, 45))).toBeUndefined()
    expect(mustBegin({ plan })).toBeUndefined()
  })
})
