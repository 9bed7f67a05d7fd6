import type { BundleCounts, LeftOut } from "../../../../shared/contract/bundle.ts"
import { KIND_NAMES, type KindName } from "../../../../shared/contract/kinds.ts"
import type { Stored } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

type Leaves =
  | { readonly leaves: true; readonly one: string; readonly many: string }
  | { readonly leaves: false; readonly as: LeftOut }

const goes = (one: string, many: string): Leaves => ({ leaves: true, one, many })

/**
 * Does it leave the laptop with a hand-over? An answer for each kind: a new kind without one does not compile.
 * The words stand in the archive's READ-ME.txt.
 */
export const HAND_OVER: { readonly [K in KindName]: Leaves } = {
  workspace: goes("community with its settings", "communities with their settings"),
  coalition: goes("group", "groups"),
  organization: goes("organisation", "organisations"),
  person: goes("person or role", "persons or roles"),
  seat: goes("seat", "seats"),
  tie: goes("tie between groups", "ties between groups"),
  placeUnit: goes("place", "places"),
  tag: goes("shared tag", "shared tags"),
  coding: goes("wording matched to a tag", "wordings matched to tags"),
  place: goes("position on the map", "positions on the map"),
  lens: goes("kept view of the map", "kept views of the map"),
  session: goes("session", "sessions"),
  // where a session stands goes along, so that it can be carried on; its half-typed text and its wall do not
  live: goes("session that was begun", "sessions that were begun"),
  attendee: goes("name of somebody who came", "names of who came"),
  typing: { leaves: false, as: "half-typed" },
  card: goes("card", "cards"),
  cluster: goes("cluster of cards", "clusters of cards"),
  tally: goes("count of hands", "counts of hands"),
  slips: goes("sum of private slips", "sums of private slips"),
  withdrawal: goes("note that a card was withdrawn", "notes that cards were withdrawn"),
  whyStatement: goes("reason for working together", "reasons for working together"),
  impactSentence: goes("impact sentence", "impact sentences"),
  reading: goes("temperature check", "temperature checks"),
  proposal: goes("version of a proposal", "versions of proposals"),
  decision: goes("decision", "decisions"),
  verdict: goes("verdict on what two groups share", "verdicts on what two groups share"),
  triage: goes("note on how delicate the work is", "notes on how delicate the work is"),
  holdItem: goes("item on hold", "items on hold"),
  privateNote: goes("private note of the facilitator", "private notes of the facilitator"),
  photograph: goes("photograph of paper", "photographs of paper"),
  photoData: goes("picture of a photograph", "pictures of photographs"),
  privateEntry: { leaves: false, as: "confidential" },
  wall: { leaves: false, as: "wall" },
  mapNote: goes("note on the map", "notes on the map"),
  mapRegion: goes("region of the map", "regions of the map"),
  frame: goes("picture of the map for the wall", "pictures of the map for the wall"),
  importLog: goes("log of an import", "logs of imports"),
  importMapping: goes("remembered heading of a file", "remembered headings of files"),
  notSame: goes("pair of names that are not the same", "pairs of names that are not the same"),
  waitingRows: goes("file with rows that wait for an answer", "files with rows that wait for an answer"),
  localWord: goes("word of the community's own", "words of the community's own"),
  question: goes("question", "questions"),
  impetus: goes("note on who raised the question", "notes on who raised the question"),
  criticalEvent: goes("event on the line of time", "events on the line of time"),
  commitment: goes("commitment", "commitments"),
  pause: goes("pause", "pauses"),
  visit: goes("visit", "visits"),
  publicStatement: goes("public statement", "public statements"),
  offer: goes("offer or request between groups", "offers and requests between groups"),
  tieView: goes("view of a tie by one side", "views of ties by one side"),
  redLine: goes("red line", "red lines"),
  functionCoverage: goes("piece of a function that a group does", "pieces of functions that groups do"),
  functionAim: goes("aim of a function", "aims of functions"),
  interest: goes("interest of a party", "interests of parties"),
  confirmation: goes("confirmation of the facilitator", "confirmations of the facilitator"),
  disclosure: goes("declared interest", "declared interests"),
  compactLine: goes("sentence of a compact", "sentences of compacts"),
  agreedWord: goes("agreed word", "agreed words"),
  consentLevel: goes("note on how a party's words may be used", "notes on how parties' words may be used"),
  capacityNote: goes("gap that a group named", "gaps that groups named"),
  milestone: goes("point of the road map", "points of the road map"),
  action: goes("action", "actions"),
  risk: goes("risk with its tripwire", "risks with their tripwires"),
  outcome: goes("result of the large gear", "results of the large gear"),
  condition: goes("condition of the middle gear", "conditions of the middle gear"),
  tooth: goes("system that must mesh", "systems that must mesh"),
  functionForecast: goes("forecast of a function", "forecasts of functions"),
  accomplishment: goes("expected accomplishment", "expected accomplishments"),
  code: goes("code of the log", "codes of the log"),
  changeEntry: goes("change of the log", "changes of the log"),
  codedExample: goes("coded example", "coded examples"),
  ownExercise: goes("exercise of its own", "exercises of its own"),
  placement: goes("thing put into a column", "things put into columns"),
  tablePlacement: goes("thing put into a column by a table", "things put into columns by tables"),
}

/** The kinds that a hand-over holds, in the order in which they are written. */
export const LEAVING: readonly KindName[] = KIND_NAMES.filter((kind) => HAND_OVER[kind].leaves)

/** The records of one kind as they leave. */
export interface Leaving {
  readonly kind: KindName
  readonly records: readonly Pick<Stored, "id" | "body">[]
}

/** The present records that a hand-over holds, all read at one moment; kinds without any are absent. */
export function leaving(records: RecordReader): readonly Leaving[] {
  // the bytes of a photograph that was taken down wait for its undo here; they do not leave
  const hanging = new Set(records.all("photograph").map(({ id }) => id))
  const isThere = ({ kind, id }: Stored) => kind !== "photoData" || hanging.has(id)
  return LEAVING.map((kind) => ({ kind, records: records.all(kind).filter(isThere) })).filter(
    (part) => part.records.length > 0,
  )
}

/** How many records of each kind. */
export function countsOf(parts: readonly Leaving[]): BundleCounts {
  return Object.fromEntries(parts.map(({ kind, records }) => [kind, records.length]))
}
