import { useCallback, useMemo, useState } from "react"
import { sortedBy } from "../../../shared/domain/sorting.ts"
import type { Column, Sort } from "./column.ts"

/** Rows in the order of one column; asking for the same column again turns the order round. */
export function useGridSort<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  first: Sort,
): { readonly rows: readonly R[]; readonly sort: Sort; readonly onSort: (column: string) => void } {
  const [sort, setSort] = useState(first)
  const sortBy = columns.find(({ id }) => id === sort.column)?.sortBy
  const sorted = useMemo(
    () => (sortBy === undefined ? rows : sortedBy(rows, sortBy, sort.direction)),
    [rows, sortBy, sort.direction],
  )
  const onSort = useCallback(
    (column: string) =>
      setSort((now) => ({
        column,
        direction: now.column === column && now.direction === "ascending" ? "descending" : "ascending",
      })),
    [],
  )
  return { rows: sorted, sort, onSort }
}
