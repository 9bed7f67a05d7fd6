import type { FileContent } from "../../../../shared/contract/common.ts"
import type { ImportMapping } from "../../../../shared/contract/import.ts"
import { type Answers, type KnownRecords } from "../../../../shared/domain/import-drafts.ts"
import type { Table } from "../../../../shared/domain/import-guess.ts"
import type { Outcome } from "../../../../shared/domain/import-outcome.ts"
import { planImport } from "../../../../shared/domain/import-plan.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { TaskContext } from "../../handlers.ts"
import type { RecordReader } from "../../records/store.ts"
import { parseTable, type Rest } from "./parse-table.ts"
import { readText } from "./read-file.ts"

/** More seats than this in one file is a table of something else. */
const SEAT_LIMIT = 200_000

/** Gives other work a turn, reports how far the task is, and throws `cancelled` when it was stopped. */
export function restOf({ signal, progress }: TaskContext, label: string, from: number, until: number): Rest {
  return async (done) => {
    if (signal.aborted) throw new AppError("cancelled")
    progress(Math.round((from + (until - from) * done) * 100), 100, label)
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError("cancelled")
  }
}

export interface OpenedFile {
  readonly encoding: string
  readonly delimiter: string
  readonly table: Table
}

/** The table in a file. Throws `file-unreadable`, `file-too-large` and `cancelled`. */
export async function openFile(
  file: FileContent,
  given: { readonly encoding?: string | undefined; readonly delimiter?: string | undefined },
  rest: Rest,
): Promise<OpenedFile> {
  await rest(0)
  const { encoding, text } = readText(file, given.encoding)
  const { delimiter, rows } = await parseTable(text, given.delimiter, rest)
  return { encoding, delimiter, table: rows }
}

export function knownRecords(records: RecordReader): KnownRecords {
  return {
    coalition: records.all("coalition"),
    organization: records.all("organization"),
    person: records.all("person"),
    seat: records.all("seat"),
  }
}

/** Plans the import of a table: what preview and run share. Nothing is written. */
export async function planTable(
  { records, ports }: Pick<TaskContext, "records" | "ports">,
  table: Table,
  { mapping, answers }: { readonly mapping: ImportMapping; readonly answers: Answers },
  rest: Rest,
): Promise<Outcome> {
  const plan = planImport({ table, mapping, answers, known: knownRecords(records), newId: ports.newId })
  for (let step = plan.next(); ; step = plan.next()) {
    if (step.done === true) {
      if (step.value.counts.seats > SEAT_LIMIT)
        throw new AppError("file-too-large", { what: "seats", limit: SEAT_LIMIT })
      return step.value
    }
    await rest(step.value / table.length)
  }
}
