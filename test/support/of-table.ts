import type { Entry } from "../../shared/method/invented/entries.ts"

/** The same entry as one table hands it in; one that no table can hand in as it is. */
export function ofTable(entry: Entry, table: number): Entry {
  const tables = [table]
  if (entry.name === "card.add") return { ...entry, input: { ...entry.input, tables } }
  if (entry.name === "row.add") return { ...entry, input: { ...entry.input, tables } }
  if (entry.name === "slips.rate") return { ...entry, input: { ...entry.input, tables } }
  if (entry.name === "tally.count") return { ...entry, input: { ...entry.input, table } }
  if (entry.name === "reading.count") return { ...entry, input: { ...entry.input, table } }
  return entry
}
