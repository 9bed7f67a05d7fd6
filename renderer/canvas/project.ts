import type { Node } from "reactflow"
import { type Category, categories, MARKS, type MarkBy, markOf } from "../../shared/domain/map-categories.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import type { Point } from "../../shared/domain/map-space.ts"
import type { MapLayer, MapTie } from "../../shared/domain/map-ties.ts"
import { CARD } from "./card-face.ts"
import { isChosen, type Lit, lit, litWithin, type Selection } from "./selection.ts"
import { type TieLine, tieLine } from "./tie-line.ts"

/** What the lens leaves of a graph. */
export interface Scene {
  readonly cards: readonly MapCard[]
  readonly ties: readonly MapTie[]
}

/** How the scene is looked at. */
export interface MapView {
  /** Top left corners. A card without one is not placed yet and is not drawn. */
  readonly positions: ReadonlyMap<string, Point>
  readonly selection: Selection
  /** The card that the keyboard stands on. */
  readonly here: string | undefined
  readonly markBy: MarkBy
  /** What a card is called aloud. */
  readonly spoken: (card: MapCard, ties: number, chosen: boolean) => string
  /** All else is dimmed: what a filter or the steps around a card leave. Undefined for everything. */
  readonly within?: ReadonlySet<string> | undefined
  /** Cards that stay where they are. */
  readonly pinned?: ReadonlySet<string> | undefined
}

export interface CardData extends Record<string, unknown> {
  readonly card: MapCard
  readonly category: Category | undefined
  /** How many of them the scene has. */
  readonly ties: number
  /** Composed where the card is an element: a sentence costs more than the rest of the card. */
  readonly spoken: MapView["spoken"]
  readonly dim: boolean
  readonly here: boolean
  readonly pinned: boolean
}
export type CardNode = Node<CardData, "card">

/** Which colour a tie has; its meaning is also in its label and in the legend. */
export type TieTone = "recorded" | "people" | "organizations" | "support"

export interface DrawnTie {
  readonly id: string
  readonly tie: MapTie
  readonly line: TieLine
  readonly tone: TieTone
  /** Not confirmed by both sides. */
  readonly dashed: boolean
  /** Told differently: the dashes are dots. */
  readonly dotted: boolean
  readonly dim: boolean
  readonly chosen: boolean
}

export interface Projection {
  readonly cards: readonly CardNode[]
  readonly ties: readonly DrawnTie[]
  readonly categories: ReadonlyMap<string, Category>
  /** Something is dimmed. */
  readonly dimmed: boolean
}

export function toneOf(layer: MapLayer): TieTone {
  if (layer === "shared people") return "people"
  if (layer === "shared organizations" || layer === "alike") return "organizations"
  return layer === "hosts" || layer === "funds" ? "support" : "recorded"
}

/** Turns a scene and a view into what is drawn. What did not change keeps its identity, so that it is not drawn again. */
export function createProjector(): (scene: Scene, view: MapView) => Projection {
  const cards = createCardProjector()
  const ties = createTieProjector()
  const marksOf = Object.fromEntries(
    MARKS.map((by) => [by, remembered((some: Scene["cards"]) => categories(some, by))]),
  ) as Readonly<Record<MarkBy, (some: Scene["cards"]) => ReadonlyMap<string, Category>>>
  return (scene, view) => {
    const marked = marksOf[view.markBy](scene.cards)
    const bright = litWithin(lit(view.selection, scene.ties), view.within)
    return {
      cards: cards(scene, view, marked, bright),
      ties: ties(scene, view, bright),
      categories: marked,
      dimmed: bright !== undefined,
    }
  }
}

function createCardProjector() {
  let seen: ReadonlyMap<string, CardNode> = new Map()
  const degreesOf = remembered(tieCounts)
  return (
    scene: Scene,
    view: MapView,
    marked: ReadonlyMap<string, Category>,
    bright: Lit | undefined,
  ): readonly CardNode[] => {
    const degrees = degreesOf(scene.ties)
    const cards = scene.cards.flatMap((card) => {
      const position = view.positions.get(card.id)
      if (position === undefined) return []
      const chosen = isChosen(view.selection, card.id)
      const fresh = cardNode(
        card,
        position,
        {
          card,
          category: marked.get(markOf(card, view.markBy) ?? ""),
          ties: degrees.get(card.id) ?? 0,
          spoken: view.spoken,
          dim: bright !== undefined && !bright.cards.has(card.id),
          here: view.here === card.id,
          pinned: view.pinned?.has(card.id) === true,
        },
        chosen,
      )
      const old = seen.get(card.id)
      return [old !== undefined && sameCard(old, fresh) ? old : fresh]
    })
    seen = new Map(cards.map((card) => [card.id, card]))
    return cards
  }
}

/** Lines are the costly part of a large map: only those of cards that moved are laid anew. */
function createTieProjector() {
  let seen: ReadonlyMap<string, DrawnTie> = new Map()
  let last: { readonly scene: Scene; readonly view: MapView; readonly ties: readonly DrawnTie[] } | undefined
  const lanesOf = remembered(laneOf)
  return (scene: Scene, view: MapView, bright: Lit | undefined): readonly DrawnTie[] => {
    const { positions, selection, within } = view
    const sameTies = last?.scene.ties === scene.ties
    const sameLook = last?.view.selection === selection && last.view.within === within
    if (sameTies && sameLook && last?.view.positions === positions) return last.ties
    const before = last?.view.positions
    const stayed = (id: string) => {
      const now = positions.get(id)
      const then = before?.get(id)
      return now === then || (now !== undefined && then !== undefined && now.x === then.x && now.y === then.y)
    }
    const moved = new Set(scene.cards.flatMap(({ id }) => (stayed(id) ? [] : [id])))
    const lanes = lanesOf(scene.ties)
    const ties = scene.ties.flatMap((tie) => {
      const one = positions.get(tie.one)
      const other = positions.get(tie.other)
      if (one === undefined || other === undefined) return []
      const old = seen.get(tie.id)
      const { lane, of } = lanes.get(tie.id) ?? ALONE
      const kept = sameTies && !moved.has(tie.one) && !moved.has(tie.other) ? old?.line : undefined
      const fresh: DrawnTie = {
        id: tie.id,
        tie,
        line: kept ?? tieLine(tie, boxAt(one), boxAt(other), lane, of),
        tone: toneOf(tie.layer),
        dashed: tie.standing !== "confirmed",
        dotted: tie.standing === "disputed",
        dim: bright !== undefined && !bright.hasTie(tie),
        chosen: selection.kind === "tie" && selection.id === tie.id,
      }
      return [old !== undefined && sameTie(old, fresh) ? old : fresh]
    })
    seen = new Map(ties.map((tie) => [tie.id, tie]))
    last = { scene, view, ties }
    return ties
  }
}

const ALONE = { lane: 0, of: 1 }

/** The answer for the same list is the same. */
function remembered<Item, Answer>(answer: (list: readonly Item[]) => Answer): (list: readonly Item[]) => Answer {
  let last: { readonly list: readonly Item[]; readonly answer: Answer } | undefined
  return (list) => {
    if (last?.list !== list) last = { list, answer: answer(list) }
    return last.answer
  }
}

function cardNode(card: MapCard, position: Point, data: CardData, selected: boolean): CardNode {
  return {
    id: card.id,
    type: "card",
    position: { ...position },
    ...CARD,
    measured: CARD,
    selected,
    data,
    // the card inside has the role; the frame around it says nothing
    domAttributes: { "aria-roledescription": undefined },
  }
}

const boxAt = ({ x, y }: Point) => ({ x, y, ...CARD })

function tieCounts(ties: readonly MapTie[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { one, other } of ties) for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Ties of one pair lie beside each other, in the order of their ids. */
export function laneOf(ties: readonly MapTie[]): ReadonlyMap<string, { readonly lane: number; readonly of: number }> {
  const pairs = Map.groupBy(ties, ({ one, other }) => (one < other ? `${one}\n${other}` : `${other}\n${one}`))
  return new Map(
    [...pairs.values()].flatMap((pair) =>
      pair.length === 1
        ? []
        : pair
            .map(({ id }) => id)
            .sort()
            .map((id, lane) => [id, { lane, of: pair.length }] as const),
    ),
  )
}

function sameCard(old: CardNode, fresh: CardNode): boolean {
  const a = old.data
  const b = fresh.data
  return (
    old.position.x === fresh.position.x &&
    old.position.y === fresh.position.y &&
    old.selected === fresh.selected &&
    a.ties === b.ties &&
    a.spoken === b.spoken &&
    a.dim === b.dim &&
    a.here === b.here &&
    a.pinned === b.pinned &&
    a.category?.letter === b.category?.letter &&
    a.category?.colour === b.category?.colour &&
    sameFacts(a.card, b.card)
  )
}

function sameFacts(a: MapCard, b: MapCard): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.kind === b.kind &&
      a.host === b.host &&
      a.number === b.number &&
      a.verified === b.verified &&
      a.stage === b.stage &&
      a.hostSector === b.hostSector &&
      a.chips.length === b.chips.length &&
      a.chips.every((chip, index) => chip === b.chips[index]))
  )
}

function sameTie(old: DrawnTie, fresh: DrawnTie): boolean {
  const a = old.line
  const b = fresh.line
  return (
    old.dim === fresh.dim &&
    old.chosen === fresh.chosen &&
    old.dashed === fresh.dashed &&
    old.dotted === fresh.dotted &&
    old.tie.size === fresh.tie.size &&
    old.tie.directed === fresh.tie.directed &&
    a.x1 === b.x1 &&
    a.y1 === b.y1 &&
    a.x2 === b.x2 &&
    a.y2 === b.y2 &&
    a.width === b.width
  )
}
