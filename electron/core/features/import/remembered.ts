import { createHash } from "node:crypto"
import type { Change } from "../../../../shared/contract/changes.ts"
import { Shape, type SheetReading } from "../../../../shared/contract/import.ts"
import { cleanCell } from "../../../../shared/domain/import-cells.ts"
import { HEADING_ROWS, headingOf } from "../../../../shared/domain/import-heading.ts"
import { foldText } from "../../../../shared/domain/import-names.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/** The id under which the mapping of a heading is kept: a hash of its words. */
function headingId(words: readonly string[]): string {
  const folded = words.map((word) => foldText(word))
  while (folded.at(-1) === "") folded.pop()
  return createHash("sha256").update(JSON.stringify(folded)).digest("hex").slice(0, 32)
}

/** What a sheet of the same heading was read as before; undefined where there was none. */
export function recallReading(records: RecordReader, sheet: Sheet): Partial<SheetReading> | undefined {
  if (records.count("importMapping") === 0) return undefined
  const { table } = sheet
  for (let heading = 0; heading < Math.min(HEADING_ROWS, table.length); heading++) {
    if ((table[heading] ?? []).every((cell) => cleanCell(cell) === "")) continue
    for (const joined of heading > 0 ? [false, true] : [false]) {
      const words = headingOf(sheet, heading, joined)
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
        commas: body.commas ?? [],
        // what is hidden is chosen anew each time
        columns: words.map((_, column) =>
          sheet.hiddenColumns.has(column) ? "" : (body.columns[String(column)] ?? ""),
        ),
        ...(body.kinds && { kinds: body.kinds }),
      }
    }
  }
  return undefined
}

/**
 * The changes that keep the readings for the next sheets of the same headings; none for a sheet without heading.
 * `onceKnown` says what becomes of a reading that is kept already: it stays as it is, or is written anew.
 */
export function rememberReadings(
  records: RecordReader,
  read: readonly { readonly sheet: Sheet; readonly reading: SheetReading }[],
  onceKnown: "keep" | "renew",
): readonly Change[] {
  const changes = new Map<string, readonly Change[]>()
  for (const { sheet, reading } of read) {
    if (reading.heading < 0) continue
    const id = headingId(headingOf(sheet, reading.heading, reading.joined))
    const { shape, holder, turned, fillDown, commas, kinds } = reading
    const columns = Object.fromEntries(
      reading.columns.flatMap((target, column) => (target === "" ? [] : [[String(column), target]])),
    )
    const known = records.find("importMapping", id)
    const body = { shape, columns, holder, turned, fillDown, commas, kinds }
    if (known === undefined) changes.set(id, [add("importMapping", id, body)])
    else if (onceKnown === "renew") changes.set(id, update(known, body))
  }
  return [...changes.values()].flat()
}
