/** A card typed as a heading with a number, "Same report x9", split into both; other text as it is. */
export function headingOf(text: string): { readonly text: string; readonly count?: number } {
  const [, heading, count] = /^(.*\S)\s+[x×]\s?([1-9]\d{0,2})$/i.exec(text) ?? []
  return heading === undefined || count === undefined ? { text } : { text: heading, count: Number(count) }
}
