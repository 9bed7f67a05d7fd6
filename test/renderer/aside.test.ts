import { describe, expect, it } from "vitest"
import { asideOf, breakEnd, otherSteps } from "../../renderer/features/session/run/aside.ts"

const NONE = { text: "", answers: "", until: undefined, place: "" }
const now = new Date(2027, 2, 4, 10, 20)

describe("the form off the script", () => {
  it("asks for a line in the words that were typed, or in its own", () => {
    expect(asideOf("line", { ...NONE, text: "Open the window." })).toEqual({
      is: "new",
      exercise: "line",
      prompts: { line: "Open the window." },
    })
    expect(asideOf("cards", NONE)).toEqual({ is: "new", exercise: "cards" })
  })

  it("takes answers of a count with strokes between them, and asks for none of its own besides", () => {
    expect(asideOf("count", { ...NONE, text: "Which day?", answers: "Monday/ Thursday" })).toMatchObject({
      prompts: {
        count: "Which day?",
        "count.option-0": "Monday",
        "count.option-1": "Thursday",
        "count.option-2": "-",
        "count.option-5": "-",
      },
    })
    expect(asideOf("count", { ...NONE, answers: "only one" })).toEqual({ is: "new", exercise: "count" })
  })

  it("ends a break after minutes, or the next time that the clock says so", () => {
    expect(breakEnd("15", now)).toBe(new Date(2027, 2, 4, 10, 35).toISOString())
    expect(breakEnd("10:45", now)).toBe(new Date(2027, 2, 4, 10, 45).toISOString())
    expect(breakEnd("9:30", now)).toBe(new Date(2027, 2, 5, 9, 30).toISOString())
    for (const text of ["0", "", "soon", "25:10"]) expect(breakEnd(text, now)).toBeUndefined()
    expect(asideOf("break", NONE)).toBeUndefined()
  })

  it("leads to another place of this plan, or takes a step over from another", () => {
    expect(asideOf("step", { ...NONE, place: "here 2 1" })).toEqual({ is: "here", step: 2, block: 1 })
    expect(asideOf("step", { ...NONE, place: "other 0 3" })).toEqual({ is: "of", session: "other", step: 0, block: 3 })
    expect(asideOf("step", NONE)).toBeUndefined()
  })

  it("knows the steps of this plan by their own words, and those of another by its title, which a room need not read", () => {
    const session = (title: string) => ({ title, plan: [{ exercise: "E1.6", minutes: 30 }], parties: [] })
    const sessions = new Map([
      ["other", session("With the funder")],
      ["here", session("Kick-off")],
    ])
    const steps = otherSteps("here", sessions, new Map())
    const own = steps.filter((step) => step.own)
    expect(own[0]?.key).toBe("here 0 0")
    expect(own.map(({ label }) => label).join()).not.toMatch(/With the funder|Kick-off/)
    expect(steps.filter((step) => !step.own).every(({ label }) => label.startsWith("With the funder: "))).toBe(true)
    expect(steps).toHaveLength(2 * own.length)
  })
})
