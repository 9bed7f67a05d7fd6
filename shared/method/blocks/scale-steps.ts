import { privateResult } from "../../domain/small-room.ts"
import type { MethodWords } from "../words/words.ts"

interface Step {
  label: string
  words?: string
  count?: number
}

/** What the wall says of private answers on a scale of words: figures in a large room, words in a small one, or nothing. */
export function scaleSteps(counts: readonly number[], word: (step: number) => string, words: MethodWords): Step[] {
  const result = privateResult(counts)
  if (result.is === "refused") return []
  if (result.is === "counts") return result.counts.map((count, step) => ({ label: word(step), count }))
  return result.steps.map(({ from, to, word: share }) => ({
    label: from === to ? word(from) : words.fromTo(word(from), word(to)),
    words: words.shares[share],
  }))
}
