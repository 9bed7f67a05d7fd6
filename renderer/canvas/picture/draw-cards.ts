import type { Box } from "../../../shared/domain/map-space.ts"
import { CARD, type CardFace } from "../card-face.ts"
import type { Measure } from "../fit-text.ts"
import type { Pen } from "./draw-ties.ts"
import { detailAt, faceOf } from "./faces.ts"
import { labelsAmong } from "./labels.ts"
import type { Palette } from "./palette.ts"
import type { PictureCard } from "./scene.ts"

/** Below this scale a name inside its card is too small to read, and stands on it as large as a screen needs. */
const INSIDE_FROM = 0.4
const CORNER = 8
const RING = 2

export interface DrawCardsOptions {
  readonly box: Box
  /** Pixels of the screen for each of the map. */
  readonly scale: number
  readonly palette: Palette
  readonly measure: Measure
  /** Places in the list of cards that are not drawn. */
  readonly without: ReadonlySet<number>
  /** Far out, whether names are drawn. */
  readonly names: boolean
  /** Drawn with the ring of what is chosen. */
  readonly chosen?: (id: string) => boolean
}

/** Draws the cards that touch a box as the elements that stand there at rest look, or smaller ones with names on them. */
export function drawCards(pen: Pen, all: readonly PictureCard[], options: DrawCardsOptions): void {
  const { box, scale, palette, chosen, without } = options
  const cards = all.filter(
    ({ x, y }, place) =>
      x + CARD.width >= box.x &&
      y + CARD.height >= box.y &&
      x <= box.x + box.width &&
      y <= box.y + box.height &&
      !without.has(place),
  )
  const tiny = scale < INSIDE_FROM
  for (const is of ["organization", "group"] as const) {
    const some = cards.filter(({ card }) => card.is === is)
    outlines(pen, some, is === "group" && !tiny)
    pen.fillStyle = is === "group" ? palette.surface : palette.sunken
    pen.strokeStyle = palette.outline
    pen.lineWidth = Math.max(1, 0.6 / scale)
    pen.fill()
    pen.stroke()
  }
  if (chosen !== undefined) {
    outlines(
      pen,
      cards.filter(({ card }) => chosen(card.id)),
      !tiny,
    )
    pen.strokeStyle = palette.primary
    pen.lineWidth = Math.max(RING, RING / scale)
    pen.stroke()
  }
  pen.textBaseline = "alphabetic"
  if (tiny) drawNames(pen, cards, options)
  else for (const card of cards) drawFace(pen, card, options)
}

function outlines(pen: Pen, cards: readonly PictureCard[], rounded: boolean): void {
  pen.beginPath()
  for (const { x, y } of cards) {
    if (rounded) pen.roundRect(x, y, CARD.width, CARD.height, CORNER)
    else pen.rect(x, y, CARD.width, CARD.height)
  }
}

function drawFace(
  pen: Pen,
  { x, y, card, category }: PictureCard,
  { scale, palette, measure }: DrawCardsOptions,
): void {
  const face = faceOf(card, category, measure, detailAt(scale))
  drawMarks(pen, face, x, y, palette)
  for (const text of face.texts) {
    pen.fillStyle = palette[text.tone]
    pen.font = `${text.weight} ${text.size}px ${palette.font}`
    pen.fillText(text.text, x + text.x, y + text.y)
  }
}

function drawMarks(pen: Pen, { swatch, dot, chips }: CardFace, x: number, y: number, palette: Palette): void {
  pen.lineWidth = 1
  if (swatch !== undefined) {
    pen.beginPath()
    pen.roundRect(x + swatch.x, y + swatch.y, swatch.width, swatch.height, 2)
    pen.fillStyle = colourOf(swatch.colour, palette)
    pen.strokeStyle = palette.text
    pen.fill()
    pen.stroke()
  }
  for (const chip of chips) {
    pen.beginPath()
    pen.roundRect(x + chip.x, y + chip.y, chip.width, chip.height, chip.height / 2)
    pen.fillStyle = palette.sunken
    pen.strokeStyle = palette.line
    pen.fill()
    pen.stroke()
  }
  if (dot !== undefined) {
    pen.beginPath()
    pen.arc(x + dot.x, y + dot.y, dot.radius, 0, 2 * Math.PI)
    pen.strokeStyle = palette.muted
    pen.lineWidth = 1.5
    pen.stroke()
  }
}

const colourOf = (colour: number | null, palette: Palette) =>
  (colour === null ? undefined : palette.categories[colour]) ?? palette.surface

/** Size of a name far out, and the air around it, in pixels of the screen. */
const NAME = { size: 12, pad: 3 } as const

/** Far out: a stripe of each card's category, and as many names as can be read beside each other. */
function drawNames(
  pen: Pen,
  cards: readonly PictureCard[],
  { scale, palette, measure, names, chosen }: DrawCardsOptions,
): void {
  for (const [colour, some] of Map.groupBy(cards, ({ category }) => category?.colour ?? null)) {
    pen.fillStyle = colourOf(colour, palette)
    for (const { x, y } of some) pen.fillRect(x, y, Math.max(7, 2 / scale), CARD.height)
  }
  if (!names) return
  const size = NAME.size / scale
  const pad = NAME.pad / scale
  const labels = labelsAmong(cards, (name) => measure(name, NAME.size, 600) / scale, {
    size,
    pad,
    first: chosen,
  })
  pen.strokeStyle = palette.outline
  pen.lineWidth = 0.6 / scale
  pen.font = `600 ${size}px ${palette.font}`
  for (const { name, box } of labels) {
    pen.fillStyle = palette.surface
    pen.fillRect(box.x, box.y, box.width, box.height)
    pen.strokeRect(box.x, box.y, box.width, box.height)
    pen.fillStyle = palette.text
    pen.fillText(name, box.x + pad, box.y + box.height - pad - size * 0.15)
  }
}
