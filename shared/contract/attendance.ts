import * as z from "zod"
import { task, write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"
import { field, kind } from "./kind.ts"

/** What a session keeps of who came: a number, or names for whoever facilitates. */
export const ATTENDANCE = ["count", "list"] as const

/** Somebody who came, by name; only in a session that keeps a list. No room, paper or copy ever has it. */
export const attendee = kind("attendee", {
  session: field("console", Id),
  name: field("console", Line),
  party: field("console", Line.optional()),
  /** When they came, where the session had begun by then. */
  late: field("console", Moment.optional()),
})

const Erased = z.strictObject({ rewritten: z.number().int(), dropped: z.number().int() })

export const attendanceCommands = {
  /** From now on names may be kept. The way back erases them: `attendance.count`. */
  "attendance.list": write(z.strictObject({ session: Id }), Empty),
  /**
   * People who come: the headcount rises, and while the session runs it is noted that they came later. A name is one
   * person; throws `invalid-input` for a name where the session keeps a number alone.
   */
  "attendance.came": write(
    z.strictObject({
      session: Id,
      people: z.number().int().min(1).max(500).optional(),
      name: Line.optional(),
      party: Line.optional(),
    }),
    Empty,
  ),
  /** Takes a name off, as if it had never been written: from the record, the log and every backup. One fewer is counted. */
  "attendance.erase": task(z.strictObject({ id: Id }), Erased),
  /** A number alone from now on: every name of the session is erased as by `attendance.erase`; the headcount stays. */
  "attendance.count": task(z.strictObject({ session: Id }), Erased),
}
