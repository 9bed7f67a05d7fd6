import { useEffect, useRef } from "react"
import { type ReactFlowState, useStoreApi } from "reactflow"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { Viewport } from "./frame.ts"

/** After this long without movement the hand rests. */
const RESTED = 70
/** Movements further apart than this are separate ones. */
const PAUSE = 200

export interface Movement {
  readonly view: Viewport
  /** Pixels of the map a second, over the last moments. */
  readonly speed: Point
}

const STILL: Point = { x: 0, y: 0 }

export function viewportOf({ transform: [x, y, zoom], width, height }: ReactFlowState): Viewport {
  return { x, y, zoom, width, height }
}

/** Tells of each movement of the map in the very task in which it happens, and once when it has come to rest. */
export function useMovement(onMove: (movement: Movement) => void, onRest: (movement: Movement) => void): void {
  const store = useStoreApi()
  const latest = useRef({ onMove, onRest })
  latest.current = { onMove, onRest }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let speed = STILL
    let at = Number.NEGATIVE_INFINITY
    const rest = () => {
      speed = STILL
      latest.current.onRest({ view: viewportOf(store.getState()), speed })
    }
    const stop = store.subscribe((state, before) => {
      const [x, y, zoom] = state.transform
      const [beforeX, beforeY, beforeZoom] = before.transform
      const resized = state.width !== before.width || state.height !== before.height
      if (x === beforeX && y === beforeY && zoom === beforeZoom && !resized) return
      const now = performance.now()
      const seconds = Math.max(1, now - at) / 1000
      speed =
        zoom !== beforeZoom || now - at > PAUSE
          ? STILL
          : {
              x: (speed.x - (x - beforeX) / zoom / seconds) / 2,
              y: (speed.y - (y - beforeY) / zoom / seconds) / 2,
            }
      at = now
      latest.current.onMove({ view: viewportOf(state), speed })
      clearTimeout(timer)
      timer = setTimeout(rest, RESTED)
    })
    rest()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])
}
