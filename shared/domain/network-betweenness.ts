import type { Graph } from "./network-graph.ts"

/**
 * How much each row stands between others: over all pairs of others, the share of their shortest ways that lead through
 * it, divided by the number of such pairs, so 0 to 1. Every tie is one step long whatever it weighs. Rows without any
 * pair of others get 0. Brandes' algorithm: time in proportion to members times ties. METHOD.md D3.
 */
export function betweennessOf({ ids, offsets, neighbours }: Graph): Float64Array {
  const rows = ids.length
  const total = new Float64Array(rows)
  const ways = new Float64Array(rows)
  const depth = new Int32Array(rows)
  const leans = new Float64Array(rows)
  const order = new Int32Array(rows)

  for (let source = 0; source < rows; source++) {
    depth.fill(-1)
    ways.fill(0)
    leans.fill(0)
    depth[source] = 0
    ways[source] = 1
    order[0] = source
    let found = 1
    for (let at = 0; at < found; at++) {
      const row = order[at] ?? 0
      const nextDepth = (depth[row] ?? 0) + 1
      const waysHere = ways[row] ?? 0
      const end = offsets[row + 1] ?? 0
      for (let tie = offsets[row] ?? 0; tie < end; tie++) {
        const neighbour = neighbours[tie] ?? 0
        if ((depth[neighbour] ?? 0) < 0) {
          depth[neighbour] = nextDepth
          order[found++] = neighbour
        }
        if (depth[neighbour] === nextDepth) ways[neighbour] = (ways[neighbour] ?? 0) + waysHere
      }
    }
    // from the farthest back: what leans on a row is handed to those before it, by their share of the ways
    for (let at = found - 1; at > 0; at--) {
      const row = order[at] ?? 0
      const before = (depth[row] ?? 0) - 1
      const share = (1 + (leans[row] ?? 0)) / (ways[row] ?? 1)
      const end = offsets[row + 1] ?? 0
      for (let tie = offsets[row] ?? 0; tie < end; tie++) {
        const neighbour = neighbours[tie] ?? 0
        if (depth[neighbour] === before) leans[neighbour] = (leans[neighbour] ?? 0) + (ways[neighbour] ?? 0) * share
      }
      total[row] = (total[row] ?? 0) + (leans[row] ?? 0)
    }
  }
  // each pair was walked from both of its ends
  const pairs = (rows - 1) * (rows - 2)
  return pairs > 0 ? total.map((one) => one / pairs) : total
}
