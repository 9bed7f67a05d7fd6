import { type CellObject, type DenseWorkSheet, read, SSF, type WorkBook } from "@e965/xlsx"
import { zipSync } from "fflate"
import { AppError } from "../../../shared/errors.ts"
import { CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT, SHEET_LIMIT } from "./limits.ts"
import { unpack, zipNames } from "./zip-parts.ts"

/** What a cell may say, in letters: more is no answer. */
const CELL_LENGTH = 32_767

/** A sheet as it crosses from the thread that read it. */
export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: string[][]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
  readonly comments: { readonly row: number; readonly column: number; readonly text: string; readonly author: string }[]
  readonly spans: { readonly row: number; readonly from: number; readonly until: number }[]
  readonly formulas: number
  /** Rows with coloured cells. */
  readonly coloured: number[]
}

/** The part of the library that knows number formats has no types of its own. */
interface Formats {
  readonly is_date: (format: string) => boolean
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => { readonly y: number; readonly m: number; readonly d: number } | null
}
const formats = SSF as Formats

const unreadable = (reason: string, cause?: unknown) => new AppError("file-unreadable", { reason }, { cause })

/** Parts of a workbook that are read: no pictures, no macros, no links to elsewhere. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(?:_rels\/|workbook\.|styles\.|sharedStrings\.|worksheets\/|comments|threadedComments\/|persons\/|theme\/|metadata\.))/i

/**
 * The sheets of a workbook (XLSX, or the older XLS). Throws `file-unreadable` (reason: damaged, password, archive)
 * and `file-too-large` (what: unpacked, rows, columns, cells).
 */
export function readWorkbook(bytes: Buffer): readonly WorkbookSheet[] {
  const isZip = bytes.readUInt32LE(0) === 0x04034b50
  if (!isZip && isEncrypted(bytes)) throw unreadable("password")
  const book = parse(isZip ? repacked(bytes) : bytes)
  if (book.SheetNames.length > SHEET_LIMIT) {
    throw new AppError("file-too-large", { what: "sheets", limit: SHEET_LIMIT })
  }
  const budget = { cells: CELL_LIMIT }
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined
    // charts and the like have no cells
    if (sheet === undefined || !Array.isArray(sheet["!data"])) return []
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    return [sheetOf(name, sheet, hidden, book, budget)]
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw unreadable("empty")
  return sheets
}

/** Only what is read, without packing, so that the parser unpacks nothing itself. */
function repacked(bytes: Buffer): Uint8Array {
  if (!zipNames(bytes).some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) throw unreadable("archive")
  const parts = unpack(bytes, (name) => READ.test(name))
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "buffer",
      dense: true,
      cellStyles: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      bookVBA: false,
      sheetRows: ROW_LIMIT + 1,
    })
  } catch (error) {
    throw unreadable(/password|encrypt/i.test(String(error)) ? "password" : "damaged", error)
  }
}

/** A workbook under a password is a container of the older kind that says so in the names of its parts. */
function isEncrypted(bytes: Buffer): boolean {
  return (
    bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ||
    bytes.includes(Buffer.from("EncryptionInfo", "utf16le"))
  )
}

function sheetOf(
  name: string,
  sheet: DenseWorkSheet,
  hidden: boolean,
  book: WorkBook,
  budget: { cells: number },
): WorkbookSheet {
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows: string[][] = []
  const comments: WorkbookSheet["comments"] = []
  let formulas = 0
  const coloured: number[] = []
  for (const [row, cells] of present<readonly (CellObject | undefined)[]>(sheet["!data"])) {
    if (cells.length > COLUMN_LIMIT) {
      throw new AppError("file-too-large", { what: "columns", limit: COLUMN_LIMIT, row: row + 1 })
    }
    let isColoured = false
    const words: string[] = []
    cells.forEach((cell, column) => {
      if (cell === undefined || cell === null) return
      if (--budget.cells < 0) throw new AppError("file-too-large", { what: "cells", limit: CELL_LIMIT })
      const text = textOf(cell, date1904)
      if (text !== "") words[column] = text
      if (typeof cell.f === "string" && cell.v !== undefined) formulas++
      isColoured ||= isFilled(cell)
      for (const { a: author = "", t: said = "" } of cell.c ?? []) {
        comments.push({ row, column, text: commentText(said, author), author: authorOf(author) })
      }
    })
    if (isColoured) coloured.push(row)
    if (words.length > 0 && row >= ROW_LIMIT) throw new AppError("file-too-large", { what: "rows", limit: ROW_LIMIT })
    if (words.length > 0) rows[row] = Array.from(words, (word) => word ?? "")
  }
  const table = Array.from(rows, (row) => row ?? [])
  const spans = fillMerged(table, sheet["!merges"] ?? [])
  return {
    name: name.slice(0, 300),
    hidden,
    rows: table,
    hiddenRows: hiddenIn(sheet["!rows"]),
    hiddenColumns: hiddenIn(sheet["!cols"]),
    comments,
    spans,
    formulas,
    coloured,
  }
}

/** What a list holds, with where: a cell far astray leaves a gap of millions, which is not to be walked through. */
function present<T>(list: readonly (T | undefined)[]): readonly (readonly [at: number, T])[] {
  return Object.entries(list).flatMap(([at, one]) => (one === undefined || one === null ? [] : [[Number(at), one]]))
}

/** The list has gaps where nothing is said of a row or column. */
function hiddenIn(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return present(list ?? []).flatMap(([at, { hidden }]) => (hidden === true ? [at] : []))
}

/** What a cell says, dates as 2026-05-14. A formula without a result stays a formula, which is then told as such. */
function textOf(cell: CellObject, date1904: boolean): string {
  if (cell.v === undefined || cell.t === "z") return typeof cell.f === "string" ? `=${cell.f}`.slice(0, 200) : ""
  if (cell.t === "e") return cell.w ?? "#VALUE!"
  if (cell.t === "b") return cell.v === true ? "yes" : "no"
  if (cell.t === "n" && typeof cell.z === "string" && formats.is_date(cell.z)) {
    return dateOf(Number(cell.v), date1904) ?? cell.w ?? ""
  }
  if (cell.t === "n") return numberOf(cell)
  return String(cell.t === "s" ? cell.v : (cell.w ?? cell.v)).slice(0, CELL_LENGTH)
}

/** A number as it is shown, unless too little of it is shown. */
function numberOf({ v, w }: CellObject): string {
  const shown = w?.trim() ?? ""
  return shown === "" || /^#+$/.test(shown) || /e[+-]?\d/i.test(shown) ? String(v) : shown
}

function dateOf(value: number, date1904: boolean): string | undefined {
  const date = formats.parse_date_code(value, { date1904 })
  if (!date || date.y < 1900 || date.m < 1) return undefined
  return [String(date.y), String(date.m).padStart(2, "0"), String(date.d).padStart(2, "0")].join("-")
}

interface Fill {
  readonly patternType?: string
  readonly fgColor?: { readonly rgb?: string; readonly theme?: number }
}

/** True for a cell with a ground of its own colour, white apart. */
function isFilled({ s }: CellObject): boolean {
  const { patternType = "none", fgColor } = (s ?? {}) as Fill
  return patternType !== "none" && fgColor !== undefined && !/^(?:FF)?FFFFFF$/i.test(fgColor.rgb ?? "")
}

/** A comment without its author's name before it, which some programs write into its text. */
function commentText(text: string, author: string): string {
  const words = text.replaceAll(/\r\n?/g, "\n").trim()
  const own = words.startsWith(`${author}:`) && author !== "" ? words.slice(author.length + 1) : words
  return own
    .replaceAll(/\s*\n\s*/g, " ")
    .trim()
    .slice(0, 2000)
}

/** Newer programs put an id where the author's name was. */
const authorOf = (author: string) => (/^(?:tc=)?\{?[0-9a-f-]{30,}\}?$/i.test(author) ? "" : author.slice(0, 80))

/**
 * Cells that are one: downwards each says what the first one says; sideways it stands over all of them, which is told
 * and not written, since a title over a table is no heading of it.
 */
function fillMerged(
  table: string[][],
  merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[],
): WorkbookSheet["spans"] {
  const spans: WorkbookSheet["spans"] = []
  let filled = 0
  for (const { s: from, e: until } of merges) {
    const words = table[from.r]?.[from.c] ?? ""
    const last = Math.min(until.r, table.length - 1)
    if (words === "") continue
    for (let row = from.r + 1; row <= last && filled < CELL_LIMIT / 10; row++, filled++) {
      const cells = (table[row] ??= [])
      while (cells.length < from.c) cells.push("")
      if ((cells[from.c] ?? "") === "") cells[from.c] = words
    }
    if (until.c > from.c && from.r < 60)
      spans.push({ row: from.r, from: from.c, until: Math.min(until.c, COLUMN_LIMIT) })
  }
  return spans
}
