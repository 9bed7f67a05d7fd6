import type { RoomCard, RoomView } from "../contract/room.ts"
import type {
  Card,
  Clock,
  DecisionBody,
  ImpactSentence,
  ProposalBody,
  ReadingBody,
  SessionBody,
} from "../contract/session.ts"
import { dayText } from "../domain/dates.ts"
import { answeredOf, arrivedLater } from "../domain/reading.ts"
import { blockKey, isRevealed, type Live } from "../domain/session.ts"
import type { Entries, RoomContext, RoomReading } from "./blocks/context.ts"
import { blockInRoom } from "./blocks.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { findExercise, speaker } from "./exercises.ts"
import { type Language, WORDS } from "./words.ts"

/** A run as the room may know it: records that passed `view(…, "room")`, pulled cards left out. Revealing is applied here. */
export interface RoomRun {
  readonly session: Pick<SessionBody, "plan" | "parties">
  readonly live: Live
  readonly cards: readonly Pick<Card, "step" | "block" | "text" | "order" | "count" | "party" | "resolved">[]
  readonly readings: readonly ReadingBody[]
  readonly proposals: readonly ProposalBody[]
  readonly decisions: readonly DecisionBody[]
  readonly sentence?: ImpactSentence
}

/** What the wall shows of a run at its block at hand, or undefined where its plan has no such place. */
export function exerciseView(run: RoomRun, page: number, language: Language = "en"): RoomView | undefined {
  const { live, session } = run
  const step = session.plan[live.step]
  const exercise = step === undefined ? undefined : findExercise(step.exercise, language)
  const block = exercise?.blocks[live.block]
  if (step === undefined || exercise === undefined || block === undefined) return undefined
  const context = roomContext(run, exercise, block.id, page, speaker(exercise, step.prompts, language), language)
  const clock = live.clocks[blockKey(live.step, block.id)]
  const silent = block.kind === "cards" && !context.revealed ? block.silentMinutes : undefined
  const footer = footerOf(run.sentence, language)
  return {
    view: "exercise",
    title: context.say("title"),
    block: blockInRoom(block, context),
    ...(footer !== undefined && { footer }),
    ...(silent !== undefined && clock !== undefined && { timer: timerOf(run.live, block.id, silent, clock) }),
  }
}

/** The impact sentence as the first and last slide and the footer show it; undefined while who or what is missing. */
export function footerOf(
  sentence: ImpactSentence | undefined,
  language: Language = "en",
): { readonly sentence: string; readonly draft: boolean } | undefined {
  if (sentence === undefined || sentence.who === "" || sentence.change === "") return undefined
  return { sentence: WORDS[language].impact(sentence), draft: sentence.state === "draft" }
}

function timerOf(live: Live, block: string, minutes: number, clock: Clock) {
  const key = blockKey(live.step, block)
  const plannedMs = Math.max(0, minutes + (live.added[key] ?? 0)) * 60_000
  return { plannedMs, ...clock }
}

/** Gives a block what the room may know now, and nothing else. */
function roomContext(
  run: RoomRun,
  exercise: ExerciseDefinition,
  id: string,
  page: number,
  say: (key: string) => string,
  language: Language,
): RoomContext {
  const words = WORDS[language]
  const { live } = run
  const shown = (block: string) => isRevealed(live, live.step, block)
  const here = <T extends { readonly step?: number | undefined }>(records: readonly T[]) =>
    records.filter(({ step }) => step === live.step)
  const proposals = here(run.proposals).toSorted((a, b) => a.version - b.version)
  const current = exercise.blocks.some((block) => block.kind === "proposal" && shown(block.id))
    ? proposals.at(-1)
    : undefined
  const before = proposals.at(-2)
  const decision = shown(id) ? here(run.decisions).at(-1) : undefined
  const review = current?.reviewOn
  const reviewWords = review === undefined ? words.reviewDateUnknown : dayText(review, words.locale)
  const ladder = exercise.blocks.find((block) => block.kind === "ladder" && block.of.includes(id))
  return {
    say: (key) => say(key).replace("{review date}", reviewWords),
    words,
    page,
    revealed: shown(id),
    entries: (block) => entriesOf(here(run.cards), block, shown(block)),
    reading: readingOf(here(run.readings), id, shown(id), run.session),
    ...(current !== undefined && { proposal: { current, ...(before !== undefined && { before }) } }),
    ...(decision !== undefined && { decision }),
    ...(run.sentence !== undefined && { sentence: run.sentence }),
    ladder: ladder?.kind === "ladder" ? ladder.of : [],
  }
}

function entriesOf(cards: RoomRun["cards"], block: string, revealed: boolean): Entries {
  const own = cards.filter((card) => card.block === block).toSorted((a, b) => a.order - b.order)
  return { revealed, count: own.length, cards: revealed ? own.map(inRoom) : [] }
}

function inRoom({ text, count, party, resolved }: RoomRun["cards"][number]): RoomCard {
  return {
    text,
    ...(count !== undefined && { count }),
    ...(party !== undefined && { party }),
    ...(resolved !== undefined && { resolved }),
  }
}

function readingOf(
  readings: readonly ReadingBody[],
  block: string,
  revealed: boolean,
  { parties }: RoomRun["session"],
): RoomReading {
  const latest = readings
    .filter((reading) => reading.block === block)
    .toSorted((a, b) => a.round - b.round)
    .at(-1)
  if (latest === undefined) return { round: 1, answered: 0 }
  const { counts, abstain, talk, present, at, round, missing = [] } = latest
  const answered = answeredOf(latest)
  if (!revealed) return { round, answered }
  const result = { counts, abstain, talk, at, arrivedLater: arrivedLater(missing, parties) }
  return { round, answered, result: { ...result, ...(present !== undefined && { present }) } }
}
