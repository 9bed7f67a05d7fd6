import type { Body } from "../contract/kind.ts"
import type { Clock, live, PlanStep } from "../contract/session.ts"
import { AppError } from "../errors.ts"

/** How far a session has come. */
export type Live = Readonly<Body<typeof live>>

/** A place in a run, and how many blocks each exercise of the plan has. */
export interface Place {
  readonly step: number
  readonly block: number
}

/** Key of the clock of a plan step. */
export const stepKey = (step: number): string => String(step)
/** Key of the silent writing of a block and of what was revealed. */
export const blockKey = (step: number, block: string): string => `${step}/${block}`

/** Key of the time at the tables for a block. */
export const tablesKey = (step: number, block: string): string => `${blockKey(step, block)}${AT_TABLES}`
const AT_TABLES = "@tables"

const STOPPED: Clock = { elapsedMs: 0 }

/** A run at its first block, its clock going. Pure, as all here: the present comes in as an ISO moment. */
export function started(session: string, now: string): Live {
  return {
    session,
    state: "running",
    startedAt: now,
    step: 0,
    block: 0,
    clocks: { [stepKey(0)]: { elapsedMs: 0, since: now } },
    added: {},
    revealed: [],
  }
}

/** A run that had ended goes on where it was. */
export function resumed(run: Live, now: string): Live {
  const { endedAt: _, ...rest } = run
  return withClock({ ...rest, state: "running" }, stepKey(run.step), (clock) => startedClock(clock, now))
}

/** Moves to another place: the clock of the step that is left stops, that of the new one goes on. Throws `not-running`. */
export function goneTo(run: Live, to: Place, now: string): Live {
  mustRun(run)
  const still = stopAll(run, now)
  return withClock({ ...still, step: to.step, block: to.block }, stepKey(to.step), (clock) =>
    // within one step a clock that the facilitator stopped stays stopped
    to.step === run.step && run.clocks[stepKey(run.step)]?.since === undefined ? clock : startedClock(clock, now),
  )
}

/** Throws `not-running`. */
export function ended(run: Live, now: string): Live {
  mustRun(run)
  return { ...stopped(run, now, () => true), state: "ended", endedAt: now }
}

/** Starts a clock; one that is going goes on. */
export function clockStarted(run: Live, key: string, now: string): Live {
  return withClock(run, key, (clock) => startedClock(clock, now))
}

export function clockStopped(run: Live, key: string, now: string): Live {
  return withClock(run, key, (clock) => stoppedClock(clock, now))
}

/** Nothing has passed; a clock that was going goes on from zero. */
export function clockReset(run: Live, key: string, now: string): Live {
  return withClock(run, key, ({ since }) => (since === undefined ? STOPPED : { elapsedMs: 0, since: now }))
}

/** More planned time, or less; never less than none. */
export function minutesAdded(run: Live, key: string, minutes: number, planned: number): Live {
  const sum = Math.max((run.added[key] ?? 0) + minutes, -planned)
  return { ...run, added: { ...run.added, [key]: sum } }
}

/** The room may see what the block collected; its silent writing is over. The same run where it was shown already. */
export function revealed(run: Live, step: number, block: string, now: string): Live {
  const key = blockKey(step, block)
  if (run.revealed.includes(key)) return run
  const still = key in run.clocks ? clockStopped(run, key, now) : run
  return { ...still, revealed: [...run.revealed, key] }
}

/** Hides a block again, because a new round of it begins. */
export function hidden(run: Live, step: number, block: string): Live {
  const key = blockKey(step, block)
  return { ...run, revealed: run.revealed.filter((other) => other !== key) }
}

export function isRevealed(run: Live, step: number, block: string): boolean {
  return run.revealed.includes(blockKey(step, block))
}

export interface Timing {
  readonly plannedMs: number
  readonly elapsedMs: number
  /** Negative when the planned time is over. */
  readonly leftMs: number
  readonly running: boolean
}

/** Where a clock stands. `minutes` is its planned time before any were added. */
export function timingOf(run: Live, key: string, minutes: number, now: string): Timing {
  const clock = run.clocks[key] ?? STOPPED
  const plannedMs = Math.max(0, minutes + (run.added[key] ?? 0)) * 60_000
  const elapsedMs = elapsedOf(clock, now)
  return { plannedMs, elapsedMs, leftMs: plannedMs - elapsedMs, running: clock.since !== undefined }
}

/** What has passed on a clock, in milliseconds. A computer's clock that was set back counts as standing still. */
export function elapsedOf({ elapsedMs, since }: Clock, now: string): number {
  return since === undefined ? elapsedMs : elapsedMs + Math.max(0, Date.parse(now) - Date.parse(since))
}

/** The planned time of a step of the plan, as it was fitted to end on time; 0 where it was dropped. */
export function plannedMinutes(
  run: Pick<Live, "fitted"> | undefined,
  plan: readonly Pick<PlanStep, "minutes">[],
  step: number,
): number {
  return run?.fitted?.[stepKey(step)] ?? plan[step]?.minutes ?? 0
}

/**
 * Minutes behind the plan (negative: ahead), rounded towards on time: what has passed since the start, less the planned
 * time of the steps before this one and what this one has used of its own.
 */
export function minutesBehind(run: Live, plan: readonly PlanStep[], now: string): number {
  const until = run.endedAt ?? now
  // off the script, time passes and the plan stands still
  const at = run.away?.step ?? run.step
  const minutes = (step: number) => plannedMinutes(run, plan, step) * 60_000
  const before = plan.slice(0, at).reduce((sum, _, step) => sum + minutes(step), 0)
  const used = Math.min(minutes(at), elapsedOf(run.clocks[stepKey(at)] ?? STOPPED, until))
  const passed = Math.max(0, Date.parse(until) - Date.parse(run.startedAt))
  return Math.trunc((passed - before - used) / 60_000) + 0
}

/** Time left as a facilitator says it: whole minutes while there are some, then seconds in tens, then over. */
export type TimeLeft =
  | { readonly is: "minutes left"; readonly minutes: number }
  | { readonly is: "seconds left"; readonly seconds: number }
  | { readonly is: "over"; readonly minutes: number }

export function timeLeft(leftMs: number): TimeLeft {
  if (leftMs <= 0) return { is: "over", minutes: Math.floor(Math.abs(leftMs) / 60_000) }
  if (leftMs >= 60_000) return { is: "minutes left", minutes: Math.ceil(leftMs / 60_000) }
  return { is: "seconds left", seconds: Math.ceil(leftMs / 10_000) * 10 }
}

/** Throws `not-running`. */
export function mustRun(run: Live): void {
  if (run.state !== "running") throw new AppError("not-running")
}

function startedClock(clock: Clock, now: string): Clock {
  return clock.since === undefined ? { ...clock, since: now } : clock
}

function stoppedClock(clock: Clock, now: string): Clock {
  return clock.since === undefined ? clock : { elapsedMs: elapsedOf(clock, now) }
}

function withClock(run: Live, key: string, change: (clock: Clock) => Clock): Live {
  return { ...run, clocks: { ...run.clocks, [key]: change(run.clocks[key] ?? STOPPED) } }
}

/** Keys of the clocks that are going and that a change of place stops: the tables talk on whatever the wall shows. */
export function runningClocks({ clocks }: Pick<Live, "clocks">): readonly string[] {
  return Object.entries(clocks).flatMap(([key, { since }]) => (since === undefined || isAtTables(key) ? [] : [key]))
}

/** The run with every clock stopped but those of the tables. */
export function stopAll(run: Live, now: string): Live {
  return stopped(run, now, (key) => !isAtTables(key))
}

const isAtTables = (key: string): boolean => key.endsWith(AT_TABLES)

function stopped(run: Live, now: string, which: (key: string) => boolean): Live {
  const clocks = Object.entries(run.clocks).map(([key, clock]): [string, Clock] => [
    key,
    which(key) ? stoppedClock(clock, now) : clock,
  ])
  return { ...run, clocks: Object.fromEntries(clocks) }
}
