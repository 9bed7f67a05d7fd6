/** What a table may have at most; beyond it a file is hardly about groups. */
export const ROW_LIMIT = 100_000
export const COLUMN_LIMIT = 2000
/** How many filled cells a workbook may have. */
export const CELL_LIMIT = 5_000_000
export const SHEET_LIMIT = 100
/** What the parts of a workbook may hold together when they are unpacked, in bytes. */
export const UNPACKED_LIMIT = 300 * 1024 * 1024
