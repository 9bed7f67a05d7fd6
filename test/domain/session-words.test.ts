import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { headingOf } from "../../shared/domain/card.ts"
import { dayText } from "../../shared/domain/dates.ts"
import { decisionState } from "../../shared/domain/decision.ts"
import { LINES, linesOf, markedPages, pageOfCards } from "../../shared/domain/wall-pages.ts"
import { wordChanges } from "../../shared/domain/word-changes.ts"
import { decisionSentence } from "../../shared/method/decision-sentence.ts"
import { WORDS } from "../../shared/method/words.ts"

const joined = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join("")
const spaced = (text: string): string => text.split(/\s+/).filter(Boolean).join(" ")
const text = fc
  .array(fc.constantFrom("we", "meet", "twice", "a", "year", "\n", "table"), { maxLength: 40 })
  .map((words) => words.join(" "))

describe("what changed between two versions", () => {
  it("gives both versions back", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after)
        expect(spaced(joined(changes.filter(({ mark }) => mark !== "removed")))).toBe(spaced(after))
        expect(spaced(joined(changes.filter(({ mark }) => mark !== "added")))).toBe(spaced(before))
      }),
    )
  })

  it("marks nothing in the same words", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordChanges(same, same).filter(({ mark }) => mark !== "same")).toEqual([])
      }),
    )
  })

  it("marks one changed word", () => {
    expect(wordChanges("We meet twice a year.", "We meet often a year.").filter(({ mark }) => mark !== "same")).toEqual(
      [
        { mark: "removed", text: "twice " },
        { mark: "added", text: "often " },
      ],
    )
  })
})

describe("pages of the wall", () => {
  const card = fc.string({ minLength: 1, maxLength: 300 })

  it("hold every card once, in order, and no more than seven lines unless one card is longer", () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), (cards) => {
        const { pages } = pageOfCards(cards, 0, (own) => own)
        const all = Array.from({ length: pages }, (_, page) => pageOfCards(cards, page, (own) => own))
        expect(all.flatMap(({ shown }) => shown)).toEqual(cards)
        for (const { shown, columns } of all) {
          if (columns === 1 && shown.length > 1) {
            expect(shown.reduce((sum, own) => sum + linesOf(own), 0)).toBeLessThanOrEqual(LINES)
          }
          expect(shown.length).toBeLessThanOrEqual(LINES * columns)
        }
      }),
    )
  })

  it("show the last one when asked for one past it", () => {
    expect(pageOfCards(["a"], 7, (own) => own)).toMatchObject({ page: 0, pages: 1, shown: ["a"] })
  })

  it("cut a long text between words and lose nothing", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const whole = texts.join("\n")
        const pages = markedPages([{ mark: "same", text: whole }])
        expect(joined(pages.flat())).toBe(whole)
      }),
    )
  })
})

describe("a heading with a number", () => {
  it.each([
    ["Same report x9", { text: "Same report", count: 9 }],
    ["Same report ×12", { text: "Same report", count: 12 }],
    ["Same report X 3", { text: "Same report", count: 3 }],
    ["The box9", { text: "The box9" }],
    ["x9", { text: "x9" }],
    ["Nothing x0", { text: "Nothing x0" }],
  ])("%s", (typed, read) => {
    expect(headingOf(typed)).toEqual(read)
  })
})

describe("the state of a decision in words", () => {
  const parties = (agree: number, not: number, absent: number) => [
    ...Array.from({ length: agree }, (_, n) => ({ party: `yes ${n}`, position: "agrees" as const })),
    ...Array.from({ length: not }, (_, n) => ({ party: `no ${n}`, position: "does not agree" as const })),
    ...Array.from({ length: absent }, (_, n) => ({ party: `away ${n}`, position: "absent" as const })),
  ]
  const board = (state: "pending" | "ratified" | "refused") => ({
    body: "School Board",
    due: "2026-05-14",
    on: "2026-05-14",
    state,
  })
  const said = (decision: Parameters<typeof decisionState>[0]): string =>
    decisionSentence(decisionState(decision), WORDS.en)

  it("is agreed in the room until the body has done so", () => {
    const decision = { rule: "majority" as const, parties: parties(4, 1, 1) }
    expect(said({ ...decision, ratification: [board("pending")] })).toBe(
      "Agreed in the room: 4 of 6 agree; School Board 14 May 2026",
    )
    expect(said({ ...decision, ratification: [board("ratified")] })).toBe(
      "Agreed and ratified: 4 of 6 agree; School Board ratified 14 May 2026",
    )
    expect(said({ ...decision, ratification: [board("ratified"), board("refused")] })).toMatch(
      /^Agreed in the room, not ratified/,
    )
    expect(said({ ...decision, ratification: [] })).toBe("Agreed: 4 of 6 agree")
  })

  it("does not count an absent party as a yes", () => {
    expect(said({ rule: "unanimity of parties", parties: parties(5, 0, 1), ratification: [] })).toBe(
      "Not agreed: 5 of 6 agree",
    )
  })

  it("is not agreed by consent while an objection is open", () => {
    const decision = { rule: "consent" as const, parties: parties(3, 0, 0), ratification: [] }
    expect(said({ ...decision, openObjections: 1 })).toBe("Not agreed: 3 of 3 agree; one objection is open")
    expect(decisionState({ ...decision, openObjections: 0 }).is).toBe("agreed")
  })
})

it("a date names its month", () => {
  expect(["2026-05-14", "2026-05", "2026"].map((date) => dayText(date, "en-GB"))).toEqual([
    "14 May 2026",
    "May 2026",
    "2026",
  ])
})
