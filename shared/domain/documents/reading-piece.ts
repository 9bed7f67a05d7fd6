import type { DocumentBlock } from "../../contract/documents.ts"
import type { ReadingBody, SessionBody } from "../../contract/session.ts"
import { baseSentence } from "../../method/base-sentence.ts"
import { findExercise, speaker } from "../../method/exercises.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { stepOf } from "../off-script.ts"
import { answeredOf, arrivedLater } from "../reading.ts"
import { isRevealed, type Live } from "../session.ts"
import { plain, table } from "./pieces.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/**
 * A reading that the room has seen, with its title and its base, or nothing. `rounds` are the rounds of one block: a
 * round before the last may have been begun anew without ever being shown, so that only the last one counts.
 */
export function readingPiece(
  rounds: readonly ReadingBody[],
  session: SessionBody,
  live: Live,
  language: Language,
): readonly DocumentBlock[] {
  const latest = rounds.toSorted((a, b) => a.round - b.round).at(-1)
  const planned = latest === undefined ? undefined : stepOf(session.plan, live, latest.step)
  const exercise = planned === undefined ? undefined : findExercise(planned, language)
  if (latest === undefined || planned === undefined || exercise === undefined) return []
  const answered = answeredOf(latest)
  if (answered === 0 || !isRevealed(live, latest.step, latest.block)) return []
  const words = WORDS[language]
  const { counts, abstain, talk, present, at, missing = [] } = latest
  const say = speaker(exercise, planned.prompts, language)
  const base = baseSentence({ answered, present, at, arrivedLater: arrivedLater(missing, session.parties) }, words)
  const { answer, count } = DOCUMENT_WORDS[language]
  return [
    plain(`${words.temperatureCheck}: ${base}`),
    ...table(
      [answer, count],
      [
        ...counts.map((hands, step) => [say(`${latest.block}.scale-${step}`), String(hands)]),
        [words.abstain, String(abstain)],
        [words.talk, String(talk)],
      ],
    ),
  ]
}
