import type { Measure } from "../fit-text.ts"
import { measureWith } from "../measure.ts"
import { drawCards } from "./draw-cards.ts"
import { drawTies, type TiesByLook, tiesByLook } from "./draw-ties.ts"
import type { Frame } from "./frame.ts"
import type { Palette } from "./palette.ts"
import type { PictureScene } from "./scene.ts"

/** What to draw: a piece of the map, and how many pixels of the picture each pixel of the screen gets. */
export interface PictureRequest {
  readonly frame: Frame
  readonly sharpness: number
  /** Places, in the list of cards, of those that are in a hand and so not on the picture, nor are their ties. */
  readonly without: readonly number[]
  /** Far out, whether names stand on the cards; on a picture that will be shown enlarged they would be in the way. */
  readonly names: boolean
}

/** Draws pieces of one map. */
export interface Artist {
  readonly see: (scene: PictureScene) => void
  readonly dress: (palette: Palette) => void
  /** Draws something for nobody: the first words that are drawn anywhere take longer than thousands after them. */
  readonly warmUp: (font: string) => void
  /** The picture; undefined while there is nothing to draw, or nothing to draw it on. */
  readonly draw: (request: PictureRequest) => ImageBitmap | undefined
}

const WARM_SIDE = 256
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789"

export function createArtist(): Artist {
  const canvas = new OffscreenCanvas(1, 1)
  const pen = canvas.getContext("2d", { alpha: false })
  let scene: PictureScene | undefined
  let batches: TiesByLook = []
  let palette: Palette | undefined
  let measure: Measure | undefined
  return {
    see: (next) => {
      scene = next
      batches = tiesByLook(next.ties)
    },
    dress: (next) => {
      if (next.font !== palette?.font) measure = measureWith(new OffscreenCanvas(1, 1).getContext("2d"), next.font)
      palette = next
    },
    warmUp: (font) => {
      if (pen === null) return
      canvas.width = canvas.height = WARM_SIDE
      pen.strokeRect(0, 0, WARM_SIDE, WARM_SIDE)
      for (const look of ["600 12px", "400 12px", "600 15px"]) {
        pen.font = `${look} ${font}`
        pen.fillText(LETTERS, 0, pen.measureText(LETTERS).actualBoundingBoxAscent)
      }
      canvas.transferToImageBitmap().close()
    },
    draw: ({ frame, sharpness, without, names }) => {
      if (scene === undefined || palette === undefined || measure === undefined || pen === null) return undefined
      const pixels = frame.zoom * sharpness
      canvas.width = Math.max(1, Math.ceil(frame.width * pixels))
      canvas.height = Math.max(1, Math.ceil(frame.height * pixels))
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.fillStyle = palette.ground
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.setTransform(pixels, 0, 0, pixels, -frame.x * pixels, -frame.y * pixels)
      const options = { box: frame, scale: frame.zoom, palette, measure, without: new Set(without), names }
      drawTies(pen, scene.ties, batches, options)
      drawCards(pen, scene.cards, options)
      return canvas.transferToImageBitmap()
    },
  }
}
