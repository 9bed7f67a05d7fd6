import type { TableCounts, Tables } from "../contract/tables.ts"
import { blockKey, clockStarted, clockStopped, type Live, tablesKey } from "./session.ts"

/** Below so many tables nobody hears from how many a statement came. METHOD.md C0. */
export const FEWEST_TABLES = 3

export const tableNumbers = ({ count }: Tables): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)

/** A table by its name, or by its number where it has none. */
export function tableLabel({ names = [] }: Tables, table: number): string {
  return names[table - 1] || String(table)
}

/** The block goes to the tables; opened again, its time begins anew. */
export function wentToTables(run: Live, step: number, block: string, minutes: number, now: string): Live {
  const key = tablesKey(step, block)
  const { [key]: _, ...added } = run.added
  const { [key]: __, ...clocks } = run.clocks
  const breakouts = { ...run.breakouts, [blockKey(step, block)]: { state: "out" as const, minutes } }
  return clockStarted({ ...run, added, clocks, breakouts }, key, now)
}

/** Everybody is back. The same run where nobody was out. */
export function backFromTables(run: Live, step: number, block: string, now: string): Live {
  const key = blockKey(step, block)
  const known = run.breakouts?.[key]
  if (known?.state !== "out") return run
  const still = clockStopped(run, tablesKey(step, block), now)
  return { ...still, breakouts: { ...run.breakouts, [key]: { ...known, state: "back" } } }
}

/** True while a block is at the tables: the wall says nothing of what is typed. */
export function isOut({ breakouts }: Pick<Live, "breakouts">, step: number, block: string): boolean {
  return breakouts?.[blockKey(step, block)]?.state === "out"
}

export interface HandedIn {
  readonly in: readonly number[]
  readonly waiting: readonly number[]
}

/** Which tables have handed in, or said that they have nothing, and which have not yet. */
export function handedIn(
  tables: Tables,
  entries: readonly (readonly number[] | undefined)[],
  nothing: readonly number[] = [],
): HandedIn {
  const known = new Set([...nothing, ...entries.flatMap((one) => one ?? [])])
  const all = tableNumbers(tables)
  return { in: all.filter((table) => known.has(table)), waiting: all.filter((table) => !known.has(table)) }
}

/** Tables that a line names before its colon, "3: …" or "1+4: …". */
const PREFIX = /^\s*(\d{1,3}(?:\s*[+,]\s*\d{1,3})*)\s*:(?!\d)\s*/

export type TableLine =
  /** Words of these tables; of the one at hand where the line names none. */
  | { readonly is: "words"; readonly tables?: readonly number[]; readonly text: string }
  /** A number and a colon alone: on to this table. */
  | { readonly is: "turn"; readonly table: number }
  | { readonly is: "no such table"; readonly table: number }

/** Reads what was typed while tables hand in. A time of day ("12:30 lunch") names no table. */
export function readTableLine(line: string, tables: Tables): TableLine {
  const found = PREFIX.exec(line)
  if (found === null) return { is: "words", text: line.trim() }
  const named = [...new Set((found[1] ?? "").split(/[+,]/).map(Number))].toSorted((a, b) => a - b)
  const unknown = named.find((table) => table < 1 || table > tables.count)
  if (unknown !== undefined) return { is: "no such table", table: unknown }
  const text = line.slice(found[0].length).trim()
  const [table = 1] = named
  return text === "" && named.length === 1 ? { is: "turn", table } : { is: "words", tables: named, text }
}

/** Every table that one of these came from, in their order. */
export function originOf(entries: readonly { readonly tables?: readonly number[] | undefined }[]): readonly number[] {
  return [...new Set(entries.flatMap(({ tables = [] }) => tables))].toSorted((a, b) => a - b)
}

/** From how many tables a statement came, as the room may hear it: nothing below three, and only where it may at all. */
export function toldTables(tables: readonly number[], told: boolean): number | undefined {
  return told && tables.length >= FEWEST_TABLES ? tables.length : undefined
}

/** The counts of one table put among those of the others, in the place of what it had counted. */
export function withTable(all: readonly TableCounts[], table: number, counts: readonly number[]): TableCounts[] {
  const others = all.filter((one) => one.table !== table)
  return [...others, { table, counts: [...counts] }].toSorted((a, b) => a.table - b.table)
}

/** What all tables counted together, for each of the words. */
export function addedUp(lines: readonly (readonly number[])[], length: number): number[] {
  return Array.from({ length }, (_, at) => lines.reduce((sum, line) => sum + (line[at] ?? 0), 0))
}

interface Statement {
  readonly id: string
  readonly body: { readonly into?: string | undefined }
}

/**
 * Which statements go into `into` when `ids` are counted with it: each with all that is counted with it already, so that
 * the order of such acts does not matter. `into` may itself be counted with another, which then takes them all.
 */
export function gathered(
  all: readonly Statement[],
  into: string,
  ids: readonly string[],
): { readonly into: string; readonly ids: readonly string[] } {
  const byId = new Map(all.map((one) => [one.id, one]))
  const rootOf = (id: string) => {
    const other = byId.get(id)?.body.into
    return other !== undefined && byId.has(other) ? other : id
  }
  const root = rootOf(into)
  const wanted = new Set(ids.map(rootOf))
  return { into: root, ids: all.map(({ id }) => id).filter((id) => id !== root && wanted.has(rootOf(id))) }
}

interface Counted {
  readonly session: string
  readonly step: number
  readonly block: string
  readonly count?: number | undefined
  readonly into?: string | undefined
}

/**
 * How often a statement was said, as the room may hear it. Of what tables handed in, those that say the same would be a
 * count of tables: then it is one, unless a card of it is a heading with a number of its own.
 */
export function timesTold(
  cards: readonly { readonly id: string; readonly body: Counted }[],
  breakoutsOf: (session: string) => Live["breakouts"],
): (card: { readonly id: string; readonly body: Counted; readonly times: number }) => number {
  const counted = new Set(cards.filter(({ body }) => body.count !== undefined).map(({ id, body }) => body.into ?? id))
  return ({ id, body, times }) =>
    counted.has(id) || breakoutsOf(body.session)?.[blockKey(body.step, body.block)] === undefined ? times : 1
}

/** Where the tables put each thing: for each column the tables that say it, in the order of the columns. */
export function saidByTables(
  placed: readonly { readonly item: string; readonly column: string; readonly table: number }[],
  item: string,
  columns: readonly string[],
): readonly { readonly column: string; readonly tables: readonly number[] }[] {
  return columns.flatMap((column) => {
    const tables = placed.filter((one) => one.item === item && one.column === column).map(({ table }) => table)
    return tables.length === 0 ? [] : [{ column, tables: tables.toSorted((a, b) => a - b) }]
  })
}
