import type { Breakout, Tables } from "../../../../shared/contract/tables.ts"
import { blockKey } from "../../../../shared/domain/session.ts"
import { type HandedIn, handedIn } from "../../../../shared/domain/tables.ts"
import { type HandIn, handInAt } from "../../../../shared/method/blocks-at-tables.ts"
import { useRound } from "../run/use-entries.ts"
import { useRows, useTablePlacements } from "../run/use-rows.ts"
import { useCards, usePart, useReadings, useRun, useTellPart } from "../run/use-run.ts"

export interface AtTables {
  readonly tables: Tables
  readonly breakout: Breakout
  readonly hands: HandIn
  readonly isOut: boolean
  /** The table whose words are typed now; undefined for words of the whole room. */
  readonly table: number | undefined
  readonly turnTo: (table: number | undefined) => void
}

/** The block at hand at its tables; undefined where it never went there. */
export function useTables(): AtTables | undefined {
  const { live, block } = useRun()
  const { table } = usePart()
  const tell = useTellPart()
  const { tables } = live
  const breakout = live.breakouts?.[blockKey(live.step, block.id)]
  const hands = handInAt(block)
  if (tables === undefined || breakout === undefined || hands === undefined) return undefined
  const isOut = breakout.state === "out"
  // while they are out every word is a table's; afterwards the room speaks unless a table is chosen
  const chosen = table !== undefined && table <= tables.count ? table : isOut && hands.of !== "slips" ? 1 : undefined
  return { tables, breakout, hands, isOut, table: chosen, turnTo: (next) => tell({ table: next }) }
}

/** What is typed now comes from these tables. */
export function useTypedTables(): readonly number[] | undefined {
  const table = useTables()?.table
  return table === undefined ? undefined : [table]
}

/** Which tables have handed in at the block at hand, and which have not yet. */
export function useHandedIn({ tables, hands }: AtTables): HandedIn {
  const { live, block } = useRun()
  const cards = useCards(block.id)
  const kind = hands.of === "chips" ? "functionCoverage" : hands.of === "statements" ? hands.kind : "card"
  const rows = useRows(kind === "card" ? "action" : kind, kind === "card" ? "" : block.id)
  const placed = useTablePlacements(block.id)
  const tally = useRound("tally", block.id)
  const slips = useRound("slips", block.id)
  const reading = useReadings(block.id).at(-1)?.body
  const { slipsOf } = usePart()
  const key = blockKey(live.step, block.id)
  return handedIn(
    tables,
    [
      ...cards.map(({ body }) => body.tables),
      ...rows.map(({ values }) => values["tables"] as readonly number[] | undefined),
      [...(tally?.byTable ?? []), ...(reading?.byTable ?? [])].map(({ table }) => table),
      placed.map(({ table }) => table),
      slips?.tables,
      (slipsOf[key] ?? []).map(({ table }) => table),
    ],
    live.nothing?.[key],
  )
}
