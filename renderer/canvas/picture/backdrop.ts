import type { Box } from "../../../shared/domain/map-space.ts"
import { type Frame, frameTransform, isOutdated, type Viewport, wantedFrame } from "./frame.ts"
import type { Studio } from "./studio.ts"
import type { Movement } from "./use-movement.ts"

interface BackdropParts {
  readonly studio: Studio
  /** What is seen at the sharpness of the screen, and a little around it. */
  readonly sharp: HTMLCanvasElement
  /** All of the map, coarse: it lies under the sharp one and is seen where a fast hand has outrun that. */
  readonly coarse: HTMLCanvasElement
  readonly sharpness: number
  /** All that was asked for is on the screen. */
  readonly onShown: () => void
}

/** The map as pictures that move with the hand and are drawn anew behind its back. */
export interface Backdrop {
  /** Something of the map is different: it is to be drawn again. */
  readonly changed: (bounds: Box, without: readonly number[]) => void
  readonly moved: (movement: Movement, resting: boolean) => void
  readonly close: () => void
}

/** Pixels along the longer side of the coarse picture. */
const COARSE_SIDE = 1600
/** After so many milliseconds without anything else to draw, the coarse picture is made. */
const IDLE = 250

interface Shown {
  readonly frame: Frame
  readonly version: number
}

export function createBackdrop({ studio, sharp, coarse, sharpness, onShown }: BackdropParts): Backdrop {
  let bounds: Box = { x: 0, y: 0, width: 1, height: 1 }
  let without: readonly number[] = []
  let version = 0
  let movement: Movement | undefined
  let resting = true
  let busy = false
  let near: Shown | undefined
  let all: Shown | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const place = (canvas: HTMLCanvasElement, shown: Shown | undefined) => {
    if (shown !== undefined && movement !== undefined)
      canvas.style.transform = frameTransform(shown.frame, movement.view)
  }
  const draw = async (canvas: HTMLCanvasElement, frame: Frame, pixels: number): Promise<Shown | undefined> => {
    const drawn = version
    busy = true
    const picture = await studio.draw({ frame, sharpness: pixels, without, names: canvas === sharp })
    busy = false
    if (picture === undefined) return undefined
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.style.width = `${picture.width / pixels}px`
    canvas.style.height = `${picture.height / pixels}px`
    canvas.getContext("bitmaprenderer", { alpha: false })?.transferFromImageBitmap(picture)
    return { frame, version: drawn }
  }
  const next = async (): Promise<void> => {
    if (busy || version === 0 || movement === undefined || movement.view.width === 0) return
    const { view, speed } = movement
    if (near?.version !== version || isOutdated(near.frame, view, bounds, { speed, resting })) {
      const shown = await draw(sharp, aligned(wantedFrame(view, bounds, speed), view, sharpness), sharpness)
      if (shown === undefined) return
      near = shown
      place(sharp, near)
      sharp.dataset["version"] = String(near.version)
      return next()
    }
    // the first one at once: without it a hand that is fast from the beginning would outrun the map
    if (all === undefined || (all.version !== version && resting)) later()
    if (resting) onShown()
  }
  /** The coarse picture can wait: what is asked for meanwhile goes before it. */
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(
      async () => {
        if (busy || (all !== undefined && !resting) || all?.version === version) return
        const shown = await draw(coarse, { ...bounds, zoom: COARSE_SIDE / Math.max(bounds.width, bounds.height) }, 1)
        if (shown === undefined) return
        all = shown
        place(coarse, all)
        await next()
      },
      all === undefined ? 0 : IDLE,
    )
  }
  return {
    close: () => clearTimeout(timer),
    changed: (newBounds, inHand) => {
      bounds = newBounds
      without = inHand
      version++
      void next()
    },
    moved: (newMovement, isResting) => {
      movement = newMovement
      resting = isResting
      place(sharp, near)
      place(coarse, all)
      void next()
    },
  }
}

/** A picture that begins between two pixels would be blurred. */
function aligned(frame: Frame, { x, y, zoom }: Viewport, sharpness: number): Frame {
  const onPixel = (at: number, shift: number) =>
    (Math.floor((at * zoom + shift) * sharpness) / sharpness - shift) / zoom
  return { ...frame, x: onPixel(frame.x, x), y: onPixel(frame.y, y) }
}
