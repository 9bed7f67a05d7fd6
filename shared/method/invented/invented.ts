import { drawer } from "../../domain/by-lot.ts"
import type { Language } from "../words.ts"
import { englishPlace, englishWords } from "./en.ts"
import type { Desk } from "./entries.ts"
import type { InventedPlace, InventedWords } from "./words.ts"

const INVENTED: { readonly [L in Language]: InventedWords } = { en: englishWords }
/** Who is in an invented room, and who there is around it. */
export const INVENTED_PLACE: { readonly [L in Language]: InventedPlace } = { en: englishPlace }
/** How many people an invented room holds: enough that figures may be shown. */
export const INVENTED_PEOPLE = 24

/** Words and lot of a desk. The same seed says and draws the same; no line comes twice before all were said. */
export function inventedFrom(seed: string, language: Language): Pick<Desk, "words" | "pick"> {
  const pick = drawer(seed)
  const said = new Map<keyof InventedWords, number>()
  return {
    pick,
    words: (about) => {
      const lines = INVENTED[language][about]
      const at = said.get(about) ?? pick(lines.length)
      said.set(about, at + 1)
      return lines[at % lines.length] ?? ""
    },
  }
}
