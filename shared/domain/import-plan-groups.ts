import { unreachable } from "../errors.ts"
import { readAnswerWord, readMark, readNumber } from "./import-cells.ts"
import type { Draft } from "./import-draft.ts"
import { GROUP_FIELDS, type GroupField, isGroupField } from "./import-fields.ts"
import { splitList } from "./import-lists.ts"
import { nameKey } from "./import-names.ts"
import { type PersonCell, readPeople } from "./import-people.ts"
import { bring, lookUp, type Planning, type RowDraft, refuse, repeats } from "./import-row.ts"
import { planSeat, say, sayCell, sayNote, sayNotes } from "./import-say.ts"

/** A row that describes one group: its fields, its members and people as seats. */
export function planGroupRow(planning: Planning, row: RowDraft, cells: readonly string[]): void {
  const at = planning.columnsOf.get("name")?.[0] ?? -1
  const name = cells[at] ?? ""
  row.title = name.slice(0, 160)
  const numbered = groupOfNumber(planning, cells)
  if (name === "" && numbered === undefined) return refuse(row, { code: "no-name", ...(at >= 0 && { column: at }) })
  const group = numbered === undefined ? subject(planning, row, name, at) : renamed(planning, row, numbered, name, at)
  if (group !== undefined) planGroup(planning, row, group, cells, at)
}

const subject = (planning: Planning, row: RowDraft, name: string, column: number) =>
  lookUp(planning, row, { kind: "coalition", name, column, as: "subject" })

/** The group that is here already under the number in the row. */
function groupOfNumber(planning: Planning, cells: readonly string[]): Draft | undefined {
  const number = readNumber(cells[planning.columnsOf.get("number")?.[0] ?? -1] ?? "")
  return number === undefined ? undefined : planning.drafts.numbered(number)
}

/** A group that is told by its number may have another name in the file: that is a correction of its name. */
function renamed(planning: Planning, row: RowDraft, group: Draft, name: string, column: number): Draft | undefined {
  const called = String(group.known?.["name"])
  if (row.title === "") row.title = called.slice(0, 160)
  if (name === "" || name === called) return group
  const other = planning.drafts.known("coalition", name)
  if (other !== undefined && other !== group) {
    return refuse(row, { code: "number-differs", column, value: called })
  }
  // another number that the app gave to a group of another workspace, say: one of the two is asked about by its name
  if (!seemsLike(called, name)) return subject(planning, row, name, column)
  row.notes.push({ code: "renames", column, value: called })
  say(planning, row, group, { field: "name", value: name, column })
  return group
}

/** True where one name may be a correction of the other: they share a word of some length. */
function seemsLike(one: string, other: string): boolean {
  const words = (name: string) =>
    nameKey(name)
      .split(" ")
      .filter((word) => word.length > 3)
  const there = new Set(words(one))
  return words(other).some((word) => there.has(word)) || nameKey(one) === nameKey(other)
}

/** Everything that a row says of a group. */
export function planGroup(
  planning: Planning,
  row: RowDraft,
  group: Draft,
  cells: readonly string[],
  nameAt: number,
): void {
  const { first } = group
  bring(planning, row, group)
  row.main.push(group)
  row.about = group
  if (first !== undefined) repeats(row, first)
  planning.reading.columns.forEach((target, column) => {
    const cell = cells[column] ?? ""
    if (cell === "" || target === "" || column === nameAt || row.cannot) return
    if (target.startsWith("mark:")) return planMark(planning, row, group, target.slice(5), column, cell)
    if (isGroupField(target)) return planField(planning, row, group, target, column, cell)
    // what only people and organisations have
    if (target === "contact" || target === "sector") sayNote(planning, row, group, cell, column)
  })
}

/** A marked cell adds the words over its column to a set: "x" under "Health". */
function planMark(planning: Planning, row: RowDraft, group: Draft, field: string, column: number, cell: string): void {
  const marked = readMark(cell)
  const item = planning.items[column] ?? ""
  if (marked === undefined) row.notes.push({ code: "unclear-mark", column })
  else if (marked && item !== "") {
    say(planning, row, group, { field, value: { state: "listed", items: [item] }, column, adds: true })
  }
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
      const kind = form === "group" ? "coalition" : "organization"
      const named = lookUp(planning, row, { kind, name: cell, column, as: "detail" })
      if (named === undefined) return
      // a group is no part of itself
      if (named === group) return void row.notes.push({ code: "unread", column })
      bring(planning, row, named)
      return say(planning, row, group, { field, value: named.id, column })
    }
    case "ages": {
      const before = row.notes.length
      sayCell(planning, row, group, { kind: "coalition", field, form }, cell, column)
      const { from, until } = (group.wanted[field] ?? {}) as { from?: number; until?: number }
      if (row.notes.length === before && from !== undefined) {
        row.notes.push({ code: "ages", column, value: `${from} ${until}` })
      }
      return
    }
    case "number-of":
    case "note":
    case "kind":
    case "alias":
    case "joined":
      return
    case "text":
      if (field === "notes") return sayNotes(row, group, cell, column)
      return sayCell(planning, row, group, { kind: "coalition", field, form }, cell, column)
    case "line":
      // the name was read already
      if (field === "name") return
      return sayCell(planning, row, group, { kind: "coalition", field, form }, cell, column)
    case "lines":
    case "names":
    case "set":
    case "parts":
    case "funders":
    case "number":
    case "yesno":
    case "choice":
    case "date":
      return sayCell(planning, row, group, { kind: "coalition", field, form }, cell, column)
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
  const place = String(group.known?.["name"] ?? group.wanted["name"])
  const commas = planning.commas.has(column)
  const people: readonly PersonCell[] =
    kind === "person" ? readPeople(cell, commas) : splitList(cell, commas).map((name) => ({ name }))
  for (const { name, role, organization, literal } of people) {
    const holder = lookUp(planning, row, { kind, name, column, as: "detail", at: organization ?? place, literal })
    if (holder !== undefined) planSeat(planning, row, group, holder, { role, organization, column })
  }
}
