import { type Box, type Point } from "../../../shared/domain/map-space.ts"

/** What a window sees of the map: where the map's origin lies on it, and pixels of the screen for each of the map. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** A piece of the map that was drawn, and the scale at which it was. */
export interface Frame extends Box {
  readonly zoom: number
}

/** Share of the view that is drawn beyond it at each side. */
const MARGIN = 0.25
/** A picture may be shown this much smaller or larger than it was drawn, while the hand is still zooming. */
const LEAST_DRIFT = 0.75
const MOST_DRIFT = 1.5
/** How far ahead of a moving hand the picture must reach, in seconds of its speed. */
const AHEAD = 0.12

/** The part of the map in the window. */
export function seenBox({ x, y, zoom, width, height }: Viewport): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/**
 * What to draw next: half as much again as is seen, further on the side that the hand moves to, and nothing beyond the
 * map itself. `speed` is in pixels of the map a second.
 */
export function wantedFrame(view: Viewport, bounds: Box, speed: Point): Frame {
  const seen = seenBox(view)
  const across = seen.width * MARGIN
  const down = seen.height * MARGIN
  const frame = {
    x: seen.x - across + limited(speed.x * AHEAD * 2, across),
    y: seen.y - down + limited(speed.y * AHEAD * 2, down),
    width: seen.width + 2 * across,
    height: seen.height + 2 * down,
  }
  return {
    ...(common(frame, bounds) ?? { x: seen.x, y: seen.y, width: 1 / view.zoom, height: 1 / view.zoom }),
    zoom: view.zoom,
  }
}

/** Whether what was drawn no longer does: part of the map is not on it, or it is shown too small or too large. */
export function isOutdated(
  frame: Frame | undefined,
  view: Viewport,
  bounds: Box,
  { speed, resting }: { readonly speed: Point; readonly resting: boolean },
): boolean {
  if (frame === undefined) return true
  const drift = view.zoom / frame.zoom
  if (resting ? Math.abs(drift - 1) > 0.001 : drift < LEAST_DRIFT || drift > MOST_DRIFT) return true
  const seen = seenBox(view)
  const ahead = { ...seen, x: seen.x + speed.x * AHEAD, y: seen.y + speed.y * AHEAD }
  return !coversOf(frame, seen, bounds) || !coversOf(frame, ahead, bounds)
}

function coversOf(frame: Box, part: Box, bounds: Box): boolean {
  const needed = common(part, bounds)
  if (needed === undefined) return true
  // a hair's breadth of the screen does not count
  const slack = 1e-6 * (bounds.width + bounds.height)
  return (
    frame.x <= needed.x + slack &&
    frame.y <= needed.y + slack &&
    frame.x + frame.width >= needed.x + needed.width - slack &&
    frame.y + frame.height >= needed.y + needed.height - slack
  )
}

/** What two boxes have in common; undefined where they do not meet. */
export function common(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

const limited = (value: number, most: number) => Math.max(-most, Math.min(most, value))

/** The transform that puts a drawn frame where it belongs in the window. */
export function frameTransform(frame: Frame, { x, y, zoom }: Viewport): string {
  return `translate(${frame.x * zoom + x}px, ${frame.y * zoom + y}px) scale(${zoom / frame.zoom})`
}
