import * as z from "zod"
import { task, write } from "./command.ts"
import { Empty, Id, Line } from "./common.ts"
import { Erased } from "./entries.ts"
import { type BodyOf, KIND_NAMES, KindName, kindOf } from "./kinds.ts"
import { OUTCOMES, type OutcomeKind } from "./outcomes.ts"

type FieldOf<K extends KindName> = keyof BodyOf<K> & string

/**
 * How the words of a field go: `goes` takes the field away, `emptied` leaves it without a word where the kind needs it,
 * `by party` takes what one party said out of a list.
 */
export type PartWay = "goes" | "emptied" | "by party"

/** What a kind keeps of what a person in the room said. */
export type Saying<K extends KindName = KindName> =
  /** Figures, facts, sums of private answers, or the facilitator's own words. */
  | { readonly said: "nothing" }
  /** The record is one statement: it goes as a whole. */
  | { readonly said: "whole" }
  /** Statements beside what stays: the part goes. */
  | { readonly said: "parts"; readonly parts: { readonly [F in FieldOf<K>]?: PartWay } }

const nothing = { said: "nothing" } as const
const whole = { said: "whole" } as const
const parts = <const P extends object>(of: P) => ({ said: "parts", parts: of }) as const

const rows = Object.fromEntries(Object.keys(OUTCOMES).map((kind) => [kind, whole])) as {
  readonly [K in OutcomeKind]: typeof whole
}

/**
 * Whose words does it keep? An answer for each kind, so that whatever a person in the room said can be withdrawn: a new
 * kind without one does not compile.
 */
export const SAID: { readonly [K in KindName]: Saying<K> } = {
  ...rows,
  card: whole,
  cluster: whole,
  placement: whole,
  // ids of a list and of a column, of a table: nobody’s words
  tablePlacement: nothing,
  proposal: whole,
  whyStatement: whole,
  holdItem: whole,
  question: whole,
  photograph: whole,
  decision: parts({
    rationale: "goes",
    alternatives: "goes",
    reversibility: "goes",
    reopenIf: "goes",
    dissent: "by party",
  }),
  reading: parts({ byParty: "by party" }),
  verdict: parts({ note: "goes" }),
  impactSentence: parts({ who: "emptied", change: "emptied", year: "emptied", seenIn: "emptied" }),
  impetus: parts({ raisedBy: "emptied", presentingTarget: "goes", agreedTarget: "goes", evidence: "goes" }),
  workspace: nothing,
  coalition: nothing,
  organization: nothing,
  person: nothing,
  seat: nothing,
  tie: nothing,
  placeUnit: nothing,
  place: nothing,
  mapNote: whole,
  mapRegion: nothing,
  lens: nothing,
  session: nothing,
  attendee: nothing,
  live: nothing,
  // goes with the statement that it was going to be
  typing: nothing,
  tally: nothing,
  slips: nothing,
  withdrawal: nothing,
  triage: nothing,
  privateNote: nothing,
  // goes with its photograph
  photoData: nothing,
  // answers that nobody can be found by, so that nobody can take one back either
  privateEntry: nothing,
  wall: nothing,
  frame: nothing,
  importLog: nothing,
  importMapping: nothing,
  notSame: nothing,
  waitingRows: nothing,
  tag: nothing,
  coding: nothing,
  localWord: nothing,
  ownExercise: nothing,
}

/** Kinds whose statements are read back one by one; a sentence or a decision the room accepts as such. */
export const READ_BACK = KIND_NAMES.filter((kind) => "accepted" in kindOf(kind).fields)

/** Fields in which a statement says what it says: other words there were not read back. */
export function wordsOf(kind: KindName): readonly string[] {
  const { search, fields } = kindOf(kind)
  return [...new Set([...search, "text"])].filter((name) => name in fields)
}

export const statementCommands = {
  /**
   * Erases what somebody said for good: from the record and what was made of it, the log, undo, search, half-typed text,
   * the wall (a frozen one too) and every backup. `part` names a field of a record that stays, `party` whose word of it.
   * Not undoable; the record keeps that something was withdrawn, and when. Throws `invalid-input` for what nobody said,
   * `not-found`, `was-decided` for words that were decided.
   */
  "statement.withdraw": task(
    z.strictObject({ kind: KindName, id: Id, part: z.string().max(40).optional(), party: Line.optional() }),
    Erased,
  ),
  /** Read back, and its speaker says that it stands as it is written; other words take that away again. */
  "statement.accept": write(z.strictObject({ kind: KindName, id: Id, accepted: z.boolean() }), Empty),
}
