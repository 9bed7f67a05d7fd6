import type { ImportMapping, SheetReading } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import { cleanCell, isDitto, troubleIn } from "./import-cells.ts"
import { type KnownRecords } from "./import-draft.ts"
import { createDrafts, type Drafts } from "./import-drafts.ts"
import type { Answers } from "./import-finder.ts"
import { headingOf, ownHeadingOf } from "./import-heading.ts"
import { type Outcome, outcomeOf } from "./import-outcome.ts"
import { planGroupRow } from "./import-plan-groups.ts"
import { bringUnmarked, matrixHeads, planMatrixRow } from "./import-plan-matrix.ts"
import { planElementRow, planMemberRow } from "./import-plan-members.ts"
import { planSeatRow } from "./import-plan-seats.ts"
import { hasLevels, planTieMatrixRow, planTieRow } from "./import-plan-ties.ts"
import { type Choices, newRow, type Planning, type RowDraft, refuse } from "./import-row.ts"
import { sayAsides } from "./import-say.ts"
import type { Sheet } from "./import-sheet.ts"
import { CONSOLE_TARGETS, essentialOf } from "./import-targets.ts"

export interface PlanInput {
  readonly sheets: readonly Sheet[]
  readonly mapping: Pick<ImportMapping, "sheets">
  readonly known: KnownRecords
  readonly answers: Answers
  readonly choices: Choices
  readonly newId: () => string
}

/** How many rows are planned between two looks at the clock. */
const AT_ONCE = 250

/** What is described comes before what speaks of it. */
const ORDER: readonly SheetReading["shape"][] = [
  "groups",
  "members",
  "elements",
  "memberships",
  "matrix",
  "ties",
  "tie-matrix",
]

/**
 * Plans an import: what each row would do and the records that result. The one code behind preview and import.
 * Yields the number of rows planned so far, so that whoever drives it can rest, report and stop; nothing is written.
 */
export function* planImport({
  sheets,
  mapping,
  known,
  answers,
  choices,
  newId,
}: PlanInput): Generator<number, Outcome> {
  const drafts = createDrafts(known, answers, newId)
  const rows: RowDraft[] = []
  const plannings = sheets.flatMap((sheet, index) => {
    const reading = mapping.sheets[index]
    return reading?.use === true ? [planningOf(sheet, reading, index, { drafts, answers, choices })] : []
  })
  plannings.sort((one, other) => ORDER.indexOf(one.reading.shape) - ORDER.indexOf(other.reading.shape))
  let done = 0
  // what is hidden comes last, so that nothing that others speak of becomes the console's alone
  for (const hidden of [false, true]) {
    for (const planning of plannings) {
      for (const row of planSheet(planning, hidden)) {
        if (row !== undefined) rows.push(row)
        if (++done % AT_ONCE === 0) yield done / 2
      }
    }
  }
  rows.sort((one, other) => one.spot.sheet - other.spot.sheet || one.spot.row - other.spot.row)
  return yield* outcomeOf(rows, drafts.spokenOf(), { answers, choices })
}

function planningOf(
  sheet: Sheet,
  reading: SheetReading,
  index: number,
  rest: { readonly drafts: Drafts; readonly answers: Answers; readonly choices: Choices },
): Planning {
  // what is hidden from view can only become a note for the console
  const columns = reading.columns.map((target, column) =>
    sheet.hiddenColumns.has(column) && target !== "" && !CONSOLE_TARGETS.has(target) ? "note" : target,
  )
  return {
    ...rest,
    index,
    sheet,
    reading: { ...reading, columns },
    heading: headingOf(sheet, reading.heading, reading.joined),
    items: ownHeadingOf(sheet, reading.heading, reading.joined),
    columnsOf: columnsByTarget(columns),
    commas: new Set(reading.commas),
  }
}

/** The rows of a sheet, those in view or those hidden from it. */
function* planSheet(planning: Planning, hidden: boolean): Generator<RowDraft | undefined> {
  const { sheet, reading, index } = planning
  if (hidden && !sheet.hidden && sheet.hiddenRows.size === 0) return
  const planRow = rowPlanner(planning)
  const widest = Math.max(planning.heading.length, reading.columns.length)
  const above: string[] = []
  for (let at = reading.heading + 1; at < sheet.table.length; at++) {
    const cells = filled((sheet.table[at] ?? []).map(cleanCell), above, reading)
    const isHidden = sheet.hidden || sheet.hiddenRows.has(at)
    if (isHidden !== hidden || cells.every((cell) => cell === "")) {
      yield undefined
      continue
    }
    const row = newRow({ sheet: index, row: sheet.above + at + 1 }, hidden)
    if (hidden && !reading.hiddenRows) {
      row.title = titleOf(cells, planning)
      refuse(row, { code: "hidden" })
    } else if (reading.heading >= 0 && cells.slice(widest).some((cell) => cell !== "")) {
      row.title = titleOf(cells, planning)
      refuse(row, { code: "too-many-cells", column: widest })
    } else {
      row.cells = cells
      const read = withoutTrouble(row, cells, sheet.table[at] ?? [], reading.columns)
      planRow(row, read)
      if (row.title === "") row.title = titleOf(read, planning)
      sayAsides(planning, row, read, at)
    }
    yield row
  }
}

/** What a row is called before it was read: by the column that matters most, else by its first words. */
function titleOf(cells: readonly string[], { reading, columnsOf }: Planning): string {
  const [target = ""] = essentialOf(reading.shape)
  const name = cells[columnsOf.get(target)?.[0] ?? -1] || cells.find((cell) => cell !== "")
  return (name ?? "").slice(0, 160)
}

/** A formula without a result and the sign of a failed one say nothing: the row says where they stand. */
function withoutTrouble(
  row: RowDraft,
  cells: readonly string[],
  raw: readonly string[],
  columns: readonly string[],
): readonly string[] {
  let clean: string[] | undefined
  cells.forEach((cell, column) => {
    // an apostrophe before it says that it is a text; the cell has lost it by now
    if (raw[column]?.trim().startsWith("'") === true) return
    const trouble = troubleIn(cell)
    if (trouble === undefined) return
    clean ??= [...cells]
    clean[column] = ""
    if ((columns[column] ?? "") !== "") row.notes.push({ code: trouble, column })
  })
  return clean ?? cells
}

function rowPlanner(planning: Planning): (row: RowDraft, cells: readonly string[]) => void {
  const { shape } = planning.reading
  switch (shape) {
    case "groups":
      return (row, cells) => planGroupRow(planning, row, cells)
    case "memberships":
      return (row, cells) => planSeatRow(planning, row, cells)
    case "members":
      return (row, cells) => planMemberRow(planning, row, cells)
    case "elements":
      return (row, cells) => planElementRow(planning, row, cells)
    case "ties":
      return (row, cells) => planTieRow(planning, row, cells)
    case "matrix":
    case "tie-matrix": {
      const heads = matrixHeads(planning)
      const levels = shape === "tie-matrix" && hasLevels(planning)
      let unmarked = heads
      return (row, cells) => {
        if (shape === "matrix") planMatrixRow(planning, heads, row, cells)
        else planTieMatrixRow(planning, heads, levels, row, cells)
        if (!row.cannot) bringUnmarked(planning, unmarked, row)
        if (!row.cannot) unmarked = []
      }
    }
    default:
      return unreachable(shape)
  }
}

function columnsByTarget(columns: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byTarget = new Map<string, number[]>()
  columns.forEach((target, column) => {
    if (target !== "") byTarget.set(target, [...(byTarget.get(target) ?? []), column])
  })
  return byTarget
}

const FILLED: ReadonlySet<string> = new Set(["who", "group", "name", "one"])

/** The row with its gaps under names filled from above. */
function filled(cells: readonly string[], above: string[], reading: SheetReading): readonly string[] {
  const isMatrix = reading.shape === "matrix" || reading.shape === "tie-matrix"
  if (!reading.fillDown || isMatrix || cells.every((cell) => cell === "")) return cells
  return cells.map((cell, column) => {
    if (!FILLED.has(reading.columns[column] ?? "")) return cell
    if (cell === "" || isDitto(cell)) return above[column] ?? ""
    above[column] = cell
    return cell
  })
}
