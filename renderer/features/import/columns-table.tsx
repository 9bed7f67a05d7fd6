import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import type { ImportMapping } from "../../../shared/contract/import.ts"
import { targetsOf } from "../../../shared/domain/import-fields.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"
import type { Inspection } from "./import-store.ts"
import { targetWords } from "./words.ts"

/** More columns than this are not shown one by one; all of them are read. */
const SHOWN = 60
const SAMPLES = 3

interface ColumnsTableProps {
  readonly mapping: ImportMapping
  readonly inspection: Inspection
  readonly columnWords: (column: number) => string
  readonly set: (part: Partial<ImportMapping>) => void
}

/** Each column with its heading, its first cells and what it is read as. */
export function ColumnsTable({ mapping, inspection, columnWords, set }: ColumnsTableProps) {
  const { t, i18n } = useLingui()
  const { columns, shape } = mapping
  const leftOut = columns.filter((target) => target === "").length
  const options = [
    { value: "", label: t`Leave out` },
    ...targetsOf(shape).map((value) => {
      const words = targetWords(shape, value)
      return { value, label: words === undefined ? value : i18n._(words) }
    }),
  ]
  const change = (column: number, target: string) =>
    set({ columns: columns.map((before, at) => (at === column ? target : before)) })
  const samples = (column: number) =>
    inspection.sample
      .map((row) => row[column] ?? "")
      .filter((cell) => cell.trim() !== "")
      .slice(0, SAMPLES)
      .join(" · ")
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
              <th scope="row">{columnWords(column)}</th>
              <td>{samples(column)}</td>
              <td>
                <NativeSelect
                  aria-label={t`${columnWords(column)} is read as`}
                  value={target}
                  onChange={(event) => change(column, event.currentTarget.value)}
                  data={options}
                />
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
