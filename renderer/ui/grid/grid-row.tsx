import { type CSSProperties, memo } from "react"
import { Editor, type Leave } from "./cell-editor.tsx"
import type { Column } from "./column.ts"
import styles from "./grid.module.css"

export interface Editing {
  readonly typed: string | undefined
}

interface RowProps<R> {
  readonly row: R
  readonly id: string
  readonly name: string
  readonly index: number
  readonly columns: readonly Column<R>[]
  readonly style: CSSProperties
  readonly template: string
  readonly selectable: boolean
  readonly selected: boolean
  readonly quiet: boolean
  /** The column of the cell that has the focus, or would have it; the first is the tick where rows can be picked. */
  readonly activeColumn: number | undefined
  readonly editing: Editing | undefined
  readonly onLeave: (leave: Leave) => void
  readonly selectLabel: string
}

/** One line of a grid. Clicks and keys are heard by the grid itself. */
function Row<R>(props: RowProps<R>) {
  const { row, columns, index, activeColumn, editing, selectable } = props
  const first = selectable ? 1 : 0
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? props.selected : undefined}
      className={`${styles["row"]} ${styles["line"]}`}
      style={{ ...props.style, gridTemplateColumns: props.template }}
      data-row={props.id}
      data-quiet={props.quiet || undefined}
    >
      {selectable ? (
        <div
          role="gridcell"
          aria-colindex={1}
          className={styles["cell"]}
          data-column={0}
          tabIndex={activeColumn === 0 ? 0 : -1}
        >
          <input
            type="checkbox"
            className={styles["check"]}
            aria-label={props.selectLabel}
            checked={props.selected}
            tabIndex={-1}
            readOnly
          />
        </div>
      ) : null}
      {columns.map((column, at) => {
        const place = at + first
        const editor = activeColumn === place && editing !== undefined ? column.editor?.(row) : undefined
        return (
          <div
            key={column.id}
            role={column.names === true ? "rowheader" : "gridcell"}
            aria-colindex={place + 1}
            aria-readonly={column.editor === undefined ? true : undefined}
            className={styles["cell"]}
            data-column={place}
            data-name={column.id}
            data-align={column.align}
            data-editing={(editor !== undefined && editor.kind !== "panel") || undefined}
            tabIndex={activeColumn === place ? 0 : -1}
          >
            {editor === undefined || editor.kind === "panel" ? column.cell(row) : null}
            {editor === undefined ? null : (
              <Editor
                editor={editor}
                label={`${column.title ?? column.header}: ${props.name}`}
                typed={editing?.typed}
                onClose={props.onLeave}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

export const GridRow = memo(Row) as typeof Row

/** Words that end in dots where the cell is too narrow; the whole stands in the tooltip. */
export function Words({ children }: { readonly children: string }) {
  return (
    <span className={styles["words"]} title={children}>
      {children}
    </span>
  )
}
