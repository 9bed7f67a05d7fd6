import type { MapTie } from "../../shared/domain/map-ties.ts"

/** What is chosen on the map. Two groups make a comparison. */
export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "cards"; readonly ids: readonly string[] }
  | { readonly kind: "tie"; readonly id: string }

export const NOTHING: Selection = { kind: "none" }

export function isChosen(selection: Selection, card: string): boolean {
  return selection.kind === "cards" && selection.ids.includes(card)
}

/** The selection after a card was added to it, or taken out of it where it was in. */
export function toggled(selection: Selection, card: string): Selection {
  const ids = selection.kind === "cards" ? selection.ids : []
  const next = ids.includes(card) ? ids.filter((id) => id !== card) : [...ids, card]
  return next.length === 0 ? NOTHING : { kind: "cards", ids: next }
}

/** The selection without what is no longer there. */
export function stillThere(
  selection: Selection,
  hasCard: (id: string) => boolean,
  hasTie: (id: string) => boolean,
): Selection {
  if (selection.kind === "tie") return hasTie(selection.id) ? selection : NOTHING
  if (selection.kind === "none" || selection.ids.every(hasCard)) return selection
  const ids = selection.ids.filter(hasCard)
  return ids.length === 0 ? NOTHING : { kind: "cards", ids }
}

export interface Lit {
  readonly cards: ReadonlySet<string>
  readonly hasTie: (tie: MapTie) => boolean
}

/**
 * What stays bright while something is chosen: one group with its ties and their other ends; several groups with the
 * ties between them; a tie with its ends. Undefined while nothing is chosen and all of it is bright.
 */
export function lit(selection: Selection, ties: readonly MapTie[]): Lit | undefined {
  if (selection.kind === "none") return undefined
  if (selection.kind === "tie") {
    const tie = ties.find(({ id }) => id === selection.id)
    if (tie === undefined) return undefined
    return { cards: new Set([tie.one, tie.other]), hasTie: ({ id }) => id === tie.id }
  }
  const chosen = new Set(selection.ids)
  if (chosen.size > 1) {
    return { cards: chosen, hasTie: ({ one, other }) => chosen.has(one) && chosen.has(other) }
  }
  const hasTie = ({ one, other }: MapTie) => chosen.has(one) || chosen.has(other)
  return { cards: new Set([...chosen, ...ties.filter(hasTie).flatMap(({ one, other }) => [one, other])]), hasTie }
}

/** What stays bright of it where all outside some cards is dimmed. */
export function litWithin(bright: Lit | undefined, within: ReadonlySet<string> | undefined): Lit | undefined {
  if (within === undefined) return bright
  const inside = ({ one, other }: MapTie) => within.has(one) && within.has(other)
  if (bright === undefined) return { cards: within, hasTie: inside }
  return { cards: within.intersection(bright.cards), hasTie: (tie) => inside(tie) && bright.hasTie(tie) }
}
