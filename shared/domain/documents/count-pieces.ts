import type { DocumentBlock } from "../../contract/documents.ts"
import type { TallyBody } from "../../contract/entries.ts"
import type { SessionBody } from "../../contract/session.ts"
import { baseSentence } from "../../method/base-sentence.ts"
import { askedOptions } from "../../method/blocks/count.ts"
import { pulseKey, questionKey } from "../../method/blocks/pulse.ts"
import { itemKey, wordKey } from "../../method/blocks/rate.ts"
import type { BlockOf } from "../../method/blocks.ts"
import type { MethodWords } from "../../method/words/words.ts"
import { arrivedLater } from "../reading.ts"
import { plain, quiet, table } from "./pieces.ts"
import type { RoomSlips, SaidOfKey } from "./room-slips.ts"
import type { DocumentWords } from "./words.ts"

interface Saying {
  readonly say: (key: string) => string
  readonly words: MethodWords
  readonly own: DocumentWords
  readonly session: SessionBody
}

/** The round at hand: one before it may have been begun anew without ever being shown. */
function latest<R extends { readonly round: number }>(rounds: readonly R[]): R | undefined {
  return rounds.toSorted((a, b) => a.round - b.round).at(-1)
}

function baseOf(
  round: Pick<TallyBody, "present" | "at" | "missing" | "afterwards">,
  answered: number,
  { words, own, session }: Saying,
): DocumentBlock {
  const { present, at, missing = [], afterwards } = round
  const base = baseSentence({ answered, present, at, arrivedLater: arrivedLater(missing, session.parties) }, words)
  return plain(afterwards === true ? `${base} ${own.typedUp}` : base)
}

/** Hands counted in the open, with their base, or nothing where nobody was counted. */
export function tallyPiece(
  block: BlockOf<"count">,
  rounds: readonly TallyBody[],
  saying: Saying,
): readonly DocumentBlock[] {
  const round = latest(rounds)
  const answered = round?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  if (round === undefined || answered === 0) return []
  const rows = askedOptions(block, saying.say).map(({ at, label }) => [label, String(round.counts[at] ?? 0)])
  return [baseOf(round, answered, saying), ...table([saying.own.answer, saying.own.count], rows)]
}

/** Dots or papers over a list: figures in a large room, words in a small one, and a sentence where nothing can be said. */
export function choicePiece(
  rounds: readonly RoomSlips[],
  labelOf: (key: string) => string | undefined,
  saying: Saying,
): readonly DocumentBlock[] {
  const round = latest(rounds)
  if (round === undefined) return []
  const rows = round.said.flatMap(({ key, share }) => {
    const label = labelOf(key)
    return label === undefined || share === undefined ? [] : [[label, shareText(share, saying.words)]]
  })
  const { own, words } = saying
  return [
    baseOf(round, round.answered, saying),
    ...(rows.length === 0 ? [quiet(words.tooFewToShow)] : table([own.line, own.howMany], rows)),
  ]
}

function shareText(share: NonNullable<SaidOfKey["share"]>, words: MethodWords): string {
  return "count" in share ? String(share.count) : words.shares[share.word]
}

/** The closing pulse: for each question what part of the room said what. */
export function pulsePiece(
  { id, questions }: BlockOf<"pulse">,
  rounds: readonly RoomSlips[],
  saying: Saying,
): readonly DocumentBlock[] {
  return scalesPiece(
    questions.map(({ id: key }) => ({ key, label: saying.say(questionKey(id, key)) })),
    (step) => saying.say(pulseKey(id, step)),
    rounds,
    saying,
  )
}

/** Things that were answered by words: for each what part of the room said what. */
export function ratePiece(
  { id, items }: BlockOf<"rate">,
  rounds: readonly RoomSlips[],
  saying: Saying,
): readonly DocumentBlock[] {
  const answered = new Set(latest(rounds)?.said.map(({ key }) => key))
  return scalesPiece(
    items
      .filter(({ id: key }) => answered.has(key))
      .map(({ id: key }) => ({ key, label: saying.say(itemKey(id, key)) })),
    (step) => saying.say(wordKey(id, step)),
    rounds,
    saying,
  )
}

/** Several things on one scale of words, with their base; nothing where nobody answered. */
function scalesPiece(
  asked: readonly { readonly key: string; readonly label: string }[],
  word: (step: number) => string,
  rounds: readonly RoomSlips[],
  saying: Saying,
): readonly DocumentBlock[] {
  const round = latest(rounds)
  if (round === undefined) return []
  const { own, words } = saying
  const scaleOf = (key: string) => round.said.find((one) => one.key === key)?.scale
  const rows = asked.map(({ key, label }) => [label, scaleText(scaleOf(key), word, words)])
  return [baseOf(round, round.answered, saying), ...table([own.question, own.answers], rows)]
}

function scaleText(scale: SaidOfKey["scale"], say: (step: number) => string, words: MethodWords): string {
  if (scale === undefined || scale.is === "refused") return words.tooFewToShow
  if (scale.is === "counts") return scale.counts.map((count, step) => `${say(step)}: ${count}`).join("; ")
  return scale.steps
    .map(({ from, to, word }) => {
      const label = from === to ? say(from) : words.fromTo(say(from), say(to))
      return `${label}: ${words.shares[word]}`
    })
    .join("; ")
}
