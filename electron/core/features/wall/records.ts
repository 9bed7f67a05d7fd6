import type { Change } from "../../../../shared/contract/changes.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { RoomView } from "../../../../shared/contract/room.ts"
import { difference } from "../../../../shared/domain/changes.ts"
import { add } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"

export type Wall = Readonly<BodyOf<"wall">>

const ID = "wall"
const DOWN: Wall = { mode: "off", source: { from: "resting" }, page: 0 }

/** What the facilitator has put on the wall; nothing where nothing ever was. */
export function wallOf(records: RecordReader): Wall {
  return records.find("wall", ID)?.body ?? DOWN
}

/** Keeps the wall's state, as a draft. */
export function setWall(records: RecordWriter, next: Wall): void {
  const known = records.find("wall", ID)
  if (known === undefined) return records.apply("Wall", [add("wall", ID, { ...next })])
  const found = difference(known.body, { ...next })
  const changes: Change[] = found === undefined ? [] : [{ type: "updated", kind: "wall", id: ID, ...found }]
  records.apply("Wall", changes)
}

/** Moves a wall that shows a session, or its opening slide, along with the run. */
export function followRun(records: RecordWriter, session: string): void {
  const wall = wallOf(records)
  const { source } = wall
  if (source.from === "session" && source.session === session) setWall(records, { ...wall, page: 0 })
  if (source.from === "impact" && source.session === session && !source.closing) {
    setWall(records, { ...wall, source: { from: "session", session }, page: 0 })
  }
}

/** Puts the opening slide of a session up next, on whatever wall is on. */
export function openWith(records: RecordWriter, session: string): void {
  setWall(records, { ...wallOf(records), source: { from: "impact", session, closing: false }, page: 0 })
}

/** Turns a wall that shows a session to its closing slide. */
export function closeWith(records: RecordWriter, session: string): void {
  const wall = wallOf(records)
  const { source } = wall
  if (source.from === "resting" || source.session !== session) return
  setWall(records, { ...wall, source: { from: "impact", session, closing: true }, page: 0 })
}

/** Takes a card off what a frozen wall keeps showing. */
export function takeOffFrozen(records: RecordWriter, text: string): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view !== "exercise") return
  const { block } = frozen
  const without = <C extends { readonly text: string }>(cards: readonly C[]) =>
    cards.filter((card) => card.text !== text)
  const shown = (next: typeof block): RoomView => ({ ...frozen, block: next })
  if (block.kind === "cards") setWall(records, { ...wall, frozen: shown({ ...block, cards: without(block.cards) }) })
  if (block.kind === "ladder") {
    const rungs = block.rungs.map((rung) => ({ ...rung, cards: without(rung.cards) }))
    setWall(records, { ...wall, frozen: shown({ ...block, rungs }) })
  }
}
