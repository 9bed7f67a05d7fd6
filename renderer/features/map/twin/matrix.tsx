import { Trans, useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react"
import type { MapCard } from "../../../../shared/domain/map-graph.ts"
import { type MatrixOrder, ordered } from "../../../../shared/domain/twin-matrix.ts"
import { useMap } from "../use-map.ts"
import styles from "./twin.module.css"

/** Pixels: cells, the names before them and the numbers above them. */
const CELL = { width: 44, height: 32 } as const
const NAMES = 240

export interface CellLook {
  readonly text: string
  /** What is said of the cell, without the names. */
  readonly spoken: string
  /** How it is known, as the map draws it. */
  readonly pattern?: "dashed" | "dotted" | undefined
  /** 0 to 1. */
  readonly share?: number | undefined
}

interface MatrixProps {
  readonly label: string
  /** Choices that stand before the order. */
  readonly acts?: ReactNode
  readonly cellOf: (row: string, column: string) => CellLook
  readonly valueOf: (row: string, column: string) => number | undefined
  /** A key on a cell; true where it meant something there. */
  readonly onKey?: (row: string, column: string, key: string) => boolean
  readonly help: string
}

interface Spot {
  readonly row: number
  readonly column: number
}

/** Groups by groups. One tab stop; arrows go from cell to cell; only what is in view is there. */
export function Matrix({ label, acts, cellOf, valueOf, onKey, help }: MatrixProps) {
  const { t } = useLingui()
  const { scene, store, selection, words } = useMap()
  const columns = useMemo(() => scene.cards.filter(({ is }) => is === "group"), [scene.cards])
  const [order, setOrder] = useState<MatrixOrder>({ by: "name" })
  const rows = useMemo(() => ordered(columns, order, valueOf), [columns, order, valueOf])
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 1 })
  const scroller = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const id = useId()
  // oxlint-disable-next-line react/incompatible-library -- its functions are not memoised, and nothing here is by a compiler
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL.height,
    overscan: 6,
    scrollMargin: CELL.height,
    scrollPaddingStart: CELL.height,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL.width,
    overscan: 6,
    scrollMargin: NAMES,
    scrollPaddingStart: NAMES,
  })
  const at: Spot = {
    row: Math.min(spot.row, rows.length - 1),
    column: Math.min(spot.column, columns.length - 1),
  }
  const goTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    setSpot(next)
    down.scrollToIndex(next.row)
    across.scrollToIndex(next.column)
  }
  const open = (row: MapCard | undefined, column: MapCard | undefined) => {
    if (row === undefined || column === undefined) return
    const ids = row.id === column.id ? [row.id] : [row.id, column.id]
    store.setState({ selection: { kind: "cards", ids }, here: row.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    const { row, column } = at
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - 10, column],
      PageDown: [row + 10, column],
      Home: [row, 0],
      End: [row, columns.length - 1],
    }
    const to = moves[event.key]
    const here = rows[row]
    const there = columns[column]
    if (to !== undefined) goTo(...to)
    else if (event.key === "Enter") open(here, there)
    else if (event.key === "s" && there !== undefined) setOrder({ by: "column", column: there.id })
    else if (here === undefined || there === undefined || here.id === there.id) return
    else if (onKey?.(here.id, there.id, event.key) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`
  const chosen = new Set(selection.kind === "cards" ? selection.ids : [])
  return (
    <div className={styles["matrix"]}>
      <div className={styles["bar"]}>
        {acts}
        <NativeSelect
          size="xs"
          aria-label={t`Order of the rows`}
          value={order.by === "column" ? `column ${order.column}` : order.by}
          data={[
            { value: "name", label: t`Rows by name` },
            { value: "number", label: t`Rows by number` },
            ...(order.by === "column"
              ? [{ value: `column ${order.column}`, label: t`Rows by ${words.nameOf(order.column)}` }]
              : []),
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value === "name" || value === "number") setOrder({ by: value })
          }}
        />
        <span className={styles["note"]}>
          <Trans>Press a number above, or S, to put the rows in its order.</Trans>
        </span>
      </div>
      <p id={helpId} hidden>
        {help}
      </p>
      <div
        ref={scroller}
        className={styles["scroller"]}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={rows.length === 0 ? undefined : cellId(at.row, at.column)}
        onKeyDown={onKeyDown}
      >
        <div
          className={styles["sheet"]}
          role="presentation"
          style={{ width: NAMES + across.getTotalSize(), height: CELL.height + down.getTotalSize() }}
        >
          <div className={styles["heads"]} role="row" aria-rowindex={1}>
            <span className={styles["corner"]} role="columnheader" aria-colindex={1}>
              <Trans>Group</Trans>
            </span>
            {across.getVirtualItems().map(({ index, start }) => {
              const card = columns[index]
              if (card === undefined) return null
              return (
                <span
                  key={card.id}
                  className={styles["head"]}
                  role="columnheader"
                  aria-colindex={index + 2}
                  aria-sort={order.by === "column" && order.column === card.id ? "descending" : "none"}
                  aria-label={card.name}
                  title={card.name}
                  style={{ transform: `translateX(${start}px)` }}
                  onClick={() => setOrder({ by: "column", column: card.id })}
                >
                  {card.number ?? "•"}
                </span>
              )
            })}
          </div>
          {down.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <div
                key={row.id}
                className={styles["line"]}
                role="row"
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start - CELL.height}px)` }}
              >
                <span
                  className={styles["name"]}
                  role="rowheader"
                  aria-colindex={1}
                  data-chosen={chosen.has(row.id) || undefined}
                  title={row.name}
                >
                  {row.number === undefined ? row.name : `${row.number} ${row.name}`}
                </span>
                {across.getVirtualItems().map(({ index: place, start: left }) => {
                  const column = columns[place]
                  if (column === undefined) return null
                  const look = row.id === column.id ? undefined : cellOf(row.id, column.id)
                  const spoken = look === undefined ? row.name : `${row.name}, ${column.name}: ${look.spoken}`
                  return (
                    <span
                      key={column.id}
                      id={cellId(index, place)}
                      className={styles["cell"]}
                      role="gridcell"
                      aria-colindex={place + 2}
                      aria-label={spoken}
                      aria-selected={chosen.has(row.id) && chosen.has(column.id)}
                      data-active={(index === at.row && place === at.column) || undefined}
                      data-self={look === undefined || undefined}
                      data-pattern={look?.pattern}
                      style={{
                        transform: `translateX(${left}px)`,
                        ["--share" as string]: `${Math.round((look?.share ?? 0) * 30)}%`,
                      }}
                      onClick={() => {
                        setSpot({ row: index, column: place })
                        open(row, column)
                      }}
                    >
                      {look?.text}
                    </span>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
