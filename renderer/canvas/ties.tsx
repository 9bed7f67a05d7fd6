import { useMemo, useRef, useState } from "react"
import { type ReactFlowState, useStore, ViewportPortal } from "reactflow"
import type { Point } from "../../shared/domain/map-space.ts"
import styles from "./canvas.module.css"
import type { Hand } from "./picture/hand.ts"
import type { DrawnTie, Projection } from "./project.ts"
import type { TieEdgeType } from "./tie-edge.tsx"
import { distanceTo } from "./tie-line.ts"

/** Up to so many ties and cards all of them are elements of React Flow; more are pictures, which cost a fraction. */
const MOST_EDGES = 300
const MOST_CARDS = 150

/** Whether a map has too many cards or ties for each to be an element. */
export function isMany({ cards, ties }: { readonly cards: number; readonly ties: number }): boolean {
  return ties > MOST_EDGES || cards > MOST_CARDS
}

/** Pictures stay pictures: a narrower lens, and the wide one after it, would bring hundreds of elements and send them away. */
export function useMany({ cards, ties }: Pick<Projection, "cards" | "ties">): boolean {
  const [was, setWas] = useState(false)
  const many = was || isMany({ cards: cards.length, ties: ties.length })
  if (many !== was) setWas(many)
  return many
}

interface TieEdgesOptions {
  /** True where they are pictures. */
  readonly many: boolean
  readonly spoken: (drawn: DrawnTie) => string
  readonly roleName: string
  /** Ties of what a hand carries lie as it moves them. */
  readonly hand: Hand | undefined
}

/** The ties as React Flow's edges; an unchanged tie stays the same edge. */
export function useTieEdges(
  ties: readonly DrawnTie[],
  { many, spoken, roleName, hand }: TieEdgesOptions,
): TieEdgeType[] {
  const known = useRef(new WeakMap<DrawnTie, TieEdgeType>())
  const last = useRef(spoken)
  const edges = useMemo(() => {
    if (last.current !== spoken) known.current = new WeakMap()
    last.current = spoken
    if (many) return []
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
  }, [ties, many, spoken, roleName])
  return useMemo(() => {
    if (many || hand === undefined) return edges
    const carried = new Map(hand.ties.map((drawn) => [drawn.id, drawn]))
    return edges.map((edge) => {
      const drawn = carried.get(edge.id)
      return drawn === undefined || edge.data === undefined ? edge : { ...edge, data: { ...edge.data, drawn } }
    })
  }, [edges, many, hand])
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
