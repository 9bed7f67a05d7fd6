import { type Coded, ONLY_OURS } from "../contract/coding.ts"
import type { BodyOf } from "../contract/kinds.ts"
import type { Language } from "../method/words.ts"
import { wordingKey } from "./coding-key.ts"
import { isOffered, standingFor, type Tag, type Taxonomy, type TaxonomyRecords, taxonomyOf } from "./coding-taxonomy.ts"

/** What a wording means: shared words, or nothing that anybody else has. */
export interface Meaning {
  /** Shared words that it stands for; none where it is only the group's own. */
  readonly tags: readonly Tag[]
  readonly onlyOurs: boolean
  /** True where somebody said so; false where the wording is a shared word's own name. */
  readonly said: boolean
}

/** Reads own wordings as shared words. METHOD.md B3. */
export interface Coder {
  /** The version of the shared words; figures made with two versions are not comparable. */
  readonly version: number
  readonly taxonomy: (dimension: Coded) => Taxonomy
  /** Undefined while nobody has said what a wording means: it is not yet compared. */
  readonly meaningOf: (dimension: Coded, wording: string) => Meaning | undefined
}

export interface CoderRecords extends TaxonomyRecords {
  readonly coding: ReadonlyMap<string, BodyOf<"coding">>
}

interface Index {
  readonly taxonomy: Taxonomy
  /** What was said, by the key of the wording. */
  readonly said: ReadonlyMap<string, BodyOf<"coding">>
  /** Shared words by the keys of their names and ids; null where a name is that of two. */
  readonly byName: ReadonlyMap<string, Tag | null>
}

/** The coder of a community, made once from its records; each dimension is read when it is first asked for. */
export function createCoder(records: CoderRecords, version: number, language: Language): Coder {
  const indexes = new Map<Coded, Index>()
  const indexOf = (dimension: Coded): Index => {
    let index = indexes.get(dimension)
    if (index === undefined) indexes.set(dimension, (index = makeIndex(dimension, records, language)))
    return index
  }
  return {
    version,
    taxonomy: (dimension) => indexOf(dimension).taxonomy,
    meaningOf: (dimension, wording) => {
      const { taxonomy, said, byName } = indexOf(dimension)
      const key = wordingKey(dimension, wording)
      const tags = said.get(key)?.tags
      if (tags === ONLY_OURS) return { tags: [], onlyOurs: true, said: true }
      const meant = distinct((tags ?? []).flatMap((id) => standingFor(id, taxonomy) ?? []))
      // a place or an organisation that is gone leaves nothing said
      if (meant.length > 0) return { tags: meant, onlyOurs: false, said: true }
      const named = byName.get(key)
      return named ? { tags: [named], onlyOurs: false, said: false } : undefined
    },
  }
}

function makeIndex(dimension: Coded, records: CoderRecords, language: Language): Index {
  const taxonomy = taxonomyOf(dimension, records, language)
  const said = new Map<string, BodyOf<"coding">>()
  for (const coding of records.coding.values()) {
    if (coding.dimension === dimension && coding.tags !== undefined)
      said.set(wordingKey(dimension, coding.wording), coding)
  }
  return { taxonomy, said, byName: byNameIn(dimension, taxonomy) }
}

const names = new WeakMap<Taxonomy, ReadonlyMap<string, Tag | null>>()

/** Shared words by all their names; worked out once for a taxonomy. */
function byNameIn(dimension: Coded, taxonomy: Taxonomy): ReadonlyMap<string, Tag | null> {
  let byName = names.get(taxonomy)
  if (byName === undefined) {
    const tags = new Map<string, Tag[]>()
    for (const tag of taxonomy.values()) {
      // a place may be written down by its id
      for (const name of [tag.name, ...tag.otherNames, ...(dimension === "footprint" ? [tag.id] : [])]) {
        const key = wordingKey(dimension, name)
        const same = tags.get(key)
        if (same === undefined) tags.set(key, [tag])
        else same.push(tag)
      }
    }
    names.set(taxonomy, (byName = new Map([...tags].map(([key, found]) => [key, onlyOne(found, taxonomy)]))))
  }
  return byName
}

/** The one word of a name. Where a name is that of several, those still offered come first. */
function onlyOne(tags: readonly Tag[], taxonomy: Taxonomy): Tag | null {
  const standing = distinct(tags.flatMap((tag) => standingFor(tag.id, taxonomy) ?? []))
  if (standing.length === 1) return standing[0] ?? null
  const offered = standing.filter(isOffered)
  return offered.length === 1 ? (offered[0] ?? null) : null
}

function distinct(tags: readonly Tag[]): readonly Tag[] {
  return [...new Map(tags.map((tag) => [tag.id, tag])).values()]
}

/** A list of own wordings read as shared words. */
export interface CodedSet {
  /** What is compared, by key: the id of a shared word, or a key that only equal wordings share. */
  readonly items: ReadonlyMap<string, CodedItem>
  /** Wordings of which nobody has said yet what they mean. While there is one, the list is not yet compared. */
  readonly notYet: readonly string[]
}

export interface CodedItem {
  /** The shared word; undefined for what is only the group's own. */
  readonly tag: Tag | undefined
  /** The own wordings behind it. */
  readonly wordings: readonly string[]
}

/** Reads a list of own wordings as shared words; what is not said yet is told apart and never counted as nothing. */
export function coded(wordings: readonly string[], dimension: Coded, coder: Coder): CodedSet {
  const items = new Map<string, { readonly tag: Tag | undefined; readonly wordings: string[] }>()
  const notYet: string[] = []
  const put = (key: string, tag: Tag | undefined, wording: string) => {
    const item = items.get(key)
    if (item === undefined) items.set(key, { tag, wordings: [wording] })
    else item.wordings.push(wording)
  }
  for (const wording of wordings) {
    const meaning = coder.meaningOf(dimension, wording)
    if (meaning === undefined) notYet.push(wording)
    else if (meaning.onlyOurs) put(ownKey(dimension, wording), undefined, wording)
    else for (const tag of meaning.tags) put(tag.id, tag, wording)
  }
  return { items, notYet }
}

const OWN = "only ours: "

/** The same wording at two groups is the same, even if it is nobody else's. */
function ownKey(dimension: Coded, wording: string): string {
  return `${OWN}${wordingKey(dimension, wording)}`
}

/** True for the key of what is only a group's own; no id begins like this. */
export function isOwnKey(key: string): boolean {
  return key.startsWith(OWN)
}
