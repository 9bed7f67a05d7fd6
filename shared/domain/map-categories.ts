import type { MapCard } from "./map-graph.ts"

/** What cards are marked by, with a letter and a colour. */
export const MARKS = ["kind", "host sector", "stage", "none"] as const
export type MarkBy = (typeof MARKS)[number]

/** As many as can be told apart; what comes after has its letter alone. */
export const CATEGORY_COLOURS = 8

export interface Category {
  /** The value, such as "network" or "K-12". */
  readonly name: string
  /** Two categories never have the same. */
  readonly letter: string
  /** 0 to 7, or null where the colours have run out. */
  readonly colour: number | null
  /** Cards that are marked with it. */
  readonly count: number
}

/** The value that a card is marked by, if it has one. */
export function markOf(card: MapCard, by: MarkBy): string | undefined {
  if (by === "none") return undefined
  if (by === "stage") return card.stage
  if (by === "host sector") return card.is === "organization" ? card.kind : card.hostSector
  return card.is === "organization" ? "organisation" : card.kind
}

/** The categories of some cards in the order of their names: no kind is first or brighter for being common. */
export function categories(cards: readonly MapCard[], by: MarkBy): ReadonlyMap<string, Category> {
  const counts = new Map<string, number>()
  const ofGroups = new Set<string>()
  for (const card of cards) {
    const name = markOf(card, by)
    if (name === undefined) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (card.is === "group") ofGroups.add(name)
  }
  // what only organisations have comes last, so that groups keep their marks when organisations come and go
  const last = (name: string) => (ofGroups.has(name) ? 0 : 1)
  const taken = new Set<string>()
  return new Map(
    [...counts]
      .sort(([one], [other]) => last(one) - last(other) || (one < other ? -1 : 1))
      .map(([name, count], index) => {
        const letter = freeLetter(name, taken)
        taken.add(letter)
        return [name, { name, letter, colour: index < CATEGORY_COLOURS ? index : null, count }]
      }),
  )
}

function freeLetter(name: string, taken: ReadonlySet<string>): string {
  const letters = Array.from(name.toUpperCase().matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter)
  const numbers = Array.from({ length: taken.size + 1 }, (_, index) => String(index + 1))
  return [...letters, ...numbers].find((letter) => !taken.has(letter)) ?? ""
}
