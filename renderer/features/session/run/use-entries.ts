import { useMemo } from "react"
import type { Cluster } from "../../../../shared/contract/entries.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { type ListOption, listOptions } from "../../../../shared/domain/card.ts"
import { latestRound } from "../../../../shared/method/room-counts.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useCards, useRun } from "./use-run.ts"

/** The round at hand of a count or of slips of this step, if it has begun. */
export function useRound<K extends "tally" | "slips">(kind: K, block: string): BodyOf<K> | undefined {
  const { id, live } = useRun()
  const all = useRecords(kind)
  return useMemo(() => {
    const here = [...all.values()].filter((body) => body.session === id && body.step === live.step)
    return latestRound(here, block)
  }, [all, id, live.step, block])
}

/** The clusters of a block of this step, in their order. */
export function useClusters(block: string): readonly { readonly id: string; readonly body: Cluster }[] {
  const { id, live } = useRun()
  const all = useRecords("cluster")
  return useMemo(
    () =>
      [...all]
        .map(([cluster, body]) => ({ id: cluster, body }))
        .filter(({ body }) => body.session === id && body.step === live.step && body.block === block)
        .toSorted((a, b) => a.body.order - b.body.order),
    [all, id, live.step, block],
  )
}

/** What there is to choose from in a card block, under the numbers of the wall. */
export function useListOptions(block: string): readonly ListOption[] {
  const cards = useCards(block)
  const clusters = useClusters(block)
  return useMemo(() => listOptions(cards, clusters), [cards, clusters])
}
