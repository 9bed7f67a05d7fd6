/** The cells of a table, row by row. */
export type Table = readonly (readonly string[])[]

export interface SheetComment {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly author?: string
}

/** Cells that were joined sideways: what stands in the first stands over all of them. */
export interface Span {
  readonly row: number
  readonly from: number
  /** The last column. */
  readonly until: number
}

/** One table of a file, with what its program says about it. Rows and columns are counted from 0. */
export interface Sheet {
  /** Empty for a file that has no sheets. */
  readonly name: string
  readonly table: Table
  /** Rows of the sheet before this table. */
  readonly above: number
  readonly hidden: boolean
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly comments: readonly SheetComment[]
  readonly spans: readonly Span[]
  /** Cells whose formula's last result is read. */
  readonly formulas: number
  /** Rows with coloured cells. */
  readonly coloured: ReadonlySet<number>
}

/** A table that is nothing but its cells. */
export function plainSheet(table: Table, name = ""): Sheet {
  return {
    name,
    table,
    above: 0,
    hidden: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments: [],
    spans: [],
    formulas: 0,
    coloured: new Set(),
  }
}

/** True for a sheet that its maker told programs to pass over, as Kumu does. */
export function isIgnored({ name }: Sheet): boolean {
  return /\(ignore\)/i.test(name)
}

/** The letters that a spreadsheet program shows over a column: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26))
}

const isBlank = (row: readonly string[] | undefined) => (row ?? []).every((cell) => cell.trim() === "")

/** True for the first row of a table of things or of connections, as Kumu's spreadsheets have them. */
function beginsTable(row: readonly string[]): boolean {
  const words = row.map((cell) => cell.trim().toLowerCase())
  const first = words.find((word) => word !== "")
  return first === "label" || first === "id" || (words.includes("from") && words.includes("to"))
}

/**
 * The tables of a sheet: after two blank rows another one may begin, which is told by its first words (Label, ID, or
 * From and To). Other sheets are one table, whatever their gaps.
 */
export function tablesOf(sheet: Sheet): readonly Sheet[] {
  const { table } = sheet
  const starts = [0]
  for (let at = 2; at < table.length; at++) {
    const row = table[at] ?? []
    if (isBlank(table[at - 1]) && isBlank(table[at - 2]) && beginsTable(row) && !table.slice(0, at).every(isBlank)) {
      starts.push(at)
    }
  }
  return starts.length === 1 ? [sheet] : starts.map((from, n) => part(sheet, from, starts[n + 1] ?? table.length))
}

function part(sheet: Sheet, from: number, until: number): Sheet {
  const inside = ({ row }: { readonly row: number }) => row >= from && row < until
  const moved = <T extends { readonly row: number }>(items: readonly T[]) =>
    items.filter(inside).map((item) => ({ ...item, row: item.row - from }))
  const rows = (of: ReadonlySet<number>) => new Set([...of].flatMap((row) => (inside({ row }) ? [row - from] : [])))
  return {
    ...sheet,
    table: sheet.table.slice(from, until),
    above: sheet.above + from,
    hiddenRows: rows(sheet.hiddenRows),
    coloured: rows(sheet.coloured),
    comments: moved(sheet.comments),
    spans: moved(sheet.spans),
  }
}
