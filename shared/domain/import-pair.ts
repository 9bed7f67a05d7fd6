import type { Pair, PairChoice } from "../contract/import.ts"
import type { Draft } from "./import-draft.ts"
import type { Choices, RowDraft } from "./import-row.ts"
import { isAnswer } from "./import-values.ts"
import { saysTheSame } from "./import-want.ts"
import { plainWords } from "./inventory-cells.ts"

/** Fields of which the side by side says nothing: whose words are ids, or which no row sets. */
const UNSAID: ReadonlySet<string> = new Set(["host", "parent", "organization", "aka", "audience", "source"])

/** The two entries of a row that may be one, field by field; undefined where the row brings up none. */
export function pairOf({ pair, spot }: RowDraft, choices: Choices): Pair | undefined {
  if (pair === undefined) return undefined
  const { near, scratch, name, kind, taken } = pair
  const of = near.draft
  const chosen = choices[near.question] ?? {}
  const file = scratch?.wanted ?? (taken && of.known !== undefined ? of.wanted : {})
  const fields = Object.keys(file)
    .filter((field) => field !== "name" && !UNSAID.has(field))
    .map((field) => fieldOf(of, field, file[field], chosen[field]))
  const at = of.known === undefined && of.first !== undefined && of.first !== spot && { at: { ...of.first } }
  return {
    kind,
    known: near.name,
    ...at,
    file: name,
    taken,
    fields: [
      {
        field: "name",
        known: near.name,
        file: name,
        choices: taken ? [] : ["known", "file"],
        ...(!taken && { chosen: chosen["name"] ?? "known" }),
      },
      ...fields,
    ],
  }
}

function fieldOf(of: Draft, field: string, value: unknown, chosen: PairChoice | undefined): Pair["fields"][number] {
  // what the file says of a record that is here already, beside what is known of it
  const known = of.known === undefined ? of.wanted[field] : of.known[field]
  const shown = { field, file: plainWords(value), ...(known !== undefined && { known: plainWords(known) }) }
  if (known === undefined || saysTheSame(known, value)) return { ...shown, choices: [] }
  const lists = (Array.isArray(known) && Array.isArray(value)) || (listed(known) && listed(value))
  // rows of one file are joined, the first one's value counting; a file that comes later corrects what is here
  const usual = of.known !== undefined ? "file" : lists ? "both" : "known"
  return { ...shown, choices: lists ? ["known", "file", "both"] : ["known", "file"], chosen: chosen ?? usual }
}

const listed = (value: unknown) => isAnswer(value) && value.state === "listed"
