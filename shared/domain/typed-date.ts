import { readDate } from "./import-cells.ts"
import { foldText } from "./import-names.ts"

/**
 * A date as a person types it: 2026, 2026-05, 2026-05-14, May 2026, 14 May 2026, May 14, 2026, 14.5.2026. Undefined for
 * what is no date, and for 04/03/2026, which is March to one reader and April to the next.
 */
export function readTypedDate(text: string, locale?: string): string | undefined {
  const typed = text.trim()
  const slashed = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(typed)
  if (slashed !== null && slashed[1] !== slashed[2] && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 12) {
    return undefined
  }
  return readDate(typed) ?? readDate(inNumbers(typed, locale) ?? "")
}

/** "14 May 2026" as 2026-5-14; undefined where no month is named. */
function inNumbers(typed: string, locale: string | undefined): string | undefined {
  const parts = foldText(typed).split(" ").filter(Boolean)
  const month = parts.map((part) => monthOf(part, locale)).find((number) => number !== undefined)
  const year = parts.find((part) => /^\d{4}$/.test(part))
  const rest = parts.filter((part) => part !== year && monthOf(part, locale) === undefined)
  if (month === undefined || year === undefined || rest.length > 1) return undefined
  const day = rest[0]?.replace(/(?:st|nd|rd|th)$/, "")
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`
}

function monthOf(word: string, locale: string | undefined): number | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined
  for (const language of [locale, "en"]) {
    const found = monthNames(language).findIndex((name) => name.startsWith(word))
    if (found >= 0) return found + 1
  }
  return undefined
}

function monthNames(locale: string | undefined): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, month) => foldText(format.format(Date.UTC(2026, month, 1))))
}

/** The day on a clock where it stands, as 2026-05-14. */
export function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0")
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** A time of day as a person types it (9:05, 12.30, 14, 2:30 pm), as 09:05. Undefined for what is none. */
export function readTypedTime(text: string): string | undefined {
  const [, hours, minutes = "00", half] = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim()) ?? []
  if (hours === undefined) return undefined
  const hour = Number(hours)
  if (Number(minutes) > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0))
    return undefined
  const isLate = half?.toLowerCase().startsWith("p") === true
  const whole = half === undefined ? hour : (hour % 12) + (isLate ? 12 : 0)
  return `${String(whole).padStart(2, "0")}:${minutes}`
}
