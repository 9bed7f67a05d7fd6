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
  return /^(?:[-–—.]+|n\.?\/?a\.?|#n\/a|null|nil)$/i.test(text) ? "" : text
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

/** Parts a cell that lists several things: on semicolons, bars and line ends. Each is once, in its first wording. */
export function splitList(cell: string): readonly string[] {
  const seen = new Set<string>()
  return cell
    .split(/[;|\n\r]+/)
    .map((part) =>
      part
        .replace(/^\s*(?:[•·▪*]|-\s)\s*/u, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => {
      const key = part.normalize("NFKC").toLowerCase()
      return part !== "" && !seen.has(key) && seen.add(key)
    })
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

export interface MonthsOfAge {
  readonly from: number
  readonly until: number
}

const PRENATAL = -9
const OLDEST = 1200

/**
 * Ages as months, half-open. "5-8" runs to the ninth birthday, as life-course bands do (METHOD.md B3.1); what starts at
 * birth runs to the birthday that it names ("birth to 5", "0-18"), which is how such groups speak of themselves.
 */
export function readAges(cell: string): MonthsOfAge | undefined {
  const text = foldText(cell.replaceAll(/(\d)\s*\+/g, "$1 plus ").replaceAll(/[-–—]/g, " to "))
  const months = /\b(?:months?|mos?)\b/.test(text)
  const words = text
    .replaceAll(/\b(?:ages?|aged|years?|yrs?|yo|old|months?|mos?|of|from|children|youth|grade)\b/g, " ")
    .replaceAll(/\b(?:through|thru|until|up to)\b/g, "to")
    .replaceAll(/\b(?:zero|birth|born|newborns?)\b/g, "0")
    .replaceAll(/\b(?:prenatal|pregnancy|conception)\b/g, "prenatal")
    .replaceAll(/\s+/g, " ")
    .trim()
  const unit = months ? 1 : 12
  const range = /^(prenatal|\d{1,3}) to (\d{1,3})$/.exec(words)
  if (range) {
    const until = Number(range[2])
    if (range[1] === "prenatal") return ages(PRENATAL, until * unit)
    const from = Number(range[1])
    return ages(from * unit, from === 0 || months ? until * unit : (until + 1) * unit)
  }
  const open = /^(\d{1,3}) (?:plus|and (?:over|older|up|above)|or (?:over|older)|to adult)$/.exec(words)
  if (open) return ages(Number(open[1]) * unit, OLDEST)
  const under = /^(?:under|below|younger than) (\d{1,3})$/.exec(words)
  if (under) return ages(0, Number(under[1]) * unit)
  const one = /^(\d{1,3})$/.exec(words)
  return one ? ages(Number(one[1]) * unit, (Number(one[1]) + 1) * unit) : undefined
}

function ages(from: number, until: number): MonthsOfAge | undefined {
  return from < until && from >= PRENATAL && until <= OLDEST ? { from, until } : undefined
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

export interface PersonCell {
  readonly name: string
  readonly role?: string
  readonly organization?: string
}

/** "Name (role), Org" in its parts; anything else is a name as it stands. */
export function readPerson(part: string): PersonCell {
  const found = /^([^()]+?)\s*\(([^()]+)\)\s*(?:[,–—-]\s*(.+))?$/u.exec(part)
  if (!found) return { name: part }
  const [, name = part, role, organization] = found
  return {
    name: name.trim(),
    ...(role && { role: role.trim() }),
    ...(organization && { organization: organization.trim() }),
  }
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
