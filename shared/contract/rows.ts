import * as z from "zod"
import { FieldValues } from "./changes.ts"
import { write } from "./command.ts"
import { Empty, Id } from "./common.ts"
import { OutcomeName } from "./outcomes.ts"
import { TableNumbers } from "./tables.ts"

/** Where something was entered: `step` is the index into the plan (or an inserted step), `block` the id of a block. */
const At = { session: Id, step: z.number().int().min(0), block: z.string().max(40) }

export const rowCommands = {
  /**
   * A row at the end of its block: a record of the kind that the block makes, with the fields that it asks for. Where rows
   * are let go one by one it waits for that. Scope of undo as for cards. Throws `invalid-input` for a field that the block
   * does not ask for or that the kind does not accept.
   */
  "row.add": write(
    z.strictObject({ ...At, values: FieldValues, tables: TableNumbers.min(1).optional() }),
    z.strictObject({ id: Id }),
  ),
  /**
   * Fields that are left out stay; null takes one away. `pulled` takes the row off the wall at once, a frozen wall
   * included; false lets it go there. Other words are no longer accepted as read back. Throws as `row.add`.
   */
  "row.set": write(
    z.strictObject({
      id: Id,
      kind: OutcomeName,
      values: FieldValues.optional(),
      pulled: z.boolean().optional(),
      /** The tables that handed it in; none takes them away. */
      tables: TableNumbers.optional(),
    }),
    Empty,
  ),
  /** To the trash, off the wall at once. */
  "row.remove": write(z.strictObject({ id: Id, kind: OutcomeName }), Empty),
}

export const placeCommands = {
  /**
   * Puts one thing of a list into a column, or (without one) out of all. Throws `invalid-input` for a thing or a column
   * that the block does not have, `not-found` for a group that is not there.
   */
  "placement.put": write(z.strictObject({ ...At, item: Id, column: z.string().max(20).optional() }), Empty),
}

export const rateCommands = {
  /**
   * Answers to the block's items by words, from slips: for each item a figure for each word, then for the answer off the
   * scale where there is one. Only the sums are kept, all written at once; replaces what was there. Throws
   * `too-many-counted`.
   */
  "slips.rate": write(
    z.strictObject({
      ...At,
      counts: z
        .array(z.array(z.number().int().min(0).max(2000)).min(1).max(8))
        .min(1)
        .max(16),
      tables: TableNumbers.optional(),
    }),
    Empty,
  ),
}
