import type { BodyOf } from "../contract/kinds.ts"
import { changeMonths } from "../domain/community-change.ts"
import { dayText, listText } from "../domain/dates.ts"
import { agesText } from "../domain/life-course.ts"
import { sharedSeats } from "../domain/shared-seats.ts"
import { secondTableHours, tableLoads } from "../domain/table-load.ts"
import type { RoomPicture } from "./blocks/context.ts"
import type { PictureOf } from "./blocks/picture.ts"
import type { MethodContent } from "./content/content.ts"
import { CONTENT } from "./contents.ts"
import { levelText } from "./wording.ts"
import { type Language, WORDS } from "./words.ts"

interface Named<B> {
  readonly id: string
  readonly body: B
}

/** Records that passed `view(…, "room")`; seats whole, since only counts of them are said. */
export interface PictureRecords {
  readonly coalitions: readonly Named<BodyOf<"coalition">>[]
  readonly seats: readonly BodyOf<"seat">[]
  readonly ties: readonly BodyOf<"tie">[]
  /** Those that the room was shown, or that were entered outside of any session. */
  readonly changes: readonly BodyOf<"changeEntry">[]
}

/** Fewer people than this are "a few": two are names. METHOD.md D7. */
const NAMED_BY_NUMBER = 3

/** What the records say of the community, in the order of the alphabet. METHOD.md E1.4, E2.1, E2.2. */
export function pictureOf(
  of: PictureOf,
  records: PictureRecords,
  content: MethodContent = CONTENT.en,
  language: Language = "en",
): RoomPicture {
  switch (of) {
    case "shared people":
      return sharedPeople(records, language)
    case "changes":
      return changesPicture(records.changes, language)
    case "profiles":
      return {
        lines: byTitle(records.coalitions.map(({ body }) => ({ title: body.name, text: profileText(body, language) }))),
      }
    case "ties":
      return { lines: byTitle(tieLines(records, content, language)) }
  }
}

type Line = RoomPicture["lines"][number]

const byTitle = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => a.title.localeCompare(b.title) || a.text.localeCompare(b.text))

function pairTitle(one: string | undefined, other: string | undefined, locale: string): string | undefined {
  if (one === undefined || other === undefined) return undefined
  return listText(
    [one, other].toSorted((a, b) => a.localeCompare(b)),
    locale,
  )
}

/** Counts of people that two groups share: from three up a number, below it words, never a name. */
function sharedPeople({ coalitions, seats }: PictureRecords, language: Language): RoomPicture {
  const { locale, picture } = WORDS[language]
  const names = new Map(coalitions.map(({ id, body }) => [id, body.name]))
  const lines = sharedSeats(seats).pairs.flatMap(({ a, b, people }): readonly Line[] => {
    const title = pairTitle(names.get(a), names.get(b), locale)
    if (title === undefined || people.length === 0) return []
    return [{ title, text: people.length < NAMED_BY_NUMBER ? picture.aFewPeople : picture.people(people.length) }]
  })
  const hours = secondTableHours(tableLoads(seats, new Map(coalitions.map(({ id, body }) => [id, body]))))
  const sum =
    hours.forRoom && hours.value !== null && hours.value > 0 ? picture.hours(Math.round(hours.value)) : undefined
  return { lines: byTitle(lines), ...(sum !== undefined && { sum }) }
}

function profileText(body: BodyOf<"coalition">, language: Language): string {
  const { locale, picture } = WORDS[language]
  const set = (label: string, answer: { readonly state: string; readonly items: readonly string[] } | undefined) =>
    answer?.state === "listed" ? [`${label}: ${listText(answer.items, locale)}.`] : []
  const parts = [
    ...(body.mission === undefined ? [] : [body.mission]),
    ...set(picture.goals, body.goals),
    ...set(picture.does, body.strategies),
    ...(body.ages === undefined ? [] : [`${picture.ages}: ${agesText(body.ages)}.`]),
    ...set(picture.places, body.footprint),
  ]
  return parts.length === 0 ? picture.nothingYet : parts.join(" ")
}

/** Ties of working together: the level both say, or that it is told differently. Nothing of tension or competing. */
function tieLines({ coalitions, ties }: PictureRecords, content: MethodContent, language: Language): readonly Line[] {
  const { locale, picture } = WORDS[language]
  const names = new Map(coalitions.map(({ id, body }) => [id, body.name]))
  const pairs = new Map<string, { readonly title: string; readonly levels: Set<number> }>()
  for (const { one, other, type, level, denied } of ties) {
    const title = pairTitle(names.get(one), names.get(other), locale)
    if (type !== "works with" || denied === true || title === undefined) continue
    const pair = pairs.get(title) ?? { title, levels: new Set<number>() }
    if (level !== undefined) pair.levels.add(level)
    pairs.set(title, pair)
  }
  return [...pairs.values()].map(({ title, levels }) => {
    const [only] = levels
    if (levels.size > 1) return { title, text: picture.toldDifferently }
    return { title, text: only === undefined ? picture.inTouch : levelText(only, content) || picture.inTouch }
  })
}

/** The rising line by counts alone: what changes weigh is for the facilitator. METHOD.md D8. */
function changesPicture(changes: PictureRecords["changes"], language: Language): RoomPicture {
  const { locale, picture } = WORDS[language]
  const months = changeMonths(changes)
  const count = months.at(-1)?.count ?? 0
  const chart = months.map((month) => ({ label: dayText(month.month, locale), count: month.count }))
  return { lines: [], chart, ...(count > 0 && { sum: picture.changes(count) }) }
}
