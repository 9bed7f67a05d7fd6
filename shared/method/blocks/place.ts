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
  const across = Math.min(columns.length, 3)
  const stacks = [...filled.map((column) => column.items), ...(waiting.length > 0 ? [waiting] : [])]
  const pages = stacks.map((all) =>
    chunked(all, Math.max(2, LINES - (columns.length > 3 ? 4 : 2)), (text) => linesOf(text, Math.floor(44 / across))),
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
    waiting: waiting.length > 0 ? [...(pages[columns.length]?.[page] ?? [])] : [],
    page,
    pages: all,
  }
}

/** A placement is a record as soon as it was made. */
export function outputs(): readonly Output[] {
  return []
}
