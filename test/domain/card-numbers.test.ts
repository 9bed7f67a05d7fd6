import { expect, it } from "vitest"
import { cardNumbers, nextCardNumber } from "../../shared/domain/card.ts"

it("gives cards from before there were numbers their places, and the next one a number of its own", () => {
  const cards = [
    { id: "b", body: { order: 2 } },
    { id: "a", body: { order: 1 } },
    { id: "c", body: { order: 0.5, number: 3 } },
  ]
  expect(Object.fromEntries(cardNumbers(cards))).toEqual({ a: 1, b: 2, c: 3 })
  expect(nextCardNumber(cards)).toBe(4)
  expect(nextCardNumber(cards, 7)).toBe(8)
  expect(nextCardNumber([])).toBe(1)
})
