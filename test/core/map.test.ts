import { expect, it } from "vitest"
import { aligned, spread } from "../../shared/domain/map-align.ts"
import type { Point } from "../../shared/domain/map-space.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

const all = async (app: TestApp, kind: string) =>
  (await app.call("records.all", {})).records.filter((record) => record.kind === kind)

it("a group is added where the hand is, with its number and its place, in one step", async () => {
  using app = await openApp()
  const { id } = await app.call("map.add", { kind: "coalition", text: "Night Buses", x: 40, y: -10 })
  expect(await all(app, "coalition")).toEqual([{ kind: "coalition", id, body: { name: "Night Buses", number: 1 } }])
  expect(await all(app, "place")).toEqual([{ kind: "place", id, body: { x: 40, y: -10 } }])
  expect(await app.call("records.undo", {})).toEqual({ label: "Add group" })
  expect([...(await all(app, "coalition")), ...(await all(app, "place"))]).toEqual([])
})

it("pinning keeps where a card stands, and undo frees it", async () => {
  using app = await openApp()
  const { id } = await app.call("map.add", { kind: "coalition", text: "Night Buses", x: 40, y: -10 })
  const places = [{ id, x: 0, y: 0 }]
  await app.call("map.pin", { pinned: true, places })
  expect(await all(app, "place")).toMatchObject([{ body: { x: 40, y: -10, pinned: true } }])
  await app.call("records.undo", {})
  expect((await all(app, "place"))[0]?.body).toEqual({ x: 40, y: -10 })
  await app.call("map.pin", { pinned: true, places })
  await app.call("map.pin", { pinned: false, places })
  expect((await all(app, "place"))[0]?.body).toEqual({ x: 40, y: -10 })
})

it("notes and regions are added, changed and removed, and a region loses a group that goes", async () => {
  using app = await openApp()
  const note = await app.call("map.add", { kind: "mapNote", text: "Summer is the gap", x: 1, y: 2 })
  await app.call("records.edit", { kind: "mapNote", id: note.id, fields: { text: "The summer gap", x: 5 } })
  expect(await all(app, "mapNote")).toMatchObject([{ body: { text: "The summer gap", x: 5, y: 2 } }])
  const [a, b] = [
    await app.call("records.add", { kind: "coalition", body: { name: "A" } }),
    await app.call("records.add", { kind: "coalition", body: { name: "B" } }),
  ]
  await app.call("records.add", { kind: "mapRegion", body: { title: "North", members: [a.id, b.id] } })
  await app.call("records.remove", { kind: "coalition", ids: [a.id] })
  expect(await all(app, "mapRegion")).toMatchObject([{ body: { members: [b.id] } }])
  await app.call("records.remove", { kind: "coalition", ids: [b.id] })
  expect(await all(app, "mapRegion")).toEqual([])
  await app.call("records.undo", {})
  await app.call("records.undo", {})
  expect(await all(app, "mapRegion")).toMatchObject([{ body: { members: [a.id, b.id] } }])
})

/** What a hand does on the map, each on three groups, a note, a region and a tie. */
interface Stage {
  readonly app: TestApp
  readonly ids: readonly string[]
  readonly places: ReadonlyMap<string, Point>
  readonly note: string
  readonly region: string
}
const moved = ({ app }: Stage, label: string, places: ReadonlyMap<string, Point>, regions?: readonly Region[]) =>
  app.call("map.move", {
    label,
    places: [...places].map(([id, { x, y }]) => ({ id, x, y })),
    ...(regions !== undefined && { regions: regions.map(({ id, members }) => ({ id, members: [...members] })) }),
  })
interface Region {
  readonly id: string
  readonly members: readonly string[]
}
const ACTS: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  "a group added": ({ app }) => app.call("map.add", { kind: "coalition", text: "New", x: 9, y: 9 }),
  "a tie drawn": ({ app, ids: [one = "", other = ""] }) =>
    app.call("records.add", { kind: "tie", body: { one, other, type: "informs", directed: true } }),
  "a tie told by number": ({ app, ids: [one = "", other = ""] }) =>
    app.call("tie.claim", { one, other, type: "works with", level: 2, table: 3 }),
  "a group moved": (stage) => moved(stage, "Move A", new Map([[stage.ids[0] ?? "", { x: 500, y: 500 }]])),
  "groups aligned": (stage) => moved(stage, "Align left", aligned(stage.places, "left")),
  "groups at equal distances": (stage) =>
    moved(stage, "Equal distances", spread(stage.places, "across", { width: 208, height: 98 }, 28)),
  "groups pinned": ({ app, places }) =>
    app.call("map.pin", { pinned: true, places: [...places].map(([id, { x, y }]) => ({ id, x, y })) }),
  "a note added": ({ app }) => app.call("map.add", { kind: "mapNote", text: "Another", x: 1, y: 1 }),
  "a note moved": ({ app, note }) => app.call("records.edit", { kind: "mapNote", id: note, fields: { x: 80, y: 90 } }),
  "a note removed": ({ app, note }) => app.call("records.remove", { kind: "mapNote", ids: [note] }),
  "a region drawn": ({ app, ids }) =>
    app.call("records.add", { kind: "mapRegion", body: { title: "South", members: [...ids] } }),
  "a group put into a region": (stage) =>
    moved(stage, "Move C", new Map([[stage.ids[2] ?? "", { x: 10, y: 10 }]]), [
      { id: stage.region, members: stage.ids },
    ]),
  "a group pulled out of a region": (stage) =>
    moved(stage, "Move A", new Map([[stage.ids[0] ?? "", { x: 5000, y: 10 }]]), [
      { id: stage.region, members: stage.ids.slice(1, 2) },
    ]),
  "the numbers of a region": ({ app, region, ids }) =>
    app.call("records.edit", { kind: "mapRegion", id: region, fields: { members: [ids[2] ?? ""] } }),
  "a region removed": ({ app, region }) => app.call("records.remove", { kind: "mapRegion", ids: [region] }),
  "a group removed": ({ app, ids: [one = ""] }) => app.call("records.remove", { kind: "coalition", ids: [one] }),
}

it.each(Object.entries(ACTS))("%s is one step, which undo takes back and redo does again", async (_name, act) => {
  using app = await openApp()
  const places = new Map<string, Point>()
  for (const [text, x, y] of [
    ["A", 0, 0],
    ["B", 260, 40],
    ["C", 900, 7],
  ] as const)
    places.set((await app.call("map.add", { kind: "coalition", text, x, y })).id, { x, y })
  const ids = [...places.keys()]
  const { id: note } = await app.call("map.add", { kind: "mapNote", text: "The summer gap", x: 4, y: 4 })
  const { id: region } = await app.call("records.add", {
    kind: "mapRegion",
    body: { title: "North", members: ids.slice(0, 2) },
  })
  const whole = async () =>
    (await app.call("records.all", {})).records
      .filter(({ kind }) => kind !== "workspace")
      .sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1))
  const before = await whole()
  await act({ app, ids, places, note, region })
  const after = await whole()
  expect(after).not.toEqual(before)
  await app.call("records.undo", {})
  expect(await whole()).toEqual(before)
  await app.call("records.redo", {})
  expect(await whole()).toEqual(after)
})
