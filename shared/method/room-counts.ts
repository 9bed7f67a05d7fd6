import type { SlipsBody, TallyBody } from "../contract/entries.ts"
import type { Party, ReadingBody } from "../contract/session.ts"
import { answeredOf, arrivedLater } from "../domain/reading.ts"
import type { RoomReading, RoomSlips, RoomTally } from "./blocks/context.ts"

interface InRound {
  readonly block: string
  readonly round: number
}

/** The round at hand of a block. */
export function latestRound<T extends InRound>(all: readonly T[], block: string): T | undefined {
  return all
    .filter((one) => one.block === block)
    .toSorted((a, b) => a.round - b.round)
    .at(-1)
}

/** A base without what is absent. */
function baseOf(
  { present, at, missing = [] }: Pick<TallyBody, "present" | "at" | "missing">,
  parties: readonly Party[],
) {
  return { at, arrivedLater: arrivedLater(missing, parties), ...(present !== undefined && { present }) }
}

/** A reading as far as the room may know: before Reveal how many have answered. */
export function roomReading(
  readings: readonly ReadingBody[],
  block: string,
  revealed: boolean,
  parties: readonly Party[],
): RoomReading {
  const latest = latestRound(readings, block)
  if (latest === undefined) return { round: 1, answered: 0 }
  const { counts, abstain, talk, round } = latest
  const answered = answeredOf(latest)
  if (!revealed) return { round, answered }
  return { round, answered, result: { counts, abstain, talk, ...baseOf(latest, parties) } }
}

/** Hands as far as the room may know. */
export function roomTally(
  tallies: readonly TallyBody[],
  block: string,
  revealed: boolean,
  parties: readonly Party[],
): RoomTally {
  const latest = latestRound(tallies, block)
  if (latest === undefined) return { round: 1, answered: 0 }
  const answered = latest.counts.reduce((sum, count) => sum + count, 0)
  if (!revealed) return { round: latest.round, answered }
  return { round: latest.round, answered, result: { counts: latest.counts, ...baseOf(latest, parties) } }
}

/** Private sums, for a block to tell of what the room may hear. */
export function roomSlips(
  slips: readonly SlipsBody[],
  block: string,
  revealed: boolean,
  parties: readonly Party[],
): RoomSlips {
  const latest = latestRound(slips, block)
  if (latest === undefined) return { answered: 0 }
  const { answered, keys, sums } = latest
  if (!revealed) return { answered }
  const byKey = Object.fromEntries(keys.map((key, at) => [key, sums[at] ?? []]))
  return { answered, result: { answered, sums: byKey, ...baseOf(latest, parties) } }
}
