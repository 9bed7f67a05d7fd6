import type { DocumentBlock } from "../../contract/documents.ts"
import type { DecisionBody, SessionBody } from "../../contract/session.ts"
import { decisionSentence } from "../../method/decision-sentence.ts"
import { findExercise } from "../../method/exercises.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { dayText } from "../dates.ts"
import { decisionState } from "../decision.ts"
import { stepOf } from "../off-script.ts"
import { isRevealed, type Live } from "../session.ts"
import { exact, list, part, plain, quiet, table } from "./pieces.ts"
import { readingPiece } from "./reading-piece.ts"
import type { Kept, RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/** The decisions of a session whose words the room has seen: read out as a proposal, or shown as what is decided. */
export function decisionsShown(
  records: RoomRecords,
  id: string,
  { plan }: SessionBody,
  live: Live | undefined,
  language: Language,
): RoomRecords["decisions"] {
  return records.decisions.filter(({ body: { session, step } }) => {
    if (session !== id) return false
    const planned = step === undefined ? undefined : stepOf(plan, live, step)
    const exercise = planned === undefined ? undefined : findExercise(planned, language)
    if (step === undefined || exercise === undefined || live === undefined) return true
    return exercise.blocks.some(
      (block) => (block.kind === "proposal" || block.kind === "decide") && isRevealed(live, step, block.id),
    )
  })
}

/** What was decided, in its exact words with where it stands, and what was said against it in theirs. */
export function decisionCore(
  records: RoomRecords,
  { id, body: decision }: Kept<DecisionBody>,
  language: Language,
): {
  readonly said: readonly DocumentBlock[]
  readonly dissent: readonly DocumentBlock[]
} {
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const later = records.decisions.find(({ body }) => body.supersedes === id)
  const state = decisionSentence(decisionState(decision), WORDS[language])
  const { openObjections = 0, dissent } = decision
  return {
    said: [
      exact(decision.text),
      plain(later === undefined ? state : `${words.replaced(dayText(later.body.decidedOn, locale))}. ${state}`),
    ],
    dissent: [
      ...part(3, words.dissent, list(dissent.map((one) => `${one.party}: “${one.words}”`))),
      ...(openObjections === 0 ? [] : [plain(words.openObjections(openObjections))]),
    ],
  }
}

/** A decision in its exact words, with its state and its base, as it would be read aloud in a year. */
export function decisionPart(
  records: RoomRecords,
  kept: Kept<DecisionBody>,
  language: Language,
): readonly DocumentBlock[] {
  const decision = kept.body
  const words = DOCUMENT_WORDS[language]
  const { locale } = WORDS[language]
  const day = (date: string | undefined) => (date === undefined ? "" : dayText(date, locale))
  const { said, dissent } = decisionCore(records, kept, language)
  const { present, touches = [], parties, ratification, reviewOn, reopenIf } = decision
  const text = (written: string | undefined) => (written === undefined || written === "" ? undefined : plain(written))
  return [
    ...said,
    quiet(
      [
        `${words.rule}: ${words.rules[decision.rule]}`,
        present === undefined ? words.noHeadcount : words.headcount(present),
        ...(decision.version === undefined ? [] : [words.version(decision.version)]),
      ].join("; "),
    ),
    ...part(3, words.saidBy, list(parties.map(({ party, position }) => `${party}: ${words.positions[position]}`))),
    ...dissent,
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
