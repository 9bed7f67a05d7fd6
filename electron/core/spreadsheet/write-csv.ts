import Papa from "papaparse"

/** The bytes of a CSV file. The mark at its beginning tells spreadsheet programs that the letters are UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\r\n" },
  )
  return Buffer.from(`\uFEFF${text}\r\n`)
}
