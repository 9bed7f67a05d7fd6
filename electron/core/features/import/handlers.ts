import type { Change } from "../../../../shared/contract/changes.ts"
import type { RowPlan } from "../../../../shared/contract/import.ts"
import type { Outcome } from "../../../../shared/domain/import-outcome.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf, TaskContext } from "../../handlers.ts"
import { add, remove } from "../../records/edits.ts"
import { writeAside } from "../../spreadsheet/aside.ts"
import { changesOf, lineOf, notSameChanges } from "./changes-of.ts"
import { type Asked, planFile } from "./file-plan.ts"
import { inspectSheets } from "./inspect.ts"
import { logLines } from "./log-lines.ts"
import { openFile, restOf } from "./open-file.ts"
import { rememberReadings } from "./remembered.ts"
import { formsOf, type SheetRead, waitingFile, waitingRowsOf } from "./waiting.ts"

/** How many rows a preview lists. */
const LISTED = 5000
const SHEET_LIMIT = 200
/** After this many tries of writing an import no longer gives way. */
const TRIES = 5

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
    const asked = { mapping, answers, choices }
    for (let tries = 1; ; tries++) {
      const outcome = await planInPeace(context, sheets, asked)
      const { changes, log } = changesFor(context, sheets, { ...asked, name: lineOf(file.name), waiting, outcome })
      // it begins at once: between the plan and the first row nobody else gets a turn
      const written = await context.records.applyLong(`Import ${outcome.counts.rows} rows`, changes, {
        rest: restOf(context, WRITING, 0.5, 1),
        // somebody who writes all the time would keep it from ever coming in
        givesWay: tries < TRIES,
      })
      if (written === "written") return { counts: outcome.counts, log }
      await restOf(context, WRITING, 0.5, 1)(0)
    }
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

/** Plans until nobody has written meanwhile: what was planned may no longer hold then. */
async function planInPeace(context: TaskContext, sheets: readonly Sheet[], asked: Asked): Promise<Outcome> {
  for (;;) {
    await context.records.settled()
    const { seq } = context.records.history()
    const outcome = await planFile(context, sheets, asked, restOf(context, LOOKING, 0.2, 0.5))
    if (seq === context.records.history().seq && context.records.settled() === undefined) return outcome
  }
}

interface Planned extends Asked {
  readonly name: string
  readonly waiting: string | undefined
  readonly outcome: Outcome
}

/** All that an import writes, and the id of its log. Throws `import-nothing-to-do`. */
function changesFor(
  { records, ports }: TaskContext,
  sheets: readonly Sheet[],
  { mapping, answers, name, waiting, outcome }: Planned,
): { readonly changes: readonly Change[]; readonly log: string } {
  const told = notSameChanges(records, answers)
  const kept = waiting === undefined ? undefined : records.find("waitingRows", waiting)
  // an answer is worth keeping by itself: it takes its rows off the list of those that wait
  if (outcome.records.length === 0 && told.length === 0) throw new AppError("import-nothing-to-do")
  const read = sheets.flatMap((sheet, index): readonly SheetRead[] => {
    const reading = mapping.sheets[index]
    return reading?.use === true ? [{ sheet, reading, index }] : []
  })
  const log = ports.newId()
  const at = ports.now().toISOString()
  const left = waitingRowsOf(name, at, read, outcome)
  const changes = [
    ...changesOf(records, outcome.records, name, sheets),
    ...rememberReadings(records, read, "renew"),
    ...told,
    ...(kept === undefined ? [] : [remove(kept)]),
    ...(left === undefined ? [] : [add("waitingRows", ports.newId(), left)]),
    add("importLog", log, {
      file: name,
      at,
      shape: read[0]?.reading.shape ?? "groups",
      lines: [...logLines(outcome.counts, outcome.rows, read)],
      // rows that waited are no form of a file
      ...(waiting === undefined && { sheets: [...formsOf(read)] }),
    }),
  ]
  return { changes, log }
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
