import * as z from "zod"
import { Id, Text } from "./common.ts"
import { field, kind } from "./kind.ts"

/**
 * One answer that somebody gave in private: in the booth, on a slip, as a guess. It says neither who nor when, and no
 * role is ever shown a single one.
 */
export const privateEntry = kind(
  "privateEntry",
  {
    /** What was asked: the id of the block or of the question of one round. */
    question: field("console", Id),
    value: field("synthesis", z.union([Text, z.number(), z.array(Text).max(100)])),
  },
  { journal: "none" },
)
