import type { Draft } from "./import-draft.ts"
import { bring, lookUp, type Planning, type RowDraft } from "./import-row.ts"
import { type FieldOf, type Read, readCell, readSeatCell, saysNothing } from "./import-values.ts"
import { want, wantNote } from "./import-want.ts"

/** What a row says of a field goes to the record, or into the row's remarks. */
export function say(
  planning: Planning,
  row: RowDraft,
  draft: Draft,
  { field, value, column, adds = false }: { field: string; value: unknown; column: number; adds?: boolean },
): void {
  const choice = row.chosen.get(draft)?.[field]
  const notes = want(draft, field, value, { spot: row.spot, column, choice, adds })
  row.notes.push(...notes)
  if (notes.length === 0) row.said.push({ draft, field })
}

/** True where a row hidden from view speaks of a record that others speak of too: its words are for the console alone. */
const isAside = (row: RowDraft, draft: Draft) => row.hidden && !draft.hidden && draft.first !== undefined

/** Reads a cell for a field of a record. */
export function sayCell(
  planning: Planning,
  row: RowDraft,
  draft: Draft,
  of: FieldOf,
  cell: string,
  column: number,
): void {
  if (isAside(row, draft)) return sayNote(planning, row, draft, cell, column)
  sayRead(planning, row, draft, of.field, readCell({ ...of, commas: planning.commas.has(column) }, cell), {
    column,
    cell,
  })
}

/** What was read from a cell goes to the record, or into the row's remarks. */
export function sayRead(
  planning: Planning,
  row: RowDraft,
  draft: Draft,
  field: string,
  read: Read,
  { column, cell }: { readonly column: number; readonly cell: string },
): void {
  if ("value" in read) {
    if (!saysNothing(read.value)) say(planning, row, draft, { field, value: read.value, column })
    return
  }
  if (read.code !== "grades") return void row.notes.push({ code: read.code, column })
  const { from, until } = read.ages
  const known = draft.known?.[field] as Partial<typeof read.ages> | undefined
  const question = `grades:${read.words}`
  const answer = known?.from === from && known.until === until ? "yes" : planning.answers[question]
  if (answer === "yes") return say(planning, row, draft, { field, value: read.ages, column })
  if (answer === "no") return
  row.question ??= question
  row.notes.push({ code: "grades", column, value: `${from} ${until} ${cell.slice(0, 60)}` })
}

/** The words over a column, or its letter-less number, before what a note says. */
const over = (planning: Planning, column: number) => planning.heading[column] || `Column ${column + 1}`

/** A cell becomes a line in the notes of a record, with the words over its column. */
export function sayNote(planning: Planning, row: RowDraft, draft: Draft, cell: string, column: number): void {
  addLines(row, draft, `${over(planning, column)}: ${oneLine(cell)}`, column)
}

/** A note with its heading is one line, so that it can go out again. */
const oneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, " / ")

function addLines(row: RowDraft, draft: Draft, text: string, column: number): void {
  const found = wantNote(draft, text, { spot: row.spot, column })
  if (found === undefined) return
  row.notes.push(...found.notes)
  if (found.notes.length === 0) row.said.push({ draft, field: found.field })
}

/** The notes of a row in the file's own column of notes: they are added to, never replaced. */
export function sayNotes(row: RowDraft, draft: Draft, cell: string, column: number): void {
  addLines(row, draft, cell, column)
}

/** Columns that come in as notes, and the comments on the row's cells where they were chosen. */
export function sayAsides(planning: Planning, row: RowDraft, cells: readonly string[], at: number): void {
  const { about } = row
  if (about === undefined || row.cannot) return
  for (const column of planning.columnsOf.get("note") ?? []) {
    const cell = cells[column] ?? ""
    if (cell !== "") sayNote(planning, row, about, cell, column)
  }
  if (!planning.reading.comments) return
  for (const { column, text, author } of planning.sheet.comments.filter((comment) => comment.row === at)) {
    const by = author === undefined || author === "" ? "" : ` by ${author}`
    addLines(row, about, `Comment${by} on ${over(planning, column)}: ${oneLine(text)}`, column)
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
  bring(planning, row, group)
  bring(planning, row, holder)
  const seat = planning.drafts.seat(group, holder)
  bring(planning, row, seat)
  if (role !== undefined && role !== "" && !isAside(row, seat)) {
    sayRead(planning, row, seat, "role", readSeatCell("role", role), { column, cell: role })
  }
  if (organization !== undefined && organization !== "" && holder.kind === "person" && !isAside(row, holder)) {
    const employer = lookUp(planning, row, { kind: "organization", name: organization, column, as: "detail" })
    if (employer !== undefined) {
      bring(planning, row, employer)
      say(planning, row, holder, { field: "organization", value: employer.id, column })
    }
  }
  return seat
}
