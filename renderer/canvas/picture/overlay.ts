import type { Box } from "../../../shared/domain/map-space.ts"
import type { Measure } from "../fit-text.ts"
import type { DrawnTie } from "../project.ts"
import { drawCards } from "./draw-cards.ts"
import { drawTies, type Pen, tiesByLook } from "./draw-ties.ts"
import { type Frame, frameTransform, isOutdated, seenBox, wantedFrame } from "./frame.ts"
import type { Palette } from "./palette.ts"
import { type PictureCard, packTies } from "./scene.ts"
import type { Movement } from "./use-movement.ts"

/** What stands out: lit by the selection, under the pointer, or in a hand. */
export interface Highlights {
  readonly cards: readonly PictureCard[]
  readonly ties: readonly DrawnTie[]
  readonly isChosen: (card: string) => boolean
  /** The chosen tie gets a halo, the one under the pointer another colour. */
  readonly chosenTie: DrawnTie | undefined
  readonly hovered: DrawnTie | undefined
}

function isNothing({ cards, ties, hovered }: Highlights): boolean {
  return cards.length === 0 && ties.length === 0 && hovered === undefined
}

const HALO = 6
const NOBODY: ReadonlySet<number> = new Set()

/** What the layer of highlights asks for at each turn. */
interface OverlayState {
  readonly highlights: Highlights
  readonly bounds: Box
  readonly measure: Measure
  /** A hand carries cards: the highlights change with each of its movements. */
  readonly carrying: boolean
}

/** The layer above the pictures. It is drawn at once, when it changes or the map has moved too far under it. */
export interface Overlay {
  readonly dress: (palette: Palette) => void
  readonly paint: (movement: Movement) => void
  readonly moved: (movement: Movement, resting: boolean) => void
}

export function createOverlay(canvas: HTMLCanvasElement, sharpness: number, state: () => OverlayState): Overlay {
  let palette: Palette | undefined
  let shown: Frame | undefined
  const paint = ({ view, speed }: Movement) => {
    const { highlights, bounds, measure, carrying } = state()
    canvas.hidden = palette === undefined || isNothing(highlights)
    if (palette === undefined || canvas.hidden) return
    const frame = carrying ? { ...seenBox(view), zoom: view.zoom } : wantedFrame(view, bounds, speed)
    drawHighlights(canvas, highlights, { frame, sharpness, palette, measure })
    canvas.style.transform = frameTransform(frame, view)
    shown = frame
  }
  return {
    dress: (next) => {
      palette = next
    },
    paint,
    moved: (movement, resting) => {
      const { view, speed } = movement
      if (canvas.hidden || shown === undefined) return
      if (isOutdated(shown, view, state().bounds, { speed, resting })) paint(movement)
      else canvas.style.transform = frameTransform(shown, view)
    },
  }
}

function drawHighlights(
  canvas: HTMLCanvasElement,
  { cards, ties, isChosen, chosenTie, hovered }: Highlights,
  look: { readonly frame: Frame; readonly sharpness: number; readonly palette: Palette; readonly measure: Measure },
): void {
  const { frame, sharpness, palette, measure } = look
  const pen = canvas.getContext("2d")
  if (pen === null) return
  const pixels = frame.zoom * sharpness
  canvas.width = Math.max(1, Math.ceil(frame.width * pixels))
  canvas.height = Math.max(1, Math.ceil(frame.height * pixels))
  canvas.style.width = `${canvas.width / sharpness}px`
  canvas.style.height = `${canvas.height / sharpness}px`
  pen.setTransform(pixels, 0, 0, pixels, -frame.x * pixels, -frame.y * pixels)
  if (chosenTie !== undefined) stroke(pen, chosenTie, palette.primary, { alpha: 0.35, wider: HALO, scale: frame.zoom })
  const packed = packTies(ties, new Map())
  const options = { box: frame, scale: frame.zoom, palette, without: NOBODY }
  drawTies(pen, packed, tiesByLook(packed), options)
  if (hovered !== undefined) stroke(pen, hovered, palette.primary, { alpha: 1, wider: 0, scale: frame.zoom })
  drawCards(pen, cards, { ...options, measure, chosen: isChosen, names: true })
}

function stroke(
  pen: Pen,
  { line }: DrawnTie,
  colour: string,
  { alpha, wider, scale }: { readonly alpha: number; readonly wider: number; readonly scale: number },
): void {
  pen.save()
  pen.globalAlpha = alpha
  pen.strokeStyle = colour
  // far out a line that is pointed at is still to be seen
  pen.lineWidth = Math.max(line.width + wider, (1.5 + wider) / scale)
  pen.beginPath()
  pen.moveTo(line.x1, line.y1)
  pen.lineTo(line.x2, line.y2)
  pen.stroke()
  pen.restore()
}
