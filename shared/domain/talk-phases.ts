/** Alone, in pairs, in fours, all: minutes in the classic timing. METHOD.md C0. */
export const ONE_TWO_FOUR_ALL = [1, 2, 4, 5] as const
export type TalkPhase = 0 | 1 | 2 | 3

/** Key of the minutes that were added to one phase of a block's clock. */
export const phaseKey = (key: string, phase: number): string => `${key}#${phase}`

/** How long each phase takes, in milliseconds, `stretch` times the classic timing and with what was added to each. */
export function phasesOf(stretch: number, added: (phase: number) => number): readonly number[] {
  return ONE_TWO_FOUR_ALL.map((minutes, phase) => Math.max(0, minutes * stretch + added(phase)) * 60_000)
}

export interface PhaseAt {
  readonly phase: number
  /** When it ends, on the clock of the whole. */
  readonly endsMs: number
  /** Negative when the last one is over. */
  readonly leftMs: number
}

/** Which phase a clock is in. Past the end it is the last one, over. */
export function phaseAt(phases: readonly number[], elapsedMs: number): PhaseAt {
  let endsMs = 0
  for (const [phase, length] of phases.entries()) {
    endsMs += length
    if (elapsedMs < endsMs || phase === phases.length - 1) return { phase, endsMs, leftMs: endsMs - elapsedMs }
  }
  return { phase: 0, endsMs: 0, leftMs: -elapsedMs }
}
