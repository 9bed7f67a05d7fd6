import type { Graph } from "./network-graph.ts"

/**
 * The parts that a graph falls into, as rows: each row once, parts in the order of their first rows. A row without ties
 * is a part of its own. METHOD.md D3.
 */
export function componentsOf(graph: Graph): readonly (readonly number[])[] {
  const seen = new Uint8Array(graph.ids.length)
  const parts: (readonly number[])[] = []
  for (let row = 0; row < seen.length; row++) if (seen[row] === 0) parts.push(reachedFrom(graph, row, seen))
  return parts
}

/** Everybody who can be reached from a row, marking them as seen; those seen already are not gone through. */
function reachedFrom({ offsets, neighbours }: Graph, start: number, seen: Uint8Array): readonly number[] {
  const reached = [start]
  seen[start] = 1
  for (const row of reached) {
    const end = offsets[row + 1] ?? 0
    for (let tie = offsets[row] ?? 0; tie < end; tie++) {
      const neighbour = neighbours[tie] ?? 0
      if (seen[neighbour] !== 0) continue
      seen[neighbour] = 1
      reached.push(neighbour)
    }
  }
  return reached.sort((one, other) => one - other)
}

/**
 * The rows without which others lose touch: taking one away leaves more parts than before. Walks each tie twice, without
 * recursion, so that a chain of any length is fine. Rising. METHOD.md D3.
 */
export function articulationPoints({ ids, offsets, neighbours }: Graph): readonly number[] {
  const rows = ids.length
  const entered = new Int32Array(rows)
  /** The earliest entered row that can be reached from below without going back the way one came. */
  const earliest = new Int32Array(rows)
  const from = new Int32Array(rows).fill(-1)
  const next = offsets.slice(0, rows)
  const holds = new Uint8Array(rows)
  let clock = 0

  const enter = (row: number, parent: number) => {
    clock++
    entered[row] = clock
    earliest[row] = clock
    from[row] = parent
  }
  const lower = (row: number, to: number) => {
    if (to < (earliest[row] ?? 0)) earliest[row] = to
  }

  for (let root = 0; root < rows; root++) {
    if (entered[root] !== 0) continue
    let branches = 0
    enter(root, -1)
    for (let row = root; row >= 0; ) {
      const at = next[row] ?? 0
      const parent = from[row] ?? -1
      if (at < (offsets[row + 1] ?? 0)) {
        next[row] = at + 1
        const neighbour = neighbours[at] ?? 0
        if (entered[neighbour] === 0) {
          enter(neighbour, row)
          row = neighbour
        } else if (neighbour !== parent) {
          lower(row, entered[neighbour] ?? 0)
        }
        continue
      }
      if (parent === root) branches++
      else if (parent >= 0 && (earliest[row] ?? 0) >= (entered[parent] ?? 0)) holds[parent] = 1
      if (parent >= 0) lower(parent, earliest[row] ?? 0)
      row = parent
    }
    if (branches > 1) holds[root] = 1
  }
  return [...holds.keys()].filter((row) => holds[row] === 1)
}

/** The parts into which a row's own surroundings fall when it leaves. One part, or none, where it holds nothing together. */
export function partsWithout(graph: Graph, row: number): readonly (readonly number[])[] {
  const seen = new Uint8Array(graph.ids.length)
  seen[row] = 1
  const parts: (readonly number[])[] = []
  const around = graph.neighbours.subarray(graph.offsets[row] ?? 0, graph.offsets[row + 1] ?? 0)
  for (const neighbour of around) if (seen[neighbour] === 0) parts.push(reachedFrom(graph, neighbour, seen))
  return parts
}
