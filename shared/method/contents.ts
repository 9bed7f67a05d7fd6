import type { MethodContent } from "./content/content.ts"
import { english } from "./content/en.ts"
import type { Language } from "./words.ts"

/** What the method brings as words, by language; a language that leaves a part out does not compile. */
export const CONTENT: { readonly [L in Language]: MethodContent } = { en: english }

/** A word of the workspace's own in the place of the method's, by the key that `wordKey` makes. */
export interface LocalWord {
  readonly of: string
  readonly term?: string | undefined
  readonly meaning?: string | undefined
}

/** Names a term of the glossary, an option or a level wherever a workspace has its own word for it. */
export const wordKey = (part: string, id: string | number): string => `${part}/${id}`

/** The term and its meaning as this workspace says them. An empty word brings the method's own back. */
export function localTerm(
  of: string,
  own: { readonly term: string; readonly meaning: string },
  locals: readonly LocalWord[],
): { readonly term: string; readonly meaning: string; readonly local: boolean } {
  const local = locals.find((word) => word.of === of)
  const term = local?.term || own.term
  const meaning = local?.meaning || own.meaning
  return { term, meaning, local: term !== own.term || meaning !== own.meaning }
}

/** True where every word of `query` stands somewhere in `texts`, whatever its case and accents. */
export function says(texts: readonly string[], query: string): boolean {
  const all = plain(texts.join(" "))
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
