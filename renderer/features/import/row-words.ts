import { useLingui } from "@lingui/react/macro"
import type { RowNote, RowPlan, RowResult, SheetFound, SheetReading } from "../../../shared/contract/import.ts"
import { columnLetters } from "../../../shared/domain/import-sheet.ts"
import { unreachable } from "../../../shared/errors.ts"
import { numberWords } from "../../ui/format.ts"
import { sectionName } from "./sheet-strip.tsx"
import { fieldWords } from "./words.ts"

export interface RowWords {
  /** True where several sheets are read. */
  readonly several: boolean
  readonly result: (result: RowResult) => string
  /** What happens with a row, or why it cannot and what to do, in sentences. */
  readonly sentences: (row: RowPlan) => readonly string[]
  /** The words over a column of a sheet, or its letters where there are none. */
  readonly column: (sheet: number, column: number) => string
  /** Where a row stands: its number, after its sheet where there are several. */
  readonly place: (row: RowSpot) => string
  /** The same in a sentence: "row 7", or "row 7 of Members". */
  readonly rowIn: (row: RowSpot) => string
  readonly field: (sheet: number, name: string) => string
}

interface RowSpot {
  readonly sheet: number
  readonly row: number
}

/** Puts into words what the core says about rows. */
export function useRowWords(found: readonly SheetFound[], readings: readonly SheetReading[]): RowWords {
  const { t, i18n } = useLingui()
  const several = readings.filter(({ use }) => use).length > 1

  const column = (sheet: number, at: number) => {
    const words = found[sheet]?.heading[at] ?? ""
    return words === "" ? t`Column ${columnLetters(Math.max(0, at))}` : words
  }

  const called = (sheet: number) => {
    const { name = "", first = 1 } = found[sheet] ?? {}
    return name === "" ? t`Table ${sheet + 1}` : sectionName(name, first)
  }
  const place: RowWords["place"] = ({ sheet, row }) =>
    several ? `${called(sheet)}, ${numberWords(row)}` : numberWords(row)
  const rowIn: RowWords["rowIn"] = ({ sheet, row }) =>
    several ? t`row ${numberWords(row)} of ${called(sheet)}` : t`row ${numberWords(row)}`

  const result = (of: RowResult): string => {
    switch (of) {
      case "new":
        return t`New`
      case "update":
        return t`Changes`
      case "same":
        return t`Known already`
      case "question":
        return t`Question`
      case "cannot":
        return t`Left out`
      default:
        return unreachable(of)
    }
  }

  const field = (sheet: number, name: string) => {
    const words = fieldWords(readings[sheet]?.shape ?? "groups", name)
    return words === undefined ? name : i18n._(words)
  }

  const fieldsOf = (sheet: number, names: readonly string[]) =>
    new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(names.map((name) => field(sheet, name)))

  const years = (from: number, until: number): string => {
    if (until >= 1200) return t`Ages from ${numberWords(from / 12)} years up`
    const whole = from % 12 === 0 && until % 12 === 0
    return from < 0
      ? t`Ages from before birth until the birthday at ${numberWords(until / 12)}`
      : whole
        ? t`Ages from ${numberWords(from / 12)} until the birthday at ${numberWords(until / 12)}`
        : t`Ages from ${numberWords(from)} until ${numberWords(until)} months`
  }

  const sentence = ({ sheet, pair }: RowPlan, note: RowNote): string => {
    const { code, column: at, value = "", fields = [] } = note
    const where = at === undefined || at < 0 ? "" : column(sheet, at)
    const row = rowIn({ sheet: note.sheet ?? sheet, row: Number(value) })
    const count = numberWords(Number(value))
    switch (code) {
      case "no-name":
        return where === ""
          ? t`No column gives the name. Choose one above.`
          : t`A name is missing in “${where}”. Fill it in, or leave the row out.`
      case "name-too-long":
        return t`The name in “${where}” is longer than 300 letters. Is it the right column?`
      case "too-many-cells":
        return t`This row has more cells than the heading. A comma in a name may need quotation marks around it.`
      case "two-same":
        return t`Two entries here are called “${value}”. Rename or merge one of them first.`
      case "number-differs":
        return t`The number is that of “${value}”, the name that of another group. Correct one of the two.`
      case "left-out-type":
        return value === ""
          ? t`Things without a type are left out. Choose above what they are.`
          : t`Things of the type “${value}” are left out. Choose above what they are.`
      case "no-place-for":
        return t`A tie joins two groups, or a group and somebody. Choose above what things of these types are.`
      case "tie-to-itself":
        return t`Both ends are the same group.`
      case "hidden":
        return t`Hidden in the file. Choose above if hidden rows come in.`
      case "alike":
        return pair?.at === undefined || pair.known !== value
          ? t`Is it “${value}”, which is here already?`
          : t`Is it “${value}” in ${rowIn(pair.at)}?`
      case "verified":
        return t`The group itself confirmed: ${fieldsOf(sheet, fields)}. Change it?`
      case "grades": {
        const [from = 0, until = 0] = value.split(" ").map(Number)
        const words = value.split(" ").slice(2).join(" ")
        return t`“${words}” are school grades. Are these meant? ${years(from, until)}`
      }
      case "unread":
        return t`The cell in “${where}” cannot be read as what it should be, and stays out.`
      case "too-long":
        return t`The cell in “${where}” is too long, and stays out.`
      case "differs":
        return t`“${where}” differs from ${row}, which counts. This cell stays out.`
      case "role-unknown":
        return t`The role in “${where}” is none of chair, staff, member, observer, funder, and stays out.`
      case "unclear-mark":
        return t`The mark in “${where}” is neither yes nor no, and stays out.`
      case "formula":
        return t`“${where}” holds a formula without a result. Open the file in a spreadsheet program and save it again.`
      case "error-cell":
        return t`“${where}” holds a formula that failed. Correct it in the file.`
      case "nobody":
        return t`“${value}” in “${where}” is nobody's name: the seat stays empty.`
      case "adds-group":
        return t`New group: ${value}`
      case "adds-organization":
        return t`New organisation: ${value}`
      case "adds-person":
        return t`New person: ${value}`
      case "adds-seats":
        return t`New seats: ${count}`
      case "adds-ties":
        return t`New ties: ${count}`
      case "changes":
        return t`Changes: ${fieldsOf(sheet, fields)}`
      case "renames":
        return t`Here it is called “${value}” so far`
      case "taken-as":
        return t`Taken as “${value}”`
      case "repeats":
        return t`The same as ${row}, and joined with it`
      case "ages": {
        const [from = 0, until = 0] = value.split(" ").map(Number)
        return years(from, until)
      }
      case "tie-word":
        return t`“${value}” is none of the ties known here: it comes in as “works with”, and the word is kept in its note`
      default:
        return unreachable(code)
    }
  }

  return {
    several,
    result,
    column,
    place,
    rowIn,
    field,
    sentences: (row) => row.notes.map((note) => sentence(row, note)),
  }
}
