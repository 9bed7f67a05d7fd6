import { useMemo, useState } from "react"
import type { Coded } from "../../../shared/contract/coding.ts"
import { createSuggester, type Suggester } from "../../../shared/domain/coding-suggest.ts"
import { allWordings, type WordingRow, wordingRows } from "../../../shared/domain/coding-wordings.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"

/** Every distinct wording of the community with what it means, and the coder that knows it. */
export function useWordings() {
  const groups = useRecords("coalition")
  const coder = useCoder()
  const wordings = useMemo(() => allWordings(groups), [groups])
  const rows = useMemo(() => wordingRows(wordings, coder), [wordings, coder])
  return { rows, coder }
}

export const idOf = ({ dimension, key }: Pick<WordingRow, "dimension" | "key">) => `${dimension}/${key}`

/**
 * Rows in the order in which they stood when the list was opened, so that nothing jumps while words are said: what is
 * said stays where it was. What has come since stands at the end.
 */
export function useSteadyOrder(rows: readonly WordingRow[], list: string): readonly WordingRow[] {
  const [order, setOrder] = useState(() => ({ list, places: placesOf(rows) }))
  let { places } = order
  if (order.list !== list) {
    places = placesOf(rows)
    setOrder({ list, places })
  }
  return useMemo(
    () =>
      rows
        .map((row) => ({ row, place: places.get(idOf(row)) ?? places.size }))
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row),
    [rows, places],
  )
}

const placesOf = (rows: readonly WordingRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row, place) => [idOf(row), place]))

/** Looks for shared words of a dimension that a wording may mean. */
export function useSuggester(dimension: Coded): Suggester {
  const coder = useCoder()
  const codings = useRecords("coding")
  return useMemo(
    () => createSuggester(dimension, coder.taxonomy(dimension), codings.values()),
    [dimension, coder, codings],
  )
}
