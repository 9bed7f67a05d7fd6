import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"

const Step = z.number().int().min(0)
const Block = z.number().int().min(0).max(60)
const Words = z.record(z.string().max(40), Line)

export const offScriptCommands = {
  /**
   * Leaves the script for something else and puts that on a wall that is on: a step that is not in the plan (`new`), a
   * step of another session's plan with its wording (`of`), or another place of this plan (`here`). What is interrupted
   * keeps its cards and half-typed words, its clocks stop. Going aside from aside still returns to the script. Throws
   * `not-running`, `not-found`, and `scales-clash` where the step would put two scales into one session.
   */
  "session.aside": write(
    z.strictObject({
      session: Id,
      to: z.discriminatedUnion("is", [
        z.strictObject({
          is: z.literal("new"),
          exercise: z.string().max(60),
          prompts: Words.optional(),
          minutes: z.number().int().min(1).max(600).optional(),
          /** When a break ends; its minutes follow from it. */
          until: Moment.optional(),
        }),
        z.strictObject({ is: z.literal("of"), session: Id, step: Step, block: Block }),
        z.strictObject({ is: z.literal("here"), step: Step, block: Block }),
      ]),
    }),
    Empty,
  ),
  /** Back to what was interrupted: its page, and the clocks that ran go on. Nothing happens where the run is on its script. */
  "session.back": write(z.strictObject({ session: Id }), Empty),
  /**
   * A block runs on paper: the wall shows prompt and time alone, and its words wait to be typed up; `typed` says that
   * they have been, `screen` takes it back to the screen.
   */
  "session.paper": write(
    z.strictObject({
      session: Id,
      step: Step,
      block: z.string().max(40),
      state: z.enum(["paper", "screen", "typed"]),
    }),
    Empty,
  ),
  /**
   * Gives later steps of the plan other minutes so as to end on time; 0 drops a step, its planned minutes bring it back.
   * Throws `invalid-input` for a step that decides, which is never dropped.
   */
  "session.fit": write(
    z.strictObject({
      session: Id,
      steps: z
        .array(z.strictObject({ step: Step, minutes: z.number().int().min(0).max(600) }))
        .min(1)
        .max(20),
    }),
    Empty,
  ),
  /** While on, sentences of the wall change as they are typed; otherwise on Enter. */
  "session.typeOnWall": write(z.strictObject({ session: Id, on: z.boolean() }), Empty),
  /**
   * A round of the block at hand: `draw` puts the parties in the room (or, without parties, the chairs) in an order by
   * lot, `next` goes on to the next voice, `pass` lets a voice come again at the end once, `stop` ends it. Throws
   * `nobody-here` where there is nobody to draw.
   */
  "session.round": write(z.strictObject({ session: Id, do: z.enum(["draw", "next", "pass", "stop"]) }), Empty),
}
