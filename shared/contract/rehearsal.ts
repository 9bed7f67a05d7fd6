import * as z from "zod"
import { task, write } from "./command.ts"
import { Empty, Id } from "./common.ts"

/** Trying a planned session out before the day, on a copy that is thrown away. */
export const rehearsalCommands = {
  /**
   * Begins the run of a planned session in a throw-away copy of the workspace, with its opening slide on the wall.
   * People, parties and groups are invented as far as the plan and the workspace have none. Until it ends every command
   * is about the copy. Throws `already-running` while a session runs, `too-late-to-change` for one that has begun,
   * `rehearsing` in a rehearsal, `not-found`.
   */
  "rehearsal.begin": task(z.strictObject({ session: Id }), Empty, { real: true }),
  /**
   * Enters invented answers by the commands that real ones take: in the block at hand, or (`whole`) in every block of
   * the exercise. Nothing where a block only shows. Throws `not-here` outside of a rehearsal, `not-running`.
   */
  "rehearsal.fill": write(
    z.strictObject({ whole: z.boolean().optional() }),
    z.strictObject({ entered: z.number().int() }),
  ),
  /** Back to the workspace as it was; the copy is gone. Outside of a rehearsal nothing happens. */
  "rehearsal.end": task(Empty, Empty),
}
