import type { AnyBody } from "../contract/changes.ts"
import type { ImportCounts, Pair, RowNote, RowPlan, RowResult } from "../contract/import.ts"
import type { Draft, DraftKind } from "./import-draft.ts"
import type { Answers } from "./import-finder.ts"
import { pairOf } from "./import-pair.ts"
import type { Choices, RowDraft } from "./import-row.ts"
import { saysTheSame } from "./import-want.ts"

/** A record to write: a new one, or fields of a known one. */
export interface PlannedRecord {
  readonly kind: DraftKind
  readonly id: string
  readonly isNew: boolean
  /** The whole body of a new record, or the fields that change; null takes one away. */
  readonly fields: AnyBody
  /** Where the file first spoke of it. */
  readonly sheet: number
  readonly row: number
}

export interface Outcome {
  readonly rows: readonly RowPlan[]
  readonly records: readonly PlannedRecord[]
  readonly counts: ImportCounts
  /** The cells of rows in view that wait for an answer. */
  readonly waiting: readonly { readonly sheet: number; readonly row: number; readonly cells: readonly string[] }[]
}

interface Asked {
  readonly answers: Answers
  readonly choices: Choices
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
  "formula",
  "error-cell",
])

const AT_ONCE = 1000

/** Compares what the file says with what is known: the result of each row and the records to write. Yields to rest. */
export function* outcomeOf(
  drafts: readonly RowDraft[],
  spokenOf: readonly Draft[],
  asked: Asked,
): Generator<number, Outcome> {
  const differences = new Map<Draft, Differences>()
  const records: PlannedRecord[] = []
  const half = drafts.length / 2
  let done = 0
  for (const draft of spokenOf) {
    if (++done % AT_ONCE === 0) yield half + (half / 2) * (done / spokenOf.length)
    const { sheet = 0, row = 0 } = draft.first ?? {}
    if (draft.known === undefined) {
      const own = draft.hidden ? { audience: "console" } : {}
      records.push({ kind: draft.kind, id: draft.id, isNew: true, fields: { ...draft.wanted, ...own }, sheet, row })
      continue
    }
    const found = differencesOf(draft, draft.known, asked.answers)
    differences.set(draft, found)
    if (found.changed.size > 0) {
      const fields = { ...unticked(draft.known, found.changed), ...pick(draft.wanted, found.changed) }
      records.push({ kind: draft.kind, id: draft.id, isNew: false, fields, sheet, row })
    }
  }
  const rows: RowPlan[] = []
  const waiting: Outcome["waiting"][number][] = []
  for (const draft of drafts) {
    if (rows.length % AT_ONCE === AT_ONCE - 1) yield half * 1.5 + (half / 2) * (rows.length / drafts.length)
    const plan = rowPlan(draft, differences, asked)
    rows.push(plan)
    if (plan.result === "question" && !draft.hidden) waiting.push({ ...draft.spot, cells: draft.cells })
  }
  return { rows, records, counts: countsOf(rows, records), waiting }
}

const pick = (wanted: AnyBody, fields: Iterable<string>) =>
  Object.fromEntries([...fields].map((field) => [field, wanted[field]]))

/** A changed answer is not the one that the group confirmed: its tick comes off in the same step. */
function unticked(known: AnyBody, changed: ReadonlySet<string>): AnyBody {
  const ticks = Array.isArray(known["verified"]) ? known["verified"] : []
  const left = ticks.filter((field) => !changed.has(String(field)))
  if (left.length === ticks.length) return {}
  return { verified: left.length === 0 ? null : left }
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

function rowPlan(draft: RowDraft, differences: ReadonlyMap<Draft, Differences>, asked: Asked): RowPlan {
  const { spot, title, main, brought } = draft
  const notes: RowNote[] = [...draft.notes]
  let question = draft.question
  const fields = new Set<string>()
  if (!draft.waits) {
    for (const { draft: of, field } of draft.said) {
      const found = differences.get(of)
      if (found?.waiting.has(field) === true) {
        question ??= verifiedQuestion(of)
        if (!notes.some((note) => note.code === "verified" && note.fields?.[0] === field)) {
          notes.push({ code: "verified", fields: [field] })
        }
      } else if (found?.changed.has(field) === true) fields.add(field)
      // what a later row adds to a group that an earlier one brought in
      else if (found === undefined && of.setBy.get(field) === spot && of.first !== spot) fields.add(field)
    }
  }
  const fresh = brought.filter(({ known }) => known === undefined)
  if (!draft.cannot) {
    notes.push(...added(fresh, main))
    if (fields.size > 0) notes.push({ code: "changes", fields: [...fields] })
  }
  const pair: Pair | undefined = pairOf(draft, asked.choices)
  return {
    ...spot,
    title,
    result: resultOf(draft, question, fresh, fields.size > 0),
    notes,
    // names that were taken as one can be told apart without a question being open
    ...(question === undefined ? draft.pair?.taken === true && { question: draft.pair.near.question } : { question }),
    ...(pair !== undefined && { pair }),
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
  const pairs = main.filter(({ kind }) => kind === "seat" || kind === "tie")
  if ((first?.kind === "seat" || first?.kind === "tie") && pairs.some((seat) => fresh.includes(seat))) return "new"
  return fresh.length > 0 || changes ? "update" : "same"
}

const ADDS = { coalition: "adds-group", organization: "adds-organization", person: "adds-person" } as const

/** What a row brings in besides itself: groups, people and organisations by name, seats and ties by number. */
function added(fresh: readonly Draft[], [first]: readonly Draft[]): RowNote[] {
  const notes: RowNote[] = []
  let seats = 0
  let ties = 0
  for (const draft of fresh) {
    if (draft.kind === "seat") seats++
    else if (draft.kind === "tie") ties++
    else if (draft !== first) notes.push({ code: ADDS[draft.kind], value: String(draft.wanted["name"]).slice(0, 160) })
  }
  if (seats > 0 && first?.kind !== "seat") notes.push({ code: "adds-seats", value: String(seats) })
  if (ties > 0 && first?.kind !== "tie") notes.push({ code: "adds-ties", value: String(ties) })
  return notes.length > 12 ? notes.slice(0, 12) : notes
}

function countsOf(rows: readonly RowPlan[], records: readonly PlannedRecord[]): ImportCounts {
  const fresh = { coalition: 0, organization: 0, person: 0, seat: 0, tie: 0 }
  for (const { isNew, kind } of records) if (isNew) fresh[kind]++
  const results = { new: 0, update: 0, same: 0, question: 0, cannot: 0 }
  let cells = 0
  for (const { result, notes } of rows) {
    results[result]++
    if (result !== "cannot") cells += notes.filter(({ code }) => CELL_LEFT_OUT.has(code)).length
  }
  return {
    rows: rows.length,
    coalitions: fresh.coalition,
    organizations: fresh.organization,
    persons: fresh.person,
    seats: fresh.seat,
    ties: fresh.tie,
    updates: records.filter(({ isNew }) => !isNew).length,
    results,
    cells,
  }
}
