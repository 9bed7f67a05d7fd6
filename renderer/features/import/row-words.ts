import { useLingui } from "@lingui/react/macro"
import type { RowNote, RowPlan, RowResult, Shape } from "../../../shared/contract/import.ts"
import { unreachable } from "../../../shared/errors.ts"
import { numberWords } from "../../ui/format.ts"
import { FIELD_WORDS, SEAT_WORDS } from "./words.ts"

export interface RowWords {
  readonly result: (result: RowResult) => string
  /** What happens with a row, or why it cannot and what to do, in sentences. */
  readonly sentences: (row: RowPlan) => readonly string[]
  readonly column: (column: number) => string
}

/** Puts into words what the core says about rows. */
export function useRowWords(heading: readonly string[], shape: Shape): RowWords {
  const { t, i18n } = useLingui()

  const column = (at: number) => {
    const words = heading[at] ?? ""
    return words === "" ? t`Column ${numberWords(at + 1)}` : words
  }

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

  const fieldsOf = (names: readonly string[]) =>
    new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(
      names.map((name) => {
        const words = { ...SEAT_WORDS, ...(shape === "memberships" ? {} : FIELD_WORDS) } as Readonly<
          Record<string, (typeof FIELD_WORDS)["name"]>
        >
        return words[name] === undefined ? name : i18n._(words[name])
      }),
    )

  const years = (value: string): string => {
    const [from = 0, until = 0] = value.split(" ").map(Number)
    if (until >= 1200) return t`Ages from ${numberWords(from / 12)} years up`
    const whole = from % 12 === 0 && until % 12 === 0
    return from < 0
      ? t`Ages from before birth until the birthday at ${numberWords(until / 12)}`
      : whole
        ? t`Ages from ${numberWords(from / 12)} until the birthday at ${numberWords(until / 12)}`
        : t`Ages from ${numberWords(from)} until ${numberWords(until)} months`
  }

  const sentence = ({ code, column: at, value = "", fields = [] }: RowNote): string => {
    const where = at === undefined ? "" : column(at)
    const row = value === "" ? "" : numberWords(Number(value))
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
      case "alike":
        return t`Is it “${value}”, which is here already?`
      case "verified":
        return t`The group itself confirmed: ${fieldsOf(fields)}. Change it?`
      case "unread":
        return t`The cell in “${where}” cannot be read as what it should be, and stays out.`
      case "too-long":
        return t`The cell in “${where}” is too long, and stays out.`
      case "differs":
        return t`“${where}” differs from row ${row}, which counts. This cell stays out.`
      case "role-unknown":
        return t`The role in “${where}” is none of chair, staff, member, observer, funder, and stays out.`
      case "unclear-mark":
        return t`The mark in “${where}” is neither yes nor no, and stays out.`
      case "adds-group":
        return t`New group: ${value}`
      case "adds-organization":
        return t`New organisation: ${value}`
      case "adds-person":
        return t`New person: ${value}`
      case "adds-seats":
        return t`New seats: ${row}`
      case "changes":
        return t`Changes: ${fieldsOf(fields)}`
      case "repeats":
        return t`The same as row ${row}, and joined with it`
      case "ages":
        return years(value)
      default:
        return unreachable(code)
    }
  }

  return { result, column, sentences: ({ notes }) => notes.map(sentence) }
}
