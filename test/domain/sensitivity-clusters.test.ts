import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { KINDS } from "../../shared/contract/kinds.ts"
import { compareAll } from "../../shared/domain/overlap-community.ts"
import { groupFacts } from "../../shared/domain/overlap-facts.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"
import { sensitivity } from "../../shared/domain/sensitivity.ts"
import { delicacy } from "../../shared/domain/sensitivity-clusters.ts"
import { composites, type LikenessMatrix, likenessMatrix } from "../../shared/domain/sensitivity-matrix.ts"
import { mostDelicateSubsets } from "../../shared/domain/sensitivity-subsets.ts"

const named = (count: number) => Array.from({ length: count }, (_, row) => `g${String(row).padStart(3, "0")}`)
const matrix = (count: number, valueOf: (row: number, column: number) => number | null) => {
  const ids = named(count)
  const pairs = ids.flatMap((a, row) =>
    ids.slice(row + 1).map((b, index) => ({ a, b, value: valueOf(row, row + 1 + index) })),
  )
  return likenessMatrix(ids, pairs)
}
const both = (row: number, column: number, below: number) => row < below && column < below

describe("hot clusters", () => {
  it("find a trio at .70 among 20 calm groups: whole 10.5, trio 70.0", () => {
    const found = delicacy(matrix(20, (row, column) => (both(row, column, 3) ? 0.7 : 0.08)))
    expect(found.whole.value!.toFixed(1)).toBe("10.5")
    expect(found.mostDelicate.value!.toFixed(1)).toBe("70.0")
    expect(found.mostDelicate.groups).toEqual(["g000", "g001", "g002"])
    expect(found.clusters).toHaveLength(1)
  })

  it("see a trio at .90 through a chain of .50s to three others", () => {
    const chained = (row: number, column: number) => row >= 2 && column === row + 1
    const found = delicacy(matrix(6, (row, column) => (both(row, column, 3) ? 0.9 : chained(row, column) ? 0.5 : 0.1)))
    expect(found.clusters[0]?.groups).toHaveLength(6)
    expect(found.clusters[0]?.whole.value).toBeLessThan(52)
    expect(found.mostDelicate.value!.toFixed(1)).toBe("90.0")
    expect(found.mostDelicate.groups).toEqual(["g000", "g001", "g002"])
  })

  it("begin at .5 exactly", () => {
    expect(delicacy(matrix(3, (row) => (row === 0 ? 0.499 : 0.1))).clusters).toEqual([])
    expect(delicacy(matrix(3, (row, column) => (row + column === 1 ? 0.5 : 0.1))).clusters[0]?.groups).toEqual([
      "g000",
      "g001",
    ])
  })

  it("speak where the whole set cannot", () => {
    const found = delicacy(matrix(6, (row, column) => (both(row, column, 3) ? 0.8 : null)))
    expect(found.whole).toMatchObject({ value: null, reason: "map more first" })
    expect(found.mostDelicate.value!.toFixed(1)).toBe("80.0")
  })

  it("leave the whole set where nothing is hot, even without a figure", () => {
    const calm = delicacy(matrix(4, () => 0.2))
    expect(calm.mostDelicate).toBe(calm.whole)
    const unknown = delicacy(matrix(4, () => null))
    expect(unknown.mostDelicate).toMatchObject({ value: null, reason: "map more first" })
  })

  it("stand in the order of how delicate they are, each a part of its own", () => {
    const of = (row: number, column: number) => (both(row, column, 2) ? 0.6 : row >= 2 && column >= 2 ? 0.8 : 0.1)
    const { clusters } = delicacy(matrix(5, of))
    expect(clusters.map(({ groups }) => groups)).toEqual([
      ["g002", "g003", "g004"],
      ["g000", "g001"],
    ])
  })

  it("look only at the groups that are asked about", () => {
    const all = matrix(6, (row, column) => (both(row, column, 3) ? 0.9 : 0.1))
    expect(delicacy(all, ["g002", "g003", "g004"]).clusters).toEqual([])
  })
})

describe("Calder County", () => {
  const file = readFileSync(join(import.meta.dirname, "../../assets/sample/calder-county.json"), "utf8")
  const raw = JSON.parse(file) as Record<
    "coalition" | "placeUnit",
    readonly { readonly id: string; readonly body: unknown }[]
  >
  const places = createPlaces(raw.placeUnit.map(({ id, body }) => ({ id, ...KINDS.placeUnit.body.parse(body) })))
  const four = raw.coalition.filter(({ id }) => ["cs", "rk", "sy", "gb"].includes(id))
  const facts = groupFacts(
    four.map(({ id, body }) => ({ id, body: KINDS.coalition.body.parse(body) })),
    [],
  )
  const { pairs } = compareAll(facts, { places, taxonomyVersion: 1 })
  const found = delicacy(
    likenessMatrix(
      facts.map(({ id }) => id),
      composites(pairs),
    ),
  )

  it("scores 45.0 as a whole, and its cluster of three 54.3", () => {
    expect(found.whole.value!.toFixed(1)).toBe("45.0")
    const [cluster] = found.clusters
    expect(cluster?.groups.toSorted()).toEqual(["cs", "gb", "rk"])
    expect(cluster?.whole.value!.toFixed(1)).toBe("54.3")
    expect([cluster?.whole.mean, cluster?.whole.near, cluster?.whole.fewness].map((one) => one!.toFixed(3))).toEqual([
      "0.490",
      "0.596",
      "1.000",
    ])
  })

  it("hides its closest pair in the cluster", () => {
    expect(found.mostDelicate.groups.toSorted()).toEqual(["cs", "rk"])
    expect(found.mostDelicate.value!.toFixed(1)).toBe("64.3")
  })
})

describe("the search for sub-sets", () => {
  const likeness = fc.option(
    fc.integer({ min: 0, max: 10 }).map((steps) => steps / 10),
    { freq: 5, nil: null },
  )
  const someMatrix = fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.array(likeness, { minLength: 64, maxLength: 64 }))
    .map(([count, values]) => matrix(count, (row, column) => values[row * 8 + column]!))

  it("finds of each size what trying every sub-set finds", () => {
    fc.assert(
      fc.property(someMatrix, (groups) => {
        const found = mostDelicateSubsets(groups).found
        const slow = slowBest(groups)
        expect(found.map(({ length }) => length)).toEqual([...slow.keys()])
        for (const members of found) {
          expect(sensitivity(groups, members).value).toBeCloseTo(slow.get(members.length)!, 9)
        }
      }),
    )
  })

  it("never finds a set more delicate than the closest pair in it", () => {
    fc.assert(
      fc.property(someMatrix, (groups) => {
        const [pair, ...larger] = mostDelicateSubsets(groups).found.map(
          (members) => sensitivity(groups, members).value!,
        )
        for (const value of larger) expect(value).toBeLessThanOrEqual(pair! + 1e-9)
      }),
    )
  })

  it("says how many groups of a very large cluster it tried, and has its closest pair in any case", () => {
    const large = matrix(120, (row, column) =>
      row === 100 && column === 119 ? 0.99 : 0.5 + ((row * 7 + column * 3) % 40) / 100,
    )
    const found = delicacy(large)
    expect(found.clusters[0]?.searched).toEqual({ known: 48, of: 120 })
    expect(found.mostDelicate.groups).toEqual(["g100", "g119"])
    expect(delicacy(matrix(40, () => 0.5)).clusters[0]?.searched).toEqual({ known: 40, of: 40 })
  })

  it("takes in 1,000 groups", () => {
    const groups = matrix(1000, (row, column) => ((row * 31 + column * 17) % 100) / 150)
    expect(delicacy(groups).clusters.length).toBeGreaterThan(0)
  })
})

/** The highest figure of each size from two to five, by trying every sub-set by itself. */
function slowBest(groups: LikenessMatrix): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (let mask = 0; mask < 2 ** groups.ids.length; mask++) {
    const members = groups.ids.filter((_, row) => (mask & (1 << row)) !== 0)
    if (members.length < 2 || members.length > 5) continue
    const value = slowFigure(groups, members)
    if (value !== null && value > (best.get(members.length) ?? -1)) best.set(members.length, value)
  }
  return new Map([...best].sort(([one], [other]) => one - other))
}

function slowFigure({ ids, values, rowOf }: LikenessMatrix, members: readonly string[]): number | null {
  const of = (a: string, b: string) => values[rowOf.get(a)! * ids.length + rowOf.get(b)!]!
  const known = members
    .flatMap((a, row) => members.slice(row + 1).map((b) => of(a, b)))
    .filter((one) => !Number.isNaN(one))
  if (known.length / ((members.length * (members.length - 1)) / 2) < 0.6 - 1e-9) return null
  const average = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const near = members
    .map((a) => members.map((b) => of(a, b)).filter((one) => !Number.isNaN(one)))
    .filter((list) => list.length > 0)
    .map((list) => Math.max(...list))
  const few = Math.min(1, Math.max(0, (20 - members.length) / 17))
  return 100 * (0.5 * average(known) + 0.5 * average(near)) * (0.8 + 0.2 * few)
}
