import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import type { SheetFound, SheetReading } from "../../../shared/contract/import.ts"
import { columnLetters } from "../../../shared/domain/import-sheet.ts"
import { CONSOLE_TARGETS, listsSeveral, targetsOf } from "../../../shared/domain/import-targets.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"
import { targetWords } from "./words.ts"

/** More columns than this are not shown one by one; all of them are read. */
const SHOWN = 60
const SAMPLES = 3

interface ColumnsTableProps {
  readonly found: SheetFound
  readonly reading: SheetReading
  readonly columnWords: (column: number) => string
  readonly set: (part: Partial<SheetReading>) => void
}

/** Each column with its heading, its first cells and what it is read as. */
export function ColumnsTable({ found, reading, columnWords, set }: ColumnsTableProps) {
  const { t, i18n } = useLingui()
  const { columns, shape, commas } = reading
  const leftOut = columns.filter((target) => target === "").length
  const all = targetsOf(shape).map((value) => {
    const words = targetWords(shape, value)
    return { value, label: words === undefined ? value : i18n._(words) }
  })
  const out = { value: "", label: t`Leave out` }
  const options = [out, ...all]
  // what is hidden from view can only become what the console alone shows
  const aside = [out, ...all.filter(({ value }) => CONSOLE_TARGETS.has(value))]
  const hidden = new Set(found.hiddenColumns)
  const cells = (column: number) => found.sample.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "")
  const change = (column: number, target: string) =>
    set({ columns: columns.map((before, at) => (at === column ? target : before)) })
  const part = (column: number, on: boolean) =>
    set({ commas: on ? [...commas, column] : commas.filter((at) => at !== column) })
  return (
    <>
      <table className={styles["columns"]}>
        <caption className="sr-only">
          <Trans>Columns of the file</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Column</Trans>
            </th>
            <th scope="col">
              <Trans>First cells</Trans>
            </th>
            <th scope="col">
              <Trans>Is read as</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, SHOWN).map((target, column) => (
            // a column is its place in the file
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={column} data-out={target === "" || undefined}>
              <th scope="row">
                {columnWords(column)}
                {hidden.has(column) ? (
                  <span className={styles["hidden"]}>
                    <Trans>{columnLetters(column)}, hidden</Trans>
                  </span>
                ) : null}
              </th>
              <td>{cells(column).slice(0, SAMPLES).join(" · ")}</td>
              <td>
                <NativeSelect
                  aria-label={t`${columnWords(column)} is read as`}
                  value={target}
                  onChange={(event) => change(column, event.currentTarget.value)}
                  data={hidden.has(column) ? aside : options}
                />
                {listsSeveral(shape, target) && cells(column).some((cell) => cell.includes(",")) ? (
                  <Checkbox
                    size="xs"
                    label={t`Commas part several`}
                    aria-label={t`Commas part several in ${columnWords(column)}`}
                    checked={commas.includes(column)}
                    onChange={(event) => part(column, event.currentTarget.checked)}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > SHOWN ? (
        <p className={styles["muted"]}>
          <Trans>And {numberWords(columns.length - SHOWN)} more columns, read in the same way.</Trans>
        </p>
      ) : null}
      {leftOut > 0 ? (
        <p className={styles["muted"]}>
          <Plural
            value={leftOut}
            one="# column is left out. Nothing of it enters the workspace."
            other="# columns are left out. Nothing of them enters the workspace."
          />
        </p>
      ) : null}
    </>
  )
}
