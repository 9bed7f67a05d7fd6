import { type ReactNode, useState } from "react"
import type { GivenReading, SheetReading } from "../../../shared/contract/import.ts"
import { useAction } from "../../ui/use-action.ts"
import { ColumnsTable } from "./columns-table.tsx"
import { ElementTypes } from "./element-types.tsx"
import styles from "./import.module.css"
import type { ImportStore, Inspection } from "./import-store.ts"
import { LeftAside } from "./left-aside.tsx"
import { ReadingSettings } from "./reading-settings.tsx"
import type { RowWords } from "./row-words.ts"
import { SheetStrip } from "./sheet-strip.tsx"

interface SheetReadingPanelProps {
  readonly store: ImportStore
  readonly inspection: Inspection
  readonly sheets: readonly SheetReading[]
  readonly words: RowWords
  /** How a text file is read, where it is one. */
  readonly text: ReactNode
  /** What stands beside the columns. */
  readonly children: ReactNode
}

/** What the sheets are read as; one of them is looked at. */
export function SheetReadingPanel({ store, inspection, sheets, words, text, children }: SheetReadingPanelProps) {
  const [chosen, setChosen] = useState<number>()
  const setting = useAction(store.getState().set)
  const reading = useAction(store.getState().readSheet)
  const first = sheets.findIndex(({ use }) => use)
  const current = chosen !== undefined && chosen < sheets.length ? chosen : Math.max(0, first)
  const found = inspection.sheets[current]
  const sheet = sheets[current]
  if (found === undefined || sheet === undefined) return null
  const set = (part: Partial<SheetReading>) => setting.run(current, part)
  // other types may stand in another column
  const setColumns = (part: Partial<SheetReading>) => {
    const { columns } = part
    const moved = columns !== undefined && columns.indexOf("elementType") !== sheet.columns.indexOf("elementType")
    if (sheet.shape !== "elements" || !moved) return set(part)
    const { kinds: _kinds, ...rest } = sheet
    reading.run(current, { ...rest, columns })
  }
  const readSheet = (given: GivenReading) => reading.run(current, given)
  const column = (at: number) => words.column(current, at)
  return (
    <>
      {sheets.length > 1 ? (
        <SheetStrip
          found={inspection.sheets}
          readings={sheets}
          current={current}
          show={setChosen}
          use={(at, use) => {
            setChosen(at)
            setting.run(at, { use })
          }}
        />
      ) : null}
      <div className={styles["settings"]}>
        <ReadingSettings found={found} reading={sheet} readSheet={readSheet} set={set} />
        {text}
      </div>
      {sheet.shape === "elements" ? <ElementTypes types={found.types} kinds={sheet.kinds} set={set} /> : null}
      <LeftAside found={found} reading={sheet} columnWords={column} set={set} />
      <div className={styles["halves"]}>
        <div className={styles["half"]}>
          <ColumnsTable found={found} reading={sheet} columnWords={column} set={setColumns} />
        </div>
        {children}
      </div>
    </>
  )
}
