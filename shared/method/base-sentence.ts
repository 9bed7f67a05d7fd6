import { listText, timeText } from "../domain/dates.ts"
import type { MethodWords } from "./words/words.ts"

/** What a count rests on: "12 of 14 at 10:42; the City arrived later". */
export function baseSentence(
  base: {
    readonly answered: number
    readonly present?: number | undefined
    readonly at: string
    readonly arrivedLater: readonly string[]
  },
  words: MethodWords,
): string {
  const time = timeText(base.at, words.locale)
  const counted =
    base.present === undefined ? words.counted(base.answered, time) : words.ofPresent(base.answered, base.present, time)
  if (base.arrivedLater.length === 0) return counted
  return `${counted}; ${words.arrivedLater(listText(base.arrivedLater, words.locale))}`
}
