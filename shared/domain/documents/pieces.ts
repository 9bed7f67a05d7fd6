import type { DocumentBlock } from "../../contract/documents.ts"

/** A heading of a document; 1 is its title. */
export const heading = (level: 2 | 3, text: string): DocumentBlock => ({ is: "heading", level, text })

export const plain = (text: string): DocumentBlock => ({ is: "paragraph", as: "plain", text })
export const exact = (text: string): DocumentBlock => ({ is: "paragraph", as: "exact", text })
export const quiet = (text: string): DocumentBlock => ({ is: "paragraph", as: "quiet", text })

/** A list, or nothing where it would be empty. */
export function list(items: readonly string[]): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [{ is: "list", items: [...items] }]
}

/** A table, or nothing where it has no row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly DocumentBlock[] {
  return rows.length === 0 ? [] : [{ is: "table", columns: [...columns], rows: rows.map((row) => [...row]) }]
}

/** A part under its heading, or nothing where nothing stands in it. */
export function part(
  level: 2 | 3,
  title: string,
  blocks: readonly (DocumentBlock | undefined)[],
): readonly DocumentBlock[] {
  const there = blocks.filter((block) => block !== undefined)
  return there.length === 0 ? [] : [heading(level, title), ...there]
}

/** The day of a moment, where the computer stands. */
export function dayOfMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(moment))
}
