import type { DocumentBlock } from "../../contract/documents.ts"
import type { Placement } from "../../contract/outcomes.ts"
import { cellsOf, headKey } from "../../method/blocks/form.ts"
import { rowKey } from "../../method/blocks/matrix.ts"
import { placeKey, thingKey } from "../../method/blocks/place.ts"
import type { BlockOf } from "../../method/blocks.ts"
import { list, table } from "./pieces.ts"
import type { RoomRow } from "./room-rows.ts"

type Say = (key: string) => string

/** The rows of a block as the wall showed them; nothing of one whose rows are for the facilitator alone. */
export function rowsPiece(
  block: BlockOf<"form">,
  rows: readonly RoomRow[],
  say: Say,
  locale: string,
): readonly DocumentBlock[] {
  if (block.wall.length === 0) return []
  const own = rows.filter(({ kind }) => kind === block.of)
  const cells = own.map(({ values }) => cellsOf(block, values, locale))
  if (block.layout !== "table") return list(cells.map((row) => row.filter((cell) => cell !== "").join(" · ")))
  const heads = block.wall.map((name) =>
    say(
      headKey(
        block.id,
        block.fields.findIndex((field) => field.name === name),
      ),
    ),
  )
  return table(heads, cells)
}

/** Things in their columns, a line a column. */
export function placesPiece(
  { id, items, columns }: BlockOf<"place">,
  placed: readonly Placement[],
  nameOf: (group: string) => string | undefined,
  say: Say,
): readonly DocumentBlock[] {
  const labelOf = (item: string) =>
    items === undefined ? nameOf(item) : items.some((one) => one.id === item) ? say(thingKey(id, item)) : undefined
  return list(
    columns.flatMap((column, at) => {
      const labels = placed.filter((one) => one.column === column.id).flatMap(({ item }) => labelOf(item) ?? [])
      const said = labels.toSorted((a, b) => a.localeCompare(b)).join(", ")
      return said === "" ? [] : [`${say(placeKey(id, at))}: ${said}`]
    }),
  )
}

/** How many groups do a piece of each function, and who, where the wall named them. */
export function chipsPiece(
  { id, rows, from }: BlockOf<"matrix">,
  chips: readonly RoomRow[],
  nameOf: (group: string) => string | undefined,
  say: Say,
): readonly DocumentBlock[] {
  return list(
    rows.map((row) => {
      const names = chips
        .filter(({ values }) => values["fn"] === row.id)
        .flatMap(({ values }) => nameOf(String(values["coalition"])) ?? [])
      const said = from === undefined ? String(names.length) : names.toSorted((a, b) => a.localeCompare(b)).join(", ")
      return `${say(rowKey(id, row.id))}: ${said === "" ? "–" : said}`
    }),
  )
}
