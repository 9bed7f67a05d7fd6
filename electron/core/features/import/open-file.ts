import { createHash } from "node:crypto"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { plainSheet, type Sheet, tablesOf } from "../../../../shared/domain/import-sheet.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { TaskContext } from "../../handlers.ts"
import { readAside } from "../../spreadsheet/aside.ts"
import type { WorkbookSheet } from "../../spreadsheet/read-workbook.ts"
import { parseTable, type Rest } from "./parse-table.ts"
import { bytesOf, readText } from "./read-file.ts"

/** Gives other work a turn, reports how far the task is, and throws `cancelled` when it was stopped. */
export function restOf({ signal, progress }: TaskContext, label: string, from: number, until: number): Rest {
  return async (done) => {
    if (signal.aborted) throw new AppError("cancelled")
    progress(Math.round((from + (until - from) * Math.min(1, done)) * 100), 100, label)
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError("cancelled")
  }
}

export interface OpenedFile {
  readonly form: "text" | "workbook"
  /** Of a text; a workbook has none of its own. */
  readonly encoding: string
  readonly delimiter: string
  readonly sheets: readonly Sheet[]
}

interface Given {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** The file that was read last in each open workspace: a look, a preview and the import read the same one. */
const last = new WeakMap<object, { readonly sign: string; readonly opened: OpenedFile }>()

/** The tables in a file. Throws `file-unreadable`, `file-too-large` and `cancelled`. */
export async function openFile(context: TaskContext, file: FileContent, given: Given, rest: Rest): Promise<OpenedFile> {
  await rest(0)
  const sign = signOf(file, given)
  // it goes with the workspace: after a lock nothing of the file is kept
  const holder = context.vault.current()
  const known = holder === undefined ? undefined : last.get(holder)
  if (known?.sign === sign) return known.opened
  const opened = await read(context, file, given, rest)
  // the next look asks for what was found
  if (holder !== undefined) last.set(holder, { sign: signOf(file, opened), opened })
  return opened
}

function signOf(file: FileContent, { encoding = "", delimiter = "" }: Given): string {
  return [createHash("sha256").update(file.base64).digest("hex"), encoding, delimiter].join("\n")
}

async function read(context: TaskContext, file: FileContent, given: Given, rest: Rest): Promise<OpenedFile> {
  const { bytes, form } = bytesOf(file)
  if (form === "workbook") {
    const sheets = await readAside(bytes, context.signal)
    await rest(1)
    return { form, encoding: "utf-8", delimiter: ",", sheets: sheets.map(sheetOf).flatMap(tablesOf) }
  }
  const { encoding, text } = readText(bytes, given.encoding)
  const { delimiter, rows } = await parseTable(text, given.delimiter, rest)
  return { form, encoding, delimiter, sheets: tablesOf(plainSheet(rows)) }
}

function sheetOf({
  rows,
  hiddenRows,
  hiddenColumns,
  comments,
  spans,
  formulas,
  coloured,
  name,
  hidden,
}: WorkbookSheet): Sheet {
  return {
    name,
    hidden,
    table: rows,
    above: 0,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    comments,
    spans,
    formulas,
    coloured: new Set(coloured),
  }
}
