import { type MouseEvent, type PointerEvent, type TouchEvent, useEffect, useRef, useState } from "react"
import { useReactFlow } from "reactflow"
import { inside } from "../../shared/domain/map-align.ts"
import type { Box, Point } from "../../shared/domain/map-space.ts"
import { CARD } from "./card-face.ts"
import type { OnIntent } from "./intents.ts"
import { cardAt } from "./picture/hand.ts"
import type { Projection } from "./project.ts"
import { NOTHING, type Selection } from "./selection.ts"
import { FINGER, isMap } from "./touch.ts"

/** What a press on the map does without a key held: carry and choose, choose an area, add a group, draw a tie. */
export const TOOLS = ["hand", "area", "group", "tie"] as const
export type Tool = (typeof TOOLS)[number]

/** What the hand is drawing, in pixels of the canvas. */
export type Sketch =
  | { readonly is: "area"; readonly box: Box }
  | { readonly is: "tie"; readonly from: Point; readonly to: Point }

interface GestureOptions {
  readonly tool: Tool
  readonly projection: Projection
  readonly selection: Selection
  readonly onIntent: OnIntent
  readonly root: { readonly current: HTMLDivElement | null }
  /** Tells aloud how a tie that was begun goes on. */
  readonly onBegun: (card: string) => void
}

interface Begun {
  readonly does: "area" | "group" | "tie"
  readonly pointer: number
  readonly from: Point
  readonly card: string | undefined
  readonly more: boolean
  /** A hand that moves less than this has pressed and not drawn. */
  readonly threshold: number
  /** Begun by a finger that rested on the card. */
  readonly rested: boolean
}

const THRESHOLD = 4

/**
 * Drawing on the map: Alt and a press adds a group, Alt and a drag from card to card a tie, Shift and a drag chooses an
 * area. A tool does the same without keys, for touch; with it a tie can also be two presses, one card after the other. So
 * can it without a tool after a finger has rested on the first.
 */
export function useGestures({ tool, projection, selection, onIntent, root, onBegun }: GestureOptions) {
  const flow = useReactFlow()
  const [sketch, setSketch] = useState<Sketch>()
  const begun = useRef<Begun>(undefined)
  const first = useRef<string>(undefined)
  const [waiting, setWaiting] = useState<string>()
  const [held, setHeld] = useState<string>()
  const ends = useRef<() => void>(undefined)
  const done = useRef(false)
  const begin = (card: string | undefined) => {
    first.current = card
    setWaiting(card)
  }
  useEffect(() => {
    first.current = undefined
    setWaiting(undefined)
  }, [tool])

  const onMap = ({ x, y }: Point) => flow.screenToFlowPosition({ x, y })
  const onCanvas = ({ x, y }: Point): Point => {
    const box = root.current?.getBoundingClientRect()
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) }
  }
  const cardUnder = (point: Point) => cardAt(projection.cards, onMap(point))?.id

  const doing = (event: Held, card: string | undefined): Begun["does"] | undefined => {
    if (event.altKey) return card === undefined ? "group" : "tie"
    if (event.shiftKey) return card === undefined ? "area" : undefined
    if (tool === "tie" || first.current !== undefined) return card === undefined ? undefined : "tie"
    return tool !== "hand" && card === undefined ? tool : undefined
  }
  const begins = (event: Held) => {
    if (!isMap(event.target)) return undefined
    const card = cardUnder({ x: event.clientX, y: event.clientY })
    const does = doing(event, card)
    return does === undefined ? undefined : { does, card }
  }

  const move = (now: Begun, at: Point) => {
    if (Math.hypot(at.x - now.from.x, at.y - now.from.y) < now.threshold) return
    const [from, to] = [onCanvas(now.from), onCanvas(at)]
    if (now.does === "area") setSketch({ is: "area", box: boxOf(from, to) })
    if (now.does === "tie") setSketch({ is: "tie", from, to })
  }
  const finish = (now: Begun, at: Point) => {
    const moved = Math.hypot(at.x - now.from.x, at.y - now.from.y) >= now.threshold
    if (now.does === "group") {
      onIntent({ type: "add", at: onMap(at) })
      return
    }
    if (now.does === "area") {
      const places = new Map(projection.cards.map(({ id, position }) => [id, position]))
      const found = inside(places, CARD, boxOf(onMap(now.from), onMap(at)))
      const before = now.more && selection.kind === "cards" ? selection.ids : []
      const ids = [...new Set([...before, ...found])]
      onIntent({ type: "select", selection: ids.length === 0 ? NOTHING : { kind: "cards", ids } })
      return
    }
    const card = cardUnder(at)
    if (moved) {
      begin(undefined)
      if (card !== undefined && now.card !== undefined && card !== now.card)
        onIntent({ type: "tie", from: now.card, to: card })
      return
    }
    const other = now.rested ? undefined : first.current
    const waits = other === undefined && card !== undefined && (tool === "tie" || now.rested)
    begin(waits ? card : undefined)
    if (waits) onBegun(card)
    else if (other === undefined || card === undefined || other === card) onIntent({ type: "connect", from: card })
    else onIntent({ type: "tie", from: other, to: card })
  }
  /** Follows the pointer until it is lifted, or until something else begins. */
  const follow = (given: Begun) => {
    ends.current?.()
    begun.current = given
    done.current = true
    const onMove = (later: globalThis.PointerEvent) => {
      const now = begun.current
      if (now !== undefined && later.pointerId === now.pointer) move(now, { x: later.clientX, y: later.clientY })
    }
    const stop = () => {
      setHeld(undefined)
      begun.current = undefined
      ends.current = undefined
      removeEventListener("pointermove", onMove)
      removeEventListener("pointerup", end)
      removeEventListener("pointercancel", end)
      setSketch(undefined)
    }
    const end = (later: globalThis.PointerEvent) => {
      const now = begun.current
      if (now === undefined || later.pointerId !== now.pointer) return
      stop()
      if (later.type === "pointerup") finish(now, { x: later.clientX, y: later.clientY })
    }
    ends.current = stop
    addEventListener("pointermove", onMove)
    addEventListener("pointerup", end)
    addEventListener("pointercancel", end)
  }

  return {
    sketch,
    /** The card whose tie waits for its other end. */
    waiting,
    /** The same, or the card on which a finger rests. */
    begins: waiting ?? held,
    /** The click that ends a gesture chooses nothing. */
    wasDrawing: () => done.current,
    /** True when the press is the beginning of a drawing; nobody else takes it then. */
    take: (event: PointerEvent): boolean => {
      done.current = false
      if (event.button !== 0 || !event.isPrimary) return false
      const found = begins(event)
      if (found === undefined) return false
      const more = event.ctrlKey || event.metaKey
      const threshold = event.pointerType === "touch" ? FINGER : THRESHOLD
      follow({
        ...found,
        pointer: event.pointerId,
        from: { x: event.clientX, y: event.clientY },
        more,
        threshold,
        rested: false,
      })
      return true
    },
    /** A finger rested here: on a card a tie begins, elsewhere a group. */
    rest: (at: Point, pointer: number) => {
      const card = cardUnder(at)
      if (card === undefined) {
        done.current = true
        onIntent({ type: "add", at: onMap(at) })
        return
      }
      begin(undefined)
      onIntent({ type: "stand", on: card })
      // nothing is dimmed while the other end is looked for
      onIntent({ type: "select", selection: NOTHING })
      setHeld(card)
      setSketch({ is: "tie", from: onCanvas(at), to: onCanvas(at) })
      follow({ does: "tie", pointer, from: at, card, more: false, threshold: FINGER, rested: true })
    },
    /** What was begun is not drawn: a second finger came, or it was called off. */
    callOff: () => {
      ends.current?.()
      begin(undefined)
    },
    /** Keeps the map from moving under a hand that draws. */
    holds: {
      onMouseDownCapture: (event: MouseEvent) => {
        if (event.button === 0 && begins(event) !== undefined) event.stopPropagation()
      },
      onTouchStartCapture: (event: TouchEvent) => {
        const touch = event.touches.item(0)
        const { altKey, shiftKey } = event
        const { clientX, clientY, target } = touch
        if (event.touches.length === 1 && begins({ altKey, shiftKey, clientX, clientY, target }) !== undefined)
          event.stopPropagation()
      },
    },
  }
}

interface Held {
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly clientX: number
  readonly clientY: number
  readonly target: EventTarget
}

function boxOf(a: Point, b: Point): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}
