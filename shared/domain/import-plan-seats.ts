import { splitList } from "./import-cells.ts"
import { planSeat, sayRead } from "./import-plan-groups.ts"
import { lookUp, type Planning, type RowDraft, refuse } from "./import-row.ts"
import { readSeatCell } from "./import-values.ts"

const DETAILS = ["votes", "attendance", "from", "until"] as const

/** A row that says who sits at which group. A cell with several names stands for a seat of each. */
export function planSeatRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const column = (target: string) => planning.columnsOf.get(target)?.[0] ?? -1
  const cell = (target: string) => cells[column(target)] ?? ""
  const [whoAt, groupAt] = [column("who"), column("group")]
  row.title = [cell("who"), cell("group")]
    .filter((part) => part !== "")
    .join(" – ")
    .slice(0, 160)
  if (cell("who") === "") return refuse(row, { code: "no-name", ...(whoAt >= 0 && { column: whoAt }) })
  if (cell("group") === "") return refuse(row, { code: "no-name", ...(groupAt >= 0 && { column: groupAt }) })
  const kind = planning.mapping.holder
  const holders = splitList(cell("who")).flatMap((name) => lookUp(planning, row, kind, name, whoAt, true) ?? [])
  const groups = splitList(cell("group")).flatMap(
    (name) => lookUp(planning, row, "coalition", name, groupAt, true) ?? [],
  )
  if (row.cannot) return
  for (const group of groups) {
    for (const holder of holders) {
      const seat = planSeat(planning, row, group, holder, {
        role: cell("role"),
        organization: cell("organization"),
        column: cell("role") === "" ? column("organization") : column("role"),
      })
      row.main.push(seat)
      for (const field of DETAILS) {
        if (cell(field) !== "") sayRead(row, seat, field, readSeatCell(field, cell(field)), column(field))
      }
    }
  }
}
