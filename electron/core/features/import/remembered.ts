import { createHash } from "node:crypto"
import type { Change } from "../../../../shared/contract/changes.ts"
import { type ImportMapping, Shape } from "../../../../shared/contract/import.ts"
import { cleanCell } from "../../../../shared/domain/import-cells.ts"
import { type Guess, HEADING_ROWS, headingOf, type Table } from "../../../../shared/domain/import-guess.ts"
import { foldText } from "../../../../shared/domain/import-names.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/** The id under which the mapping of a heading is kept: a hash of its words. */
function headingId(words: readonly string[]): string {
  const folded = words.map((word) => foldText(word))
  while (folded.at(-1) === "") folded.pop()
  return createHash("sha256").update(JSON.stringify(folded)).digest("hex").slice(0, 32)
}

/** The mapping that a file of the same heading came in with; undefined where there was none. */
export function recallMapping(records: RecordReader, table: Table): Guess | undefined {
  if (records.count("importMapping") === 0) return undefined
  for (let heading = 0; heading < Math.min(HEADING_ROWS, table.length); heading++) {
    if ((table[heading] ?? []).every((cell) => cleanCell(cell) === "")) continue
    for (const joined of heading > 0 ? [false, true] : [false]) {
      const words = headingOf(table, heading, joined)
      const body = records.find("importMapping", headingId(words))?.body
      const shape = Shape.safeParse(body?.shape)
      if (body === undefined || !shape.success) continue
      return {
        shape: shape.data,
        heading,
        joined,
        fillDown: body.fillDown ?? false,
        turned: body.turned ?? false,
        holder: body.holder ?? "person",
        columns: words.map((_, column) => body.columns[String(column)] ?? ""),
      }
    }
  }
  return undefined
}

/** The change that keeps a mapping for the next file of the same heading; none for a file without heading. */
export function rememberMapping(records: RecordReader, table: Table, mapping: ImportMapping): readonly Change[] {
  if (mapping.heading < 0) return []
  const id = headingId(headingOf(table, mapping.heading, mapping.joined))
  const { shape, holder, turned, fillDown } = mapping
  const columns = Object.fromEntries(
    mapping.columns.flatMap((target, column) => (target === "" ? [] : [[String(column), target]])),
  )
  const known = records.find("importMapping", id)
  const body = { shape, columns, holder, turned, fillDown }
  return known === undefined ? [add("importMapping", id, body)] : update(known, body)
}
