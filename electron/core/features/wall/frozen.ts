import type { RoomBlockOf } from "../../../../shared/contract/room.ts"
import type { RecordWriter } from "../../records/store.ts"
import { setWall, wallOf } from "./records.ts"

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

/** Takes a row, by what its cells say, off what a frozen wall keeps showing. */
export function takeRowOffFrozen(records: RecordWriter, cells: readonly string[]): void {
  const wall = wallOf(records)
  const { frozen } = wall
  if (frozen?.view !== "exercise" || frozen.block.kind !== "form") return
  const stays = (row: { readonly cells: readonly string[] }) => row.cells.join("\n") !== cells.join("\n")
  const parts = frozen.block.parts.map((part) => ({ ...part, rows: part.rows.filter(stays) }))
  setWall(records, { ...wall, frozen: { ...frozen, block: { ...frozen.block, parts } } })
}
