import { useRef } from "react"

interface Picking {
  /** Picks a row or lets it go; with `range`, picks all from the last one to it. */
  readonly toggle: (row: number, range: boolean) => void
  /** Picks all rows from one to the other, for Shift with an arrow. */
  readonly extend: (from: number, to: number) => void
  readonly all: () => void
  readonly none: () => void
  /** All, or none where all are picked. */
  readonly turn: () => void
  readonly allPicked: boolean
}

/** Which rows of a grid are picked. */
export function usePicking<R>(
  rows: readonly R[],
  idOf: (row: R) => string,
  picked: ReadonlySet<string> | undefined,
  onPick: ((picked: ReadonlySet<string>) => void) | undefined,
): Picking {
  const anchor = useRef(0)
  const allPicked = picked !== undefined && rows.length > 0 && rows.every((row) => picked.has(idOf(row)))
  const all = () => onPick?.(new Set(rows.map(idOf)))
  const none = () => onPick?.(new Set())
  const extend = (from: number, to: number) => {
    const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
    onPick?.(new Set([...(picked ?? []), ...between.map(idOf)]))
  }
  return {
    allPicked,
    extend,
    all,
    none,
    turn: () => (allPicked ? none() : all()),
    toggle: (row, range) => {
      if (range) {
        extend(anchor.current, row)
        return
      }
      const line = rows[row]
      if (line === undefined) return
      const next = new Set(picked)
      if (!next.delete(idOf(line))) next.add(idOf(line))
      anchor.current = row
      onPick?.(next)
    },
  }
}
