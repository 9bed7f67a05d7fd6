import { type MouseEvent, type PointerEvent, type TouchEvent, useRef, useState } from "react"
import { useReactFlow, useStoreApi } from "reactflow"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { OnIntent } from "../intents.ts"
import { movedCards } from "../keys.ts"
import type { Projection } from "../project.ts"
import type { Selection } from "../selection.ts"
import { FINGER } from "../touch.ts"
import { cardAt, type Hand, takeUp } from "./hand.ts"

/** A hand that moves less than this has not begun to carry. */
const THRESHOLD = 3
/** Near an edge the map moves under the card: from so many pixels on, by so many a frame. */
const EDGE = 40
const EDGE_STEP = 14

interface HandOptions {
  readonly projection: Projection
  readonly selection: Selection
  /** True where a picture has to be drawn anew before the cards are where they were let go. */
  readonly many: boolean
  readonly onIntent: OnIntent
}

interface Held {
  readonly pointer: number
  readonly from: Point
  /** Where on the map the hand took hold. */
  readonly origin: Point
  readonly carry: ((by: Point) => Hand) | undefined
  readonly card: string
}

/**
 * Carries cards. Nothing but the carried cards and their ties is drawn on the way, and nobody but the canvas knows of
 * it; the intents come when they are let go.
 */
export function useHand({ projection, selection, many, onIntent }: HandOptions) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const [hand, setHand] = useState<Hand>()
  const held = useRef<Held>(undefined)
  const frame = useRef(0)
  const pointer = useRef<Point>({ x: 0, y: 0 })
  const carried = useRef(false)

  const onMap = ({ x, y }: Point) => flow.screenToFlowPosition({ x, y })
  const tick = () => {
    const now = held.current
    if (now?.carry === undefined) return
    const by = nearEdge(pointer.current, store.getState().domNode?.getBoundingClientRect())
    if (by !== undefined) {
      const { x, y, zoom } = flow.getViewport()
      void flow.setViewport({ x: x + by.x, y: y + by.y, zoom })
      frame.current = requestAnimationFrame(tick)
    } else frame.current = 0
    const at = onMap(pointer.current)
    setHand(now.carry({ x: at.x - now.origin.x, y: at.y - now.origin.y }))
  }
  const soon = () => {
    if (frame.current === 0) frame.current = requestAnimationFrame(tick)
  }
  const letGo = (drop: boolean) => {
    const now = held.current
    held.current = undefined
    cancelAnimationFrame(frame.current)
    frame.current = 0
    if (now?.carry === undefined) return
    const at = onMap(pointer.current)
    const last = now.carry({ x: at.x - now.origin.x, y: at.y - now.origin.y })
    const moved = drop && last.places.size > 0
    setHand(moved && many ? { ...last, dropped: true } : undefined)
    if (!moved) return
    onIntent({ type: "moving", places: last.places })
    onIntent({ type: "moved", ids: [...last.places.keys()] })
  }
  const takes = (event: { readonly clientX: number; readonly clientY: number; readonly target: EventTarget }) =>
    isMap(event.target) && cardAt(projection.cards, onMap({ x: event.clientX, y: event.clientY })) !== undefined

  return {
    hand,
    /** The picture has what was let go. */
    arrived: () => setHand((now) => (now?.dropped ? undefined : now)),
    /** The click that ends a carrying chooses nothing. */
    wasCarrying: () => carried.current,
    /** What is carried goes back to where it was. */
    putBack: () => letGo(false),
    handlers: {
      onPointerDownCapture: (event: PointerEvent) => {
        carried.current = false
        if (event.button !== 0 || event.altKey || !event.isPrimary || !isMap(event.target)) return
        const from = { x: event.clientX, y: event.clientY }
        const origin = onMap(from)
        const card = cardAt(projection.cards, origin)
        if (card !== undefined)
          held.current = { pointer: event.pointerId, from, origin, carry: undefined, card: card.id }
      },
      onPointerMove: (event: PointerEvent) => {
        const now = held.current
        if (now === undefined || event.pointerId !== now.pointer) return
        pointer.current = { x: event.clientX, y: event.clientY }
        if (now.carry === undefined) {
          const threshold = event.pointerType === "touch" ? FINGER : THRESHOLD
          if (Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) < threshold) return
          event.currentTarget.setPointerCapture(event.pointerId)
          carried.current = true
          const pinned = new Set(projection.cards.flatMap(({ id, data }) => (data.pinned ? id : [])))
          const ids = movedCards({ here: now.card, selection }).filter((id) => !pinned.has(id))
          held.current = { ...now, carry: takeUp(ids, projection.cards, projection.ties) }
        }
        soon()
      },
      onPointerUp: () => letGo(true),
      onPointerCancel: () => letGo(false),
      // a hand on a card does not move the map
      onMouseDownCapture: (event: MouseEvent) => {
        if (!event.altKey && event.button === 0 && takes(event)) event.stopPropagation()
      },
      onTouchStartCapture: (event: TouchEvent) => {
        const touch = event.touches.item(0)
        if (event.touches.length === 1 && takes(touch)) event.stopPropagation()
      },
    },
  }
}

/** True for what is drawn on the map, not for what lies over it. */
function isMap(target: EventTarget): boolean {
  if (!(target instanceof Element) || target.closest(".nodrag") !== null) return false
  return target.closest(".react-flow__pane, .react-flow__node") !== null
}

function nearEdge({ x, y }: Point, box: DOMRect | undefined): Point | undefined {
  if (box === undefined) return undefined
  const by = { x: pull(x - box.left, box.right - x), y: pull(y - box.top, box.bottom - y) }
  return by.x === 0 && by.y === 0 ? undefined : by
}

const pull = (before: number, after: number) => (before < EDGE ? EDGE_STEP : after < EDGE ? -EDGE_STEP : 0)
