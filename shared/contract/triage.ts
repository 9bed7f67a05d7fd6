import * as z from "zod"
import { write } from "./command.ts"
import { Empty, Id, Line, Moment } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"

/** How much help the work needs, the least first. METHOD.md D2. */
export const HELP_TIERS = ["self-run", "self-run with advice on call", "skilled neutral facilitator"] as const
export type HelpTier = (typeof HELP_TIERS)[number]

const HelpTier = z.enum(HELP_TIERS)
const Options = z.array(z.string().max(20)).max(20)
const Days = z.number().min(0).max(400)

/** A line of what everybody may know, as it stood on the wall: in a word, with what it rests on. */
export const FactLine = z.strictObject({ label: z.string(), word: z.string(), base: z.string() })
export type FactLine = z.infer<typeof FactLine>

/**
 * How delicate the work is, and who it is for: what the room said and was shown, and beside it what only the facilitator
 * knows. Its id names session, step and block. METHOD.md E3.2.
 */
export const triage = kind("triage", {
  session: field("room", Id),
  step: field("room", z.number().int().min(0)),
  block: field("room", z.string().max(40)),
  /** The groups that want in; absent while nobody was asked: then the parties to the session. */
  groups: field("room", z.array(Id).max(300).optional()),
  /** Ids of the options that the room itself has put on the table. */
  onTheTable: field("room", Options.optional()),
  /** What was on the wall when it was revealed, or changed after that. */
  shown: field("room", z.strictObject({ at: Moment, base: z.string(), lines: z.array(FactLine).max(20) }).optional()),
  raisedByOutsider: field("console", z.boolean().optional()),
  motivesDoubted: field("console", z.boolean().optional()),
  /** Somebody wants to talk about the facilitator before it goes on. */
  talkFirst: field("console", z.boolean().optional()),
  openConflict: field("console", z.boolean().optional()),
  /** The tier that the facilitator set in the place of the computed one, and why. */
  tier: field("console", HelpTier.optional()),
  note: field("console", Line.optional()),
  /** Days of facilitation that it is planned with. */
  days: field("console", Days.optional()),
})
export type Triage = Body<typeof triage>

/** The place of a block that shows what all of the room knows. */
export type TriageAt = Pick<Triage, "session" | "step" | "block">
export const triageId = ({ session, step, block }: TriageAt): string => `${session}/${step}/${block}`

export const triageCommands = {
  /**
   * What the room said, or what the facilitator knows; fields that are left out stay, an empty one goes, `days` of 0 too.
   * Throws `not-found` for a group or an option that is not there, `invalid-input` (details `field: "note"`) for a tier
   * that is set without saying why.
   */
  "triage.set": write(
    z.strictObject({
      session: Id,
      step: z.number().int().min(0),
      block: z.string().max(40),
      groups: z.array(Id).max(300).optional(),
      onTheTable: Options.optional(),
      raisedByOutsider: z.boolean().optional(),
      motivesDoubted: z.boolean().optional(),
      talkFirst: z.boolean().optional(),
      openConflict: z.boolean().optional(),
      tier: z.union([HelpTier, z.literal("")]).optional(),
      note: z.string().trim().max(300).optional(),
      days: Days.optional(),
    }),
    Empty,
  ),
}
