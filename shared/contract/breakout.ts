import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"
import { OutcomeName } from "./outcomes.ts"
import { TableNumber } from "./tables.ts"

/** Where something was entered: `step` is the index into the plan (or an inserted step), `block` the id of a block. */
const At = { session: Id, step: z.number().int().min(0), block: z.string().max(40) }

/** Where one table would put a thing, for the facilitator alone: the room sees where all of it came to stand. Its id says which. */
export const tablePlacement = kind("tablePlacement", {
  session: field("console", Id),
  step: field("console", z.number().int().min(0)),
  block: field("console", z.string().max(40)),
  item: field("console", Id),
  column: field("console", z.string().max(20)),
  table: field("console", TableNumber),
})
export type TablePlacement = Body<typeof tablePlacement>

export const tablesCommands = {
  /** How many tables there are in this session, and what they are called where a number is not enough. */
  "tables.set": write(
    z.strictObject({
      session: Id,
      count: TableNumber,
      names: z.array(z.string().trim().max(40)).max(20).optional(),
    }),
    Empty,
  ),
  /**
   * The block at hand goes to the tables for so many minutes: the wall shows its task, the time left and the tables, and
   * nothing that is typed. The clock of the step goes on. Throws `not-running`, and `invalid-input` for a block that takes
   * no entries and for a session without tables.
   */
  "tables.open": write(z.strictObject({ session: Id, minutes: z.number().int().min(1).max(240) }), Empty),
  /**
   * Everybody is back: the clock of the tables stops, and what was handed in stands in an order drawn by lot, as it will
   * stand on the wall. What a table hands in later comes at the end. Revealing the block does the same.
   */
  "tables.back": write(z.strictObject({ session: Id }), Empty),
  /** A table has nothing to hand in, or has after all. */
  "tables.nothing": write(z.strictObject({ ...At, table: TableNumber, nothing: z.boolean() }), Empty),
  /**
   * Where a table puts one thing of a list, or (without a column) that it puts it nowhere. It moves nothing on the wall:
   * where the room puts it is `placement.put`. Throws as that does.
   */
  "tables.put": write(
    z.strictObject({ ...At, table: TableNumber, item: Id, column: z.string().max(20).optional() }),
    Empty,
  ),
  /**
   * Counts statements of one block as one (`into`), whichever tables they came from; what was counted with one of them
   * comes along, so that the order in which they are put together does not matter. Rows that go into another leave for the
   * trash. Scope of undo as for cards. Throws `invalid-input` where they are not all of one block, or are what two sides
   * say of a tie.
   */
  "tables.merge": write(
    z.strictObject({ kind: z.union([z.literal("card"), OutcomeName]), into: Id, ids: z.array(Id).min(1).max(300) }),
    Empty,
  ),
}
