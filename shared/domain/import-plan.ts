import type { ImportMapping } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import { cleanCell, isDitto } from "./import-cells.ts"
import { type Answers, createDrafts, type KnownRecords } from "./import-drafts.ts"
import { headingOf, type Table } from "./import-guess.ts"
import { type Outcome, outcomeOf } from "./import-outcome.ts"
import { planGroupRow } from "./import-plan-groups.ts"
import { bringUnmarked, matrixHeads, planMatrixRow } from "./import-plan-matrix.ts"
import { planSeatRow } from "./import-plan-seats.ts"
import { type Planning, type RowDraft, refuse } from "./import-row.ts"

export interface PlanInput {
  readonly table: Table
  readonly mapping: ImportMapping
  readonly known: KnownRecords
  readonly answers: Answers
  readonly newId: () => string
}

/** How many rows are planned between two looks at the clock. */
const AT_ONCE = 250

/**
 * Plans an import: what each row would do and the records that result. The one code behind preview and import.
 * Yields the number of rows planned so far, so that whoever drives it can rest, report and stop; nothing is written.
 */
export function* planImport({ table, mapping, known, answers, newId }: PlanInput): Generator<number, Outcome> {
  const planning: Planning = {
    drafts: createDrafts(known, answers, newId),
    mapping,
    heading: headingOf(table, mapping.heading, mapping.joined),
    columnsOf: columnsByTarget(mapping.columns),
  }
  const planRow = rowPlanner(planning)
  const widest = Math.max(planning.heading.length, mapping.columns.length)
  const rows: RowDraft[] = []
  const above: string[] = []
  for (let at = mapping.heading + 1; at < table.length; at++) {
    if (rows.length % AT_ONCE === AT_ONCE - 1) yield at
    const cells = filled((table[at] ?? []).map(cleanCell), above, mapping)
    if (cells.every((cell) => cell === "")) continue
    const row: RowDraft = {
      row: at + 1,
      title: "",
      notes: [],
      main: [],
      brought: [],
      said: [],
      question: undefined,
      cannot: false,
    }
    rows.push(row)
    if (mapping.heading >= 0 && cells.slice(widest).some((cell) => cell !== "")) {
      row.title = cells.find((cell) => cell !== "")?.slice(0, 160) ?? ""
      refuse(row, { code: "too-many-cells", column: widest })
    } else planRow(row, cells)
  }
  return outcomeOf(rows, planning.drafts.spokenOf(), answers)
}

function rowPlanner(planning: Planning): (row: RowDraft, cells: readonly string[]) => void {
  switch (planning.mapping.shape) {
    case "groups":
      return (row, cells) => planGroupRow(planning, row, cells)
    case "memberships":
      return (row, cells) => planSeatRow(planning, row, cells)
    case "matrix": {
      const heads = matrixHeads(planning)
      let unmarked = heads
      return (row, cells) => {
        planMatrixRow(planning, heads, row, cells)
        if (!row.cannot) bringUnmarked(planning, unmarked, row)
        if (!row.cannot) unmarked = []
      }
    }
    default:
      return unreachable(planning.mapping.shape)
  }
}

function columnsByTarget(columns: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byTarget = new Map<string, number[]>()
  columns.forEach((target, column) => {
    if (target !== "") byTarget.set(target, [...(byTarget.get(target) ?? []), column])
  })
  return byTarget
}

/** The row with its gaps under merged cells filled from above, in the columns of names. */
function filled(cells: readonly string[], above: string[], mapping: ImportMapping): readonly string[] {
  if (!mapping.fillDown || mapping.shape === "matrix" || cells.every((cell) => cell === "")) return cells
  return cells.map((cell, column) => {
    const target = mapping.columns[column]
    if (target !== "who" && target !== "group") return cell
    if (cell === "" || isDitto(cell)) return above[column] ?? ""
    above[column] = cell
    return cell
  })
}
