/** A day, month or year (2026-05-14, 2026-05, 2026) in words, so that nobody has to guess which number is the month. */
export function dayText(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number)
  if (year === undefined || month === undefined) return date
  const at = new Date(Date.UTC(year, month - 1, day ?? 1))
  const format: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: "long", year: "numeric" }
  return new Intl.DateTimeFormat(locale, day === undefined ? format : { ...format, day: "numeric" }).format(at)
}

/** The time of day of a moment where the computer stands, or in `timeZone`. */
export function timeText(moment: string, locale: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", ...zone }).format(new Date(moment))
}

/** Names as a list in words: "A, B and C". */
export function listText(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names)
}
