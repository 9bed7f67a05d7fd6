import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"

/** What two groups that list the same thing may find it to be. The number cannot say. METHOD.md E2.3. */
export const BINS = ["back-up", "two halves", "same aim", "same word", "twice"] as const
export const Bin = z.enum(BINS)
export type Bin = z.infer<typeof Bin>

/** How many cards are agreed beforehand. */
export const AGREED_CARDS = { from: 6, to: 8 } as const

/** A card of two groups and what both list, agreed beforehand; with the room's verdict once it was given. */
export const verdict = kind(
  "verdict",
  {
    session: field("room", Id),
    step: field("room", z.number().int().min(0)),
    block: field("room", z.string().max(40)),
    order: field("room", z.number()),
    one: field("room", Id),
    other: field("room", Id),
    about: field("room", Line),
    bin: field("room", Bin.optional()),
    /** Who would notice first if either part went missing. */
    note: field("room", Line.optional()),
    /** Two votes on a card of two are both known, so that they are shown only where both say yes. */
    voteOne: field("console", Bin.optional()),
    voteOther: field("console", Bin.optional()),
    showOne: field("console", z.boolean().optional()),
    showOther: field("console", z.boolean().optional()),
  },
  { search: ["about", "note"] },
)
export type Verdict = Body<typeof verdict>

/** The two votes, where there are both and both groups say yes to showing them. */
export function shownVotes(of: Verdict): { readonly one: Bin; readonly other: Bin } | undefined {
  const { voteOne, voteOther, showOne, showOther } = of
  if (showOne !== true || showOther !== true || voteOne === undefined || voteOther === undefined) return undefined
  return { one: voteOne, other: voteOther }
}

const BinOrNone = z.union([Bin, z.literal("")])

export const verdictCommands = {
  /**
   * A card for the sorting, of two groups and what both list; in the plan or in the run. Throws `not-found` for a group
   * that is not there, `conflict` for a card that is there already and for a ninth, `invalid-input` for one group twice.
   */
  "verdict.add": write(
    z.strictObject({
      session: Id,
      step: z.number().int().min(0),
      block: z.string().max(40),
      one: Id,
      other: Id,
      about: Line,
    }),
    z.strictObject({ id: Id }),
  ),
  /**
   * What the room says of a card, and what each of its groups votes; fields that are left out stay, an empty one goes.
   * The votes reach the wall only while both groups say yes; a no takes them off a frozen wall too.
   */
  "verdict.set": write(
    z.strictObject({
      id: Id,
      bin: BinOrNone.optional(),
      note: z.string().trim().max(300).optional(),
      voteOne: BinOrNone.optional(),
      voteOther: BinOrNone.optional(),
      showOne: z.boolean().optional(),
      showOther: z.boolean().optional(),
    }),
    Empty,
  ),
  /** To the trash, off the wall at once. */
  "verdict.remove": write(z.strictObject({ id: Id }), Empty),
  /** The card that the room talks about now. Throws `not-running` unless its session runs. */
  "verdict.show": write(z.strictObject({ id: Id }), Empty),
}
