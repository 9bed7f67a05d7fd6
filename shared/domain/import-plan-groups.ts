import { unreachable } from "../errors.ts"
import { readAnswerWord, readMark, readPerson, splitList } from "./import-cells.ts"
import type { Draft } from "./import-drafts.ts"
import { GROUP_FIELDS, type GroupField, isGroupField } from "./import-fields.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse } from "./import-row.ts"
import { readGroupCell, readSeatCell, saysNothing, want } from "./import-values.ts"

/** A row that describes one group: its fields, its members and people as seats. */
export function planGroupRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const at = planning.columnsOf.get("name")?.[0] ?? -1
  const name = cells[at] ?? ""
  row.title = name.slice(0, 160)
  if (name === "") return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const group = lookUp(planning, row, "coalition", name, at, true)
  if (group === undefined) return
  const first = group.firstRow
  bring(row, group)
  row.main.push(group)
  if (first !== undefined) row.notes.push({ code: "repeats", value: String(first) })
  planning.mapping.columns.forEach((target, column) => {
    const cell = cells[column] ?? ""
    if (cell === "" || target === "" || column === at || row.cannot) return
    if (target.startsWith("mark:")) return planMark(planning, row, group, target.slice(5), column, cell)
    if (isGroupField(target) && target !== "name") planField(planning, row, group, target, column, cell)
  })
}

/** A marked cell adds the words over its column to a set: "x" under "Health". */
function planMark(planning: Planning, row: RowDraft, group: Draft, field: string, column: number, cell: string): void {
  const marked = readMark(cell)
  const item = planning.heading[column] ?? ""
  if (marked === undefined) row.notes.push({ code: "unclear-mark", column })
  else if (marked && item !== "") say(row, group, field, { state: "listed", items: [item] }, column)
}

function planField(
  planning: Planning,
  row: RowDraft,
  group: Draft,
  field: GroupField,
  column: number,
  cell: string,
): void {
  const { form } = GROUP_FIELDS[field]
  switch (form) {
    case "members":
    case "people":
      return planMembers(planning, row, group, form === "people" ? "person" : "organization", column, cell)
    case "organization":
    case "group": {
      if (readAnswerWord(cell) !== undefined) return
      const named = lookUp(planning, row, form === "group" ? "coalition" : "organization", cell, column, false)
      if (named === undefined) return
      // a group is no part of itself
      if (named === group) return void row.notes.push({ code: "unread", column })
      bring(row, named)
      return say(row, group, field, named.id, column)
    }
    case "ages": {
      const read = readGroupCell(field, cell)
      const before = row.notes.length
      sayRead(row, group, field, read, column)
      if ("value" in read && row.notes.length === before) {
        const { from, until } = read.value as { from: number; until: number }
        row.notes.push({ code: "ages", column, value: `${from} ${until}` })
      }
      return
    }
    case "line":
    case "text":
    case "lines":
    case "names":
    case "set":
    case "funders":
    case "number":
    case "yesno":
    case "choice":
    case "date":
      return sayRead(row, group, field, readGroupCell(field, cell), column)
    default:
      return unreachable(form)
  }
}

/** Each name in the cell sits at the group; "Name (role), Org" is taken apart for people. */
function planMembers(
  planning: Planning,
  row: RowDraft,
  group: Draft,
  kind: "person" | "organization",
  column: number,
  cell: string,
): void {
  if (readAnswerWord(cell) !== undefined) return
  for (const part of splitList(cell)) {
    const { name, role, organization } = kind === "person" ? readPerson(part) : { name: part }
    const holder = lookUp(planning, row, kind, name, column, false)
    if (holder === undefined) continue
    planSeat(planning, row, group, holder, { role, organization, column })
  }
}

/** Seats a holder at a group, with a role and the organisation of a person where the cell has them. */
export function planSeat(
  planning: Planning,
  row: RowDraft,
  group: Draft,
  holder: Draft,
  { role, organization, column }: { role?: string | undefined; organization?: string | undefined; column: number },
): Draft {
  bring(row, group)
  bring(row, holder)
  const seat = planning.drafts.seat(group, holder)
  bring(row, seat)
  if (role !== undefined && role !== "") sayRead(row, seat, "role", readSeatCell("role", role), column)
  if (organization !== undefined && organization !== "" && holder.kind === "person") {
    const employer = lookUp(planning, row, "organization", organization, column, false)
    if (employer !== undefined) {
      bring(row, employer)
      say(row, holder, "organization", employer.id, column)
    }
  }
  return seat
}

/** What was read from a cell goes to the record, or into the row's remarks. */
export function sayRead(
  row: RowDraft,
  draft: Draft,
  field: string,
  read: ReturnType<typeof readGroupCell>,
  column: number,
): void {
  if ("code" in read) row.notes.push({ code: read.code, column })
  else if (!saysNothing(read.value)) say(row, draft, field, read.value, column)
}

function say(row: RowDraft, draft: Draft, field: string, value: unknown, column: number): void {
  const notes = want(draft, field, value, row.row, column)
  row.notes.push(...notes)
  if (notes.length === 0) row.said.push({ draft, field })
}
