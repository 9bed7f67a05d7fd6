import type { ImportMapping, RowNote } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import { type Draft, type Drafts, type NamedKind, speakOf } from "./import-drafts.ts"
import { want } from "./import-values.ts"

/** A row on its way: what it speaks of and what is to be said about it. */
export interface RowDraft {
  /** Counted from 1. */
  readonly row: number
  title: string
  readonly notes: RowNote[]
  /** The records that the row is about; it is new when one of them is. */
  readonly main: Draft[]
  /** What this row brought up first. */
  readonly brought: Draft[]
  /** Fields that the row has something to say about. */
  readonly said: { readonly draft: Draft; readonly field: string }[]
  question: string | undefined
  cannot: boolean
}

/** What the rules of each shape work with. */
export interface Planning {
  readonly drafts: Drafts
  readonly mapping: ImportMapping
  readonly heading: readonly string[]
  /** The columns of each target, in order. */
  readonly columnsOf: ReadonlyMap<string, readonly number[]>
}

/** Leaves a row out, saying why. */
export function refuse(row: RowDraft, note: RowNote): void {
  row.cannot = true
  row.notes.push(note)
}

/** The longest name that a record takes. */
const NAME_LIMIT = 300

/**
 * The record that a name means, for one row. Undefined when there is none that can be used or it must wait; the row then
 * says so. `essential` names leave out the whole row, others only their cell. Nothing is spoken of yet: see `bring`.
 */
export function lookUp(
  planning: Planning,
  row: RowDraft,
  kind: NamedKind,
  name: string,
  column: number,
  essential: boolean,
): Draft | undefined {
  const leaveOut = (note: RowNote) => {
    if (essential) refuse(row, note)
    else row.notes.push(note)
    return undefined
  }
  const line = name.replaceAll(/\s+/g, " ").trim()
  if (line.length > NAME_LIMIT) return leaveOut({ code: "name-too-long", column })
  const found = planning.drafts.named(kind, line)
  switch (found.state) {
    case "found":
      if (found.alsoCalled !== undefined) {
        row.notes.push(...want(found.draft, "aka", [found.alsoCalled], row.row, column))
        row.said.push({ draft: found.draft, field: "aka" })
      }
      return found.draft
    case "two-same":
      return leaveOut({ code: "two-same", column, value: line })
    case "waiting":
      row.question ??= found.question
      row.notes.push({ code: "alike", column, value: found.alike })
      return undefined
    default:
      return unreachable(found)
  }
}

/** Lets a row speak of a record, which then enters or is updated. */
export function bring(row: RowDraft, draft: Draft): void {
  if (speakOf(draft, row.row)) row.brought.push(draft)
}
