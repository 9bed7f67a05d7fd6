import type { BodyOf } from "../contract/kinds.ts"
import type { CHANGE_DURATIONS, CHANGE_REACHES, CHANGE_STRATEGIES } from "../contract/outcome-words.ts"

type Entry = Pick<BodyOf<"changeEntry">, "code" | "on" | "until" | "duration" | "reach" | "strategy">

/** What each word weighs, by the published scheme. METHOD.md D8. */
const DURATION: { readonly [D in (typeof CHANGE_DURATIONS)[number]]: number } = {
  "one-time": 0.1,
  repeated: 0.55,
  ongoing: 1,
}
const REACH: { readonly [R in (typeof CHANGE_REACHES)[number]]: number } = { low: 0.1, medium: 0.55, high: 1 }
const STRATEGY: { readonly [S in (typeof CHANGE_STRATEGIES)[number]]: number } = {
  "information and skills": 0.1,
  "services and support": 0.55,
  consequences: 0.55,
  "access and barriers": 1,
  policy: 1,
}

/** How much one change weighs, from .1 to 1; null while a part is missing, which is to finish and not 0. METHOD.md D8. */
export function intensity({ duration, reach, strategy }: Omit<Entry, "code" | "on" | "until">): number | null {
  if (duration === undefined || reach === undefined || strategy === undefined) return null
  return (DURATION[duration] + REACH[reach] + STRATEGY[strategy]) / 3
}

/** A month of the log of changes, everything up to its end. */
export interface ChangeMonth {
  /** "2025-06" */
  readonly month: string
  /** Changes that began up to then. */
  readonly count: number
  /** The same, weighted; changes that are to finish are not in it. */
  readonly weight: number
  /** The weight of those that had not ended by then. */
  readonly inForce: number
}

/** A year alone is over at its end, so that nothing is said to have been there before it was. */
const monthOf = (day: string): string => (day.length === 4 ? `${day}-12` : day.slice(0, 7))

/**
 * The rising line: changes of the community (CC) month by month, from the first to the last, those without one too. A
 * change counts from the month in which it began. METHOD.md D8.
 */
export function changeMonths(entries: readonly Entry[]): readonly ChangeMonth[] {
  const changes = entries
    .filter(({ code }) => code === "CC")
    .map((entry) => ({
      began: monthOf(entry.on),
      ended: entry.until === undefined ? undefined : monthOf(entry.until),
      weight: intensity(entry) ?? 0,
    }))
  const began = changes.map((one) => one.began).toSorted()
  const [first] = began
  const last = began.at(-1)
  if (first === undefined || last === undefined) return []
  const sum = (all: typeof changes) => all.reduce((total, { weight }) => total + weight, 0)
  return monthsFrom(first, last).map((month) => {
    const so = changes.filter((one) => one.began <= month)
    return {
      month,
      count: so.length,
      weight: sum(so),
      inForce: sum(so.filter(({ ended }) => ended === undefined || ended > month)),
    }
  })
}

/** How many changes still lack a part of their weight. */
export const unfinished = (entries: readonly Entry[]): number =>
  entries.filter((entry) => entry.code === "CC" && intensity(entry) === null).length

function monthsFrom(first: string, last: string): readonly string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  const from = index(first)
  return Array.from({ length: index(last) - from + 1 }, (_, at) => {
    const month = from + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`
  })
}
