import type { RowNote } from "../contract/import.ts"
import { kindOf } from "../contract/kinds.ts"
import { unreachable } from "../errors.ts"
import { sameValue } from "./changes.ts"
import {
  type FunderCell,
  readAges,
  readAnswerWord,
  readDate,
  readFunder,
  readMark,
  readNumber,
  readRole,
  splitList,
} from "./import-cells.ts"
import type { Draft } from "./import-drafts.ts"
import { choicesOf, type FieldForm, GROUP_FIELDS, type GroupField } from "./import-fields.ts"
import { foldText } from "./import-names.ts"

type SetAnswer = { readonly state: string; readonly items: readonly unknown[] }
/** True for an answer or a list without anything in it: as good as an empty cell. */
export function saysNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isAnswer(value) && value.state === "listed" && value.items.length === 0
}

/** What was read from a cell, or why it could not be. */
export type Read = { readonly value: unknown } | { readonly code: "unread" | "role-unknown" }

const unread: Read = { code: "unread" }
const orUnread = (value: unknown): Read => (value === undefined ? unread : { value })

/** What a filled cell says for a field of a group. Fields that name other records are read by the plan itself. */
export function readGroupCell(field: GroupField, cell: string): Read {
  const form: FieldForm = GROUP_FIELDS[field].form
  switch (form) {
    case "line":
      return { value: cell.replaceAll(/\s+/g, " ") }
    case "text":
      return { value: cell }
    case "lines":
    case "names":
      return { value: splitList(cell) }
    case "set":
      return { value: answerOf(cell, splitList) }
    case "funders":
      return { value: answerOf(cell, (text) => splitList(text).map(readFunder)) }
    case "number":
      return orUnread(readNumber(cell.replace(/\s*(?:hours?|hrs?|h|members?|times?(?: a year)?|per year)$/i, "")))
    case "yesno":
      return orUnread(readMark(cell))
    case "date":
      return orUnread(readDate(cell))
    case "ages":
      return orUnread(readAges(cell))
    case "choice":
      return orUnread(readChoice(field, cell))
    case "organization":
    case "group":
    case "members":
    case "people":
      throw new Error(`${field} names other records`)
    default:
      return unreachable(form)
  }
}

/** What a filled cell says for a field of a seat. */
export function readSeatCell(field: "role" | "votes" | "attendance" | "from" | "until", cell: string): Read {
  switch (field) {
    case "role": {
      const role = readRole(cell)
      return role === undefined ? { code: "role-unknown" } : { value: role }
    }
    case "votes":
      return orUnread(readMark(cell))
    case "attendance": {
      const number = readNumber(cell.replace("%", ""))
      return orUnread(number !== undefined && (cell.includes("%") || number > 1) ? number / 100 : number)
    }
    case "from":
    case "until":
      return orUnread(readDate(cell))
    default:
      return unreachable(field)
  }
}

function answerOf(cell: string, items: (cell: string) => readonly unknown[]): SetAnswer {
  const state = readAnswerWord(cell)
  return state === undefined ? { state: "listed", items: items(cell) } : { state, items: [] }
}

const CHOICE_WORDS: Readonly<Record<string, string>> = {
  organizing: "organising",
  "501c3": "nonprofit",
  "501 c 3": "nonprofit",
  "non profit": "nonprofit",
  "fiscally sponsored": "fiscal sponsor",
  government: "public body",
  med: "medium",
  taskforce: "task force",
  active: "acting",
  planning: "organising",
}

function readChoice(field: GroupField, cell: string): string | undefined {
  const word = foldText(cell)
  const wanted = CHOICE_WORDS[word] ?? word
  return choicesOf(field).find((choice) => foldText(choice) === foldText(wanted))
}

/**
 * Adds a value to what the file says of a field. Lists of several rows are joined; of a single value the first row's
 * stays. Returns what is to be said about the cell; an empty list when there is nothing.
 */
export function want(draft: Draft, field: string, value: unknown, row: number, column: number): readonly RowNote[] {
  const schema = kindOf(draft.kind).fields[field]?.schema
  const before = draft.wanted[field] ?? (field === "aka" ? draft.known?.[field] : undefined)
  const next = withKnownDetails(joined(field, before, value, draft), field, draft)
  if (next === undefined) {
    return [{ code: "differs", column, value: String(draft.setBy.get(field) ?? row) }]
  }
  if (saysNothing(next)) return []
  const checked = schema?.safeParse(next)
  if (checked?.success !== true) {
    const tooBig = checked?.error.issues.some(({ code }) => code === "too_big") && typeof next !== "number"
    return [{ code: tooBig ? "too-long" : "unread", column }]
  }
  if (sameValue(before, checked.data) && draft.setBy.has(field)) return []
  draft.wanted[field] = checked.data
  if (!draft.setBy.has(field)) draft.setBy.set(field, row)
  return []
}

/** The two values in one; undefined where they contradict each other. */
function joined(field: string, before: unknown, value: unknown, draft: Draft): unknown {
  if (field === "aka") {
    const name = String(draft.known?.["name"] ?? draft.wanted["name"])
    return union(asList(before), asList(value)).filter((other) => foldText(String(other)) !== foldText(name))
  }
  if (before === undefined || sameValue(before, value)) return value
  if (Array.isArray(before) && Array.isArray(value)) return union(before, value)
  if (isAnswer(before) && isAnswer(value)) {
    if (before.state === "listed" && value.state === "listed") {
      return { state: "listed", items: union(before.items, value.items) }
    }
    return before.state === value.state ? before : undefined
  }
  return undefined
}

/** A funder that the file only names keeps the amount and the end date that are known of it. */
function withKnownDetails(value: unknown, field: string, draft: Draft): unknown {
  const known = draft.known?.[field]
  if (field !== "funders" || !isAnswer(value) || !isAnswer(known)) return value
  const byKey = new Map(known.items.map((item) => [itemKey(item), item as FunderCell]))
  return { ...value, items: value.items.map((item) => ({ ...byKey.get(itemKey(item)), ...(item as FunderCell) })) }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isAnswer = (value: unknown): value is SetAnswer => typeof value === "object" && value !== null && "state" in value

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
  if (isAnswer(known) && isAnswer(wanted)) {
    // an answer that says nothing takes nothing away from one that does
    if (wanted.state !== "listed" && wanted.state !== "none" && (known.state === "listed" || known.state === "none")) {
      return true
    }
    return known.state === wanted.state && sameItems(known.items, wanted.items)
  }
  return Array.isArray(known) && Array.isArray(wanted) && sameItems(known, wanted)
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  const text = (item: unknown) =>
    JSON.stringify(
      typeof item === "object" && item !== null ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) : item,
    )
  const left = new Set(one.map(text))
  return other.every((item) => left.has(text(item)))
}
