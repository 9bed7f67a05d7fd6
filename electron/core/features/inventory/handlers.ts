import type { Change } from "../../../../shared/contract/changes.ts"
import type { InventoryAudience, InventoryColumns } from "../../../../shared/contract/inventory.ts"
import { plainSheet } from "../../../../shared/domain/import-sheet.ts"
import { cellText } from "../../../../shared/domain/inventory-cells.ts"
import { allForms, formsAgain, type OutSheet, readingOf } from "../../../../shared/domain/inventory-forms.ts"
import { indexOf } from "../../../../shared/domain/inventory-names.ts"
import { inventoryRecords } from "../../../../shared/domain/inventory-records.ts"
import { inventoryRows } from "../../../../shared/domain/inventory-rows.ts"
import { AppError } from "../../../../shared/errors.ts"
import { exportedFile } from "../../exported-file.ts"
import type { HandlersOf, TaskContext } from "../../handlers.ts"
import type { RecordReader } from "../../records/store.ts"
import { writeAside } from "../../spreadsheet/aside.ts"
import { writeCsv } from "../../spreadsheet/write-csv.ts"
import type { SheetToWrite } from "../../spreadsheet/write-workbook.ts"
import { rememberReadings } from "../import/index.ts"

const FOR: Readonly<Record<InventoryAudience, string>> = {
  console: "the facilitator",
  room: "participants",
  funders: "funders",
  public: "the public",
}

export const inventoryHandlers: HandlersOf<"inventory"> = {
  "inventory.export": async (context, { columns, format, audience, sheet = 0 }) => {
    const { records, ports, signal } = context
    const forms = formsOf(records, columns)
    const made = await sheetsOf(context, forms, audience, format === "csv" ? "text" : "sheet")
    const community = records.get("workspace", "workspace").body.name
    const named = { community, what: "inventory", now: ports.now(), ending: format }
    remember(records, forms, FOR[audience])
    records.note(`Exported groups for ${FOR[audience]}`)
    if (format === "xlsx") {
      const bytes = await writeAside(made, signal)
      return { file: exportedFile(named, bytes), sheets: made.map(countOf) }
    }
    const one = made[sheet]
    if (one === undefined) throw new AppError("not-found", { kind: "sheet" })
    return { file: exportedFile(named, writeCsv(one.rows)), sheets: [countOf(one)] }
  },
}

const countOf = ({ name, rows }: SheetToWrite) => ({ name, rows: rows.length - 1 })

/** The sheets that go out: as they came in the last time, or with every field. */
function formsOf(records: RecordReader, columns: InventoryColumns): readonly OutSheet[] {
  if (columns === "all") return allForms()
  const last = records.all("importLog").findLast(({ body }) => (body.sheets?.length ?? 0) > 0)
  if (last?.body.sheets === undefined) throw new AppError("not-found", { kind: "importLog" })
  return formsAgain(last.body.sheets)
}

async function sheetsOf(
  { records, signal, progress }: TaskContext,
  forms: readonly OutSheet[],
  audience: InventoryAudience,
  file: "sheet" | "text",
): Promise<readonly SheetToWrite[]> {
  const all = {
    coalition: records.all("coalition"),
    organization: records.all("organization"),
    person: records.all("person"),
    seat: records.all("seat"),
    tie: records.all("tie"),
  }
  const index = indexOf(inventoryRecords(all, audience))
  const made: SheetToWrite[] = []
  for (const form of forms) {
    progress(Math.round((made.length / forms.length) * 80), 100, form.name)
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError("cancelled")
    const rows = inventoryRows(form, index).map((row) =>
      row.map((cell) => (typeof cell === "string" ? cellText(cell, file) : cell)),
    )
    made.push({ name: form.name, rows: [form.columns.map(({ heading }) => heading), ...rows] })
  }
  return made
}

/**
 * What these columns mean is kept, so that the file needs no guess when it comes back. What is kept already stays as it
 * is: an import can still be undone after a copy went out.
 */
function remember(records: TaskContext["records"], forms: readonly OutSheet[], reader: string): void {
  const read = forms.map((form) => ({
    sheet: plainSheet([form.columns.map(({ heading }) => heading)]),
    reading: readingOf(form),
  }))
  const changes: readonly Change[] = rememberReadings(records, read, "keep")
  if (changes.length > 0) records.apply(`Spreadsheet for ${reader}`, changes, { undoable: false })
}
