import type { MapTie } from "../../../shared/domain/map-ties.ts"

export const NO_TIES: readonly MapTie[] = []

/** The ties of each card, each tie at both of its ends. */
export function tiesByEnd(ties: readonly MapTie[]): ReadonlyMap<string, readonly MapTie[]> {
  const byEnd = new Map<string, MapTie[]>()
  for (const tie of ties) {
    for (const id of [tie.one, tie.other]) {
      const own = byEnd.get(id)
      if (own === undefined) byEnd.set(id, [tie])
      else own.push(tie)
    }
  }
  return byEnd
}

/** The row that a key goes to from a row, of so many; undefined for a key that means nothing here. */
export function outlineKey(key: string, row: number, rows: number, page: number): number | undefined {
  const to = { ArrowUp: row - 1, ArrowDown: row + 1, PageUp: row - page, PageDown: row + page, Home: 0, End: rows - 1 }[
    key
  ]
  return to === undefined ? undefined : Math.max(0, Math.min(rows - 1, to))
}
