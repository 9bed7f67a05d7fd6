import { expect, it } from "vitest"
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
