import * as z from "zod"
import { read, write } from "./command.ts"
import { Empty, FileContent, Id, Line } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"

/** The longest exercise there can be is well below it. In bytes of a file. */
export const LARGEST_EXERCISE = 400_000

export const EXPOSURES = ["low", "medium", "high"] as const

/** A block of an exercise; `shared/method` reads the rest of it by its kind. */
const OwnBlock = z
  .object({ id: z.string().max(20), kind: z.string().max(20), prompt: z.string().max(300) })
  .catchall(z.json())
const Sentence = z.string().trim().min(1).max(300)

const shown = {
  title: Line,
  step: z.literal([1, 2, 3, 4]),
  purpose: z.string().trim().max(600),
  minutes: z.number().int().min(1).max(600),
  people: z.strictObject({
    from: z.number().int().min(1).max(2000),
    to: z.number().int().min(1).max(2000),
    who: z.string().trim().max(120),
  }),
  exposure: z.enum(EXPOSURES),
  blocks: z.array(OwnBlock).min(1).max(20),
}

const script = {
  /** Why a funder should not be in the room; absent where one may be. */
  withoutFunder: z.string().trim().max(300).optional(),
  guards: z.array(Sentence).max(12),
  whatIf: z
    .array(
      z.strictObject({
        when: Sentence,
        act: Sentence,
        wall: z.strictObject({ key: z.string().max(40), text: Sentence }).optional(),
      }),
    )
    .max(12),
  /** Said at the end. */
  close: z.array(Sentence).max(12),
}

/** What a plan keeps of an exercise of the facilitator's own: blocks without what is said and done beside them. */
export const OwnInPlan = z.strictObject({ version: z.number().int().min(1), ...shown })
export type OwnInPlan = z.infer<typeof OwnInPlan>

/** What only the facilitator reads of it. */
export const OwnScript = z.strictObject({
  ...script,
  /** What is said at a block, and what is done meanwhile, by the block's id. */
  lines: z.record(z.string(), z.strictObject({ say: z.array(z.string()).max(12), hint: z.string().optional() })),
})
export type OwnScript = z.infer<typeof OwnScript>

/** An exercise as it is written, kept, and exchanged: everything of it, in the words of `ExerciseDefinition`. */
export const OwnDraft = z.strictObject({ ...shown, ...script })
export type OwnDraft = z.infer<typeof OwnDraft>

/** An exercise of the facilitator's own in this workspace. A change makes the next version; what began keeps its own. */
export const ownExercise = kind(
  "ownExercise",
  {
    version: field("console", z.number().int().min(1)),
    title: field("console", shown.title),
    step: field("console", shown.step),
    purpose: field("console", shown.purpose),
    minutes: field("console", shown.minutes),
    people: field("console", shown.people),
    exposure: field("console", shown.exposure),
    blocks: field("console", shown.blocks),
    withoutFunder: field("console", script.withoutFunder),
    guards: field("console", script.guards),
    whatIf: field("console", script.whatIf),
    close: field("console", script.close),
  },
  { search: ["title", "purpose"], given: ["version"] },
)
export type OwnExercise = Body<typeof ownExercise>

/** One exercise of the library on this computer. */
export const LibraryEntry = z.strictObject({
  id: Id,
  title: Line,
  step: shown.step,
  purpose: shown.purpose,
  minutes: shown.minutes,
})
export type LibraryEntry = z.infer<typeof LibraryEntry>

export const exerciseCommands = {
  /**
   * An exercise of one's own, new or (with `id`) changed: the next version, which plans that have not begun take at once.
   * Throws `exercise-broken` (details `why`, and `block` where one is meant) for one that could not run.
   */
  "exercise.save": write(z.strictObject({ id: Id.optional(), exercise: OwnDraft }), z.strictObject({ id: Id })),
  /** To the trash. Plans and runs that have it keep it. */
  "exercise.remove": write(z.strictObject({ id: Id }), Empty),
  /** One exercise as one file, for somebody else's workspace. */
  "exercise.file": write(z.strictObject({ id: Id }), z.strictObject({ file: FileContent }), { real: true }),
  /**
   * Takes such a file in as a new exercise. Throws `file-too-large`, `not-an-exercise`, `too-new` and `exercise-broken`;
   * nothing is written then.
   */
  "exercise.open": write(z.strictObject({ file: FileContent }), z.strictObject({ id: Id })),
  /** The library on this computer: it stands outside of every workspace, in a plain file. */
  "library.list": read(Empty, z.array(LibraryEntry)),
  /** Puts an exercise into the library, in the place of the one that was put there from it before. */
  "library.keep": write(z.strictObject({ id: Id }), Empty, { real: true }),
  /** Takes one out of the library into this workspace, as an exercise of its own. */
  "library.take": write(z.strictObject({ id: Id }), z.strictObject({ id: Id })),
  "library.drop": write(z.strictObject({ id: Id }), Empty, { real: true }),
}
