import type { ErrorCode, ErrorDetails } from "../../../shared/errors.ts"
import type { WorkbookSheet } from "./read-workbook.ts"
import type { SheetToWrite } from "./write-workbook.ts"

/** What the other thread is asked to do. */
export type Job =
  | { readonly id: number; readonly do: "read"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly do: "write"; readonly sheets: readonly SheetToWrite[] }

/** What it answers: that it runs, some rows at a time, and one end of each job. */
export type Answer =
  | { readonly id: number; readonly say: "ready" }
  | { readonly id: number; readonly say: "sheet"; readonly sheet: WorkbookSheet }
  | { readonly id: number; readonly say: "rows"; readonly rows: string[][] }
  | { readonly id: number; readonly say: "written"; readonly bytes: Uint8Array }
  | { readonly id: number; readonly say: "read" }
  | { readonly id: number; readonly say: "failed"; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly id: number; readonly say: "broken"; readonly message: string }
