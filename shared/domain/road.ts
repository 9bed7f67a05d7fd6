import type { BodyOf } from "../contract/kinds.ts"
import { USUAL_WEEKS } from "./work-mode.ts"

const DAY = 86_400_000
/** So many days ahead a commitment is near enough to ask whether to pause before it. METHOD.md E1.5. */
const NEAR = 90

/** The first day that a day, a month or a year can mean, in days since 1970. */
function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number)
  return Date.UTC(year, month - 1, day) / DAY
}

/** A part of the road that is planned in fewer weeks than it takes elsewhere. */
export interface ShortRoad {
  readonly part: "agree" | "in place"
  readonly weeks: number
  readonly usual: number
}

/**
 * Where the dated milestones leave less time than is usual: to agree, from the beginning to the last one of negotiating; to
 * put in place, from there (or the first one of implementing) to the last of implementing. Nothing where a date is missing.
 * METHOD.md A, E3.5.
 */
export function shortRoads(
  milestones: readonly Pick<BodyOf<"milestone">, "is" | "on" | "phase">[],
  beganOn: string | undefined,
): readonly ShortRoad[] {
  const dated = milestones.flatMap(({ is, on, phase }) =>
    is === "milestone" && on !== undefined && phase !== undefined ? [{ phase, day: dayNumber(on) }] : [],
  )
  const days = (phase: string) => dated.filter((one) => one.phase === phase).map(({ day }) => day)
  const agreed = Math.max(...days("negotiate"))
  const began = beganOn === undefined ? Math.min(...dated.map(({ day }) => day)) : dayNumber(beganOn)
  const from = Number.isFinite(agreed) ? agreed : Math.min(...days("implement"))
  const span = (part: ShortRoad["part"], first: number, last: number, usual: number): readonly ShortRoad[] => {
    const weeks = Math.round((last - first) / 7)
    return Number.isFinite(weeks) && last > first && weeks < usual ? [{ part, weeks, usual }] : []
  }
  return [
    ...span("agree", began, agreed, USUAL_WEEKS.agree),
    ...span("in place", from, Math.max(...days("implement")), USUAL_WEEKS.inPlace),
  ]
}

const plain = (text: string) => text.trim().toLowerCase()

/**
 * What is about to be locked in within 90 days, the next first, and neither paused nor easily undone: "pause before?".
 * METHOD.md A2, 24.
 */
export function pauseBefore(
  commitments: readonly Pick<BodyOf<"commitment">, "text" | "by" | "lockDate" | "reversible">[],
  pauses: readonly Pick<BodyOf<"pause">, "text" | "until">[],
  today: string,
): readonly { readonly text: string; readonly by?: string | undefined; readonly lockDate: string }[] {
  const now = dayNumber(today)
  const held = new Set(pauses.filter(({ until }) => dayNumber(until) >= now).map(({ text }) => plain(text)))
  return commitments
    .flatMap(({ text, by, lockDate, reversible }) => {
      if (lockDate === undefined || reversible === "yes" || held.has(plain(text))) return []
      const ahead = dayNumber(lockDate) - now
      return ahead >= 0 && ahead <= NEAR ? [{ text, by, lockDate }] : []
    })
    .toSorted((a, b) => a.lockDate.localeCompare(b.lockDate))
}
