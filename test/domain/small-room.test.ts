import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { FEWEST, privateResult, privateShare, SMALL_ROOM } from "../../shared/domain/small-room.ts"

describe("what a small room may be shown of private answers", () => {
  it("is figures from twenty answers on", () => {
    expect(privateResult([0, 1, 4, 10, 5])).toEqual({ is: "counts", counts: [0, 1, 4, 10, 5] })
  })

  it("is words on three steps below", () => {
    expect(privateResult([3, 0, 3, 6, 2])).toEqual({
      is: "words",
      steps: [
        { from: 0, to: 1, word: "few or none" },
        { from: 2, to: 2, word: "few or none" },
        { from: 3, to: 4, word: "most" },
      ],
    })
  })

  it("joins a step that one or two people stand for to the smaller one beside it", () => {
    expect(privateResult([0, 1, 4, 3, 3])).toEqual({
      is: "words",
      steps: [
        { from: 0, to: 2, word: "some" },
        { from: 3, to: 4, word: "most" },
      ],
    })
  })

  it("is nothing where a single voice would stand out whatever is joined", () => {
    expect(privateResult([0, 1, 0, 0, 6])).toEqual({ is: "refused" })
    expect(privateResult([0, 0, 0, 1, 1])).toEqual({ is: "refused" })
  })

  it("never lets a step that is not empty stand for fewer than three people", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 3, maxLength: 8 }), (counts) => {
        const all = counts.reduce((a, b) => a + b, 0)
        const said = privateResult(counts)
        if (said.is !== "words") {
          expect(said.is).toBe(all >= SMALL_ROOM ? "counts" : "refused")
          return
        }
        expect(said.steps.length).toBeGreaterThan(1)
        expect(said.steps.length).toBeLessThanOrEqual(3)
        expect(said.steps.map(({ from }) => from)).toEqual([0, ...said.steps.slice(0, -1).map(({ to }) => to + 1)])
        expect(said.steps.at(-1)?.to).toBe(counts.length - 1)
        for (const { from, to } of said.steps) {
          const people = counts.slice(from, to + 1).reduce((a, b) => a + b, 0)
          expect(people === 0 || people >= FEWEST).toBe(true)
        }
      }),
    )
  })

  it("never tells of one or two people who chose a thing, or who did not", () => {
    for (let of = 0; of < SMALL_ROOM; of++) {
      const words = Array.from({ length: of + 1 }, (_, count) => JSON.stringify(privateShare(count, of)))
      if (of < 2 * FEWEST) {
        expect(new Set(words).size).toBe(1)
        continue
      }
      expect(new Set(words.slice(0, FEWEST)).size).toBe(1)
      expect(new Set(words.slice(-FEWEST)).size).toBe(1)
    }
    expect(privateShare(2, 25)).toEqual({ count: 2 })
    expect(privateShare(2, 5)).toBeUndefined()
  })
})
