import type { OwnScript } from "../contract/own-exercise.ts"
import type { PlanStep } from "../contract/session.ts"
import { AppError, unreachable } from "../errors.ts"
import { columnsOf } from "./blocks/form.ts"
import type { Block } from "./blocks.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { areTheBasicsHere } from "./exercises/en/are-the-basics-here.ts"
import { castingTheNet } from "./exercises/en/casting-the-net.ts"
import { drawingTheTies } from "./exercises/en/drawing-the-ties.ts"
import { fromTidierToStronger } from "./exercises/en/from-tidier-to-stronger.ts"
import { functionForecast } from "./exercises/en/function-forecast.ts"
import { functionsBeforeNames } from "./exercises/en/functions-before-names.ts"
import { giveGetGuard } from "./exercises/en/give-get-guard.ts"
import { hopesFears } from "./exercises/en/hopes-fears.ts"
import { howDelicateIsThis } from "./exercises/en/how-delicate-is-this.ts"
import { itFailedWhy } from "./exercises/en/it-failed-why.ts"
import { movingTrains } from "./exercises/en/moving-trains.ts"
import { nameTheWork } from "./exercises/en/name-the-work.ts"
import { neutralAndKnowing } from "./exercises/en/neutral-and-knowing.ts"
import { offScript } from "./exercises/en/off-script.ts"
import { onPaperInFact } from "./exercises/en/on-paper-in-fact.ts"
import { pauseAndListen } from "./exercises/en/pause-and-listen.ts"
import { roadBackFromDone } from "./exercises/en/road-back-from-done.ts"
import { sameFaces } from "./exercises/en/same-faces.ts"
import { sameNearbyOrMissing } from "./exercises/en/same-nearby-or-missing.ts"
import { sayItTestItCloseIt } from "./exercises/en/say-it-test-it-close-it.ts"
import { theMomentWeAreIn } from "./exercises/en/the-moment-we-are-in.ts"
import { theNextQuestions } from "./exercises/en/the-next-questions.ts"
import { turnTheGears } from "./exercises/en/turn-the-gears.ts"
import { walkTheMenu } from "./exercises/en/walk-the-menu.ts"
import { whatAreWeSeeing } from "./exercises/en/what-are-we-seeing.ts"
import { whatBecomesLikelier } from "./exercises/en/what-becomes-likelier.ts"
import { whereAreWe } from "./exercises/en/where-are-we.ts"
import { whoseIdea } from "./exercises/en/whose-idea.ts"
import { wordsAndConfidences } from "./exercises/en/words-and-confidences.ts"
import { ownInPlan, scripted, scriptKey } from "./own-in-plan.ts"
import { type Language, WORDS } from "./words.ts"

/** The library: every exercise in every language, in the order of the method. */
export const EXERCISES: { readonly [L in Language]: readonly ExerciseDefinition[] } = {
  en: [
    theMomentWeAreIn,
    fromTidierToStronger,
    whoseIdea,
    sameFaces,
    pauseAndListen,
    hopesFears,
    castingTheNet,
    movingTrains,
    drawingTheTies,
    sameNearbyOrMissing,
    whereAreWe,
    walkTheMenu,
    functionsBeforeNames,
    giveGetGuard,
    neutralAndKnowing,
    howDelicateIsThis,
    wordsAndConfidences,
    onPaperInFact,
    roadBackFromDone,
    areTheBasicsHere,
    itFailedWhy,
    sayItTestItCloseIt,
    turnTheGears,
    functionForecast,
    whatBecomesLikelier,
    nameTheWork,
    whatAreWeSeeing,
    theNextQuestions,
  ],
}

/** Steps that stand between exercises, in a plan or off the script. */
export const FRAMES: { readonly [L in Language]: readonly ExerciseDefinition[] } = { en: offScript }

/** A step of a plan, as far as its exercise goes. */
export type Planned = Pick<PlanStep, "exercise" | "own">

/**
 * An exercise or a frame by its code or by a step that plans it, or undefined where the library does not have it. A step
 * that holds an exercise of the facilitator's own runs that one, as it was when the run began.
 */
export function findExercise(step: string | Planned, language: Language = "en"): ExerciseDefinition | undefined {
  const code = typeof step === "string" ? step : step.exercise
  if (typeof step !== "string" && step.own !== undefined) return ownInPlan(code, step.own)
  return [...EXERCISES[language], ...FRAMES[language]].find((exercise) => exercise.code === code)
}

/** True for what a session decides in, or closes with: it keeps its time whatever is dropped. */
export function keepsItsTime({ blocks, closes }: ExerciseDefinition): boolean {
  return closes === true || blocks.some(({ kind }) => kind === "decide")
}

/**
 * True where a plan would use the six steps and a fist of five: they run in opposite directions and are never in one
 * session. METHOD.md C0.
 */
export function scalesClash(steps: readonly (string | Planned)[], language: Language = "en"): boolean {
  return scalesMeet(steps.flatMap((step) => findExercise(step, language)?.blocks ?? []))
}

/** True where blocks use the six steps and a fist of five. */
export function scalesMeet(blocks: readonly Block[]): boolean {
  return (
    blocks.some(({ kind }) => kind === "gradients") &&
    blocks.some((block) => block.kind === "count" && block.fist === true)
  )
}

/** An exercise by its code or by a step that plans it. Throws `not-found`. */
export function exerciseOf(step: string | Planned, language: Language = "en"): ExerciseDefinition {
  const found = findExercise(step, language)
  if (found === undefined) throw new AppError("not-found", { kind: "exercise" })
  return found
}

/** The exercise of a step as the facilitator reads it: with the script that its session keeps of one of its own. */
export function exerciseWithScript(
  step: Planned,
  scripts: Readonly<Record<string, OwnScript>> | undefined,
): ExerciseDefinition | undefined {
  const found = findExercise(step)
  return found === undefined ? undefined : scripted(found, scripts?.[scriptKey(step)])
}

/** A block of an exercise by its id. Throws `not-found`. */
export function blockOf(exercise: ExerciseDefinition, id: string): Block {
  const found = exercise.blocks.find((block) => block.id === id)
  if (found === undefined) throw new AppError("not-found", { kind: "block" })
  return found
}

/** A sentence of an exercise that the wall shows: its key, and the words unless the facilitator changed them. */
export interface WallWord {
  readonly key: string
  readonly text: string
  /** The block that shows it; absent for the exercise's own title. */
  readonly block?: string
}

/**
 * Every sentence of an exercise that the wall shows and that can be changed: `title`, each block's prompt under its id,
 * the title of a rung as `<block>.rung`, the words of a scale as `<block>.scale-0` to `-5`, `.abstain` and `.talk`, of a
 * count as `<block>.option-0`, of a pulse as `<block>.<question>` and `<block>.step-0` to `-4`, of a
 * sorting as `<block>.bin-0` to `-4` and `<block>.notice`, of facts as `<block>.goals` to `<block>.depth`; of a table as `<block>.f-0`, of columns as `<block>.c-0` or
 * `<block>.col-0`, of what is rated or placed as `<block>.<its id>`, of the words to rate with as `<block>.word-0`.
 */
export function wallWords(exercise: ExerciseDefinition, language: Language = "en"): readonly WallWord[] {
  return [
    { key: "title", text: exercise.title },
    ...exercise.blocks.flatMap((block): readonly WallWord[] => [
      { key: block.id, text: block.prompt, block: block.id },
      ...partsOf(block, language).map(([part, text]) => ({ key: `${block.id}.${part}`, text, block: block.id })),
    ]),
  ]
}

/** What a block says besides its prompt. */
function partsOf(block: Block, language: Language): readonly (readonly [string, string])[] {
  const { scale, abstain, talk, pulse, bins } = WORDS[language]
  const numbered = (part: string, texts: readonly string[]) => texts.map((text, at) => [`${part}-${at}`, text] as const)
  switch (block.kind) {
    case "cards":
      return block.rung === undefined ? [] : [["rung", block.rung]]
    case "gradients":
      return [...numbered("scale", scale), ["abstain", abstain], ["talk", talk]]
    case "count":
      return numbered("option", block.options)
    case "facts":
      return Object.entries(WORDS[language].facts.labels)
    case "sort":
      return [...numbered("bin", bins), ["notice", block.notice]]
    case "pulse":
      return [...block.questions.map(({ id, label }) => [id, label] as const), ...numbered("step", pulse)]
    case "form":
      return [
        ...(block.layout === "table"
          ? numbered(
              "f",
              block.fields.map(({ label }) => label),
            )
          : []),
        ...numbered(
          "c",
          columnsOf(block).map(({ label }) => label),
        ),
      ]
    case "rate":
      return [
        ...block.items.map(({ id, label }) => [id, label] as const),
        ...numbered("word", block.words),
        ...(block.off === undefined ? [] : [["off", block.off] as const]),
      ]
    case "place":
      return [
        ...(block.items ?? []).map(({ id, label }) => [id, label] as const),
        ...numbered(
          "col",
          block.columns.map(({ label }) => label),
        ),
      ]
    case "matrix":
      return block.rows.map(({ id, label }) => [`row-${id}`, label] as const)
    case "picture":
    case "ladder":
    case "sentence":
    case "proposal":
    case "decide":
    case "line":
    case "break":
    case "choice":
      return []
    default:
      return unreachable(block)
  }
}

/** Says the sentences of an exercise, with the facilitator's own words in the place of those that were changed. */
export function speaker(
  exercise: ExerciseDefinition,
  changed: Readonly<Record<string, string>> = {},
  language: Language = "en",
): (key: string) => string {
  const own = new Map(wallWords(exercise, language).map(({ key, text }) => [key, text]))
  return (key) => (Object.hasOwn(changed, key) ? changed[key] : undefined) ?? own.get(key) ?? ""
}
