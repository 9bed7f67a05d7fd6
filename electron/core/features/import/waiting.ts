import type { ImportMapping, SheetForm, SheetReading } from "../../../../shared/contract/import.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { headingOf, ownHeadingOf } from "../../../../shared/domain/import-heading.ts"
import type { Outcome } from "../../../../shared/domain/import-outcome.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import { CONSOLE_TARGETS } from "../../../../shared/domain/import-targets.ts"
import type { SheetToWrite } from "../../spreadsheet/write-workbook.ts"

/** Rows that are kept for later at most; more than this nobody answers one by one. */
const KEPT = 500
const CELL_LENGTH = 20_000

/** A sheet that an import read, with its place in the file. */
export interface SheetRead {
  readonly sheet: Sheet
  readonly reading: SheetReading
  readonly index: number
}

/** How the sheets stood in the file, so that the same columns can go out again. */
export function formsOf(read: readonly SheetRead[]): readonly SheetForm[] {
  return read.map(({ sheet, reading }) => {
    const heading = headingOf(sheet, reading.heading, reading.joined)
    const items = ownHeadingOf(sheet, reading.heading, reading.joined)
    const columns = reading.columns.map((target, column) =>
      sheet.hiddenColumns.has(column) && target !== "" && !CONSOLE_TARGETS.has(target) ? "note" : target,
    )
    return {
      name: sheet.name,
      heading: columns.map((_, column) => (heading[column] ?? "").slice(0, 300)),
      items: columns.map((_, column) => (items[column] ?? "").slice(0, 300)),
      reading: { ...reading, columns },
    }
  })
}

/**
 * The rows that wait for an answer, to be kept with the heading that they stood under; undefined for none. Rows hidden
 * from view are not kept, since they would be in view then.
 */
export function waitingRowsOf(
  file: string,
  at: string,
  read: readonly SheetRead[],
  { waiting }: Outcome,
): BodyOf<"waitingRows"> | undefined {
  const kept = waiting.slice(0, KEPT)
  const forms = formsOf(read)
  const sheets = read.flatMap(({ index }, n) => {
    const rows = kept
      .filter(({ sheet }) => sheet === index)
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, CELL_LENGTH)) }))
    const form = forms[n]
    return rows.length === 0 || form === undefined ? [] : [{ form, rows }]
  })
  return kept.length === 0 ? undefined : { file, at, count: kept.length, sheets }
}

/** Rows that wait as a workbook of their own, and what it is read as. */
export function waitingFile({ file, sheets }: BodyOf<"waitingRows">): {
  readonly file: string
  readonly sheets: readonly SheetToWrite[]
  readonly mapping: ImportMapping
} {
  const readings = sheets.map(({ form }): SheetReading => {
    const heading = form.reading.heading < 0 ? -1 : 0
    return { ...form.reading, use: true, heading, joined: false, fillDown: false, hiddenRows: false, comments: false }
  })
  return {
    file,
    sheets: sheets.map(({ form, rows }, at) => ({
      name: form.name || `Rows ${at + 1}`,
      rows: [...(form.reading.heading < 0 ? [] : [form.items]), ...rows.map(({ cells }) => cells)],
    })),
    mapping: { encoding: "utf-8", delimiter: ",", sheets: readings },
  }
}
