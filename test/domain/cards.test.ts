import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { grouped, listOptions, standing } from "../../shared/domain/card.ts"
import { lookAlikes } from "../../shared/domain/look-alikes.ts"
import { countsLine, dotsEach, linesOfPaper, sumPapers } from "../../shared/domain/papers.ts"

const card = (
  id: string,
  body: Partial<Record<"into" | "cluster" | "text", string>> & { count?: number; pulled?: boolean } = {},
) => ({
  id,
  body: { text: id, order: Number(id.slice(1)), ...body },
})

describe("cards that say the same", () => {
  it("are one card with their number, and stand alone again when their other half is gone", () => {
    const cards = [
      card("c1"),
      card("c2", { into: "c1" }),
      card("c3", { into: "c1", count: 9 }),
      card("c4", { into: "gone" }),
    ]
    expect(standing(cards).map(({ id, times }) => [id, times])).toEqual([
      ["c1", 11],
      ["c4", 1],
    ])
  })

  it("are counted once each, however they were merged", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9)), { maxLength: 10 }), (into) => {
        const cards = into.map((to, n) => card(`c${n}`, to === null || to === n ? {} : { into: `c${to}` }))
        const alone = standing(
          cards.filter(
            ({ body }) =>
              body.into === undefined || !cards.some(({ id, body: b }) => id === body.into && b.into !== undefined),
          ),
        )
        for (const { times } of alone) expect(times).toBeGreaterThan(0)
      }),
    )
  })

  it("are offered by what their words carry", () => {
    const found = (...texts: string[]) => lookAlikes(texts.map((text, n) => ({ id: String(n), text })))
    expect(found("Too many meetings", "Meetings, too many of them!")).toEqual([{ id: "1", like: "0" }])
    expect(found("Same report three times", "The same reports, three times a month")).toEqual([{ id: "1", like: "0" }])
    expect(found("Transportation", "Transportaton")).toEqual([])
    expect(found("Bus transportation", "Bus transportaton in the evening")).toEqual([{ id: "1", like: "0" }])
    expect(found("A friend", "A bus that comes when the late shift ends")).toEqual([])
    expect(found("Summer gap", "Nobody owns the summer gap", "Summer gap")).toContainEqual({ id: "2", like: "0" })
  })
})

describe("clusters", () => {
  it("come in their order with their cards, the rest last", () => {
    const clusters = [
      { id: "k2", body: { title: "Buses", order: 2 } },
      { id: "k1", body: { title: "Reports", order: 1 } },
    ]
    const cards = [
      card("c1", { cluster: "k2" }),
      card("c2"),
      card("c3", { cluster: "k1" }),
      card("c4", { cluster: "gone" }),
    ]
    expect(grouped(cards, clusters).map(({ cluster, cards: own }) => [cluster?.id, own.map(({ id }) => id)])).toEqual([
      ["k1", ["c3"]],
      ["k2", ["c1"]],
      [undefined, ["c2", "c4"]],
    ])
  })

  it("keep the numbers of a list when a card is pulled off the wall", () => {
    const cards = [card("c1"), card("c2", { pulled: true }), card("c3")]
    expect(listOptions(cards, []).map(({ number, pulled }) => [number, pulled])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })
})

describe("papers and dots", () => {
  it("reads figures from one line", () => {
    expect(countsLine(" 5 3,1;0 ")).toEqual([5, 3, 1, 0])
    expect(countsLine("5 three")).toBeUndefined()
    expect(countsLine("")).toBeUndefined()
  })

  it("gives a quarter of the list as dots, two at least, and five lines of a paper", () => {
    expect([4, 8, 10, 30].map(dotsEach)).toEqual([2, 2, 3, 8])
    expect([2, 4, 9].map(linesOfPaper)).toEqual([1, 3, 5])
  })

  it("adds papers up, the first line worth most", () => {
    expect(sumPapers([[3, 1], [3]], 4)).toEqual([
      { points: 2, papers: 1 },
      { points: 0, papers: 0 },
      { points: 6, papers: 2 },
      { points: 0, papers: 0 },
    ])
    expect(() => sumPapers([[1], [2, 2]], 4)).toThrow(
      expect.objectContaining({ details: { field: "papers", paper: 2 } }),
    )
    expect(() => sumPapers([[9]], 4)).toThrow()
  })
})
