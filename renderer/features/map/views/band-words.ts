import { TAXONOMY_WORDS } from "../../../../shared/method/taxonomies/taxonomies.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"

/** What a stretch of growing up is called. */
export function useBandWords(): (id: string) => string {
  const words: Readonly<Record<string, string>> = TAXONOMY_WORDS[LANGUAGES[0]].bands
  return (id) => words[id] ?? id
}
