import { kindOf } from "../contract/kinds.ts"
import { unreachable } from "../errors.ts"
import { type MonthsOfAge, readAges, readGrades } from "./import-ages.ts"
import { readAnswerWord, readDate, readFunder, readMark, readNumber, readRole } from "./import-cells.ts"
import type { DraftKind } from "./import-draft.ts"
import type { FieldForm } from "./import-fields.ts"
import { splitList, splitParts } from "./import-lists.ts"
import { foldText } from "./import-names.ts"

export interface SetAnswer {
  readonly state: string
  readonly items: readonly unknown[]
}
export const isAnswer = (value: unknown): value is SetAnswer =>
  typeof value === "object" && value !== null && "state" in value && "items" in value

/** True for an answer or a list without anything in it: as good as an empty cell. */
export function saysNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return isAnswer(value) && value.state === "listed" && value.items.length === 0
}

/** What was read from a cell, or why it could not be. */
export type Read =
  | { readonly value: unknown }
  | { readonly code: "unread" | "role-unknown" }
  /** School grades: what they usually mean is asked. */
  | { readonly code: "grades"; readonly words: string; readonly ages: MonthsOfAge }

const unread: Read = { code: "unread" }
const orUnread = (value: unknown): Read => (value === undefined ? unread : { value })

export interface FieldOf {
  readonly kind: DraftKind
  readonly field: string
  readonly form: FieldForm
  /** True where commas part several things in the cell. */
  readonly commas?: boolean
}

/** What a filled cell says for a field. Fields that name other records are read by the plan itself. */
export function readCell({ kind, field, form, commas = false }: FieldOf, cell: string): Read {
  const list = (text: string) => splitList(text, commas)
  switch (form) {
    case "line":
      return isOpenAnswer(cell) ? { value: [] } : { value: cell.replaceAll(/\s+/g, " ") }
    case "text":
      return { value: cell }
    case "lines":
    case "names":
      return { value: list(cell) }
    case "set":
      return { value: answerOf(cell, list) }
    case "parts":
      return { value: answerOf(cell, (text) => list(text).map((name) => ({ name }))) }
    case "funders":
      return { value: answerOf(cell, (text) => fundersIn(text, commas)) }
    case "number":
      // a day in a column of years is a day of that year
      if (field === "startedYear" && readDate(cell)?.includes("-"))
        return { value: Number(readDate(cell)?.slice(0, 4)) }
      return orUnread(readNumber(cell.replace(/\s*(?:hours?|hrs?|h|members?|times?(?: a year)?|per year)$/i, "")))
    case "yesno":
      return orUnread(readMark(cell))
    case "date":
      return orUnread(readDate(cell))
    case "ages": {
      const grades = readGrades(cell)
      return grades === undefined ? orUnread(readAges(cell)) : { code: "grades", ...grades }
    }
    case "choice":
      return orUnread(readChoice(kind, field, cell))
    case "organization":
    case "group":
    case "members":
    case "people":
    case "number-of":
    case "note":
    case "kind":
    case "alias":
    case "joined":
      throw new Error(`${field} is read by the plan`)
    default:
      return unreachable(form)
  }
}

/** "?", "unknown", "not asked": as good as an empty cell where there is one thing to say. */
function isOpenAnswer(cell: string): boolean {
  const word = readAnswerWord(cell)
  return word !== undefined && word !== "none"
}

/** Funders with their amounts. A name in quotation marks is one as it stands; its amount stands after it. */
function fundersIn(cell: string, commas: boolean): readonly unknown[] {
  return splitParts(cell, commas).map(({ text, quoted, after }) => {
    if (!quoted) return readFunder(text)
    const { amount } = readFunder(`funder ${after}`)
    return { name: text, ...(after !== "" && amount !== undefined && { amount }) }
  })
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
  const state = cell.includes('"') ? undefined : readAnswerWord(cell)
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
  university: "higher education",
  college: "higher education",
  "public school": "K-12",
  schools: "K-12",
  foundation: "philanthropy",
  "community organization": "community organisation",
  labor: "labour",
}

function readChoice(kind: DraftKind, field: string, cell: string): string | undefined {
  const word = foldText(cell)
  const wanted = CHOICE_WORDS[word] ?? word
  return choicesOf(kind, field).find((choice) => foldText(choice) === foldText(wanted))
}

/** The values that a field of the form "choice" allows. */
export function choicesOf(kind: DraftKind, field: string): readonly string[] {
  const schema = kindOf(kind).fields[field]?.schema
  const options = (schema as { unwrap?: () => unknown } | undefined)?.unwrap?.() as
    | { options?: readonly string[] }
    | undefined
  return options?.options ?? []
}
