import type { Category } from "../../../shared/domain/map-categories.ts"
import type { MapCard } from "../../../shared/domain/map-graph.ts"
import { around, type Box } from "../../../shared/domain/map-space.ts"
import { CARD } from "../card-face.ts"
import type { CardNode, DrawnTie, Projection, TieTone } from "../project.ts"

/** A card as a picture has it. */
export interface PictureCard {
  readonly x: number
  readonly y: number
  readonly card: MapCard
  readonly category: Category | undefined
}

/** A projection packed for the thread that draws it. Selection is not in it: it is shown by the layers above. */
export interface PictureScene {
  readonly cards: readonly PictureCard[]
  readonly ties: PictureTies
}

/** Ties as numbers: `FIELDS` of them for each in `lines`, its looks in `looks`, its ends as places in the list of cards. */
export interface PictureTies {
  readonly lines: Float32Array
  readonly looks: Uint16Array
  readonly ends: Uint32Array
}

/** x1, y1, x2, y2 */
export const FIELDS = 4
const TONES: readonly TieTone[] = ["recorded", "people", "organizations", "support"]
/** Widths are kept in half pixels of the map: 0.5 to 8 in four bits. */
const HALVES = 16
/** How many looks a number can stand for. */
export const LOOKS = 512

/** What lines of one look have in common, so that they can be stroked at once. */
export interface TieLook {
  readonly tone: TieTone
  readonly dashed: boolean
  readonly dotted: boolean
  readonly directed: boolean
  readonly width: number
}

function lookOf({ tone, dashed, dotted, line }: DrawnTie): number {
  const width = Math.max(1, Math.min(HALVES, Math.round(line.width * 2))) - 1
  return TONES.indexOf(tone) | (dashed ? 4 : 0) | (line.directed ? 8 : 0) | (width << 4) | (dotted ? 256 : 0)
}

/** The look that a number stands for. */
export function readLook(look: number): TieLook {
  return {
    tone: TONES[look & 3] ?? "recorded",
    dashed: (look & 4) !== 0,
    directed: (look & 8) !== 0,
    width: (((look >> 4) & 15) + 1) / 2,
    dotted: (look & 256) !== 0,
  }
}

export function packTies(ties: readonly DrawnTie[], placeOf: ReadonlyMap<string, number>): PictureTies {
  const lines = new Float32Array(ties.length * FIELDS)
  const looks = new Uint16Array(ties.length)
  const ends = new Uint32Array(ties.length * 2)
  ties.forEach((drawn, index) => {
    const { x1, y1, x2, y2 } = drawn.line
    lines[index * FIELDS] = x1
    lines[index * FIELDS + 1] = y1
    lines[index * FIELDS + 2] = x2
    lines[index * FIELDS + 3] = y2
    looks[index] = lookOf(drawn)
    ends[index * 2] = placeOf.get(drawn.tie.one) ?? 0
    ends[index * 2 + 1] = placeOf.get(drawn.tie.other) ?? 0
  })
  return { lines, looks, ends }
}

export function pictureScene({ cards, ties }: Pick<Projection, "cards" | "ties">): PictureScene {
  return {
    cards: cards.map(pictureCard),
    ties: packTies(ties, new Map(cards.map(({ id }, place) => [id, place]))),
  }
}

export function pictureCard({ position: { x, y }, data: { card, category } }: CardNode): PictureCard {
  return { x, y, card, category }
}

/** Far out a name reaches beyond its card. */
const AIR = 900

/** All of the map with air around it; a point where there is nothing. */
export function mapBounds(cards: Projection["cards"]): Box {
  const box = around(cards.map(({ position }) => ({ ...position, ...CARD }))) ?? { x: 0, y: 0, width: 1, height: 1 }
  return { x: box.x - AIR, y: box.y - AIR, width: box.width + 2 * AIR, height: box.height + 2 * AIR }
}
