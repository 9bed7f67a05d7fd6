import { foldText } from "./import-names.ts"

export interface MonthsOfAge {
  readonly from: number
  readonly until: number
}

const PRENATAL = -9
const OLDEST = 1200
/** The birthday before which most children begin kindergarten, in years; grade 1 follows a year later. */
const KINDERGARTEN = 5

/**
 * Ages as months, half-open. "5-8" runs to the ninth birthday, as life-course bands do (METHOD.md B3.1); what starts at
 * birth runs to the birthday that it names ("birth to 5", "0-18"), which is how such groups speak of themselves. School
 * grades are no ages: undefined, see `readGrades`.
 */
export function readAges(cell: string): MonthsOfAge | undefined {
  const before = /^(-\d{1,3}) to (\d{1,4}) months$/.exec(cell.trim())
  if (before) return ages(Number(before[1]), Number(before[2]))
  const text = folded(cell)
  const months = /\b(?:months?|mos?)\b/.test(text)
  const words = text
    .replaceAll(/\b(?:ages?|aged|years?|yrs?|yo|old|months?|mos?|of|from|children|youth)\b/g, " ")
    .replaceAll(/\b(?:zero|birth|born|newborns?)\b/g, "0")
    .replaceAll(/\b(?:prenatal|pregnancy|conception)\b/g, "prenatal")
    .replaceAll(/\s+/g, " ")
    .trim()
  const unit = months ? 1 : 12
  const range = /^(prenatal|\d{1,4}) to (\d{1,4})$/.exec(words)
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

const folded = (cell: string) =>
  foldText(cell.replaceAll(/(\d)\s*\+/g, "$1 plus ").replaceAll(/[-–—]/g, " to ")).replaceAll(
    /\b(?:through|thru|until|up to)\b/g,
    "to",
  )

/**
 * School grades ("K-12", "grades 3-5", "pre-K to 3") with the ages that they usually mean. It is asked and never
 * guessed, since districts differ. Undefined for anything else.
 */
export function readGrades(cell: string): { readonly words: string; readonly ages: MonthsOfAge } | undefined {
  const text = folded(
    cell.replaceAll(/\bpre[\s-]*k(?:indergarten)?\b/gi, "prek").replaceAll(/(\d)(?:st|nd|rd|th)\b/gi, "$1"),
  )
  const speaks = /\b(?:k|prek|tk|kindergarten|grades?|gr)\b/.test(text)
  if (!speaks) return undefined
  const words = text
    .replaceAll(/\b(?:grades?|gr|in|school|students?|ages?|from)\b/g, " ")
    .replaceAll(/\b(?:kindergarten|tk)\b/g, "k")
    .replaceAll(/\s+/g, " ")
    .trim()
  const range = /^(prek|k|\d{1,2})(?: to (k|\d{1,2}))?$/.exec(words)
  if (range === null) return undefined
  const from = beginsAt(range[1] ?? "")
  const until = beginsAt(range[2] ?? range[1] ?? "") + 1
  const found = ages(from * 12, until * 12)
  return found !== undefined && until <= KINDERGARTEN + 13 ? { words, ages: found } : undefined
}

/** The age at which a grade begins, in years. */
function beginsAt(grade: string): number {
  if (grade === "prek") return KINDERGARTEN - 2
  return grade === "k" ? KINDERGARTEN : KINDERGARTEN + Number(grade)
}

function ages(from: number, until: number): MonthsOfAge | undefined {
  return from < until && from >= PRENATAL && until <= OLDEST ? { from, until } : undefined
}

/** Ages as `readAges` reads them back. "5 to 8" rather than "5-8", which spreadsheet programs take for a date. */
export function agesWords({ from, until }: MonthsOfAge): string {
  const [first, last] = [from / 12, until / 12]
  if (until === OLDEST && Number.isInteger(first) && from >= 0) return `${first} and older`
  if (from === PRENATAL && Number.isInteger(last)) return `prenatal to ${last}`
  if (from === 0 && Number.isInteger(last)) return `birth to ${last}`
  if (from > 0 && Number.isInteger(first) && Number.isInteger(last)) return `${first} to ${last - 1}`
  return `${from} to ${until} months`
}
