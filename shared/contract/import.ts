import * as z from "zod"
import { task } from "./command.ts"
import { FileContent, Id } from "./common.ts"

/** A row per group; a row per membership; a 0/1 matrix of people (or organisations) by groups. */
export const SHAPES = ["groups", "memberships", "matrix"] as const
export const Shape = z.enum(SHAPES)
export type Shape = z.infer<typeof Shape>

/** What a file is read as. Everything in it is guessed first and can be changed. */
export const ImportMapping = z.strictObject({
  shape: Shape,
  /** Index of the heading row, -1 where there is none. */
  heading: z.number().int().min(-1).max(50),
  /** True where the row above the heading belongs to it, its words standing over several columns. */
  joined: z.boolean(),
  /** True where an empty cell in a column of names means "same as above". */
  fillDown: z.boolean(),
  encoding: z.string().max(40),
  delimiter: z.string().min(1).max(2),
  /** Target of each column by its index, as shared/domain/import-fields.ts lists them; "" where it is left out. */
  columns: z.array(z.string().max(60)).max(2000),
  /** Who sits: persons or organisations (memberships and matrix). */
  holder: z.enum(["person", "organization"]),
  /** True where groups stand in the rows of a matrix and those who sit in its columns. */
  turned: z.boolean(),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/**
 * Why a row, or a cell of it, is read as it is. A window has a sentence for each.
 * Row left out: no-name, name-too-long, too-many-cells, two-same. Waiting for an answer: alike, verified.
 * Cell left out: unread, too-long, differs, role-unknown, unclear-mark. The rest says what happens.
 */
export const ROW_NOTES = [
  "no-name",
  "name-too-long",
  "too-many-cells",
  "two-same",
  "alike",
  "verified",
  "unread",
  "too-long",
  "differs",
  "role-unknown",
  "unclear-mark",
  "adds-group",
  "adds-organization",
  "adds-person",
  "adds-seats",
  "changes",
  "repeats",
  "ages",
] as const
export const RowNote = z.strictObject({
  code: z.enum(ROW_NOTES),
  /** Index of the column it is about. */
  column: z.number().int().optional(),
  /** A name, a count, a row's number or the value that was read. */
  value: z.string().optional(),
  /** The fields that change. */
  fields: z.array(z.string()).optional(),
})
export type RowNote = z.infer<typeof RowNote>

export const ROW_RESULTS = ["new", "update", "same", "question", "cannot"] as const
export type RowResult = (typeof ROW_RESULTS)[number]

export const RowPlan = z.strictObject({
  /** Row of the file, counted from 1 as a spreadsheet does. */
  row: z.number().int(),
  title: z.string(),
  result: z.enum(ROW_RESULTS),
  notes: z.array(RowNote),
  /** What `answers` of the next call is keyed by; rows with the same question share one answer. */
  question: z.string().optional(),
})
export type RowPlan = z.infer<typeof RowPlan>

export const ImportCounts = z.strictObject({
  rows: z.number().int(),
  /** New groups, organisations, people and seats. */
  coalitions: z.number().int(),
  organizations: z.number().int(),
  persons: z.number().int(),
  seats: z.number().int(),
  /** Known records of any of these that change. */
  updates: z.number().int(),
  /** Rows by result. */
  results: z.strictObject({
    new: z.number().int(),
    update: z.number().int(),
    same: z.number().int(),
    question: z.number().int(),
    cannot: z.number().int(),
  }),
  /** Cells that could not be read and stay out. */
  cells: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** Answers to questions of the preview: yes, they are the same (or may change); no, they are not. Unanswered rows wait. */
const answers = z.record(z.string().max(700), z.enum(["yes", "no"])).optional()

export const importCommands = {
  /** Reads the file and guesses encoding, delimiter, heading, shape and columns; what is given is kept. */
  "import.inspect": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping.partial().optional() }),
    z.strictObject({
      mapping: ImportMapping,
      /** Words over each column; empty where there is no heading. */
      heading: z.array(z.string()),
      /** The first rows below the heading. */
      sample: z.array(z.array(z.string())),
      /** The first rows of the file as they stand, from which the heading can be chosen. */
      top: z.array(z.array(z.string())),
      /** Rows below the heading that are not empty. */
      rows: z.number().int(),
      /** True where a file of this heading came in before and its mapping was taken from there. */
      remembered: z.boolean(),
    }),
    { upload: true },
  ),
  /** What would happen row by row, by the code that will write. */
  "import.preview": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping, answers }),
    z.strictObject({
      counts: ImportCounts,
      /** In the order of the file; where there are too many, those with something to say come first. */
      rows: z.array(RowPlan),
      /** How many rows are not listed. */
      more: z.number().int(),
    }),
    { upload: true },
  ),
  /** Writes what the preview showed, as one step that can be undone. */
  "import.run": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping, answers }),
    z.strictObject({ counts: ImportCounts, log: Id }),
    { upload: true },
  ),
}
