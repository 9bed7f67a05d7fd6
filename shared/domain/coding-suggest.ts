import { type Coded, ONLY_OURS } from "../contract/coding.ts"
import type { BodyOf } from "../contract/kinds.ts"
import { wordingKey } from "./coding-key.ts"
import { isOffered, standingFor, type Tag, type Taxonomy } from "./coding-taxonomy.ts"
import { foldText } from "./import-names.ts"

export interface Suggestion {
  readonly tag: Tag
  /** How much of the words agrees, 0 to 1. Only an order of what to look at first, shown to nobody. */
  readonly likeness: number
}

/** From here on a suggestion is offered as the first answer. */
export const LIKELY = 0.6
/** Below this, words agree by chance. */
const FAINT = 0.25
/** Two words with the same beginning of this many letters are one word in two forms. */
const SHORTEST_STEM = 5

/** Looks for shared words that a wording may mean. Made once for a list. */
export interface Suggester {
  /** The words that a wording is most like, the likest first. */
  readonly like: (wording: string, limit: number) => readonly Suggestion[]
  /** The words that fit what was typed so far; the likest to the wording first among equals. */
  readonly typed: (text: string, wording: string, limit: number) => readonly Tag[]
}

interface Phrase {
  readonly tag: Tag
  readonly key: string
  readonly stems: readonly string[]
}

interface Known {
  readonly tag: Tag
  readonly name: string
  readonly nameWords: readonly string[]
  readonly otherWords: readonly string[]
  readonly aboveWords: readonly string[]
}

/**
 * Similar words by what they share of their names, of other words for them and of what was said before: a word that few
 * phrases have says more than one that many have. No learning, no chance: the same records give the same order.
 */
export function createSuggester(
  dimension: Coded,
  taxonomy: Taxonomy,
  codings: Iterable<BodyOf<"coding">> = [],
): Suggester {
  const offered = [...taxonomy.values()].filter(isOffered)
  const saidOf = new Map<string, string[]>()
  for (const { dimension: of, tags, wording } of codings) {
    if (of !== dimension || tags === undefined || tags === ONLY_OURS) continue
    for (const id of tags) {
      const tag = standingFor(id, taxonomy)
      if (tag !== undefined) saidOf.set(tag.id, [...(saidOf.get(tag.id) ?? []), wording])
    }
  }
  const phrases = offered.flatMap((tag): readonly Phrase[] =>
    [tag.name, ...tag.otherNames, ...tag.alsoSaid, ...(saidOf.get(tag.id) ?? [])].map((words) => ({
      tag,
      key: wordingKey(dimension, words),
      stems: stemsOf(words),
    })),
  )
  const weightOf = weightsIn(phrases)
  const known = offered.map(
    (tag): Known => ({
      tag,
      name: foldText(tag.name),
      nameWords: wordsOf(tag.name),
      otherWords: [...tag.otherNames, ...tag.alsoSaid, ...(saidOf.get(tag.id) ?? [])].flatMap(wordsOf),
      aboveWords: tag.parent === undefined ? [] : wordsOf(taxonomy.get(tag.parent)?.name ?? ""),
    }),
  )

  function likenesses(wording: string): ReadonlyMap<string, number> {
    const stems = stemsOf(wording)
    const key = wordingKey(dimension, wording)
    const highest = new Map<string, number>()
    for (const phrase of phrases) {
      const value = phrase.key === key ? 1 : agreement(stems, phrase.stems, weightOf)
      if (value > (highest.get(phrase.tag.id) ?? 0)) highest.set(phrase.tag.id, value)
    }
    return highest
  }

  return {
    like: (wording, limit) => {
      const found = likenesses(wording)
      return offered
        .map((tag) => ({ tag, likeness: found.get(tag.id) ?? 0 }))
        .filter(({ likeness }) => likeness >= FAINT)
        .sort((a, b) => b.likeness - a.likeness || compare(a.tag.name, b.tag.name))
        .slice(0, limit)
    },
    typed: (text, wording, limit) => {
      const typed = wordsOf(text)
      const found = likenesses(wording)
      return known
        .map((one) => ({ tag: one.tag, place: placeOf(typed, foldText(text), one) }))
        .filter(({ place }) => place !== undefined)
        .sort(
          (a, b) =>
            (a.place ?? 0) - (b.place ?? 0) ||
            (found.get(b.tag.id) ?? 0) - (found.get(a.tag.id) ?? 0) ||
            compare(a.tag.name, b.tag.name),
        )
        .slice(0, limit)
        .map(({ tag }) => tag)
    },
  }
}

/** How well a word fits what was typed, 0 best; undefined where a typed word begins none of its words. */
function placeOf(typed: readonly string[], text: string, { name, nameWords, otherWords, aboveWords }: Known) {
  const fits = (words: readonly string[]) => typed.every((part) => words.some((word) => word.startsWith(part)))
  if (name === text) return 0
  if (name.startsWith(text)) return 1
  if (fits(nameWords)) return 2
  if (fits([...nameWords, ...otherWords])) return 3
  return fits([...nameWords, ...otherWords, ...aboveWords]) ? 4 : undefined
}

/** What two texts share of their words, counting rare words more: mostly how much of the phrase is in the wording. */
function agreement(wording: readonly string[], phrase: readonly string[], weightOf: (stem: string) => number): number {
  if (wording.length === 0 || phrase.length === 0) return 0
  let shared = 0
  let inPhrase = 0
  for (const stem of phrase) {
    const weight = weightOf(stem)
    inPhrase += weight
    if (wording.some((other) => sameStem(stem, other))) shared += weight
  }
  if (shared === 0) return 0
  const inWording = wording.reduce((sum, stem) => sum + weightOf(stem), 0)
  return 0.6 * (shared / inPhrase) + 0.4 * Math.min(1, (2 * shared) / (inPhrase + inWording))
}

/** One for a word that one shared word has, less the more have it. A word that none has weighs in the middle. */
function weightsIn(phrases: readonly Phrase[]): (stem: string) => number {
  const tagsWith = new Map<string, Set<string>>()
  for (const { tag, stems } of phrases) {
    for (const stem of stems) tagsWith.set(stem, (tagsWith.get(stem) ?? new Set()).add(tag.id))
  }
  return (stem) => {
    const count = tagsWith.get(stem)?.size
    return count === undefined ? 0.5 : 1 / Math.sqrt(count)
  }
}

const sameStem = (a: string, b: string) =>
  a === b ||
  (a.length >= SHORTEST_STEM && b.length >= SHORTEST_STEM && (a.startsWith(b) || b.startsWith(a) || sharesStart(a, b)))

/** "graduat-ion" and "graduat-es": the same for all but the last few letters. */
function sharesStart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= SHORTEST_STEM && same >= shorter - 2
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(" ").filter(Boolean)

/** Words that carry nothing, and the ends that a word takes in a sentence, go. English only; other words stay whole. */
const EMPTY = new Set(
  "a an and are at by for from in is of on or our the their to we who with all every each more".split(" "),
)

function stemsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  const full = words.filter((word) => !EMPTY.has(word))
  return [...new Set((full.length > 0 ? full : words).map(stemOf))]
}

function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3)
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1)
  return word
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
