import type { PairChoice, RowNote, SheetReading } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import type { Draft, NamedKind, Spot } from "./import-draft.ts"
import type { Drafts } from "./import-drafts.ts"
import type { Answers, Near } from "./import-finder.ts"
import { isBareRole, isNobody, positionAt } from "./import-roles.ts"
import type { Sheet } from "./import-sheet.ts"
import { want } from "./import-want.ts"

/** Two entries that may be one, as a row brings it up. */
export interface PairDraft {
  readonly near: Near
  /** The name as this row has it. */
  readonly name: string
  readonly kind: NamedKind
  readonly taken: boolean
  /** What the row says, while nobody has said whether they are one. */
  readonly scratch: Draft | undefined
}

/** A row on its way: what it speaks of and what is to be said about it. */
export interface RowDraft {
  readonly spot: Spot
  /** True for a row hidden from view that was chosen to come in. */
  readonly hidden: boolean
  title: string
  /** The row's cells as they were read. */
  cells: readonly string[]
  readonly notes: RowNote[]
  /** The records that the row is about; it is new when one of them is. */
  readonly main: Draft[]
  /** What this row brought up first. */
  readonly brought: Draft[]
  /** Fields that the row has something to say about. */
  readonly said: { readonly draft: Draft; readonly field: string }[]
  /** The record that takes the row's notes and comments. */
  about: Draft | undefined
  question: string | undefined
  /** Which values count of the records that a look-alike was joined with. */
  readonly chosen: Map<Draft, Readonly<Record<string, PairChoice>>>
  pair: PairDraft | undefined
  cannot: boolean
  /** True while nobody has said what the row is about: nothing of it comes in. */
  waits: boolean
}

export type Choices = Readonly<Record<string, Readonly<Record<string, PairChoice>>>>

/** What the rules of each shape work with, for one sheet. */
export interface Planning {
  readonly drafts: Drafts
  readonly answers: Answers
  readonly choices: Choices
  /** The sheet's index in the file. */
  readonly index: number
  readonly sheet: Sheet
  readonly reading: SheetReading
  readonly heading: readonly string[]
  /** The words right over each column: what a mark in it stands for. */
  readonly items: readonly string[]
  /** The columns of each target, in order. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>
  /** Columns in whose cells commas part names. */
  readonly commas: ReadonlySet<number>
}

/** A row of which nothing is known yet. */
export function newRow(spot: Spot, hidden: boolean): RowDraft {
  return {
    spot,
    hidden,
    title: "",
    cells: [],
    notes: [],
    main: [],
    brought: [],
    said: [],
    about: undefined,
    question: undefined,
    chosen: new Map(),
    pair: undefined,
    cannot: false,
    waits: false,
  }
}

/** Leaves a row out, saying why. */
export function refuse(row: RowDraft, note: RowNote): undefined {
  row.cannot = true
  row.notes.push(note)
}

/** The longest name that a record takes. */
const NAME_LIMIT = 300

interface Wanted {
  readonly kind: NamedKind
  readonly name: string
  readonly column: number
  /** What the name is to the row: without the first it cannot come in, without the second only a cell stays out. */
  readonly as: "subject" | "essential" | "detail"
  /** For a person of whom only the position is known: where it is held. */
  readonly at?: string | undefined
  /** True for a name that was said to be one. */
  readonly literal?: boolean | undefined
}

/**
 * The record that a name means, for one row. Undefined when there is none that can be used or it must wait; the row then
 * says so. A subject that must wait is given as a scratch that is never written. Nothing is spoken of yet: see `bring`.
 */
export function lookUp(planning: Planning, row: RowDraft, wanted: Wanted): Draft | undefined {
  const { kind, name, column, as, at = "" } = wanted

  const leaveOut = (note: RowNote) => {
    if (as === "detail") row.notes.push(note)
    else refuse(row, note)
    return undefined
  }
  let line = name.replaceAll(/\s+/g, " ").trim()
  if (line.length > NAME_LIMIT) return leaveOut({ code: "name-too-long", column })
  if (kind === "person" && wanted.literal !== true) {
    if (isNobody(line)) return void row.notes.push({ code: "nobody", column, value: line })
    if (at !== "" && isBareRole(line)) line = positionAt(line, at)
  }
  const found = planning.drafts.named(kind, line)
  switch (found.state) {
    case "found": {
      const { draft, alsoCalled, taken } = found
      if (alsoCalled !== undefined) join(planning, row, draft, alsoCalled, line, column)
      const near = alsoCalled ?? taken
      const chosen = near === undefined ? undefined : planning.choices[near.question]
      if (chosen !== undefined) row.chosen.set(draft, chosen)
      if (taken !== undefined) {
        row.notes.push({ code: "taken-as", column, value: taken.name })
        row.pair ??= { near: taken, name: line, kind, taken: true, scratch: undefined }
      }
      return draft
    }
    case "two-same":
      return leaveOut({ code: "two-same", column, value: line })
    case "waiting": {
      const { near } = found
      row.question ??= near.question
      row.notes.push({ code: "alike", column, value: near.name })
      const scratch = as === "subject" ? planning.drafts.scratch(kind, line) : undefined
      if (scratch !== undefined) row.waits = true
      row.pair ??= { near, name: line, kind, taken: false, scratch }
      return scratch
    }
    default:
      return unreachable(found)
  }
}

/** Somebody said that a record also goes by the name in this row: one of the two names stays, the other is kept beside it. */
function join(planning: Planning, row: RowDraft, draft: Draft, near: Near, line: string, column: number): void {
  const byFile = planning.choices[near.question]?.["name"] === "file"
  if (byFile) {
    draft.wanted["name"] = line
    draft.setBy.set("name", row.spot)
    row.said.push({ draft, field: "name" })
  }
  row.notes.push(...want(draft, "aka", [byFile ? near.name : line], { spot: row.spot, column }))
  row.said.push({ draft, field: "aka" })
}

/** Lets a row speak of a record, which then enters or is updated. */
export function bring(planning: Planning, row: RowDraft, draft: Draft): void {
  if (row.waits) return
  if (planning.drafts.speak(draft, row.spot, row.hidden)) row.brought.push(draft)
}

/** Says that an earlier row of the file spoke of the same. */
export function repeats(row: RowDraft, first: Spot): void {
  const elsewhere = first.sheet !== row.spot.sheet && { sheet: first.sheet }
  row.notes.push({ code: "repeats", value: String(first.row), ...elsewhere })
}
