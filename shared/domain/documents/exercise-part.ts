import type { DocumentBlock } from "../../contract/documents.ts"
import { type Card, OFF_SCRIPT, type SessionBody } from "../../contract/session.ts"
import { triageId } from "../../contract/triage.ts"
import { unreachable } from "../../errors.ts"
import type { Block } from "../../method/blocks.ts"
import { findExercise, speaker } from "../../method/exercises.ts"
import { breakUntil } from "../../method/room-timer.ts"
import { exerciseIn } from "../../method/wording.ts"
import { type Language, WORDS } from "../../method/words.ts"
import { grouped } from "../card.ts"
import { dayText, timeText } from "../dates.ts"
import { stepOf } from "../off-script.ts"
import { blockKey, isRevealed, type Live, stepKey } from "../session.ts"
import { choicePiece, pulsePiece, ratePiece, tallyPiece } from "./count-pieces.ts"
import { factsPiece, verdictsPiece } from "./group-pieces.ts"
import { exact, heading, list, part, plain, quiet } from "./pieces.ts"
import { readingPiece } from "./reading-piece.ts"
import type { RoomRecords } from "./room-records.ts"
import { chipsPiece, placesPiece, rowsPiece } from "./row-pieces.ts"
import { DOCUMENT_WORDS, type DocumentWords } from "./words.ts"

/** What the room was shown of all that a run came to, a step after the other. */
export function runParts(
  records: RoomRecords,
  id: string,
  session: SessionBody,
  live: Live,
  language: Language,
): readonly DocumentBlock[] {
  return stepsOf(session.plan, live).flatMap((step) => exercisePart(records, id, session, live, step, language))
}

/** The steps of a run in their order: what was inserted follows the step of the plan that it interrupted. */
export function stepsOf(plan: SessionBody["plan"], { inserted = [] }: Live): readonly number[] {
  return plan.flatMap((_, step) => [
    step,
    ...inserted.flatMap(({ after }, at) => (after === step ? [OFF_SCRIPT + at] : [])),
  ])
}

/**
 * What the room was shown of one exercise of a run, or of a step that was not in the plan; nothing where the run never
 * came to it.
 */
export function exercisePart(
  records: RoomRecords,
  id: string,
  session: SessionBody,
  live: Live,
  step: number,
  language: Language,
): readonly DocumentBlock[] {
  const planned = stepOf(session.plan, live, step)
  const found = planned === undefined ? undefined : findExercise(planned, language)
  // with every option: what waits now may have been answered then
  const exercise = found === undefined ? undefined : exerciseIn(found, { ...records.wording, structure: true })
  if (planned === undefined || exercise === undefined || !(stepKey(step) in live.clocks)) return []
  const own = DOCUMENT_WORDS[language]
  const words = WORDS[language]
  const { locale, reviewDateUnknown } = words
  const here = <B extends { readonly session?: string | undefined; readonly step?: number | undefined }>(
    kept: readonly { readonly body: B }[],
  ) => kept.map(({ body }) => body).filter((body) => body.session === id && body.step === step)
  const prompts = { ...(session.promise !== undefined && { promise: session.promise }), ...planned.prompts }
  const say = speaker(exercise, prompts, language)
  const saying = { say, words, own, session }
  const proposalShown = exercise.blocks.some((block) => block.kind === "proposal" && isRevealed(live, step, block.id))
  const proposal = proposalShown
    ? here(records.proposals)
        .toSorted((a, b) => a.version - b.version)
        .at(-1)
    : undefined
  const reviewOn = proposal?.reviewOn === undefined ? undefined : dayText(proposal.reviewOn, locale)
  const of = <B extends { readonly block: string }>(bodies: readonly B[], { id: block }: Block) =>
    bodies.filter((body) => body.block === block)
  const rowsAt = (block: string) =>
    records.rows.filter((row) => row.session === id && row.step === step && row.block === block)
  const inBlock = (block: string) => ({
    cards: records.cards.filter(({ body }) => body.session === id && body.step === step && body.block === block),
    clusters: records.clusters.filter(({ body }) => body.session === id && body.step === step && body.block === block),
  })

  const cardsPiece = (block: string): readonly DocumentBlock[] => {
    const { cards, clusters } = inBlock(block)
    return grouped(cards, clusters).flatMap(({ cluster, cards: under }) => [
      ...(cluster === undefined ? [] : [plain(cluster.body.title)]),
      ...list(under.map(({ body, times }) => cardText(body, times, own))),
    ])
  }

  /** What a key of a list stands for; nothing for a card that is off the wall. */
  const labelOf = (block: string) => {
    const { cards, clusters } = inBlock(block)
    const labels = new Map([
      ...cards.map((card) => [card.id, card.body.text] as const),
      ...clusters.map((cluster) => [cluster.id, cluster.body.title] as const),
    ])
    return (key: string) => labels.get(key)
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
                [own.version(proposal.version), ...(reviewOn === undefined ? [] : [own.reviewOn(reviewOn)])].join("; "),
              ),
            ]
      case "gradients":
        return readingPiece(of(here(records.readings), block), session, live, language)
      case "count":
        return tallyPiece(block, of(here(records.tallies), block), saying)
      case "choice":
        return isRevealed(live, step, block.of)
          ? choicePiece(of(here(records.slips), block), labelOf(block.of), saying)
          : []
      case "pulse":
        return pulsePiece(block, of(here(records.slips), block), saying)
      case "sort":
        return verdictsPiece(block, of(here(records.verdicts), block), saying)
      case "facts": {
        const at = triageId({ session: id, step, block: block.id })
        return factsPiece(
          records.triages.find((one) => one.id === at)?.body,
          records.names,
          records.wording.content,
          saying,
        )
      }
      case "form":
        return rowsPiece(block, rowsAt(block.from ?? block.id), say, locale)
      case "matrix":
        return chipsPiece(block, rowsAt(block.from ?? block.id), (group) => records.names.get(group), say)
      case "place":
        return placesPiece(
          block,
          here(records.placements).filter((one) => one.block === block.id),
          (group) => records.names.get(group),
          say,
        )
      case "rate":
        return ratePiece(block, of(here(records.slips), block), saying)
      // a picture is what the records say at any time; a line and a break are their own headings; a ladder shows what its rungs brought; the sentence and the decision have their parts
      case "line":
      case "break":
      case "picture":
      case "ladder":
      case "sentence":
      case "decide":
        return []
      default:
        return unreachable(block)
    }
  }

  const ends = breakUntil(live, planned)
  const until = ends === undefined ? undefined : timeText(ends, locale)
  const aside = live.inserted?.[step - OFF_SCRIPT]
  const shown = exercise.blocks.flatMap((block) => {
    const title = say(block.id).replace("{review date}", reviewOn ?? reviewDateUnknown)
    if (block.kind === "line") return [exact(title)]
    if (block.kind === "break") return [plain(until === undefined ? title : `${title}. ${words.until(until)}`)]
    return wasShown(block, live, step) ? part(3, title, written(block)) : []
  })
  const withdrawn = here(records.withdrawals)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ at, count }) => quiet(own.withdrawn(count, timeText(at, locale))))
  return [
    heading(2, say("title")),
    ...(aside === undefined ? [] : [quiet(own.offScript(timeText(aside.at, locale), leftAt(aside.left, locale)))]),
    ...(shown.length > 0 ? shown : [quiet(own.nothingShown)]),
    ...withdrawn,
  ]
}

const leftAt = (left: string | undefined, locale: string) => (left === undefined ? undefined : timeText(left, locale))

/** The room saw what the block collected: on the wall, or on its own paper. A sorting has no Reveal. */
export function wasShown({ kind, id }: Block, live: Live, step: number): boolean {
  if (kind === "sort") return true
  return isRevealed(live, step, id) || live.paper?.[blockKey(step, id)] === "typed"
}

function cardText({ text, party, resolved, afterwards }: Card, times: number, own: DocumentWords): string {
  return [
    ...(party === undefined ? [] : [`${party}:`]),
    text,
    ...(times === 1 ? [] : [`×${times}`]),
    ...(resolved === undefined ? [] : [own.workedIn(resolved)]),
    ...(afterwards === true ? [own.typedUp] : []),
  ].join(" ")
}
