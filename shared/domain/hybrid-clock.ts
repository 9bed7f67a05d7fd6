/**
 * A hybrid logical clock: sorts as text, never goes back, and follows the wall clock where that is ahead.
 * It lets two copies of a workspace be compared change by change.
 */
export interface HybridClock {
  /** Milliseconds since 1970. */
  readonly wall: number
  readonly count: number
}

/** The next reading after `last`, at wall time `now` (ms). */
export function tick(last: HybridClock, now: number): HybridClock {
  return now > last.wall ? { wall: now, count: 0 } : { wall: last.wall, count: last.count + 1 }
}

/** As text that sorts in the order of the readings. */
export function clockText({ wall, count }: HybridClock): string {
  return `${wall.toString(36).padStart(9, "0")}-${count.toString(36).padStart(4, "0")}`
}

/** Reads what `clockText` wrote; the beginning of time for anything else. */
export function clockFrom(text: string): HybridClock {
  const [wall = "", count = ""] = text.split("-")
  const parsed = { wall: Number.parseInt(wall, 36), count: Number.parseInt(count, 36) }
  return Number.isFinite(parsed.wall) && Number.isFinite(parsed.count) ? parsed : { wall: 0, count: 0 }
}
