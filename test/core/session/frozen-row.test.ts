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
  await app.call("row.withdraw", { id, kind: "pause" })
  expect(await wall()).not.toMatch(/council|chairs/)
  expect(await wall()).toContain("The lease")
})
