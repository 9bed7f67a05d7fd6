/** Work that can be left between two of its pieces; each tells which part of it is done, 0 to 1. */
export type Pieces<T> = Generator<number, T>

/** All pieces one after the other, for those who can wait. */
export function atOnce<T>(pieces: Pieces<T>): T {
  let step = pieces.next()
  while (step.done !== true) step = pieces.next()
  return step.value
}

/** So many are sorted in one piece. */
const PIECE = 1000

/** A sorted copy: pieces of it are sorted, then merged two by two. Equal ones keep their order. */
export function* sortedInPieces<T>(
  list: readonly T[],
  compare: (one: T, other: T) => number,
  shareOf: (done: number) => number,
): Pieces<readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let from = 0; from < list.length; from += PIECE) {
    if (from > 0) yield shareOf(from / list.length / 2)
    runs.push(list.slice(from, from + PIECE).sort(compare))
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      yield shareOf(0.5 + at / runs.length / 2)
      merged.push(mergedOf(runs[at] ?? [], runs[at + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function mergedOf<T>(one: readonly T[], other: readonly T[], compare: (one: T, other: T) => number): readonly T[] {
  const merged: T[] = []
  let at = 0
  for (const item of one) {
    for (let next = other[at]; next !== undefined && compare(next, item) < 0; next = other[at]) {
      merged.push(next)
      at++
    }
    merged.push(item)
  }
  return [...merged, ...other.slice(at)]
}
