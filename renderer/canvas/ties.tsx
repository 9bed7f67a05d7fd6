import { useEffect, useMemo, useRef } from "react"
import { type ReactFlowState, useStore, ViewportPortal } from "reactflow"
import type { Point } from "../../shared/domain/map-space.ts"
import styles from "./canvas.module.css"
import type { DrawnTie, TieTone } from "./project.ts"
import type { TieEdgeType } from "./tie-edge.tsx"
import { dashesOf, distanceTo } from "./tie-line.ts"

/** Up to this many ties are edges of React Flow; more of them are lines on one canvas, which costs a fraction. */
export const MOST_EDGES = 800

/** The ties as React Flow's edges; an unchanged tie stays the same edge. */
export function useTieEdges(
  ties: readonly DrawnTie[],
  spoken: (drawn: DrawnTie) => string,
  roleName: string,
): TieEdgeType[] {
  const known = useRef(new WeakMap<DrawnTie, TieEdgeType>())
  const last = useRef(spoken)
  return useMemo(() => {
    if (last.current !== spoken) known.current = new WeakMap()
    last.current = spoken
    if (ties.length > MOST_EDGES) return []
    return ties.map((drawn) => {
      const before = known.current.get(drawn)
      if (before !== undefined) return before
      const label = spoken(drawn)
      const edge: TieEdgeType = {
        id: drawn.id,
        type: "tie",
        source: drawn.tie.one,
        target: drawn.tie.other,
        ariaLabel: label,
        data: { drawn, label },
        domAttributes: { "aria-roledescription": roleName },
      }
      known.current.set(drawn, edge)
      return edge
    })
  }, [ties, spoken, roleName])
}

/** The tie under a point of the map, if one is near enough; `reach` in pixels of the map. */
export function tieAt(ties: readonly DrawnTie[], point: Point, reach: number): DrawnTie | undefined {
  let found: { readonly tie: DrawnTie; readonly distance: number } | undefined
  for (const tie of ties) {
    const distance = distanceTo(tie.line, point) - tie.line.width / 2
    if (distance <= reach && (found === undefined || distance < found.distance)) found = { tie, distance }
  }
  return found?.tie
}

const transformOf = (state: ReactFlowState) => state.transform
const widthOf = (state: ReactFlowState) => state.width
const heightOf = (state: ReactFlowState) => state.height

/** Many ties as lines on one canvas under the cards. */
export function TieCanvas({ ties, colourMode }: { readonly ties: readonly DrawnTie[]; readonly colourMode: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [x, y, zoom] = useStore(transformOf)
  const width = useStore(widthOf)
  const height = useStore(heightOf)
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext("2d")
    if (element === null || context === null || context === undefined) return
    const frame = requestAnimationFrame(() => {
      const scale = devicePixelRatio
      element.width = Math.round(width * scale)
      element.height = Math.round(height * scale)
      context.setTransform(zoom * scale, 0, 0, zoom * scale, x * scale, y * scale)
      drawTies(context, ties, colourMode === "" ? undefined : getComputedStyle(element))
    })
    return () => cancelAnimationFrame(frame)
  }, [ties, x, y, zoom, width, height, colourMode])
  return <canvas ref={canvas} className={styles["layer"]} data-testid="tie-canvas" aria-hidden="true" />
}

const TONES: Readonly<Record<TieTone, string>> = {
  recorded: "--tie-recorded",
  people: "--tie-people",
  organizations: "--tie-organizations",
  support: "--tie-support",
}
/** A path of more segments than this gets slow to stroke. */
const SEGMENTS = 64

function drawTies(
  context: CanvasRenderingContext2D,
  ties: readonly DrawnTie[],
  style: CSSStyleDeclaration | undefined,
): void {
  // one stroke for all lines that look the same
  const alike = Map.groupBy(
    ties,
    ({ tone, dim, chosen, dashed, line }) => `${tone} ${dim} ${chosen} ${dashed} ${Math.round(line.width)}`,
  )
  for (const batch of alike.values()) {
    const first = batch[0]
    if (first === undefined) continue
    const colour = style?.getPropertyValue(first.chosen ? "--primary" : TONES[first.tone]).trim() ?? ""
    context.globalAlpha = first.dim ? 0.25 : 1
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = first.line.width
    context.setLineDash(first.dashed ? dashesOf(first.line).split(" ").map(Number) : [])
    for (let from = 0; from < batch.length; from += SEGMENTS) {
      context.beginPath()
      for (const { line } of batch.slice(from, from + SEGMENTS)) {
        context.moveTo(line.x1, line.y1)
        context.lineTo(line.x2, line.y2)
      }
      context.stroke()
    }
    drawHeads(context, batch)
  }
}

function drawHeads(context: CanvasRenderingContext2D, batch: readonly DrawnTie[]): void {
  context.beginPath()
  for (const { line } of batch) {
    const [tip, ...rest] = line.head ?? []
    if (tip === undefined) continue
    context.moveTo(tip.x, tip.y)
    for (const { x, y } of rest) context.lineTo(x, y)
    context.closePath()
  }
  context.fill()
}

const zoomOf = (state: ReactFlowState) => state.transform[2]

/** What the tie says, at its middle and at one size whatever the scale. */
export function TieLabel({ drawn, words }: { readonly drawn: DrawnTie; readonly words: string }) {
  const zoom = useStore(zoomOf)
  const { x1, y1, x2, y2 } = drawn.line
  const place = `translate(${(x1 + x2) / 2}px, ${(y1 + y2) / 2}px) scale(${1 / zoom}) translate(-50%, -50%)`
  return (
    <ViewportPortal>
      <div className={styles["label"]} style={{ transform: place }} aria-hidden="true">
        {words}
      </div>
    </ViewportPortal>
  )
}
