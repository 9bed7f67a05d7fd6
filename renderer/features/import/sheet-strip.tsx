import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, UnstyledButton } from "@mantine/core"
import type { SheetFound, SheetReading } from "../../../shared/contract/import.ts"
import styles from "./import.module.css"
import { ASIDE_WORDS, SHAPE_WORDS } from "./words.ts"

interface SheetStripProps {
  readonly found: readonly SheetFound[]
  readonly readings: readonly SheetReading[]
  readonly current: number
  readonly show: (sheet: number) => void
  readonly use: (sheet: number, use: boolean) => void
}

/** The sheets of a workbook: which are read, and which one is looked at. */
export function SheetStrip({ found, readings, current, show, use }: SheetStripProps) {
  const { t, i18n } = useLingui()
  return (
    <ul className={styles["sheets"]} aria-label={t`Sheets of the file`}>
      {found.map(({ name, rows, aside, first }, at) => {
        const reading = readings[at]
        if (reading === undefined) return null
        const called = name === "" ? t`Table ${at + 1}` : sectionName(name, first)
        const why = !reading.use && aside !== undefined ? i18n._(ASIDE_WORDS[aside]) : undefined
        return (
          // a sheet is its place in the file
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} data-current={at === current || undefined} data-out={!reading.use || undefined}>
            <Checkbox
              aria-label={t`Read the sheet ${called}`}
              checked={reading.use}
              onChange={(event) => use(at, event.currentTarget.checked)}
            />
            <UnstyledButton aria-current={at === current || undefined} onClick={() => show(at)}>
              <strong>{called}</strong>
              <span>
                {why ?? (
                  <>
                    <Plural value={rows} one="# row" other="# rows" />
                    {" · "}
                    {reading.use ? i18n._(SHAPE_WORDS[reading.shape]) : <Trans>left out</Trans>}
                  </>
                )}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}

/** A sheet may hold several tables: all but the first are told by the row where they begin. */
export function sectionName(name: string, first: number): string {
  return first <= 1 ? name : `${name} (${first})`
}
