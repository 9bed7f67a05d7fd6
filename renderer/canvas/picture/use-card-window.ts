import { useEffect, useMemo, useRef, useState } from "react"
import { useStoreApi } from "reactflow"
import type { CardNode } from "../project.ts"
import { nextWindow, windowOf } from "./card-window.ts"
import type { Hand } from "./hand.ts"
import { useMovement, viewportOf } from "./use-movement.ts"

const NOBODY: ReadonlySet<string> = new Set()

interface CardWindowOptions {
  readonly cards: readonly CardNode[]
  /** False where all cards are elements. */
  readonly many: boolean
  /** The card that the keyboard stands on is always an element: it has the spoken name and the ring. */
  readonly here: string | undefined
  /** So are those that a hand carries. */
  readonly hand: Hand | undefined
}

/** The cards that React Flow holds. Those in view come a few a frame, when the map rests: until then a picture shows them. */
export function useCardWindow({ cards, many, here, hand }: CardWindowOptions): CardNode[] {
  const store = useStoreApi()
  const [there, setThere] = useState(NOBODY)
  const latest = useRef(cards)
  latest.current = cards
  const frame = useRef(0)
  const resting = useRef(true)
  const [turn, setTurn] = useState(0)
  // each step asks for the next one, until nothing changes
  useEffect(() => {
    if (!many || !resting.current) return
    frame.current = requestAnimationFrame(() =>
      setThere((now) => nextWindow(now, windowOf(latest.current, viewportOf(store.getState())))),
    )
    return () => cancelAnimationFrame(frame.current)
  }, [there, cards, many, turn, store])
  useMovement(
    () => {
      resting.current = false
      cancelAnimationFrame(frame.current)
    },
    () => {
      resting.current = true
      if (many) setTurn((before) => before + 1)
    },
  )
  return useMemo(() => {
    return cards.flatMap((card) => {
      const place = hand?.places.get(card.id)
      if (place !== undefined) return [{ ...card, position: { ...place }, zIndex: 1000 }]
      return !many || there.has(card.id) || card.id === here ? [card] : []
    })
  }, [cards, many, there, here, hand])
}
