import { blockKey } from "../../../../shared/domain/session.ts"
import { addedUp } from "../../../../shared/domain/tables.ts"
import { useRound } from "../run/use-entries.ts"
import { type TableSlips, usePart, useRun, useTellPart } from "../run/use-run.ts"

const NONE: readonly TableSlips[] = []

interface Slips {
  /** What tables handed in and is not added up yet. It is in memory only: a lock or a flat battery forgets it. */
  readonly waiting: readonly TableSlips[]
  /** Tables that are in the sum already: what one of them wrote is not kept, so that it cannot be changed. */
  readonly inSum: readonly number[]
  readonly take: (table: number, counts: readonly (readonly number[])[]) => void
  readonly forget: () => void
  /** The sum with all that waits, a line for each thing that was asked, and the tables that are in it. */
  readonly sum: (lines: number, width: number) => { readonly counts: number[][]; readonly tables: number[] }
}

/** Slips of tables at the block at hand, on their way into one sum. */
export function useTableSlips(block: string): Slips {
  const { live } = useRun()
  const { slipsOf } = usePart()
  const tell = useTellPart()
  const slips = useRound("slips", block)
  const key = blockKey(live.step, block)
  const waiting = slipsOf[key] ?? NONE
  const inSum = slips?.tables ?? []
  const keep = (next: readonly TableSlips[]) => tell({ slipsOf: { ...slipsOf, [key]: next } })
  return {
    waiting,
    inSum,
    take: (table, counts) => keep([...waiting.filter((one) => one.table !== table), { table, counts }]),
    forget: () => keep(NONE),
    sum: (lines, width) => {
      // a sum of the whole room that was typed before is replaced, one of tables goes on
      const before = inSum.length > 0 && slips !== undefined ? [slips.sums] : []
      const all = [...before, ...waiting.map(({ counts }) => counts)]
      const counts = Array.from({ length: lines }, (_, at) =>
        addedUp(
          all.map((one) => one[at] ?? []),
          width,
        ),
      )
      return {
        counts,
        tables: [...new Set([...inSum, ...waiting.map(({ table }) => table)])].toSorted((a, b) => a - b),
      }
    },
  }
}
