import type { Entry } from "../../shared/method/invented/entries.ts"

/** The same entry as one table hands it in; one that no table can hand in as it is. */
export function ofTable(entry: Entry, table: number): Entry {
  switch (entry.name) {
    case "card.add":
      return { ...entry, input: { ...entry.input, tables: [table] } }
    case "row.add":
      return { ...entry, input: { ...entry.input, tables: [table] } }
    case "slips.rate":
      return { ...entry, input: { ...entry.input, tables: [table] } }
    case "tally.count":
      return { ...entry, input: { ...entry.input, table } }
    case "reading.count":
      return { ...entry, input: { ...entry.input, table } }
    default:
      return entry
  }
}
