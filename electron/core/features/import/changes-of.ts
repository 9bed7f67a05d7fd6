import { createHash } from "node:crypto"
import type { Change } from "../../../../shared/contract/changes.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { NAMED_KINDS } from "../../../../shared/domain/import-draft.ts"
import type { Answers } from "../../../../shared/domain/import-finder.ts"
import type { PlannedRecord } from "../../../../shared/domain/import-outcome.ts"
import type { Sheet } from "../../../../shared/domain/import-sheet.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { nextNumber } from "../records/index.ts"

/** The name of a file as one line. */
export const lineOf = (name: string): string => name.replaceAll(/\s+/g, " ").trim().slice(0, 240) || "file"

/** The changes that write what was planned. New groups get the next short numbers; new records say where they come from. */
export function changesOf(
  records: RecordReader,
  planned: readonly PlannedRecord[],
  file: string,
  sheets: readonly Sheet[],
): readonly Change[] {
  let number = records.get("workspace", "workspace").body.lastNumber
  const before = number
  const changes = planned.flatMap(({ kind, id, isNew, fields, sheet, row }): readonly Change[] => {
    if (!isNew) return update(records.get(kind, id) as Stored, fields)
    const name = sheets[sheet]?.name ?? ""
    const source = `${file}, ${name === "" ? "" : `${name.slice(0, 40)}, `}row ${row}`
    const body = { ...fields, source, ...(kind === "coalition" && { number: ++number }) }
    return [add(kind, id, body as unknown as BodyOf<typeof kind>)]
  })
  return number === before ? changes : [...changes, ...nextNumber(records, number - before)]
}

/** "No, another" is remembered: the same two names are not asked about again. */
export function notSameChanges(records: RecordReader, answers: Answers): readonly Change[] {
  return Object.entries(answers).flatMap(([question, answer]): readonly Change[] => {
    const [, asked] = /^(?:alike|same):([^]*)$/.exec(question) ?? []
    if (answer !== "no" || asked === undefined) return []
    const [of, one = "", other = ""] = asked.split("\n")
    const kind = NAMED_KINDS.find((name) => name === of)
    const id = createHash("sha256").update(asked).digest("hex").slice(0, 32)
    if (kind === undefined || one === "" || other === "" || records.find("notSame", id) !== undefined) return []
    return [add("notSame", id, { of: kind, one: one.slice(0, 300), other: other.slice(0, 300) })]
  })
}
