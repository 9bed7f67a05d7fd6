import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { blockAt } from "./run.ts"
import { writeSlips } from "./slips.ts"

/** Answers by words from slips: what is kept is their sums, all of them in one change. */
export const rateHandlers: Pick<HandlersOf<"slips">, "slips.rate"> = {
  "slips.rate": ({ records, ports }, { session, step, block, counts, tables }) => {
    const at = { session, step, block }
    const { block: asked } = blockAt(records, at, "rate")
    const width = asked.words.length + (asked.off === undefined ? 0 : 1)
    if (counts.length > asked.items.length || counts.some((line) => line.length > width)) {
      throw new AppError("invalid-input", { field: "counts" })
    }
    const sums = asked.items.map((_, item) => Array.from({ length: width }, (__, word) => counts[item]?.[word] ?? 0))
    const most = Math.max(...sums.map((line) => line.reduce((sum, count) => sum + count, 0)))
    writeSlips(
      records,
      ports,
      at,
      most,
      asked.items.map(({ id }, item) => [id, sums[item] ?? []]),
      tables,
    )
    return {}
  },
}
