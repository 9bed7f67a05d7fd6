/** A card typed as a heading with a number, "Same report x9", split into both; other text as it is. */
export function headingOf(text: string): { readonly text: string; readonly count?: number } {
  const [, heading, count] = /^(.*\S)\s+[x×]\s?([1-9]\d{0,2})$/i.exec(text) ?? []
  return heading === undefined || count === undefined ? { text } : { text: heading, count: Number(count) }
}

interface Counted {
  readonly count?: number | undefined
  readonly into?: string | undefined
}

/**
 * Cards that stand by themselves, each with how often it was said: its own count and that of the cards merged into it. A
 * card whose other half is gone stands by itself.
 */
export function standing<C extends { readonly id: string; readonly body: Counted }>(
  cards: readonly C[],
): readonly (C & { readonly times: number })[] {
  const ids = new Set(cards.map(({ id }) => id))
  const times = new Map<string, number>()
  for (const { id, body } of cards) {
    const at = body.into !== undefined && ids.has(body.into) ? body.into : id
    times.set(at, (times.get(at) ?? 0) + (body.count ?? 1))
  }
  return cards
    .filter(({ body }) => body.into === undefined || !ids.has(body.into))
    .map((card) => ({ ...card, times: times.get(card.id) ?? 1 }))
}

interface Numbered {
  readonly id: string
  readonly body: { readonly order: number; readonly number?: number | undefined }
}

/** The short number of each card of a block. A card from before there were numbers has its place among those. */
export function cardNumbers(cards: readonly Numbered[]): ReadonlyMap<string, number> {
  const old = cards.filter(({ body }) => body.number === undefined).toSorted((a, b) => a.body.order - b.body.order)
  const places = new Map(old.map(({ id }, at) => [id, at + 1]))
  return new Map(cards.map(({ id, body }) => [id, body.number ?? places.get(id) ?? 1]))
}

/** The number of the next card of a block. `last` is the last one that was given, whatever became of its card. */
export function nextCardNumber(cards: readonly Numbered[], last = 0): number {
  return Math.max(last, ...cardNumbers(cards).values()) + 1
}

/**
 * The order that moves a card one place up (-1) or down (1) in a list; undefined for one that is not there or stands at
 * that end.
 */
export function orderBeside(
  cards: readonly { readonly id: string; readonly body: { readonly order: number } }[],
  id: string,
  by: -1 | 1,
): number | undefined {
  const at = cards.findIndex((card) => card.id === id)
  const next = cards[at + by]?.body.order
  if (at < 0 || next === undefined) return undefined
  const beyond = cards[at + 2 * by]?.body.order ?? next + by
  return (next + beyond) / 2
}

/** A cluster with its cards, or at the end the cards that are in none. */
export interface Grouped<C, G> {
  readonly cluster?: G
  readonly cards: readonly C[]
}

/** Cards under their clusters, each in its order; those in none come last. A cluster without cards stays, empty. */
export function grouped<
  C extends { readonly body: { readonly order: number; readonly cluster?: string | undefined } },
  G extends { readonly id: string; readonly body: { readonly order: number } },
>(cards: readonly C[], clusters: readonly G[]): readonly Grouped<C, G>[] {
  const inOrder = cards.toSorted((a, b) => a.body.order - b.body.order)
  const named = clusters.toSorted((a, b) => a.body.order - b.body.order)
  const ids = new Set(named.map(({ id }) => id))
  const rest = inOrder.filter(({ body }) => body.cluster === undefined || !ids.has(body.cluster))
  const groups = named.map((cluster) => ({ cluster, cards: inOrder.filter(({ body }) => body.cluster === cluster.id) }))
  return rest.length === 0 ? groups : [...groups, { cards: rest }]
}

/** One thing of a list to choose from, under the number that the wall gives it. */
export interface ListOption {
  readonly id: string
  readonly number: number
  readonly label: string
  /** Taken off the wall: its number stays empty, so that papers that were written keep their meaning. */
  readonly pulled: boolean
}

interface ListedCard {
  readonly id: string
  readonly body: Counted & {
    readonly order: number
    readonly text: string
    readonly cluster?: string | undefined
    readonly pulled?: boolean | undefined
  }
}

interface ListedCluster {
  readonly id: string
  readonly body: { readonly order: number; readonly title: string }
}

/** What there is to choose from among the cards of a block: its clusters, and the cards that are in none, numbered. */
export function listOptions(cards: readonly ListedCard[], clusters: readonly ListedCluster[]): readonly ListOption[] {
  return grouped(standing(cards), clusters)
    .flatMap(({ cluster, cards: own }): readonly Omit<ListOption, "number">[] =>
      cluster === undefined
        ? own.map(({ id, body }) => ({ id, label: body.text, pulled: body.pulled === true }))
        : [{ id: cluster.id, label: cluster.body.title, pulled: false }],
    )
    .map((option, index) => ({ ...option, number: index + 1 }))
}
