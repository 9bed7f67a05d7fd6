import { describe, expect, it } from "vitest"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { isTooMuch, partOf, partsBy, TOO_ALIKE, TOO_MUCH } from "../../shared/domain/map-parts.ts"
import { type MapTie, tieId } from "../../shared/domain/map-ties.ts"

const card = (id: string, kind?: string): MapCard => ({
  id,
  is: "group",
  name: id,
  number: undefined,
  kind,
  host: undefined,
  hostSector: undefined,
  stage: undefined,
  chips: [],
  verified: true,
})
const tie = (one: string, other: string): MapTie => ({
  id: tieId("informs", one, other),
  one,
  other,
  layer: "informs",
  directed: true,
  absent: false,
  confirmed: true,
  standing: "confirmed",
  size: undefined,
  origin: { from: "profile" },
})
const scene = {
  cards: [card("a", "network"), card("b", "coalition"), card("c", "coalition"), card("d"), card("e", "coalition")],
  ties: [tie("a", "b"), tie("b", "c"), tie("c", "e"), tie("d", "b")],
}

describe("a map too large for one picture", () => {
  it("is one with too many cards or too many ties", () => {
    expect(isTooMuch(scene)).toBe(false)
    expect(isTooMuch({ ...scene, cards: Array.from({ length: TOO_MUCH.cards + 1 }, (_, at) => card(`${at}`)) })).toBe(
      true,
    )
    expect(isTooMuch({ ...scene, ties: Array.from({ length: TOO_MUCH.ties + 1 }, () => tie("a", "b")) })).toBe(true)
  })

  it("is one whose lines of likeness are more than its cards bear, long before other ties are", () => {
    const alike = { ...tie("a", "b"), layer: "alike" as const }
    const lines = (count: number, of: MapTie) => ({ ...scene, ties: Array.from({ length: count }, () => of) })
    expect(isTooMuch(lines(TOO_ALIKE.ties + 1, alike))).toBe(true)
    expect(isTooMuch(lines(TOO_ALIKE.ties, alike))).toBe(false)
    expect(isTooMuch(lines(TOO_ALIKE.ties + 1, tie("a", "b")))).toBe(false)
  })

  it("has parts by a mark, with the ties inside and to others; who has no mark comes last", () => {
    expect(partsBy(scene, "kind")).toEqual([
      { name: "coalition", cards: 3, within: 2, across: 2 },
      { name: "network", cards: 1, within: 0, across: 1 },
      { name: undefined, cards: 1, within: 0, across: 1 },
    ])
  })

  it("shows the cards of a part and the ties between them", () => {
    const { cards, ties } = partOf(scene, { by: "kind", name: "coalition" })
    expect(cards.map(({ id }) => id)).toEqual(["b", "c", "e"])
    expect(ties.map(({ one, other }) => one + other)).toEqual(["bc", "ce"])
    expect(partOf(scene, { by: "kind", name: undefined }).cards.map(({ id }) => id)).toEqual(["d"])
    expect(partOf(scene, "all")).toEqual(scene)
  })
})
