import { assert as always, constantFrom, property, string } from "fast-check"
import { describe, expect, it } from "vitest"
import { clusterLetter, readSortLine } from "../../shared/domain/sort-line.ts"

const CLUSTERS = ["Getting there", "Money"]
const NUMBERS = Array.from({ length: 20 }, (_, at) => at + 1)
const read = (text: string) => readSortLine(text, NUMBERS, CLUSTERS)

describe("a line over a numbered list of cards", () => {
  it.each([
    ["4+17", { is: "merge", first: 4, others: [17] }],
    ["4 + 17 + 9", { is: "merge", first: 4, others: [17, 9] }],
    ["4+", { is: "apart", card: 4 }],
    ["1 4, 9 Time of day", { is: "name", cards: [1, 4, 9], title: "Time of day" }],
    ["1-4 9 = 2031 plans", { is: "name", cards: [1, 2, 3, 4, 9], title: "2031 plans" }],
    ["7 12 money", { is: "place", cards: [7, 12], cluster: 1 }],
    ["7 12 b", { is: "place", cards: [7, 12], cluster: 1 }],
    ["7 > A", { is: "place", cards: [7], cluster: 0 }],
    ["7 8 -", { is: "loosen", cards: [7, 8] }],
    ["= Empty for now", { is: "name", cards: [], title: "Empty for now" }],
    ["B = Who pays", { is: "rename", cluster: 1, title: "Who pays" }],
    ["b -", { is: "dissolve", cluster: 1 }],
    ["7 12", { is: "unfinished" }],
    ["4+17+", { is: "unfinished" }],
    ["C -", { is: "unfinished" }],
    ["7 21 money", { is: "unknown card", card: 21 }],
    ["4+21", { is: "unknown card", card: 21 }],
    ["", { is: "unfinished" }],
  ])("%s", (text, meant) => {
    expect(read(text)).toEqual(meant)
  })

  it("never names a card that the list does not have, whatever is typed", () => {
    always(
      property(string({ unit: constantFrom(...Array.from("0123456789 +-=>,abBz")) }), (text) => {
        const line = read(text)
        const cards = "cards" in line ? line.cards : line.is === "merge" ? [line.first, ...line.others] : []
        for (const card of cards) expect(card >= 1 && card <= 20).toBe(true)
        if ("cluster" in line) expect(CLUSTERS[line.cluster]).toBeDefined()
      }),
    )
  })

  it("has a letter for every cluster", () => {
    expect([0, 1, 25, 26, 27, 52].map(clusterLetter)).toEqual(["A", "B", "Z", "AA", "AB", "BA"])
  })
})
