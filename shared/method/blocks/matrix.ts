import * as z from "zod"
import type { RoomBlockOf } from "../../contract/room.ts"
import { chunked, LINES, linesOf } from "../../domain/wall-pages.ts"
import { base } from "./base.ts"
import type { RoomContext } from "./context.ts"
import type { Output } from "./output.ts"

/** Who does a piece of each of the six functions: a chip for each group, as many as are true. METHOD.md E2.6. */
export const config = z.strictObject({
  kind: z.literal("matrix"),
  ...base,
  /** The functions by their ids, in the words of the wall. */
  rows: z
    .array(z.strictObject({ id: z.enum(["1", "2", "3", "4", "5", "6"]), label: z.string().min(1).max(60) }))
    .min(1)
    .max(6),
  /** The block whose chips are shown here, with names; nothing is entered here then. */
  from: base.id.optional(),
})
export type Config = z.infer<typeof config>

export const rowKey = (id: string, row: string): string => `${id}.row-${row}`

/** Numbers alone where the chips are placed, names only in the round after it. */
export function toRoom(
  { id, rows, from }: Config,
  { say, rows: rowsOf, groupName, page: wanted }: RoomContext,
): RoomBlockOf<"matrix"> {
  const { revealed, count, rows: chips } = rowsOf(id, from)
  const filled = rows.map((row) => {
    const names = chips
      .filter(({ values }) => values["fn"] === row.id)
      .flatMap(({ values }) => groupName(String(values["coalition"])) ?? [])
      .toSorted((a, b) => a.localeCompare(b))
    return { label: say(rowKey(id, row.id)), count: names.length, names: from === undefined ? [] : names }
  })
  const pages = chunked(filled, LINES, ({ label, names }) =>
    from === undefined ? linesOf(label, 36) : Math.max(linesOf(label, 16), linesOf(names.join(", "), 26)),
  )
  const page = Math.min(wanted, pages.length - 1)
  return {
    kind: "matrix",
    prompt: say(id),
    revealed,
    count,
    named: from !== undefined,
    rows: [...(pages[page] ?? [])],
    page,
    pages: pages.length,
  }
}

/** A chip is a record as soon as it was placed. */
export function outputs(): readonly Output[] {
  return []
}
