import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PLAN_CHECKS } from "../../shared/contract/session.ts"
import { EXERCISES, exerciseOf, FRAMES } from "../../shared/method/exercises.ts"
import {
  breaksInTime,
  checkPlan,
  exposureOnce,
  fitsItsTime,
  impactFirstAndLast,
  learningFirst,
  type PlanFacts,
  peopleFit,
  STRETCH,
  smallGroups,
  whoIsAbsent,
  withBreaks,
} from "../../shared/method/plan-checks.ts"
import { isBreak } from "../../shared/method/plan-time.ts"
import { TEMPLATES, withOptional } from "../../shared/method/templates.ts"

/** "E1.2 35, break 10" as a plan. */
function facts(plan: string, given: Partial<PlanFacts> = {}): PlanFacts {
  const steps = plan.split(", ").map((step) => {
    const [exercise = "", minutes] = step.split(" ")
    return { exercise, minutes: minutes === undefined ? exerciseOf(exercise).minutes : Number(minutes) }
  })
  return { plan: steps, parties: [], held: [], ...given }
}

const party = (name: string, state: "present" | "late" | "by proxy" | "left" | "absent") => ({ name, state })

describe("a plan is looked at", () => {
  it("for the impact sentence, first and last", () => {
    expect(impactFirstAndLast(facts("opening, E1.2, close"))).toEqual([])
    expect(impactFirstAndLast(facts("E1.2, opening, close"))).toEqual([{ is: "no opening" }])
    expect(impactFirstAndLast(facts("opening, close, E1.2"))).toEqual([{ is: "no close" }])
  })

  it("for its length, where begin and end are fixed, over midnight too", () => {
    const plan = "opening 10, E1.2 35, close 15"
    expect(fitsItsTime(facts(plan, { beginsAt: "09:00", endsAt: "10:00" }))).toEqual([])
    expect(fitsItsTime(facts(plan, { beginsAt: "09:00", endsAt: "09:45" }))).toEqual([{ is: "too long", over: 15 }])
    expect(fitsItsTime(facts(plan, { beginsAt: "23:30", endsAt: "00:30" }))).toEqual([])
    expect(fitsItsTime(facts(plan, { endsAt: "09:45" }))).toEqual([])
  })

  it("for a break each 75 minutes", () => {
    expect(breaksInTime(facts("opening 10, E1.2 35, E1.6 30"))).toEqual([])
    expect(breaksInTime(facts("opening 10, E1.2 35, E1.6 31"))).toEqual([
      { is: "long stretch", minutes: 76, from: "Welcome", to: "Hopes, fears, and how long" },
    ])
    expect(breaksInTime(facts("opening 10, E1.2 35, lunch 45, E1.6 31"))).toEqual([])
  })

  it("letting one long exercise be that has a break on both sides", () => {
    expect(breaksInTime(facts("opening 10, break 10, E4.1 90, break 10, close 20"))).toEqual([])
    expect(breaksInTime(facts("opening 10, E4.1 90, break 10, close 20"))).toHaveLength(1)
  })

  it("for more than one exercise of high exposure in half a day, which lunch divides", () => {
    const titles = ["Whose idea, whose interest", "Give, get, guard"]
    expect(exposureOnce(facts("E1.3, E1.2"))).toEqual([])
    expect(exposureOnce(facts("E1.3, break, E2.7"))).toEqual([{ is: "much exposure", titles, part: "day" }])
    expect(exposureOnce(facts("E1.3, lunch, E2.7"))).toEqual([])
    expect(exposureOnce(facts("E1.3, E2.7, lunch, E2.4"))).toEqual([{ is: "much exposure", titles, part: "half" }])
  })

  it("for something learnt before forms are weighed, here or earlier", () => {
    expect(learningFirst(facts("E2.5"))).toEqual([{ is: "nothing learnt", title: "Walk the menu" }])
    expect(learningFirst(facts("E2.5, E2.1"))).toHaveLength(1)
    expect(learningFirst(facts("E2.1, E2.5"))).toEqual([])
    expect(learningFirst(facts("E2.5", { held: ["E1.2", "E2.2"] }))).toEqual([])
    expect(learningFirst(facts("E1.2"))).toEqual([])
  })

  it("for talk in small groups, in a room of more than twelve", () => {
    expect(smallGroups(facts("E1.2, E1.6", { people: 13 }))).toEqual([{ is: "no small groups", people: 13 }])
    expect(smallGroups(facts("E1.2, E1.6", { people: 12 }))).toEqual([])
    expect(smallGroups(facts("introductions, E1.6", { people: 40 }))).toEqual([])
  })

  it("for as many people as an exercise is made for", () => {
    const found = { title: "Pause and listen", from: 3, to: 10 }
    expect(peopleFit(facts("E1.5", { people: 11 }))).toEqual([{ is: "too many", ...found }])
    expect(peopleFit(facts("E1.5", { people: 2 }))).toEqual([{ is: "too few", ...found }])
    expect(peopleFit(facts("E1.5, break", { people: 10 }))).toEqual([])
    expect(peopleFit(facts("E1.5"))).toEqual([])
  })

  it("for who is absent, and whether something is decided without them", () => {
    const parties = [party("City", "absent"), party("Library", "by proxy"), party("Schools", "present")]
    expect(whoIsAbsent(facts("E1.2", { parties }))).toEqual([{ is: "absent", names: ["City"], decides: false }])
    expect(whoIsAbsent(facts("E4.1", { parties }))).toEqual([{ is: "absent", names: ["City"], decides: true }])
    expect(whoIsAbsent(facts("E4.1", { parties: [party("City", "late")] }))).toEqual([])
  })

  it("by every check there is", () => {
    expect(checkPlan(facts("E1.2")).map(({ check }) => check)).toEqual([...PLAN_CHECKS])
  })
})

it("breaks that are put in are enough, whatever the plan, and change nothing else", () => {
  const codes = [...EXERCISES.en, ...FRAMES.en].map(({ code }) => code)
  const step = fc.record({ exercise: fc.constantFrom(...codes), minutes: fc.integer({ min: 1, max: 120 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (plan) => {
      const next = withBreaks(plan)
      expect(breaksInTime({ plan: next, parties: [], held: [] })).toEqual([])
      expect(next.filter((one) => !isBreak(one))).toEqual(plan.filter((one) => !isBreak(one)))
      // none where none was needed
      if (breaksInTime({ plan, parties: [], held: [] }).length === 0) expect(next).toEqual(plan)
    }),
  )
})

const none = PLAN_CHECKS.map((check) => ({ check, findings: [] }))
const sum = (plan: PlanFacts["plan"]) => plan.reduce((all, { minutes }) => all + minutes, 0)

describe.each(TEMPLATES.en.map((template) => [template.id, template] as const))("the template %s", (_id, template) => {
  const hour = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  const day = (plan: PlanFacts["plan"], minutes: number): PlanFacts => ({
    plan,
    beginsAt: "08:00",
    endsAt: hour(8 * 60 + minutes),
    // a full room, or as many as every exercise of the plan is made for
    people: Math.min(24, ...plan.map(({ exercise }) => exerciseOf(exercise).people.to)),
    parties: [party("Library", "present")],
    held: [],
  })

  it("passes every check within its own time", () => {
    expect(checkPlan(day(template.plan, template.minutes))).toEqual(none)
  })

  it.each(template.optional.map((one) => [one.step.exercise, one] as const))(
    "passes them with %s, in as much time as it then takes",
    (_code, one) => {
      const plan = withOptional(template.plan, one)
      expect(plan.some(({ exercise }) => exercise === one.step.exercise)).toBe(true)
      expect(checkPlan(day(plan, sum(plan)))).toEqual(none)
      expect(plan.length).toBeLessThanOrEqual(20)
    },
  )

  it("stays one plan with all that it may have", () => {
    const all = template.optional.reduce<PlanFacts["plan"]>(withOptional, template.plan)
    expect(all.length).toBeLessThanOrEqual(20)
    expect(breaksInTime({ ...day(all, sum(all)) })).toEqual([])
    expect(all.at(-1)?.exercise).toBe("close")
  })
})

it("the templates together use every exercise of the method", () => {
  const used = TEMPLATES.en.flatMap(({ plan, optional }) => [...plan, ...optional.map(({ step }) => step)])
  const codes = used.map(({ exercise }) => exercise).filter((code) => !FRAMES.en.some((frame) => frame.code === code))
  expect(codes.toSorted()).toEqual(EXERCISES.en.map(({ code }) => code).toSorted())
})

it("a break is put where 75 minutes would be over", () => {
  expect(STRETCH).toBe(75)
  expect(withBreaks(facts("opening 10, E1.1 30, E1.2 35, E1.6 30").plan).map(({ exercise }) => exercise)).toEqual([
    "opening",
    "E1.1",
    "E1.2",
    "break",
    "E1.6",
  ])
})
