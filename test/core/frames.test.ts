import { describe, expect, it } from "vitest"
import { KINDS } from "../../shared/contract/kinds.ts"
import type { RoomMap } from "../../shared/contract/room.ts"
import { openApp } from "../support/test-app.ts"

/** Ash, Birch and Cedar; Ash works with Birch, and three people sit at Birch and at Cedar. */
async function town() {
  const app = await openApp()
  const add = async (kind: "coalition" | "person" | "seat" | "tie", body: object) =>
    (await app.call("records.add", { kind, body: body as never })).id
  const [ash, birch, cedar] = [
    await add("coalition", { name: "Ash" }),
    await add("coalition", { name: "Birch" }),
    await add("coalition", { name: "Cedar" }),
  ]
  await add("tie", { one: ash, other: birch, type: "works with", level: 2, claimedBy: ash })
  for (const name of ["Nurse", "Clerk", "Coach"]) {
    const person = await add("person", { name })
    for (const coalition of [birch, cedar]) await add("seat", { coalition, person })
  }
  const works = `works with: ${ash} > ${birch}`
  const shown = {
    layout: "ring" as const,
    groups: [ash, birch, cedar],
    ties: [works, `shared people: ${birch} > ${cedar}`],
  }
  const projector = app.connect("projector")
  const frame = async (sentence: string, presentation = "Map day") =>
    (await app.call("frame.add", { ...shown, presentation, sentence })).id
  return {
    app,
    add,
    shown,
    works,
    groups: { ash, birch, cedar },
    frame,
    show: (id: string) => app.call("wall.show", { source: { from: "map", frame: id } }),
    view: async () => (await projector.call("wall.view", {})) as RoomMap,
    [Symbol.dispose]: () => app[Symbol.dispose](),
  }
}

const names = ({ groups }: RoomMap) => groups.map(({ name }) => name)

describe("a frame of the map on the wall", () => {
  it("shows what it lists, in numbers, names and lines, and nothing that comes later", async () => {
    using at = await town()
    await at.show(await at.frame("Who sits where"))
    const view = await at.view()
    expect(view).toEqual({
      view: "map",
      sentence: "Who sits where",
      layout: "ring",
      groups: [
        { number: 1, name: "Ash" },
        { number: 2, name: "Birch" },
        { number: 3, name: "Cedar" },
      ],
      ties: [
        { one: 0, other: 1, line: "works with", directed: false, confirmed: false, weight: 2 },
        { one: 1, other: 2, line: "shared people", directed: false, confirmed: true, weight: 2, shared: 3 },
      ],
      all: 3,
      elsewhere: 0,
      page: 0,
      pages: 1,
    })
    const dogwood = await at.add("coalition", { name: "Dogwood" })
    await at.add("tie", { one: at.groups.ash, other: dogwood, type: "works with" })
    expect(await at.view()).toEqual(view)
  })

  it("draws a tie confirmed as soon as the other side says so too", async () => {
    using at = await town()
    await at.show(await at.frame(""))
    const { ash, birch } = at.groups
    await at.add("tie", { one: ash, other: birch, type: "works with", level: 2, claimedBy: birch })
    expect((await at.view()).ties[0]).toMatchObject({ confirmed: true })
  })

  it("loses a line or a group by one act, which can be undone and stands in the history", async () => {
    using at = await town()
    const id = await at.frame("")
    await at.show(id)
    await at.app.call("frame.takeOff", { id, tie: at.works })
    expect((await at.view()).ties.map(({ line }) => line)).toEqual(["shared people"])
    await at.app.call("frame.takeOff", { id, group: at.groups.birch })
    expect(names(await at.view())).toEqual(["Ash", "Cedar"])
    expect((await at.view()).ties).toEqual([])
    const journal = await at.app.call("records.journal", { limit: 2 })
    expect(journal.map(({ label }) => label)).toEqual(["Take Birch off the wall", "Take a line off the wall"])
    await at.app.call("records.undo", {})
    await at.app.call("records.undo", {})
    expect((await at.view()).ties).toHaveLength(2)
  })

  it("loses them on a frozen wall too, which keeps everything else as it was", async () => {
    using at = await town()
    const id = await at.frame("")
    await at.show(id)
    await at.app.call("wall.freeze", {})
    await at.app.call("records.edit", { kind: "coalition", id: at.groups.cedar, fields: { name: "Cedar Two" } })
    await at.app.call("frame.takeOff", { id, tie: at.works })
    expect((await at.view()).ties.map(({ line }) => line)).toEqual(["shared people"])
    await at.app.call("frame.takeOff", { id, group: at.groups.ash })
    expect(await at.view()).toMatchObject({
      groups: [{ name: "Birch" }, { name: "Cedar" }],
      ties: [{ one: 0, other: 1, shared: 3 }],
      all: 2,
    })
  })

  it("says before it is shown how much stays on the console", async () => {
    using at = await town()
    const hidden = await at.add("coalition", { name: "Elm", audience: "console" })
    const { view, leftOut } = await at.app.call("frame.preview", {
      ...at.shown,
      groups: [...at.shown.groups, hidden],
      ties: [...at.shown.ties, `works with: ${at.groups.ash} > ${hidden}`],
      page: 0,
    })
    expect(leftOut).toEqual({ groups: 1, ties: 1 })
    expect(names(view as RoomMap)).toEqual(["Ash", "Birch", "Cedar"])
    expect(await at.view()).toEqual({ view: "off" })
  })

  it("is not on the wall any more when it is removed, and is again when that is undone", async () => {
    using at = await town()
    const id = await at.frame("")
    await at.show(id)
    await at.app.call("frame.remove", { id })
    expect(await at.view()).toMatchObject({ view: "resting" })
    await at.app.call("records.undo", {})
    expect(await at.view()).toMatchObject({ view: "map" })
    await expect(at.app.call("wall.show", { source: { from: "map", frame: "gone" } })).rejects.toMatchObject({
      code: "not-found",
    })
  })
})

it("frames follow each other in their presentation, move by one place and take another name together", async () => {
  using at = await town()
  const { app } = at
  const ids = [
    await at.frame("One"),
    await at.frame("Two"),
    await at.frame("Three"),
    await at.frame("Else", "Other day"),
  ]
  const order = async (presentation: string) =>
    (await app.call("records.all", {})).records
      .flatMap((record) => (record.kind === "frame" ? [KINDS.frame.body.parse(record.body)] : []))
      .filter((body) => body.presentation === presentation)
      .toSorted((a, b) => a.order - b.order)
      .map(({ sentence }) => sentence)
  await app.call("frame.move", { id: ids[2] ?? "", by: -1 })
  await app.call("frame.add", { ...at.shown, presentation: "Map day", sentence: "One and a half", after: ids[0] })
  await app.call("frame.move", { id: ids[0] ?? "", by: -1 }) // the first has no place before it
  expect(await order("Map day")).toEqual(["One", "One and a half", "Three", "Two"])
  await expect(app.call("frame.rename", { from: "Map day", to: "Other day" })).rejects.toMatchObject({
    code: "conflict",
  })
  await app.call("frame.rename", { from: "Map day", to: "May" })
  expect(await order("May")).toHaveLength(4)
  await app.call("frame.edit", { id: ids[0] ?? "", sentence: "", layout: "columns" })
  expect(await order("May")).toEqual([undefined, "One and a half", "Three", "Two"])
})
