import type { RowPlan } from "../../../../shared/contract/import.ts"
import type { Outcome } from "../../../../shared/domain/import-outcome.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove } from "../../records/edits.ts"
import { writeAside } from "../../spreadsheet/aside.ts"
import { changesOf, lineOf, notSameChanges } from "./changes-of.ts"
import { planFile } from "./file-plan.ts"
import { inspectSheets } from "./inspect.ts"
import { logLines } from "./log-lines.ts"
import { openFile, restOf } from "./open-file.ts"
import { rememberReadings } from "./remembered.ts"
import { formsOf, type SheetRead, waitingFile, waitingRowsOf } from "./waiting.ts"

/** How many rows a preview lists. */
const LISTED = 5000
const SHEET_LIMIT = 200

const READING = "Reading the file"
const LOOKING = "Looking at its rows"
const WRITING = "Writing"

export const importHandlers: HandlersOf<"import"> = {
  "import.inspect": async (context, { file, mapping: given = {} }) => {
    const { form, encoding, delimiter, sheets } = await openFile(context, file, given, restOf(context, READING, 0, 1))
    if (sheets.length > SHEET_LIMIT) throw new AppError("file-too-large", { what: "sheets", limit: SHEET_LIMIT })
    const { readings, found } = inspectSheets(context.records, sheets, given.sheets ?? [])
    return { mapping: { encoding, delimiter, sheets: readings }, form, sheets: found }
  },

  "import.preview": async (context, { file, mapping, answers = {}, choices = {} }) => {
    const { sheets } = await openFile(context, file, mapping, restOf(context, READING, 0, 0.4))
    const asked = { mapping, answers, choices }
    const { counts, rows } = await planFile(context, sheets, asked, restOf(context, LOOKING, 0.4, 1))
    const listed = foremost(rows)
    return { counts, rows: listed, more: rows.length - listed.length }
  },

  "import.run": async (context, { file, mapping, answers = {}, choices = {}, waiting }) => {
    const { sheets } = await openFile(context, file, mapping, restOf(context, READING, 0, 0.2))
    const { ports } = context
    let seq: number
    let outcome: Outcome
    do {
      await context.records.settled()
      seq = context.records.history().seq
      outcome = await planFile(context, sheets, { mapping, answers, choices }, restOf(context, LOOKING, 0.2, 0.5))
      // somebody wrote while this was resting: what was planned may no longer hold
    } while (seq !== context.records.history().seq || context.records.settled() !== undefined)
    const { counts, rows, records } = outcome
    const told = notSameChanges(context.records, answers)
    const kept = waiting === undefined ? undefined : context.records.find("waitingRows", waiting)
    // an answer is worth keeping by itself: it takes its rows off the list of those that wait
    if (records.length === 0 && told.length === 0) throw new AppError("import-nothing-to-do")
    const read = sheets.flatMap((sheet, index): readonly SheetRead[] => {
      const reading = mapping.sheets[index]
      return reading?.use === true ? [{ sheet, reading, index }] : []
    })
    const log = ports.newId()
    const at = ports.now().toISOString()
    const left = waitingRowsOf(lineOf(file.name), at, read, outcome)
    const changes = [
      ...changesOf(context.records, records, lineOf(file.name), sheets),
      ...rememberReadings(context.records, read, "renew"),
      ...told,
      ...(kept === undefined ? [] : [remove(kept)]),
      ...(left === undefined ? [] : [add("waitingRows", ports.newId(), left)]),
      add("importLog", log, {
        file: lineOf(file.name),
        at,
        shape: read[0]?.reading.shape ?? "groups",
        lines: [...logLines(counts, rows, read)],
        // rows that waited are no form of a file
        ...(waiting === undefined && { sheets: [...formsOf(read)] }),
      }),
    ]
    // it begins at once: between the plan and the first row nobody else gets a turn
    await context.records.applyLong(`Import ${counts.rows} rows`, changes, restOf(context, WRITING, 0.5, 1))
    return { counts, log }
  },

  "import.waiting": async (context, { id }) => {
    const { file, sheets, mapping } = waitingFile(context.records.get("waitingRows", id).body)
    const bytes = await writeAside(sheets, context.signal)
    return { file: { name: file, base64: Buffer.from(bytes).toString("base64") }, mapping }
  },

  "import.dropWaiting": ({ records }, { id }) => {
    records.apply("Forget rows that wait", [remove(records.get("waitingRows", id))])
    return {}
  },
}

/** The rows that a preview lists: all, or those with something to say before the rest, in the order of the file. */
function foremost(rows: readonly RowPlan[]): RowPlan[] {
  if (rows.length <= LISTED) return [...rows]
  const weight = ({ result, notes }: RowPlan) =>
    result === "cannot" || result === "question" ? 0 : notes.some(({ column }) => column !== undefined) ? 1 : 2
  return [...rows]
    .sort((one, other) => weight(one) - weight(other))
    .slice(0, LISTED)
    .sort((one, other) => one.sheet - other.sheet || one.row - other.row)
}
