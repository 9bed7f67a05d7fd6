import { useMemo } from "react"
import type { TablePlacement } from "../../../../shared/contract/breakout.ts"
import type { OutcomeKind, Placement } from "../../../../shared/contract/outcomes.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useRun } from "./use-run.ts"

export interface Row {
  readonly id: string
  readonly pulled: boolean
  readonly values: Readonly<Record<string, unknown>>
}

/** The rows of a block of this step, in their order, pulled ones too. */
export function useRows(kind: OutcomeKind, block: string): readonly Row[] {
  const { id, live } = useRun()
  const all = useRecords(kind)
  return useMemo(
    () =>
      [...all]
        .filter(([, body]) => body.session === id && body.step === live.step && body.block === block)
        .toSorted(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
        .map(([row, body]) => ({ id: row, pulled: body.pulled === true, values: { ...body } })),
    [all, id, live.step, block],
  )
}

/** The columns of the things that were placed in a block of this step, by the things. */
export function usePlacements(block: string): ReadonlyMap<string, string> {
  const { id, live } = useRun()
  const all = useRecords("placement")
  return useMemo(() => {
    const here = (body: Placement) => body.session === id && body.step === live.step && body.block === block
    return new Map([...all.values()].filter(here).map(({ item, column }) => [item, column]))
  }, [all, id, live.step, block])
}

/** Where each table puts the things of a block of this step. */
export function useTablePlacements(block: string): readonly TablePlacement[] {
  const { id, live } = useRun()
  const all = useRecords("tablePlacement")
  return useMemo(
    () => [...all.values()].filter((body) => body.session === id && body.step === live.step && body.block === block),
    [all, id, live.step, block],
  )
}
