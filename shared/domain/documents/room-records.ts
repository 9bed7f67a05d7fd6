import { type Body, type Kind, view } from "../../contract/kind.ts"
import { type BodyOf, KINDS } from "../../contract/kinds.ts"
import { OUTCOME_KINDS } from "../../contract/outcomes.ts"
import type { RoomVerdict } from "../../method/blocks/context.ts"
import { type Wording, wordingOf } from "../../method/wording.ts"
import { standing } from "../card.ts"
import type { Live } from "../session.ts"
import { timesTold } from "../tables.ts"
import { verdictInRoom } from "../verdict-in-room.ts"
import { type RoomRow, rowsInRoom } from "./room-rows.ts"
import { type RoomSlips, slipsInRoom } from "./room-slips.ts"

/** The kinds that a document is made of. */
export const DOCUMENT_KINDS = [
  "session",
  "live",
  "card",
  "cluster",
  "withdrawal",
  "reading",
  "proposal",
  "decision",
  "tally",
  "slips",
  "verdict",
  "triage",
  "coalition",
  "holdItem",
  "question",
  "impactSentence",
  ...OUTCOME_KINDS,
  "placement",
  "localWord",
  "workspace",
] as const
type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export interface Kept<B> {
  readonly id: string
  readonly body: B
}

/** All that a document may be made of: records without what the room may not know, and without cards off the wall. */
export interface RoomRecords {
  readonly sessions: readonly Kept<BodyOf<"session">>[]
  readonly lives: readonly Kept<Live>[]
  /** Cards that stand by themselves, each with how often it was said. */
  readonly cards: readonly (Kept<BodyOf<"card">> & { readonly times: number })[]
  readonly clusters: readonly Kept<BodyOf<"cluster">>[]
  readonly withdrawals: readonly Kept<BodyOf<"withdrawal">>[]
  readonly readings: readonly Kept<BodyOf<"reading">>[]
  readonly proposals: readonly Kept<BodyOf<"proposal">>[]
  readonly decisions: readonly Kept<BodyOf<"decision">>[]
  readonly tallies: readonly Kept<BodyOf<"tally">>[]
  readonly slips: readonly Kept<RoomSlips>[]
  readonly verdicts: readonly Kept<RoomVerdict & { readonly session: string }>[]
  readonly triages: readonly Kept<BodyOf<"triage">>[]
  /** Names of the groups that the room may know of. */
  readonly names: ReadonlyMap<string, string>
  /** Rows of forms and chips, without those off the wall. */
  readonly rows: readonly RoomRow[]
  readonly placements: readonly Kept<BodyOf<"placement">>[]
  readonly held: readonly Kept<BodyOf<"holdItem">>[]
  readonly questions: readonly Kept<BodyOf<"question">>[]
  readonly sentence?: BodyOf<"impactSentence">
  /** How the workspace says the method's words. */
  readonly wording: Wording
}

/** The one gate between the records and a document. Whether something was revealed is decided where it is written. */
export function roomRecords(all: <K extends DocumentKind>(kind: K) => readonly Kept<BodyOf<K>>[]): RoomRecords {
  const sentence = inRoom(
    KINDS.impactSentence,
    all("impactSentence").filter(({ id }) => id === "impact"),
  )[0]
  const names = new Map(
    all("coalition").flatMap(({ id, body }) => {
      const { name } = view(KINDS.coalition, body, "room", body.audience)
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
  const lives = new Map(all("live").map(({ id, body }) => [id, body]))
  const told = timesTold(all("card"), (session) => lives.get(session)?.breakouts)
  return {
    sessions: inRoom(KINDS.session, all("session")),
    lives: inRoom(KINDS.live, all("live")),
    // merged first: what says the same as a card that was pulled is off the wall with it
    cards: standing(all("card"))
      .filter(({ body }) => body.pulled !== true)
      .map((card) => ({ id: card.id, body: view(KINDS.card, card.body, "room") as BodyOf<"card">, times: told(card) })),
    clusters: inRoom(KINDS.cluster, all("cluster")),
    withdrawals: inRoom(KINDS.withdrawal, all("withdrawal")),
    readings: inRoom(KINDS.reading, all("reading")),
    proposals: inRoom(KINDS.proposal, all("proposal")),
    decisions: inRoom(KINDS.decision, all("decision")),
    tallies: inRoom(KINDS.tally, all("tally")),
    slips: all("slips").map(({ id, body }) => {
      const session = all("session").find((one) => one.id === body.session)?.body
      const live = all("live").find((one) => one.id === body.session)?.body
      return { id, body: slipsInRoom(view(KINDS.slips, body, "synthesis") as BodyOf<"slips">, session, live) }
    }),
    verdicts: all("verdict").flatMap(({ id, body }) => {
      const found = verdictInRoom(id, body, (group) => names.get(group))
      return found === undefined ? [] : [{ id, body: { ...found, session: body.session } }]
    }),
    triages: inRoom(KINDS.triage, all("triage")),
    names,
    rows: rowsInRoom(all),
    placements: inRoom(KINDS.placement, all("placement")),
    held: inRoom(KINDS.holdItem, all("holdItem")),
    questions: inRoom(KINDS.question, all("question")),
    wording: wordingOf(
      all("localWord").map(({ body }) => body),
      all("workspace")[0]?.body,
    ),
    ...(sentence !== undefined && { sentence: sentence.body }),
  }
}

/** The fields that documents are made of are of class room, so a body stays whole enough. */
function inRoom<K extends Kind>(kind: K, records: readonly Kept<Body<K>>[]): Kept<Body<K>>[] {
  return records.map(({ id, body }) => ({ id, body: view(kind, body, "room") as Body<K> }))
}
