import type { Node } from "reactflow"
import { type Category, categories, type MarkBy, markOf } from "../../shared/domain/map-categories.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import type { Point } from "../../shared/domain/map-space.ts"
import type { MapLayer, MapTie } from "../../shared/domain/map-ties.ts"
import { CARD } from "./card-face.ts"
import { isChosen, lit, type Selection } from "./selection.ts"
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
}

export interface CardData extends Record<string, unknown> {
  readonly card: MapCard
  readonly category: Category | undefined
  readonly spoken: string
  readonly dim: boolean
  readonly here: boolean
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
  readonly dim: boolean
  readonly chosen: boolean
}

export interface Projection {
  readonly cards: readonly CardNode[]
  readonly ties: readonly DrawnTie[]
  readonly categories: ReadonlyMap<string, Category>
}

export function toneOf(layer: MapLayer): TieTone {
  if (layer === "shared people") return "people"
  if (layer === "shared organizations") return "organizations"
  return layer === "hosts" || layer === "funds" ? "support" : "recorded"
}

/** Turns a scene and a view into what is drawn. What did not change keeps its identity, so that it is not drawn again. */
export function createProjector(): (scene: Scene, view: MapView) => Projection {
  let seenCards: ReadonlyMap<string, CardNode> = new Map()
  let seenTies: ReadonlyMap<string, DrawnTie> = new Map()
  return (scene, view) => {
    const marked = categories(scene.cards, view.markBy)
    const bright = lit(view.selection, scene.ties)
    const placed = scene.ties.filter(({ one, other }) => view.positions.has(one) && view.positions.has(other))
    const degrees = tieCounts(scene.ties)

    const cards = scene.cards.flatMap((card) => {
      const position = view.positions.get(card.id)
      if (position === undefined) return []
      const fresh = cardNode(
        card,
        position,
        {
          card,
          category: marked.get(markOf(card, view.markBy) ?? ""),
          spoken: view.spoken(card, degrees.get(card.id) ?? 0, isChosen(view.selection, card.id)),
          dim: bright !== undefined && !bright.cards.has(card.id),
          here: view.here === card.id,
        },
        isChosen(view.selection, card.id),
      )
      const old = seenCards.get(card.id)
      return [old !== undefined && sameCard(old, fresh) ? old : fresh]
    })
    const lanes = laneOf(placed)
    const ties = placed.map((tie) => {
      const { lane, of } = lanes.get(tie.id) ?? { lane: 0, of: 1 }
      const fresh: DrawnTie = {
        id: tie.id,
        tie,
        line: tieLine(tie, boxAt(view.positions.get(tie.one)), boxAt(view.positions.get(tie.other)), lane, of),
        tone: toneOf(tie.layer),
        dashed: !tie.confirmed,
        dim: bright !== undefined && !bright.hasTie(tie),
        chosen: view.selection.kind === "tie" && view.selection.id === tie.id,
      }
      const old = seenTies.get(tie.id)
      return old !== undefined && sameTie(old, fresh) ? old : fresh
    })
    seenCards = new Map(cards.map((card) => [card.id, card]))
    seenTies = new Map(ties.map((tie) => [tie.id, tie]))
    return { cards, ties, categories: marked }
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

const boxAt = (point: Point = { x: 0, y: 0 }) => ({ ...point, ...CARD })

function tieCounts(ties: readonly MapTie[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { one, other } of ties) for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Ties of one pair lie beside each other, in the order of their ids. */
function laneOf(ties: readonly MapTie[]): ReadonlyMap<string, { readonly lane: number; readonly of: number }> {
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
    a.spoken === b.spoken &&
    a.dim === b.dim &&
    a.here === b.here &&
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
    old.tie.size === fresh.tie.size &&
    old.tie.directed === fresh.tie.directed &&
    a.x1 === b.x1 &&
    a.y1 === b.y1 &&
    a.x2 === b.x2 &&
    a.y2 === b.y2 &&
    a.width === b.width
  )
}
