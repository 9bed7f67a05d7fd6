import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ALIGNMENTS, aligned, around, inside, spread } from "../../shared/domain/map-align.ts"
import type { Point } from "../../shared/domain/map-space.ts"

const SIZE = { width: 100, height: 50 }
const cards = new Map([
  ["a", { x: 0, y: 10 }],
  ["b", { x: 400, y: 0 }],
  ["c", { x: 130, y: 90 }],
])
const xs = (of: ReadonlyMap<string, Point>) => [...of.values()].map(({ x }) => x)
const ys = (of: ReadonlyMap<string, Point>) => [...of.values()].map(({ y }) => y)

describe("cards", () => {
  it("come into line with the outermost, or with the middle", () => {
    expect(xs(aligned(cards, "left"))).toEqual([0, 0, 0])
    expect(xs(aligned(cards, "right"))).toEqual([400, 400, 400])
    expect(xs(aligned(cards, "centre"))).toEqual([200, 200, 200])
    expect(ys(aligned(cards, "top"))).toEqual([0, 0, 0])
    expect(ys(aligned(cards, "middle"))).toEqual([45, 45, 45])
    expect(ys(aligned(cards, "bottom"))).toEqual([90, 90, 90])
  })

  it("stand at equal distances between the outermost, in their order, without moving the other way", () => {
    expect([...spread(cards, "across", SIZE, 20)]).toEqual([
      ["a", { x: 0, y: 10 }],
      ["c", { x: 200, y: 90 }],
      ["b", { x: 400, y: 0 }],
    ])
    // too little room for three of 50: side by side
    expect([...spread(cards, "down", SIZE, 20)].map(([id, { y }]) => [id, y])).toEqual([
      ["b", 0],
      ["a", 70],
      ["c", 140],
    ])
  })

  it("are in line once, and stay so", () => {
    const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), fc.constantFrom(...ALIGNMENTS), (points, to) => {
        const all = new Map(points.map((at, index) => [String(index), at]))
        const once = aligned(all, to)
        expect([...aligned(once, to)]).toEqual([...once])
        const wide = spread(all, "across", SIZE, 10)
        expect([...spread(wide, "across", SIZE, 10)].map(([id]) => id)).toEqual([...wide.keys()])
      }),
    )
  })

  it("are inside a box when they lie in it whole; a box around them has some air", () => {
    const box = around([...cards.values()], SIZE, 10)
    expect(box).toEqual({ x: -10, y: -10, width: 520, height: 160 })
    expect(inside(cards, SIZE, box!)).toEqual(["a", "b", "c"])
    expect(inside(cards, SIZE, { x: 0, y: 10, width: 231, height: 130 })).toEqual(["a", "c"])
    expect(inside(cards, SIZE, { x: 1, y: 10, width: 231, height: 130 })).toEqual(["c"])
    expect(around([], SIZE, 10)).toBeUndefined()
  })
})
