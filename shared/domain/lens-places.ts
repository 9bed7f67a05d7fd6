import type { BodyOf } from "../contract/kinds.ts"
import { foldWords, placesByName } from "./overlap-places.ts"

/** A place in the order of the tree. */
export interface TreePlace {
  readonly id: string
  readonly name: string
  readonly depth: number
  readonly children: number | undefined
}

export interface PlaceTree {
  /** Every place once, each before the places inside it, by name. */
  readonly order: readonly TreePlace[]
  /** The place of an id or a name; undefined for what is not in the list, or is the name of two. */
  readonly idOf: (item: string) => string | undefined
  /** A place and all inside it. */
  readonly within: (id: string) => readonly string[]
  /** The places around it, from the next larger. */
  readonly around: (id: string) => readonly string[]
}

const collator = new Intl.Collator("en", { numeric: true })

/** The list of places as a tree by its parent links; places that contain each other stand on the first level. */
export function placeTree(units: ReadonlyMap<string, BodyOf<"placeUnit">>): PlaceTree {
  const parents = new Map<string, string>()
  for (const [id, { parent }] of units) {
    if (parent !== undefined && units.has(parent) && !leadsTo(units, parent, id)) parents.set(id, parent)
  }
  const inside = Map.groupBy(units.keys(), (id) => parents.get(id))
  const order: TreePlace[] = []
  const walk = (parent: string | undefined, depth: number) => {
    const there = [...(inside.get(parent) ?? [])].map((id) => ({ id, body: units.get(id) }))
    there.sort((a, b) => collator.compare(a.body?.name ?? "", b.body?.name ?? "") || (a.id < b.id ? -1 : 1))
    for (const { id, body } of there) {
      order.push({ id, name: body?.name ?? id, depth, children: body?.childPopulation })
      walk(id, depth + 1)
    }
  }
  walk(undefined, 0)
  const byName = placesByName(units)
  return {
    order,
    idOf: (item) => {
      if (units.has(item)) return item
      return byName.get(foldWords(item)) ?? undefined
    },
    within: (id) => {
      const at = order.findIndex((place) => place.id === id)
      const own = order[at]
      if (own === undefined) return []
      const next = order.findIndex((place, index) => index > at && place.depth <= own.depth)
      return order.slice(at, next < 0 ? undefined : next).map((place) => place.id)
    },
    around: (id) => {
      const found: string[] = []
      for (let at = parents.get(id); at !== undefined; at = parents.get(at)) found.push(at)
      return found
    },
  }
}

/** True where the way up from one place comes to the other. */
function leadsTo(units: ReadonlyMap<string, BodyOf<"placeUnit">>, from: string, to: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = units.get(at)?.parent) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}
