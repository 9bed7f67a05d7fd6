import type { Change } from "../../../../shared/contract/changes.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { RoomBlock, RoomView } from "../../../../shared/contract/room.ts"
import { sessionOf } from "../../../../shared/contract/wall-source.ts"
import { difference } from "../../../../shared/domain/changes.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { wallCells } from "../../../../shared/method/blocks/form.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { exerciseIn } from "../../../../shared/method/wording.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { add } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"
import { runRows } from "./rows.ts"

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

/** A wall that was off, or kept for a projector that is gone, goes live with whatever it would show. */
export function lightUp(records: RecordWriter): void {
  const { frozen: _, frozenCards: __, ...wall } = wallOf(records)
  if (wall.mode === "off" || wall.mode === "frozen") setWall(records, { ...wall, mode: "live" })
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

/** True while the opening slide of a session is what a wall that is on would show. */
export function showsOpening(records: RecordReader, session: string): boolean {
  const { mode, source } = wallOf(records)
  return mode !== "off" && source.from === "impact" && source.session === session && !source.closing
}

/** Puts the opening slide of a session up next, on whatever wall is on. */
export function openWith(records: RecordWriter, session: string): void {
  setWall(records, { ...wallOf(records), source: { from: "impact", session, closing: false }, page: 0 })
}

/** Turns a wall that shows a session to its closing slide. */
export function closeWith(records: RecordWriter, session: string): void {
  const wall = wallOf(records)
  if (sessionOf(wall.source) !== session) return
  setWall(records, { ...wall, source: { from: "impact", session, closing: true }, page: 0 })
}

/** What freezing a wall keeps: the view, and the words of the cards and rows on it by their ids. */
export function frozenWith(records: RecordReader, view: RoomView): Pick<Wall, "frozen" | "frozenCards"> {
  if (view.view !== "exercise") return { frozen: view }
  const shown = new Set(textsOf(view.block))
  const cards = records.all("card").filter(({ body }) => shown.has(body.text))
  const texts = cards.map(({ id, body }) => [id, body.text] as const)
  const rows = view.block.kind === "form" ? rowsOnWall(records, wallOf(records).source) : []
  return { frozen: view, frozenCards: Object.fromEntries([...texts, ...rows]) }
}

/** The words of each row that the block at hand may have on the wall, by its id. */
function rowsOnWall(records: RecordReader, source: Wall["source"]): readonly (readonly [string, string])[] {
  const id = sessionOf(source) ?? ""
  const plan = records.find("session", id)?.body.plan
  const live = records.find("live", id)?.body
  if (plan === undefined || live === undefined) return []
  const step = stepOf(plan, live, live.step)
  const exercise = step === undefined ? undefined : findExercise(step)
  const block = exercise === undefined ? undefined : exerciseIn(exercise, wordingIn(records)).blocks[live.block]
  if (block?.kind !== "form") return []
  return runRows(records, id, plan, live)
    .filter((row) => row.block === (block.from ?? block.id))
    .map((row) => [row.id, rowText(wallCells(block, row.values, WORDS.en.locale))])
}

/** What a row on the wall says, as one text. */
export const rowText = (cells: readonly string[]): string => cells.join("\n")

/** Takes a card off what a frozen wall keeps showing, with the words that it had then. */
export function takeOffFrozen(records: RecordWriter, id: string): void {
  const { frozenCards, ...wall } = wallOf(records)
  const { frozen } = wall
  const text = frozenCards?.[id]
  if (text === undefined) return
  const { [id]: _, ...others } = frozenCards ?? {}
  const shown = frozen?.view === "exercise" && { frozen: { ...frozen, block: without(frozen.block, text) } }
  setWall(records, { ...wall, ...shown, frozenCards: others })
}

/** The words of cards on a block of the wall. */
function textsOf(block: RoomBlock): readonly string[] {
  if (block.kind === "cards") return block.cards.map(({ text }) => text)
  if (block.kind === "ladder") return block.rungs.flatMap(({ cards }) => cards.map(({ text }) => text))
  return block.kind === "choice" ? block.options.map(({ label }) => label) : []
}

/** A block of the wall without the cards of these words: two that read alike both go. */
function without(block: RoomBlock, text: string): RoomBlock {
  const left = <C extends { readonly text: string }>(cards: readonly C[]) => cards.filter((card) => card.text !== text)
  if (block.kind === "cards") return { ...block, cards: left(block.cards) }
  if (block.kind === "ladder") {
    return { ...block, rungs: block.rungs.map((rung) => ({ ...rung, cards: left(rung.cards) })) }
  }
  if (block.kind !== "choice") return block
  return { ...block, options: block.options.filter(({ label }) => label !== text) }
}
