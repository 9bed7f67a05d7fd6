import { type ReactNode, startTransition, useDeferredValue, useEffect, useState } from "react"
import { MapContext, useMap } from "./use-map.ts"

interface AfterProps {
  /** Whether its turn has come. */
  readonly now?: boolean
  readonly children: ReactNode
  /** Stands there until it comes the first time, as large as it will be. */
  readonly meanwhile?: ReactNode
}

/**
 * What stands round the picture: it comes after the picture and follows it a moment later, a few milliseconds at a time,
 * so that the hand never waits for it.
 */
export function After({ now = true, children, meanwhile = null }: AfterProps) {
  const model = useMap()
  return useDeferredValue(now ? <MapContext value={model}>{children}</MapContext> : meanwhile, meanwhile)
}

/** A picture that does not come holds up the rest no longer than this. */
const PATIENCE_MS = 400

/**
 * The turns in which what stands round a picture comes, one after the other: 0 until the picture is there, where there
 * will be one, then 1 and on. `begin` says that it is there.
 */
export function useTurns(last: number, waits: boolean): { readonly turn: number; readonly begin: () => void } {
  const [turn, setTurn] = useState(waits ? 0 : 1)
  const begin = () => {
    if (turn === 0) startTransition(() => setTurn((before) => Math.max(1, before)))
  }
  useEffect(() => {
    if (turn === 0) {
      const timer = setTimeout(() => setTurn(1), PATIENCE_MS)
      return () => clearTimeout(timer)
    }
    if (turn < last) startTransition(() => setTurn(turn + 1))
    return undefined
  }, [turn, last])
  return { turn, begin }
}
