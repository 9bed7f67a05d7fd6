import type { ReactNode } from "react"
import type { Column } from "../../../ui/grid/column.ts"
import { Grid } from "../../../ui/grid/grid.tsx"
import { useGridSort } from "../../../ui/grid/use-grid-sort.ts"
import styles from "./lists.module.css"

interface InnerGridProps<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly idOf: (row: R) => string
  readonly nameOf: (row: R) => string
  readonly onOpen?: (row: R, column: string) => void
  readonly isQuiet?: (row: R) => boolean
  readonly picked?: ReadonlySet<string>
  readonly onPick?: (picked: ReadonlySet<string>) => void
  readonly onRemove?: () => void
  readonly empty: ReactNode
}

const ROW = 36
const MOST_ROWS = 11

/** A table inside a page: as high as its rows, and scrolling in itself beyond a dozen. */
export function InnerGrid<R>({ rows, columns, empty, ...rest }: InnerGridProps<R>) {
  const grid = useGridSort(rows, columns, { column: "name", direction: "ascending" })
  if (rows.length === 0) return <p className={styles["hint"]}>{empty}</p>
  const height = (Math.min(rows.length, MOST_ROWS) + 1) * ROW + 2
  return (
    <div className={styles["inner"]} style={{ height }}>
      <Grid {...rest} rows={grid.rows} columns={columns} sort={grid.sort} onSort={grid.onSort} />
    </div>
  )
}
