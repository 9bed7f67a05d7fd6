import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forceLayout, type LayoutRequest } from "../../renderer/workers/force-layout.ts"
import { apart } from "../../renderer/workers/separate.ts"

const SIZE = { width: 200, height: 100 }
const request = (count: number, ties: LayoutRequest["ties"] = []): LayoutRequest => ({
  cards: Array.from({ length: count }, (_, index) => ({ id: `g${index}` })),
  ties,
  size: SIZE,
  gap: 20,
})
const tied = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([a, b]) => ({ one: `g${a}`, other: `g${b}` }))
const overlaps = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.flatMap((a, index) =>
    points.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < SIZE.width && Math.abs(a.y - b.y) < SIZE.height),
  ).length

describe("the layout by ties", () => {
  it("places everybody and lets no two cards overlap", () => {
    const count = fc.integer({ min: 1, max: 40 })
    const pairs = fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 120 })
    fc.assert(
      fc.property(count, pairs, (cards, between) => {
        const placed = forceLayout(request(cards, tied(between.filter(([a, b]) => a !== b))))
        expect(placed).toHaveLength(cards)
        expect(overlaps(placed)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it("gives the same picture for the same question", () => {
    const question = request(
      20,
      tied([
        [0, 1],
        [1, 2],
        [5, 9],
        [5, 10],
      ]),
    )
    expect(forceLayout(question)).toEqual(forceLayout(question))
  })

  it("brings those with ties closer than those without", () => {
    const placed = new Map(
      forceLayout(
        request(
          16,
          tied([
            [0, 8],
            [1, 9],
          ]),
        ),
      ).map((each) => [each.id, each]),
    )
    const distance = (a: string, b: string) =>
      Math.hypot(placed.get(a)!.x - placed.get(b)!.x, 2 * (placed.get(a)!.y - placed.get(b)!.y))
    expect(distance("g0", "g8")).toBeLessThan(distance("g0", "g4"))
    expect(distance("g0", "g8")).toBeLessThan(500)
  })

  it("leaves those who have a place where they are, and gives the new ones room beside them", () => {
    const cards = [{ id: "a", at: { x: 0, y: 0 } }, { id: "b", at: { x: 230, y: 0 } }, { id: "new" }]
    const placed = forceLayout({ cards, ties: [{ one: "a", other: "new" }], size: SIZE, gap: 20 })
    expect(placed.map(({ id }) => id)).toEqual(["new"])
    expect(overlaps([...placed, { x: 0, y: 0 }, { x: 230, y: 0 }])).toBe(0)
  })

  it("spreads a community over a screen rather than a strip", () => {
    const pairs = Array.from({ length: 40 }, (_, index) => [index % 24, (index * 7 + 3) % 24] as const)
    const placed = forceLayout(request(24, tied(pairs.filter(([a, b]) => a !== b))))
    const width = Math.max(...placed.map(({ x }) => x)) - Math.min(...placed.map(({ x }) => x)) + SIZE.width
    const height = Math.max(...placed.map(({ y }) => y)) - Math.min(...placed.map(({ y }) => y)) + SIZE.height
    expect(width / height).toBeGreaterThan(0.7)
    expect(width / height).toBeLessThan(2.5)
    expect((24 * SIZE.width * SIZE.height) / (width * height)).toBeGreaterThan(0.1)
  })
})

describe("making room", () => {
  it("moves cards apart by the shorter way and fixed ones not at all", () => {
    const moved = apart(
      [
        { id: "a", x: 0, y: 0, fixed: true },
        { id: "b", x: 10, y: 80, fixed: false },
      ],
      SIZE,
      10,
    )
    expect(moved[0]).toMatchObject({ x: 0, y: 0 })
    expect(moved[1]).toMatchObject({ x: 10, y: 110 })
  })
})
