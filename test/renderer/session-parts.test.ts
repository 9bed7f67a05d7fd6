import { describe, expect, it } from "vitest"
import { linesOfList, typedCard } from "../../renderer/features/session/blocks/card-words.ts"
import { draftOf, recordOf, silentOf, wordsOf } from "../../renderer/features/session/blocks/decision-draft.ts"
import { drawnByLot } from "../../renderer/features/session/blocks/draw.ts"
import type { Party } from "../../shared/contract/session.ts"
import { headingOf } from "../../shared/domain/card.ts"
import { placeFrom, placesOf } from "../../shared/method/places.ts"

const PARTIES: Party[] = [
  { name: "City", state: "present" },
  { name: "Library", state: "by proxy" },
  { name: "College", state: "absent" },
]

describe("a pasted list", () => {
  it("loses its bullets and numbers, not its words", () => {
    expect(linesOfList("- Three forms\r\n• Four logins\n\n 3. Five meetings\n2031 is late\n-5 degrees")).toEqual([
      "Three forms",
      "Four logins",
      "Five meetings",
      "2031 is late",
      "-5 degrees",
    ])
  })
})

describe("a card that is edited", () => {
  it("is typed as it was entered, with its number", () => {
    expect(headingOf(typedCard({ text: "Same report", count: 9 }))).toEqual({ text: "Same report", count: 9 })
    expect(typedCard({ text: "Same report" })).toBe("Same report")
  })
})

describe("an order drawn by lot", () => {
  const names = ["City", "College", "Health board", "Library", "School district"]
  it("has everyone once and stays for the same round", () => {
    const drawn = drawnByLot(names, (name) => `s/0/stand/1/${name}`)
    expect(drawn.toSorted()).toEqual(names)
    expect(drawnByLot(names.toReversed(), (name) => `s/0/stand/1/${name}`)).toEqual(drawn)
  })
  it("lets each begin about as often", () => {
    const first = new Map<string, number>()
    for (let round = 0; round < 1000; round++) {
      const [name = ""] = drawnByLot(names, (one) => `s/0/stand/${round}/${one}`)
      first.set(name, (first.get(name) ?? 0) + 1)
    }
    for (const name of names) expect(first.get(name)).toBeGreaterThan(140)
  })
})

describe("a decision that is being written down", () => {
  it("is empty where no draft was typed", () => {
    for (const typed of ["", "no json", "[]", "7"]) expect(draftOf(typed)).toMatchObject({ rule: "consent", says: {} })
  })
  it("keeps what fits of a draft and leaves out the rest", () => {
    const typed = JSON.stringify({ rule: "acclamation", says: { City: "agrees" }, ratification: [{ body: "" }] })
    expect(draftOf(typed)).toMatchObject({ rule: "consent", says: { City: "agrees" }, ratification: [] })
  })
  it("waits for every party in the room, and never for one that is away", () => {
    const draft = draftOf(JSON.stringify({ says: { City: "agrees", College: "agrees" } }))
    expect(silentOf(draft, PARTIES)).toEqual(["Library"])
    expect(wordsOf(draft, PARTIES)).toEqual([
      { party: "City", position: "agrees" },
      { party: "College", position: "absent" },
    ])
  })
  it("records dissent only of those that do not agree, in their own words", () => {
    const draft = draftOf(
      JSON.stringify({
        says: { City: "agrees", Library: "does not agree" },
        dissent: { City: "typed by mistake", Library: " Not yet. " },
      }),
    )
    expect(recordOf(draft, { session: "s", step: 0, parties: PARTIES, reopenIf: "" })).toMatchObject({
      dissent: [{ party: "Library", words: "Not yet." }],
    })
  })
})

describe("the places of a plan", () => {
  const plan = [
    { exercise: "E4.1", minutes: 60 },
    { exercise: "gone", minutes: 5 },
    { exercise: "E1.2", minutes: 35 },
  ]
  it("go from one exercise to the next, past one that the library does not have", () => {
    const last = placesOf(plan).findLastIndex(({ step }) => step === 0)
    expect(placeFrom(plan, { step: 0, block: last }, 1)).toEqual({ step: 2, block: 0 })
    expect(placeFrom(plan, { step: 2, block: 6 }, 1)).toBeUndefined()
  })
})
