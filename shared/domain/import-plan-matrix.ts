import { readMark, readNumber, readRole } from "./import-cells.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse, repeats } from "./import-row.ts"
import { planSeat } from "./import-say.ts"

/** A column of marks with the name over it. */
export interface MatrixHead {
  readonly column: number
  readonly name: string
}

/** The named columns of marks; a column without a name has nobody to give its marks to. */
export function matrixHeads({ reading, items, columnsOf }: Planning): readonly MatrixHead[] {
  if (reading.heading < 0) return []
  return (columnsOf.get("mark") ?? []).flatMap((column) => {
    const name = items[column] ?? ""
    return name === "" ? [] : [{ column, name }]
  })
}

/** A row of a 0/1 matrix: the one whom it names sits wherever a cell is marked, or the other way round when turned. */
export function planMatrixRow(
  planning: Planning,
  heads: readonly MatrixHead[],
  row: RowDraft,
  cells: readonly string[],
): void {
  const { turned, holder } = planning.reading
  const at = planning.columnsOf.get("label")?.[0] ?? -1
  const name = cells[at] ?? ""
  row.title = name.slice(0, 160)
  if (name === "" || heads.length === 0) return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const own = lookUp(planning, row, { kind: turned ? "coalition" : holder, name, column: at, as: "essential" })
  if (own === undefined) return
  const { first } = own
  bring(planning, row, own)
  row.main.push(own)
  row.about = own
  if (first !== undefined) repeats(row, first)
  for (const { column, name: over } of heads) {
    const mark = readCell(cells[column] ?? "")
    if (mark === "unclear") row.notes.push({ code: "unclear-mark", column })
    if (mark === "unclear" || mark === false) continue
    const other = lookUp(planning, row, { kind: turned ? holder : "coalition", name: over, column, as: "detail" })
    if (other === undefined) continue
    const role = mark === true ? undefined : mark.role
    row.main.push(planSeat(planning, row, turned ? own : other, turned ? other : own, { role, column }))
  }
}

/** Also one whom no row marks is in the file: columns without a mark enter with the first row that can. */
export function bringUnmarked(planning: Planning, heads: readonly MatrixHead[], row: RowDraft): void {
  const { turned, holder, shape } = planning.reading
  for (const { column, name } of heads) {
    const kind = turned && shape === "matrix" ? holder : "coalition"
    const draft = lookUp(planning, row, { kind, name, column, as: "detail" })
    if (draft !== undefined) bring(planning, row, draft)
  }
}

/** A mark, no mark, or a word for the seat. A count above one is a mark too. */
function readCell(cell: string): boolean | "unclear" | { readonly role: string } {
  if (cell === "") return false
  const mark = readMark(cell)
  if (mark !== undefined) return mark
  const number = readNumber(cell)
  if (number !== undefined) return number > 0
  return readRole(cell) === undefined ? "unclear" : { role: cell }
}
