import type { DocumentBlock } from "../../contract/documents.ts"
import type { PlanStep, SessionBody } from "../../contract/session.ts"
import type { Block } from "../../method/blocks.ts"
import type { ExerciseDefinition } from "../../method/definition.ts"
import { findExercise, speaker } from "../../method/exercises.ts"
import { planTimes } from "../../method/plan-time.ts"
import { footerOf } from "../../method/room-view.ts"
import type { Language } from "../../method/words.ts"
import { timeOfDay } from "../plan-fit.ts"
import { isInRoom } from "../reading.ts"
import { exact, heading, list, part, plain, quiet, table } from "./pieces.ts"
import type { RoomRecords } from "./room-records.ts"
import { DOCUMENT_WORDS } from "./words.ts"

/** The exercise of a step as the facilitator reads it, with the script of one of their own. */
export type ScriptOf = (step: Readonly<PlanStep>) => ExerciseDefinition | undefined

/** A plan by the clock, then a step after the other: what the wall asks, what to say, what to watch for. Pure. */
export function runSheetBlocks(
  records: RoomRecords,
  session: SessionBody,
  language: Language,
  scriptOf: ScriptOf,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  const { fixed, begins, ends } = planTimes(session)
  const sentence = footerOf(records.sentence, language)?.sentence ?? session.openingLine
  const absent = session.parties.filter((party) => !isInRoom(party)).map(({ name }) => name)
  // without a fixed time the clock begins at 0:00
  const told = (minutes: number) => (fixed ? timeOfDay(minutes) : timeOfDay(minutes).replace(/^0/, ""))
  const rows = session.plan.map((step, at) => [
    told(begins[at] ?? 0),
    words.minutes(step.minutes),
    titleOf(step, language),
    "",
  ])
  return [
    ...part(2, words.sentence, sentence === undefined ? [] : [exact(sentence)]),
    ...part(2, words.notComing, list(absent)),
    heading(2, words.byTheClock),
    ...table([words.at, words.howLong, words.what, words.asItWent], [...rows, [told(ends), "", words.itEnds, ""]]),
    heading(2, words.stepByStep),
    ...session.plan.flatMap((step, at) => stepBlocks(step, scriptOf(step), told(begins[at] ?? 0), language)),
  ]
}

function stepBlocks(
  step: Readonly<PlanStep>,
  exercise: ExerciseDefinition | undefined,
  at: string,
  language: Language,
): readonly DocumentBlock[] {
  const words = DOCUMENT_WORDS[language]
  if (exercise === undefined) return []
  const say = speaker(exercise, step.prompts, language)
  const title = heading(3, `${at} ${say("title")} (${words.minutes(step.minutes)})`)
  const asked = exercise.blocks.flatMap((block) => [
    exact(say(block.id)),
    ...silentOf(block, language),
    ...list(block.say),
  ])
  if (exercise.frame === true) return [title, ...asked]
  return [
    title,
    plain(exercise.purpose),
    ...(exercise.withoutFunder === undefined ? [] : [plain(words.withoutFunder(exercise.withoutFunder))]),
    ...asked,
    quiet(words.watchFor),
    ...list(exercise.guards),
    ...(exercise.whatIf.length === 0 ? [] : [quiet(words.whatIf)]),
    ...list(exercise.whatIf.map(({ when, act }) => `${when} ${act}`)),
    quiet(words.closing),
    ...list(exercise.close),
  ]
}

function silentOf(block: Block, language: Language): readonly DocumentBlock[] {
  const minutes = block.kind === "cards" ? block.silentMinutes : undefined
  return minutes === undefined ? [] : [quiet(DOCUMENT_WORDS[language].silence(minutes))]
}

function titleOf(step: Readonly<PlanStep>, language: Language): string {
  const exercise = findExercise(step, language)
  return exercise === undefined ? step.exercise : speaker(exercise, step.prompts, language)("title")
}
