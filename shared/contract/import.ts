import * as z from "zod"
import { task } from "./command.ts"
import { FileContent, Id } from "./common.ts"

/** A row per group; a row per membership; a 0/1 matrix of people (or organisations) by groups. */
export const SHAPES = ["groups", "memberships", "matrix"] as const
export const Shape = z.enum(SHAPES)
export type Shape = z.infer<typeof Shape>

/** What a column is read as: a field's name, or "" where it is left out. */
export const ImportMapping = z.strictObject({
  shape: Shape,
  /** Index of the heading row, -1 where there is none. */
  heading: z.number().int().min(-1).max(50),
  encoding: z.string().max(40),
  delimiter: z.string().min(1).max(2),
  /** Target of each column by its index. */
  columns: z.array(z.string().max(60)).max(2000),
  /** Who sits: persons or organisations (memberships and matrix). */
  holder: z.enum(["person", "organization"]),
  /** True where groups stand in the rows of a matrix and those who sit in its columns. */
  turned: z.boolean(),
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const ImportTarget = z.strictObject({ value: z.string(), many: z.boolean() })

export const RowPlan = z.strictObject({
  /** Row of the file, counted from 1. */
  row: z.number().int(),
  title: z.string(),
  result: z.enum(["new", "update", "same", "question", "cannot"]),
  /** What will happen or why it cannot, with the column where it is about one. */
  detail: z.string(),
  column: z.string().optional(),
})
export type RowPlan = z.infer<typeof RowPlan>

export const ImportCounts = z.strictObject({
  rows: z.number().int(),
  coalitions: z.number().int(),
  organizations: z.number().int(),
  persons: z.number().int(),
  seats: z.number().int(),
  updates: z.number().int(),
  same: z.number().int(),
  cannot: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const importCommands = {
  /** Reads the file and guesses encoding, delimiter, heading, shape and columns; everything can be changed. */
  "import.inspect": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping.partial().optional() }),
    z.strictObject({
      mapping: ImportMapping,
      heading: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      rows: z.number().int(),
      remembered: z.boolean(),
    }),
    { upload: true },
  ),
  /** What would happen row by row, by the code that will write. */
  "import.preview": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping }),
    z.strictObject({ counts: ImportCounts, rows: z.array(RowPlan), more: z.number().int() }),
    { upload: true },
  ),
  "import.run": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping }),
    z.strictObject({ counts: ImportCounts, log: Id }),
    { upload: true },
  ),
}
