/** Days, months or years (2026-05-14, 2026-05, 2026) between which something holds. Both ends belong to it. */
export interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * Whether something holds on a day (2026-05-14). A date that names only a month or a year stands for all of it, so a
 * seat until 2025-06 is held to the end of June; a date that is missing sets no limit.
 */
export function holdsOn({ from, until }: Dated, day: string): boolean {
  return (
    (from === undefined || day.slice(0, from.length) >= from) &&
    (until === undefined || day.slice(0, until.length) <= until)
  )
}
