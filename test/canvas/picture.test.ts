import { describe, expect, it } from "vitest"
import { nextWindow, windowOf } from "../../renderer/canvas/picture/card-window.ts"
import { tiesByLook } from "../../renderer/canvas/picture/draw-ties.ts"
import { isOutdated, seenBox, type Viewport, wantedFrame } from "../../renderer/canvas/picture/frame.ts"
import { cardAt, takeUp } from "../../renderer/canvas/picture/hand.ts"
import { labelsAmong } from "../../renderer/canvas/picture/labels.ts"
import { FIELDS, packTies, readLook } from "../../renderer/canvas/picture/scene.ts"
import { createScenePacker } from "../../renderer/canvas/picture/scene-packer.ts"
import { createProjector, type MapView } from "../../renderer/canvas/project.ts"
import { NOTHING } from "../../renderer/canvas/selection.ts"
import type { MapCard } from "../../shared/domain/map-graph.ts"
import { type MapTie, tieId } from "../../shared/domain/map-ties.ts"

const card = (id: string): MapCard => ({
  id,
  is: "group",
  name: `Group ${id}`,
  number: undefined,
  kind: "coalition",
  host: undefined,
  hostSector: undefined,
  stage: undefined,
  chips: [],
  verified: true,
})
const tie = (one: string, other: string, more: Partial<MapTie> = {}): MapTie => ({
  id: tieId("informs", one, other),
  one,
  other,
  layer: "informs",
  directed: true,
  absent: false,
  confirmed: false,
  standing: "claimed",
  size: undefined,
  origin: { from: "profile" },
  ...more,
})

const COUNT = 400
const cards = Array.from({ length: COUNT }, (_, index) => card(String(index)))
const positions = new Map(
  cards.map(({ id }, index) => [id, { x: (index % 20) * 260, y: Math.floor(index / 20) * 140 }]),
)
const ties = cards.slice(1).map(({ id }, index) => tie(String(index), id))
const view = (more: Partial<MapView> = {}): MapView => ({
  positions,
  selection: NOTHING,
  here: undefined,
  markBy: "kind",
  spoken: ({ name }) => name,
  ...more,
})
const projected = (more: Partial<MapView> = {}) => createProjector()({ cards, ties }, view(more))
const seen = (x: number, y: number, zoom: number): Viewport => ({ x, y, zoom, width: 1000, height: 600 })
const STILL = { x: 0, y: 0 }
const bounds = { x: -2000, y: -2000, width: 8000, height: 8000 }

describe("the picture under a map", () => {
  it("reaches beyond the view, further where the hand is going, and never beyond the map", () => {
    const still = wantedFrame(seen(0, 0, 1), bounds, STILL)
    expect([still.x, still.y, still.width, still.height]).toEqual([-250, -150, 1500, 900])
    const ahead = wantedFrame(seen(0, 0, 1), bounds, { x: 5000, y: 0 })
    expect([ahead.x, ahead.width]).toEqual([0, 1500])
    const small = { x: 0, y: 0, width: 300, height: 200 }
    expect(wantedFrame(seen(0, 0, 1), small, STILL)).toMatchObject(small)
  })

  it("is drawn again when part of the map is not on it, or its scale is too far off, and at rest exactly", () => {
    const frame = wantedFrame(seen(0, 0, 1), bounds, STILL)
    const at = (one: Viewport, resting: boolean, speed = STILL) => isOutdated(frame, one, bounds, { speed, resting })
    expect(at(seen(-240, 0, 1), false)).toBe(false)
    expect(at(seen(-260, 0, 1), false)).toBe(true)
    expect(at(seen(-200, 0, 1), false, { x: 1000, y: 0 })).toBe(true)
    expect(at(seen(0, 0, 1.3), false)).toBe(false)
    expect(at(seen(0, 0, 1.3), true)).toBe(true)
    expect(at(seen(0, 0, 1.6), false)).toBe(true)
    // beyond the map there is nothing to miss
    expect(isOutdated({ ...bounds, zoom: 0.1 }, seen(900, 500, 0.1), bounds, { speed: STILL, resting: true })).toBe(
      false,
    )
  })

  it("packs each tie with its looks and its ends", () => {
    const { cards: nodes, ties: drawn } = projected()
    const packed = packTies(drawn, new Map(nodes.map(({ id }, place) => [id, place])))
    const [first] = drawn
    expect(Array.from(packed.lines.subarray(0, FIELDS))).toEqual(
      [first!.line.x1, first!.line.y1, first!.line.x2, first!.line.y2].map(Math.fround),
    )
    expect(readLook(packed.looks[0] ?? 0)).toEqual({
      tone: "recorded",
      dashed: true,
      dotted: false,
      directed: true,
      width: 1.5,
    })
    expect(Array.from(packed.ends.subarray(0, 4))).toEqual([0, 1, 1, 2])
  })

  it("draws the ties of every look, those told differently too", () => {
    const standings = ["confirmed", "claimed", "disputed"] as const
    const some = ties.map((one, index) => ({ ...one, standing: standings[index % 3] ?? ("claimed" as const) }))
    const drawn = createProjector()({ cards, ties: some }, view()).ties
    const batches = tiesByLook(packTies(drawn, new Map()))
    expect(batches.map(({ look, ties: { length } }) => [look.dashed, look.dotted, length])).toEqual([
      [false, false, 133],
      [true, false, 133],
      [true, true, 133],
    ])
  })

  it("is packed again for a move and a name, not for what is chosen or where the keyboard stands", () => {
    const project = createProjector()
    const pack = createScenePacker()
    const scene = { cards, ties }
    expect(pack(project(scene, view()))).toBeDefined()
    expect(pack(project(scene, view({ here: "3", selection: { kind: "cards", ids: ["3"] } })))).toBeUndefined()
    expect(pack(project(scene, view({ positions: new Map([...positions, ["3", { x: 9, y: 9 }]]) })))).toBeDefined()
  })

  it("names far out as many as have room, by a lot that is always the same", () => {
    const nodes = projected().cards.map(({ position, data }) => ({ ...position, ...data }))
    const widthOf = (name: string) => name.length * 60
    const labels = labelsAmong(nodes, widthOf, { size: 120, pad: 20 })
    expect(labels.length).toBeGreaterThan(20)
    expect(labels.length).toBeLessThan(COUNT)
    const overlaps = labels.flatMap(({ box: a }, index) =>
      labels
        .slice(index + 1)
        .filter(
          ({ box: b }) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
    )
    expect(overlaps).toEqual([])
    expect(labelsAmong(nodes.toReversed(), widthOf, { size: 120, pad: 20 })).toEqual(labels)
  })
})

describe("cards that are pictures", () => {
  it("are found under the pointer, the upper one first", () => {
    const nodes = projected({ positions: new Map([...positions, ["7", { x: 100, y: 50 }]]) }).cards
    expect(cardAt(nodes, { x: 150, y: 60 })?.id).toBe("7")
    expect(cardAt(nodes, { x: 50, y: 20 })?.id).toBe("0")
    expect(cardAt(nodes, { x: 230, y: 120 })?.id).toBe("7")
    expect(cardAt(nodes, { x: -5, y: 0 })).toBeUndefined()
  })

  it("are carried with their ties, and nothing else moves", () => {
    const { cards: nodes, ties: drawn } = projected()
    const hand = takeUp(["0", "25"], nodes, drawn)({ x: 30, y: -20 })
    expect([...hand.places]).toEqual([
      ["0", { x: 30, y: -20 }],
      ["25", { x: 5 * 260 + 30, y: 140 - 20 }],
    ])
    expect(hand.ties.map(({ tie: { one, other } }) => `${one} ${other}`)).toEqual(["0 1", "24 25", "25 26"])
    const put = projected({ positions: new Map([...positions, ...hand.places]) })
    expect(hand.ties.map(({ line }) => line)).toEqual(
      put.ties.filter(({ id }) => hand.ties.some((other) => other.id === id)).map(({ line }) => line),
    )
  })

  it("become elements in view, from the middle, a few a frame, and none far out", () => {
    const nodes = projected().cards
    const middle = seen(-2000, -1000, 1)
    const wanted = windowOf(nodes, middle)
    const inView = nodes.filter(({ position: { x, y } }) => {
      const box = seenBox(middle)
      return x + 208 > box.x && x < box.x + box.width && y + 98 > box.y && y < box.y + box.height
    })
    expect(inView.length).toBeGreaterThan(10)
    expect(inView.every(({ id }) => wanted.includes(id))).toBe(true)
    expect(windowOf(nodes, seen(0, 0, 0.3))).toEqual([])

    const steps = [new Set<string>() as ReadonlySet<string>]
    for (;;) {
      const now = steps.at(-1)!
      const next = nextWindow(now, wanted)
      if (next === now) break
      steps.push(next)
    }
    expect(steps.at(-1)).toEqual(new Set(wanted))
    expect(Math.max(...steps.slice(1).map((step, index) => step.size - steps[index]!.size))).toBeLessThanOrEqual(20)
    expect(steps[1]!.has(wanted[0]!)).toBe(true)
  })
})
