import type { AnyBody } from "../../contract/changes.ts"
import type { DocumentBlock } from "../../contract/documents.ts"
import type { OutcomeBody, OutcomeKind } from "../../contract/outcomes.ts"
import { cellText } from "../../method/blocks/form.ts"
import type { ExerciseDefinition } from "../../method/definition.ts"
import { findExercise } from "../../method/exercises.ts"
import { feedsOf } from "../../method/feeds.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { dayText } from "../dates.ts"
import { type Live, stepKey } from "../session.ts"
import { decisionPart } from "./decision-part.ts"
import { exercisePart } from "./exercise-part.ts"
import { exact, list, table } from "./pieces.ts"
import type { Kept, RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/** What an earlier exercise brought, as the record of its latest run says it. */
export interface Brought {
  readonly exercise: string
  readonly title: string
  readonly session: string
  /** The day of that session, where it has one. */
  readonly date?: string
  /** What the room was shown. */
  readonly shown: readonly DocumentBlock[]
  /** What is for the facilitator alone. */
  readonly own: readonly DocumentBlock[]
}

type RowsOf = (kind: OutcomeKind) => readonly { readonly body: OutcomeBody }[]

/**
 * What earlier exercises brought that this one begins from, in their order: the latest run of each. Pure. `rowsOf` gives
 * rows with what only the facilitator may know.
 */
export function broughtTo(
  code: string,
  records: RoomRecords,
  rowsOf: RowsOf,
  language: Language = "en",
): readonly Brought[] {
  return feedsOf(code).flatMap((from) => {
    const run = latestRun(from, records)
    if (run === undefined) return []
    const { session, live, step, exercise } = run
    const shown = [
      ...exercisePart(records, session.id, session.body, live, step, language).slice(1),
      ...besides(exercise, records, session.id, step, language),
    ]
    const own = ownRows(exercise, rowsOf, session.id, step, language)
    const { date } = session.body
    const says = shown.some((block) => block.is !== "paragraph" || block.text !== DOCUMENT_WORDS[language].nothingShown)
    if (!says && own.length === 0) return []
    const at = { exercise: from, title: exercise.title, session: session.id, ...(date !== undefined && { date }) }
    return [{ ...at, shown: says ? shown : [], own }]
  })
}

interface Run {
  readonly session: Kept<RoomRecords["sessions"][number]["body"]>
  readonly live: Live
  readonly step: number
  readonly exercise: ExerciseDefinition
}

/** The run of an exercise that began last, where the room came to it. */
function latestRun(code: string, { sessions, lives }: RoomRecords): Run | undefined {
  const runs = sessions.flatMap((session): readonly Run[] => {
    const live = lives.find(({ id }) => id === session.id)?.body
    if (live === undefined) return []
    return session.body.plan.flatMap((planned, step) => {
      const exercise = planned.exercise === code && stepKey(step) in live.clocks ? findExercise(planned) : undefined
      return exercise === undefined ? [] : [{ session, live, step, exercise }]
    })
  })
  return runs.toSorted((a, b) => a.live.startedAt.localeCompare(b.live.startedAt)).at(-1)
}

/** What has its own place in the record of a session: the sentence and the decision. */
function besides(
  { blocks }: ExerciseDefinition,
  records: RoomRecords,
  session: string,
  step: number,
  language: Language,
): readonly DocumentBlock[] {
  const has = (kind: string) => blocks.some((block) => block.kind === kind)
  const { sentence } = records
  const decision = records.decisions.filter(({ body }) => body.session === session && body.step === step).at(-1)
  return [
    ...(has("sentence") && sentence !== undefined ? [exact(WORDS[language].impact(sentence))] : []),
    ...(has("decide") && decision !== undefined ? decisionPart(records, decision, language) : []),
  ]
}

/** Rows that no wall shows: red lines, and how a party's words may be used. */
function ownRows(
  { blocks }: ExerciseDefinition,
  rowsOf: RowsOf,
  session: string,
  step: number,
  language: Language,
): readonly DocumentBlock[] {
  const { locale } = WORDS[language]
  return blocks.flatMap((block) => {
    if (block.kind !== "form" || block.from !== undefined || block.wall.length > 0) return []
    const rows = rowsOf(block.of)
      .map(({ body }): AnyBody => body)
      .filter((body) => body["session"] === session && body["step"] === step && body["block"] === block.id)
    const cells = rows.map((body) => block.fields.map((field) => cellText(field, body[field.name], locale)))
    if (block.layout === "table")
      return table(
        block.fields.map(({ label }) => label),
        cells,
      )
    return list(cells.map((row) => row.filter((cell) => cell !== "").join(" · ")))
  })
}

/** The field of a row that says when, by its kind. */
const WHEN: { readonly [K in OutcomeKind]?: string } = {
  criticalEvent: "on",
  commitment: "lockDate",
  pause: "until",
  visit: "on",
  publicStatement: "on",
  milestone: "on",
  action: "due",
  risk: "by",
  changeEntry: "on",
}

/** Everything that has a day, along the line of time: what happened, what locks in, what is held off, the road ahead. */
export function timeLine(records: RoomRecords, language: Language = "en"): readonly DocumentBlock[] {
  const { locale } = WORDS[language]
  const kinds = DOCUMENT_WORDS[language].dated
  const dated = records.rows.flatMap(({ kind, values }) => {
    const day = values[WHEN[kind] ?? ""]
    const says = kinds[kind]
    if (typeof day !== "string" || says === undefined) return []
    return [{ day, text: `${says}: ${String(values["text"])}` }]
  })
  const looks = records.decisions.flatMap(({ body: { reviewOn, text } }) =>
    reviewOn === undefined
      ? []
      : [{ day: reviewOn, text: DOCUMENT_WORDS[language].looksAgain(text.split("\n")[0] ?? "") }],
  )
  const all = [...dated, ...looks].toSorted((a, b) => a.day.localeCompare(b.day) || a.text.localeCompare(b.text))
  return list(all.map(({ day, text }) => `${dayText(day, locale)} · ${text}`))
}
