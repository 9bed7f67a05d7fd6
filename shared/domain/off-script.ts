import { type Inserted, OFF_SCRIPT, type PlanStep } from "../contract/session.ts"
import type { WallSource } from "../contract/wall-source.ts"
import { AppError } from "../errors.ts"
import { clockStarted, type Live, mustRun, type Place, runningClocks, stepKey, stopAll } from "./session.ts"

/** What a step is: a place in the plan, or one that was inserted into the run. */
export function stepOf(plan: readonly PlanStep[], run: Pick<Live, "inserted"> | undefined, step: number) {
  return step < OFF_SCRIPT ? plan[step] : run?.inserted?.[step - OFF_SCRIPT]
}

/** True for a step that was not in the plan. */
export const isInserted = (step: number): boolean => step >= OFF_SCRIPT

/** What the wall was doing when the script was left. */
export interface Interrupted {
  readonly page: number
  readonly source?: WallSource
}

/**
 * Leaves the script for a new step or for another place of the plan. Clocks stop; what was interrupted is kept, also
 * when the script had been left before. Throws `not-running`.
 */
export function wentAside(
  run: Live,
  to: { readonly step: Omit<Inserted, "at" | "after">; readonly block?: number } | Place,
  now: string,
  interrupted: Interrupted,
): Live {
  mustRun(run)
  const away = run.away ?? { step: run.step, block: run.block, ran: [...runningClocks(run)], ...interrupted }
  const still = { ...stopAll(leftAt(run, now), now), away }
  if (typeof to.step === "number") {
    return clockStarted({ ...still, step: to.step, block: to.block ?? 0 }, stepKey(to.step), now)
  }
  const inserted = [...(still.inserted ?? []), { ...to.step, at: now, after: away.step }]
  const step = OFF_SCRIPT + inserted.length - 1
  return clockStarted({ ...still, inserted, step, block: to.block ?? 0 }, stepKey(step), now)
}

/** Returns to what was interrupted: clocks that ran then go on. The same run where it is on its script. */
export function cameBack(run: Live, now: string): Live {
  mustRun(run)
  if (run.away === undefined) return run
  const { away, ...rest } = leftAt(run, now)
  const still = { ...stopAll(rest, now), step: away?.step ?? 0, block: away?.block ?? 0 }
  return (away?.ran ?? []).reduce((next: Live, key) => clockStarted(next, key, now), still)
}

/** On the script again because the facilitator went on in the plan: nothing waits any more. */
export function onScript(run: Live, now: string): Live {
  const { away: _, ...rest } = leftAt(run, now)
  return rest
}

/** Notes when an inserted step at hand is left. */
function leftAt(run: Live, now: string): Live {
  const at = run.step - OFF_SCRIPT
  if (at < 0 || run.inserted?.[at] === undefined) return run
  return { ...run, inserted: run.inserted.map((one, index) => (index === at ? { ...one, left: now } : one)) }
}

/** An inserted step with sentences changed. Throws `not-found` for a step that was not inserted. */
export function withWords(
  run: Live,
  step: number,
  change: (prompts: Record<string, string>) => Record<string, string>,
) {
  const found = run.inserted?.[step - OFF_SCRIPT]
  if (found === undefined) throw new AppError("not-found", { kind: "step" })
  const next = { ...found, prompts: change(found.prompts ?? {}) }
  return { ...run, inserted: (run.inserted ?? []).map((one) => (one === found ? next : one)) }
}
