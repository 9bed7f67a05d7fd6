import type { RoomBlock, RoomBlockOf, RoomMap, RoomTie } from "../../../../shared/contract/room.ts"
import type { RecordWriter } from "../../records/store.ts"
import { rowText, setWall, type Wall, wallOf } from "./records.ts"

/** Takes the votes of two groups off what a frozen wall keeps showing: one of them has said no. */
export function takeVotesOffFrozen(records: RecordWriter): void {
  onFrozenSort(records, ({ card, ...block }) => {
    if (card === undefined) return block
    const { votes: _, ...rest } = card
    return { ...block, card: rest }
  })
}

/** Takes a card of two groups off what a frozen wall keeps showing. */
export function takeCardOffFrozen(records: RecordWriter, about: string): void {
  onFrozenSort(records, ({ card, ...block }) =>
    card === undefined || card.about === about ? { ...block, bins: [] } : { ...block, card },
  )
}

function onFrozenSort(records: RecordWriter, change: (block: RoomBlockOf<"sort">) => RoomBlockOf<"sort">): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view !== "exercise" || frozen.block.kind !== "sort") return
  setWall(records, { ...wall, frozen: { ...frozen, block: change(frozen.block) } })
}

/** Takes a row off what a frozen wall keeps showing, with the words that it had then. */
export function takeRowOffFrozen(records: RecordWriter, id: string): void {
  const wall = wallOf(records)
  const { frozen, frozenCards } = wall
  const text = frozenCards?.[id]
  if (text === undefined || frozen?.view !== "exercise" || frozen.block.kind !== "form") return
  const stays = (row: { readonly cells: readonly string[] }) => rowText(row.cells) !== text
  const parts = frozen.block.parts.map((part) => ({ ...part, rows: part.rows.filter(stays) }))
  const { [id]: _, ...others } = frozenCards ?? {}
  setWall(records, { ...wall, frozen: { ...frozen, block: { ...frozen.block, parts } }, frozenCards: others })
}

/** Takes a party's dissent off what a frozen wall keeps showing. */
export function takeDissentOffFrozen(records: RecordWriter, party: string): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view !== "exercise" || frozen.block.kind !== "decide") return
  const dissent = frozen.block.dissent.filter((one) => one.party !== party)
  setWall(records, { ...wall, frozen: { ...frozen, block: { ...frozen.block, dissent } } })
}

/** What is taken off: a group by its number or name, or a line by that of its ends. The wall knows no ids. */
export type OffMap =
  | { readonly group: number | string }
  | { readonly one: number | string; readonly other: number | string; readonly line: RoomTie["line"] }

/** Takes a group with its lines, or a line, off a map that a frozen wall keeps showing. */
export function takeMapOffFrozen(records: RecordWriter, off: OffMap): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view === "map") setWall(records, { ...wall, frozen: withoutPart(frozen, off) })
}

function withoutPart(map: RoomMap, off: OffMap): RoomMap {
  const at = (mark: number | string) => map.groups.findIndex(({ number, name }) => number === mark || name === mark)
  if (!("group" in off)) {
    const [one, other] = [at(off.one), at(off.other)]
    const isIt = (tie: RoomTie) =>
      tie.line === off.line && [tie.one, tie.other].includes(one) && [tie.one, tie.other].includes(other)
    return { ...map, ties: map.ties.filter((tie) => !isIt(tie)) }
  }
  const gone = at(off.group)
  if (gone < 0) return map
  const moved = (index: number) => (index > gone ? index - 1 : index)
  return {
    ...map,
    groups: map.groups.filter((_, index) => index !== gone),
    ties: map.ties
      .filter(({ one, other }) => one !== gone && other !== gone)
      .map((tie) => ({ ...tie, one: moved(tie.one), other: moved(tie.other) })),
    all: map.all - 1,
  }
}

/** Takes what was said to a card of two groups off a frozen wall. */
export function takeNoteOffFrozen(records: RecordWriter): void {
  onFrozenSort(records, ({ card, ...block }) => {
    if (card === undefined) return block
    const { note: _, ...rest } = card
    return { ...block, card: rest }
  })
}

/** Takes the impact sentence off a frozen wall: it stands under every exercise. */
export function takeSentenceOffFrozen(records: RecordWriter): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view === "impact") return clearFrozen(records, wall)
  if (frozen?.view !== "exercise") return
  if (frozen.block.kind === "sentence") return clearFrozen(records, wall)
  const { footer: _, ...rest } = frozen
  setWall(records, { ...wall, frozen: rest })
}

/**
 * Empties a frozen wall that shows one of these: where words were read from many pieces or counted into a figure, nothing
 * less is sure. It stays empty until it is let go.
 */
export function clearFrozenOf(records: RecordWriter, shows: readonly (RoomBlock["kind"] | "map")[]): void {
  const wall = wallOf(records)
  const { frozen } = wall
  const what = frozen?.view === "exercise" ? frozen.block.kind : frozen?.view
  if (shows.some((one) => one === what)) clearFrozen(records, wall)
}

function clearFrozen(records: RecordWriter, frozenWall: Wall): void {
  const { frozenCards: _, ...wall } = frozenWall
  setWall(records, { ...wall, frozen: { view: "blank" } })
}
