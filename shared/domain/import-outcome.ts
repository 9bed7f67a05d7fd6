import type { AnyBody } from "../contract/changes.ts"
import type { ImportCounts, RowNote, RowPlan, RowResult } from "../contract/import.ts"
import type { Answers, Draft, DraftKind } from "./import-drafts.ts"
import type { RowDraft } from "./import-row.ts"
import { saysTheSame } from "./import-values.ts"

/** A record to write: a new one, or fields of a known one. */
export interface PlannedRecord {
  readonly kind: DraftKind
  readonly id: string
  readonly isNew: boolean
  /** The whole body of a new record, or the fields that change. */
  readonly fields: AnyBody
  /** The row of the file that first spoke of it. */
  readonly row: number
}

export interface Outcome {
  readonly rows: readonly RowPlan[]
  readonly records: readonly PlannedRecord[]
  readonly counts: ImportCounts
}

/** What a known record's fields become: those that change, and those that wait because its group confirmed them. */
interface Differences {
  readonly changed: ReadonlySet<string>
  readonly waiting: ReadonlySet<string>
}

/** Remarks about a cell that stays out. */
const CELL_LEFT_OUT: ReadonlySet<string> = new Set([
  "unread",
  "too-long",
  "differs",
  "role-unknown",
  "unclear-mark",
  "name-too-long",
  "two-same",
])

/** Compares what the file says with what is known: the result of each row and the records to write. */
export function outcomeOf(drafts: readonly RowDraft[], spokenOf: readonly Draft[], answers: Answers): Outcome {
  const differences = new Map<Draft, Differences>()
  const records: PlannedRecord[] = []
  for (const draft of spokenOf) {
    const row = draft.firstRow ?? 0
    if (draft.known === undefined) {
      records.push({ kind: draft.kind, id: draft.id, isNew: true, fields: { ...draft.wanted }, row })
      continue
    }
    const found = differencesOf(draft, draft.known, answers)
    differences.set(draft, found)
    if (found.changed.size > 0) {
      const fields = Object.fromEntries([...found.changed].map((field) => [field, draft.wanted[field]]))
      records.push({ kind: draft.kind, id: draft.id, isNew: false, fields, row })
    }
  }
  const rows = drafts.map((draft) => rowPlan(draft, differences))
  return { rows, records, counts: countsOf(rows, records) }
}

/** The question whether a field that a group confirmed may change. */
const verifiedQuestion = (draft: Draft) => `verified:${draft.id}`

function differencesOf(draft: Draft, known: AnyBody, answers: Answers): Differences {
  const different = Object.keys(draft.wanted).filter((field) => !saysTheSame(known[field], draft.wanted[field]))
  const verified = new Set(draft.kind === "coalition" && Array.isArray(known["verified"]) ? known["verified"] : [])
  const confirmed = different.filter((field) => verified.has(field))
  const answer = answers[verifiedQuestion(draft)]
  const kept = answer === "yes" ? [] : confirmed
  return {
    changed: new Set(different.filter((field) => !kept.includes(field))),
    waiting: new Set(answer === undefined ? kept : []),
  }
}

function rowPlan(draft: RowDraft, differences: ReadonlyMap<Draft, Differences>): RowPlan {
  const { row, title, main, brought } = draft
  const notes: RowNote[] = [...draft.notes]
  let question = draft.question
  const fields = new Set<string>()
  for (const { draft: of, field } of draft.said) {
    const found = differences.get(of)
    if (found?.waiting.has(field) === true) {
      question ??= verifiedQuestion(of)
      notes.push({ code: "verified", fields: [field] })
    } else if (found?.changed.has(field) === true) fields.add(field)
    // what a later row adds to a group that an earlier one brought in
    else if (found === undefined && of.setBy.get(field) === row && of.firstRow !== row) fields.add(field)
  }
  const fresh = brought.filter(({ known }) => known === undefined)
  if (!draft.cannot) {
    notes.push(...added(fresh, main))
    if (fields.size > 0) notes.push({ code: "changes", fields: [...fields] })
  }
  return {
    row,
    title,
    result: resultOf(draft, question, fresh, fields.size > 0),
    notes,
    ...(question !== undefined && { question }),
  }
}

function resultOf(
  { cannot, main }: RowDraft,
  question: string | undefined,
  fresh: readonly Draft[],
  changes: boolean,
): RowResult {
  if (cannot) return "cannot"
  if (question !== undefined) return "question"
  const [first] = main
  if (first !== undefined && fresh.includes(first)) return "new"
  if (first?.kind === "seat" && main.some((seat) => fresh.includes(seat))) return "new"
  return fresh.length > 0 || changes ? "update" : "same"
}

const ADDS = { coalition: "adds-group", organization: "adds-organization", person: "adds-person" } as const

/** What a row brings in besides itself: groups, people and organisations by name, seats by number. */
function added(fresh: readonly Draft[], [first]: readonly Draft[]): RowNote[] {
  const notes: RowNote[] = []
  let seats = 0
  for (const draft of fresh) {
    if (draft.kind === "seat") seats++
    else if (draft !== first) notes.push({ code: ADDS[draft.kind], value: String(draft.wanted["name"]).slice(0, 160) })
  }
  if (seats > 0 && first?.kind !== "seat") notes.push({ code: "adds-seats", value: String(seats) })
  return notes.length > 12 ? notes.slice(0, 12) : notes
}

function countsOf(rows: readonly RowPlan[], records: readonly PlannedRecord[]): ImportCounts {
  const fresh = (kind: DraftKind) => records.filter((record) => record.isNew && record.kind === kind).length
  const results = { new: 0, update: 0, same: 0, question: 0, cannot: 0 }
  let cells = 0
  for (const { result, notes } of rows) {
    results[result]++
    if (result !== "cannot") cells += notes.filter(({ code }) => CELL_LEFT_OUT.has(code)).length
  }
  return {
    rows: rows.length,
    coalitions: fresh("coalition"),
    organizations: fresh("organization"),
    persons: fresh("person"),
    seats: fresh("seat"),
    updates: records.filter(({ isNew }) => !isNew).length,
    results,
    cells,
  }
}
