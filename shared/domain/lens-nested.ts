import type { MapGraph } from "./map-graph.ts"
import type { MapTie } from "./map-ties.ts"

/** How a group belongs to the one around it. */
export type Belonging = "part" | "seat"

/** A group with those that are inside it: as its part, or with a seat as a group. */
export interface Nest {
  readonly id: string
  /** Absent at the top. */
  readonly by: Belonging | undefined
  readonly inside: readonly Nest[]
  /** It stands at another place of the picture too. */
  readonly again: boolean
}

/** Networks that hold groups, and wider councils where networks hold a seat, as boxes in boxes. */
export interface NestedGroups {
  /** Groups that hold others and are inside nobody, by name. */
  readonly nests: readonly Nest[]
  /** Groups that neither hold others nor are held, by name. */
  readonly alone: readonly string[]
}

const DEEPEST = 6

/**
 * The shape of a community whose groups keep their own name inside wider ones: who is part of whom, and who sits as a group
 * at whose table. A group inside two stands in both and says so; a circle is cut where it would close.
 */
export function nestedGroups({ cards, ties }: Pick<MapGraph, "cards" | "ties">): NestedGroups {
  const groups = cards.filter(({ is }) => is === "group").map(({ id }) => id)
  const there = new Set(groups)
  const rank = new Map(groups.map((id, index) => [id, index]))
  const held = ties.filter((tie) => belongs(tie) && there.has(tie.one) && there.has(tie.other))
  const inside = new Map<string, Map<string, Belonging>>()
  for (const { one, other, layer } of held) {
    const members = inside.get(other) ?? new Map<string, Belonging>()
    inside.set(other, members)
    // a part that holds a seat as well is a part
    if (layer === "part of" || !members.has(one)) members.set(one, layer === "part of" ? "part" : "seat")
  }
  const times = new Map<string, number>()
  for (const members of inside.values()) for (const id of members.keys()) times.set(id, (times.get(id) ?? 0) + 1)

  const placed = new Set<string>()
  const nest = (id: string, by: Belonging | undefined, above: readonly string[]): Nest => {
    placed.add(id)
    const members = above.length < DEEPEST ? [...(inside.get(id) ?? [])] : []
    return {
      id,
      by,
      again: (times.get(id) ?? 0) > 1,
      inside: members
        .filter(([member]) => member !== id && !above.includes(member))
        .sort(([one], [other]) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
        .map(([member, how]) => nest(member, how, [...above, id])),
    }
  }
  const nests = groups.filter((id) => inside.has(id) && !times.has(id)).map((id) => nest(id, undefined, []))
  // groups that hold each other in a circle have nobody at the top: the first by name stands there
  for (const id of groups) if (inside.has(id) && !placed.has(id)) nests.push(nest(id, undefined, []))
  return { nests, alone: groups.filter((id) => !placed.has(id)) }
}

const belongs = ({ layer, absent }: MapTie) => !absent && (layer === "part of" || layer === "sits at")
