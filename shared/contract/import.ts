import * as z from "zod"
import { task, write } from "./command.ts"
import { Empty, FileContent, Id, Line, Moment } from "./common.ts"
import { field, kind } from "./kind.ts"

/**
 * What a sheet holds. A row per group; per membership; a 0/1 matrix of people (or organisations) by groups; a row per
 * person or organisation; per thing of any type (Kumu); per tie; a matrix of groups by groups.
 */
export const SHAPES = ["groups", "memberships", "matrix", "members", "elements", "ties", "tie-matrix"] as const
export const Shape = z.enum(SHAPES)
export type Shape = z.infer<typeof Shape>

/** What a thing of some type is here; "out" leaves it out. */
export const ELEMENT_KINDS = ["coalition", "organization", "person", "out"] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

/** What a sheet is read as. Everything in it is guessed first and can be changed. */
export const SheetReading = z.strictObject({
  /** False where the sheet is left out. */
  use: z.boolean(),
  shape: Shape,
  /** Index of the heading row, -1 where there is none. */
  heading: z.number().int().min(-1).max(50),
  /** True where the row above the heading belongs to it, its words standing over several columns. */
  joined: z.boolean(),
  /** True where an empty cell in a column of names means "same as above". */
  fillDown: z.boolean(),
  /** Target of each column by its index, as shared/domain/import-targets.ts lists them; "" where it is left out. */
  columns: z.array(z.string().max(60)).max(2000),
  /** Columns in whose cells commas, too, part several names. */
  commas: z.array(z.number().int().min(0)).max(2000),
  /** Who sits, or whom the rows are about: persons or organisations. */
  holder: z.enum(["person", "organization"]),
  /** True where groups stand in the rows of a matrix and those who sit in its columns. */
  turned: z.boolean(),
  /** What things of a type are, by the type's folded words; "" for those without a type. */
  kinds: z.record(z.string().max(160), z.enum(ELEMENT_KINDS)),
  /** True where rows hidden from view come in all the same, for the console only. */
  hiddenRows: z.boolean(),
  /** True where comments come in as notes, for the console only. */
  comments: z.boolean(),
})
export type SheetReading = z.infer<typeof SheetReading>
/** What somebody has set of a reading; the rest is guessed. */
export type GivenReading = { readonly [K in keyof SheetReading]?: SheetReading[K] | undefined }

/** What a file is read as. */
export const ImportMapping = z.strictObject({
  encoding: z.string().max(40),
  delimiter: z.string().min(1).max(2),
  sheets: z.array(SheetReading).max(200),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/**
 * Why a row, or a cell of it, is read as it is. A window has a sentence for each.
 * Row left out: no-name, name-too-long, too-many-cells, two-same, number-differs, left-out-type, no-place-for, tie-to-itself, hidden.
 * Waiting for an answer: alike, verified, grades. Cell left out: unread, too-long, differs, role-unknown, unclear-mark,
 * formula, error-cell, nobody. The rest says what happens.
 */
export const ROW_NOTES = [
  "no-name",
  "name-too-long",
  "too-many-cells",
  "two-same",
  "number-differs",
  "left-out-type",
  "no-place-for",
  "tie-to-itself",
  "hidden",
  "alike",
  "verified",
  "grades",
  "unread",
  "too-long",
  "differs",
  "role-unknown",
  "unclear-mark",
  "formula",
  "error-cell",
  "nobody",
  "adds-group",
  "adds-organization",
  "adds-person",
  "adds-seats",
  "adds-ties",
  "changes",
  "renames",
  "repeats",
  "taken-as",
  "ages",
  "tie-word",
] as const
export const RowNote = z.strictObject({
  code: z.enum(ROW_NOTES),
  /** Index of the column it is about. */
  column: z.number().int().optional(),
  /** A name, a count, a row's number or the value that was read. */
  value: z.string().optional(),
  /** Index of the sheet that `value`'s row stands in, where it is another one. */
  sheet: z.number().int().optional(),
  /** The fields that change. */
  fields: z.array(z.string()).optional(),
})
export type RowNote = z.infer<typeof RowNote>

export const ROW_RESULTS = ["new", "update", "same", "question", "cannot"] as const
export type RowResult = (typeof ROW_RESULTS)[number]

/** Which of two values counts where two entries are one. */
export const PAIR_CHOICES = ["known", "file", "both"] as const
export type PairChoice = (typeof PAIR_CHOICES)[number]

/** Two entries that may be one, side by side. */
export const Pair = z.strictObject({
  kind: z.enum(["coalition", "organization", "person"]),
  /** The entry that is here already, or that an earlier row brings. */
  known: z.string(),
  /** Where the file brings it; absent where it is here already. */
  at: z.strictObject({ sheet: z.number().int(), row: z.number().int() }).optional(),
  /** The name as this row has it. */
  file: z.string(),
  /** True where they were taken as one without asking, because only case, accents, signs or short forms differ. */
  taken: z.boolean(),
  /** What each says, in plain words; only fields that this row fills. */
  fields: z.array(
    z.strictObject({
      field: z.string(),
      known: z.string().optional(),
      file: z.string(),
      /** What can be chosen; none where both say the same. */
      choices: z.array(z.enum(PAIR_CHOICES)),
      chosen: z.enum(PAIR_CHOICES).optional(),
    }),
  ),
})
export type Pair = z.infer<typeof Pair>

export const RowPlan = z.strictObject({
  sheet: z.number().int(),
  /** Row of the sheet, counted from 1 as a spreadsheet does. */
  row: z.number().int(),
  title: z.string(),
  result: z.enum(ROW_RESULTS),
  notes: z.array(RowNote),
  /** What `answers` of the next call is keyed by; rows with the same question share one answer. */
  question: z.string().optional(),
  pair: Pair.optional(),
})
export type RowPlan = z.infer<typeof RowPlan>

export const ImportCounts = z.strictObject({
  rows: z.number().int(),
  /** New groups, organisations, people, seats and ties. */
  coalitions: z.number().int(),
  organizations: z.number().int(),
  persons: z.number().int(),
  seats: z.number().int(),
  ties: z.number().int(),
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

const Question = z.string().max(1500)
/** Answers to questions of the preview: yes, they are the same (or may change); no, they are not. Unanswered rows wait. */
const answers = z.record(Question, z.enum(["yes", "no"])).optional()
/** For two entries that are one: which value of a field counts. The file's, where nothing is said. */
const choices = z.record(Question, z.record(z.string().max(60), z.enum(PAIR_CHOICES))).optional()

/** A sheet as it was found. */
export const SheetFound = z.strictObject({
  /** Empty for a file that has no sheets. */
  name: z.string(),
  /** Why the sheet is left out at first. */
  aside: z.enum(["hidden", "ignored", "counted", "empty", "unclear"]).optional(),
  /** Words over each column; empty where there is no heading. */
  heading: z.array(z.string()),
  /** The first rows below the heading. */
  sample: z.array(z.array(z.string())),
  /** The first rows of the sheet as they stand, from which the heading can be chosen. */
  top: z.array(z.array(z.string())),
  /** The number of the first row of `top`: a sheet may hold several tables. */
  first: z.number().int(),
  /** Rows below the heading that are not empty. */
  rows: z.number().int(),
  /** True where a sheet of this heading came in before and its mapping was taken from there. */
  remembered: z.boolean(),
  hiddenColumns: z.array(z.number().int()),
  /** Numbers of rows that are hidden and not empty; at most 500. */
  hiddenRows: z.array(z.number().int()),
  comments: z.array(z.strictObject({ row: z.number().int(), column: z.number().int(), text: z.string() })),
  /** How many comments there are; not all are listed. */
  commentCount: z.number().int(),
  /** Cells whose formula's last result is read. */
  formulas: z.number().int(),
  /** Rows with coloured cells; what the colours mean is not read. */
  coloured: z.number().int(),
  /** What the column of types holds, most frequent first. */
  types: z.array(z.strictObject({ type: z.string(), words: z.string(), count: z.number().int() })),
})
export type SheetFound = z.infer<typeof SheetFound>

export const importCommands = {
  /** Reads the file and guesses encoding, delimiter, headings, shapes and columns; what is given is kept. */
  "import.inspect": task(
    z.strictObject({
      file: FileContent,
      mapping: z
        .strictObject({
          encoding: z.string().max(40).optional(),
          delimiter: z.string().min(1).max(2).optional(),
          sheets: z.array(SheetReading.partial()).max(200).optional(),
        })
        .optional(),
    }),
    z.strictObject({
      mapping: ImportMapping,
      /** Letters and delimiter concern text; a workbook has none. */
      form: z.enum(["text", "workbook"]),
      sheets: z.array(SheetFound),
    }),
    { upload: true },
  ),
  /** What would happen row by row, by the code that will write. */
  "import.preview": task(
    z.strictObject({ file: FileContent, mapping: ImportMapping, answers, choices }),
    z.strictObject({
      counts: ImportCounts,
      /** In the order of the file; where there are too many, those with something to say come first. */
      rows: z.array(RowPlan),
      /** How many rows are not listed. */
      more: z.number().int(),
    }),
    { upload: true },
  ),
  /** Writes what the preview showed, as one step that can be undone. Rows that wait are kept for later. */
  "import.run": task(
    z.strictObject({
      file: FileContent,
      mapping: ImportMapping,
      answers,
      choices,
      /** The rows kept from an earlier import that this file is. */
      waiting: Id.optional(),
    }),
    z.strictObject({ counts: ImportCounts, log: Id }),
    { upload: true },
  ),
  /** Rows that were kept because nobody could answer, as a file that can be brought in. Throws `not-found`. */
  "import.waiting": task(z.strictObject({ id: Id }), z.strictObject({ file: FileContent, mapping: ImportMapping })),
  /** Forgets rows that wait. */
  "import.dropWaiting": write(z.strictObject({ id: Id }), Empty),
}

/** How a sheet of an import stood there, so that the same columns can go out again. */
const SheetForm = z.strictObject({
  name: z.string().max(300),
  heading: z.array(z.string().max(300)).max(2000),
  /** The words right over each column, where the heading has two rows. */
  items: z.array(z.string().max(300)).max(2000),
  reading: SheetReading,
})
export type SheetForm = z.infer<typeof SheetForm>

/** What an import brought in, readable later. */
export const importLog = kind("importLog", {
  file: field("console", Line),
  at: field("console", Moment),
  shape: field("console", Line),
  lines: field("console", z.array(z.string().max(500)).max(2000)),
  /** The sheets that were read, in their order. */
  sheets: field("console", z.array(SheetForm).max(200).optional()),
})

/** A mapping of columns that was used, so that the next file of the same heading needs no clicks; id is a hash of the heading. */
export const importMapping = kind("importMapping", {
  shape: field("console", Line),
  /** Target of each column by its index. */
  columns: field("console", z.record(z.string(), z.string())),
  holder: field("console", z.enum(["person", "organization"]).optional()),
  turned: field("console", z.boolean().optional()),
  fillDown: field("console", z.boolean().optional()),
  commas: field("console", z.array(z.number().int()).max(2000).optional()),
  kinds: field("console", z.record(z.string(), z.enum(ELEMENT_KINDS)).optional()),
})

/** Two names that look alike and were said not to mean the same; id is a hash of both. */
export const notSame = kind("notSame", {
  of: field("console", z.enum(["coalition", "organization", "person"])),
  one: field("console", Line),
  other: field("console", Line),
})

/** Rows of a file that wait for an answer. They are no part of the community yet, and leave in no copy. */
export const waitingRows = kind("waitingRows", {
  file: field("console", Line),
  at: field("console", Moment),
  count: field("console", z.number().int()),
  /** Each sheet with its heading and its rows that wait; a row's number is where it stood. */
  sheets: field(
    "console",
    z
      .array(
        z.strictObject({
          form: SheetForm,
          rows: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string().max(20_000)).max(2000) })),
        }),
      )
      .max(200),
  ),
})
