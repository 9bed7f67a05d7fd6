import Papa from "papaparse"
import { AppError } from "../../../../shared/errors.ts"
import { COLUMN_LIMIT, ROW_LIMIT } from "../../spreadsheet/limits.ts"

/** About how many characters are parsed at a time, so that windows stay alive. */
const CHUNK = 512 * 1024

const DELIMITERS = [",", ";", "\t", "|", Papa.RECORD_SEP, Papa.UNIT_SEP]

/** Called between pieces of work: rests, reports and throws `cancelled`. */
export type Rest = (done: number) => Promise<void>

export interface ParsedTable {
  readonly delimiter: string
  readonly rows: readonly (readonly string[])[]
}

/**
 * The rows of a delimited text, blank ones kept so that their numbers are those of a spreadsheet. Throws
 * `file-unreadable` (reason: quotes, with the row) and `file-too-large`.
 */
export async function parseTable(raw: string, given: string | undefined, rest: Rest): Promise<ParsedTable> {
  const text = raw.replaceAll(/\r\n?/g, "\n")
  const delimiter = given ?? detectDelimiter(text)
  const rows: string[][] = []
  for (const { from, until } of pieces(text)) {
    const { data, errors } = Papa.parse<string[]>(text.slice(from, until), { delimiter, newline: "\n" })
    const broken = errors.find(({ type }) => type === "Quotes")
    if (broken !== undefined) {
      throw new AppError("file-unreadable", { reason: "quotes", row: rows.length + (broken.row ?? 0) + 1 })
    }
    for (const row of data) rows.push(row)
    if (rows.length > ROW_LIMIT) throw new AppError("file-too-large", { what: "rows", limit: ROW_LIMIT })
    await rest(until / text.length)
  }
  const wide = rows.findIndex((row) => row.length > COLUMN_LIMIT)
  if (wide >= 0) throw new AppError("file-too-large", { what: "columns", limit: COLUMN_LIMIT, row: wide + 1 })
  while (rows.at(-1)?.every((cell) => cell.trim() === "") === true) rows.pop()
  if (rows.length === 0) throw new AppError("file-unreadable", { reason: "empty" })
  return { delimiter, rows }
}

function detectDelimiter(text: string): string {
  // "sep=;" is a first line that one spreadsheet program writes for itself
  const said = /^sep=(.)\n/i.exec(text)?.[1]
  if (said !== undefined) return said
  // a blank last line would count as a row of one cell, and a table of two columns would not be seen
  const { meta } = Papa.parse<string[]>(text.slice(0, CHUNK / 8), {
    delimitersToGuess: DELIMITERS,
    preview: 200,
    skipEmptyLines: true,
  })
  return meta.delimiter
}

/** Parts of the text that end where a row does: at a line end outside quotes. */
function* pieces(text: string): Generator<{ readonly from: number; readonly until: number }> {
  let from = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted && at - from >= CHUNK) {
      yield { from, until: at }
      from = at + 1
    }
  }
  if (from < text.length) yield { from, until: text.length }
}
