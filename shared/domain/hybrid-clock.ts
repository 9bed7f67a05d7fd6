/**
 * A hybrid logical clock: sorts as text, never goes back, and follows the wall clock where that is ahead.
 * It lets two copies of a workspace be compared change by change.
 */
export interface HybridClock {
  /** Milliseconds since 1970. */
  readonly wall: number
  readonly count: number
}

/** The text has room for this many readings of one millisecond. */
const COUNTS = 36 ** 4

/** The next reading after `last`, at wall time `now` (whole ms). Later than `last`, whatever the wall clock says. */
export function tick(last: HybridClock, now: number): HybridClock {
  if (now > last.wall) return { wall: now, count: 0 }
  return last.count + 1 < COUNTS ? { wall: last.wall, count: last.count + 1 } : { wall: last.wall + 1, count: 0 }
}

/** As text that sorts in the order of the readings. */
export function clockText({ wall, count }: HybridClock): string {
  return `${wall.toString(36).padStart(9, "0")}-${count.toString(36).padStart(4, "0")}`
}

/** Reads what `clockText` wrote; the beginning of time for anything else. */
export function clockFrom(text: string): HybridClock {
  const [, wall = "0", count = "0"] = /^([0-9a-z]{9})-([0-9a-z]{4})$/.exec(text) ?? []
  return { wall: Number.parseInt(wall, 36), count: Number.parseInt(count, 36) }
}
