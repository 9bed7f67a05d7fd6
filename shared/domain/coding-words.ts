import { foldText } from "./import-names.ts"

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).split(" ").filter(Boolean)
}

/** Words that carry nothing. English only; in another language all words count. */
const EMPTY: ReadonlySet<string> = new Set(
  "a an and are at by for from in is of on or our the their to we who with all every each more".split(" "),
)

/** What the words of a text begin with, each once: plural and other endings go, and words that carry nothing. */
export function stemsOf(text: string): readonly string[] {
  const words = foldedWords(text)
  const full = words.filter((word) => !EMPTY.has(word))
  return [...new Set((full.length > 0 ? full : words).map(stemOf))]
}

function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3)
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1)
  return word
}

/** Two words with the same beginning of this many letters can be one word in two forms. */
const SHORTEST_STEM = 5

/** What two stems that are the same word have in common: the beginning of a long one, the whole of a short one. */
export function beginningOf(stem: string): string {
  return stem.slice(0, SHORTEST_STEM)
}

/** True for one word in two forms, "graduation" and "graduates": the same for all but the last few letters. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < SHORTEST_STEM) return false
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same === shorter || (same >= SHORTEST_STEM && same >= shorter - 2)
}
