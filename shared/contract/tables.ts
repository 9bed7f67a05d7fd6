import * as z from "zod"

/** So many tables a session has at most. */
export const MOST_TABLES = 20

export const TableNumber = z.number().int().min(1).max(MOST_TABLES)
/** The tables that something came from. */
export const TableNumbers = z.array(TableNumber).max(MOST_TABLES)

/** The tables of a session, by number; a name stands in the place of a number where there is one. */
export const Tables = z.strictObject({
  count: TableNumber,
  names: z.array(z.string().max(40)).max(MOST_TABLES).optional(),
})
export type Tables = z.infer<typeof Tables>

/** A block that went to the tables: `out` until everybody is back, for so many minutes before any were added. */
export const Breakout = z.strictObject({
  state: z.enum(["out", "back"]),
  minutes: z.number().int().min(1).max(240),
})
export type Breakout = z.infer<typeof Breakout>

/** What one table counted in the open; the sum of all stands beside it. */
export const TableCounts = z.strictObject({
  table: TableNumber,
  counts: z.array(z.number().int().min(0).max(2000)).max(12),
})
export type TableCounts = z.infer<typeof TableCounts>
