import type { SessionBody } from "../../../../shared/contract/session.ts"
import { missingParties, mustFit } from "../../../../shared/domain/reading.ts"
import { hidden } from "../../../../shared/domain/session.ts"
import { addedUp, withTable } from "../../../../shared/domain/tables.ts"
import { latestRound } from "../../../../shared/method/room-counts.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { blockAt, entryOptions, isAfterwards, isShown, saveLive } from "./run.ts"

export interface EntryPlace {
  readonly session: string
  readonly step: number
  readonly block: string
}

export const roundId = ({ session, step, block }: EntryPlace, round: number): string =>
  `${session}/${step}/${block}/${round}`

/** What a count rests on: how many could answer, when, and who was missing. */
export function baseOf(records: RecordReader, at: EntryPlace, { headcount, parties }: SessionBody, now: Date) {
  const missing = missingParties(parties)
  return {
    at: now.toISOString(),
    ...(headcount !== undefined && { present: headcount }),
    ...(missing.length > 0 && { missing: [...missing] }),
    ...(isAfterwards(records, at) && { afterwards: true }),
  }
}

/** The round at hand of one block. */
export function roundOf<K extends "tally" | "slips">(
  records: RecordReader,
  kind: K,
  { session, step, block }: EntryPlace,
): Stored<K> | undefined {
  const here = records.of(kind, "session", session).filter(({ body }) => body.step === step)
  const latest = latestRound(
    here.map(({ body }) => body),
    block,
  )
  return here.find(({ body }) => body === latest)
}

/** Hands counted in the open. */
export const tallyHandlers: HandlersOf<"tally"> = {
  "tally.count": ({ records, ports }, { session: id, step, block, counts, table }) => {
    const at = { session: id, step, block }
    const { session, block: asked } = blockAt(records, at, "count")
    const known = roundOf(records, "tally", at)
    const own = asked.options.map((_, index) => counts[index] ?? 0)
    const byTable = table === undefined ? undefined : withTable(known?.body.byTable ?? [], table, own)
    const figures =
      byTable === undefined
        ? own
        : addedUp(
            byTable.map((one) => one.counts),
            own.length,
          )
    mustFit(
      figures.reduce((sum, count) => sum + count, 0),
      session.body.headcount,
    )
    const base = baseOf(records, at, session.body, ports.now())
    const options = entryOptions(id, step, isShown(records, id, step, block))
    if (known === undefined) {
      records.apply(
        "Count hands",
        [add("tally", roundId(at, 1), { ...at, round: 1, counts: figures, ...base, ...(byTable && { byTable }) })],
        options,
      )
    } else {
      const fields = {
        present: null,
        missing: null,
        afterwards: null,
        ...base,
        counts: figures,
        byTable: byTable ?? null,
      }
      records.apply("Count hands", update(known, fields), options)
    }
    return {}
  },

  "tally.again": ({ records, ports }, { session: id, step, block }) => {
    const at = { session: id, step, block }
    blockAt(records, at, "count")
    const known = roundOf(records, "tally", at)
    if (known === undefined || known.body.counts.every((count) => count === 0)) return {}
    const round = known.body.round + 1
    const live = records.find("live", id)?.body
    if (live !== undefined) saveLive(records, hidden(live, step, block))
    const body = { ...at, round, counts: known.body.counts.map(() => 0), at: ports.now().toISOString() }
    records.apply("Next round", [add("tally", roundId(at, round), body)], entryOptions(id, step, true))
    return {}
  },
}
