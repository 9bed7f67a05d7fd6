import type { SlipsBody, TallyBody } from "../contract/entries.ts"
import type { Placement } from "../contract/outcomes.ts"
import type { RoomCard, RoomView } from "../contract/room.ts"
import type {
  Card,
  DecisionBody,
  ImpactSentence,
  Inserted,
  PlanStep,
  ProposalBody,
  ReadingBody,
  SessionBody,
} from "../contract/session.ts"
import { grouped, type ListOption, listOptions, standing } from "../domain/card.ts"
import { dayText } from "../domain/dates.ts"
import { stepOf } from "../domain/off-script.ts"
import { blockKey, isRevealed, type Live } from "../domain/session.ts"
import { isOut, tableLabel, tableNumbers, timesTold } from "../domain/tables.ts"
import type {
  Entries,
  RoomContext,
  RoomFacts,
  RoomPicture,
  RoomPlacements,
  RoomRows,
  RoomVerdict,
} from "./blocks/context.ts"
import { blockInRoom } from "./blocks.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { findExercise, speaker } from "./exercises.ts"
import { roomReading, roomSlips, roomTally } from "./room-counts.ts"
import { breakUntil, paperTimer, silenceTimer, tablesTimer } from "./room-timer.ts"
import { AS_WRITTEN, exerciseIn, type Wording } from "./wording.ts"
import { type Language, WORDS } from "./words.ts"

type RoomCardBody = Pick<
  Card,
  "session" | "step" | "block" | "text" | "order" | "count" | "party" | "resolved" | "cluster" | "into" | "pulled"
>

/** A row of a block as the wall may have it once its block was revealed. */
export interface RunRow {
  readonly id: string
  readonly step: number
  readonly block: string
  readonly order: number
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * A run as the room may know it: records that passed `view(…, "room")`. A card that was pulled is there without its words,
 * for the numbers of a list. Revealing is applied here.
 */
export interface RoomRun {
  readonly session: Pick<SessionBody, "plan" | "parties" | "promise">
  readonly live: Live
  readonly cards: readonly { readonly id: string; readonly body: RoomCardBody }[]
  /** From how many tables what stands on a card came, where the room may hear it. */
  readonly fromTables?: ReadonlyMap<string, number>
  readonly clusters: readonly {
    readonly id: string
    readonly body: { readonly step: number; readonly block: string; readonly title: string; readonly order: number }
  }[]
  readonly readings: readonly ReadingBody[]
  readonly tallies: readonly TallyBody[]
  /** Whole, sums of private answers too: blocks tell of them only what the rules of small rooms allow. */
  readonly slips: readonly SlipsBody[]
  readonly proposals: readonly ProposalBody[]
  readonly decisions: readonly DecisionBody[]
  readonly verdicts?: readonly RoomVerdict[]
  /** The card at hand is of a group that the room may not know: no other card is put in its place. */
  readonly untold?: boolean
  /** For a block at hand that shows them. */
  readonly facts?: RoomFacts
  /** Rows of the step's blocks that may go to the wall, without what the room may not know. */
  readonly rows?: readonly RunRow[]
  readonly placements?: readonly Placement[]
  /** For a block at hand that shows one. */
  readonly picture?: RoomPicture
  /** Names of groups that the room may know. */
  readonly groupName?: (id: string) => string | undefined
  readonly sentence?: ImpactSentence
  /** How the workspace says the method's words, and what it offers; as the method has it without. */
  readonly wording?: Wording
  /** Sentences of the step at hand that are on the wall as they are typed, by their keys. */
  readonly typed?: Readonly<Record<string, string>>
}

/** What the wall shows of a run at its block at hand, or undefined where its plan has no such place. */
export function exerciseView(run: RoomRun, page: number, language: Language = "en"): RoomView | undefined {
  const { live, session } = run
  const step = stepOf(session.plan, live, live.step)
  const found = step === undefined ? undefined : findExercise(step, language)
  const exercise = found === undefined ? undefined : exerciseIn(found, run.wording ?? AS_WRITTEN)
  const block = exercise?.blocks[live.block]
  if (step === undefined || exercise === undefined || block === undefined) return undefined
  const own = { ...promised(exercise, session.promise), ...step.prompts, ...run.typed }
  const context = roomContext(run, step, exercise, block.id, page, speaker(exercise, own, language), language)
  const onPaper = live.paper?.[blockKey(live.step, block.id)] !== undefined
  const footer = footerOf(run.sentence, language)
  const voice = voiceOf(live, block.id, language)
  const { tables } = isOut(live, live.step, block.id) ? live : { tables: undefined }
  const timer =
    (tables === undefined ? undefined : tablesTimer(live, block.id)) ??
    silenceTimer(live, block, context.revealed && !onPaper, language) ??
    (onPaper ? paperTimer(live, step) : undefined)
  return {
    view: "exercise",
    title: context.say("title"),
    block: blockInRoom(block, onPaper || tables !== undefined ? withoutEntries(context) : context),
    ...(footer !== undefined && { footer }),
    ...(timer !== undefined && { timer }),
    ...(voice !== undefined && { voice }),
    ...(onPaper && { onPaper }),
    ...(tables !== undefined && { tables: tableNumbers(tables).map((table) => tableLabel(tables, table)) }),
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

/** The facilitator's own promise, wherever the promise is a sentence of the wall. */
function promised({ blocks }: ExerciseDefinition, promise: string | undefined): Readonly<Record<string, string>> {
  return promise !== undefined && blocks.some(({ id }) => id === "promise") ? { promise } : {}
}

/** Whose turn it is. Nothing once the round is over. */
function voiceOf(live: Live, block: string, language: Language) {
  const round = live.rounds?.[blockKey(live.step, block)]
  const named = (at: number) => {
    const voice = round?.order[at]
    return voice === undefined || round?.of === "parties" ? voice : WORDS[language].chair(voice)
  }
  const now = round === undefined ? undefined : named(round.at)
  if (round === undefined || now === undefined) return undefined
  const next = named(round.at + 1)
  return { now, ...(next !== undefined && { next }) }
}

/** Gives a block what the room may know now, and nothing else. */
function roomContext(
  run: RoomRun,
  planned: PlanStep | Inserted,
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
  const until = breakUntil(live, planned)
  return {
    say: (key) => say(key).replace("{review date}", reviewWords),
    words,
    page,
    revealed: shown(id),
    entries: (block) => entriesOf(run, block, shown(block)),
    options: (block) => (shown(block) ? optionsOf(run, block) : []),
    reading: roomReading(here(run.readings), id, shown(id), run.session.parties),
    tally: roomTally(here(run.tallies), id, shown(id), run.session.parties),
    slips: roomSlips(here(run.slips), id, shown(id), run.session.parties),
    rows: (block, from = block) => rowsOf(run, from, shown(block)),
    placements: (block) => placementsOf(run, block, shown(block)),
    picture: run.picture ?? { lines: [] },
    groupName: run.groupName ?? (() => undefined),
    ...(until !== undefined && { until }),
    ...(current !== undefined && { proposal: { current, ...(before !== undefined && { before }) } }),
    ...(decision !== undefined && { decision }),
    ...(run.sentence !== undefined && { sentence: run.sentence }),
    sorting: {
      cards: run.untold
        ? []
        : here(run.verdicts ?? [])
            .filter((verdict) => verdict.block === id)
            .toSorted((a, b) => a.order - b.order),
      ...(live.card !== undefined && { current: live.card }),
    },
    ...(run.facts !== undefined && shown(id) && { facts: run.facts }),
    ladder: ladder?.kind === "ladder" ? ladder.of : [],
  }
}

/** On paper, and at the tables, the room has its own cards before it: the wall says nothing of what is typed. */
function withoutEntries(context: RoomContext): RoomContext {
  const { proposal: _, decision: __, facts: ___, ...rest } = context
  return {
    ...rest,
    revealed: false,
    entries: () => ({ revealed: false, count: 0, cards: [] }),
    reading: { round: context.reading.round, answered: 0 },
    tally: { round: context.tally.round, answered: 0 },
    slips: { answered: 0 },
    picture: { lines: [] },
    rows: () => ({ revealed: false, count: 0, rows: [] }),
    placements: () => ({ revealed: false, count: 0, placed: [] }),
    sorting: { cards: [] },
  }
}

/** Rows in the order in which they were said; before Reveal the number alone. */
function rowsOf({ rows = [], live }: RunRows, block: string, revealed: boolean): RoomRows {
  const own = rows
    .filter((row) => row.step === live.step && row.block === block)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, values }) => ({ id, values }))
  return { revealed, count: own.length, rows: revealed ? own : [] }
}

function placementsOf({ placements = [], live }: RunRows, block: string, revealed: boolean): RoomPlacements {
  const own = placements.filter((one) => one.step === live.step && one.block === block)
  return { revealed, count: own.length, placed: revealed ? own.map(({ item, column }) => ({ item, column })) : [] }
}

type RunRows = Pick<RoomRun, "rows" | "placements" | "live">

function ownOf({ live, cards, clusters }: RoomRun, block: string) {
  const here = ({ body }: { readonly body: { readonly step: number; readonly block: string } }) =>
    body.step === live.step && body.block === block
  return { cards: cards.filter(here), clusters: clusters.filter(here) }
}

function entriesOf(run: RoomRun, block: string, revealed: boolean): Entries {
  const { cards: all, clusters } = ownOf(run, block)
  const up = standing(all).filter(({ body }) => body.pulled !== true)
  const count = up.length
  if (!revealed) return { revealed, count, cards: [] }
  const told = timesTold(all, () => run.live.breakouts)
  const cards = grouped(up, clusters).flatMap(({ cluster, cards: own }): RoomCard[] => [
    ...(cluster === undefined ? [] : [{ text: cluster.body.title, heading: true }]),
    ...own.map((card) => ({ ...inRoom(card.body, told(card)), ...tablesOf(run, card.id) })),
  ])
  return { revealed, count, cards }
}

function tablesOf({ fromTables }: RoomRun, id: string): Pick<RoomCard, "tables"> {
  const tables = fromTables?.get(id)
  return tables === undefined ? {} : { tables }
}

/** What there is to choose from: the clusters, and the cards that are in none. */
function optionsOf(run: RoomRun, block: string): readonly ListOption[] {
  const { cards, clusters } = ownOf(run, block)
  return listOptions(cards, clusters)
}

function inRoom({ text, party, resolved }: RoomCardBody, times: number): RoomCard {
  return {
    text,
    ...(times > 1 && { count: times }),
    ...(party !== undefined && { party }),
    ...(resolved !== undefined && { resolved }),
  }
}
