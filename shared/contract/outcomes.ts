import * as z from "zod"
import { Id, Line, PartialDate, Text } from "./common.ts"
import { type Body, field, kind } from "./kind.ts"
import {
  ACTION_STATES,
  ALIGNER_ROLES,
  CHANGE_DURATIONS,
  CHANGE_REACHES,
  CHANGE_STRATEGIES,
  COMPACTS,
  FUNDER_TEST,
  ODDS,
  PHASES,
  QUALITIES,
  TRIGGERS,
  WORD_USES,
} from "./outcome-words.ts"
import { TableNumbers } from "./tables.ts"

/** Where in a session a row was entered; absent for one that was entered outside of any. */
const made = {
  session: field("room", Id.optional()),
  step: field("room", z.number().int().min(0).optional()),
  block: field("room", z.string().max(40).optional()),
  /** Position within its block; gaps are fine. */
  order: field("room", z.number().optional()),
  /** Typed up after the room had left the step. */
  afterwards: field("room", z.boolean().optional()),
  /** Taken off the wall for now, or not let go to it yet. */
  pulled: field("console", z.boolean().optional()),
  /** Read back, and its speaker says that it stands as it is written. */
  accepted: field("room", z.boolean().optional()),
  /** The tables that handed it in. */
  tables: field("console", TableNumbers.optional()),
  /** Rows that said the same and were counted with it. They are in the trash. */
  merged: field("console", z.array(Id).max(300).optional()),
}
const line = field("room", Line)
const lineOrNone = field("room", Line.optional())
const day = field("room", PartialDate.optional())
const secret = field("console", Line)
const oneOf = <const W extends readonly [string, ...string[]]>(words: W) => field("room", z.enum(words))
const oneOrNone = <const W extends readonly [string, ...string[]]>(words: W) => field("room", z.enum(words).optional())

const level = field("room", z.number().int().min(0).max(5))
const levelOrNone = field("room", z.number().int().min(0).max(5).optional())
const funderTest = field("console", z.enum(FUNDER_TEST).optional())

/** Who raised the question, why and when (id "impetus": a workspace has one). METHOD.md A2. */
export const impetus = kind(
  "impetus",
  {
    /** Who said it first, and from which chair. */
    raisedBy: field("console", z.string().max(300)),
    roles: field("console", z.array(z.enum(ALIGNER_ROLES)).max(4).optional()),
    /** True where who raised it would align too. */
    insider: field("console", z.boolean().optional()),
    trigger: field("console", z.enum(TRIGGERS).optional()),
    triggerOn: field("console", PartialDate.optional()),
    framing: field("console", z.enum(["efficiency", "impact", "both"]).optional()),
    presentingTarget: field("room", Line.optional()),
    agreedTarget: field("room", Line.optional()),
    /** Judged need and appetite rightly; pays for facilitation; says that whether and how are the group's. */
    testNeed: funderTest,
    testPays: funderTest,
    testSays: funderTest,
    evidence: field("console", Text.optional()),
    motivesDoubted: field("console", z.boolean().optional()),
  },
  { editable: true },
)

/** Something that happened, on the line of time. */
export const criticalEvent = kind(
  "criticalEvent",
  { ...made, text: line, on: day, effect: oneOrNone(["helped", "hindered"]), chair: field("console", Line.optional()) },
  { search: ["text"], editable: true },
)

/** Something about to become hard to reverse. */
export const commitment = kind(
  "commitment",
  { ...made, text: line, by: lineOrNone, lockDate: day, reversible: oneOrNone(["yes", "in part", "no"]) },
  { search: ["text"], editable: true },
)

/** A commitment that is held off until a day. A pause without an end does not exist. */
export const pause = kind(
  "pause",
  { ...made, text: line, by: line, until: field("room", PartialDate), purpose: lineOrNone },
  { search: ["text"], editable: true },
)

/** A group to be heard before anything is decided. */
export const visit = kind(
  "visit",
  {
    ...made,
    text: line,
    by: lineOrNone,
    on: day,
    heard: field("console", Text.optional()),
    done: field("room", z.boolean().optional()),
  },
  { search: ["text"], editable: true },
)

export const STATEMENTS = ["what we decide and what not", "will not lead", "something is needed", "other"] as const

/** What somebody said to all, in exact words and with its day. */
export const publicStatement = kind(
  "publicStatement",
  { ...made, text: line, who: line, on: day, is: oneOrNone(STATEMENTS) },
  { search: ["text", "who"], editable: true },
)

export const OFFERS = ["did not know", "could help you", "could you help us"] as const

/** A note that one group left at another's sheet. */
export const offer = kind(
  "offer",
  { ...made, from: line, to: line, is: oneOf(OFFERS), text: line },
  { search: ["text", "from", "to"], editable: true },
)

/** How one side sees a tie today and in 18 months. Closer is not always the aim. */
export const tieView = kind(
  "tieView",
  { ...made, party: line, other: line, now: level, wanted: levelOrNone, note: lineOrNone },
  { search: ["party", "other"], editable: true },
)

/** What a party will never accept; for the facilitator alone. */
export const redLine = kind(
  "redLine",
  { ...made, party: secret, text: secret, option: field("console", z.string().max(8).optional()) },
  { editable: true },
)

/** A group that does a piece of one of the six functions now. */
export const functionCoverage = kind(
  "functionCoverage",
  { ...made, fn: oneOf(["1", "2", "3", "4", "5", "6"]), coalition: field("room", Id) },
  { editable: true },
)

/** What good would look like for a function, and whether it is done once for all or by many. */
export const functionAim = kind(
  "functionAim",
  { ...made, fn: oneOf(["1", "2", "3", "4", "5", "6"]), text: line, once: oneOrNone(["once for all", "stays many"]) },
  { search: ["text"], editable: true },
)

export const INTERESTS = ["give", "get", "guard", "credit", "hand over"] as const

/** What a party would give, needs, guards, wants said of it, or would trust someone else to carry. */
export const interest = kind(
  "interest",
  { ...made, party: line, is: oneOf(INTERESTS), text: line },
  { search: ["text"], editable: true },
)

/** The facilitator was confirmed: by whom and when, and nothing of what anybody answered. */
export const confirmation = kind(
  "confirmation",
  { ...made, on: field("room", PartialDate), by: line },
  { editable: true },
)

/** An interest that somebody declared. */
export const disclosure = kind(
  "disclosure",
  { ...made, who: line, text: line, on: day },
  { search: ["text"], editable: true },
)

/** A sentence of a compact that all agreed to. */
export const compactLine = kind(
  "compactLine",
  { ...made, is: oneOf(COMPACTS), text: line },
  { search: ["text"], editable: true },
)

/** A word that people here used in two ways, and what it means from now on. */
export const agreedWord = kind(
  "agreedWord",
  { ...made, word: line, meaning: line },
  { search: ["word", "meaning"], editable: true },
)

/** How a party's words may be used. */
export const consentLevel = kind(
  "consentLevel",
  { ...made, party: secret, is: field("console", z.enum(WORD_USES)) },
  { editable: true },
)

/** A gap between paper, fact and repute that a group named of its own will. */
export const capacityNote = kind(
  "capacityNote",
  { ...made, party: line, fn: oneOrNone(["1", "2", "3", "4", "5", "6"]), text: line, evidence: lineOrNone },
  { search: ["text"], editable: true },
)

export const MILESTONES = ["milestone", "date that is not ours", "formal yes", "families notice"] as const
/** A point of the road map. */
export const milestone = kind(
  "milestone",
  {
    ...made,
    text: line,
    is: oneOf(MILESTONES),
    on: day,
    phase: oneOrNone(PHASES),
    owner: lineOrNone,
    takes: lineOrNone,
  },
  { search: ["text"], editable: true },
)

/** A task with an owner and a date. */
export const action = kind(
  "action",
  {
    ...made,
    text: line,
    owner: lineOrNone,
    due: day,
    status: oneOrNone(ACTION_STATES),
    decision: field("room", Id.optional()),
  },
  { search: ["text", "owner"], editable: true },
)

/** A cause of failure with its early sign, and who does what when it is seen. */
export const risk = kind(
  "risk",
  {
    ...made,
    text: line,
    sign: lineOrNone,
    by: day,
    owner: lineOrNone,
    answer: lineOrNone,
    about: oneOrNone(["power", "money", "people", "pace", "data", "outside", "mandate"]),
  },
  { search: ["text", "sign"], editable: true },
)

/** The large gear: a result for a population. */
export const outcome = kind(
  "outcome",
  {
    ...made,
    text: line,
    forWhom: oneOrNone(["children", "youth", "families"]),
    today: lineOrNone,
    aim: lineOrNone,
    years: lineOrNone,
    measure: lineOrNone,
  },
  { search: ["text"], editable: true },
)

/** The middle gear: something in families, communities or systems that must be better, wider or more joined up. */
export const condition = kind(
  "condition",
  {
    ...made,
    text: line,
    direction: oneOrNone(["more", "less"]),
    needs: oneOrNone(["coordination", "quality", "reach"]),
    outcome: lineOrNone,
  },
  { search: ["text"], editable: true },
)

/** A system that must mesh for a condition to move. Without an owner it is an open tooth. */
export const tooth = kind(
  "tooth",
  { ...made, text: line, is: oneOrNone(["formal", "informal"]), owner: lineOrNone, measure: lineOrNone },
  { search: ["text"], editable: true },
)

const rating = field("room", z.number().int().min(0).max(4))

/** What is expected of a function because of what was decided. Without a because it is incomplete. */
export const functionForecast = kind(
  "functionForecast",
  {
    ...made,
    fn: oneOf(["1", "2", "3", "4", "5", "6"]),
    quality: oneOf(QUALITIES),
    today: rating,
    expected: rating,
    because: lineOrNone,
    checkOn: day,
    actual: field("room", z.number().int().min(0).max(4).optional()),
  },
  { search: ["because"], editable: true },
)

/** Something that is hard to do apart and likely together. */
export const accomplishment = kind(
  "accomplishment",
  {
    ...made,
    text: line,
    is: oneOrNone([
      "training across systems",
      "joint outreach and intake",
      "awareness and will",
      "money grows or moves",
      "other",
    ]),
    apart: oneOrNone(ODDS),
    together: oneOrNone(ODDS),
    sign: lineOrNone,
    owner: lineOrNone,
  },
  { search: ["text"], editable: true },
)

export const CHANGE_CODES = ["CC", "CA", "DA", "OC", "SP", "RG", "MC", "ED", "O"] as const

/** A code of the log, in the words that settled what it means. */
export const code = kind(
  "code",
  { ...made, code: oneOf(CHANGE_CODES), meaning: line, example: lineOrNone, target: lineOrNone },
  { search: ["meaning"], editable: true },
)

/** Something that was done, with the code that the room agreed on, and the word that settled it. */
export const codedExample = kind(
  "codedExample",
  { ...made, text: line, code: oneOrNone(CHANGE_CODES), settled: lineOrNone },
  { search: ["text"], editable: true },
)

/** Something of the log of changes: what began, by its code, and what it weighs. METHOD.md D8. */
export const changeEntry = kind(
  "changeEntry",
  {
    ...made,
    on: field("room", PartialDate),
    text: line,
    code: oneOf(CHANGE_CODES),
    /** When it ended again. */
    until: day,
    duration: oneOrNone(CHANGE_DURATIONS),
    reach: oneOrNone(CHANGE_REACHES),
    strategy: oneOrNone(CHANGE_STRATEGIES),
  },
  { search: ["text"], editable: true },
)

/** One thing of a list put into a column: a group into a round, a question onto the board. Its id says which. */
export const placement = kind("placement", {
  ...made,
  /** A group's id, or the id of an item of the block. */
  item: field("room", Id),
  column: field("room", z.string().max(20)),
})

/** A row of an exercise, whatever its kind. */
export const OUTCOMES = {
  criticalEvent,
  commitment,
  pause,
  visit,
  publicStatement,
  offer,
  tieView,
  redLine,
  functionCoverage,
  functionAim,
  interest,
  confirmation,
  disclosure,
  compactLine,
  agreedWord,
  consentLevel,
  capacityNote,
  milestone,
  action,
  risk,
  outcome,
  condition,
  tooth,
  functionForecast,
  accomplishment,
  code,
  codedExample,
  changeEntry,
} as const
export type OutcomeKind = keyof typeof OUTCOMES
export const OUTCOME_KINDS = Object.keys(OUTCOMES) as readonly OutcomeKind[]
export const OutcomeName = z.enum(OUTCOME_KINDS as [OutcomeKind, ...OutcomeKind[]])
export type OutcomeBody = { [K in OutcomeKind]: Body<(typeof OUTCOMES)[K]> }[OutcomeKind]
export type Placement = Body<typeof placement>
