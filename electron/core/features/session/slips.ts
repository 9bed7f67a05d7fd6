import type { ListOption } from "../../../../shared/domain/card.ts"
import { listOptions } from "../../../../shared/domain/card.ts"
import { sumPapers } from "../../../../shared/domain/papers.ts"
import { mustFit } from "../../../../shared/domain/reading.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { Ports } from "../../ports.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { blockAt, entryOptions, isShown } from "./run.ts"
import { baseOf, type EntryPlace, roundId, roundOf } from "./tallies.ts"

/** Answers given in private, on slips or with dots: what is kept is their sums, all of them in one change. */
export const slipsHandlers: Omit<HandlersOf<"slips">, "slips.rate"> = {
  "slips.printed": ({ records }, { session, of, pieces }) => {
    const { title } = records.get("session", session).body
    records.note(
      of === "slips" ? `Printed ${pieces} blank slips: ${title}` : `Printed ${pieces} cards to cut: ${title}`,
    )
    return {}
  },

  "slips.dots": ({ records, ports }, { session, step, block, dots, people, tables }) => {
    const at = { session, step, block }
    const { block: asked } = blockAt(records, at, "choice")
    if (asked.by !== "dots") throw new AppError("invalid-input", { field: "block" })
    const list = optionsOf(records, { ...at, block: asked.of })
    if (dots.length > list.length || dots.some((count) => count > people)) {
      throw new AppError("invalid-input", { field: "dots" })
    }
    writeSlips(
      records,
      ports,
      at,
      people,
      list.map(({ id }, index) => [id, [dots[index] ?? 0]]),
      tables,
    )
    return {}
  },

  "slips.papers": ({ records, ports }, { session, step, block, papers, tables }) => {
    const at = { session, step, block }
    const { block: asked } = blockAt(records, at, "choice")
    if (asked.by !== "papers") throw new AppError("invalid-input", { field: "block" })
    const list = optionsOf(records, { ...at, block: asked.of })
    const sums = sumPapers(papers, list.length)
    const of = list.map(({ id }, index): [string, number[]] => {
      const { points = 0, papers: on = 0 } = sums[index] ?? {}
      return [id, [points, on]]
    })
    writeSlips(records, ports, at, papers.length, of, tables)
    return {}
  },

  "slips.pulse": ({ records, ports }, { session, step, block, counts, tables }) => {
    const at = { session, step, block }
    const { block: asked } = blockAt(records, at, "pulse")
    const most = Math.max(...counts.map((hands) => hands.reduce((sum, count) => sum + count, 0)))
    if (counts.length > asked.questions.length) throw new AppError("invalid-input", { field: "counts" })
    writeSlips(
      records,
      ports,
      at,
      most,
      asked.questions.map(({ id }, index) => [id, [...(counts[index] ?? [0, 0, 0, 0, 0])]]),
      tables,
    )
    return {}
  },
}

/** What there is to choose from, as the wall numbers it. */
function optionsOf(records: RecordReader, { session, step, block }: EntryPlace): readonly ListOption[] {
  const here = ({ body }: { readonly body: { readonly step: number; readonly block: string } }) =>
    body.step === step && body.block === block
  return listOptions(
    records.of("card", "session", session).filter(here),
    records.of("cluster", "session", session).filter(here),
  )
}

/** Replaces the sums of a block. Throws `too-many-counted` for more slips than people. */
export function writeSlips(
  records: RecordWriter,
  ports: Ports,
  at: EntryPlace,
  answered: number,
  of: readonly (readonly [string, number[]])[],
  tables: readonly number[] = [],
): void {
  const session = records.get("session", at.session).body
  mustFit(answered, session.headcount)
  const known = roundOf(records, "slips", at)
  const base = baseOf(records, at, session, ports.now())
  const values = { answered, keys: of.map(([key]) => key), sums: of.map(([, sum]) => sum) }
  const from = tables.length > 0 && { tables: [...tables] }
  const options = entryOptions(at.session, at.step, isShown(records, at.session, at.step, at.block))
  if (known === undefined) {
    records.apply(
      "Count slips",
      [add("slips", roundId(at, 1), { ...at, round: 1, ...values, ...base, ...from })],
      options,
    )
  } else {
    const fields = { present: null, missing: null, afterwards: null, tables: null, ...base, ...values, ...from }
    records.apply("Count slips", update(known, fields), options)
  }
}
