export type Direction = "ascending" | "descending"

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" })

/**
 * A sorted copy, by words as people sort them or by number. What has no value stands last in either direction, and
 * equals keep their order.
 */
export function sortedBy<R>(
  rows: readonly R[],
  valueOf: (row: R) => string | number | undefined,
  direction: Direction = "ascending",
): readonly R[] {
  const sign = direction === "ascending" ? 1 : -1
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }))
  keyed.sort((one, other) => {
    const [a, b] = [one.value, other.value]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    if (typeof a === "number" && typeof b === "number") return sign * (a - b)
    return sign * collator.compare(String(a), String(b))
  })
  return keyed.map(({ row }) => row)
}
