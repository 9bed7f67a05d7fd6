import { createNetwork, betweenness as figures } from "../../shared/domain/network.ts"
import { inTurn, report } from "./measure.ts"

/** Who stands between others, by Brandes' algorithm on typed arrays, beside the same algorithm on a plain Map of sets. */
export function betweenness(): void {
  let state = 1
  const pick = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  for (const [groups, ties, rounds] of [
    [60, 400, 15],
    [1000, 10_000, 3],
  ] as const) {
    const ids = Array.from({ length: groups }, (_, row) => `g${row}`)
    const list = Array.from({ length: ties }, () => ({ one: `g${pick(groups)}`, other: `g${pick(groups)}` }))
    const network = createNetwork(ids, list, { answered: ids })
    const around = new Map(ids.map((id) => [id, new Set<string>()]))
    for (const { one, other } of list) {
      if (one === other) continue
      around.get(one)?.add(other)
      around.get(other)?.add(one)
    }
    const ours = figures(network).values ?? new Map<string, number>()
    const theirs = plain(around)
    const apart = ids.reduce((most, id) => Math.max(most, Math.abs((ours.get(id) ?? 0) - (theirs.get(id) ?? 0))), 0)
    if (apart > 1e-9) throw new Error("the two ways do not agree")
    report(
      "betweenness",
      `${groups}-groups-${network.graph.ties}-ties`,
      inTurn(
        rounds,
        () => figures(network),
        () => plain(around),
      ),
    )
  }
}

/** As it is written down in textbooks: maps by id, lists of those before. */
function plain(around: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const total = new Map([...around.keys()].map((id) => [id, 0]))
  for (const source of around.keys()) {
    const depth = new Map([[source, 0]])
    const ways = new Map([[source, 1]])
    const before = new Map<string, string[]>()
    const order = [source]
    for (const id of order) {
      for (const neighbour of around.get(id) ?? []) {
        if (!depth.has(neighbour)) {
          depth.set(neighbour, (depth.get(id) ?? 0) + 1)
          order.push(neighbour)
        }
        if (depth.get(neighbour) !== (depth.get(id) ?? 0) + 1) continue
        ways.set(neighbour, (ways.get(neighbour) ?? 0) + (ways.get(id) ?? 0))
        const known = before.get(neighbour)
        if (known === undefined) before.set(neighbour, [id])
        else known.push(id)
      }
    }
    const leans = new Map<string, number>()
    for (const id of order.toReversed()) {
      for (const one of before.get(id) ?? []) {
        const share = ((ways.get(one) ?? 0) / (ways.get(id) ?? 1)) * (1 + (leans.get(id) ?? 0))
        leans.set(one, (leans.get(one) ?? 0) + share)
      }
      if (id !== source) total.set(id, (total.get(id) ?? 0) + (leans.get(id) ?? 0))
    }
  }
  const pairs = (around.size - 1) * (around.size - 2)
  return new Map([...total].map(([id, sum]) => [id, sum / pairs]))
}
