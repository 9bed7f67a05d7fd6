import * as z from "zod"
import { AnswerSet, Id, Line, PartialDate, Text } from "./common.ts"
import { AUDIENCES, field, kind } from "./kind.ts"

/** When a record holds. Every figure can be asked "as of". */
const dated = {
  from: field("room", PartialDate.optional()),
  until: field("room", PartialDate.optional()),
}
/** The record's own class; it can only make fields more secret. */
const own = { audience: field("console", z.enum(AUDIENCES).optional()) }
/** Where a fact comes from: who said it, in which document, or the file and row it was read from. */
const sourced = { source: field("console", Line.optional()) }

export const COALITION_KINDS = [
  "coalition",
  "network",
  "initiative",
  "council",
  "collaborative",
  "task force",
  "partnership",
] as const
export const STAGES = ["idea", "forming", "organising", "acting", "sustaining", "renewing", "winding down"] as const
export const LEGAL_FORMS = ["none", "fiscal sponsor", "nonprofit", "public body", "statutory"] as const
export const FTE_BANDS = ["none", "under 0.5", "0.5 to 1", "1 to 3", "over 3"] as const
export const BUDGET_BANDS = ["under 10k", "10k to 50k", "50k to 250k", "250k to 1m", "over 1m"] as const
export const AUTONOMY = ["low", "medium", "high"] as const
export const DATA_SHARING = ["none", "aggregate", "record-level"] as const
export const CONFIDENCE = ["low", "medium", "high"] as const
export const FUNDING_KINDS = ["cash", "in-kind", "staff"] as const
/** What holds the parts of a group together: what they work on, for whom, or where. METHOD.md B1. */
export const SUBGROUP_LOGICS = ["age", "issue", "place", "strategy", "function"] as const

/** One funder of a group. `amount` in thousands of the community's currency a year. */
export const Funder = z.strictObject({
  name: Line,
  amount: z.number().min(0).optional(),
  kind: z.enum(FUNDING_KINDS).optional(),
  restricted: z.boolean().optional(),
  from: PartialDate.optional(),
  /** The day on which the grant ends. */
  until: PartialDate.optional(),
})
export type Funder = z.infer<typeof Funder>

/** A team or committee inside a group. */
export const Subgroup = z.strictObject({ name: Line, logic: z.enum(SUBGROUP_LOGICS).optional() })
export type Subgroup = z.infer<typeof Subgroup>

/** Months of age, half-open; prenatal counts from -9. METHOD.md B3.1. */
export const Ages = z.strictObject({
  from: z.number().int().min(-9).max(1200),
  until: z.number().int().min(-8).max(1200),
})

export const coalition = kind(
  "coalition",
  {
    ...own,
    ...dated,
    ...sourced,
    // identity
    name: field("room", Line),
    /** The short number of a group, never changed or reused. */
    number: field("room", z.number().int().positive().optional()),
    aka: field("room", z.array(Line).max(20).optional()),
    type: field("room", z.enum(COALITION_KINDS).optional()),
    parent: field("room", Id.optional()),
    host: field("room", Id.optional()),
    startedYear: field("room", z.number().int().min(1700).max(2200).optional()),
    legalForm: field("room", z.enum(LEGAL_FORMS).optional()),
    mandated: field("room", z.boolean().optional()),
    // purpose
    mission: field("room", Text.optional()),
    issues: field("room", AnswerSet.optional()),
    /** Those among the issues that come first for the group. */
    primaryIssues: field("room", z.array(Line).max(3).optional()),
    goals: field("room", AnswerSet.optional()),
    /** The goals in the group's own words, before they were matched to shared ones. */
    goalsVerbatim: field("room", z.array(Line).max(30).optional()),
    theoryOfChange: field("room", Text.optional()),
    // people served
    populations: field("room", AnswerSet.optional()),
    priorityGroups: field("room", AnswerSet.optional()),
    ages: field("room", Ages.optional()),
    /** Life-course bands where the group names its own; otherwise they follow from the ages. */
    bands: field("room", z.array(Line).max(12).optional()),
    // place: ids or names of place units
    footprint: field("room", AnswerSet.optional()),
    // work
    strategies: field("room", AnswerSet.optional()),
    /** Intensity 0-4 of each of the six backbone functions that was rated. METHOD.md B3.6. */
    functions: field("room", z.record(z.string(), z.number().int().min(0).max(4)).optional()),
    systems: field("room", AnswerSet.optional()),
    subgroups: field(
      "room",
      z.strictObject({ state: AnswerSet.shape.state, items: z.array(Subgroup).max(60) }).optional(),
    ),
    // members
    memberCount: field("room", z.number().int().min(0).optional()),
    sectors: field("room", AnswerSet.optional()),
    residentSeats: field("room", z.number().int().min(0).optional()),
    youthSeats: field("room", z.number().int().min(0).optional()),
    openMembership: field("room", z.boolean().optional()),
    // money
    budget: field("room", z.enum(BUDGET_BANDS).optional()),
    funders: field("room", z.strictObject({ state: AnswerSet.shape.state, items: z.array(Funder).max(60) }).optional()),
    staff: field("room", z.enum(FTE_BANDS).optional()),
    inKind: field("room", Line.optional()),
    // measures
    measures: field("room", AnswerSet.optional()),
    dataSources: field("room", AnswerSet.optional()),
    dataSharing: field("room", z.enum(DATA_SHARING).optional()),
    publicReport: field("room", z.boolean().optional()),
    // rhythm
    meetingsPerYear: field("room", z.number().min(0).max(400).optional()),
    meetingHours: field("room", z.number().min(0).max(24).optional()),
    meetingPlace: field("room", Line.optional()),
    usualTime: field("room", Line.optional()),
    nextMeeting: field("room", PartialDate.optional()),
    // governance
    decisionRule: field("room", Line.optional()),
    lead: field("room", Line.optional()),
    writtenRules: field("room", z.boolean().optional()),
    canBind: field("room", Line.optional()),
    autonomy: field("room", z.enum(AUTONOMY).optional()),
    stage: field("room", z.enum(STAGES).optional()),
    // stance, for the facilitator alone
    stance: field("console", z.enum(["yes", "maybe", "no"]).optional()),
    optionsConsidered: field("console", z.array(Line).max(12).optional()),
    redLines: field("console", Text.optional()),
    decisionWindows: field("console", Text.optional()),
    notes: field("console", Text.optional()),
    // provenance
    answeredBy: field("console", Line.optional()),
    answeredRole: field("console", Line.optional()),
    answeredOn: field("console", PartialDate.optional()),
    /** How sure the facilitator is of the answers. */
    confidence: field("console", z.enum(CONFIDENCE).optional()),
    /** Names of the fields that the group itself confirmed. */
    verified: field("room", z.array(z.string().max(40)).max(80).optional()),
    /** Names of the fields that the group is proudest of, as it starred them on its sheet. */
    stars: field("room", z.array(z.string().max(40)).max(80).optional()),
    /** Names of the fields round which it put a ring: what is just starting. */
    rings: field("room", z.array(z.string().max(40)).max(80).optional()),
    // history
    renamedFrom: field("room", z.array(Line).max(10).optional()),
    mergedInto: field("room", Id.optional()),
    ended: field("room", PartialDate.optional()),
  },
  { search: ["name", "aka", "mission", "lead", "renamedFrom"], editable: true, given: ["number"] },
)

export const SECTORS = [
  "K-12",
  "higher education",
  "early care",
  "health",
  "public health",
  "human services",
  "justice",
  "local government",
  "state or federal",
  "business",
  "philanthropy",
  "United Way or federated",
  "faith",
  "community organisation",
  "residents",
  "youth",
  "media",
  "labour",
  "library, parks, culture",
] as const

export const organization = kind(
  "organization",
  {
    ...own,
    ...dated,
    ...sourced,
    name: field("room", Line),
    aka: field("room", z.array(Line).max(20).optional()),
    sector: field("room", z.enum(SECTORS).optional()),
    footprint: field("room", AnswerSet.optional()),
    isFunder: field("room", z.boolean().optional()),
    isHost: field("room", z.boolean().optional()),
    notes: field("console", Text.optional()),
  },
  { search: ["name", "aka"], editable: true },
)

export const person = kind(
  "person",
  {
    ...own,
    ...dated,
    ...sourced,
    /** A name or a role; persons are never shown on the wall. */
    name: field("console", Line),
    aka: field("console", z.array(Line).max(20).optional()),
    organization: field("console", Id.optional()),
    contact: field("console", Line.optional()),
    accessNeeds: field("console", Line.optional()),
    notes: field("console", Text.optional()),
  },
  { search: ["name", "aka"], editable: true },
)

export const SEAT_ROLES = ["chair", "staff", "member", "observer", "funder"] as const

/** Who sits where: a person, an organisation or a group holds a seat at a group. */
export const seat = kind(
  "seat",
  {
    ...own,
    ...dated,
    ...sourced,
    coalition: field("room", Id),
    person: field("console", Id.optional()),
    organization: field("room", Id.optional()),
    /** A group that sits as a group. */
    holder: field("room", Id.optional()),
    /** The team or committee of the group where the seat is, by its name. */
    subgroup: field("room", Line.optional()),
    role: field("room", z.enum(SEAT_ROLES).optional()),
    votes: field("room", z.boolean().optional()),
    attendance: field("console", z.number().min(0).max(1).optional()),
  },
  { editable: true },
)

export const TIE_TYPES = [
  "works with",
  "part of",
  "informs",
  "shares data",
  "funds",
  "hosts",
  "refers to",
  "met to compare",
] as const
/** Closeness of working together in the app's own words. METHOD.md B4. */
export const TIE_LEVELS = [0, 1, 2, 3, 4, 5] as const
/** What two groups can bring into one direction. */
export const TIE_OBJECTS = ["goals", "measures", "diagnosis", "ways of working"] as const
/** Tables that a room can have. */
export const TABLES = 40
export const COMPETES_FOR = ["funds", "members", "credit", "airtime"] as const

/** A recorded tie between two groups (or a group and an organisation). A claim until both sides agree. */
export const tie = kind(
  "tie",
  {
    ...own,
    ...dated,
    ...sourced,
    one: field("room", Id),
    other: field("room", Id),
    type: field("room", z.enum(TIE_TYPES)),
    /** 0 no contact … 5 one system; for `works with`. */
    level: field("room", z.number().int().min(0).max(5).optional()),
    /** What it should be in 18 months. */
    wanted: field("room", z.number().int().min(0).max(5).optional()),
    directed: field("room", z.boolean().optional()),
    objects: field("room", z.array(z.enum(TIE_OBJECTS)).max(4).optional()),
    /** What goes from one to the other, for `informs` and `refers to`. */
    flows: field("room", Line.optional()),
    /** In thousands of the community's currency a year, for `funds`. */
    amount: field("room", z.number().min(0).optional()),
    /** Whether a written agreement stands behind it, for `shares data`. */
    agreement: field("room", z.boolean().optional()),
    /** Who says so: a group, or a table of the room; neither for a document or the facilitator. */
    claimedBy: field("room", Id.optional()),
    table: field("room", z.number().int().min(1).max(TABLES).optional()),
    /** When it was said. */
    saidOn: field("room", PartialDate.optional()),
    /** Says that there is no such tie; for `works with` level 0 says it. */
    denied: field("room", z.boolean().optional()),
    /** Both sides agree to it. */
    confirmed: field("room", z.boolean().optional()),
    confirmedOn: field("room", PartialDate.optional()),
    /** When they last compared work, or "never". */
    compared: field("room", z.union([PartialDate, z.literal("never")]).optional()),
    /** A flag beside the level, not a level below none: two groups can compete for grants and still share data. */
    competesFor: field("console", z.array(z.enum(COMPETES_FOR)).max(4).optional()),
    tension: field("console", z.boolean().optional()),
    note: field("console", Text.optional()),
  },
  { editable: true },
)

/** A place that a group can cover, with the place that contains it. */
export const placeUnit = kind(
  "placeUnit",
  {
    ...own,
    ...sourced,
    name: field("room", Line),
    /** Names that it had before: whoever wrote one of them still means it. */
    formerly: field("room", z.array(Line).max(20).optional()),
    type: field("room", z.enum(["county", "city", "school district", "zip", "neighbourhood", "other"]).optional()),
    parent: field("room", Id.optional()),
    childPopulation: field("room", z.number().int().min(0).optional()),
  },
  { search: ["name"], editable: true },
)
