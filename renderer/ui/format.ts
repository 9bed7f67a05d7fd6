/** A moment as the clock time of this computer's locale. */
export function clockTime(moment: string | Date): string {
  return new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" }).format(new Date(moment))
}

/** A day in words, so that nobody wonders whether 04/03 is March or April. Partial dates keep what they say. */
export function dayWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number)
  if (year === undefined || month === undefined) return date
  const at = new Date(Date.UTC(year, month - 1, day ?? 1))
  return new Intl.DateTimeFormat(undefined, {
    year: "numeric",
    month: "long",
    ...(day !== undefined && { day: "numeric" }),
    timeZone: "UTC",
  }).format(at)
}

/** A moment as day and time. */
export function momentWords(moment: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(moment))
}

export function numberWords(value: number): string {
  return new Intl.NumberFormat().format(value)
}
