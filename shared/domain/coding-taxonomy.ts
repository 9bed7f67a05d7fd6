import type { Coded, Tagged } from "../contract/coding.ts"
import { TAGGED } from "../contract/coding.ts"
import type { BodyOf } from "../contract/kinds.ts"
import { namesOf, TAXONOMIES } from "../method/taxonomies/taxonomies.ts"
import { parentsIn } from "../method/taxonomies/tree.ts"
import type { Language } from "../method/words.ts"

/** A shared word as it stands in this community: from the app, its own, a place of its list, or an organisation. */
export interface Tag {
  readonly id: string
  readonly name: string
  /** Whatever else names it: its id where that is a word, names that it had before, other names of an organisation. */
  readonly otherNames: readonly string[]
  /** Other words for it, which only help to find it. */
  readonly alsoSaid: readonly string[]
  readonly parent: string | undefined
  readonly builtIn: boolean
  /** Not offered any more. */
  readonly retired: boolean
  readonly mergedInto: string | undefined
}

/** The shared words of one list, by id, in the order of the list; a place comes before those in it. */
export type Taxonomy = ReadonlyMap<string, Tag>

/** The records that shared words are made of, by id. */
export interface TaxonomyRecords {
  readonly tag: ReadonlyMap<string, BodyOf<"tag">>
  readonly placeUnit: ReadonlyMap<string, Pick<BodyOf<"placeUnit">, "name" | "parent" | "formerly">>
  readonly organization: ReadonlyMap<string, Pick<BodyOf<"organization">, "name" | "aka">>
}

export function isTagged(dimension: Coded): dimension is Tagged {
  return TAGGED.some((one) => one === dimension)
}

/**
 * The shared words of a dimension, with what the community changed about them. The same records give the same object, so
 * that what is worked out from it once need not be worked out again.
 */
export function taxonomyOf(dimension: Coded, records: TaxonomyRecords, language: Language): Taxonomy {
  if (dimension === "footprint") return kept(records.placeUnit, dimension, () => placeTags(records.placeUnit))
  if (dimension === "funders")
    return kept(records.organization, dimension, () => organizationTags(records.organization))
  return kept(records.tag, `${dimension} ${language}`, () => wordTags(dimension, records.tag, language))
}

const byRecords = new WeakMap<object, Map<string, Taxonomy>>()

/** Records are never changed in place: a new map stands for new records. */
function kept(records: object, key: string, make: () => Taxonomy): Taxonomy {
  let taxonomies = byRecords.get(records)
  if (taxonomies === undefined) byRecords.set(records, (taxonomies = new Map()))
  let taxonomy = taxonomies.get(key)
  if (taxonomy === undefined) taxonomies.set(key, (taxonomy = make()))
  return taxonomy
}

function wordTags(dimension: Tagged, records: TaxonomyRecords["tag"], language: Language): Taxonomy {
  const tags = new Map<string, Tag>()
  for (const [id, parent] of parentsIn(TAXONOMIES[dimension])) {
    const [name, ...alsoSaid] = namesOf(dimension, id, language)
    tags.set(id, { ...plain(id, name, parent), otherNames: [id], alsoSaid, builtIn: true })
  }
  for (const [recordId, body] of records) {
    if (body.dimension !== dimension) continue
    const id = body.builtIn ?? recordId
    const known = tags.get(id)
    const name = body.name ?? known?.name
    if (name === undefined) continue // a word of another version of the app
    const before = known === undefined ? [] : [known.name, ...known.otherNames]
    tags.set(id, {
      id,
      name,
      otherNames: [...before, ...(body.formerly ?? [])].filter((other) => other !== name),
      alsoSaid: known?.alsoSaid ?? [],
      parent: body.parent,
      builtIn: known !== undefined,
      retired: body.retired ?? false,
      mergedInto: body.mergedInto,
    })
  }
  return inOrder(tags)
}

function placeTags(records: TaxonomyRecords["placeUnit"]): Taxonomy {
  return inOrder(
    new Map(
      [...records].map(([id, { name, parent, formerly = [] }]) => [
        id,
        { ...plain(id, name, parent), otherNames: formerly },
      ]),
    ),
  )
}

function organizationTags(records: TaxonomyRecords["organization"]): Taxonomy {
  return new Map([...records].map(([id, { name, aka = [] }]) => [id, { ...plain(id, name), otherNames: aka }]))
}

const plain = (id: string, name: string, parent?: string): Tag => ({
  id,
  name,
  otherNames: [],
  alsoSaid: [],
  parent,
  builtIn: false,
  retired: false,
  mergedInto: undefined,
})

/** Each word followed by those under it. A parent that is not there, or that is its own descendant, is none. */
function inOrder(tags: ReadonlyMap<string, Tag>): Taxonomy {
  const rooted = [...tags.values()].map((tag) =>
    tag.parent === undefined || (tags.has(tag.parent) && !goesRound(tag, tags)) ? tag : { ...tag, parent: undefined },
  )
  const under = Map.groupBy(rooted, (tag) => tag.parent)
  const ordered = new Map<string, Tag>()
  const place = (tag: Tag) => {
    ordered.set(tag.id, tag)
    for (const child of under.get(tag.id) ?? []) place(child)
  }
  for (const tag of under.get(undefined) ?? []) place(tag)
  return ordered
}

function goesRound(tag: Tag, tags: ReadonlyMap<string, Tag>): boolean {
  const seen = new Set([tag.id])
  for (let at = tag.parent; at !== undefined; at = tags.get(at)?.parent) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** The word that stands for a word: itself, or what it was merged into at last. Undefined for an id that is not there. */
export function standingFor(id: string, tags: Taxonomy): Tag | undefined {
  const seen = new Set<string>()
  let tag = tags.get(id)
  while (tag?.mergedInto !== undefined && !seen.has(tag.id)) {
    const next = tags.get(tag.mergedInto)
    if (next === undefined) return tag
    seen.add(tag.id)
    tag = next
  }
  return tag
}

/** True where a word is there to be used: neither retired nor merged into another. */
export function isOffered(tag: Tag): boolean {
  return !tag.retired && tag.mergedInto === undefined
}
