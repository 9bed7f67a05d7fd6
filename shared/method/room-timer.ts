import type { RoomView } from "../contract/room.ts"
import type { PlanStep } from "../contract/session.ts"
import { blockKey, type Live, stepKey, tablesKey } from "../domain/session.ts"
import { phaseKey, phasesOf } from "../domain/talk-phases.ts"
import type { Block } from "./blocks.ts"
import { type Language, WORDS } from "./words.ts"

type Timer = NonNullable<Extract<RoomView, { view: "exercise" }>["timer"]>

/** Planned minutes of the silent writing, or of all phases of talk, of a block; undefined where it has neither. */
export function blockMinutes(block: Block): number | undefined {
  if (block.kind !== "cards") return undefined
  return block.talk === undefined
    ? block.silentMinutes
    : phasesOf(block.talk, () => 0).reduce((a, b) => a + b, 0) / 60_000
}

/** The clock of silent writing or of 1-2-4-all once it was started; gone with Reveal. */
export function silenceTimer(live: Live, block: Block, revealed: boolean, language: Language): Timer | undefined {
  const key = blockKey(live.step, block.id)
  const clock = live.clocks[key]
  const minutes = blockMinutes(block)
  if (minutes === undefined || clock === undefined || revealed || block.kind !== "cards") return undefined
  if (block.talk === undefined) {
    return { plannedMs: Math.max(0, minutes + (live.added[key] ?? 0)) * 60_000, ...clock }
  }
  const lengths = phasesOf(block.talk, (phase) => live.added[phaseKey(key, phase)] ?? 0)
  const phases = lengths.map((ms, phase) => ({ ms, words: WORDS[language].talkPhases[phase] ?? "" }))
  return { plannedMs: lengths.reduce((a, b) => a + b, 0), phases, ...clock }
}

/** On paper the room works by the step's own clock where the block has none. */
export function paperTimer(live: Live, { minutes }: PlanStep): Timer | undefined {
  const key = stepKey(live.step)
  const clock = live.clocks[key]
  if (clock === undefined) return undefined
  const planned = live.fitted?.[key] ?? minutes
  return { plannedMs: Math.max(0, planned + (live.added[key] ?? 0)) * 60_000, ...clock }
}

/** The time at the tables for a block. */
export function tablesTimer(live: Live, block: string): Timer | undefined {
  const key = tablesKey(live.step, block)
  const clock = live.clocks[key]
  const breakout = live.breakouts?.[blockKey(live.step, block)]
  if (clock === undefined || breakout === undefined) return undefined
  return { plannedMs: Math.max(0, breakout.minutes + (live.added[key] ?? 0)) * 60_000, ...clock }
}

/**
 * When a break ends: at the time that was said, or when its minutes are over; moved by the minutes that were added. A
 * break whose clock is stopped has no end yet.
 */
export function breakUntil(live: Live, { minutes, until }: PlanStep & { readonly until?: string | undefined }) {
  const key = stepKey(live.step)
  const added = (live.added[key] ?? 0) * 60_000
  if (until !== undefined) return new Date(Date.parse(until) + added).toISOString()
  const clock = live.clocks[key]
  if (clock?.since === undefined) return undefined
  const planned = (live.fitted?.[key] ?? minutes) * 60_000
  return new Date(Date.parse(clock.since) - clock.elapsedMs + planned + added).toISOString()
}
