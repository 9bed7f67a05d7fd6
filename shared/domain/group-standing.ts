import { type Dated, holdsOn } from "./shared-seats-dates.ts"

/** Where a group stands in its life, on a day. A group that is merged has ended too. */
export type Standing = "active" | "ended" | "merged"

interface Life extends Dated {
  readonly ended?: string | undefined
  readonly mergedInto?: string | undefined
}

/**
 * How a group stands on a day (2026-05-14). What is said to have ended in May has ended from the first of May on, while
 * something held until May is held to its last day.
 */
export function standingOf({ mergedInto, ended, until }: Life, day: string): Standing {
  if (mergedInto !== undefined) return "merged"
  if (ended !== undefined && day.slice(0, ended.length) >= ended) return "ended"
  return holdsOn({ until }, day) ? "active" : "ended"
}

/** True for a group that had begun by a day, by its first day or the year that it names; without either it always had. */
export function hasBegun(
  { from, startedYear }: Dated & { readonly startedYear?: number | undefined },
  day: string,
): boolean {
  return holdsOn({ from: from ?? (startedYear === undefined ? undefined : String(startedYear)) }, day)
}

/** True for a group that is at work on a day. */
export function isActive(life: Life, day: string): boolean {
  return standingOf(life, day) === "active"
}
