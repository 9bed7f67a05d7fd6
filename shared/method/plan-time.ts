import type { SessionBody } from "../contract/session.ts"
import { type Fit, type FitStep, fitPlan, minutesUntil } from "../domain/plan-fit.ts"
import { elapsedOf, type Live, plannedMinutes, stepKey } from "../domain/session.ts"
import { findExercise, keepsItsTime, type Planned } from "./exercises.ts"

/**
 * What to shorten or drop so that a run ends when it should; undefined for a session without a fixed end. The step at hand
 * counts with what is left of it and is never itself shortened or dropped: the room is in it. METHOD.md C0.
 */
export function fitRun(
  session: Pick<SessionBody, "plan" | "endsAt">,
  live: Live,
  now: string,
): (Fit & { readonly minutesLeft: number }) | undefined {
  const { plan, endsAt } = session
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

/** When a plan must begin to end on time, as minutes of the day; negative before midnight. Undefined without a fixed end. */
export function mustBegin({ plan, endsAt }: Pick<SessionBody, "plan" | "endsAt">): number | undefined {
  if (endsAt === undefined) return undefined
  const [hour = 0, minute = 0] = endsAt.split(":").map(Number)
  return hour * 60 + minute - plan.reduce((sum, { minutes }) => sum + minutes, 0)
}

function keeps(planned: Planned): boolean {
  const found = findExercise(planned)
  return found !== undefined && keepsItsTime(found)
}

function isBreak(planned: Planned): boolean {
  return findExercise(planned)?.blocks.some(({ kind }) => kind === "break") === true
}
