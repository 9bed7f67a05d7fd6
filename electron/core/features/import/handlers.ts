import type { Change } from "../../../../shared/contract/changes.ts"
import type { RowPlan } from "../../../../shared/contract/import.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { cleanCell } from "../../../../shared/domain/import-cells.ts"
import { guessMapping, HEADING_ROWS, headingOf, type Table } from "../../../../shared/domain/import-guess.ts"
import { nameKey } from "../../../../shared/domain/import-names.ts"
import type { Outcome, PlannedRecord } from "../../../../shared/domain/import-outcome.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { nextNumber } from "../records/index.ts"
import { openFile, planTable, restOf } from "./file-plan.ts"
import { logLines } from "./log-lines.ts"
import { recallMapping, rememberMapping } from "./remembered.ts"

/** How many rows a preview lists. */
const LISTED = 5000
const SAMPLE_ROWS = 8
const CELL_SHOWN = 200

const READING = "Reading the file"
const LOOKING = "Looking at its rows"

export const importHandlers: HandlersOf<"import"> = {
  "import.inspect": async (context, { file, mapping: given = {} }) => {
    const { encoding, delimiter, table } = await openFile(file, given, restOf(context, READING, 0, 1))
    const { records } = context
    // what was remembered holds for the file as it is; with another shape or heading everything is guessed anew
    const anew = given.shape !== undefined || given.heading !== undefined || given.joined !== undefined
    const recalled = anew ? undefined : recallMapping(records, table)
    const keys = new Set(records.all("coalition").map(({ body }) => nameKey(body.name)))
    const isGroup = (key: string) => keys.has(key)
    const guess = guessMapping(table, { isGroup, given: { ...recalled, ...withoutFile(given) } })
    const below = table.slice(guess.heading + 1).filter(isFilled)
    return {
      mapping: { ...guess, encoding, delimiter },
      heading: guess.columns.map((_, at) => headingOf(table, guess.heading, guess.joined)[at] ?? ""),
      sample: below.slice(0, SAMPLE_ROWS).map(shown),
      top: table.slice(0, HEADING_ROWS).map((row) => shown(row).slice(0, 12)),
      rows: below.length,
      remembered: recalled !== undefined,
    }
  },

  "import.preview": async (context, { file, mapping, answers = {} }) => {
    const { table } = await openFile(file, mapping, restOf(context, READING, 0, 0.4))
    const { counts, rows } = await planTable(context, table, { mapping, answers }, restOf(context, LOOKING, 0.4, 1))
    const listed = foremost(rows)
    return { counts, rows: listed, more: rows.length - listed.length }
  },

  "import.run": async (context, { file, mapping, answers = {} }) => {
    const { table } = await openFile(file, mapping, restOf(context, READING, 0, 0.3))
    const { ports } = context
    const written = restOf(context, "Writing", 0.7, 1)
    let seq: number
    let outcome: Outcome
    do {
      seq = context.records.history().seq
      outcome = await planTable(context, table, { mapping, answers }, restOf(context, LOOKING, 0.3, 0.7))
      await written(0)
      // somebody wrote while this was resting: what was planned may no longer hold
    } while (seq !== context.records.history().seq)
    if (outcome.records.length === 0) throw new AppError("import-nothing-to-do")
    const log = ports.newId()
    const heading = headingOf(table, mapping.heading, mapping.joined)
    context.records.apply(`Import ${outcome.counts.rows} rows`, [
      ...changesOf(context.records, outcome.records, file.name),
      ...rememberMapping(context.records, table, mapping),
      add("importLog", log, {
        file: lineOf(file.name),
        at: ports.now().toISOString(),
        shape: mapping.shape,
        lines: [...logLines(outcome.counts, outcome.rows, mapping, heading)],
      }),
    ])
    return { counts: outcome.counts, log }
  },
}

function withoutFile<T extends { encoding?: unknown; delimiter?: unknown }>({
  encoding: _encoding,
  delimiter: _delimiter,
  ...rest
}: T) {
  return rest
}

const isFilled = (row: readonly string[]) => row.some((cell) => cleanCell(cell) !== "")
const shown = (row: Table[number]) => row.map((cell) => cell.slice(0, CELL_SHOWN))
const lineOf = (name: string) => name.replaceAll(/\s+/g, " ").trim().slice(0, 260) || "file"

/** The rows that a preview lists: all, or those with something to say before the rest, in the order of the file. */
function foremost(rows: readonly RowPlan[]): RowPlan[] {
  if (rows.length <= LISTED) return [...rows]
  const weight = ({ result, notes }: RowPlan) =>
    result === "cannot" || result === "question" ? 0 : notes.some(({ column }) => column !== undefined) ? 1 : 2
  return [...rows]
    .sort((one, other) => weight(one) - weight(other))
    .slice(0, LISTED)
    .sort((one, other) => one.row - other.row)
}

/** The changes that write what was planned. New groups get the next short numbers; new records say where they come from. */
function changesOf(records: RecordReader, planned: readonly PlannedRecord[], file: string): readonly Change[] {
  let number = records.get("workspace", "workspace").body.lastNumber
  const before = number
  const changes = planned.flatMap(({ kind, id, isNew, fields, row }): readonly Change[] => {
    if (!isNew) return update(records.get(kind, id) as Stored, fields)
    const body = { ...fields, source: `${lineOf(file)}, row ${row}`, ...(kind === "coalition" && { number: ++number }) }
    return [add(kind, id, body as unknown as BodyOf<typeof kind>)]
  })
  return number === before ? changes : [...changes, ...nextNumber(records, number - before)]
}
