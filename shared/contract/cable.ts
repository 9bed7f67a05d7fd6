import * as z from "zod"
import { CHECK_REASONS } from "../domain/cable-check.ts"
import { CLICKER_ACTS } from "../domain/press.ts"
import { read, task, write } from "./command.ts"
import { Empty } from "./common.ts"

/** How many displays the system reports; a browser cannot know. A mirrored projector is reported as none of its own. */
export const Displays = z.union([z.number().int().min(1), z.literal("unknown")])

/** Where the cable check stands, for the console: everything but the word. */
export const CheckState = z.strictObject({
  state: z.enum(["needed", "word", "line", "passed", "single", "paper"]),
  /** Why it is due. */
  why: z.enum(CHECK_REASONS).optional(),
  /** How often something else was typed than what is on the wall. */
  wrong: z.number().int().optional(),
  displays: Displays,
  /** True while Blank hides what the check has on the wall. */
  hidden: z.literal(true).optional(),
})
export type CheckState = z.infer<typeof CheckState>

/** A key as a window received it. */
export const Press = z.strictObject({
  key: z.string().min(1).max(40),
  ctrl: z.boolean(),
  alt: z.boolean(),
  shift: z.boolean(),
  meta: z.boolean(),
})

const Act = z.enum(CLICKER_ACTS)
export const ClickerButtons = z.strictObject({
  next: Press.optional(),
  back: Press.optional(),
  reveal: Press.optional(),
  blank: Press.optional(),
  freeze: Press.optional(),
})
export type ClickerButtons = z.infer<typeof ClickerButtons>

export const checkCommands = {
  "check.state": read(Empty, CheckState, { closed: true }),
  /** Asks for the check again, in another room for one: a word goes up on a wall that is open. */
  "check.again": write(Empty, Empty, { closed: true }),
  /**
   * What was read off the wall, and that the console is not up there. Then the smallest line of today's plan goes up.
   * Throws `wrong-word`; `not-here` while no word is up.
   */
  "check.type": write(z.strictObject({ word: z.string().max(40), notMyScreen: z.literal(true) }), Empty, {
    closed: true,
  }),
  /** The back row was asked; the wall shows what was put on it. Throws `not-here` before the line is up. */
  "check.finish": write(Empty, Empty, { closed: true }),
  /** The console's own window shows the room view and nothing else, or (`on: false`) the console again. The wall closes. */
  "check.single": task(z.strictObject({ on: z.boolean() }), Empty, { closed: true }),
  /** No wall today: the wall closes, sessions run on paper. */
  "check.paper": task(Empty, Empty, { closed: true }),
}

export const clickerCommands = {
  /** What the buttons of this computer's clicker mean. */
  "clicker.buttons": read(Empty, ClickerButtons, { closed: true }),
  /** Throws `key-refused` for a key that would be hit while somebody types. */
  "clicker.learn": task(z.strictObject({ act: Act, press: Press }), ClickerButtons, { closed: true }),
  "clicker.forget": task(z.strictObject({ act: Act }), ClickerButtons, { closed: true }),
}
