import type { Draft } from "./import-draft.ts"
import { splitList } from "./import-lists.ts"
import { type PersonCell, readPeople } from "./import-people.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse } from "./import-row.ts"
import { planSeat, say, sayRead } from "./import-say.ts"
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
  const kind = planning.reading.holder
  const groups = splitList(cell("group"), planning.commas.has(groupAt)).flatMap(
    (name) => lookUp(planning, row, { kind: "coalition", name, column: groupAt, as: "essential" }) ?? [],
  )
  if (row.cannot) return
  const commas = planning.commas.has(whoAt)
  const people: readonly PersonCell[] =
    kind === "person" ? readPeople(cell("who"), commas) : splitList(cell("who"), commas).map((name) => ({ name }))
  for (const group of groups) {
    for (const { name, role, organization, literal } of people) {
      const at = cell("organization") || organization || nameOf(group)
      const holder = lookUp(planning, row, { kind, name, column: whoAt, as: "essential", at, literal })
      if (holder === undefined || row.cannot) continue
      seatOne(planning, row, group, holder, {
        role: cell("role") || role,
        organization: cell("organization") || organization,
        column: cell("role") === "" ? column("organization") : column("role"),
      })
      contactOf(planning, row, holder, cells)
    }
  }
  // "to be named": a seat without anybody is none
  if (row.main.length === 0 && row.question === undefined) row.cannot = true

  function seatOne(
    of: Planning,
    at: RowDraft,
    group: Draft,
    holder: Draft,
    details: { role: string | undefined; organization: string | undefined; column: number },
  ): void {
    const seat = planSeat(of, at, group, holder, details)
    at.main.push(seat)
    at.about ??= holder
    if (at.hidden && !seat.hidden) return
    for (const field of DETAILS) {
      const text = cell(field)
      if (text !== "") sayRead(of, at, seat, field, readSeatCell(field, text), { column: column(field), cell: text })
    }
  }
}

const nameOf = (draft: Draft) => String(draft.known?.["name"] ?? draft.wanted["name"])

/** The ways to reach a person, from one column or several, in one line; for the console alone. */
export function contactOf(planning: Planning, row: RowDraft, holder: Draft, cells: readonly string[]): void {
  const columns = planning.columnsOf.get("contact") ?? []
  const parts = columns.map((column) => cells[column] ?? "").filter((part) => part !== "")
  const [column] = columns
  if (parts.length === 0 || column === undefined || holder.kind !== "person") return
  bring(planning, row, holder)
  say(planning, row, holder, { field: "contact", value: parts.join(", "), column })
}
