import type { PairChoice, RowNote } from "../contract/import.ts"
import { kindOf } from "../contract/kinds.ts"
import { sameValue } from "./changes.ts"
import type { FunderCell } from "./import-cells.ts"
import type { Draft, Spot } from "./import-draft.ts"
import { foldText } from "./import-names.ts"
import { isAnswer, type SetAnswer, saysNothing } from "./import-values.ts"

interface Origin {
  readonly spot: Spot
  readonly column: number
  /** Which value counts where two entries were said to be one. */
  readonly choice?: PairChoice | undefined
  /** True where the value adds to what is known instead of standing for all of it. */
  readonly adds?: boolean
}

/**
 * Adds a value to what the file says of a field. Lists of several rows are joined; of a single value the first row's
 * stays. Returns what is to be said about the cell; an empty list when there is nothing.
 */
export function want(draft: Draft, field: string, value: unknown, origin: Origin): readonly RowNote[] {
  const { spot, column, choice, adds = false } = origin
  const known = draft.known?.[field]
  const added = adds && (!isAnswer(known) || known.state === "listed")
  const before = draft.wanted[field] ?? (field === "aka" || added ? known : undefined)
  if (choice === "known" && (draft.wanted[field] ?? known) !== undefined) return []
  const chosen =
    choice === "file"
      ? value
      : choice === "both"
        ? (joined(field, draft.wanted[field] ?? known, value, draft) ?? value)
        : undefined
  const next = withKnownDetails(chosen ?? joined(field, before, value, draft), field, draft)
  if (next === undefined) {
    const first = draft.setBy.get(field) ?? spot
    return [
      { code: "differs", column, value: String(first.row), ...(first.sheet !== spot.sheet && { sheet: first.sheet }) },
    ]
  }
  if (saysNothing(next)) return []
  const checked = kindOf(draft.kind).fields[field]?.schema.safeParse(next)
  if (checked?.success !== true) {
    const tooBig = checked?.error.issues.some(({ code }) => code === "too_big") && typeof next !== "number"
    return [{ code: tooBig ? "too-long" : "unread", column }]
  }
  if (sameValue(before, checked.data) && draft.setBy.has(field)) return []
  draft.wanted[field] = checked.data
  if (!draft.setBy.has(field)) draft.setBy.set(field, spot)
  return []
}

/** Notes are only ever added to: lines that are there already are not repeated. */
function withLines(before: string, text: string): string {
  const lines = new Set(before.split("\n").map((line) => line.trim()))
  const fresh = text.split("\n").filter((line) => !lines.has(line.trim()))
  return [before, ...fresh].filter((part) => part !== "").join("\n")
}

/** Adds lines to the notes of a record, for the console alone. Returns what is to be said about the cell. */
export function wantNote(
  draft: Draft,
  text: string,
  origin: Origin,
): { readonly field: string; readonly notes: readonly RowNote[] } | undefined {
  if (draft.kind === "seat") return undefined
  const field = draft.kind === "tie" ? "note" : "notes"
  const before = draft.wanted[field] ?? draft.known?.[field]
  const next = withLines(typeof before === "string" ? before : "", text)
  if (next === before) return { field, notes: [] }
  if (kindOf(draft.kind).fields[field]?.schema.safeParse(next).success !== true) {
    return { field, notes: [{ code: "too-long", column: origin.column }] }
  }
  draft.wanted[field] = next
  if (!draft.setBy.has(field)) draft.setBy.set(field, origin.spot)
  return { field, notes: [] }
}

/** The two values in one; undefined where they contradict each other. */
function joined(field: string, before: unknown, value: unknown, draft: Draft): unknown {
  if (field === "aka") {
    const name = foldText(String(draft.wanted["name"] ?? draft.known?.["name"]))
    // its own name is no other name of it
    const others = asList(value).filter((other) => foldText(String(other)) !== name)
    return union(asList(before), others)
  }
  if (before === undefined || sameValue(before, value)) return value
  if (Array.isArray(before) && Array.isArray(value)) return union(before, value)
  if (isAnswer(before) && isAnswer(value)) {
    if (before.state === "listed" && value.state === "listed") {
      return { state: "listed", items: union(before.items, value.items) }
    }
    // an answer counts more than that there was none
    if (isOpen(value)) return before
    return isOpen(before) || before.state === value.state ? value : undefined
  }
  return undefined
}

/** What the file does not say of a funder or of a part keeps standing: amounts, end dates, how parts are divided. */
function withKnownDetails(value: unknown, field: string, draft: Draft): unknown {
  const known = draft.known?.[field]
  if ((field !== "funders" && field !== "subgroups") || !isAnswer(value) || !isAnswer(known)) return value
  const byKey = new Map(known.items.map((item) => [itemKey(item), item as FunderCell]))
  return { ...value, items: value.items.map((item) => ({ ...byKey.get(itemKey(item)), ...(item as FunderCell) })) }
}

const isOpen = ({ state }: SetAnswer) => state !== "listed" && state !== "none"
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Items by what they are called, the first wording of each; a later one adds an amount that was missing. */
function union(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const byKey = new Map<string, unknown>()
  for (const item of [...one, ...other]) {
    const key = itemKey(item)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, item)
    else if (typeof known === "object" && known !== null) byKey.set(key, { ...(item as FunderCell), ...known })
  }
  return [...byKey.values()]
}

const itemKey = (item: unknown) => {
  const text = typeof item === "string" ? item : (item as FunderCell).name
  return text.normalize("NFKC").trim().toLowerCase()
}

/** True where two values of a field say the same, whatever the order of what they list. */
export function saysTheSame(known: unknown, wanted: unknown): boolean {
  if (sameValue(known, wanted)) return true
  if (typeof known === "string" && typeof wanted === "string") return withoutSpaces(known) === withoutSpaces(wanted)
  if (isAnswer(known) && isAnswer(wanted)) {
    // an answer that says nothing takes nothing away from one that does
    if (isOpen(wanted) && !isOpen(known)) return true
    return known.state === wanted.state && sameItems(known.items, wanted.items)
  }
  return Array.isArray(known) && Array.isArray(wanted) && sameItems(known, wanted)
}

/** Spaces at the ends, and how many stand in a row, say nothing. */
const withoutSpaces = (text: string) =>
  text
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim()

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  const text = (item: unknown) =>
    JSON.stringify(
      typeof item === "object" && item !== null ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) : item,
    )
  const left = new Set(one.map(text))
  return other.every((item) => left.has(text(item)))
}
