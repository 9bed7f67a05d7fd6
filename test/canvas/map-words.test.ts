import { setupI18n } from "@lingui/core"
import { describe, expect, it } from "vitest"
import { createMapWords } from "../../renderer/canvas/map-words.ts"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type MapRecords, mapGraph } from "../../shared/domain/map-graph.ts"

const records: MapRecords = {
  coalition: new Map<string, BodyOf<"coalition">>([
    ["rk", { name: "Ready Kids", type: "initiative" }],
    ["cs", { name: "Cradle Steps" }],
  ]),
  organization: new Map([["uw", { name: "United Way" }]]),
  seat: new Map(
    ["p1", "p2", "p3"].flatMap((person): [string, BodyOf<"seat">][] => [
      [`${person}-rk`, { coalition: "rk", person }],
      [`${person}-cs`, { coalition: "cs", person }],
    ]),
  ),
  tie: new Map<string, BodyOf<"tie">>([
    ["t1", { one: "rk", other: "cs", type: "works with", level: 2, claimedBy: "rk" }],
    ["t2", { one: "uw", other: "rk", type: "funds", confirmed: true }],
    ["t3", { one: "rk", other: "cs", type: "met to compare", compared: "2025-10" }],
  ]),
}
const graph = mapGraph(records, "2026-06-15")
const words = createMapWords(
  setupI18n({ locale: "en", messages: { en: {} } }),
  (id) => graph.cardById.get(id)?.name ?? "?",
)

describe("what is said aloud", () => {
  it("names a card with its kind and its ties", () => {
    const card = (id: string) => graph.cardById.get(id)!
    expect(words.card(card("rk"), 4, false)).toBe("Ready Kids, initiative, 4 ties")
    expect(words.card(card("cs"), 1, true)).toBe("Cradle Steps, group, 1 tie, chosen")
    expect(words.card(card("uw"), 0, false)).toBe("United Way, organisation, no ties")
  })

  it("says each tie as a sentence, with how it is known", () => {
    expect(graph.ties.map(words.tie)).toEqual([
      "Cradle Steps works with Ready Kids: Adjust, not confirmed",
      "United Way funds Ready Kids, confirmed",
      "Cradle Steps and Ready Kids last compared their work: October 2025, not confirmed",
      "Cradle Steps shares 3 people with Ready Kids, computed from seats",
    ])
  })

  it("says a level with its plain meaning, never its word alone", () => {
    expect(words.level(3)).toBe("3, Share (we put time, people, money or data in common)")
  })

  it("says where a card was moved", () => {
    expect(words.moved("rk", { of: "cs", side: "up" })).toBe("Ready Kids is now above Cradle Steps")
    expect(words.moved("rk", undefined)).toBe("Ready Kids was moved")
  })
})
