import type { ImportMapping } from "../../../../shared/contract/import.ts"
import { type KnownRecords } from "../../../../shared/domain/import-draft.ts"
import { type Answers, pairKey } from "../../../../shared/domain/import-finder.ts"
import type { Outcome } from "../../../../shared/domain/import-outcome.ts"
import { planImport } from "../../../../shared/domain/import-plan.ts"
import type { Choices } from "../../../../shared/domain/import-row.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { TaskContext } from "../../handlers.ts"
import type { RecordReader } from "../../records/store.ts"
import type { Rest } from "./parse-table.ts"

/** More seats, or ties, than this in one file is a table of something else. */
const SEAT_LIMIT = 200_000

export function knownRecords(records: RecordReader): KnownRecords {
  return {
    coalition: records.all("coalition"),
    organization: records.all("organization"),
    person: records.all("person"),
    seat: records.all("seat"),
    tie: records.all("tie"),
    notSame: new Set(records.all("notSame").map(({ body }) => pairKey(body.of, body.one, body.other))),
  }
}

export interface Asked {
  readonly mapping: ImportMapping
  readonly answers: Answers
  readonly choices: Choices
}

/** Plans the import of a file: what preview and run share. Nothing is written. */
export async function planFile(
  { records, ports }: Pick<TaskContext, "records" | "ports">,
  sheets: readonly Sheet[],
  asked: Asked,
  rest: Rest,
): Promise<Outcome> {
  const plan = planImport({ sheets, ...asked, known: knownRecords(records), newId: ports.newId })
  const used = sheets.filter((_, at) => asked.mapping.sheets[at]?.use === true)
  const total = used.reduce((sum, { table }) => sum + table.length, 1)
  for (let step = plan.next(); ; step = plan.next()) {
    if (step.done === true) {
      const { seats, ties } = step.value.counts
      if (seats > SEAT_LIMIT || ties > SEAT_LIMIT)
        throw new AppError("file-too-large", { what: "seats", limit: SEAT_LIMIT })
      return step.value
    }
    await rest(step.value / total)
  }
}
