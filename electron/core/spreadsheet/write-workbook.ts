import { type CellObject, utils, write } from "@e965/xlsx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/** A sheet to be written: numbers stay numbers, everything else is text and never a formula. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

const WIDEST = 60

/** The bytes of an XLSX workbook with these sheets. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const book = utils.book_new()
  const taken = new Set<string>()
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((value): CellObject | null => (value === "" ? null : cellOf(value)))),
    )
    sheet["!cols"] = widths(rows)
    if (rows.length > 1 && sheet["!ref"] !== undefined) sheet["!autofilter"] = { ref: sheet["!ref"] }
    utils.book_append_sheet(book, sheet, sheetName(name, taken))
  }
  return withHeadings(write(book, { type: "buffer", bookType: "xlsx", bookSST: true }) as Uint8Array)
}

/** The heading stays in view while the sheet is scrolled: the library has no word for that. */
function withHeadings(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue
    const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    const view = /<sheetView workbookViewId="0"\/>/
    parts[name] = strToU8(strFromU8(part).replace(view, `<sheetView workbookViewId="0">${pane}</sheetView>`))
  }
  return zipSync(parts)
}

const cellOf = (value: string | number): CellObject =>
  typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value.slice(0, 32_767), z: "@" }

/** As wide as what stands in the first rows, within reason. */
function widths(rows: SheetToWrite["rows"]): { wch: number }[] {
  const columns = Math.max(0, ...rows.slice(0, 1).map((row) => row.length))
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(6, ...rows.slice(0, 200).map((row) => String(row[at] ?? "").length))
    return { wch: Math.min(WIDEST, longest + 2) }
  })
}

/** A name that spreadsheet programs take: 31 letters, none of the signs that they use themselves, and no other sheet's. */
function sheetName(name: string, taken: Set<string>): string {
  const plain =
    name
      .replaceAll(/[[\]:*?/\\]/g, " ")
      .replaceAll(/^'+|'+$/g, "")
      .replaceAll(/\s+/g, " ")
      .trim() || "Sheet"
  let found = plain.slice(0, 31)
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${plain.slice(0, 27)} ${n}`
  taken.add(found.toLowerCase())
  return found
}
