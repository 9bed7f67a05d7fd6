import { cleanCell, readMark } from "./import-cells.ts"
import { fieldsOf, GROUP_FIELDS } from "./import-fields.ts"
import type { Sheet, Table } from "./import-sheet.ts"
import { ELEMENT_FIELDS, MEMBER_FIELDS, SEAT_FIELDS, TIE_FIELDS } from "./import-targets.ts"

/** How many rows from the top may hold the heading. */
export const HEADING_ROWS = 20
/** How many rows below it are looked at. */
export const LOOKED_AT = 400

type Headed = Pick<Sheet, "table" | "spans">

/** The words over each column, with those of the row above where they belong to it. */
export function headingOf({ table, spans }: Headed, heading: number, joined: boolean): readonly string[] {
  const words = (table[heading] ?? []).map(cleanCell)
  if (!joined || heading < 1) return words
  const above = (table[heading - 1] ?? []).map(cleanCell)
  const over = spans.filter(({ row }) => row === heading - 1)
  let last = ""
  return Array.from({ length: Math.max(words.length, above.length) }, (_, column) => {
    const own = above[column] ?? ""
    if (own !== "") last = own
    // where the program says which cells are one, words reach as far as those; else as far as the next words
    const span = over.find(({ from, until }) => from <= column && column <= until)
    const top = own !== "" ? own : over.length === 0 ? last : span === undefined ? "" : (above[span.from] ?? "")
    const below = words[column] ?? ""
    return [top === below ? "" : top, below].filter((part) => part !== "").join(" ")
  })
}

/** The row that most likely holds the heading, among the first twenty; -1 for none. */
export function guessHeading(table: Table): number {
  const top = table.slice(0, HEADING_ROWS).map((row) => row.map(cleanCell))
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== "").length
  const wide = Math.max(0, ...table.slice(0, LOOKED_AT).map(filled))
  const scored = top.map((row, at) => ({ at, known: knownWords(row), filled: filled(row) }))
  const most = scored.reduce((one, other) => (other.known > one.known ? other : one), { at: -1, known: 0, filled: 0 })
  if (most.known > 0 && most.known * 2 >= Math.min(most.filled, 4)) return most.at
  // no word that is known: the first row as wide as the table, unless it looks like the rows below it
  const first = scored.find((row) => row.filled >= Math.max(1, wide * 0.6))
  if (first === undefined) return -1
  const row = top[first.at] ?? []
  const looksLikeContent = row.some(
    (cell, column) =>
      cell !== "" &&
      (/^[\d.,/%$-]+$/.test(cell) ||
        (column > 0 && readMark(cell) !== undefined) ||
        table.slice(first.at + 1, LOOKED_AT).some((below) => cleanCell(below[column]) === cell)),
  )
  return looksLikeContent ? -1 : first.at
}

const FIELDS = [GROUP_FIELDS, SEAT_FIELDS, MEMBER_FIELDS, ELEMENT_FIELDS, TIE_FIELDS]

/** True for a heading that names a field of some sheet. */
export const isKnownHeading = (words: string): boolean => FIELDS.some((fields) => fieldsOf(fields, words).length > 0)

function knownWords(row: readonly string[]): number {
  return row.filter(isKnownHeading).length
}

/** What stands in the heading row itself: under a heading of two rows, the names of single things. */
export function ownHeadingOf(sheet: Headed, heading: number, joined: boolean): readonly string[] {
  const own = (sheet.table[heading] ?? []).map(cleanCell)
  return headingOf(sheet, heading, joined).map((words, column) => own[column] || words)
}

/** A row above whose few words stand over several columns each, the first of them over more than one. */
export function guessJoined({ table, spans }: Headed, heading: number): boolean {
  if (heading < 1) return false
  const above = (table[heading - 1] ?? []).map(cleanCell)
  const below = (table[heading] ?? []).map(cleanCell)
  const words = above.filter((cell) => cell !== "").length
  const wide = spans.filter(({ row, from, until }) => row === heading - 1 && until > from)
  // one word over everything is a title
  if (wide.length > 0) return words >= 2 && wide.some(({ from, until }) => until - from + 1 < below.length)
  const repeated = new Set(below).size < below.length
  return (
    words >= 2 &&
    words < below.length &&
    (repeated || above.some((cell, at) => at > 0 && cell === "" && (above[at - 1] ?? "") !== ""))
  )
}
