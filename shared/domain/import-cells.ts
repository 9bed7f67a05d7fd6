import { foldText } from "./import-names.ts"

const YES: ReadonlySet<string> = new Set([
  "x",
  "xx",
  "yes",
  "y",
  "1",
  "true",
  "t",
  "si",
  "ja",
  "oui",
  "on",
  "check",
  "checked",
])
const NO: ReadonlySet<string> = new Set(["no", "n", "0", "false", "f", "non", "nein", "off", "o"])
const TICKS = /^[✓✔☑✅●•■×✗✘]+$/u

/** A cell without the spaces around it; dashes and "n/a", which stand for an empty cell, count as empty. */
export function cleanCell(cell: string | undefined): string {
  const text = (cell ?? "").replaceAll(/[\u00a0\u200b\ufeff]/g, " ").trim()
  if (EMPTY.test(text)) return ""
  // ="00123" is how programs keep a text from becoming a number; an apostrophe is how we keep one from being a formula
  const kept = /^="((?:[^"]|"")*)"$/.exec(text)
  if (kept) return (kept[1] ?? "").replaceAll('""', '"').trim()
  return text.startsWith("'") && isKept(text.slice(1)) ? text.slice(1) : text
}

/** True for a text that an apostrophe before it keeps from being read as something else. */
function isKept(text: string): boolean {
  return (
    /^[=+\-@]/.test(text) || EMPTY.test(text) || isDitto(text) || troubleIn(text) !== undefined || isKeptAgain(text)
  )
}
const isKeptAgain = (text: string) => text.startsWith("'") && text.length > 1 && isKept(text.slice(1))

const EMPTY = /^(?:[-–—.]+|n\.?\/?a\.?|#n\/a|null|nil)$/i

/** Why a cell that was cleaned says nothing that can be read: a formula without a result, or the sign of a failed one. */
export function troubleIn(raw: string | undefined): "formula" | "error-cell" | undefined {
  const text = (raw ?? "").trim()
  if (/^#(?:REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/.test(text)) {
    return "error-cell"
  }
  return /^=[\w($'"+\-@{[]/.test(text) && !/^="(?:[^"]|"")*"$/.test(text) ? "formula" : undefined
}

/** True for the mark of an empty cell under a filled one: "same as above" or a ditto sign. */
export function isDitto(cell: string): boolean {
  return /^(?:"|''|″|〃|ditto|same as above|as above|same)$/i.test(cell.trim())
}

/** Reads x, yes, 1 and ticks as true, no and 0 as false; undefined for anything else. */
export function readMark(cell: string): boolean | undefined {
  if (TICKS.test(cell)) return !/^[✗✘]+$/u.test(cell)
  const word = foldText(cell)
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  return undefined
}

/** A whole number or a decimal with a point or comma; thousands may be parted. Undefined for anything else. */
export function readNumber(cell: string): number | undefined {
  const text = cell.replaceAll(/[\s'’_]/g, "")
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""))
  if (/^[+-]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) {
    return Number(text.replaceAll(".", "").replace(",", "."))
  }
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."))
  return undefined
}

/** A year, month or day as 2026, 2026-05 or 2026-05-14; days are also read as 5/14/2026 or 14.5.2026. */
export function readDate(cell: string): string | undefined {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ][\d:.Z+-]*)?$/.exec(cell)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  if (german) return dateOf(german[3], german[2], german[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  if (slashed) {
    const [, first, second, year] = slashed
    return Number(first) > 12 ? dateOf(year, second, first) : dateOf(year, first, second)
  }
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(cell)
  return monthYear ? dateOf(monthYear[2], monthYear[1]) : undefined
}

function dateOf(year = "", month?: string, day?: string): string | undefined {
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return undefined
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-")
}

export interface FunderCell {
  readonly name: string
  /** Thousands a year. */
  readonly amount?: number
}

/** One funder, with the amount where the cell gives one with its unit ("United Way $120,000", "District: 50k"). */
export function readFunder(part: string): FunderCell {
  const found = /^(.*?)[\s:,=(]+([$€£])?\s*(\d[\d.,]*)\s*(k|m|thousand|million|mio)?\s*\)?$/iu.exec(part)
  const [, name = "", sign, digits = "", suffix = ""] = found ?? []
  const value = readNumber(digits)
  if (name.trim() === "" || value === undefined || (sign === undefined && suffix === "")) return { name: part }
  const thousands = suffix === "" ? value / 1000 : /^k|^t/i.test(suffix) ? value : value * 1000
  return { name: name.trim(), amount: Math.round(thousands * 1000) / 1000 }
}

const SEAT_WORDS: readonly (readonly [RegExp, "chair" | "staff" | "member" | "observer" | "funder"])[] = [
  [
    /\b(?:chair|chairman|chairwoman|chairperson|cochair|co chair|vice chair|president|convenor|convener|lead|c)\b/,
    "chair",
  ],
  [/\b(?:staff|coordinator|director|secretary|facilitator|employee)\b/, "staff"],
  [/\b(?:observer|guest|liaison|ex officio|non voting|nonvoting)\b/, "observer"],
  [/\b(?:funder|donor|sponsor|grantmaker)\b/, "funder"],
  [/\b(?:member|representative|rep|trustee|board|delegate|partner|m)\b/, "member"],
]

/** What a word for a seat means; undefined where none of the five fits. */
export function readRole(cell: string): "chair" | "staff" | "member" | "observer" | "funder" | undefined {
  const words = foldText(cell)
  return SEAT_WORDS.find(([pattern]) => pattern.test(words))?.[1]
}

/** How a set-valued question was answered where the cell says so instead of listing something. */
export function readAnswerWord(cell: string): "none" | "not asked" | "declined" | "unknown" | undefined {
  const word = foldText(cell)
  if (["none", "nothing", "keine", "ninguno", "ninguna", "no one"].includes(word)) return "none"
  if (["not asked", "to ask", "not yet asked"].includes(word)) return "not asked"
  if (["declined", "refused", "no answer", "prefer not to say"].includes(word)) return "declined"
  if (
    ["unknown", "not known", "don t know", "dont know", "unsure", "tbd"].includes(word) ||
    /^\?+$/.test(cell.trim())
  ) {
    return "unknown"
  }
  return undefined
}
