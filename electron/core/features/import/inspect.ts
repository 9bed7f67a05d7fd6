import type { GivenReading, SheetFound, SheetReading } from "../../../../shared/contract/import.ts"
import { cleanCell } from "../../../../shared/domain/import-cells.ts"
import { type Guess, guessSheet } from "../../../../shared/domain/import-guess.ts"
import { HEADING_ROWS, headingOf } from "../../../../shared/domain/import-heading.ts"
import { foldText, nameKey } from "../../../../shared/domain/import-names.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import type { RecordReader } from "../../records/store.ts"
import { recallReading } from "./remembered.ts"

const SAMPLE_ROWS = 8
const CELL_SHOWN = 200
const LISTED = 500
const COLUMNS_SHOWN = 40

export interface Inspected {
  readonly readings: SheetReading[]
  readonly found: SheetFound[]
}

/** What each sheet is read as and what there is to be told about it. What is given is kept, the rest is guessed. */
export function inspectSheets(
  records: RecordReader,
  sheets: readonly Sheet[],
  given: readonly GivenReading[],
): Inspected {
  const keys = new Set(records.all("coalition").map(({ body }) => nameKey(body.name)))
  const isGroup = (key: string) => keys.has(key)
  // what was remembered holds for the sheet as it is; with another shape or heading everything is guessed anew
  const recalled = sheets.map((sheet, at) => {
    const { shape, heading, joined, columns } = given[at] ?? {}
    const anew = shape !== undefined || heading !== undefined || joined !== undefined || columns !== undefined
    return anew ? undefined : recallReading(records, sheet)
  })
  const guessAll = () =>
    sheets.map((sheet, at) => guessSheet(sheet, { isGroup, given: { ...recalled[at], ...given[at] } }))
  let guesses = guessAll()
  // the names in one sheet tell what another one speaks of
  const before = keys.size
  guesses.forEach(({ reading }, at) => {
    if (reading.shape === "groups" && reading.use)
      for (const name of namesIn(sheets[at], reading)) keys.add(nameKey(name))
  })
  if (keys.size > before && sheets.length > 1) guesses = guessAll()
  const readings = guesses.map(({ reading }) => reading)
  chooseOne(guesses, given, readings)
  return {
    readings,
    found: sheets.map((sheet, at) => foundIn(sheet, guesses[at] as Guess, recalled[at] !== undefined)),
  }
}

function namesIn(sheet: Sheet | undefined, reading: SheetReading): readonly string[] {
  const at = reading.columns.indexOf("name")
  return (sheet?.table ?? []).slice(reading.heading + 1).flatMap((row) => cleanCell(row[at]) || [])
}

/** A file of which nothing seems to speak of groups is read all the same: its first sheet with something in it. */
function chooseOne(guesses: readonly Guess[], given: readonly GivenReading[], readings: SheetReading[]): void {
  if (readings.some(({ use }) => use) || given.some(({ use }) => use !== undefined)) return
  const order = ["unclear", "hidden", "counted", "ignored", "empty"] as const
  const [first] = order.flatMap((aside) => guesses.flatMap((guess, at) => (guess.aside === aside ? [at] : [])))
  const reading = first === undefined ? undefined : readings[first]
  if (first !== undefined && reading !== undefined) readings[first] = { ...reading, use: true }
}

const isFilled = (row: readonly string[] | undefined) => (row ?? []).some((cell) => cleanCell(cell) !== "")
const shown = (row: readonly string[]) => row.map((cell) => cell.slice(0, CELL_SHOWN))

function foundIn(sheet: Sheet, { reading, aside }: Guess, remembered: boolean): SheetFound {
  const { table, above } = sheet
  const heading = headingOf(sheet, reading.heading, reading.joined)
  const below = table.slice(reading.heading + 1)
  const seen = below.filter((row, at) => isFilled(row) && !sheet.hiddenRows.has(reading.heading + 1 + at))
  const hidden = [...sheet.hiddenRows].filter((row) => row > reading.heading && isFilled(table[row]))
  return {
    name: sheet.name,
    ...(aside !== undefined && { aside }),
    heading: reading.columns.map((_, at) => (heading[at] ?? "").slice(0, 300)),
    sample: seen.slice(0, SAMPLE_ROWS).map(shown),
    top: table.slice(0, HEADING_ROWS).map((row) => shown(row).slice(0, COLUMNS_SHOWN)),
    first: above + 1,
    rows: below.filter(isFilled).length,
    remembered,
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => table.some((row) => cleanCell(row[column]) !== "")),
    hiddenRows: (sheet.hidden
      ? below.map((_, at) => reading.heading + 1 + at).filter((row) => isFilled(table[row]))
      : hidden
    )
      .slice(0, LISTED)
      .map((row) => above + row + 1),
    comments: sheet.comments.slice(0, LISTED).map(({ row, column, text, author }) => ({
      row: above + row + 1,
      column,
      text: (author ? `${author}: ${text}` : text).slice(0, 500),
    })),
    commentCount: sheet.comments.length,
    formulas: sheet.formulas,
    coloured: [...sheet.coloured].filter((row) => row > reading.heading).length,
    types: typesIn(below, reading.columns.indexOf("elementType")),
  }
}

function typesIn(rows: readonly (readonly string[])[], column: number): SheetFound["types"] {
  if (column < 0) return []
  const types = new Map<string, { type: string; words: string; count: number }>()
  for (const row of rows) {
    if (!isFilled(row)) continue
    const words = cleanCell(row[column])
    const type = foldText(words).slice(0, 160)
    const known = types.get(type)
    if (known === undefined) types.set(type, { type, words: words.slice(0, 160), count: 1 })
    else known.count++
  }
  return [...types.values()].sort((one, other) => other.count - one.count).slice(0, 100)
}
