import { plural } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox } from "@mantine/core"
import type { SheetFound, SheetReading } from "../../../shared/contract/import.ts"
import { columnLetters } from "../../../shared/domain/import-sheet.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"

interface LeftAsideProps {
  readonly found: SheetFound
  readonly reading: SheetReading
  readonly columnWords: (column: number) => string
  readonly set: (part: Partial<SheetReading>) => void
}

const LISTED = 12

/** What is hidden from view in a sheet, or stands beside it: listed, and left out unless it is chosen. */
export function LeftAside({ found, reading, columnWords, set }: LeftAsideProps) {
  const { t, i18n } = useLingui()
  const { hiddenColumns, hiddenRows, comments, commentCount, formulas, coloured } = found
  const parts = [
    hiddenColumns.length > 0 &&
      t`${plural(hiddenColumns.length, { one: "# hidden column", other: "# hidden columns" })}`,
    hiddenRows.length > 0 && t`${plural(hiddenRows.length, { one: "# hidden row", other: "# hidden rows" })}`,
    commentCount > 0 && t`${plural(commentCount, { one: "# comment", other: "# comments" })}`,
  ].filter((part) => part !== false)
  const list = new Intl.ListFormat(i18n.locale, { type: "conjunction" })
  const columns = list.format(hiddenColumns.map((column) => `${columnLetters(column)} ${columnWords(column)}`))
  const rows = list.format(hiddenRows.slice(0, LISTED).map(numberWords))
  return (
    <>
      {parts.length === 0 ? null : (
        <details className={styles["aside"]}>
          <summary>
            <Trans>Left out unless you choose it: {list.format(parts)}</Trans>
          </summary>
          {hiddenColumns.length > 0 ? (
            <p>
              <Trans>
                Hidden: {columns}. They can come in as notes that only the console shows: choose that in the list of
                columns.
              </Trans>
            </p>
          ) : null}
          {hiddenRows.length > 0 ? (
            <Checkbox
              label={t`Bring in the hidden rows, for the console only`}
              description={
                hiddenRows.length > LISTED
                  ? t`Rows ${rows} and ${numberWords(hiddenRows.length - LISTED)} more`
                  : hiddenRows.length === 1
                    ? t`Row ${rows}`
                    : t`Rows ${rows}`
              }
              checked={reading.hiddenRows}
              onChange={(event) => set({ hiddenRows: event.currentTarget.checked })}
            />
          ) : null}
          {commentCount > 0 ? (
            <>
              <Checkbox
                label={t`Bring in the comments as notes, for the console only`}
                checked={reading.comments}
                onChange={(event) => set({ comments: event.currentTarget.checked })}
              />
              <ul>
                {comments.slice(0, LISTED).map(({ row, column, text }) => (
                  <li key={`${row} ${column} ${text}`}>
                    <span className={styles["cell"]}>{`${columnLetters(column)}${row}`}</span> {text}
                  </li>
                ))}
                {commentCount > LISTED ? (
                  <li>
                    <Trans>And {numberWords(commentCount - LISTED)} more</Trans>
                  </li>
                ) : null}
              </ul>
            </>
          ) : null}
        </details>
      )}
      {formulas + coloured > 0 ? (
        <p className={styles["muted"]}>
          {formulas > 0 ? (
            <Plural
              value={formulas}
              one="# cell holds a formula: its last result is read."
              other="# cells hold formulas: their last results are read."
            />
          ) : null}{" "}
          {coloured > 0 ? (
            <Plural
              value={coloured}
              one="# row is coloured. What the colour means is not read."
              other="# rows are coloured. What the colours mean is not read."
            />
          ) : null}
        </p>
      ) : null}
    </>
  )
}
