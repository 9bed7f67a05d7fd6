import { AppError } from "../errors.ts"
import type { Block } from "./blocks.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { fromTidierToStronger } from "./exercises/en/from-tidier-to-stronger.ts"
import { sayItTestItCloseIt } from "./exercises/en/say-it-test-it-close-it.ts"
import { type Language, WORDS } from "./words.ts"

/** The library: every exercise in every language, in the order of the method. */
export const EXERCISES: { readonly [L in Language]: readonly ExerciseDefinition[] } = {
  en: [fromTidierToStronger, sayItTestItCloseIt],
}

/** An exercise by its code, or undefined where the library does not have it. */
export function findExercise(code: string, language: Language = "en"): ExerciseDefinition | undefined {
  return EXERCISES[language].find((exercise) => exercise.code === code)
}

/** An exercise by its code. Throws `not-found`. */
export function exerciseOf(code: string, language: Language = "en"): ExerciseDefinition {
  const found = findExercise(code, language)
  if (found === undefined) throw new AppError("not-found", { kind: "exercise" })
  return found
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
 * the title of a rung as `<block>.rung` and the words of a scale as `<block>.scale-0` to `-5`.
 */
export function wallWords(exercise: ExerciseDefinition, language: Language = "en"): readonly WallWord[] {
  return [
    { key: "title", text: exercise.title },
    ...exercise.blocks.flatMap((block): readonly WallWord[] => {
      const prompt = { key: block.id, text: block.prompt, block: block.id }
      if (block.kind === "cards" && block.rung !== undefined) {
        return [prompt, { key: `${block.id}.rung`, text: block.rung, block: block.id }]
      }
      if (block.kind !== "gradients") return [prompt]
      const scale = WORDS[language].scale
      return [prompt, ...scale.map((text, step) => ({ key: `${block.id}.scale-${step}`, text, block: block.id }))]
    }),
  ]
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
