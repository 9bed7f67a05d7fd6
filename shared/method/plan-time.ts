import type { SessionBody } from "../contract/session.ts"
import { type Fit, type FitStep, fitPlan, minutesOfDay, minutesUntil, timeOfDay } from "../domain/plan-fit.ts"
import { elapsedOf, type Live, plannedMinutes, stepKey } from "../domain/session.ts"
import { findExercise, keepsItsTime, type Planned } from "./exercises.ts"

/**
 * What to shorten or drop so that a run ends when it should; undefined for a session without a fixed end. The step at hand
 * counts with what is left of it and is never itself shortened or dropped: the room is in it. METHOD.md C0.
 */
export function fitRun(
  session: Pick<SessionBody, "plan" | "beginsAt" | "endsAt">,
  live: Live,
  now: string,
): (Fit & { readonly minutesLeft: number }) | undefined {
  const { plan } = session
  const endsAt = endOf(session)
  if (endsAt === undefined) return undefined
  const at = live.away?.step ?? live.step
  const steps = plan.flatMap((planned, step): FitStep[] => {
    if (step < at) return []
    const added = live.added[stepKey(step)] ?? 0
    const minutes = Math.max(0, plannedMinutes(live, plan, step) + added)
    if (step > at) return [{ step, minutes, keeps: keeps(planned), stays: isBreak(planned) }]
    const used = elapsedOf(live.clocks[stepKey(step)] ?? { elapsedMs: 0 }, now) / 60_000
    return [{ step, minutes: Math.max(0, minutes - used), keeps: true }]
  })
  const minutesLeft = minutesUntil(endsAt, live.startedAt, now)
  return { ...fitPlan(steps, minutesLeft), minutesLeft }
}

/** The fixed end of a plan, or where its begin alone is fixed the time at which it is over as planned. */
function endOf({ plan, beginsAt, endsAt }: Pick<SessionBody, "plan" | "beginsAt" | "endsAt">): string | undefined {
  if (endsAt !== undefined || beginsAt === undefined) return endsAt
  return timeOfDay(minutesOfDay(beginsAt) + plan.reduce((sum, { minutes }) => sum + minutes, 0))
}

/** When a plan must begin to end on time, as minutes of the day; negative before midnight. Undefined without a fixed end. */
export function mustBegin({ plan, endsAt }: Pick<SessionBody, "plan" | "endsAt">): number | undefined {
  if (endsAt === undefined) return undefined
  return minutesOfDay(endsAt) - plan.reduce((sum, { minutes }) => sum + minutes, 0)
}

function keeps(planned: Planned): boolean {
  const found = findExercise(planned)
  return found !== undefined && keepsItsTime(found)
}

/** When each step of a plan begins, as minutes of the day, and when the last ends; from 0 where no time is fixed. */
export function planTimes(session: Pick<SessionBody, "plan" | "beginsAt" | "endsAt">): {
  readonly fixed: boolean
  readonly begins: readonly number[]
  readonly ends: number
} {
  const begin = session.beginsAt === undefined ? mustBegin(session) : minutesOfDay(session.beginsAt)
  let at = begin ?? 0
  const begins = session.plan.map(({ minutes }) => {
    const from = at
    at += minutes
    return from
  })
  return { fixed: begin !== undefined, begins, ends: at }
}

/** True for a break or a lunch. */
export function isBreak(planned: Planned): boolean {
  return findExercise(planned)?.blocks.some(({ kind }) => kind === "break") === true
}
