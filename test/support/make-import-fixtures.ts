/** Writes the workbooks of test/fixtures/import: `node test/support/make-import-fixtures.ts`. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { makeWorkbook, type SheetToMake } from "./make-workbook.ts"
import { WORST_CASE } from "./worst-case-sheets.ts"

const FOLDER = resolve(import.meta.dirname, "../fixtures/import")

const KUMU_ELEMENTS: SheetToMake = {
  name: "Elements",
  rows: [
    ["ID", "Label", "Type", "Description", "Tags", "Counties"],
    ["rk", "Ready Kids", "Coalition", "Every child ready", "early learning|health", "North|Central"],
    ["cr", "Calder Reads", "Coalition", "All read", "literacy", "North"],
    ["lib", "Library", "Organization", "Main Street", "reading", null],
    ["ana", "Ana Roe", "Person", "Chairs two tables", null, null],
    ["loop", "Fewer readers", "Loop", null, null, null],
    [],
    [],
    ["From", "To", "Type", "Direction", "Strength"],
    ["rk", "cr", "works with", "mutual", 3],
    ["ana", "rk|cr", "chair", "directed", null],
    ["lib", "cr", "funds", "directed", null],
    ["ana", "lib", "works at", "directed", null],
    ["lib", "Ready Kids", "member", "directed", null],
    ["rk", "Summer Bridge", "informs", "directed", null],
  ],
}

const KUMU_IGNORED: SheetToMake = { name: "Scratch (ignore)", rows: [["Label"], ["not a thing"]] }

const KUMU = [KUMU_ELEMENTS, KUMU_IGNORED]

mkdirSync(FOLDER, { recursive: true })
writeFileSync(join(FOLDER, "worst-case.xlsx"), makeWorkbook(WORST_CASE))
writeFileSync(join(FOLDER, "kumu.xlsx"), makeWorkbook(KUMU))
