import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id } from "./common.ts"
import { TABLES, TIE_TYPES } from "./community.ts"

const Level = z.number().int().min(0).max(5)

export const claimCommands = {
  /**
   * What somebody says of a tie: a group (`claimedBy`), a table, or else the facilitator. Who has said something of the
   * same tie already changes it. Throws `not-found` for an end that is not there, `invalid-input` for one end twice, for
   * two claimants, and for a level of a tie that has none.
   */
  "tie.claim": write(
    z.strictObject({
      one: Id,
      other: Id,
      type: z.enum(TIE_TYPES),
      level: Level.optional(),
      wanted: Level.optional(),
      denied: z.boolean().optional(),
      claimedBy: Id.optional(),
      table: z.number().int().min(1).max(TABLES).optional(),
    }),
    z.strictObject({ id: Id, changed: z.boolean() }),
  ),
  /**
   * What both sides agree to, said in the room: the claims that say it are confirmed today, the others of the same tie
   * stay on record and no longer count. None confirmed opens it again. Throws `invalid-input` unless all are claims of
   * one pair.
   */
  "tie.settle": write(z.strictObject({ claims: z.array(Id).min(1).max(200), confirmed: z.array(Id).max(200) }), Empty),
}
