import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { threesOf } from "../../domain/threes.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { baseSentence } from "../base-sentence.ts"
import { base, itemId, wordRef } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"
import { scaleSteps } from "./scale-steps.ts"

/** Several things, each answered in private by one of a few words, on slips. Only sums are kept. METHOD.md D7. */
export const config = z.strictObject({
  kind: z.literal("rate"),
  ...base,
  items: z
    .array(z.strictObject({ id: itemId, label: z.string().min(1).max(120), word: wordRef.optional() }))
    .min(1)
    .max(16),
  /** From low to high. */
  words: z.array(z.string().min(1).max(60)).min(2).max(7),
  /** An answer off the scale: "don't know". */
  off: z.string().max(60).optional(),
  /** How many words at the low end the console watches: from a quarter on it says so. */
  watch: z.number().int().min(1).max(3).optional(),
  /** After all of them the wall says which three were said most, which three least, and where the room differs most. */
  threes: z.boolean().optional(),
})
export type Config = z.infer<typeof config>

/** Keys of an item, of one of the words and of the answer off the scale among the sentences of the wall. */
export const itemKey = (id: string, item: string): string => `${id}.${item}`
export const wordKey = (id: string, word: number): string => `${id}.word-${word}`
export const offKey = (id: string): string => `${id}.off`

/** The sums of one item without the answer off the scale. */
export function onScale({ words }: Config, sums: readonly number[] | undefined): readonly number[] {
  return words.map((_, at) => sums?.[at] ?? 0)
}

/** True where a quarter or more of those on the scale stand at its low end. METHOD.md E1.3. */
export function isLow(block: Config, sums: readonly number[] | undefined): boolean {
  const counts = onScale(block, sums)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const low = counts.slice(0, block.watch ?? 0).reduce((sum, count) => sum + count, 0)
  return all > 0 && low / all >= 0.25
}

export function toRoom(block: Config, context: RoomContext): RoomBlockOf<"rate"> {
  const { id, items, words } = block
  const { say, slips, revealed } = context
  const result = revealed ? slips.result : undefined
  const scale = words.map((_, at) => say(wordKey(id, at)))
  const said = items.map(({ id: item }) => ({
    label: say(itemKey(id, item)),
    steps:
      result === undefined ? [] : scaleSteps(onScale(block, result.sums[item]), (at) => scale[at] ?? "", context.words),
  }))
  const shown = result === undefined ? said : said.filter(({ steps }) => steps.length > 0)
  // the words stand once above the items while people answer, and beside each item once it is known
  const room = result === undefined ? LINES - linesOf(scale.join("  ")) : LINES
  const pages = chunked(
    shown,
    Math.max(2, room),
    ({ label, steps }) =>
      linesOf(label) +
      (steps.length === 0 ? 0 : linesOf(steps.map((step) => `${step.label}: ${step.words ?? step.count}`).join("   "))),
  )
  const parts = block.threes === true && result !== undefined ? partsOf(block, result.sums, context) : []
  const all = pages.length + parts.length
  const page = Math.min(context.page, all - 1)
  const part = parts[page - pages.length]
  const labels = new Set(part?.labels)
  return {
    kind: "rate",
    prompt: say(id),
    revealed: result !== undefined,
    answered: slips.answered,
    scale: [...scale, ...(block.off === undefined ? [] : [say(offKey(id))])],
    ...(part !== undefined && { part: part.title }),
    items: part === undefined ? [...(pages[page] ?? [])] : shown.filter(({ label }) => labels.has(label)),
    ...(shown.length < said.length && { refused: context.words.tooFewToShow }),
    base: result === undefined ? "" : baseSentence(result, context.words),
    page,
    pages: all,
  }
}

/** The last pages: three things each, in the order in which they were asked. */
function partsOf(block: Config, sums: Readonly<Record<string, readonly number[]>>, { say, words }: RoomContext) {
  const threes = threesOf(block.items.map(({ id: key }) => ({ key, counts: onScale(block, sums[key]) })))
  if (threes === undefined) return []
  return (["high", "low", "apart"] as const).map((which) => ({
    title: words.threes[which],
    labels: threes[which].map((item) => say(itemKey(block.id, item))),
  }))
}

export function outputs(): readonly Output[] {
  return []
}
