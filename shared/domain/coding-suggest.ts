import { type Coded, ONLY_OURS } from "../contract/coding.ts"
import type { BodyOf } from "../contract/kinds.ts"
import { wordingKey } from "./coding-key.ts"
import { isOffered, standingFor, type Tag, type Taxonomy } from "./coding-taxonomy.ts"
import { beginningOf, foldedWords, sameStem, stemsOf } from "./coding-words.ts"
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

/** Looks for shared words that a wording may mean. Made once for a list. */
export interface Suggester {
  /** The words that a wording is most like, the likest first. */
  readonly like: (wording: string, limit: number) => readonly Suggestion[]
  /** The words that fit what was typed so far; the likest to the wording first among equals. */
  readonly typed: (text: string, wording: string, limit: number) => readonly Tag[]
}

/** Something that is said for a shared word: a name, another word for it, or a wording that was matched to it. */
interface Phrase {
  readonly tag: Tag
  readonly key: string
  readonly stems: readonly string[]
}

/** A shared word as it is found by typing. */
interface Known {
  readonly tag: Tag
  readonly name: string
  readonly nameWords: readonly string[]
  readonly otherWords: readonly string[]
  readonly aboveWords: readonly string[]
}

/** What can be worked out of the shared words alone. */
interface Words {
  readonly known: readonly Known[]
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** How much a stem says, 0 to 1. */
  readonly weightOf: (stem: string) => number
}

/**
 * Similar words by what they share of their names, of other words for them and of what was said before: a word that few
 * shared words have says more than one that many have. No learning, no chance: the same records give the same order.
 */
export function createSuggester(
  dimension: Coded,
  taxonomy: Taxonomy,
  codings: Iterable<BodyOf<"coding">> = [],
): Suggester {
  const words = wordsIn(dimension, taxonomy)
  const said = byBeginning(saidPhrases(dimension, taxonomy, codings))

  function likenesses(wording: string): ReadonlyMap<Tag, number> {
    const stems = stemsOf(wording)
    const key = wordingKey(dimension, wording)
    const near = new Set(
      stems.map(beginningOf).flatMap((begin) => [...(words.phrases.get(begin) ?? []), ...(said.get(begin) ?? [])]),
    )
    const highest = new Map<Tag, number>()
    for (const phrase of near) {
      const value = phrase.key === key ? 1 : agreement(stems, phrase.stems, words.weightOf)
      if (value > (highest.get(phrase.tag) ?? 0)) highest.set(phrase.tag, value)
    }
    return highest
  }

  return {
    like: (wording, limit) =>
      [...likenesses(wording)]
        .filter(([, likeness]) => likeness >= FAINT)
        .map(([tag, likeness]) => ({ tag, likeness }))
        .sort((a, b) => b.likeness - a.likeness || compare(a.tag, b.tag))
        .slice(0, limit),
    typed: (text, wording, limit) => {
      const [typed, whole] = [foldedWords(text), foldText(text)]
      const found = likenesses(wording)
      return words.known
        .flatMap((one) => {
          const place = placeOf(typed, whole, one)
          return place === undefined ? [] : { tag: one.tag, place }
        })
        .sort((a, b) => a.place - b.place || (found.get(b.tag) ?? 0) - (found.get(a.tag) ?? 0) || compare(a.tag, b.tag))
        .slice(0, limit)
        .map(({ tag }) => tag)
    },
  }
}

const worked = new WeakMap<Taxonomy, Words>()

function wordsIn(dimension: Coded, taxonomy: Taxonomy): Words {
  let words = worked.get(taxonomy)
  if (words === undefined) {
    const offered = [...taxonomy.values()].filter(isOffered)
    const phrases = offered.flatMap((tag) =>
      [tag.name, ...tag.otherNames, ...tag.alsoSaid].map((text) => phraseOf(dimension, tag, text)),
    )
    words = {
      known: offered.map((tag) => knownOf(tag, taxonomy)),
      phrases: byBeginning(phrases),
      weightOf: weightsIn(phrases),
    }
    worked.set(taxonomy, words)
  }
  return words
}

function knownOf(tag: Tag, taxonomy: Taxonomy): Known {
  return {
    tag,
    name: foldText(tag.name),
    nameWords: foldedWords(tag.name),
    otherWords: [...tag.otherNames, ...tag.alsoSaid].flatMap(foldedWords),
    aboveWords: tag.parent === undefined ? [] : foldedWords(taxonomy.get(tag.parent)?.name ?? ""),
  }
}

const phraseOf = (dimension: Coded, tag: Tag, text: string): Phrase => ({
  tag,
  key: wordingKey(dimension, text),
  stems: stemsOf(text),
})

function saidPhrases(dimension: Coded, taxonomy: Taxonomy, codings: Iterable<BodyOf<"coding">>): readonly Phrase[] {
  return [...codings].flatMap(({ dimension: of, tags, wording }) => {
    if (of !== dimension || tags === undefined || tags === ONLY_OURS) return []
    return tags.flatMap((id) => {
      const tag = standingFor(id, taxonomy)
      return tag !== undefined && isOffered(tag) ? phraseOf(dimension, tag, wording) : []
    })
  })
}

function byBeginning(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    for (const begin of new Set(phrase.stems.map(beginningOf))) {
      const same = found.get(begin)
      if (same === undefined) found.set(begin, [phrase])
      else same.push(phrase)
    }
  }
  return found
}

/** How well a word fits what was typed, 0 best; undefined where a typed word begins none of its words. */
function placeOf(
  typed: readonly string[],
  whole: string,
  { name, nameWords, otherWords, aboveWords }: Known,
): number | undefined {
  const begins = (words: readonly string[]) => (part: string) => words.some((word) => word.startsWith(part))
  if (name === whole) return 0
  if (name.startsWith(whole)) return 1
  const inName = begins(nameWords)
  if (typed.every(inName)) return 2
  const inOther = begins(otherWords)
  if (typed.every((part) => inName(part) || inOther(part))) return 3
  const above = begins(aboveWords)
  return typed.every((part) => inName(part) || inOther(part) || above(part)) ? 4 : undefined
}

/** What two texts share of their words, counting rare words more: mostly how much of the phrase is in the wording. */
function agreement(wording: readonly string[], phrase: readonly string[], weightOf: (stem: string) => number): number {
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
  const tagsWith = new Map<string, Set<Tag>>()
  for (const { tag, stems } of phrases) {
    for (const stem of stems) {
      const tags = tagsWith.get(stem)
      if (tags === undefined) tagsWith.set(stem, new Set([tag]))
      else tags.add(tag)
    }
  }
  return (stem) => {
    const count = tagsWith.get(stem)?.size
    return count === undefined ? 0.5 : 1 / Math.sqrt(count)
  }
}

const compare = (a: Tag, b: Tag) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
