import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"
import { TableCounts, TableNumber, TableNumbers } from "./tables.ts"

const Step = z.number().int().min(0)
/** Where something was entered: `step` is the index into the plan (or an inserted step), `block` the id of a block. */
const At = { session: Id, step: Step, block: z.string().max(40) }
const Hands = z.number().int().min(0).max(2000)
const Round = z.number().int().min(1)

/** What every count rests on: how many could answer, when, and who was missing then. */
const base = {
  present: field("room", Hands.optional()),
  at: field("room", Moment),
  /** Parties that were not in the room when it was taken. */
  missing: field("room", z.array(Line).max(60).optional()),
  /** Typed up after the room had left the step. */
  afterwards: field("room", z.boolean().optional()),
}

const place = {
  session: field("room", Id),
  step: field("room", Step),
  block: field("room", z.string().max(40)),
}

/** Cards of one block that belong together, under a name that the room gave them. */
export const cluster = kind(
  "cluster",
  { ...place, title: field("room", Line), order: field("room", z.number()) },
  { search: ["title"] },
)
export type Cluster = Body<typeof cluster>

/** Hands counted in the open: a figure for each of the words that were asked. Its id names session, step, block, round. */
export const tally = kind("tally", {
  ...place,
  round: field("room", Round),
  /** In the order of the block's words. */
  counts: field("room", z.array(Hands).max(12)),
  /** Of each table, where tables counted by themselves; `counts` is the sum. */
  byTable: field("console", z.array(TableCounts).max(20).optional()),
  ...base,
})
export type TallyBody = Body<typeof tally>

/**
 * What came of answers given in private, on slips or with dots: sums only. No single slip is ever kept. The wall gets
 * what the rules of small rooms give it. Its id names session, step, block, round.
 */
export const slips = kind("slips", {
  ...place,
  round: field("room", Round),
  /** How many slips, sheets or people there were. */
  answered: field("room", Hands),
  /** What the sums are of: cards and clusters by id, questions by name. */
  keys: field("room", z.array(z.string().max(80)).max(300)),
  /** For each key its sums; what they mean is the block's matter. */
  sums: field("synthesis", z.array(z.array(z.number().int().min(0).max(100_000)).max(12)).max(300)),
  /** The tables whose slips are in the sums; what one table wrote is never kept. */
  tables: field("console", TableNumbers.optional()),
  ...base,
})
export type SlipsBody = Body<typeof slips>

/** That a statement was withdrawn, and when; never its words. */
export const withdrawal = kind("withdrawal", {
  /** Where it was said; absent for one that was said outside of any session, or of no one block. */
  session: field("room", Id.optional()),
  step: field("room", Step.optional()),
  block: field("room", z.string().max(40).optional()),
  at: field("room", Moment),
  /** How many went: cards that said the same go with it. */
  count: field("room", z.number().int().min(1)),
})

/** How many backups were rewritten, and how many had to be deleted because they could not be searched. */
export const Erased = z.strictObject({ rewritten: z.number().int(), dropped: z.number().int() })

export const entryCommands = {
  /**
   * Counts a card with one that says the same (`into`), or lets it stand by itself again. Both must be of one block;
   * cards that say the same as the first go along. Throws `invalid-input` for a card merged into itself.
   */
  "card.merge": write(z.strictObject({ id: Id, into: Id.optional() }), Empty),
  /** Puts cards of one block into a cluster of it, or out of any. */
  "card.place": write(z.strictObject({ ids: z.array(Id).min(1).max(300), cluster: Id.optional() }), Empty),

  /** A named cluster at the end of its block, with cards in it. Scope of undo as for cards. */
  "cluster.add": write(
    z.strictObject({ ...At, title: Line, cards: z.array(Id).max(300).optional() }),
    z.strictObject({ id: Id }),
  ),
  "cluster.edit": write(z.strictObject({ id: Id, title: Line.optional(), order: z.number().optional() }), Empty),
  /** Its cards stay, in no cluster. */
  "cluster.remove": write(z.strictObject({ id: Id }), Empty),

  /**
   * Hands counted for the block's words, in their order; words that were left out are none. Replaces what was counted in
   * this round, or with `table` what that table counted: then the sum of the tables is the count. Throws
   * `too-many-counted`.
   */
  "tally.count": write(
    z.strictObject({ ...At, counts: z.array(Hands).min(1).max(12), table: TableNumber.optional() }),
    Empty,
  ),
  /** Begins the next round, hidden until it is revealed; the former stays on record. */
  "tally.again": write(z.strictObject({ ...At }), Empty),

  /**
   * Notes in the history how many blank slips, or cards to cut out, were printed for a session: who counts the slips that
   * come back knows how many went out. The window prints by itself. Throws `not-found`.
   */
  "slips.printed": write(
    z.strictObject({ session: Id, of: z.enum(["cards", "slips"]), pieces: z.number().int().min(1).max(400) }),
    Empty,
  ),
  /**
   * Dots counted on each card or cluster, in the order in which the wall lists them, and how many people had dots.
   * Replaces what was counted.
   */
  "slips.dots": write(
    z.strictObject({ ...At, dots: z.array(Hands).min(1).max(300), people: Hands, tables: TableNumbers.optional() }),
    Empty,
  ),
  /**
   * Papers on which people put numbers of the list in their order. Only sums are kept, all written at once; replaces
   * what was there. Throws `invalid-input` (details `field: "papers"`, `paper`) for a number that the list does not have
   * or that stands twice.
   */
  "slips.papers": write(
    z.strictObject({
      ...At,
      papers: z
        .array(z.array(z.number().int().min(1).max(300)).min(1).max(20))
        .min(1)
        .max(2000),
      tables: TableNumbers.optional(),
    }),
    Empty,
  ),
  /** The closing pulse by hand count: for each of its questions the hands for each of its words. */
  "slips.pulse": write(
    z.strictObject({ ...At, counts: z.array(z.array(Hands).length(5)).min(1).max(6), tables: TableNumbers.optional() }),
    Empty,
  ),
}
