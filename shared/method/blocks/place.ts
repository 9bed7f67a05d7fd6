import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { base, itemId } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

const Named = z.strictObject({ id: itemId, label: z.string().min(1).max(120) })

/** The things of a list, each put into one of a few columns by the room. */
export const config = z.strictObject({
  kind: z.literal("place"),
  ...base,
  /** The things, or the groups of the community where there are none. */
  items: z.array(Named).max(24).optional(),
  columns: z.array(Named).min(2).max(5),
})
export type Config = z.infer<typeof config>

/** So many columns stand side by side. */
const BESIDE = 3
/** Letters of a line of the narrowest wall: all of it, and beside a title. */
const LINE_ALL = 44
const LINE = 40

/** Keys of a thing and of a column among the sentences of the wall. */
export const thingKey = (id: string, item: string): string => `${id}.${item}`
export const placeKey = (id: string, column: number): string => `${id}.col-${column}`

export function toRoom(block: Config, context: RoomContext): RoomBlockOf<"place"> {
  const { id, items, columns } = block
  const { say } = context
  const { revealed, count, placed } = context.placements(id)
  const labelOf = (item: string) =>
    items === undefined
      ? context.groupName(item)
      : items.some((one) => one.id === item)
        ? say(thingKey(id, item))
        : undefined
  const filled = columns.map((column, at) => ({
    title: say(placeKey(id, at)),
    items: placed
      .filter((one) => one.column === column.id)
      .flatMap(({ item }) => labelOf(item) ?? [])
      .toSorted((a, b) => a.localeCompare(b)),
  }))
  const open = new Set(placed.map(({ item }) => item))
  const waiting = (items ?? []).filter((item) => !open.has(item.id)).map((item) => say(thingKey(id, item.id)))
  const pages = [...filled.map((column) => column.items), waiting].map((texts) =>
    columns.length > BESIDE
      ? // one below the other, each with its share of the lines beside its title
        chunked(texts, Math.floor((LINES * LINE) / (columns.length + 1)), (text) => text.length + 3)
      : chunked(texts, LINES - 2, (text) => linesOf(text, Math.floor(LINE_ALL / columns.length))),
  )
  const all = Math.max(...pages.map(({ length }) => length))
  const page = Math.min(context.page, all - 1)
  return {
    kind: "place",
    prompt: say(id),
    revealed,
    count,
    columns: filled.map(({ title, items: own }, at) => ({
      title,
      count: own.length,
      items: [...(pages[at]?.[page] ?? [])],
    })),
    waiting: [...(pages[columns.length]?.[page] ?? [])],
    page,
    pages: all,
  }
}

/** A placement is a record as soon as it was made. */
export function outputs(): readonly Output[] {
  return []
}
