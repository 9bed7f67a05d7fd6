import { describe, expect, it } from "vitest"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { suggestedCards } from "../../shared/domain/overlap-cards.ts"

type Group = BodyOf<"coalition">
const OPTIONS = { language: "en", taxonomyVersion: 1, most: 24 } as const
const listed = (...items: string[]) => ({ state: "listed" as const, items })

function suggest(groups: Readonly<Record<string, Group>>, tags: readonly string[]) {
  const none = new Map()
  const tag = new Map(tags.map((name): [string, BodyOf<"tag">] => [name, { dimension: "goals", name }]))
  const records = {
    coalition: new Map(Object.entries(groups)),
    organization: none,
    seat: none,
    tie: none,
    placeUnit: none,
    coding: none,
    tag,
  }
  return suggestedCards(Object.keys(groups), records, OPTIONS)
}

describe("cards that could be agreed", () => {
  it("name what two groups both list, each pair once before any pair twice", () => {
    const cards = suggest(
      {
        a: { name: "A", goals: listed("One aim", "Other aim") },
        b: { name: "B", goals: listed("One aim", "Other aim") },
        c: { name: "C", goals: listed("Other aim") },
      },
      ["One aim", "Other aim"],
    )
    expect(cards).toHaveLength(4)
    expect(new Set(cards.slice(0, 3).map(({ one, other }) => one + other))).toEqual(new Set(["ab", "ac", "bc"]))
  })

  it("do not come of words that nobody has matched", () => {
    const groups = { a: { name: "A", goals: listed("Our own aim") }, b: { name: "B", goals: listed("Our own aim") } }
    expect(suggest(groups, [])).toEqual([])
    expect(suggest(groups, ["Our own aim"])).toEqual([{ one: "a", other: "b", about: "Our own aim" }])
  })

  it("do not come of a group that the room may not know, or that was merged", () => {
    const goals = listed("One aim")
    expect(suggest({ a: { name: "A", goals }, b: { name: "B", goals, audience: "console" } }, ["One aim"])).toEqual([])
    expect(suggest({ a: { name: "A", goals }, b: { name: "B", goals, mergedInto: "a" } }, ["One aim"])).toEqual([])
  })
})
