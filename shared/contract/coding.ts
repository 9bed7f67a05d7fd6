import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line } from "./common.ts"
import { field, kind } from "./kind.ts"

/** Lists of shared words that a community can edit. METHOD.md B3. */
export const TAGGED = ["goals", "strategies", "issues", "populations", "measures"] as const
export type Tagged = (typeof TAGGED)[number]
/**
 * What groups say in their own words and what is matched to shared ones. Places are matched to place units, funders to
 * organisations; both are records of their own.
 */
export const CODED = ["goals", "strategies", "issues", "populations", "footprint", "funders", "measures"] as const
export type Coded = (typeof CODED)[number]

/** Said of a wording that means nothing anybody else has. */
export const ONLY_OURS = "only ours"
/** What a wording means: shared words by id, or that it is the group's alone. */
export const Said = z.union([z.array(Id).min(1).max(12), z.literal(ONLY_OURS)])
export type Said = z.infer<typeof Said>

/**
 * A shared word of this community: one of its own, or what it changed about one that came with the app. Words that came
 * with the app and were left alone have no record.
 */
export const tag = kind("tag", {
  dimension: field("room", z.enum(TAGGED)),
  /** The id of the word that came with the app; absent for a word of the community's own. */
  builtIn: field("room", Id.optional()),
  /** Absent where a built-in word keeps its name. */
  name: field("room", Line.optional()),
  /** Names that it had before and that still mean it. */
  formerly: field("room", z.array(Line).max(20).optional()),
  /** The word above it; absent for the first level. */
  parent: field("room", Id.optional()),
  /** Not offered any more; what it was said for stays. */
  retired: field("room", z.boolean().optional()),
  /** It means the same as this one, which stands in its place wherever it was said. */
  mergedInto: field("room", Id.optional()),
})

/** What one wording means, for every group that uses it. The wording in the groups' records stays as it is. */
export const coding = kind("coding", {
  dimension: field("room", z.enum(CODED)),
  /** In the words of whoever said it, so as secret as what it was taken from. */
  wording: field("console", Line),
  /** Absent once it was taken back: nothing is said of it then. */
  tags: field("room", Said.optional()),
})

const Wordings = z.array(Line).min(1).max(2000)

export const codingCommands = {
  /** Says what wordings mean, all the same. Throws `not-found` for a shared word that is not there. */
  "coding.say": write(z.strictObject({ dimension: z.enum(CODED), wordings: Wordings, tags: Said }), Empty),
  /** Takes back what was said of wordings: they are not yet compared again. */
  "coding.unsay": write(z.strictObject({ dimension: z.enum(CODED), wordings: Wordings }), Empty),
  /**
   * A new shared word, a place or a funder, and what it is said of in the same step (beside `also`). Throws `conflict`
   * where the name is taken, `invalid-input` for a parent that stands on the second level.
   */
  "coding.addTag": write(
    z.strictObject({
      dimension: z.enum(CODED),
      name: Line,
      parent: Id.optional(),
      wordings: z.array(Line).max(2000).optional(),
      also: z.array(Id).max(11).optional(),
    }),
    z.strictObject({ id: Id }),
  ),
  /** Throws `conflict` where the name is taken. */
  "coding.renameTag": write(z.strictObject({ dimension: z.enum(TAGGED), id: Id, name: Line }), Empty),
  /** Puts a word under another, or on the first level. Throws `invalid-input` where that would make three levels. */
  "coding.moveTag": write(z.strictObject({ dimension: z.enum(TAGGED), id: Id, parent: Id.optional() }), Empty),
  "coding.retireTag": write(z.strictObject({ dimension: z.enum(TAGGED), id: Id, retired: z.boolean() }), Empty),
  /** Two words mean the same: `into` stands for both, here and wherever `from` was said; what stood under `from` too. */
  "coding.mergeTags": write(z.strictObject({ dimension: z.enum(TAGGED), from: Id, into: Id }), Empty),
}
