import type { Party, PlanCheck, PlanStep } from "../contract/session.ts"
import { minutesOfDay } from "../domain/plan-fit.ts"
import { isInRoom } from "../domain/reading.ts"
import { type Live, stepKey } from "../domain/session.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { findExercise } from "./exercises.ts"
import { isBreak } from "./plan-time.ts"

/** What a plan is checked with. */
export interface PlanFacts {
  readonly plan: readonly Readonly<PlanStep>[]
  /** Times of day, where they are fixed. */
  readonly beginsAt?: string | undefined
  readonly endsAt?: string | undefined
  /** How many are expected. */
  readonly people?: number | undefined
  readonly parties: readonly Party[]
  /** Codes of what the community has done in earlier sessions. */
  readonly held: readonly string[]
}

/** Something in a plan that is worth a sentence. Titles are those of exercises. */
export type Finding =
  | { readonly is: "no opening" | "no close" }
  | { readonly is: "too long"; readonly over: number }
  | { readonly is: "long stretch"; readonly minutes: number; readonly from: string; readonly to: string }
  | { readonly is: "much exposure"; readonly titles: readonly string[]; readonly part: "day" | "half" }
  | { readonly is: "nothing learnt"; readonly title: string }
  | { readonly is: "no small groups"; readonly people: number }
  | { readonly is: "too few" | "too many"; readonly title: string; readonly from: number; readonly to: number }
  | { readonly is: "absent"; readonly names: readonly string[]; readonly decides: boolean }

/** Minutes after which a room needs a break. METHOD.md C9. */
export const STRETCH = 75
/** The break that is put in where one is missing. */
const BREAK: PlanStep = { exercise: "break", minutes: 10 }
/** Above so many a talk of all together leaves most of them silent (ours). */
const ONE_CIRCLE = 12

/** Exercises in which groups learn about each other. */
const TEACHES: readonly string[] = ["E1.4", "E1.7", "E2.1", "E2.2", "E2.3", "E2.6", "E3.4", "E4.6"]
/** Exercises that weigh forms of alignment. */
const WEIGHS: readonly string[] = ["E2.5", "E2.7"]
/** Where people talk at tables, in pairs or in fours: a block says so, and introductions are made in pairs. */
const isSmall = (step: PlanStep): boolean =>
  step.exercise === "introductions" ||
  defined(step)?.blocks.some(
    (block) => block.tables !== undefined || (block.kind === "cards" && block.talk !== undefined),
  ) === true

type Check = (facts: PlanFacts) => readonly Finding[]

/** The impact sentence comes first and last: it is on the wall while a session opens and closes. */
export const impactFirstAndLast: Check = ({ plan }) => [
  ...(defined(plan[0])?.opens === true ? [] : [{ is: "no opening" } as const]),
  ...(defined(plan.at(-1))?.closes === true ? [] : [{ is: "no close" } as const]),
]

/** It fits between its begin and its end, where both are fixed. */
export const fitsItsTime: Check = ({ plan, beginsAt, endsAt }) => {
  if (beginsAt === undefined || endsAt === undefined) return []
  const given = (minutesOfDay(endsAt) - minutesOfDay(beginsAt) + DAY) % DAY
  const over = sumOf(plan) - given
  return over > 0 ? [{ is: "too long", over }] : []
}

/** A break each 75 minutes. One exercise that is longer by itself is let be where a break stands before and after it (ours). */
export const breaksInTime: Check = ({ plan }) =>
  stretchesOf(plan).flatMap((steps) => {
    const minutes = sumOf(steps)
    const [first] = steps
    return minutes <= STRETCH || steps.length === 1 || first === undefined
      ? []
      : [{ is: "long stretch", minutes, from: titleOf(first), to: titleOf(steps.at(-1) ?? first) } as const]
  })

/** At most one exercise in half a day in which people reveal much of their own interest. Lunch divides a day. */
export const exposureOnce: Check = ({ plan }) => {
  const halves = split(plan, ({ exercise }) => exercise === "lunch")
  return halves.flatMap((half) => {
    const titles = half.filter((step) => defined(step)?.exposure === "high").map(titleOf)
    return titles.length > 1 ? [{ is: "much exposure", titles, part: halves.length > 1 ? "half" : "day" } as const] : []
  })
}

/** Groups have learnt about each other, here or in an earlier session, before forms are weighed. */
export const learningFirst: Check = ({ plan, held }) => {
  const at = plan.findIndex(({ exercise }) => WEIGHS.includes(exercise))
  const weighed = plan[at]
  if (weighed === undefined) return []
  const before = [...held, ...plan.slice(0, at).map(({ exercise }) => exercise)]
  return before.some((code) => TEACHES.includes(code)) ? [] : [{ is: "nothing learnt", title: titleOf(weighed) }]
}

/** A room of more than twelve talks at tables or in pairs at least once. */
export const smallGroups: Check = ({ plan, people = 0 }) =>
  people <= ONE_CIRCLE || plan.length === 0 || plan.some(isSmall) ? [] : [{ is: "no small groups", people }]

/** As many people as each exercise is made for. */
export const peopleFit: Check = ({ plan, people }) =>
  people === undefined
    ? []
    : plan.flatMap((step) => {
        const range = defined(step)?.people
        if (range === undefined || (people >= range.from && people <= range.to)) return []
        const is = people < range.from ? ("too few" as const) : ("too many" as const)
        return [{ is, title: titleOf(step), from: range.from, to: range.to }]
      })

/** Parties that are known not to come, and whether anything is decided without them. */
export const whoIsAbsent: Check = ({ plan, parties }) => {
  const names = parties.filter((party) => !isInRoom(party)).map(({ name }) => name)
  if (names.length === 0) return []
  const decides = plan.some((step) => defined(step)?.blocks.some(({ kind }) => kind === "decide") === true)
  return [{ is: "absent", names, decides }]
}

const CHECKS: { readonly [C in PlanCheck]: Check } = {
  impact: impactFirstAndLast,
  length: fitsItsTime,
  breaks: breaksInTime,
  exposure: exposureOnce,
  learning: learningFirst,
  "small groups": smallGroups,
  people: peopleFit,
  absent: whoIsAbsent,
}

export interface Checked {
  readonly check: PlanCheck
  /** Empty where the plan is as it should be. */
  readonly findings: readonly Finding[]
}

/** Every check of a plan, in their order. METHOD.md C9. */
export function checkPlan(facts: PlanFacts): readonly Checked[] {
  return (Object.keys(CHECKS) as PlanCheck[]).map((check) => ({ check, findings: CHECKS[check](facts) }))
}

/** Codes of what a run has come to. */
export function heldIn(plan: PlanFacts["plan"], { clocks }: Pick<Live, "clocks">): readonly string[] {
  return plan.flatMap(({ exercise }, step) => (stepKey(step) in clocks ? [exercise] : []))
}

/** A plan with a break put in before each step that would end more than 75 minutes after the last one. */
export function withBreaks(plan: readonly Readonly<PlanStep>[]): PlanStep[] {
  let since = 0
  return plan.flatMap((step) => {
    if (isBreak(step)) since = 0
    else if (since > 0 && since + step.minutes > STRETCH) {
      since = step.minutes
      return [BREAK, step]
    } else since += step.minutes
    return [step]
  })
}

const DAY = 24 * 60

function stretchesOf(plan: PlanFacts["plan"]) {
  return split(plan, isBreak)
}

/** The parts between steps that divide. */
function split(plan: PlanFacts["plan"], divides: (step: PlanStep) => boolean): readonly PlanStep[][] {
  const parts: PlanStep[][] = [[]]
  for (const step of plan) {
    if (divides(step)) parts.push([])
    else parts.at(-1)?.push(step)
  }
  return parts
}

function sumOf(plan: PlanFacts["plan"]): number {
  return plan.reduce((sum, { minutes }) => sum + minutes, 0)
}

function defined(step: PlanStep | undefined): ExerciseDefinition | undefined {
  return step === undefined ? undefined : findExercise(step)
}

function titleOf(step: PlanStep): string {
  return step.prompts?.["title"] ?? defined(step)?.title ?? step.exercise
}
