import { describe, expect, it } from "vitest"
import type { Coded } from "../../shared/contract/coding.ts"
import type { KindName } from "../../shared/contract/kinds.ts"
import { createCoder } from "../../shared/domain/coding.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

const add = async (app: TestApp, kind: KindName, body: object) =>
  (await app.call("records.add", { kind, body: body as never })).id
const all = async (app: TestApp, kind: KindName) =>
  new Map(
    (await app.call("records.all", {})).records.filter((one) => one.kind === kind).map(({ id, body }) => [id, body]),
  )
const everything = async (app: TestApp) => (await app.call("records.all", {})).records

async function twoGroups(app: TestApp) {
  return {
    cs: await add(app, "coalition", { name: "Cradle Steps" }),
    rk: await add(app, "coalition", { name: "Ready Kids" }),
  }
}

describe("merging two groups", () => {
  it("moves seats, ties and parts to the one that stays and marks the other", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    const part = await add(app, "coalition", { name: "Home visitors", parent: cs })
    const other = await add(app, "coalition", { name: "Safe Youth" })
    const person = await add(app, "person", { name: "Director, Library" })
    const seat = await add(app, "seat", { coalition: cs, person })
    const tie = await add(app, "tie", { one: other, other: cs, type: "works with", level: 2, claimedBy: cs })
    await app.call("coalition.merge", { from: cs, into: rk, on: "2026-05" })
    expect((await all(app, "seat")).get(seat)).toEqual({ coalition: rk, person })
    expect((await all(app, "tie")).get(tie)).toEqual({
      one: other,
      other: rk,
      type: "works with",
      level: 2,
      claimedBy: rk,
    })
    const groups = await all(app, "coalition")
    expect(groups.get(part)).toMatchObject({ parent: rk })
    expect(groups.get(cs)).toMatchObject({ name: "Cradle Steps", mergedInto: rk, ended: "2026-05" })
  })

  it("keeps one seat of someone who sat at both, and a former seat beside the present one", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    const person = await add(app, "person", { name: "Director, Library" })
    await add(app, "seat", { coalition: rk, person, until: "2020" })
    const now = await add(app, "seat", { coalition: cs, person, role: "chair" })
    const organization = await add(app, "organization", { name: "City Library" })
    await add(app, "seat", { coalition: rk, organization })
    await add(app, "seat", { coalition: cs, organization })
    await app.call("coalition.merge", { from: cs, into: rk })
    const seats = await all(app, "seat")
    expect([...seats.values()].map(({ coalition }) => coalition)).toEqual([rk, rk, rk])
    expect(seats.get(now)).toMatchObject({ role: "chair" })
  })

  it("drops the tie between the two and the seat of one at the other", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    await add(app, "tie", { one: cs, other: rk, type: "works with", level: 4 })
    await add(app, "seat", { coalition: rk, holder: cs })
    await add(app, "seat", { coalition: cs, holder: rk })
    await app.call("coalition.merge", { from: cs, into: rk })
    expect((await all(app, "tie")).size).toBe(0)
    expect((await all(app, "seat")).size).toBe(0)
  })

  it("is one step that undo takes back whole", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    const person = await add(app, "person", { name: "Director, Library" })
    await add(app, "seat", { coalition: cs, person })
    await add(app, "seat", { coalition: rk, person })
    await add(app, "tie", { one: cs, other: rk, type: "works with" })
    const before = await everything(app)
    await app.call("coalition.merge", { from: cs, into: rk })
    expect(await app.call("records.undo", {})).toEqual({ label: "Merge groups" })
    const key = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`
    const sorted = (list: Awaited<ReturnType<typeof everything>>) =>
      [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(sorted(await everything(app))).toEqual(sorted(before))
  })

  it("is refused where one of the two is merged already", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    await app.call("coalition.merge", { from: cs, into: rk })
    await expect(app.call("coalition.merge", { from: rk, into: cs })).rejects.toMatchObject({ code: "conflict" })
    await expect(app.call("coalition.merge", { from: rk, into: rk })).rejects.toMatchObject({ code: "invalid-input" })
  })
})

describe("a group", () => {
  it("keeps its earlier names when it takes another", async () => {
    using app = await openApp()
    const { cs } = await twoGroups(app)
    await app.call("coalition.rename", { id: cs, name: "First Steps" })
    await app.call("coalition.rename", { id: cs, name: "Early Steps" })
    expect((await all(app, "coalition")).get(cs)).toMatchObject({
      name: "Early Steps",
      renamedFrom: ["Cradle Steps", "First Steps"],
    })
    expect(await app.call("records.search", { text: "cradle", limit: 5 })).toMatchObject([{ id: cs }])
  })

  it("never gets the number of another, removed or not", async () => {
    using app = await openApp()
    const { rk } = await twoGroups(app)
    await app.call("records.remove", { kind: "coalition", ids: [rk] })
    const next = await add(app, "coalition", { name: "Safe Youth" })
    expect((await all(app, "coalition")).get(next)).toMatchObject({ number: 3 })
  })

  it("keeps its number: nobody edits it, and one whose adding was undone leaves it behind", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    const fields = { kind: "coalition", id: cs, fields: { number: 9 } } as const
    await expect(app.call("records.edit", fields)).rejects.toMatchObject({ code: "not-allowed" })
    const last = { kind: "workspace", id: "workspace", fields: { lastNumber: 0 } } as const
    await expect(app.call("records.edit", last)).rejects.toMatchObject({ code: "not-allowed" })
    await app.call("records.undo", {})
    const third = await add(app, "coalition", { name: "Safe Youth" })
    await app.call("records.undo", {})
    await app.call("records.redo", {})
    await app.call("records.undo", {})
    const fourth = await add(app, "coalition", { name: "Growing Together" })
    const groups = await all(app, "coalition")
    expect([rk, third].map((id) => groups.has(id))).toEqual([false, false])
    expect(groups.get(fourth)).toMatchObject({ number: 4 })
  })

  it("comes back from the trash with its own number", async () => {
    using app = await openApp()
    const { rk } = await twoGroups(app)
    await app.call("records.remove", { kind: "coalition", ids: [rk] })
    await add(app, "coalition", { name: "Safe Youth" })
    await app.call("records.restore", { ids: [rk] })
    expect((await all(app, "coalition")).get(rk)).toMatchObject({ number: 2 })
  })

  it("holds every field of a profile, each answer with its state", async () => {
    using app = await openApp()
    const body = {
      name: "Cradle Steps",
      primaryIssues: ["Health"],
      priorityGroups: { state: "declined", items: [] },
      subgroups: { state: "listed", items: [{ name: "Home visitors", logic: "strategy" }] },
      funders: {
        state: "listed",
        items: [{ name: "UW", amount: 120, kind: "cash", restricted: true, until: "2027-06" }],
      },
      answeredRole: "chair",
      confidence: "high",
    }
    const id = await add(app, "coalition", body)
    expect((await all(app, "coalition")).get(id)).toEqual({ ...body, number: 1 })
  })
})

describe("a seat", () => {
  it("is taken by someone new in one step", async () => {
    using app = await openApp()
    const { cs } = await twoGroups(app)
    const { seat, holder } = await app.call("coalition.seat", {
      coalition: cs,
      holder: { kind: "person", name: "Director, Library" },
      role: "chair",
      from: "2024",
    })
    expect((await all(app, "seat")).get(seat)).toEqual({ coalition: cs, person: holder, role: "chair", from: "2024" })
    await app.call("records.undo", {})
    expect((await all(app, "seat")).size + (await all(app, "person")).size).toBe(0)
  })

  it("can be held by another group, never by the group itself", async () => {
    using app = await openApp()
    const { cs, rk } = await twoGroups(app)
    const { seat } = await app.call("coalition.seat", { coalition: cs, holder: { kind: "coalition", id: rk } })
    expect((await all(app, "seat")).get(seat)).toEqual({ coalition: cs, holder: rk })
    await expect(
      app.call("coalition.seat", { coalition: cs, holder: { kind: "coalition", id: cs } }),
    ).rejects.toMatchObject({ code: "invalid-input" })
  })

  it("of a person stays when the organisation that it is held for is removed", async () => {
    using app = await openApp()
    const { cs } = await twoGroups(app)
    const library = await add(app, "organization", { name: "City Library" })
    const person = await add(app, "person", { name: "Director", organization: library })
    await add(app, "seat", { coalition: cs, person, organization: library })
    await add(app, "seat", { coalition: cs, organization: library })
    await app.call("records.remove", { kind: "organization", ids: [library] })
    expect([...(await all(app, "seat")).values()]).toEqual([{ coalition: cs, person }])
  })
})

/** What a wording of a group means, by the names of the shared words. */
async function meant(app: TestApp, dimension: Coded, wording: string): Promise<readonly string[] | undefined> {
  const [tag, coding, placeUnit, organization] = await Promise.all(
    (["tag", "coding", "placeUnit", "organization"] as const).map((kind) => all(app, kind)),
  )
  const coder = createCoder({ tag, coding, placeUnit, organization } as never, 1, "en")
  return coder.meaningOf(dimension, wording)?.tags.map(({ name }) => name)
}

describe("an organisation under another name", () => {
  it("is still the funder that groups wrote down, in their own words", async () => {
    using app = await openApp()
    const fund = await add(app, "organization", { name: "Smith Fund" })
    const funders = { state: "listed", items: [{ name: "The Smith Fund, Inc.", amount: 20 }] }
    const cs = await add(app, "coalition", { name: "Cradle Steps", funders })
    await app.call("records.edit", { kind: "organization", id: fund, fields: { name: "Smith & Hale Foundation" } })
    expect((await all(app, "coalition")).get(cs)?.["funders"]).toEqual(funders)
    expect(await meant(app, "funders", "The Smith Fund, Inc.")).toEqual(["Smith & Hale Foundation"])
    expect((await all(app, "organization")).get(fund)?.["aka"]).toEqual(["Smith Fund"])
    await app.call("records.undo", {})
    expect((await all(app, "organization")).get(fund)).toEqual({ name: "Smith Fund" })
  })

  it("leaves no trace of a slip of the pen that nobody wrote down", async () => {
    using app = await openApp()
    const library = await add(app, "organization", { name: "Libary" })
    await app.call("records.edit", { kind: "organization", id: library, fields: { name: "Library" } })
    expect((await all(app, "organization")).get(library)).toEqual({ name: "Library" })
  })
})

it("an organisation that is written down with the group that it houses is one step, and the tick comes off", async () => {
  using app = await openApp()
  const cs = await add(app, "coalition", { name: "Cradle Steps", verified: ["host", "name"] })
  const { id } = await app.call("records.add", {
    kind: "organization",
    body: { name: "Library" },
    into: { kind: "coalition", id: cs, field: "host" },
  })
  expect((await all(app, "coalition")).get(cs)).toMatchObject({ host: id, verified: ["name"] })
  await expect(
    app.call("records.add", {
      kind: "organization",
      body: { name: "Church" },
      into: { kind: "coalition", id: cs, field: "number" },
    }),
  ).rejects.toMatchObject({ code: "not-allowed" })
  await app.call("records.undo", {})
  expect((await all(app, "organization")).size).toBe(0)
  expect((await all(app, "coalition")).get(cs)).toMatchObject({ verified: ["host", "name"] })
})

describe("a place", () => {
  it("is still meant by whoever wrote its earlier name, whose words stay as they are", async () => {
    using app = await openApp()
    const north = await add(app, "placeUnit", { name: "North" })
    const cs = await add(app, "coalition", {
      name: "Cradle Steps",
      footprint: { state: "listed", items: ["north ", "South"] },
    })
    await app.call("placeUnit.rename", { id: north, name: "North Calder" })
    expect((await all(app, "coalition")).get(cs)?.["footprint"]).toMatchObject({ items: ["north", "South"] })
    expect(await meant(app, "footprint", "north")).toEqual(["North Calder"])
    await app.call("placeUnit.rename", { id: north, name: "Upper Calder" })
    expect(await meant(app, "footprint", "north")).toEqual(["Upper Calder"])
    expect(await meant(app, "footprint", "North Calder")).toEqual(["Upper Calder"])
    // back to the first name: it is no earlier name then
    await app.call("placeUnit.rename", { id: north, name: "North" })
    expect((await all(app, "placeUnit")).get(north)?.["formerly"]).toEqual(["North Calder", "Upper Calder"])
    for (let n = 0; n < 3; n++) await app.call("records.undo", {})
    expect((await all(app, "placeUnit")).get(north)).toEqual({ name: "North" })
  })

  it("leaves the places inside it when it is removed", async () => {
    using app = await openApp()
    const county = await add(app, "placeUnit", { name: "Calder County" })
    const north = await add(app, "placeUnit", { name: "North", parent: county })
    await app.call("records.remove", { kind: "placeUnit", ids: [county] })
    expect((await all(app, "placeUnit")).get(north)).toEqual({ name: "North" })
  })
})
