import { type Body, type Kind, view } from "../../../../shared/contract/kind.ts"
import { KINDS } from "../../../../shared/contract/kinds.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import { unreachable } from "../../../../shared/errors.ts"
import { exerciseView, footerOf, type RoomRun } from "../../../../shared/method/room-view.ts"
import { smallestLine } from "../../../../shared/method/smallest-line.ts"
import type { RecordReader } from "../../records/store.ts"
import { wallOf } from "./records.ts"

/** What the room sees now. */
export function roomView(records: RecordReader): RoomView {
  const wall = wallOf(records)
  switch (wall.mode) {
    case "off":
      return { view: "off" }
    case "blank":
      return { view: "blank" }
    case "frozen":
      return wall.frozen ?? { view: "blank" }
    case "live":
      return liveView(records)
    default:
      return unreachable(wall.mode)
  }
}

/** What the wall's source would show, were the wall live. */
export function liveView(records: RecordReader): RoomView {
  const { ground } = wallOf(records)
  const shown = sourceView(records)
  return ground === undefined || shown.view === "off" || shown.view === "blank" ? shown : { ...shown, ground }
}

function sourceView(records: RecordReader): RoomView {
  const { source, page } = wallOf(records)
  switch (source.from) {
    case "resting":
      return resting(records, source.next)
    case "impact":
      return impact(records, source.session, source.closing)
    case "session": {
      const state = records.find("live", source.session)?.body.state
      if (state !== "running") return impact(records, source.session, state === "ended")
      const run = roomRun(records, source.session)
      return (run === undefined ? undefined : exerciseView(run, page)) ?? resting(records)
    }
    default:
      return unreachable(source)
  }
}

function resting(records: RecordReader, next?: string): RoomView {
  const title = records.find("workspace", "workspace")?.body.name ?? ""
  return { view: "resting", title, ...(next !== undefined && { next }) }
}

/** The impact sentence, or before there is one the facilitator's opening line, or the session's title. */
function impact(records: RecordReader, id: string | undefined, closing: boolean): RoomView {
  const sentence = records.find("impactSentence", "impact")?.body
  const footer = footerOf(sentence === undefined ? undefined : inRoom(KINDS.impactSentence, sentence))
  if (footer !== undefined) return { view: "impact", ...footer, closing }
  const session = id === undefined ? undefined : records.find("session", id)?.body
  if (session === undefined) return resting(records)
  return { view: "impact", sentence: session.openingLine ?? session.title, draft: false, closing }
}

/** The smallest line of today's plan: of the session that runs, or else of the next one. The community's name without one. */
export function planLine(records: RecordReader): string {
  const sentence = records.find("impactSentence", "impact")?.body
  const footer = footerOf(sentence === undefined ? undefined : inRoom(KINDS.impactSentence, sentence))
  const stateOf = (id: string) => records.find("live", id)?.body.state
  const sessions = records.all("session")
  const next = sessions
    .filter(({ id }) => stateOf(id) === undefined)
    .toSorted((a, b) => (a.body.date ?? "9999").localeCompare(b.body.date ?? "9999"))[0]
  const session = sessions.find(({ id }) => stateOf(id) === "running") ?? next
  const line = session && smallestLine(inRoom(KINDS.session, session.body).plan, footer?.sentence)
  return line ?? records.find("workspace", "workspace")?.body.name ?? ""
}

/** The records of a run that the room may know of, each without the fields that it may not. */
function roomRun(records: RecordReader, id: string): RoomRun | undefined {
  const session = records.find("session", id)?.body
  const live = records.find("live", id)?.body
  const sentence = records.find("impactSentence", "impact")?.body
  if (session === undefined || live === undefined) return undefined
  return {
    session: inRoom(KINDS.session, session),
    live: inRoom(KINDS.live, live),
    cards: records
      .of("card", "session", id)
      .filter(({ body }) => body.pulled !== true)
      .map(({ body }) => inRoom(KINDS.card, body)),
    readings: records.of("reading", "session", id).map(({ body }) => inRoom(KINDS.reading, body)),
    proposals: records.of("proposal", "session", id).map(({ body }) => inRoom(KINDS.proposal, body)),
    decisions: records.of("decision", "session", id).map(({ body }) => inRoom(KINDS.decision, body)),
    ...(sentence !== undefined && { sentence: inRoom(KINDS.impactSentence, sentence) }),
  }
}

/** A record without what is not for the room. Fields that a view is made of are of class room, so it stays whole enough. */
function inRoom<K extends Kind>(kind: K, body: Body<K>): Body<K> {
  return view(kind, body, "room") as Body<K>
}
