import * as z from "zod"
import { ATTENDANCE } from "./attendance.ts"
import { Id, Line, Moment, PartialDate, Text, TimeOfDay } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"
import { OwnInPlan, OwnScript } from "./own-exercise.ts"
import { Breakout, TableCounts, TableNumbers, Tables } from "./tables.ts"
import { WallSource } from "./wall-source.ts"

/** One exercise in a plan. Sentences changed by the facilitator replace those of the definition, by their key. */
export const PlanStep = z.strictObject({
  exercise: z.string().max(60),
  /** Where it is one of the facilitator's own: what the room may come to see of it, in the version that this plan has. */
  own: OwnInPlan.optional(),
  minutes: z.number().int().min(1).max(600),
  prompts: z.record(z.string(), Line).optional(),
})
export type PlanStep = z.infer<typeof PlanStep>

/**
 * A step that was not in the plan: a line, cards, a count, a break, or a step of another plan. Entries name it by its
 * place in `live.inserted`, counted from `OFF_SCRIPT`.
 */
export const Inserted = z.strictObject({
  ...PlanStep.shape,
  /** When it began, and when it was left for good. */
  at: Moment,
  left: Moment.optional(),
  /** When a break ends. */
  until: Moment.optional(),
  /** The step of the plan that it interrupted. */
  after: z.number().int().min(0),
})
export type Inserted = z.infer<typeof Inserted>

/** The first number of a step that was inserted into a run; those below are places in the plan. */
export const OFF_SCRIPT = 1000

/** Voices in an order drawn by lot: parties by name, or the numbers of the chairs. */
export const Round = z.strictObject({
  of: z.enum(["parties", "chairs"]),
  order: z.array(Line).max(2000),
  /** Whose turn it is; past the last the round is over. */
  at: z.number().int().min(0),
  /** Who passed once and comes again at the end. */
  passed: z.array(Line).max(2000),
})
export type Round = z.infer<typeof Round>

/** `present`, `late` (came late, is here now) and `by proxy` are in the room; `left` and `absent` are not. */
export const PARTY_STATES = ["present", "late", "left", "by proxy", "absent"] as const

/** A party to the decision and whether it is in the room. Absence is never a yes. */
export const Party = z.strictObject({
  name: Line,
  state: z.enum(PARTY_STATES),
  coalition: Id.optional(),
})
export type Party = z.infer<typeof Party>

/** What a plan is looked at for. METHOD.md C9. */
export const PLAN_CHECKS = [
  "impact",
  "length",
  "breaks",
  "exposure",
  "learning",
  "small groups",
  "people",
  "absent",
] as const
export type PlanCheck = (typeof PLAN_CHECKS)[number]

/** A workshop: what is planned and who is in the room. How far it has come stands in `live`. */
export const session = kind(
  "session",
  {
    title: field("room", Line),
    date: field("room", PartialDate.optional()),
    plan: field("room", z.array(PlanStep).max(20)),
    openingLine: field("room", Line.optional()),
    /** What the resting slide says in the place of the community's name. */
    restingLine: field("room", Line.optional()),
    /** What is promised about private answers, in the facilitator's own words. */
    promise: field("room", Line.optional()),
    /** The time of day at which it begins. */
    beginsAt: field("room", TimeOfDay.optional()),
    /** The time of day at which it ends, whatever happens: "12:30". */
    endsAt: field("room", TimeOfDay.optional()),
    headcount: field("room", z.number().int().min(0).max(2000).optional()),
    parties: field("room", z.array(Party).max(60)),
    /** A number of who comes (where left out too), or a list of names. */
    attendance: field("console", z.enum(ATTENDANCE).optional()),
    /** Who facilitates; each has notes of their own. */
    facilitators: field("console", z.array(Line).max(4).optional()),
    funderHere: field("console", z.boolean().optional()),
    pressHere: field("console", z.boolean().optional()),
    notes: field("console", Text.optional()),
    /** What only the facilitator reads of the plan's own exercises, by code and version ("own-3.2"), since it began. */
    scripts: field("console", z.record(z.string().max(80), OwnScript).optional()),
    /** What the plan was found to lack and stays so, because the facilitator said so. */
    keptAsIs: field("console", z.array(z.enum(PLAN_CHECKS)).max(PLAN_CHECKS.length).optional()),
  },
  { given: ["scripts"], search: ["title"], editable: true },
)
export type SessionBody = Body<typeof session>

/** A clock that survives a flat battery: what had passed when it was last stopped, and since when it runs. */
export const Clock = z.strictObject({ elapsedMs: z.number().int().min(0), since: Moment.optional() })
export type Clock = z.infer<typeof Clock>

const Away = z.strictObject({
  step: z.number().int().min(0),
  block: z.number().int().min(0),
  page: z.number().int().min(0),
  ran: z.array(z.string().max(60)).max(20),
  source: WallSource.optional(),
})

/** How far a session has come. A draft: written as it happens, never an undo step; its id is the session's. */
export const live = kind(
  "live",
  {
    session: field("console", Id),
    state: field("room", z.enum(["running", "ended"])),
    startedAt: field("room", Moment),
    endedAt: field("room", Moment.optional()),
    /** Index into the plan, and of the block within that exercise. */
    step: field("room", z.number().int().min(0)),
    block: field("room", z.number().int().min(0)),
    /**
     * Clocks: of each plan step by its index ("0"), of the silent writing of a block by step and block id ("0/freed"), of
     * its tables by the same with `@tables` after it.
     */
    clocks: field("room", z.record(z.string(), Clock)),
    /** Minutes added, by the same keys. */
    added: field("room", z.record(z.string(), z.number().int())),
    /** Keys `step/block id` of what the room has been shown. What was revealed is not un-revealed by undo. */
    revealed: field("room", z.array(z.string().max(60)).max(400)),
    /** Steps that were not in the plan, in the order in which they were opened. */
    inserted: field("room", z.array(Inserted).max(200).optional()),
    /** What was interrupted, while the run is off its script: the place, its page, the clocks that ran, what was shown. */
    away: field("console", Away.optional()),
    /** Blocks that run on paper, by the same keys as `revealed`: their words wait to be typed up, or have been. */
    paper: field("room", z.record(z.string(), z.enum(["waits", "typed"])).optional()),
    /** Minutes that a step of the plan was given so as to end on time, by its index; 0 where it was dropped. */
    fitted: field("room", z.record(z.string(), z.number().int().min(0).max(600)).optional()),
    /** People who came when it had begun. */
    joined: field(
      "room",
      z
        .array(z.strictObject({ at: Moment, people: z.number().int().min(1) }))
        .max(500)
        .optional(),
    ),
    /** The tables of this session. */
    tables: field("room", Tables.optional()),
    /** Blocks that went to the tables, by the same keys as `revealed`. */
    breakouts: field("room", z.record(z.string(), Breakout).optional()),
    /** Tables that have nothing to hand in, by the same keys. */
    nothing: field("console", z.record(z.string(), TableNumbers).optional()),
    /** The last short number that a card was given, by the same keys. */
    numbers: field("console", z.record(z.string(), z.number().int().min(1)).optional()),
    /** Rounds by block, by the same keys as `revealed`. */
    rounds: field("room", z.record(z.string(), Round).optional()),
    /** True while what is typed into the sentences of the wall is on the wall as it is typed. */
    typeOnWall: field("console", z.boolean().optional()),
    /** Steps that should not meet a funder and go on with one in the room, because the facilitator said so. */
    funderMay: field("console", z.array(z.number().int().min(0)).max(200).optional()),
    /** The card that the room talks about, where a block takes one card at a time. */
    card: field("room", Id.optional()),
  },
  { journal: "draft" },
)

/** Half-typed text of one field, kept as it is typed. Its id is `session:field`. */
export const typing = kind(
  "typing",
  {
    session: field("console", Id),
    field: field("console", z.string().max(80)),
    text: field("console", Text),
  },
  { journal: "draft" },
)

export const CARD_TAGS = ["efficiency", "impact", "fear", "obligation"] as const

/** One card of one block of a run. Of class room, yet on the wall only once its block was revealed. */
export const card = kind(
  "card",
  {
    session: field("room", Id),
    step: field("room", z.number().int().min(0)),
    block: field("room", z.string().max(40)),
    text: field("room", Line),
    /** Position within its block; gaps are fine. */
    order: field("room", z.number()),
    /** A heading with a count, from paper ("Same report x9"). */
    count: field("room", z.number().int().min(1).max(999).optional()),
    tag: field("console", z.enum(CARD_TAGS).optional()),
    /** The party whose word this is, in exercises that speak by party. */
    party: field("room", Line.optional()),
    /** An objection that was worked in, and how. */
    resolved: field("room", Line.optional()),
    /** Taken off the wall for now. */
    pulled: field("console", z.boolean().optional()),
    /** Read back, and its speaker says that it stands as it is written. */
    accepted: field("room", z.boolean().optional()),
    /** The cluster that it was put in. */
    cluster: field("room", Id.optional()),
    /** The card that says the same: this one is counted there and does not stand by itself. */
    into: field("room", Id.optional()),
    /** Typed up after the room had left the step. */
    afterwards: field("room", z.boolean().optional()),
    /** The tables that handed it in. */
    tables: field("console", TableNumbers.optional()),
    /** Its short number within its block, on paper too: it stays, wherever the card goes, and no other card gets it. */
    number: field("room", z.number().int().min(1).optional()),
  },
  { search: ["text"] },
)

export type Card = Body<typeof card>

/** A statement of why alignment is discussed, as E1.2 leaves it. */
export const whyStatement = kind(
  "whyStatement",
  {
    text: field("room", Line),
    type: field("room", z.enum(CARD_TAGS)),
    session: field("room", Id.optional()),
  },
  { search: ["text"], editable: true },
)

/** The one impact sentence of the workspace (id "impact"): "So that who can/are … by the year …. We would see it in …." */
export const impactSentence = kind(
  "impactSentence",
  {
    who: field("room", z.string().max(200)),
    change: field("room", z.string().max(300)),
    year: field("room", z.string().max(20)),
    seenIn: field("room", z.string().max(300)),
    /** `draft` until the room has closed it; the wall says so. */
    state: field("room", z.enum(["draft", "closed"])),
    closedIn: field("room", Id.optional()),
  },
  { search: ["who", "change", "seenIn"], editable: true },
)

export type ImpactSentence = Body<typeof impactSentence>
export type ImpactParts = Pick<ImpactSentence, "who" | "change" | "year" | "seenIn">

/** Where people stand, by words only. Index 0-5; `abstain` and `talk` are off the scale. METHOD.md C0. */
export const GRADIENTS = [
  "Behind it",
  "Small worry",
  "With reservations",
  "Will not stand in the way",
  "Against",
  "Cannot let it go ahead",
] as const
export const Position = z.union([z.number().int().min(0).max(5), z.literal("abstain"), z.literal("talk")])
export type Position = z.infer<typeof Position>

/** A temperature check, not a vote: open counts or an open reading by party, with its base. Its id names session, step and block. */
export const reading = kind("reading", {
  session: field("room", Id),
  step: field("room", z.number().int().min(0)),
  block: field("room", z.string().max(40)),
  round: field("room", z.number().int().min(1)),
  /** The version of the proposal that was read out. */
  version: field("room", z.number().int().min(1).optional()),
  /** Hands counted, Behind it … Cannot let it go ahead. */
  counts: field("room", z.array(z.number().int().min(0).max(2000)).length(6)),
  abstain: field("room", z.number().int().min(0).max(2000)),
  talk: field("room", z.number().int().min(0).max(2000)),
  /** Where each party stands, said in the open. */
  byParty: field("room", z.array(z.strictObject({ party: Line, position: Position })).max(60)),
  /** How many could answer, and when they were counted. */
  present: field("room", z.number().int().min(0).max(2000).optional()),
  at: field("room", Moment),
  /** Parties that were not in the room when it was taken; one that comes is said to have arrived later. */
  missing: field("room", z.array(Line).max(60).optional()),
  /** Typed up after the room had left the step. */
  afterwards: field("room", z.boolean().optional()),
  /** Hands by table, as `counts` then `abstain` and `talk`; absent where they were counted of all together. */
  byTable: field("console", z.array(TableCounts).max(20).optional()),
})

export type ReadingBody = Body<typeof reading>

/** The exact words that are being decided, one record a version. */
export const proposal = kind(
  "proposal",
  {
    session: field("room", Id),
    step: field("room", z.number().int().min(0)),
    version: field("room", z.number().int().min(1)),
    text: field("room", Text),
    reviewOn: field("room", PartialDate.optional()),
  },
  { search: ["text"] },
)

export type ProposalBody = Body<typeof proposal>

export const DECISION_RULES = [
  "consent",
  "unanimity of parties",
  "supermajority of parties",
  "majority",
  "advice to a decider",
] as const
export const RATIFICATIONS = ["pending", "ratified", "refused"] as const

/** A body that must still say yes before a decision holds. */
export const Ratification = z.strictObject({
  body: Line,
  due: PartialDate.optional(),
  state: z.enum(RATIFICATIONS),
  on: PartialDate.optional(),
  minute: Line.optional(),
})
export type Ratification = z.infer<typeof Ratification>

/** What was decided, in its exact words. Changed minds make a new decision that supersedes this one. */
export const decision = kind(
  "decision",
  {
    session: field("room", Id.optional()),
    step: field("room", z.number().int().min(0).optional()),
    text: field("room", Text.min(1)),
    version: field("room", z.number().int().min(1).optional()),
    decidedOn: field("room", PartialDate),
    rule: field("room", z.enum(DECISION_RULES)),
    /** Each party's word in the open. */
    parties: field(
      "room",
      z
        .array(
          z.strictObject({ party: Line, position: z.enum(["agrees", "does not agree", "absent", "not mine to say"]) }),
        )
        .max(60),
    ),
    present: field("room", z.number().int().min(0).max(2000).optional()),
    rationale: field("room", Text.optional()),
    alternatives: field("room", Text.optional()),
    /** Objections that nobody had worked in when it was recorded. */
    openObjections: field("room", z.number().int().min(0).optional()),
    /** In the dissenter's own words. */
    dissent: field("room", z.array(z.strictObject({ party: Line, words: Line })).max(60)),
    touches: field(
      "room",
      z
        .array(z.enum(["decisions", "staffing", "resources"]))
        .max(3)
        .optional(),
    ),
    reversibility: field("room", Line.optional()),
    reviewOn: field("room", PartialDate.optional()),
    reopenIf: field("room", Line.optional()),
    ratification: field("room", z.array(Ratification).max(30)),
    supersedes: field("room", Id.optional()),
  },
  { search: ["text", "rationale"], editable: true },
)

export type DecisionBody = Body<typeof decision>

/** Parked for later, visibly, with who takes care of it. */
export const holdItem = kind(
  "holdItem",
  {
    text: field("room", Line),
    owner: field("room", Line.optional()),
    session: field("room", Id.optional()),
    step: field("room", z.number().int().min(0).optional()),
    done: field("room", z.boolean().optional()),
    /** Read back, and its speaker says that it stands as it is written. */
    accepted: field("room", z.boolean().optional()),
  },
  { search: ["text"], editable: true },
)

/** The facilitator's own note on a step of a session. */
export const privateNote = kind(
  "privateNote",
  {
    session: field("console", Id),
    step: field("console", z.number().int().min(0)),
    text: field("console", Text),
    /** Whose note it is, where more than one facilitates. */
    by: field("console", Line.optional()),
  },
  { editable: true },
)
