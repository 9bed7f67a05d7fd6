import { describe, expect, it } from "vitest"
import { regionsAfterMove, typedNumbers } from "../../shared/domain/map-regions.ts"
import type { Point } from "../../shared/domain/map-space.ts"

const SIZE = { width: 200, height: 100 }
const at = (places: Readonly<Record<string, readonly [number, number]>>) =>
  new Map(Object.entries(places).map(([id, [x, y]]): [string, Point] => [id, { x, y }]))
const PLACES = { a: [0, 0], b: [300, 0], c: [0, 300], d: [2000, 0] } as const
const NORTH = { id: "north", members: ["a", "b", "c"] }
const after = (changed: Readonly<Record<string, readonly [number, number]>>, members = NORTH.members) =>
  regionsAfterMove({
    regions: [{ ...NORTH, members }],
    before: at(PLACES),
    after: at({ ...PLACES, ...changed }),
    moved: Object.keys(changed),
    size: SIZE,
  }).map((region) => region.members)

describe("the members of a region", () => {
  it("take in a group that is put between them", () => {
    expect(after({ d: [250, 200] })).toEqual([["a", "b", "c", "d"]])
  })
  it("lose one that is pulled away from the others", () => {
    expect(after({ b: [1200, 0] })).toEqual([["a", "c"]])
  })
  it("stay the same where a group is moved among them or a little way out", () => {
    expect(after({ b: [330, 40] })).toEqual([])
    expect(after({ b: [400, -80] })).toEqual([])
  })
  it("stay the same where all of them are moved together", () => {
    expect(after({ a: [3000, 0], b: [3300, 0], c: [3000, 300] })).toEqual([])
  })
  it("do not leave a region that already lay wide apart", () => {
    expect(after({ d: [2200, 300] }, ["a", "d"])).toEqual([])
  })
  it("take in nobody who only passes a line that is elsewhere", () => {
    expect(after({ d: [1500, 0] })).toEqual([])
  })
})

describe("typed numbers", () => {
  const known = new Set([4, 7, 12, 120])
  it("are read whatever stands between them, each once", () => {
    expect(typedNumbers("4 7,#12; 4", known)).toEqual({ is: "numbers", numbers: [4, 7, 12] })
  })
  it("may be half typed at the end alone", () => {
    expect(typedNumbers("4 1", known)).toEqual({ is: "numbers", numbers: [4] })
    expect(typedNumbers("4 1", known, true)).toEqual({ is: "refused", number: "1" })
    expect(typedNumbers("1 4", known)).toEqual({ is: "refused", number: "1" })
  })
  it("are refused at the key where no group has them", () => {
    expect(typedNumbers("4 13", known)).toEqual({ is: "refused", number: "13" })
    expect(typedNumbers("4 x", known)).toEqual({ is: "refused", number: "x" })
  })
})
