import { CONTENT, type LocalWord, wordKey } from "./contents.ts"
import type { Language } from "./words.ts"

/** What a workspace says otherwise of one thing that the method brings. `of` names it: "options/O3". */
export interface OwnWords extends LocalWord {
  /** Further sentences by their names. */
  readonly words?: Readonly<Record<string, string>> | undefined
  /** The same for what only the facilitator reads. */
  readonly caution?: Readonly<Record<string, string>> | undefined
  readonly hidden?: boolean | undefined
}

/** One sentence of a thing that can be said otherwise. */
export interface Slot {
  readonly name: string
  /** As the method says it; empty for what a community adds. */
  readonly own: string
  /** The most letters that it may have, so that the wall and the paper stay readable. */
  readonly most: number
  /** Several sentences, each on a line of its own. */
  readonly lines?: boolean
  /** Nothing stands without it. */
  readonly needed?: boolean
}

/** The most letters of what the wall or a map may show, and of what is only read. METHOD.md B4, B5. */
export const MOST = {
  title: 60,
  level: 24,
  levelMeaning: 90,
  relation: 40,
  sentence: 240,
  story: 900,
  outside: 600,
  meaning: 1000,
}

/** The parts of the method whose words a workspace may change. */
export const WORDED_PARTS = ["glossary", "options", "hosting", "levels", "relations", "cases", "warnings"] as const
export type WordedPart = (typeof WORDED_PARTS)[number]

const lines = (of: readonly string[]) => of.join("\n")
/** Sentences that stand on lines of their own. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

const CASE = { place: "", lesson: "", story: [], leftAlone: "", outside: [] } as const

/** What can be said otherwise of a thing, in the order in which it is shown; undefined for what the method does not bring. */
export function slotsOf(of: string, language: Language = "en"): readonly Slot[] | undefined {
  const content = CONTENT[language]
  const slash = of.indexOf("/")
  const part = of.slice(0, slash)
  const id = of.slice(slash + 1)
  const term = (own: string, most: number): Slot => ({ name: "term", own, most })
  const meaning = (own: string, most: number): Slot => ({ name: "meaning", own, most })
  switch (part) {
    case "glossary":
    case "hosting": {
      const one = content[part].find((each) => each.id === id)
      return one && [term(one.term, 120), meaning(one.meaning, MOST.meaning)]
    }
    case "options": {
      const one = content.options.find((each) => each.id === id)
      if (one === undefined) return undefined
      return [
        term(one.title, MOST.title),
        meaning(one.note ?? "", MOST.sentence),
        { name: "toDecide", own: one.toDecide, most: MOST.title },
        { name: "before", own: lines(one.before), most: MOST.sentence, lines: true },
      ]
    }
    case "levels": {
      const one = content.levels.find((each) => String(each.level) === id)
      return one && [term(one.label, MOST.level), meaning(one.meaning, MOST.levelMeaning)]
    }
    case "relations": {
      const one = content.relations.find((each) => each.id === id)
      return one && [term(one.label, MOST.relation)]
    }
    case "cases": {
      const one = /^own-\d{1,4}$/.test(id) ? CASE : content.cases.find((each) => each.id === id)
      if (one === undefined) return undefined
      return [
        { name: "place", own: one.place, most: MOST.title, needed: true },
        { name: "lesson", own: one.lesson, most: MOST.sentence },
        { name: "story", own: lines(one.story), most: MOST.story, lines: true },
        { name: "leftAlone", own: one.leftAlone, most: MOST.sentence },
        { name: "outside", own: lines(one.outside), most: MOST.outside, lines: true },
      ]
    }
    case "warnings": {
      const one = content.warnings.find((each) => each.id === id)
      if (one === undefined) return undefined
      return [
        { name: "title", own: one.title, most: 80 },
        { name: "when", own: one.when, most: MOST.sentence },
        { name: "says", own: one.says, most: 400 },
        ...one.checks.map((check) => ({ name: `check-${check.id}`, own: check.text, most: MOST.sentence })),
      ]
    }
    default:
      return undefined
  }
}

/** What was said otherwise, by the names of the slots; without what was emptied. */
export function saidIn(own: OwnWords | undefined): Readonly<Record<string, string>> {
  const { term, meaning, words, caution } = own ?? {}
  const all = { term, meaning, ...words, ...caution }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())))
}

type Kept = { readonly [F in "term" | "meaning" | "words" | "caution"]: OwnWords[F] | null }

/** How sentences are kept: what only the facilitator reads apart from what the room may read. Null: not kept. */
export function keptAs(of: string, said: Readonly<Record<string, string>>): Kept {
  const { term = null, meaning = null, ...rest } = said
  const more = Object.keys(rest).length === 0 ? null : rest
  const aside = of.startsWith(wordKey("warnings", ""))
  return { term, meaning, words: aside ? null : more, caution: aside ? more : null }
}
