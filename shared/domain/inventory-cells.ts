import type { Funder } from "../contract/community.ts"
import { unreachable } from "../errors.ts"
import { agesWords, type MonthsOfAge } from "./import-ages.ts"
import { cleanCell, isDitto, readAnswerWord, readFunder, troubleIn } from "./import-cells.ts"
import type { FieldForm } from "./import-fields.ts"
import { joinList, quoted } from "./import-lists.ts"
import { isAnswer } from "./import-values.ts"

const isAges = (value: unknown): value is MonthsOfAge =>
  typeof value === "object" && value !== null && "from" in value && "until" in value && !("state" in value)

/** A value of a field in plain words, as a cell would say it: for reading, whatever the field. */
export function plainWords(value: unknown): string {
  if (typeof value === "string") return value
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (Array.isArray(value)) return value.map(plainWords).join("; ")
  if (isAnswer(value)) return value.state === "listed" ? value.items.map(plainWords).join("; ") : value.state
  if (isAges(value)) return agesWords(value)
  if (typeof value === "object" && value !== null && "name" in value) {
    const { name, amount } = value as Funder
    return amount === undefined ? name : `${name} ${amount}k`
  }
  return typeof value === "number" ? String(value) : ""
}

/** True for a text that a cell cannot hold as it stands: it would be read as empty, as "same as above" or as a formula. */
function isMisread(text: string): boolean {
  return text !== "" && (cleanCell(text) === "" || isDitto(text) || troubleIn(text) !== undefined)
}

/**
 * A text as a cell that is read back as it stands; an apostrophe before it keeps it from being read as something else.
 * In a text file it also keeps spreadsheet programs from taking it for a formula.
 */
export function cellText(text: string, file: "sheet" | "text"): string {
  const risky = isMisread(text) || cleanCell(text) !== text.trim()
  return risky || (file === "text" && /^[=+\-@\t]/.test(text)) ? `'${text}` : text
}

/** A value as the cell of a column that is read in this form: `readCell` gives the same value back. */
export function valueCell(form: FieldForm, value: unknown, commas: boolean): string | number {
  if (value === undefined || value === null) return ""
  switch (form) {
    case "number":
    case "number-of":
      return typeof value === "number" ? value : ""
    case "set":
    case "parts":
      return answerCell(value, (items) => itemsCell(items.map(nameOf), commas))
    case "funders":
      return answerCell(value, (items) => joinFunders(items as readonly Funder[], commas))
    case "lines":
    case "names":
      return Array.isArray(value) ? itemsCell(value.map(String), commas) : ""
    case "line":
    case "text":
    case "yesno":
    case "choice":
    case "date":
    case "ages":
    case "joined":
    case "note":
    case "kind":
    case "alias":
    case "organization":
    case "group":
    case "members":
    case "people":
      return plainWords(value)
    default:
      return unreachable(form)
  }
}

const nameOf = (item: unknown) => (typeof item === "string" ? item : (item as { readonly name: string }).name)

function answerCell(value: unknown, items: (items: readonly unknown[]) => string): string {
  if (!isAnswer(value)) return ""
  return value.state === "listed" ? items(value.items) : value.state
}

function itemsCell(items: readonly string[], commas: boolean): string {
  const alone = items.length === 1
  return joinList(items, {
    commas,
    literal: (item) => isMisread(item) || (alone && readAnswerWord(item) !== undefined) || /^[=+@'-]/.test(item),
  })
}

/** Funders with their amounts in thousands; a name that would be read as something else stands in quotation marks. */
function joinFunders(funders: readonly Funder[], commas: boolean): string {
  const alone = funders.length === 1
  return funders
    .map(({ name, amount }) => {
      const literal = isMisread(name) || readFunder(amount === undefined ? name : `${name} ${amount}k`).name !== name
      const said = quoted(
        name,
        commas,
        literal || (alone && amount === undefined && readAnswerWord(name) !== undefined),
      )
      return amount === undefined ? said : `${said} ${amount}k`
    })
    .join(commas ? ", " : "; ")
}
