import { type PointerEvent, useEffect, useRef } from "react"
import type { Point } from "../../shared/domain/map-space.ts"

/** A finger that moves less than this rests; so near must it come to a tie. In pixels of the screen. */
export const FINGER = 10
export const FINGER_REACH = 22
/** A finger that rests so long asks for something new. */
const REST_MS = 500

/** True for what is drawn on the map, not for what lies over it. */
export function isMap(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".react-flow__pane, .react-flow__node, .react-flow__edge") !== null
}

interface Resting {
  readonly pointer: number
  readonly at: Point
  readonly timer: ReturnType<typeof setTimeout>
}

/** Tells when one finger has rested on the map: what a key held does for a mouse. */
export function useRestingFinger(onRest: (at: Point, pointer: number) => void) {
  const resting = useRef<Resting>(undefined)
  const latest = useRef(onRest)
  useEffect(() => {
    latest.current = onRest
  })
  const end = () => {
    clearTimeout(resting.current?.timer)
    resting.current = undefined
  }
  useEffect(() => end, [])
  return {
    /** Another finger, or something else that the press became. */
    end,
    onDown: ({ pointerType, isPrimary, pointerId, clientX, clientY, target }: PointerEvent) => {
      end()
      if (pointerType !== "touch" || !isPrimary || !isMap(target)) return
      const at = { x: clientX, y: clientY }
      const timer = setTimeout(() => {
        end()
        latest.current(at, pointerId)
      }, REST_MS)
      resting.current = { pointer: pointerId, at, timer }
    },
    onMove: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const now = resting.current
      if (now === undefined || now.pointer !== pointerId) return
      if (Math.hypot(clientX - now.at.x, clientY - now.at.y) >= FINGER) end()
    },
  }
}
