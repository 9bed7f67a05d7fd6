import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { categories } from "../../shared/domain/map-categories.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { ringLayout } from "../../shared/domain/map-ring.ts"
import { beside, neighbour } from "../../shared/domain/map-space.ts"

const SIZE = { width: 200, height: 100 }
const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `g${index}`, name: `Group ${index}` }))

describe("the ring", () => {
  it("has no two cards that touch, however many there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 140 }), (count) => {
        const points = [...ringLayout(cards(count), SIZE, 20).values()]
        for (const [index, a] of points.entries()) {
          for (const b of points.slice(index + 1)) {
            expect(Math.abs(a.x - b.x) >= SIZE.width || Math.abs(a.y - b.y) >= SIZE.height).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it("goes round clockwise from the top in the order of names, whatever the order it is given", () => {
    const given = [
      { id: "1", name: "Delta" },
      { id: "2", name: "Alpha" },
      { id: "3", name: "Charlie" },
      { id: "4", name: "Bravo" },
    ]
    const at = ringLayout(given, SIZE, 20)
    const middle = (id: string) => ({ x: at.get(id)!.x + 100, y: at.get(id)!.y + 50 })
    expect(middle("2").x).toBe(0)
    expect(middle("2").y).toBeLessThan(0)
    expect(middle("4").x).toBeGreaterThan(0)
    expect(middle("3").y).toBeGreaterThan(0)
    expect(middle("1").x).toBeLessThan(0)
  })

  it("puts one card where the middle is, and none nowhere", () => {
    expect([...ringLayout(cards(1), SIZE, 20).values()]).toEqual([{ x: -100, y: -50 }])
    expect(ringLayout([], SIZE, 20).size).toBe(0)
  })
})

describe("arrow keys", () => {
  const points = new Map([
    ["home", { x: 0, y: 0 }],
    ["right", { x: 300, y: 40 }],
    ["far right", { x: 600, y: 0 }],
    ["below", { x: -50, y: 200 }],
  ])

  it("lead to the nearest card in their direction", () => {
    expect(neighbour("home", points, "right")).toBe("right")
    expect(neighbour("home", points, "down")).toBe("below")
    expect(neighbour("right", points, "left")).toBe("home")
  })

  it("lead nowhere at the edge, nor from nowhere", () => {
    expect(neighbour("far right", points, "right")).toBeUndefined()
    expect(neighbour("gone", points, "right")).toBeUndefined()
  })

  it("lead to a card that lies more aside when there is no other", () => {
    expect(
      neighbour(
        "home",
        new Map([
          ["home", { x: 0, y: 0 }],
          ["aside", { x: 10, y: 400 }],
        ]),
        "right",
      ),
    ).toBe("aside")
  })

  it("lead on as long as a card lies that way, and never back", () => {
    const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) })
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 25 }), (all) => {
        const at = new Map(all.map((point, index) => [String(index), point]))
        const furthest = Math.max(...all.map(({ x }) => x))
        let here = "0"
        for (let next = neighbour(here, at, "right"); next !== undefined; next = neighbour(here, at, "right")) {
          expect(at.get(next)!.x).toBeGreaterThan(at.get(here)!.x)
          here = next
        }
        expect(at.get(here)!.x).toBe(furthest)
      }),
    )
  })
})

describe("where a card stands", () => {
  it("is told by the nearest other card and the side of it", () => {
    const points = new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 100, y: 10 }],
      ["c", { x: 0, y: 900 }],
    ])
    expect(beside("a", points)).toEqual({ of: "b", side: "left" })
    expect(beside("c", points)).toEqual({ of: "b", side: "down" })
    expect(beside("a", new Map([["a", { x: 0, y: 0 }]]))).toBeUndefined()
  })
})

describe("categories", () => {
  const of = (kind: string): MapCard => ({
    id: kind,
    is: "group",
    name: kind,
    number: undefined,
    kind,
    host: undefined,
    hostSector: undefined,
    stage: undefined,
    chips: [],
    verified: true,
  })

  it("have letters of their own and come by name, not by how many there are", () => {
    const found = categories([of("council"), of("coalition"), of("council"), of("collaborative")], "kind")
    expect([...found.values()].map(({ name, letter, count }) => `${name} ${letter} ${count}`)).toEqual([
      "coalition C 1",
      "collaborative O 1",
      "council U 2",
    ])
  })

  it("keep the marks of groups when organisations come", () => {
    const groups = [of("network"), of("partnership")]
    const before = categories(groups, "kind")
    const after = categories([{ ...of("health"), is: "organization" }, ...groups], "kind")
    expect([...after.keys()]).toEqual(["network", "partnership", "organisation"])
    for (const [name, category] of before) expect(after.get(name)).toEqual(category)
  })

  it("never share a letter, even when their letters run out", () => {
    const names = ["a", "aa", "aaa", "aaaa", "ab", "ba", "学", "学学", "éé", "12"]
    const letters = [...categories(names.map(of), "kind").values()].map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(names.length)
    expect(letters.every((letter) => letter !== "")).toBe(true)
  })

  it("are none where cards are not to be marked", () => {
    expect(categories([of("council")], "none").size).toBe(0)
  })
})
