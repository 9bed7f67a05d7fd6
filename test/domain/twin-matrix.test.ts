import { expect, it } from "vitest"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { recordedTies } from "../../shared/domain/map-ties.ts"
import { closeness, likenessAt, ordered, pairKey, tiesByPair } from "../../shared/domain/twin-matrix.ts"

const card = (id: string, number?: number) => ({ id, number, name: id }) as unknown as MapCard
const cards = [card("a", 3), card("b"), card("c", 1), card("d", 2)]
const ids = (list: readonly MapCard[]) => list.map(({ id }) => id).join("")
const nothing = () => undefined

it("puts rows by name, by number with those without one last, and by a column with itself first", () => {
  expect(ids(ordered(cards, { by: "name" }, nothing))).toBe("abcd")
  expect(ids(ordered(cards, { by: "number" }, nothing))).toBe("cdab")
  const value = (row: string) => ({ a: 0.2, c: 0.9 })[row as "a" | "c"]
  expect(ids(ordered(cards, { by: "column", column: "d" }, value))).toBe("dcab")
})

it("finds a likeness from either side, and none of a group with itself or with a stranger", () => {
  const at = likenessAt(["x", "y", "z"], Float32Array.of(0.5, Number.NaN, 0.25))
  expect([at("x", "y"), at("y", "x"), at("x", "z"), at("z", "y"), at("x", "x"), at("x", "w")]).toEqual([
    0.5,
    0.5,
    undefined,
    0.25,
    undefined,
    undefined,
  ])
})

it("holds all ties of a pair, the level before everything else", () => {
  const pairs = tiesByPair(
    recordedTies(
      new Map([
        ["1", { one: "a", other: "b", type: "works with" as const, level: 2 }],
        ["2", { one: "b", other: "a", type: "funds" as const }],
        ["3", { one: "a", other: "c", type: "informs" as const }],
      ]),
      "2026-05-14",
    ),
  )
  expect(pairs.get(pairKey("b", "a"))).toHaveLength(2)
  expect(closeness(pairs.get(pairKey("a", "b")))).toBeGreaterThan(2)
  expect(closeness(pairs.get(pairKey("c", "a")))).toBeLessThan(1)
  expect(closeness(undefined)).toBeUndefined()
})
