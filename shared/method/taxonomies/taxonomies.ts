import type { Tagged } from "../../contract/coding.ts"
import type { Language } from "../words.ts"
import { english } from "./en.ts"
import { GOALS } from "./goals.ts"
import { ISSUES } from "./issues.ts"
import { MEASURES } from "./measures.ts"
import { POPULATIONS } from "./populations.ts"
import { STRATEGIES } from "./strategies.ts"
import type { Names, Tree } from "./tree.ts"
import type { TaxonomyWords } from "./words.ts"

/** The shared words that come with the app, by ids that never change. */
export const TAXONOMIES: { readonly [D in Tagged]: Tree } = {
  goals: GOALS,
  strategies: STRATEGIES,
  issues: ISSUES,
  populations: POPULATIONS,
  measures: MEASURES,
}

/** What everything in the shared lists is called in a language. */
export const TAXONOMY_WORDS: { readonly [L in Language]: TaxonomyWords } = { en: english }

/** The names of a built-in word; its id where the language does not know it. */
export function namesOf(dimension: Tagged, id: string, language: Language): Names {
  const names: Readonly<Record<string, Names>> = TAXONOMY_WORDS[language][dimension]
  return names[id] ?? [id]
}
