import type { Box } from "../../../shared/domain/map-space.ts"
import { dashesOf } from "../tie-line.ts"
import type { Palette } from "./palette.ts"
import { FIELDS, LOOKS, type PictureTies, readLook, type TieLook } from "./scene.ts"

/** What can be drawn on, in a window as in a worker. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A path of more segments than this gets slow to stroke. */
const SEGMENTS = 64
/** Below these scales dashes and heads are smaller than what a screen can show. */
const DASHES_FROM = 0.2
const HEADS_FROM = 0.15
/** The thinnest line, in pixels of the screen. */
const HAIRLINE = 0.5
/** An arrow's head, as on the cards' own lines. */
const HEAD = 10

/** The ties of each look, by their places in the list. */
export type TiesByLook = readonly { readonly look: TieLook; readonly ties: Uint32Array }[]

export function tiesByLook({ looks }: PictureTies): TiesByLook {
  const counts = new Uint32Array(LOOKS)
  for (const look of looks) counts[look] = (counts[look] ?? 0) + 1
  const lists = new Map<number, Uint32Array>()
  const filled = new Uint32Array(LOOKS)
  looks.forEach((look, tie) => {
    let list = lists.get(look)
    if (list === undefined) {
      list = new Uint32Array(counts[look] ?? 0)
      lists.set(look, list)
    }
    const at = filled[look] ?? 0
    list[at] = tie
    filled[look] = at + 1
  })
  return [...lists].map(([look, ties]) => ({ look: readLook(look), ties }))
}

/** Draws the ties that touch a box; `scale` is pixels of the screen for each of the map. Ends in `without` draw nothing. */
export function drawTies(
  pen: Pen,
  { lines, ends }: PictureTies,
  batches: TiesByLook,
  {
    box,
    scale,
    palette,
    without,
  }: {
    readonly box: Box
    readonly scale: number
    readonly palette: Palette
    readonly without: ReadonlySet<number>
  },
): void {
  const right = box.x + box.width
  const bottom = box.y + box.height
  for (const { look, ties } of batches) {
    const colour = palette.ties[look.tone]
    pen.strokeStyle = colour
    pen.fillStyle = colour
    pen.lineWidth = Math.max(look.width, HAIRLINE / scale)
    pen.setLineDash(look.dashed && scale >= DASHES_FROM ? dashesOf(look, look.dotted).split(" ").map(Number) : [])
    const heads: number[] = []
    let segments = 0
    pen.beginPath()
    for (const tie of ties) {
      const x1 = lines[tie * FIELDS] ?? 0
      const y1 = lines[tie * FIELDS + 1] ?? 0
      const x2 = lines[tie * FIELDS + 2] ?? 0
      const y2 = lines[tie * FIELDS + 3] ?? 0
      if ((x1 < box.x && x2 < box.x) || (x1 > right && x2 > right)) continue
      if ((y1 < box.y && y2 < box.y) || (y1 > bottom && y2 > bottom)) continue
      if (without.size > 0 && (without.has(ends[tie * 2] ?? -1) || without.has(ends[tie * 2 + 1] ?? -1))) continue
      pen.moveTo(x1, y1)
      pen.lineTo(x2, y2)
      if (look.directed && scale >= HEADS_FROM) heads.push(x1, y1, x2, y2)
      if (++segments < SEGMENTS) continue
      pen.stroke()
      pen.beginPath()
      segments = 0
    }
    if (segments > 0) pen.stroke()
    if (heads.length > 0) drawHeads(pen, heads, look.width)
  }
  pen.setLineDash([])
}

/** Heads lie on from where their lines end. */
function drawHeads(pen: Pen, lines: readonly number[], width: number): void {
  const half = HEAD / 2 + width / 2
  pen.beginPath()
  for (let at = 0; at < lines.length; at += FIELDS) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.slice(at, at + FIELDS)
    const length = Math.hypot(x2 - x1, y2 - y1)
    if (length === 0) continue
    const ux = (x2 - x1) / length
    const uy = (y2 - y1) / length
    const back = { x: x2 - ux * HEAD * 0.4, y: y2 - uy * HEAD * 0.4 }
    pen.moveTo(x2 + ux * HEAD * 0.6, y2 + uy * HEAD * 0.6)
    pen.lineTo(back.x - uy * half, back.y + ux * half)
    pen.lineTo(back.x + uy * half, back.y - ux * half)
    pen.closePath()
  }
  pen.fill()
}
