import type { ImportCounts, RowNote, RowPlan } from "../../../../shared/contract/import.ts"
import { cleanCell } from "../../../../shared/domain/import-cells.ts"
import { headingOf } from "../../../../shared/domain/import-heading.ts"
import { columnLetters } from "../../../../shared/domain/import-sheet.ts"
import { unreachable } from "../../../../shared/errors.ts"
import type { SheetRead } from "./waiting.ts"

const LINE_LIMIT = 2000

/** What an import did, in lines that can be read years later: totals, columns left out, and each row with a remark. */
export function logLines(
  counts: ImportCounts,
  rows: readonly RowPlan[],
  read: readonly SheetRead[],
): readonly string[] {
  const { results } = counts
  const lines = [
    `Rows read: ${counts.rows}. New: ${results.new}, changed: ${results.update}, already known: ${results.same}, waiting for an answer: ${results.question}, left out: ${results.cannot}.`,
    `Brought in: groups ${counts.coalitions}, organisations ${counts.organizations}, people ${counts.persons}, seats ${counts.seats}, ties ${counts.ties}. Known entries that changed: ${counts.updates}.`,
  ]
  const named = new Map(read.map((one) => [one.index, namesOf(one)]))
  for (const one of read) lines.push(...columnLines(one, named.get(one.index) ?? (() => ""), read.length > 1))
  for (const { sheet, row, result, notes } of rows) {
    const nameOf = named.get(sheet) ?? (() => "")
    const said = notes.flatMap((note) => sentence(note, nameOf) ?? [])
    const where = read.length > 1 ? `${sheetName(read.find(({ index }) => index === sheet))}, row ${row}` : `Row ${row}`
    if (said.length > 0) lines.push(`${where}, ${RESULT_WORDS[result]}: ${said.join("; ")}`)
  }
  const kept = lines.slice(0, LINE_LIMIT - 1)
  if (lines.length > kept.length) kept.push(`And ${lines.length - kept.length} more lines.`)
  return kept.map((line) => line.slice(0, 500))
}

const sheetName = (read: SheetRead | undefined) =>
  read === undefined || read.sheet.name === "" ? `Table ${(read?.index ?? 0) + 1}` : read.sheet.name

type NameOf = (column: number) => string

function namesOf({ sheet, reading }: SheetRead): NameOf {
  const heading = headingOf(sheet, reading.heading, reading.joined)
  return (column) => heading[column] || `column ${columnLetters(column)}`
}

function columnLines(read: SheetRead, nameOf: NameOf, several: boolean): readonly string[] {
  const { sheet, reading } = read
  const lines = several ? [`Sheet read: ${sheetName(read)}`] : []
  reading.columns.forEach((target, column) => {
    const hidden = sheet.hiddenColumns.has(column) ? ", hidden" : ""
    lines.push(
      target === ""
        ? `Column left out: ${nameOf(column)}${hidden}`
        : `Column read: ${nameOf(column)}${hidden} as ${target}`,
    )
  })
  const filled = [...sheet.hiddenRows].filter(
    (row) => row > reading.heading && (sheet.table[row] ?? []).some((cell) => cleanCell(cell) !== ""),
  )
  if (filled.length > 0)
    lines.push(`Hidden rows ${reading.hiddenRows ? "read for the console" : "left out"}: ${filled.length}`)
  if (sheet.comments.length > 0)
    lines.push(`Comments ${reading.comments ? "read as notes" : "left out"}: ${sheet.comments.length}`)
  return lines
}

const RESULT_WORDS = {
  new: "new",
  update: "changed",
  same: "already known",
  question: "waiting for an answer",
  cannot: "left out",
} as const

/** Remarks that a reader of the log needs; what was plainly brought in stands in the totals. */
function sentence({ code, column, value = "", fields = [] }: RowNote, nameOf: NameOf): string | undefined {
  const where = column === undefined || column < 0 ? "" : ` (${nameOf(column)})`
  switch (code) {
    case "no-name":
      return `a name is missing${where}`
    case "name-too-long":
      return `a name is too long${where}`
    case "too-many-cells":
      return "it has more cells than the heading"
    case "two-same":
      return `two entries have the name ${value}${where}`
    case "number-differs":
      return `the number is that of ${value}, the name that of another group`
    case "left-out-type":
      return `things of the type ${value} were left out`
    case "no-place-for":
      return "a tie between these two has no place here"
    case "tie-to-itself":
      return "both ends are the same"
    case "hidden":
      return "the row is hidden"
    case "alike":
      return `nobody has said whether it is ${value}${where}`
    case "verified":
      return `confirmed by the group and kept: ${fields.join(", ")}`
    case "grades":
      return `nobody has said which ages these grades are: ${value.split(" ").slice(2).join(" ")}${where}`
    case "unread":
      return `the cell could not be read${where}`
    case "too-long":
      return `the cell is too long${where}`
    case "differs":
      return `the cell differs from row ${value}, which was kept${where}`
    case "role-unknown":
      return `the role is not known${where}`
    case "unclear-mark":
      return `the mark is not clear${where}`
    case "formula":
      return `a formula without a result${where}`
    case "error-cell":
      return `a formula that failed${where}`
    case "nobody":
      return `${value} is nobody's name${where}`
    case "changes":
      return `changed: ${fields.join(", ")}`
    case "renames":
      return `renamed from ${value}`
    case "taken-as":
      return `taken as ${value}${where}`
    case "tie-word":
      return `a tie called ${value} was read as working together`
    case "adds-group":
    case "adds-organization":
    case "adds-person":
    case "adds-seats":
    case "adds-ties":
    case "repeats":
    case "ages":
      return undefined
    default:
      return unreachable(code)
  }
}
