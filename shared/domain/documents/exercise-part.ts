import type { DocumentBlock } from "../../contract/documents.ts"
import type { Card, SessionBody } from "../../contract/session.ts"
import { unreachable } from "../../errors.ts"
import type { Block } from "../../method/blocks.ts"
import { findExercise, speaker } from "../../method/exercises.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { grouped } from "../card.ts"
import { dayText, timeText } from "../dates.ts"
import { isRevealed, type Live, stepKey } from "../session.ts"
import { exact, heading, list, part, plain, quiet } from "./pieces.ts"
import { readingPiece } from "./reading-piece.ts"
import type { RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS, type DocumentWords } from "./words.ts"

/** What the room was shown of one exercise of a run; nothing where the run never came to it. */
export function exercisePart(
  records: RoomRecords,
  id: string,
  session: SessionBody,
  live: Live,
  step: number,
  language: Language,
): readonly DocumentBlock[] {
  const planned = session.plan[step]
  const exercise = planned === undefined ? undefined : findExercise(planned.exercise, language)
  if (planned === undefined || exercise === undefined || !(stepKey(step) in live.clocks)) return []
  const words = DOCUMENT_WORDS[language]
  const { locale, reviewDateUnknown } = WORDS[language]
  const here = <B extends { readonly session?: string | undefined; readonly step?: number | undefined }>(
    kept: readonly { readonly body: B }[],
  ) => kept.map(({ body }) => body).filter((body) => body.session === id && body.step === step)
  const say = speaker(exercise, planned.prompts, language)
  const proposalShown = exercise.blocks.some((block) => block.kind === "proposal" && isRevealed(live, step, block.id))
  const proposal = proposalShown
    ? here(records.proposals)
        .toSorted((a, b) => a.version - b.version)
        .at(-1)
    : undefined
  const reviewOn = proposal?.reviewOn === undefined ? undefined : dayText(proposal.reviewOn, locale)

  const cardsPiece = (block: string): readonly DocumentBlock[] => {
    const own = ({
      body,
    }: {
      readonly body: { readonly session: string; readonly step: number; readonly block: string }
    }) => body.session === id && body.step === step && body.block === block
    return grouped(records.cards.filter(own), records.clusters.filter(own)).flatMap(({ cluster, cards }) => [
      ...(cluster === undefined ? [] : [plain(cluster.body.title)]),
      ...list(cards.map(({ body, times }) => cardText(body, times, words))),
    ])
  }

  const written = (block: Block): readonly DocumentBlock[] => {
    switch (block.kind) {
      case "cards":
        return cardsPiece(block.id)
      case "proposal":
        return proposal === undefined
          ? []
          : [
              exact(proposal.text),
              quiet(
                [words.version(proposal.version), ...(reviewOn === undefined ? [] : [words.reviewOn(reviewOn)])].join(
                  "; ",
                ),
              ),
            ]
      case "gradients":
        return readingPiece(
          here(records.readings).filter((reading) => reading.block === block.id),
          session,
          live,
          language,
        )
      // a ladder shows what its rungs brought; the sentence and the decision stand in parts of their own
      case "line":
      case "break":
      case "count":
      case "choice":
      case "pulse":
      case "sort":
      case "facts":
      case "ladder":
      case "sentence":
      case "decide":
        return []
      default:
        return unreachable(block)
    }
  }

  const shown = exercise.blocks
    .filter((block) => isRevealed(live, step, block.id))
    .flatMap((block) => part(3, say(block.id).replace("{review date}", reviewOn ?? reviewDateUnknown), written(block)))
  const withdrawn = here(records.withdrawals)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ at, count }) => quiet(words.withdrawn(count, timeText(at, locale))))
  return [heading(2, say("title")), ...(shown.length > 0 ? shown : [quiet(words.nothingShown)]), ...withdrawn]
}

function cardText({ text, party, resolved }: Card, times: number, words: DocumentWords): string {
  return [
    ...(party === undefined ? [] : [`${party}:`]),
    text,
    ...(times === 1 ? [] : [`×${times}`]),
    ...(resolved === undefined ? [] : [words.workedIn(resolved)]),
  ].join(" ")
}
