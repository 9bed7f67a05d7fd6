import { expect, it } from "vitest"
import { threesOf } from "../../shared/domain/threes.ts"

const thing = (key: string, ...counts: number[]) => ({ key, counts })
const SEVEN = [
  thing("a", 0, 0, 0, 4, 20),
  thing("b", 0, 0, 2, 14, 8),
  thing("c", 0, 1, 3, 16, 4),
  // two camps: the middle of all, and nobody there
  thing("d", 12, 0, 0, 0, 12),
  thing("e", 2, 14, 6, 2, 0),
  thing("f", 14, 6, 4, 0, 0),
  thing("g", 20, 4, 0, 0, 0),
]

it("names three things that stand highest, three lowest, and first the one with two camps where the room differs", () => {
  const threes = threesOf(SEVEN)
  expect(threes?.high).toEqual(["a", "b", "c"])
  expect(threes?.low.toSorted()).toEqual(["e", "f", "g"])
  expect(threes?.apart[0]).toBe("d")
})

it("says nothing in a small room, and nothing where high and low would be the same things", () => {
  expect(
    threesOf(SEVEN.map(({ key, counts }) => thing(key, ...counts.map((count) => Math.floor(count / 3))))),
  ).toBeUndefined()
  expect(threesOf(SEVEN.slice(0, 5))).toBeUndefined()
})
