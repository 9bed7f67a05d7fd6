import type { Coded } from "../contract/coding.ts"
import { wordingKey } from "./coding-key.ts"
import { isOffered, type Tag, type Taxonomy } from "./coding-taxonomy.ts"

/** The shared word that has this name already, or would be meant by it; undefined while the name is free. */
export function takenBy(dimension: Coded, name: string, taxonomy: Taxonomy, besides?: string): Tag | undefined {
  const key = wordingKey(dimension, name)
  return [...taxonomy.values()].find(
    (tag) => tag.id !== besides && [tag.name, ...tag.otherNames].some((one) => wordingKey(dimension, one) === key),
  )
}

/** Words that a word may stand under: those of the first level that are in use; for a place, any place not within it. */
export function parentsFor(dimension: Coded, id: string | undefined, taxonomy: Taxonomy): readonly Tag[] {
  const tags = [...taxonomy.values()]
  if (dimension === "funders") return []
  if (dimension === "footprint") return tags.filter((tag) => id === undefined || !isWithin(tag, id, taxonomy))
  // a word with others under it stays on the first level: there are two
  if (id !== undefined && tags.some((tag) => tag.parent === id && isOffered(tag))) return []
  return tags.filter((tag) => tag.id !== id && tag.parent === undefined && isOffered(tag))
}

function isWithin(tag: Tag, id: string, taxonomy: Taxonomy): boolean {
  for (
    let at: Tag | undefined = tag;
    at !== undefined;
    at = at.parent === undefined ? undefined : taxonomy.get(at.parent)
  )
    if (at.id === id) return true
  return false
}

/**
 * Where the words under `from` go when it is merged: under `into`, or beside it where it stands on the second level of
 * another word.
 */
export function heirOf(from: Tag, into: Tag): string {
  return into.parent === undefined || into.parent === from.id ? into.id : into.parent
}

/** True where one word can be merged into another: two different words, the latter in use. */
export function canMerge(from: string, into: string, taxonomy: Taxonomy): boolean {
  const other = taxonomy.get(into)
  return from !== into && taxonomy.get(from)?.mergedInto === undefined && other !== undefined && isOffered(other)
}
