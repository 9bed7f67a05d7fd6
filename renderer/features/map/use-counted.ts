import { useEffect, useState } from "react"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import { type CountedPairs, pairCount, unpackedTies } from "../../../shared/domain/counted-pairs.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { type Computed, useComputed } from "./use-computed.ts"

/** So many seats are counted within a frame; more of them in the worker, while the map already shows what is recorded. */
const AT_ONCE = 3000
/** Pairs that become ties between two frames. */
const SLICE = 2500

const NONE: readonly MapTie[] = []
const DONE: Computed<unknown> = { state: "off" }

/** The ties that are counted from seats; undefined where there are so few that the map counts them itself. */
export function useCounted(
  seats: ReadonlyMap<string, BodyOf<"seat">>,
  day: string,
): { readonly counted: readonly MapTie[] | undefined; readonly counting: Computed<unknown> } {
  const many = seats.size > AT_ONCE
  const packed = useComputed("counted", many ? { day } : undefined)
  const [known, setKnown] = useState<{ readonly of: CountedPairs; readonly ties: readonly MapTie[] }>()
  const value = packed.state === "done" ? packed.value : undefined
  useEffect(() => {
    if (value === undefined) return
    const unwanted = new AbortController()
    void inSlices(value, unwanted.signal).then((ties) => ties !== undefined && setKnown({ of: value, ties }))
    return () => unwanted.abort()
  }, [value])
  if (!many) return { counted: undefined, counting: DONE }
  const counting = packed.state === "done" ? (known?.of === packed.value ? DONE : COUNTED) : packed
  // the last count stays while a newer one is on its way
  return { counted: known?.ties ?? NONE, counting }
}

const COUNTED: Computed<unknown> = { state: "computing", share: 1 }

/** Makes ties of pairs, a few at a time, so that the window draws in between; undefined once nobody wants them. */
async function inSlices(packed: CountedPairs, unwanted: AbortSignal): Promise<readonly MapTie[] | undefined> {
  const ties: MapTie[] = []
  for (let from = 0; from < pairCount(packed); from += SLICE) {
    for (const tie of unpackedTies(packed, from, from + SLICE)) ties.push(tie)
    await new Promise((drawn) => setTimeout(drawn))
    if (unwanted.aborted) return undefined
  }
  return ties
}
