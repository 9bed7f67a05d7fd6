import { expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"

it("leaves a frozen wall with the words that it had there, though it was changed since", async () => {
  using app = await openApp()
  const { id: session } = await app.call("session.plan", { title: "A day", plan: [{ exercise: "E1.5", minutes: 30 }] })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  await app.call("session.goTo", { session, step: 0, block: 1 })
  const row = (text: string) =>
    app.call("row.add", { session, step: 0, block: "pauses", values: { text, by: "City", until: "2027-06-01" } })
  const { id } = await row("The council seats")
  await row("The lease")
  await app.call("session.reveal", { session })
  await app.call("wall.freeze", {})
  await app.call("row.set", { id, kind: "pause", values: { text: "The chairs" } })
  const wall = async () => JSON.stringify(await app.connect("projector").call("wall.view", {}))
  expect(await wall()).toContain("council")
  await app.call("statement.withdraw", { id, kind: "pause" })
  expect(await wall()).not.toMatch(/council|chairs/)
  expect(await wall()).toContain("The lease")
})

it("leaves neither side of a tie on it once one of them was said of another tie", async () => {
  using app = await openApp()
  for (const name of ["Cradle Steps", "Ready Kids", "Safe Youth"]) {
    await app.call("records.add", { kind: "coalition", body: { name } })
  }
  const { id: session } = await app.call("session.plan", { title: "A day", plan: [{ exercise: "E2.4", minutes: 45 }] })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  await app.call("session.goTo", { session, step: 0, block: 1 })
  const view = async (party: string, other: string) => {
    const { id } = await app.call("row.add", { session, step: 0, block: "views", values: { party, other, now: 1 } })
    await app.call("row.set", { id, kind: "tieView", pulled: false })
    return id
  }
  const id = await view("Cradle Steps", "Ready Kids")
  await view("Ready Kids", "Cradle Steps")
  await app.call("session.reveal", { session })
  await app.call("wall.freeze", {})
  const wall = async () => JSON.stringify(await app.connect("projector").call("wall.view", {}))
  expect((await wall()).match(/Cradle Steps/g)).toHaveLength(2)
  await app.call("row.set", { id, kind: "tieView", values: { party: "Safe Youth" } })
  expect(await wall()).not.toContain("Cradle Steps")
})
