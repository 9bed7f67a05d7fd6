import { audienceOf, type DocumentBlock, type DocumentModel, type DocumentSubject } from "../../contract/documents.ts"
import type { SessionBody } from "../../contract/session.ts"
import { AppError, unreachable } from "../../errors.ts"
import { findExercise } from "../../method/exercises.ts"
import { planTimes } from "../../method/plan-time.ts"
import { footerOf } from "../../method/room-view.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { dayText, timeText } from "../dates.ts"
import { timeOfDay } from "../plan-fit.ts"
import { isInRoom } from "../reading.ts"
import { type Live, stepKey } from "../session.ts"
import { leaveBlocks } from "./before-you-leave.ts"
import { decisionPart, decisionsShown } from "./decision-part.ts"
import { runParts } from "./exercise-part.ts"
import { dayOfMoment, exact, heading, list, part, plain, quiet, table } from "./pieces.ts"
import type { Kept, RoomRecords } from "./room-records.ts"
import { runSheetBlocks, type ScriptOf } from "./run-sheet.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/**
 * The document that is asked for, as of a moment; what only the facilitator reads of their own exercises stands in a run
 * sheet alone. Pure. Throws `not-found`.
 */
export function documentOf(
  subject: DocumentSubject,
  records: RoomRecords,
  asOf: string,
  language: Language = "en",
  scriptOf: ScriptOf = (step) => findExercise(step, language),
): DocumentModel {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const stands = words.asOf(dayOfMoment(asOf, locale), timeText(asOf, locale))
  const made = (title: string, lead: readonly string[], blocks: readonly DocumentBlock[]): DocumentModel => ({
    audience: audienceOf(subject),
    header: audienceOf(subject) === "room" ? words.header : words.ownHeader,
    title,
    lead: [...lead, stands],
    blocks: [...blocks],
  })
  switch (subject.of) {
    case "session": {
      const session = found(records.sessions, subject.id, "session")
      const live = records.lives.find(({ id }) => id === subject.id)?.body
      return made(
        session.body.title,
        [words.session, heldText(session.body, live, language)],
        sessionBlocks(records, session, live, language),
      )
    }
    case "leave": {
      const session = found(records.sessions, subject.id, "session")
      const { headcount } = session.body
      const live = records.lives.find(({ id }) => id === subject.id)?.body
      return made(
        words.leave(session.body.title),
        [
          heldText(session.body, live, language),
          headcount === undefined ? words.noHeadcount : words.headcount(headcount),
        ],
        leaveBlocks(records, session, live, asOf, language),
      )
    }
    case "decision": {
      const decision = found(records.decisions, subject.id, "decision")
      const session = records.sessions.find(({ id }) => id === decision.body.session)?.body
      return made(
        words.decision(dayText(decision.body.decidedOn, locale)),
        session === undefined ? [] : [words.fromSession(session.title)],
        decisionPart(records, decision, language),
      )
    }
    case "hold":
      return made(words.hold, [], holdBlocks(records, undefined, language))
    case "run sheet": {
      const { body: session } = found(records.sessions, subject.id, "session")
      const lead = session.date === undefined ? [] : [dayText(session.date, locale)]
      return made(
        words.runSheet(session.title),
        [...lead, clockText(session, language)],
        [...runSheetBlocks(records, session, language, scriptOf)],
      )
    }
    default:
      return unreachable(subject)
  }
}

function found<B>(kept: readonly Kept<B>[], wanted: string, kind: string): Kept<B> {
  const one = kept.find(({ id }) => id === wanted)
  if (one === undefined) throw new AppError("not-found", { kind })
  return one
}

function heldText({ date }: SessionBody, live: Live | undefined, language: Language): string {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  if (live === undefined) return [words.notHeld, ...(date === undefined ? [] : [dayText(date, locale)])].join(": ")
  const day = dayOfMoment(live.startedAt, locale)
  const from = timeText(live.startedAt, locale)
  return live.endedAt === undefined
    ? words.goesOn(day, from)
    : words.held(day, from, untilText(live.startedAt, live.endedAt, locale))
}

/** "09:00 to 12:00, 180 minutes in all", or without a fixed time the minutes alone. */
function clockText(session: SessionBody, language: Language): string {
  const words = DOCUMENT_WORDS[language]
  const { fixed, begins, ends } = planTimes(session)
  const [begin = 0] = begins
  return fixed ? words.planned(timeOfDay(begin), timeOfDay(ends), ends - begin) : words.minutes(ends - begin)
}

/** The time it ended, with its day where that is another one. */
function untilText(startedAt: string, endedAt: string, locale: string): string {
  const time = timeText(endedAt, locale)
  const day = dayOfMoment(endedAt, locale)
  return day === dayOfMoment(startedAt, locale) ? time : `${day}, ${time}`
}

function sessionBlocks(
  records: RoomRecords,
  { id, body: session }: Kept<SessionBody>,
  live: Live | undefined,
  language: Language,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const { headcount, parties, plan, openingLine } = session
  const sentence = footerOf(records.sentence, language)
  const decisions = decisionsShown(records, id, session, live, language)
  const purposes = plan.flatMap((planned, step) => {
    const definition = findExercise(planned, language)
    const came = live !== undefined && stepKey(step) in live.clocks
    return definition === undefined || definition.frame === true || (live !== undefined && !came)
      ? []
      : [definition.purpose]
  })
  return [
    ...part(2, words.purpose, [openingLine === undefined ? undefined : plain(openingLine), ...list(purposes)]),
    heading(2, words.who),
    plain(headcount === undefined ? words.noHeadcount : words.headcount(headcount)),
    ...list(
      (live?.joined ?? []).map(({ at, people }) => words.cameLater(people, timeText(at, WORDS[language].locale))),
    ),
    ...(parties.length === 0 ? [] : [plain(words.partiesIn(parties.filter(isInRoom).length, parties.length))]),
    ...table(
      [words.party, words.inRoom],
      parties.map(({ name, state }) => [name, words.states[state]]),
    ),
    ...part(
      2,
      words.sentence,
      sentence === undefined
        ? []
        : [exact(sentence.sentence), quiet(words.sentenceState[sentence.draft ? "draft" : "closed"])],
    ),
    ...(live === undefined ? [] : runParts(records, id, session, live, language)),
    heading(2, words.decisions),
    ...(decisions.length === 0
      ? [plain(words.nothingDecided)]
      : decisions.flatMap((decision) => decisionPart(records, decision, language))),
    heading(2, words.hold),
    ...holdBlocks(records, id, language),
  ]
}

/** What is parked, the open items first: of one session, or all of it with where it came from. */
function holdBlocks(records: RoomRecords, session: string | undefined, language: Language): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const items = records.held
    .map(({ body }) => body)
    .filter((item) => session === undefined || item.session === session)
    .toSorted((a, b) => Number(a.done ?? false) - Number(b.done ?? false))
  if (items.length === 0) return [plain(words.nothingHeld)]
  const open = items.filter(({ done }) => done !== true)
  const titleOf = (id: string | undefined) => records.sessions.find((one) => one.id === id)?.body.title ?? ""
  const all = session === undefined
  return [
    plain(
      words.holdState(open.length, items.length - open.length, open.filter(({ owner }) => owner === undefined).length),
    ),
    ...table(
      [words.heldItem, words.owner, words.state, ...(all ? [words.from] : [])],
      items.map(({ text, owner, done, session: from }) => [
        text,
        owner ?? words.noOwner,
        done === true ? words.done : words.open,
        ...(all ? [titleOf(from)] : []),
      ]),
    ),
  ]
}
