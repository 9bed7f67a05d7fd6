import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line, PartialDate } from "./common.ts"
import { SEAT_ROLES } from "./community.ts"

/** Someone who takes a seat: known already, or written down by name with the seat. */
export const SeatHolder = z.union([
  z.strictObject({ kind: z.enum(["person", "organization", "coalition"]), id: Id }),
  z.strictObject({ kind: z.enum(["person", "organization"]), name: Line }),
])
export type SeatHolder = z.infer<typeof SeatHolder>

/** What concerns a group as a whole and goes beyond its own fields; each is one step that can be taken back. */
export const groupCommands = {
  /**
   * Joins two groups: seats, ties and sub-groups move to the one that stays, the other is marked as merged into it and,
   * where a day is given, as ended. Throws `conflict` where one of them is merged already.
   */
  "coalition.merge": write(z.strictObject({ from: Id, into: Id, on: PartialDate.optional() }), Empty),
  /** The group took another name: the earlier one is kept. A slip of the pen is corrected with `records.edit`. */
  "coalition.rename": write(z.strictObject({ id: Id, name: Line }), Empty),
  /** A seat at a group, with its holder where that one was not known yet. */
  "coalition.seat": write(
    z.strictObject({
      coalition: Id,
      holder: SeatHolder,
      /** For a person: the organisation that the person sits for. */
      organization: Id.optional(),
      role: z.enum(SEAT_ROLES).optional(),
      from: PartialDate.optional(),
      until: PartialDate.optional(),
    }),
    z.strictObject({ seat: Id, holder: Id }),
  ),
  /** A place under another name. Whoever wrote the earlier one still means it: their own words stay as they are. */
  "placeUnit.rename": write(z.strictObject({ id: Id, name: Line }), Empty),
}
