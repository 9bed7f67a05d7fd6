import { type MarkBy, markOf } from "./map-categories.ts"
import type { Seen } from "./map-lens.ts"

/** From so many cards, or ties, on one picture shows nothing any more: it is asked which part of it is wanted. */
export const TOO_MUCH = { cards: 1500, ties: 15_000 } as const

/**
 * Lines of likeness are a tangle far sooner: groups that list the same are all alike to each other, and no line of those
 * tells more than the next. From so many on, and so many a card, it is asked as well.
 */
export const TOO_ALIKE = { ties: 600, each: 4 } as const

/** Which part of a large map is looked at: those of one mark, or all of it because somebody said so. */
export type PartChoice = { readonly by: MarkBy; readonly name: string | undefined } | "all"

/** Groups that have a mark in common; without a name those that have none. */
export interface MapPart {
  readonly name: string | undefined
  readonly cards: number
  /** Ties among them, and from them to others. */
  readonly within: number
  readonly across: number
}

/** True where a picture of all of it would be a tangle. */
export function isTooMuch(seen: Seen): boolean {
  const { cards, ties } = seen
  if (cards.length > TOO_MUCH.cards || tieCount(seen) > TOO_MUCH.ties) return true
  const most = Math.max(TOO_ALIKE.ties, TOO_ALIKE.each * cards.length)
  return ties.length > most && ties.filter(({ layer }) => layer === "alike").length > most
}

/** How many ties there are, those among them that are not made yet. */
export function tieCount({ ties, counted }: Pick<Seen, "ties" | "counted">): number {
  return ties.length + (counted?.count ?? 0)
}

/** The parts of a map by a mark, in the order of their names; those without the mark come last. */
export function partsBy({ cards, ties, counted }: Seen, by: MarkBy): readonly MapPart[] {
  const nameOf = new Map(cards.map((card) => [card.id, markOf(card, by)]))
  const within = new Map<string | undefined, number>()
  const across = new Map<string | undefined, number>()
  const count = (counts: Map<string | undefined, number>, name: string | undefined) =>
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const tie = (one: string, other: string) => {
    const [from, to] = [nameOf.get(one), nameOf.get(other)]
    if (from === to) count(within, from)
    else {
      count(across, from)
      count(across, to)
    }
  }
  for (const { one, other } of ties) tie(one, other)
  counted?.each(tie)
  return [...Map.groupBy(nameOf.values(), (name) => name)]
    .map(([name, all]) => ({
      name,
      cards: all.length,
      within: within.get(name) ?? 0,
      across: across.get(name) ?? 0,
    }))
    .sort((one, other) => {
      if (one.name === undefined || other.name === undefined) return one.name === undefined ? 1 : -1
      return one.name < other.name ? -1 : 1
    })
}

/** A part of a map: its cards, and the ties between them. */
export function partOf({ cards, ties, counted }: Seen, choice: PartChoice | undefined): Pick<Seen, "cards" | "ties"> {
  if (choice === undefined || choice === "all") {
    return { cards, ties: counted === undefined ? ties : [...ties, ...counted.ties()] }
  }
  const some = cards.filter((card) => markOf(card, choice.by) === choice.name)
  const there = new Set(some.map(({ id }) => id))
  const among = ties.filter(({ one, other }) => there.has(one) && there.has(other))
  return { cards: some, ties: counted === undefined ? among : [...among, ...counted.ties(there)] }
}
