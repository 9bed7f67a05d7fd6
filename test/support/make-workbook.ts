import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

export type Cell = string | number | CellObject | null

const COLOURS = ["FFFFF2CC", "FFE2F0D9"]

/** Column letters and rows as a person counts them. */
interface Marks {
  readonly merged?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly comments?: Readonly<Record<string, readonly [author: string, text: string]>>
  /** Rows of each colour. */
  readonly coloured?: readonly (readonly number[])[]
}

export interface SheetToMake extends Marks {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

export const date = (day: string): CellObject => ({
  t: "n",
  v: (Date.parse(day) - Date.UTC(1899, 11, 30)) / 864e5,
  z: "m/d/yy",
})
export const formula = (f: string, v: number): CellObject => ({ t: "n", f, v })

const at = (address: string) => utils.decode_cell(address)

function sheetOf({ rows, merged = [], hiddenRows = [], hiddenColumns = [], comments = {} }: SheetToMake): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows as unknown[][])
  sheet["!merges"] = merged.map((range) => utils.decode_range(range))
  sheet["!rows"] = []
  for (const row of hiddenRows) sheet["!rows"][row - 1] = { hidden: true }
  sheet["!cols"] = []
  for (const column of hiddenColumns) sheet["!cols"][column] = { hidden: true }
  for (const [address, [author, text]] of Object.entries(comments)) {
    const { r, c } = at(address)
    const cell = (sheet[utils.encode_cell({ r, c })] ??= { t: "z" } as CellObject) as CellObject
    cell.c = Object.assign([{ a: author, t: text }], { hidden: true })
  }
  return sheet
}

/** The writer knows no colours: styles and the style of each cell of a coloured row are put in afterwards. */
function coloured(bytes: Uint8Array, sheets: readonly SheetToMake[]): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, how: (xml: string) => string) => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(how(strFromU8(part)))
  }
  let first = 0
  change("xl/styles.xml", (xml) => {
    first = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1])
    const fills = COLOURS.map(
      (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
    )
    const styles = COLOURS.map(
      (_, n) => `<xf numFmtId="0" fontId="0" fillId="${n + 2}" borderId="0" xfId="0" applyFill="1"/>`,
    )
    return xml
      .replace(/<fills count="2">(.*?)<\/fills>/, `<fills count="${2 + fills.length}">$1${fills.join("")}</fills>`)
      .replace(
        /<cellXfs count="\d+">(.*?)<\/cellXfs>/,
        `<cellXfs count="${first + styles.length}">$1${styles.join("")}</cellXfs>`,
      )
  })
  sheets.forEach(({ coloured: byColour = [] }, n) => {
    change(`xl/worksheets/sheet${n + 1}.xml`, (xml) =>
      byColour.reduce(
        (text, rows, colour) =>
          rows.reduce(
            (all, row) =>
              all.replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`), (line) =>
                line.replaceAll(/<c r="([A-Z]+\d+)"(?: s="\d+")?/g, `<c r="$1" s="${first + colour}"`),
              ),
            text,
          ),
        xml,
      ),
    )
  })
  return zipSync(parts, { level: 9, mtime: "2026-01-05" })
}

/** The bytes of a workbook with these sheets. */
export function makeWorkbook(sheets: readonly SheetToMake[]): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  return coloured(
    Uint8Array.from(write(book, { type: "buffer", bookType: "xlsx", bookSST: true }) as Uint8Array),
    sheets,
  )
}
