import { describe, expect, it } from "vitest"
import { createProjector, type MapView } from "../../renderer/canvas/project.ts"
import { NOTHING, type Selection, stillThere, toggled } from "../../renderer/canvas/selection.ts"
import { headOf } from "../../renderer/canvas/tie-line.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { type MapLayer, type MapTie, tieId } from "../../shared/domain/map-ties.ts"

const card = (id: string, more: Partial<MapCard> = {}): MapCard => ({
  id,
  is: "group",
  name: id,
  number: undefined,
  kind: "coalition",
  host: undefined,
  hostSector: undefined,
  stage: undefined,
  chips: [],
  verified: true,
  ...more,
})

const tie = (layer: MapLayer, one: string, other: string, more: Partial<MapTie> = {}): MapTie => ({
  id: tieId(layer, one, other),
  one,
  other,
  layer,
  directed: false,
  absent: false,
  confirmed: true,
  standing: "confirmed",
  size: undefined,
  origin: { from: "profile" },
  ...more,
})

const scene = {
  cards: [card("a"), card("b"), card("c"), card("d")],
  ties: [
    tie("works with", "a", "b", { size: 3 }),
    tie("shared people", "a", "b", { size: 2 }),
    tie("informs", "b", "c", { directed: true }),
  ],
}
const spoken: MapView["spoken"] = ({ name }, ties) => `${name}, ${ties}`
const view = (more: Partial<MapView> = {}): MapView => ({
  positions: new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 600, y: 0 }],
    ["c", { x: 600, y: 500 }],
    ["d", { x: 0, y: 500 }],
  ]),
  selection: NOTHING,
  here: undefined,
  markBy: "kind",
  spoken,
  ...more,
})
const moved = (id: string, x: number, y: number) => new Map([...view().positions, [id, { x, y }]])

describe("the projection", () => {
  it("is the very same when nothing changed, even from new records of the same facts", () => {
    const project = createProjector()
    const first = project(scene, view())
    const again = project(
      { cards: scene.cards.map((each) => ({ ...each })), ties: scene.ties.map((each) => ({ ...each })) },
      view({ positions: new Map(view().positions) }),
    )
    expect(again.cards.every((each, index) => each === first.cards[index])).toBe(true)
    expect(again.ties.every((each, index) => each === first.ties[index])).toBe(true)
  })

  it("draws again only the card that moved and the ties that hang on it", () => {
    const project = createProjector()
    const first = project(scene, view())
    const next = project(scene, view({ positions: moved("c", 700, 520) }))
    expect(next.cards.map((each, index) => each === first.cards[index])).toEqual([true, true, false, true])
    expect(next.ties.map((each, index) => each === first.ties[index])).toEqual([true, true, false])
  })

  it("notices a name, a mark and a confirmation", () => {
    const project = createProjector()
    const first = project(scene, view())
    const next = project(
      { ...scene, cards: [card("a", { name: "Alpha" }), card("b", { verified: false }), card("c"), card("d")] },
      view(),
    )
    expect(next.cards.map((each, index) => each === first.cards[index])).toEqual([false, false, true, true])
    const unconfirmed = project(
      { ...scene, ties: [tie("works with", "a", "b", { size: 3, confirmed: false, standing: "disputed" })] },
      view(),
    )
    expect(unconfirmed.ties[0]).toMatchObject({ dashed: true, dotted: true })
  })

  it("leaves out what has no place yet, with its ties", () => {
    const { cards, ties } = createProjector()(scene, view({ positions: new Map([["a", { x: 0, y: 0 }]]) }))
    expect(cards.map(({ id }) => id)).toEqual(["a"])
    expect(ties).toEqual([])
  })

  it("says how many ties a card has", () => {
    const { cards } = createProjector()(scene, view())
    expect(cards.map(({ data }) => data.spoken(data.card, data.ties, false))).toEqual(["a, 2", "b, 3", "c, 1", "d, 0"])
  })

  it("gives all cards one size, however well connected", () => {
    const { cards } = createProjector()(scene, view())
    expect(new Set(cards.map(({ width, height }) => `${width} ${height}`)).size).toBe(1)
  })
})

describe("lines", () => {
  it("go from edge to edge, ties of one pair beside each other", () => {
    const [works, people] = createProjector()(scene, view()).ties
    expect([works?.line.x1, works?.line.x2]).toEqual([208, 600])
    expect(works?.line.y1).not.toBe(people?.line.y1)
    expect(Math.abs((works?.line.y1 ?? 0) - (people?.line.y1 ?? 0))).toBe(11)
  })

  it("are thicker for what is closer, and have an arrow where there is a direction", () => {
    const [works, people, informs] = createProjector()(scene, view()).ties
    expect(works?.line.width).toBeGreaterThan(people?.line.width ?? 0)
    expect(headOf(works!.line)).toBeUndefined()
    // the tip touches the upper edge of c
    expect(headOf(informs!.line)?.[0]).toEqual({ x: 704, y: 500 })
  })

  it("have no length between cards that overlap", () => {
    const { ties } = createProjector()(scene, view({ positions: moved("b", 20, 10) }))
    expect([ties[0]?.line.x2, ties[0]?.line.y2]).toEqual([ties[0]?.line.x1, ties[0]?.line.y1])
  })
})

describe("choosing", () => {
  const dimmed = (selection: Selection) => {
    const { cards, ties } = createProjector()(scene, view({ selection }))
    return {
      cards: cards.filter(({ data }) => data.dim).map(({ id }) => id),
      ties: ties.filter(({ dim }) => dim).map(({ id }) => id),
    }
  }

  it("a group leaves it, its ties and their other ends bright", () => {
    expect(dimmed({ kind: "cards", ids: ["c"] })).toEqual({
      cards: ["a", "d"],
      ties: [tieId("works with", "a", "b"), tieId("shared people", "a", "b")],
    })
  })

  it("two groups leaves them and the ties between them bright", () => {
    expect(dimmed({ kind: "cards", ids: ["a", "b"] })).toEqual({
      cards: ["c", "d"],
      ties: [tieId("informs", "b", "c")],
    })
  })

  it("a tie leaves it and its ends bright", () => {
    expect(dimmed({ kind: "tie", id: tieId("shared people", "a", "b") })).toEqual({
      cards: ["c", "d"],
      ties: [tieId("works with", "a", "b"), tieId("informs", "b", "c")],
    })
  })

  it("nothing leaves all of it bright", () => {
    expect(dimmed(NOTHING)).toEqual({ cards: [], ties: [] })
  })

  it("adds a group and takes it out again", () => {
    const both = toggled({ kind: "cards", ids: ["a"] }, "b")
    expect(both).toEqual({ kind: "cards", ids: ["a", "b"] })
    expect(toggled(toggled(both, "a"), "b")).toEqual(NOTHING)
    expect(toggled({ kind: "tie", id: "x" }, "a")).toEqual({ kind: "cards", ids: ["a"] })
  })

  it("forgets what is gone and keeps the rest", () => {
    const hasCard = (id: string) => id !== "gone"
    const hasTie = () => false
    expect(stillThere({ kind: "cards", ids: ["a", "gone"] }, hasCard, hasTie)).toEqual({ kind: "cards", ids: ["a"] })
    expect(stillThere({ kind: "cards", ids: ["gone"] }, hasCard, hasTie)).toEqual(NOTHING)
    expect(stillThere({ kind: "tie", id: "x" }, hasCard, hasTie)).toEqual(NOTHING)
  })
})
