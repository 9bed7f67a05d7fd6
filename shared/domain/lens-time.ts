import type { BodyOf } from "../contract/kinds.ts"
import type { MapRecords } from "./map-graph.ts"

/** What began, ended or took place. */
export type MomentOf =
  | "group began"
  | "group ended"
  | "seat"
  | "seat left"
  | "tie"
  | "tie ended"
  | "compared"
  | "session"
  | "decision"

/** Something with a date. */
export interface Dated {
  readonly what: MomentOf
  /** Id of the group, tie, session or decision that it is told by; of a seat, its group. */
  readonly id: string
  /** Day, month or year. */
  readonly date: string
}

export interface TimeRecords extends MapRecords {
  readonly session: ReadonlyMap<string, Pick<BodyOf<"session">, "date">>
  readonly decision: ReadonlyMap<string, Pick<BodyOf<"decision">, "decidedOn">>
}

/** The months through which a community can be looked at, from the first dated fact to today. */
export interface TimeLine {
  /** 2024-03, rising, without a gap. */
  readonly months: readonly string[]
  /** What is dated, by month; a date that names only a year stands in its January, as the facts count from then. */
  readonly byMonth: ReadonlyMap<string, readonly Dated[]>
}

/** No slider goes back further: a group of 1890 does not make the last three years a hair's breadth. */
const MOST_MONTHS = 20 * 12

/** All dated facts of a community up to a day. What has no date has always been there and moves nothing. */
export function timeLine(records: TimeRecords, today: string): TimeLine {
  const all = datedFacts(records).filter(({ date }) => monthOf(date) <= monthOf(today))
  const last = monthOf(today)
  const earliest = all.reduce((first, { date }) => (monthOf(date) < first ? monthOf(date) : first), last)
  const months: string[] = []
  for (let month = last; month >= earliest && months.length < MOST_MONTHS; month = monthBefore(month))
    months.push(month)
  return { months: months.reverse(), byMonth: Map.groupBy(all, ({ date }) => monthOf(date)) }
}

/** The day as of which the map of a month is drawn: its last, so that what began in the month is there. */
export function dayOfMonth(month: string, today: string): string {
  const day = `${month}-31`
  return day > today ? today : day
}

const monthOf = (date: string) => (date.length < 7 ? `${date.slice(0, 4)}-01` : date.slice(0, 7))

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`
}

function datedFacts({ coalition, seat, tie, session, decision }: TimeRecords): readonly Dated[] {
  const facts: Dated[] = []
  const add = (what: MomentOf, id: string, date: string | undefined) => {
    if (date !== undefined) facts.push({ what, id, date })
  }
  for (const [id, { from, startedYear, until, ended }] of coalition) {
    add("group began", id, from ?? (startedYear === undefined ? undefined : String(startedYear)))
    add("group ended", id, ended ?? until)
  }
  for (const { coalition: at, from, until } of seat.values()) {
    add("seat", at, from)
    add("seat left", at, until)
  }
  for (const [id, { from, until, compared }] of tie) {
    add("tie", id, from)
    add("tie ended", id, until)
    if (compared !== "never") add("compared", id, compared)
  }
  for (const [id, { date }] of session) add("session", id, date)
  for (const [id, { decidedOn }] of decision) add("decision", id, decidedOn)
  return facts
}

/** A month in counts: what a line beside the slider says. */
export function countsOf(facts: readonly Dated[]): readonly { readonly what: MomentOf; readonly count: number }[] {
  return [...Map.groupBy(facts, ({ what }) => what)].map(([what, all]) => ({ what, count: all.length }))
}
