import * as z from "zod"
import { OutcomeName } from "../../contract/outcomes.ts"
import type { RoomBlockOf } from "../../contract/room.ts"
import { dayText } from "../../domain/dates.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { base, wordRef } from "./base.ts"
import type { RoomContext, RoomRow } from "./context.ts"
import type { Output } from "./output.ts"

const Value = z.union([z.string(), z.number()])

/** One thing that a row is asked for: a field of its kind. */
export const Field = z.strictObject({
  name: z.string().regex(/^[a-zA-Z]{2,16}$/),
  label: z.string().min(1).max(60),
  /** `who` offers the parties and groups; `day` reads a day, a month or a year. */
  as: z.enum(["text", "who", "day", "choice"]),
  options: z
    .array(z.strictObject({ value: Value, label: z.string().min(1).max(120), word: wordRef.optional() }))
    .max(24)
    .optional(),
  /** A row without it is not kept. */
  needed: z.boolean().optional(),
})
export type Field = z.infer<typeof Field>

/** Rows of a few fields, each a record as soon as it is entered. */
export const config = z.strictObject({
  kind: z.literal("form"),
  ...base,
  /** The kind of record that a row becomes. */
  of: OutcomeName,
  /** The block whose rows are shown; nothing is entered here then. */
  from: base.id.optional(),
  /** Fields that each row of this block has, and nobody is asked for. */
  given: z.record(z.string(), Value).optional(),
  fields: z.array(Field).min(1).max(8),
  /** One below the other; a table with heads; by the words of a choice; along the line of time. */
  layout: z.enum(["list", "table", "columns", "time"]),
  /** The choice whose words are the columns. */
  by: z.string().optional(),
  /** Names of the fields that the wall shows, in their order; none where a row is for the facilitator alone. */
  wall: z.array(z.string()).max(6),
  /** Each row goes to the wall only once it was let go, by whoever it is about. */
  letGo: z.boolean().optional(),
})
export type Config = z.infer<typeof config>

/** Key of a field's words over a table, and of the words over a column. */
export const headKey = (id: string, field: number): string => `${id}.f-${field}`
export const columnKey = (id: string, option: number): string => `${id}.c-${option}`

/** The words over the columns of a block that has some. */
export function columnsOf({ layout, by, fields }: Config): NonNullable<Field["options"]> {
  return layout === "columns" ? (fields.find(({ name }) => name === by)?.options ?? []) : []
}

/** What a row says in one of its fields, in words. */
export function cellText(field: Field | undefined, value: unknown, locale: string): string {
  if (field === undefined || (typeof value !== "string" && typeof value !== "number")) return ""
  if (field.as === "choice") return field.options?.find((option) => option.value === value)?.label ?? ""
  return field.as === "day" ? dayText(`${value}`, locale) : `${value}`
}

/** What the room may know of a row, in the order of its cells. */
export function cellsOf({ wall, fields }: Config, values: Readonly<Record<string, unknown>>, locale: string): string[] {
  const shown = wall.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  return shown.map((field) => cellText(field, values[field.name], locale))
}

/** The same as the wall says it: a day stays on one line, however narrow its column is. */
export function wallCells(block: Config, values: Readonly<Record<string, unknown>>, locale: string): string[] {
  const isDay = (name: string | undefined) => block.fields.some((field) => field.name === name && field.as === "day")
  return cellsOf(block, values, locale).map((cell, at) =>
    isDay(block.wall[at]) ? cell.replaceAll(" ", "\u00a0") : cell,
  )
}

type RoomRows = RoomBlockOf<"form">["parts"][number]["rows"]

export function toRoom(block: Config, context: RoomContext): RoomBlockOf<"form"> {
  const { id, layout, from, wall, fields } = block
  const { revealed, count, rows } = context.rows(id, from)
  const { locale } = context.words
  const shown = wall.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const cells = (row: RoomRow) => wallCells(block, row.values, locale)
  const head = (field: Field) => context.say(headKey(id, fields.indexOf(field)))
  const heads = layout === "table" ? shown.map(head) : []
  const said = { prompt: context.say(id), revealed, count, layout, heads }
  const columns = columnsOf(block)
  if (columns.length > 0) {
    const parts = columns.map(({ value }, at) => ({
      title: context.say(columnKey(id, at)),
      rows: rows.filter((row) => row.values[block.by ?? ""] === value).map((row) => ({ cells: cells(row) })),
    }))
    return { kind: "form", ...said, ...paged(parts, context.page, columns.length) }
  }
  const ordered = layout === "time" ? alongTime(rows, fields) : rows
  const part = { rows: ordered.map((row) => ({ cells: cells(row) })) }
  return { kind: "form", ...said, ...paged([part], context.page, layout === "table" ? shown.length : 1) }
}

/** Rows by their day; those without one come last, in the order in which they were said. */
function alongTime(rows: readonly RoomRow[], fields: readonly Field[]): readonly RoomRow[] {
  const day = fields.find(({ as }) => as === "day")?.name ?? ""
  const of = ({ values }: RoomRow) => String(values[day] ?? "9999")
  return rows.toSorted((a, b) => of(a).localeCompare(of(b)))
}

/** Letters that a line holds on the narrowest wall. */
const LETTERS = 44

interface Part {
  readonly title?: string
  readonly rows: RoomRows
}

/** Up to three columns stand side by side and turn their pages together; more of them stand one below the other. */
function paged(
  parts: readonly Part[],
  wanted: number,
  across: number,
): Pick<RoomBlockOf<"form">, "parts" | "page" | "pages"> {
  const beside = parts.length > 1 && parts.length <= 3
  if (beside) {
    const pages = parts.map(({ rows }) =>
      chunked(rows, LINES - 1, ({ cells }) => linesOf(cells.join("  "), Math.floor(LETTERS / across))),
    )
    const all = Math.max(...pages.map(({ length }) => length))
    const page = Math.min(wanted, all - 1)
    return {
      parts: parts.map((part, at) => ({ ...titled(part), rows: [...(pages[at]?.[page] ?? [])] })),
      page,
      pages: all,
    }
  }
  const lines = parts.flatMap((part, at) => part.rows.map((row) => ({ at, row })))
  const table = across > 1 && parts.length === 1
  // the columns of a table take their share of what they say
  const tall = ({ cells }: RoomRows[number]) =>
    table
      ? Math.max(1, Math.ceil(cells.join("").length / (LETTERS - 4 * across)))
      : linesOf(cells.filter(Boolean).join("  "))
  const heads = parts.length > 1 ? 0.7 : 0
  const pages = chunked(lines, parts.length > 1 || table ? LINES - 1 : LINES, ({ row }) => tall(row) + heads)
  const page = Math.min(wanted, pages.length - 1)
  const here = pages[page] ?? []
  const shown = parts
    .map((part, at) => ({ ...titled(part), rows: here.filter((line) => line.at === at).map(({ row }) => row) }))
    .filter(({ rows }) => parts.length === 1 || rows.length > 0)
  return { parts: shown, page, pages: pages.length }
}

const titled = ({ title }: Part) => (title === undefined ? {} : { title })

/** A row is a record as soon as it was entered. */
export function outputs(): readonly Output[] {
  return []
}
