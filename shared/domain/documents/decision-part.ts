import type { DocumentBlock } from "../../contract/documents.ts"
import type { DecisionBody } from "../../contract/session.ts"
import { decisionSentence } from "../../method/decision-sentence.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { dayText } from "../dates.ts"
import { decisionState } from "../decision.ts"
import { exact, list, part, plain, quiet, table } from "./pieces.ts"
import { readingPiece } from "./reading-piece.ts"
import type { Kept, RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/** A decision in its exact words, with its state and its base, as it would be read aloud in a year. */
export function decisionPart(
  records: RoomRecords,
  { id, body: decision }: Kept<DecisionBody>,
  language: Language,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const day = (date: string | undefined) => (date === undefined ? "" : dayText(date, locale))
  const later = records.decisions.find(({ body }) => body.supersedes === id)
  const state = decisionSentence(decisionState(decision), WORDS[language])
  const { present, openObjections = 0, touches = [], parties, dissent, ratification, reviewOn, reopenIf } = decision
  const text = (written: string | undefined) => (written === undefined || written === "" ? undefined : plain(written))
  return [
    exact(decision.text),
    plain(later === undefined ? state : `${words.replaced(day(later.body.decidedOn))}. ${state}`),
    quiet(
      [
        `${words.rule}: ${words.rules[decision.rule]}`,
        present === undefined ? words.noHeadcount : words.headcount(present),
        ...(decision.version === undefined ? [] : [words.version(decision.version)]),
      ].join("; "),
    ),
    ...part(3, words.saidBy, list(parties.map(({ party, position }) => `${party}: ${words.positions[position]}`))),
    ...part(3, words.dissent, list(dissent.map((one) => `${one.party}: “${one.words}”`))),
    ...(openObjections === 0 ? [] : [plain(words.openObjections(openObjections))]),
    ...readingBefore(records, decision, language),
    ...part(3, words.why, [text(decision.rationale)]),
    ...part(3, words.alternatives, [text(decision.alternatives)]),
    ...part(3, words.touchesTitle, [text(touches.map((one) => words.touches[one]).join(", "))]),
    ...part(3, words.takenBackBy, [text(decision.reversibility)]),
    ...part(
      3,
      words.mustSayYes,
      table(
        [words.body, words.state, words.day, words.minute],
        ratification.map(({ body, state: is, due, on, minute = "" }) => [
          body,
          words.ratifications[is],
          day(is === "pending" ? due : on),
          minute,
        ]),
      ),
    ),
    ...part(3, words.lookAgain, [
      reviewOn === undefined ? undefined : plain(day(reviewOn)),
      reopenIf === undefined ? undefined : plain(words.reopenIf(reopenIf)),
    ]),
  ]
}

/** The last reading of the very words that were decided. */
function readingBefore(
  { sessions, lives, readings }: RoomRecords,
  { session: id, step, version }: DecisionBody,
  language: Language,
): readonly DocumentBlock[] {
  const session = sessions.find((one) => one.id === id)?.body
  const live = lives.find((one) => one.id === id)?.body
  if (session === undefined || live === undefined) return []
  const here = readings.map(({ body }) => body).filter((one) => one.session === id && one.step === step)
  const last = here.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
  if (last === undefined || last.version !== version) return []
  return readingPiece(
    here.filter(({ block }) => block === last.block),
    session,
    live,
    language,
  )
}
