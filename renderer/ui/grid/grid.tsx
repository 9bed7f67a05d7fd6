import { useLingui } from "@lingui/react/macro"
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react"
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual"
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import type { Leave } from "./cell-editor.tsx"
import type { Column, Sort } from "./column.ts"
import styles from "./grid.module.css"
import { type Editing, GridRow } from "./grid-row.tsx"
import { type Extent, nextSpot, type Spot, spotAfter } from "./spot.ts"
import { usePicking } from "./use-picking.ts"

const ROW = 36
const TICK_WIDTH = 36

interface GridProps<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly idOf: (row: R) => string
  readonly nameOf: (row: R) => string
  readonly sort: Sort
  readonly onSort: (column: string) => void
  /** Opens what a row stands for: Ctrl+Enter, or Enter and double click on a cell that cannot be changed. */
  readonly onOpen?: (row: R, column: string) => void
  /** Picked rows by id; without it rows cannot be picked. */
  readonly picked?: ReadonlySet<string>
  readonly onPick?: (picked: ReadonlySet<string>) => void
  /** Delete, while rows are picked. */
  readonly onRemove?: () => void
  /** Rows that are drawn muted: what is over. */
  readonly isQuiet?: (row: R) => boolean
}

/**
 * A table of any length that is read and filled by keyboard: arrows move, Enter or F2 changes a cell in place, typing
 * replaces it, Esc leaves it, Tab goes to the next, Space picks the row. Only the rows in view are drawn.
 */
export function Grid<R>(props: GridProps<R>) {
  const { rows, columns, idOf, nameOf, picked, onPick } = props
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [idOf(row), index])), [rows, idOf])
  const first = picked === undefined ? 0 : 1
  const [active, setActive] = useState<{
    readonly id: string | undefined
    readonly row: number
    readonly column: number
  }>({
    id: undefined,
    row: 0,
    column: first,
  })
  const [editing, setEditing] = useState<Editing>()
  const focusWanted = useRef(false)
  // the cell stays with its row when the order changes, and near it when the row has gone
  const activeRow =
    active.row === -1
      ? -1
      : Math.min((active.id === undefined ? undefined : indexOf.get(active.id)) ?? active.row, rows.length - 1)

  // oxlint-disable-next-line react/incompatible-library -- its functions are not memoised, and nothing here is by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (activeRow < 0 || shown.includes(activeRow)) return shown
      return activeRow < (shown[0] ?? 0) ? [activeRow, ...shown] : [...shown, activeRow]
    },
  })
  const extent: Extent = {
    rows: rows.length,
    columns: columns.length + first,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2),
  }
  const picking = usePicking(rows, idOf, picked, onPick)

  const goTo = useCallback(
    (spot: Spot) => {
      const row = spot.row < 0 ? undefined : rows[spot.row]
      focusWanted.current = true
      setEditing(undefined)
      setActive({ id: row === undefined ? undefined : idOf(row), row: spot.row, column: spot.column })
      if (spot.row >= 0) virtualizer.scrollToIndex(spot.row, { align: "auto" })
    },
    [rows, idOf, virtualizer],
  )

  useLayoutEffect(() => {
    if (!focusWanted.current || editing !== undefined) return
    const line = activeRow === -1 ? "[data-heading]" : `[aria-rowindex="${activeRow + 2}"]`
    const cell = scroller.current?.querySelector<HTMLElement>(`${line} > [data-column="${active.column}"]`)
    if (cell === null || cell === undefined) return
    focusWanted.current = false
    cell.focus({ preventScroll: true })
    // sideways the browser knows how far; rows are the virtualizer's
    cell.scrollIntoView({ block: "nearest", inline: "nearest" })
  })

  const spot: Spot = { row: activeRow, column: active.column }
  const columnAt = (column: number) => columns[column - first]
  const edit = (at: Spot, typed?: string) => {
    const [row, column] = [rows[at.row], columnAt(at.column)]
    const editor = row === undefined ? undefined : column?.editor?.(row)
    if (editor === undefined || (typed !== undefined && editor.kind === "panel")) return false
    setEditing({ typed })
    return true
  }
  const open = (at: Spot) => {
    const row = rows[at.row]
    if (row !== undefined) props.onOpen?.(row, columnAt(at.column)?.id ?? "")
  }
  const latest = useRef({ spot, extent, goTo })
  latest.current = { spot, extent, goTo }
  const onLeave = useCallback((leave: Leave) => {
    const { spot: at, extent: within, goTo: go } = latest.current
    go(leave === "stay" ? at : nextSpot(at, leave === "next" ? 1 : -1, within))
  }, [])

  const act = (event: KeyboardEvent): boolean => {
    const { key } = event
    const far = event.ctrlKey || event.metaKey
    const to = spotAfter(key, far, spot, extent)
    if (to !== undefined) {
      if (event.shiftKey && spot.row >= 0 && to.row >= 0 && to.row !== spot.row) picking.extend(spot.row, to.row)
      goTo(to)
      return true
    }
    if (spot.row === -1) {
      if (key !== "Enter" && key !== " ") return false
      onHeading(spot.column)
      return true
    }
    if (key === "Enter" && far) open(spot)
    else if (key === "Enter" || key === "F2") {
      if (!edit(spot)) open(spot)
    } else if (key === " " && picked !== undefined) picking.toggle(spot.row, event.shiftKey)
    else if (key.toLowerCase() === "a" && far && picked !== undefined) picking.all()
    else if (key === "Escape" && (picked?.size ?? 0) > 0) picking.none()
    else if (key === "Delete" && (picked?.size ?? 0) > 0) props.onRemove?.()
    else if (key.length === 1 && key !== " " && !far && !event.altKey) return edit(spot, key)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing !== undefined || !event.currentTarget.contains(event.target as Node)) return
    if (act(event)) event.preventDefault()
  }

  const onHeading = (column: number) => {
    if (picked !== undefined && column === 0) picking.turn()
    else {
      const at = columnAt(column)
      if (at?.sortBy !== undefined) props.onSort(at.id)
    }
  }

  const spotOf = (target: EventTarget): Spot | undefined => {
    const cell = (target as Element).closest<HTMLElement>("[data-column]")
    if (cell === null || scroller.current?.contains(cell) !== true) return undefined
    const line = cell.parentElement
    const row = line?.hasAttribute("data-heading") === true ? -1 : Number(line?.getAttribute("aria-rowindex")) - 2
    return { row, column: Number(cell.dataset["column"]) }
  }
  const onClick = (event: MouseEvent) => {
    const at = spotOf(event.target)
    if (at === undefined || (editing !== undefined && at.row === spot.row && at.column === spot.column)) return
    if (at.row === -1) onHeading(at.column)
    else if (picked !== undefined && at.column === 0) picking.toggle(at.row, event.shiftKey)
    if ((event.target as Element).closest("a") === null) goTo(at)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const at = spotOf(event.target)
    if (at === undefined || at.row < 0 || editing !== undefined) return
    if (!edit(at)) open(at)
  }

  const template = [
    ...(first === 1 ? [`${TICK_WIDTH}px`] : []),
    ...columns.map(({ width, grow = 0 }) => (grow === 0 ? `${width}px` : `minmax(${width}px, ${grow}fr)`)),
  ].join(" ")
  const least = columns.reduce((sum, { width }) => sum + width, first * TICK_WIDTH)
  return (
    <div
      ref={scroller}
      role="grid"
      style={{ "--least": `${least}px` } as CSSProperties}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={extent.columns}
      aria-multiselectable={picked === undefined ? undefined : true}
      className={styles["grid"]}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div role="rowgroup" className={styles["head"]}>
        <div
          role="row"
          aria-rowindex={1}
          className={styles["row"]}
          data-heading
          style={{ gridTemplateColumns: template }}
        >
          {first === 0 ? null : (
            <div
              role="columnheader"
              aria-colindex={1}
              className={styles["cell"]}
              data-column={0}
              tabIndex={activeRow === -1 && active.column === 0 ? 0 : -1}
            >
              <input
                type="checkbox"
                className={styles["check"]}
                aria-label={t`Pick all`}
                checked={picking.allPicked}
                tabIndex={-1}
                readOnly
              />
            </div>
          )}
          {columns.map((column, at) => (
            <Heading
              key={column.id}
              column={column}
              place={at + first}
              sort={props.sort}
              tabbable={activeRow === -1 && active.column === at + first}
            />
          ))}
        </div>
      </div>
      {rows.length === 0 ? null : (
        <div role="rowgroup" className={styles["lines"]} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const id = idOf(row)
            return (
              <GridRow
                key={id}
                row={row}
                id={id}
                name={nameOf(row)}
                index={index}
                columns={columns}
                style={styleAt(start - ROW)}
                template={template}
                selectable={picked !== undefined}
                selected={picked?.has(id) ?? false}
                quiet={props.isQuiet?.(row) ?? false}
                activeColumn={index === activeRow ? active.column : undefined}
                editing={index === activeRow ? editing : undefined}
                onLeave={onLeave}
                selectLabel={t`Pick ${nameOf(row)}`}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

function Heading<R>({
  column,
  place,
  sort,
  tabbable,
}: {
  readonly column: Column<R>
  readonly place: number
  readonly sort: Sort
  readonly tabbable: boolean
}) {
  const sorted = sort.column === column.id ? sort.direction : undefined
  const Arrow = sorted === "descending" ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={sorted}
      aria-label={column.title}
      title={column.title}
      className={styles["cell"]}
      data-column={place}
      data-align={column.align}
      data-sorts={column.sortBy !== undefined || undefined}
      tabIndex={tabbable ? 0 : -1}
    >
      <span className={styles["words"]}>{column.header}</span>
      {sorted === undefined ? null : <Arrow size={14} aria-hidden />}
    </div>
  )
}

// one object for each place, so that a row that has not moved is not drawn anew
const STYLES = new Map<number, { readonly transform: string }>()
function styleAt(top: number): { readonly transform: string } {
  let style = STYLES.get(top)
  if (style === undefined) STYLES.set(top, (style = { transform: `translateY(${top}px)` }))
  return style
}
