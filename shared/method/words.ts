import { english } from "./words/en.ts"
import type { MethodWords } from "./words/words.ts"

/** The languages that the method's content exists in. */
export const LANGUAGES = ["en"] as const
export type Language = (typeof LANGUAGES)[number]

/** The method's own sentences in a language. */
export const WORDS: { readonly [L in Language]: MethodWords } = { en: english }
