import { type Body, type Kind, view } from "../../../../shared/contract/kind.ts"
import { type BodyOf, KINDS } from "../../../../shared/contract/kinds.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import type { ImpactParts, PlanStep } from "../../../../shared/contract/session.ts"
import { IMPACT_PARTS } from "../../../../shared/domain/impact.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { isRevealed, type Live } from "../../../../shared/domain/session.ts"
import { originOf, toldTables } from "../../../../shared/domain/tables.ts"
import { verdictInRoom } from "../../../../shared/domain/verdict-in-room.ts"
import { unreachable } from "../../../../shared/errors.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { exerciseView, footerOf, type RoomRun } from "../../../../shared/method/room-view.ts"
import { smallestLine } from "../../../../shared/method/smallest-line.ts"
import type { RecordReader } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"
import { roomFacts } from "./facts.ts"
import { mapView } from "./map.ts"
import { pictureAtHand } from "./picture.ts"
import { wallOf } from "./records.ts"
import { runRows } from "./rows.ts"

/** What the room sees now; the day decides which ties of a map hold. */
export function roomView(records: RecordReader, now: Date): RoomView {
  const wall = wallOf(records)
  switch (wall.mode) {
    case "off":
      return { view: "off" }
    case "blank":
      return { view: "blank" }
    case "frozen":
      return wall.frozen ?? { view: "blank" }
    case "live":
      return liveView(records, now)
    default:
      return unreachable(wall.mode)
  }
}

/** What the wall's source would show, were the wall live. */
export function liveView(records: RecordReader, now: Date): RoomView {
  const { ground } = wallOf(records)
  const shown = sourceView(records, now)
  return ground === undefined || shown.view === "off" || shown.view === "blank" ? shown : { ...shown, ground }
}

function sourceView(records: RecordReader, now: Date): RoomView {
  const { source, page } = wallOf(records)
  switch (source.from) {
    case "resting":
      return resting(records, source)
    case "impact":
      return impact(records, source.session, source.closing)
    case "session": {
      const state = records.find("live", source.session)?.body.state
      if (state !== "running") return impact(records, source.session, state === "ended")
      const run = roomRun(records, source.session)
      return (run === undefined ? undefined : exerciseView(run, page)) ?? resting(records)
    }
    case "map": {
      const frame = records.find("frame", source.frame)?.body
      return frame === undefined ? resting(records) : mapView(records, frame, page, now)
    }
    default:
      return unreachable(source)
  }
}

/** The words that the facilitator gave it, or the running session's, or the community's name. */
function resting(
  records: RecordReader,
  { title, next }: { readonly title?: string | undefined; readonly next?: string | undefined } = {},
): RoomView {
  const name = records.find("workspace", "workspace")?.body.name ?? ""
  return { view: "resting", title: title ?? restingLine(records) ?? name, ...(next !== undefined && { next }) }
}

function restingLine(records: RecordReader): string | undefined {
  const running = records.all("live").find(({ body }) => body.state === "running")
  return running === undefined ? undefined : records.find("session", running.id)?.body.restingLine
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
  const typed = live.typeOnWall === true ? typedOnWall(records, id, live.step) : undefined
  const facts = factsAtHand(records, session, id, live)
  const verdicts = records
    .of("verdict", "session", id)
    .flatMap(({ id: card, body }) => verdictInRoom(card, body, (group) => nameInRoom(records, group)) ?? [])
  const agreed = records
    .of("verdict", "session", id)
    .filter(({ body }) => body.step === live.step)
    .toSorted((a, b) => a.body.order - b.body.order)
  const atHand = agreed.find((card) => card.id === live.card) ?? agreed[0]
  const untold = atHand !== undefined && verdicts.every((verdict) => verdict.id !== atHand.id)
  const aim = sentence ?? (typed === undefined ? undefined : NO_SENTENCE)
  return {
    session: inRoom(KINDS.session, session),
    live: inRoom(KINDS.live, live),
    wording: wordingIn(records),
    cards: records.of("card", "session", id).map(({ id: card, body }) => ({ id: card, body: cardInRoom(body) })),
    clusters: records.of("cluster", "session", id).map(({ id: own, body }) => ({ id: own, body })),
    readings: records.of("reading", "session", id).map(({ body }) => inRoom(KINDS.reading, body)),
    tallies: records.of("tally", "session", id).map(({ body }) => inRoom(KINDS.tally, body)),
    slips: records.of("slips", "session", id).map(({ body }) => body),
    proposals: records.of("proposal", "session", id).map(({ body }) => inRoom(KINDS.proposal, body)),
    decisions: records.of("decision", "session", id).map(({ body }) => inRoom(KINDS.decision, body)),
    verdicts,
    ...(untold && { untold }),
    ...(facts !== undefined && { facts }),
    rows: runRows(records, id, session.plan, live),
    ...pictureAtHand(records, session.plan, live),
    placements: records.of("placement", "session", id).map(({ body }) => body),
    groupName: (group) => nameInRoom(records, group),
    ...(aim !== undefined && { sentence: { ...inRoom(KINDS.impactSentence, aim), ...typed?.sentence } }),
    ...(typed !== undefined && { typed: typed.prompts }),
    fromTables: fromTables(records, session.plan, id, live),
  }
}

/** From how many tables the cards of this step came, where its blocks let the room hear it. A pulled card says nothing. */
function fromTables(records: RecordReader, plan: readonly PlanStep[], session: string, live: Live) {
  const step = stepOf(plan, live, live.step)
  const blocks = (step === undefined ? undefined : findExercise(step))?.blocks ?? []
  const told = new Set(blocks.filter(({ tables }) => tables?.told === true).map(({ id }) => id))
  const cards = told.size === 0 ? [] : records.of("card", "session", session)
  const here = cards.filter(({ body }) => body.step === live.step && told.has(body.block) && body.pulled !== true)
  return new Map(
    here.flatMap(({ id, body }): readonly (readonly [string, number])[] => {
      const same = here.filter((one) => one.body.into === id).map((one) => one.body)
      const tables = toldTables(originOf([body, ...same]), true)
      return tables === undefined ? [] : [[id, tables]]
    }),
  )
}

/** Worked out only while the wall shows it: every write draws the wall anew. */
function factsAtHand(records: RecordReader, { plan }: BodyOf<"session">, session: string, live: Live) {
  const step = stepOf(plan, live, live.step)
  const block = step === undefined ? undefined : findExercise(step)?.blocks[live.block]
  if (block?.kind !== "facts" || !isRevealed(live, live.step, block.id)) return undefined
  return roomFacts(records, { session, step: live.step, block: block.id })
}

const NO_SENTENCE: BodyOf<"impactSentence"> = { who: "", change: "", year: "", seenIn: "", state: "draft" }

/** A card that was pulled keeps its place in a numbered list, and none of its words. */
function cardInRoom(body: BodyOf<"card">): BodyOf<"card"> {
  const { session, step, block, order, cluster, into } = body
  if (body.pulled !== true) return inRoom(KINDS.card, body)
  const place = { session, step, block, order, text: "", pulled: true }
  return { ...place, ...(cluster !== undefined && { cluster }), ...(into !== undefined && { into }) }
}

/** Half-typed sentences of the wall, for a facilitator who wants them up as they are typed. */
function typedOnWall(records: RecordReader, session: string, step: number) {
  const prompts: Record<string, string> = {}
  const sentence: Partial<ImpactParts> = {}
  for (const { body } of records.of("typing", "session", session)) {
    const { field, text } = body
    const start = `prompt:${step}:`
    if (field.startsWith(start) && text.trim() !== "") prompts[field.slice(start.length)] = text
    for (const part of IMPACT_PARTS) if (field === `sentence:${part}`) sentence[part] = text
  }
  const { length } = Object.keys(sentence)
  return { prompts, ...(length > 0 && { sentence: { ...sentence, state: "draft" as const } }) }
}

/** The name of a group that the room may know. */
function nameInRoom(records: RecordReader, group: string): string | undefined {
  const found = records.find("coalition", group)?.body
  return found === undefined ? undefined : view(KINDS.coalition, found, "room", found.audience).name
}

/** A record without what is not for the room. Fields that a view is made of are of class room, so it stays whole enough. */
function inRoom<K extends Kind>(kind: K, body: Body<K>): Body<K> {
  return view(kind, body, "room") as Body<K>
}
