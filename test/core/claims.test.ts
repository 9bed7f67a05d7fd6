import { expect, it } from "vitest"
import { openApp, type TestApp } from "../support/test-app.ts"

async function threeGroups(app: TestApp): Promise<readonly [string, string, string]> {
  const made: string[] = []
  for (const name of ["Cradle Steps", "Ready Kids", "Safe Youth"])
    made.push((await app.call("records.add", { kind: "coalition", body: { name } })).id)
  return made as unknown as readonly [string, string, string]
}
const ties = async (app: TestApp) =>
  (await app.call("records.all", {})).records.flatMap(({ kind, id, body }) => (kind === "tie" ? [{ id, ...body }] : []))

it("a claim is kept for each table and each group, with the day on which it was said", async () => {
  using app = await openApp()
  const [a, b] = await threeGroups(app)
  await app.call("tie.claim", { one: a, other: b, type: "works with", level: 2, table: 1 })
  await app.call("tie.claim", { one: b, other: a, type: "works with", level: 0, table: 2 })
  await app.call("tie.claim", { one: a, other: b, type: "works with", level: 3, claimedBy: a })
  expect(await ties(app)).toMatchObject([
    { one: a, other: b, type: "works with", level: 2, table: 1, saidOn: "2026-01-05" },
    { one: b, other: a, type: "works with", level: 0, table: 2, saidOn: "2026-01-05" },
    { one: a, other: b, type: "works with", level: 3, claimedBy: a, saidOn: "2026-01-05" },
  ])
  expect((await app.call("records.all", {})).history.undo).toBe("Tie 1–2")
})

it("who has said something of a tie already changes it, in one step that undo takes back", async () => {
  using app = await openApp()
  const [a, b] = await threeGroups(app)
  const first = await app.call("tie.claim", { one: a, other: b, type: "works with", level: 2, table: 1 })
  const again = await app.call("tie.claim", { one: b, other: a, type: "works with", level: 4, table: 1 })
  expect(again).toEqual({ id: first.id, changed: true })
  expect(await ties(app)).toMatchObject([{ level: 4 }])
  await app.call("tie.claim", { one: a, other: b, type: "works with", wanted: 5, table: 1 })
  expect(await ties(app)).toMatchObject([{ level: 4, wanted: 5 }])
  await app.call("records.undo", {})
  await app.call("records.undo", {})
  expect(await ties(app)).toMatchObject([{ level: 2 }])
  // money goes one way: the other way is another tie
  await app.call("tie.claim", { one: a, other: b, type: "funds", table: 1 })
  expect(await app.call("tie.claim", { one: b, other: a, type: "funds", table: 1 })).toMatchObject({ changed: false })
})

it("takes back that there is no tie, and a confirmation, when the same claimant says otherwise", async () => {
  using app = await openApp()
  const [a, b] = await threeGroups(app)
  const { id } = await app.call("tie.claim", { one: a, other: b, type: "funds", denied: true, table: 1 })
  await app.call("tie.settle", { claims: [id], confirmed: [id] })
  expect(await ties(app)).toMatchObject([{ denied: true, confirmed: true, confirmedOn: "2026-01-05" }])
  await app.call("tie.claim", { one: a, other: b, type: "funds", table: 1 })
  expect((await ties(app))[0]).not.toHaveProperty("denied")
  expect((await ties(app))[0]).not.toHaveProperty("confirmed")
  const met = { one: a, other: b, type: "met to compare", table: 1 } as const
  await app.call("tie.claim", { ...met, denied: true })
  expect((await ties(app)).at(-1)).toMatchObject({ compared: "never" })
  await app.call("tie.claim", met)
  expect((await ties(app)).at(-1)).not.toHaveProperty("compared")
})

it("what both sides agree to in the room is confirmed, the rest stays on record; undo opens it again", async () => {
  using app = await openApp()
  const [a, b, c] = await threeGroups(app)
  const one = await app.call("tie.claim", { one: a, other: b, type: "works with", level: 4, table: 1 })
  const two = await app.call("tie.claim", { one: a, other: b, type: "works with", level: 0, table: 2 })
  const apart = await app.call("tie.claim", { one: a, other: c, type: "works with", level: 1, table: 2 })
  await app.call("tie.settle", { claims: [one.id, two.id], confirmed: [one.id] })
  const [first, second] = await ties(app)
  expect(first).toMatchObject({ confirmed: true, confirmedOn: "2026-01-05" })
  expect(second).not.toHaveProperty("confirmed")
  await expect(app.call("tie.settle", { claims: [one.id, apart.id], confirmed: [one.id] })).rejects.toMatchObject({
    code: "invalid-input",
  })
  await app.call("records.undo", {})
  expect((await ties(app)).some((tie) => "confirmed" in tie)).toBe(false)
})

it("refuses a claim about one group, of two claimants, or about nobody", async () => {
  using app = await openApp()
  const [a, b] = await threeGroups(app)
  const refused = (input: object, code: string) =>
    expect(app.call("tie.claim", { one: a, other: b, type: "works with", ...input })).rejects.toMatchObject({ code })
  await refused({ other: a }, "invalid-input")
  await refused({ table: 1, claimedBy: a }, "invalid-input")
  await refused({ other: "nobody" }, "not-found")
  await refused({ claimedBy: "nobody" }, "not-found")
  await refused({ type: "funds", level: 2 }, "invalid-input")
  await refused({ table: 41 }, "invalid-input")
  expect(await ties(app)).toEqual([])
})
