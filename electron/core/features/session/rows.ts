import type { Change } from "../../../../shared/contract/changes.ts"
import type { OutcomeBody, OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import { facing } from "../../../../shared/domain/tie-views.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import { blockOf } from "../../../../shared/method/exercises.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, type Stored, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { takeRowOffFrozen } from "../wall/index.ts"
import { blockAt, entryOptions, forgetTyping, isAfterwards, isShown, stepAt } from "./run.ts"

/** Rows of a form and chips of a matrix: each a record of its own as soon as it is entered. */
export const rowHandlers: HandlersOf<"row"> = {
  "row.add": ({ records, ports }, { session, step, block, values, tables }) => {
    const at = { session, step, block }
    const asked = askedBy(blockOf(stepAt(records, session, step).exercise, block))
    mustBeAsked(asked.fields, values)
    const orders = records.of(asked.kind, "session", session).map(({ body }) => body.order ?? 0)
    const body = {
      ...asked.given,
      ...withoutNull(values),
      ...at,
      order: Math.max(0, ...orders) + 1,
      ...(asked.letGo && { pulled: true }),
      ...(tables !== undefined && { tables }),
      ...(isAfterwards(records, at) && { afterwards: true }),
    }
    const id = ports.newId()
    const added: Change = { type: "added", kind: asked.kind, id, body }
    records.apply("Add row", [added], entryOptions(session, step, isShown(records, session, step, block)))
    forgetTyping(records, session, `row:${step}:${block}`)
    return { id }
  },

  "row.set": ({ records }, { id, kind, values = {}, pulled, tables }) => {
    const row = records.get(kind, id)
    const { session, step, block } = placeOf(row)
    const found = blockOf(stepAt(records, session, step).exercise, block)
    mustBeAsked(askedBy(found).fields, values)
    const fields = {
      ...values,
      ...(pulled !== undefined && { pulled: pulled || null }),
      ...(tables !== undefined && { tables: tables.length > 0 ? tables : null }),
      // other words were not read back
      ...(Object.keys(values).length > 0 && { accepted: null }),
    }
    const shown = isShown(records, session, step, block)
    records.apply(labelOf(pulled), update(row, fields as never), entryOptions(session, step, shown))
    // who says it, and of whom, is what makes two sides of one tie
    const another = isView(row) && ("party" in values || "other" in values)
    if (pulled === true || another) offFrozen(records, row)
    forgetTyping(records, session, `row:${step}:${block}`)
    return {}
  },

  "row.remove": ({ records }, { id, kind }) => {
    const row = records.get(kind, id)
    const { session, step, block } = placeOf(row)
    records.apply("Remove row", [remove(row)], entryOptions(session, step, isShown(records, session, step, block)))
    offFrozen(records, row)
    return {}
  },
}

/** Things of a list, each put into a column. */
export const placementHandlers: HandlersOf<"placement"> = {
  "placement.put": ({ records }, { session, step, block, item, column }) => {
    const at = { session, step, block }
    mustStandThere(records, at, item, column)
    const id = `${session}/${step}/${block}/${item}`
    const known = records.find("placement", id)
    const options = entryOptions(session, step, isShown(records, session, step, block))
    if (known === undefined) {
      if (column !== undefined)
        records.apply("Put into a column", [add("placement", id, { ...at, item, column })], options)
    } else if (column === undefined) records.apply("Take out of a column", [remove(known)], options)
    else records.apply("Put into a column", update(known, { column }), options)
    return {}
  },
}

/** Throws `invalid-input` for a thing or a column that the block does not have, `not-found` for a group that is not there. */
export function mustStandThere(
  records: RecordReader,
  at: { readonly session: string; readonly step: number; readonly block: string },
  item: string,
  column: string | undefined,
): void {
  const { block: asked } = blockAt(records, at, "place")
  if (asked.items === undefined) records.get("coalition", item)
  else if (!asked.items.some(({ id }) => id === item)) throw new AppError("invalid-input", { field: "item" })
  if (column !== undefined && !asked.columns.some(({ id }) => id === column)) {
    throw new AppError("invalid-input", { field: "column" })
  }
}

interface Asked {
  readonly kind: OutcomeKind
  readonly fields: readonly string[]
  readonly given: Readonly<Record<string, unknown>>
  readonly letGo: boolean
}

/** What a block asks of a row. Throws `invalid-input` for one that takes none. */
function askedBy(block: Block): Asked {
  if (block.kind === "form" && block.from === undefined) {
    const { of: kind, fields, given = {}, letGo = false } = block
    return { kind, fields: fields.map(({ name }) => name), given, letGo }
  }
  if (block.kind === "matrix" && block.from === undefined) {
    return { kind: "functionCoverage", fields: ["fn", "coalition"], given: {}, letGo: false }
  }
  throw new AppError("invalid-input", { field: "block" })
}

function mustBeAsked(fields: readonly string[], values: Readonly<Record<string, unknown>>): void {
  const other = Object.keys(values).find((name) => !fields.includes(name))
  if (other !== undefined) throw new AppError("invalid-input", { field: other })
}

function withoutNull(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** Where a row was entered. Throws `not-found` for one that no session made. */
export function placeOf({ body }: Stored<OutcomeKind>) {
  const { session, step, block }: OutcomeBody = body
  if (session === undefined || step === undefined || block === undefined)
    throw new AppError("not-found", { kind: "session" })
  return { session, step, block }
}

/** Takes a row off what a frozen wall keeps showing. */
export function offFrozen(records: RecordWriter, row: Stored<OutcomeKind>): void {
  takeRowOffFrozen(records, row.id)
  // of two sides that show what they say of a tie, neither stands there alone
  if (!isView(row)) return
  for (const { id, body } of records.of("tieView", "session", row.body.session ?? "")) {
    if (facing(row.body, body)) takeRowOffFrozen(records, id)
  }
}

const isView = (row: Stored<OutcomeKind>): row is Stored<"tieView"> => row.kind === "tieView"

function labelOf(pulled: boolean | undefined): string {
  if (pulled === undefined) return "Edit row"
  return pulled ? "Take row off the wall" : "Let row go to the wall"
}
