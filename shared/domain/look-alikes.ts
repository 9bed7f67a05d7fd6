/** Words that say nothing about what a card is about. */
const EMPTY = new Set(
  "a an and are as at be by can do for from get has have i in is it its me my no not of on one or our so than that the their them then there they this to too up us was we what when which who will with you your".split(
    " ",
  ),
)

/** The words of a card that carry it, each brought to a rough stem. */
export function carriers(text: string): ReadonlySet<string> {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return new Set((words ?? []).filter((word) => !EMPTY.has(word)).map(stem))
}

/** Plurals and the commonest endings off; only so that "meetings" meets "meeting". */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`
  for (const ending of ["ings", "ing", "ed", "es", "s"]) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word.endsWith("s") && word.length > 3 && !word.endsWith("ss") ? word.slice(0, -1) : word
}

/** How alike two cards are in their words, 0 to 1: Dice over what carries them, a misspelt word counted half. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) shared += b.has(word) ? 1 : [...b].some((other) => nearly(word, other)) ? 0.5 : 0
  return (2 * shared) / (a.size + b.size)
}

/** Two longer words that differ in one letter, or begin the same. */
function nearly(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (same >= 6) return true
  return (
    a.slice(same + 1) === b.slice(same + 1) ||
    a.slice(same) === b.slice(same + 1) ||
    a.slice(same + 1) === b.slice(same)
  )
}

/** From here on two cards are offered to be counted as one. */
export const ALIKE = 0.6

export interface LookAlike {
  readonly id: string
  /** The earlier card that it looks like. */
  readonly like: string
}

/** For each card that looks like an earlier one, the earlier one that it looks like most. Nothing is merged by itself. */
export function lookAlikes(cards: readonly { readonly id: string; readonly text: string }[]): readonly LookAlike[] {
  const known = cards.map(({ id, text }) => ({ id, words: carriers(text) }))
  return known.flatMap(({ id, words }, index): readonly LookAlike[] => {
    let best: { readonly id: string; readonly likeness: number } | undefined
    for (const other of known.slice(0, index)) {
      const found = likeness(words, other.words)
      if (found >= ALIKE && found > (best?.likeness ?? 0)) best = { id: other.id, likeness: found }
    }
    return best === undefined ? [] : [{ id, like: best.id }]
  })
}
