import { type CellObject, read, type WorkBook, write } from "@e965/xlsx"
import type { FileContent } from "../../../shared/contract/common.ts"
import type { Input, Output } from "../../../shared/contract/index.ts"
import type { TestApp } from "../../support/test-app.ts"

export const FOR_ME = { columns: "all", format: "xlsx", audience: "console" } as const

/** What would happen if a file that went out came back as it is. */
export async function comesBack(app: TestApp, file: FileContent): Promise<Output<"import.preview">> {
  const { mapping } = await app.call("import.inspect", { file })
  return app.call("import.preview", { file, mapping })
}

export async function exported(app: TestApp, how: Partial<Input<"inventory.export">> = {}): Promise<FileContent> {
  return (await app.call("inventory.export", { ...FOR_ME, ...how })).file
}

export const bookOf = ({ base64 }: FileContent): WorkBook => read(base64, { type: "base64", dense: false })

/** The same workbook with some cells written over, as a clerk does. */
export function corrected(
  file: FileContent,
  corrections: readonly (readonly [sheet: string, row: (cells: string[]) => boolean, heading: string, text: string])[],
): FileContent {
  const book = bookOf(file)
  for (const [name, isRow, heading, text] of corrections) {
    const sheet = book.Sheets[name]
    if (sheet === undefined) throw new Error(`no sheet ${name}`)
    const rows = rowsOf(book, name)
    const at = rows.findIndex((cells) => isRow(cells))
    const column = rows[0]?.indexOf(heading) ?? -1
    if (at < 0 || column < 0) throw new Error(`no cell for ${heading}`)
    const address = `${String.fromCharCode(65 + column)}${at + 1}`
    sheet[address] = { t: "s", v: text } satisfies CellObject
  }
  return { name: file.name, base64: write(book, { type: "base64", bookType: "xlsx" }) as string }
}

/** The cells of a sheet as text. */
export function rowsOf(book: WorkBook, name: string): string[][] {
  const sheet = book.Sheets[name]
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  const [, last = "A1"] = (sheet["!ref"] ?? "A1").split(":")
  const [, letters = "A", rows = "1"] = /^([A-Z]+)(\d+)$/.exec(last) ?? []
  const width = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const name26 = (n: number): string =>
    (n >= 26 ? name26(Math.floor(n / 26) - 1) : "") + String.fromCharCode(65 + (n % 26))
  return Array.from({ length: Number(rows) }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const cell = sheet[`${name26(column)}${row + 1}`] as CellObject | undefined
      return String(cell?.w ?? cell?.v ?? "")
    }),
  )
}
