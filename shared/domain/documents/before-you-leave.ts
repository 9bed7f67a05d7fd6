import type { DocumentBlock } from "../../contract/documents.ts"
import { MILESTONES } from "../../contract/outcomes.ts"
import type { DecisionBody, SessionBody } from "../../contract/session.ts"
import { findExercise } from "../../method/exercises.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { dayText } from "../dates.ts"
import { decisionState } from "../decision.ts"
import { stepOf } from "../off-script.ts"
import { isRevealed, type Live, stepKey } from "../session.ts"
import { dayOf } from "../typed-date.ts"
import { decisionCore, decisionsShown } from "./decision-part.ts"
import { stepsOf, wasShown } from "./exercise-part.ts"
import { exact, heading, list, part, plain, table } from "./pieces.ts"
import type { Kept, RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/** The page that people take away from a session: agreed, open, who does what by when, next date. Pure. */
export function leaveBlocks(
  records: RoomRecords,
  { id, body: session }: Kept<SessionBody>,
  live: Live | undefined,
  asOf: string,
  language: Language,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const decisions = decisionsShown(records, id, session, live, language)
  const agreed = decisions.filter(({ body }) => isAgreed(body))
  const rows = shownRows(records, id, session, live, language)
  const tasks = rows.filter(({ is }) => !FIXED_DATES.includes(is))
  const open = [
    ...decisions
      .filter(({ body }) => !isAgreed(body))
      .flatMap((one) => {
        const { said, dissent } = decisionCore(records, one, language)
        return [...said, ...dissent]
      }),
    ...part(3, words.notDecided, proposalsNotDecided(records, id, session, live, language).map(exact)),
    ...part(3, words.parked, parkedItems(records, id, language)),
    ...part(3, words.questionsRaised, questionsRaised(records, id, language)),
  ]
  return [
    heading(2, words.agreed),
    ...(agreed.length === 0 ? [plain(words.nothingAgreed)] : []),
    ...agreed.flatMap((one) => {
      const { said, dissent } = decisionCore(records, one, language)
      return [...said, ...dissent]
    }),
    heading(2, words.staysOpen),
    ...(open.length === 0 ? [plain(words.nothingOpen)] : open),
    heading(2, words.whoDoesWhat),
    ...(tasks.length === 0 ? [plain(words.nothingToDo)] : []),
    ...table(
      [words.owner, words.what, words.byWhen],
      tasks.map(({ owner, text, day }) => [
        owner ?? words.noOwner,
        text,
        day === undefined ? words.noDay : dayText(day, locale),
      ]),
    ),
    heading(2, words.nextDate),
    ...nextDates(
      records,
      id,
      [
        ...agreed.flatMap((one) => datesOf(records, one, language)),
        ...rows.filter(({ is }) => FIXED_DATES.includes(is)),
      ],
      dayOf(new Date(asOf)),
      language,
    ),
  ]
}

/** Milestones that nobody here takes on: they only have a day. */
const FIXED_DATES: readonly unknown[] = [MILESTONES[1], MILESTONES[2]]

function isAgreed(decision: DecisionBody): boolean {
  const { is } = decisionState(decision)
  return is === "agreed" || is === "in the room" || is === "ratified" || is === "advice given"
}

/** The last words of each proposal that the room saw and did not decide on. */
function proposalsNotDecided(
  records: RoomRecords,
  id: string,
  session: SessionBody,
  live: Live | undefined,
  language: Language,
): readonly string[] {
  if (live === undefined) return []
  return stepsOf(session.plan, live).flatMap((step) => {
    const exercise = exerciseAt(session, live, step, language)
    if (exercise?.blocks.some(({ kind, id: block }) => kind === "proposal" && isRevealed(live, step, block)) !== true)
      return []
    const last = records.proposals
      .map(({ body }) => body)
      .filter((body) => body.session === id && body.step === step)
      .toSorted((a, b) => a.version - b.version)
      .at(-1)
    const decided = records.decisions.some(
      ({ body }) =>
        body.session === id && body.step === step && (body.version === undefined || body.version === last?.version),
    )
    return last === undefined || last.text === "" || decided ? [] : [last.text]
  })
}

function parkedItems(records: RoomRecords, id: string, language: Language): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const open = records.held.map(({ body }) => body).filter(({ session, done }) => session === id && done !== true)
  return list(open.map(({ text, owner }) => `${text} (${owner ?? words.noOwner})`))
}

function questionsRaised(records: RoomRecords, id: string, language: Language): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const open = records.questions
    .map(({ body }) => body)
    .filter(({ session, state }) => session === id && state !== "answered")
  return list(
    open.map(
      ({ text, owner, due }) =>
        `${text} (${[owner ?? words.noOwner, ...(due === undefined ? [] : [dayText(due, WORDS[language].locale)])].join(", ")})`,
    ),
  )
}

interface Task {
  readonly is: unknown
  readonly text: string
  readonly owner: string | undefined
  readonly day: string | undefined
}

/** Actions and points of the road that the room saw and that are still to be done, by their day. */
function shownRows(
  records: RoomRecords,
  id: string,
  session: SessionBody,
  live: Live | undefined,
  language: Language,
): readonly Task[] {
  if (live === undefined) return []
  const shown = new Set(
    stepsOf(session.plan, live).flatMap((step) =>
      (exerciseAt(session, live, step, language)?.blocks ?? []).flatMap((block) =>
        block.kind === "form" && block.wall.includes("text") && wasShown(block, live, step)
          ? [`${step}/${block.from ?? block.id}`]
          : [],
      ),
    ),
  )
  const said = (value: string | number | undefined) => (value === undefined || value === "" ? undefined : String(value))
  return records.rows
    .filter(({ kind, session: own }) => own === id && (kind === "action" || kind === "milestone"))
    .filter(({ step, block }) => shown.has(`${step}/${block}`))
    .filter(({ values }) => values["status"] !== "done" && values["status"] !== "dropped")
    .map(({ values }) => ({
      is: values["is"],
      text: String(values["text"] ?? ""),
      owner: said(values["owner"]),
      day: said(values["due"] ?? values["on"]),
    }))
    .toSorted((a, b) => (a.day ?? "9999").localeCompare(b.day ?? "9999"))
}

function exerciseAt(session: SessionBody, live: Live, step: number, language: Language) {
  const planned = stepOf(session.plan, live, step)
  return planned === undefined || !(stepKey(step) in live.clocks) ? undefined : findExercise(planned, language)
}

interface Dated {
  readonly text: string
  readonly day: string | undefined
}

/** When what was agreed and still stands is looked at again, and when bodies meet that must still say yes. */
function datesOf(records: RoomRecords, { id, body }: Kept<DecisionBody>, language: Language): readonly Dated[] {
  const words = DOCUMENT_WORDS[language]
  if (records.decisions.some((one) => one.body.supersedes === id)) return []
  const [opening = ""] = body.text.split("\n")
  return [
    ...body.ratification
      .filter(({ state }) => state === "pending")
      .map((one) => ({ text: words.decides(one.body), day: one.due })),
    { text: words.looksAgain(opening), day: body.reviewOn },
  ]
}

/** The next planned session, and the other days ahead in their order. A month or a year counts until it is over. */
function nextDates(
  records: RoomRecords,
  id: string,
  others: readonly Dated[],
  today: string,
  language: Language,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const ahead = (dates: readonly Dated[]) =>
    dates
      .flatMap(({ text, day }) => (day === undefined || day < today.slice(0, day.length) ? [] : [{ text, day }]))
      .toSorted((a, b) => a.day.localeCompare(b.day))
  const sessions = records.sessions
    .filter((one) => one.id !== id && !records.lives.some((live) => live.id === one.id))
    .map(({ body }) => ({
      text: words.nextSession(body.title),
      day: body.date,
    }))
  const [next] = ahead(sessions)
  return [
    plain(next === undefined ? words.noNextDate : `${dayText(next.day, locale)}: ${next.text}`),
    ...list(ahead(others).map(({ text, day }) => `${dayText(day, locale)}: ${text}`)),
  ]
}
