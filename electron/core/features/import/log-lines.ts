import type { ImportCounts, ImportMapping, RowNote, RowPlan } from "../../../../shared/contract/import.ts"
import { unreachable } from "../../../../shared/errors.ts"

const LINE_LIMIT = 2000

/** What an import did, in lines that can be read years later: totals, columns left out, and each row with a remark. */
export function logLines(
  counts: ImportCounts,
  rows: readonly RowPlan[],
  mapping: ImportMapping,
  heading: readonly string[],
): readonly string[] {
  const nameOf = (column: number) => (heading[column] ?? "") || `column ${column + 1}`
  const { results } = counts
  const lines = [
    `Rows read: ${counts.rows}. New: ${results.new}, changed: ${results.update}, already known: ${results.same}, waiting for an answer: ${results.question}, left out: ${results.cannot}.`,
    `Brought in: groups ${counts.coalitions}, organisations ${counts.organizations}, people ${counts.persons}, seats ${counts.seats}. Known entries that changed: ${counts.updates}.`,
  ]
  mapping.columns.forEach((target, column) => {
    lines.push(target === "" ? `Column left out: ${nameOf(column)}` : `Column read: ${nameOf(column)} as ${target}`)
  })
  for (const { row, result, notes } of rows) {
    const said = notes.flatMap((note) => sentence(note, nameOf) ?? [])
    if (said.length > 0) lines.push(`Row ${row}, ${RESULT_WORDS[result]}: ${said.join("; ")}`)
  }
  const kept = lines.slice(0, LINE_LIMIT - 1)
  if (lines.length > kept.length) kept.push(`And ${lines.length - kept.length} more lines.`)
  return kept.map((line) => line.slice(0, 500))
}

const RESULT_WORDS = {
  new: "new",
  update: "changed",
  same: "already known",
  question: "waiting for an answer",
  cannot: "left out",
} as const

/** Remarks that a reader of the log needs; what was plainly brought in stands in the totals. */
function sentence(
  { code, column, value = "", fields = [] }: RowNote,
  nameOf: (column: number) => string,
): string | undefined {
  const where = column === undefined ? "" : ` (${nameOf(column)})`
  switch (code) {
    case "no-name":
      return `a name is missing${where}`
    case "name-too-long":
      return `a name is too long${where}`
    case "too-many-cells":
      return "it has more cells than the heading"
    case "two-same":
      return `two entries have the name ${value}${where}`
    case "alike":
      return `nobody has said whether it is ${value}${where}`
    case "verified":
      return `confirmed by the group and kept: ${fields.join(", ")}`
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
    case "changes":
      return `changed: ${fields.join(", ")}`
    case "adds-group":
    case "adds-organization":
    case "adds-person":
    case "adds-seats":
    case "repeats":
    case "ages":
      return undefined
    default:
      return unreachable(code)
  }
}
