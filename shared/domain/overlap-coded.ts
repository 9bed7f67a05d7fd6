import type { Coded } from "../contract/coding.ts"
import { type Coder, coded, isOwnKey } from "./coding.ts"
import { standingFor } from "./coding-taxonomy.ts"
import type { CommonGround, Places } from "./overlap-places.ts"

/** What is compared, by key, with what it is called. */
type Items = ReadonlyMap<string, string>

/** What stands behind a group's side of a figure, in its own words. */
export interface Behind {
  /** Each shared word, or what is only the group's own, with the wordings that mean it. */
  readonly said: readonly { readonly name: string; readonly wordings: readonly string[] }[]
  /** Wordings of which nobody has said yet what they mean. While there is one, the list is not compared. */
  readonly notYet: readonly string[]
}

/** A list read as shared words, for comparing. */
export interface CodedItems {
  readonly items: Items | "not yet compared"
  readonly behind: Behind
}

/** Reads a list of own wordings as shared words. One that nobody has said yet leaves the whole list not compared. */
export function codedItems(wordings: readonly string[], dimension: Coded, coder: Coder): CodedItems {
  const { items, notYet } = coded(wordings, dimension, coder)
  const nameOf = (key: string) => items.get(key)?.tag?.name ?? items.get(key)?.wordings[0] ?? key
  const said = [...items].map(([key, { wordings: own }]) => ({ name: nameOf(key), wordings: own }))
  return {
    items: notYet.length > 0 ? "not yet compared" : new Map([...items.keys()].map((key) => [key, nameOf(key)])),
    behind: { said, notYet },
  }
}

/** What each funder gives, by the key under which it is compared; 0 where a grant, or whose it is, is not known. */
export function codedAmounts(
  funders: readonly { readonly name: string; readonly amount?: number | undefined }[],
  coder: Coder,
): ReadonlyMap<string, number> {
  const grants = funders.flatMap(({ name, amount = 0 }) => {
    const keys = [...coded([name], "funders", coder).items.keys()]
    // one sum from two funders cannot be told apart
    return keys.map((key) => ({ key, amount: keys.length === 1 ? amount : 0 }))
  })
  return new Map(
    [...Map.groupBy(grants, ({ key }) => key)].map(([key, all]) => [
      key,
      all.every(({ amount }) => amount > 0) ? all.reduce((sum, { amount }) => sum + amount, 0) : 0,
    ]),
  )
}

/** The family of each shared word: the word above it, or itself. */
export function familiesIn(dimension: Coded, coder: Coder): (key: string) => string {
  const taxonomy = coder.taxonomy(dimension)
  return (key) => {
    const parent = taxonomy.get(key)?.parent
    return (parent === undefined ? undefined : standingFor(parent, taxonomy)?.id) ?? key
  }
}

/** Two footprints on common ground. A place that is only a group's own is a unit beside the list, with no known children. */
export function footprintGround(a: Items, b: Items, places: Places): CommonGround | null {
  const listed = (items: Items) => [...items.keys()].filter((key) => !isOwnKey(key))
  const ground = places.common(listed(a), listed(b))
  const [ownA, ownB] = [a, b].map((items) => [...items.keys()].filter(isOwnKey)) as [string[], string[]]
  if (ground === null || ownA.length + ownB.length === 0) return ground
  if (!ground.even) return null
  return { a: ground.a.union(new Set(ownA)), b: ground.b.union(new Set(ownB)), children: null, even: true }
}
