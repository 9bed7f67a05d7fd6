import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"

async function planned() {
  const app = await openApp()
  const { id } = await app.call("session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  const parties = () => app.app.vault.current()?.store.get("session", id).body.parties
  return { app, id, parties }
}

describe("who is in the room", () => {
  it("keeps every party that was entered, however fast", async () => {
    const { app, id, parties } = await planned()
    using _ = app
    await Promise.all(
      ["City", "School Board", "Library"].map((name) =>
        app.call("session.setRoom", { session: id, party: { name, state: "present" } }),
      ),
    )
    expect(parties()?.map(({ name }) => name)).toEqual(["City", "School Board", "Library"])
  })

  it("changes one party in its place and takes one off", async () => {
    const { app, id, parties } = await planned()
    using _ = app
    for (const name of ["City", "Library"]) {
      await app.call("session.setRoom", { session: id, party: { name, state: "present" } })
    }
    await app.call("session.setRoom", { session: id, party: { name: "City", state: "late" } })
    await app.call("session.setRoom", { session: id, withoutParty: "Library" })
    expect(parties()).toEqual([{ name: "City", state: "late" }])
  })
})
