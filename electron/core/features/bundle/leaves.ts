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
  session: goes("session", "sessions"),
  // where a session stands goes along, so that it can be carried on; its half-typed text and its wall do not
  live: goes("session that was begun", "sessions that were begun"),
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
  holdItem: goes("item on hold", "items on hold"),
  privateNote: goes("private note of the facilitator", "private notes of the facilitator"),
  privateEntry: { leaves: false, as: "confidential" },
  wall: { leaves: false, as: "wall" },
  importLog: goes("log of an import", "logs of imports"),
  importMapping: goes("remembered heading of a file", "remembered headings of files"),
  notSame: goes("pair of names that are not the same", "pairs of names that are not the same"),
  waitingRows: goes("file with rows that wait for an answer", "files with rows that wait for an answer"),
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
  return LEAVING.map((kind) => ({ kind, records: records.all(kind) })).filter((part) => part.records.length > 0)
}

/** How many records of each kind. */
export function countsOf(parts: readonly Leaving[]): BundleCounts {
  return Object.fromEntries(parts.map(({ kind, records }) => [kind, records.length]))
}
