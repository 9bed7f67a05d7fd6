import { useEffect, useRef } from "react"
import type { Point } from "../../shared/domain/map-space.ts"

/** After this long without another key press, the moves of a card become one step. */
const SETTLED = 600

/** Collects moves by key: each press moves at once, and all of them are one step when the hand has stopped. */
export function useSettledMoves(onSettled: (ids: readonly string[]) => void) {
  const places = useRef(new Map<string, Point>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(onSettled)
  latest.current = onSettled

  const now = () => {
    clearTimeout(timer.current)
    const ids = [...places.current.keys()]
    places.current.clear()
    if (ids.length > 0) latest.current(ids)
  }
  // leaving the map settles what is still on its way
  useEffect(() => now, [])

  return {
    now,
    /** Where the cards are after the press. */
    move: (ids: readonly string[], by: Point, positions: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> => {
      for (const id of ids) {
        const at = places.current.get(id) ?? positions.get(id)
        if (at !== undefined) places.current.set(id, { x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) })
      }
      clearTimeout(timer.current)
      timer.current = setTimeout(now, SETTLED)
      return new Map(places.current)
    },
  }
}
