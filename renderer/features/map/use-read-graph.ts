import { createContext, startTransition, useContext, useEffect, useMemo, useRef, useState } from "react"
import { type Counting, type MapGraph, mapGraph, mapGraphInPieces } from "../../../shared/domain/map-graph.ts"
import { TOO_MUCH } from "../../../shared/domain/map-parts.ts"
import type { Pieces } from "../../../shared/domain/pieces.ts"
import { useRecords } from "../../stores/stores.tsx"
import type { Computed } from "./use-computed.ts"
import { AT_ONCE } from "./use-counted.ts"

/** The records as a map, before anything else is made of them. */
export const GraphContext = createContext<MapGraph | undefined>(undefined)

/** The map as it was read. Throws outside of what reads it, which is a bug. */
export function useGraph(): MapGraph {
  const graph = useContext(GraphContext)
  if (graph === undefined) throw new Error("no graph around this component")
  return graph
}

/** Reads the records as a map: at once, or a few milliseconds at a time where there are more than one picture shows. */
export function useReadGraph(day: string): Computed<MapGraph> {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const seat = useRecords("seat")
  const tie = useRecords("tie")
  const records = useMemo(() => ({ coalition, organization, seat, tie }), [coalition, organization, seat, tie])
  const counting: Counting = seat.size > AT_ONCE ? "elsewhere" : "here"
  const large = coalition.size > TOO_MUCH.cards || tie.size > TOO_MUCH.ties
  const atOnce = useMemo(() => (large ? undefined : mapGraph(records, day, counting)), [large, records, day, counting])
  const [read, setRead] = useState<Computed<MapGraph>>(READING)
  const [begun, setBegun] = useState(0)
  const cancelled = useRef(false)
  useEffect(() => {
    if (!large || cancelled.current) return
    const unwanted = new AbortController()
    const cancel = () => {
      unwanted.abort()
      cancelled.current = true
      const again = () => {
        cancelled.current = false
        setBegun((before) => before + 1)
      }
      setRead({ state: "cancelled", again })
    }
    setRead((before) => (before.state === "done" ? { ...before, stale: true } : { state: "computing", cancel }))
    const onShare = (share: number) =>
      setRead((before) => (before.state === "computing" ? { ...before, share } : before))
    void betweenFrames(mapGraphInPieces(records, day, counting), unwanted.signal, onShare).then((value) => {
      if (value !== undefined) startTransition(() => setRead({ state: "done", value, stale: false }))
    })
    return () => unwanted.abort()
  }, [large, records, day, counting, begun])
  return atOnce === undefined ? read : { state: "done", value: atOnce, stale: false }
}
const READING = { state: "computing" } as const

/** Works so many milliseconds, then lets the window draw. */
const SLICE_MS = 12

/** What comes of all pieces; undefined once nobody wants it. */
async function betweenFrames<T>(
  pieces: Pieces<T>,
  unwanted: AbortSignal,
  onShare: (done: number) => void,
): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    let step = pieces.next()
    while (step.done !== true && performance.now() < until) step = pieces.next()
    if (step.done === true) return step.value
    onShare(step.value)
    await new Promise((drawn) => setTimeout(drawn))
    if (unwanted.aborted) return undefined
  }
}
