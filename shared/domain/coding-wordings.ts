import { CODED, type Coded } from "../contract/coding.ts"
import type { AnswerState } from "./answer.ts"
import type { Coder, Meaning } from "./coding.ts"
import { wordingKey } from "./coding-key.ts"

/** A wording that groups use, however they write it. */
export interface Wording {
  readonly dimension: Coded
  readonly key: string
  /** As most of them write it. */
  readonly text: string
  readonly spellings: readonly string[]
  /** Ids of the groups that use it. */
  readonly groups: readonly string[]
}

interface Answer {
  readonly state: AnswerState
  readonly items: readonly (string | { readonly name: string })[]
}
/** The part of a group's record that is said in words; a coalition's body fits. */
type Said = { readonly [D in Coded]?: Answer | undefined } & { readonly goalsVerbatim?: readonly string[] | undefined }

/**
 * What a group says of itself on a dimension, word for word. Goals in its own sentences count as long as it lists none:
 * then they were matched by hand, and the list says what they mean.
 */
export function wordingsOfGroup(body: Said, dimension: Coded): readonly string[] {
  const { state = "not asked", items = [] } = body[dimension] ?? {}
  if (state === "listed" && items.length > 0) return items.map((item) => (typeof item === "string" ? item : item.name))
  const open = state === "listed" || state === "not asked"
  return dimension === "goals" && open ? (body.goalsVerbatim ?? []) : []
}

/** Every distinct wording of a dimension over all groups, by its words; which groups use it, in the order given. */
export function wordingsOf(groups: Iterable<readonly [string, Said]>, dimension: Coded): readonly Wording[] {
  const found = new Map<string, { spellings: Map<string, number>; groups: Set<string> }>()
  for (const [id, body] of groups) {
    for (const wording of wordingsOfGroup(body, dimension)) {
      const key = wordingKey(dimension, wording)
      let one = found.get(key)
      if (one === undefined) found.set(key, (one = { spellings: new Map(), groups: new Set() }))
      const spelling = wording.normalize("NFC").trim()
      one.spellings.set(spelling, (one.spellings.get(spelling) ?? 0) + 1)
      one.groups.add(id)
    }
  }
  const wordings = [...found].map(([key, { spellings, groups: users }]): Wording => {
    const byUse = [...spellings].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([spelling]) => spelling)
    return { dimension, key, text: byUse[0] ?? key, spellings: byUse, groups: [...users] }
  })
  return wordings.sort((a, b) => compare(a.key, b.key))
}

/** Every distinct wording of every dimension. */
export function allWordings(groups: ReadonlyMap<string, Said>): readonly Wording[] {
  return CODED.flatMap((dimension) => wordingsOf(groups, dimension))
}

/** A wording with what it means, where that is said. */
export interface WordingRow extends Wording {
  readonly meaning: Meaning | undefined
}

/** What has not been said yet first, then by how many groups use it, then by the words. */
export function wordingRows(wordings: readonly Wording[], coder: Coder): readonly WordingRow[] {
  return wordings
    .map((wording) => ({ ...wording, meaning: coder.meaningOf(wording.dimension, wording.text) }))
    .sort(
      (a, b) =>
        Number(a.meaning !== undefined) - Number(b.meaning !== undefined) ||
        b.groups.length - a.groups.length ||
        compare(a.key, b.key),
    )
}

/** How many of how many wordings are said. */
export interface Progress {
  readonly said: number
  readonly of: number
}

export function progressOf(rows: readonly WordingRow[]): Progress {
  return { said: rows.filter(({ meaning }) => meaning !== undefined).length, of: rows.length }
}

// not by locale, so that every machine shows one order
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
