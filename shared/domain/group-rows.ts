import type { BodyOf } from "../contract/kinds.ts"
import type { AnswerState } from "./answer.ts"
import { coverageOf, type GroupBody, type Share, verifiedOf } from "./group-coverage.ts"
import { type Standing, standingOf } from "./group-standing.ts"
import { foldText } from "./import-names.ts"
import { holdsOn } from "./shared-seats-dates.ts"

/** A group as a line of the table, with all that is counted for it. */
export interface GroupRow {
  readonly id: string
  readonly body: GroupBody
  readonly number: number | undefined
  readonly name: string
  readonly hostName: string | undefined
  readonly goals: { readonly state: AnswerState; readonly count: number }
  /** Different people, and organisations, with a seat on the day; undefined where no seat is on record at all. */
  readonly people: number | undefined
  readonly organizations: number | undefined
  /** Recorded ties that hold on the day; undefined where none is on record: not asked is not "none". */
  readonly ties: number | undefined
  readonly verified: Share
  readonly coverage: Share
  readonly standing: Standing
  /** What the quick filter looks through, folded. */
  readonly words: string
}

interface Around {
  readonly coalition: ReadonlyMap<string, GroupBody>
  readonly organization: ReadonlyMap<string, BodyOf<"organization">>
  readonly seat: ReadonlyMap<string, BodyOf<"seat">>
  readonly tie: ReadonlyMap<string, BodyOf<"tie">>
}

/** Every group as a line, counted in one walk over seats and ties, as of a day (2026-05-14). */
export function groupRows({ coalition, organization, seat, tie }: Around, day: string): readonly GroupRow[] {
  const seated = seatCounts(seat.values(), day)
  const tied = tieCounts(tie.values(), day)
  return [...coalition].map(([id, body]) => {
    const hostName = body.host === undefined ? undefined : organization.get(body.host)?.name
    const at = seated.get(id)
    return {
      id,
      body,
      number: body.number,
      name: body.name,
      hostName,
      goals: goalsOf(body),
      people: at?.people.size,
      organizations: at?.organizations.size,
      ties: tied.get(id),
      verified: verifiedOf(body),
      coverage: coverageOf(body),
      standing: standingOf(body, day),
      words: foldText(
        [body.number, body.name, ...(body.aka ?? []), ...(body.renamedFrom ?? []), body.type, hostName, body.lead]
          .filter((part) => part !== undefined)
          .join(" "),
      ),
    }
  })
}

/** Goals in a group's own words, which nobody has matched to shared ones yet, are goals all the same. */
function goalsOf({ goals, goalsVerbatim = [] }: GroupBody): GroupRow["goals"] {
  const items = goals?.items.length ?? 0
  if (goals === undefined || goals.state === "listed") {
    const count = Math.max(items, goalsVerbatim.length)
    return { state: goals === undefined && count === 0 ? "not asked" : "listed", count }
  }
  return { state: goals.state, count: 0 }
}

interface Seated {
  readonly people: Set<string>
  readonly organizations: Set<string>
}

function seatCounts(seats: Iterable<BodyOf<"seat">>, day: string): ReadonlyMap<string, Seated> {
  const counts = new Map<string, Seated>()
  for (const seat of seats) {
    let at = counts.get(seat.coalition)
    if (at === undefined) counts.set(seat.coalition, (at = { people: new Set(), organizations: new Set() }))
    if (!holdsOn(seat, day)) continue
    if (seat.person !== undefined) at.people.add(seat.person)
    if (seat.organization !== undefined) at.organizations.add(seat.organization)
  }
  return counts
}

function tieCounts(ties: Iterable<BodyOf<"tie">>, day: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const tie of ties) {
    if (!holdsOn(tie, day)) continue
    counts.set(tie.one, (counts.get(tie.one) ?? 0) + 1)
    if (tie.other !== tie.one) counts.set(tie.other, (counts.get(tie.other) ?? 0) + 1)
  }
  return counts
}

/** The lines in which every word of `text` occurs somewhere; all of them for an empty text. */
export function matching<R extends { readonly words: string }>(rows: readonly R[], text: string): readonly R[] {
  const wanted = foldText(text).split(" ").filter(Boolean)
  return wanted.length === 0 ? rows : rows.filter(({ words }) => wanted.every((word) => words.includes(word)))
}
