import { describe, expect, it } from "vitest"
import { BUNDLE_PASSPHRASE } from "../support/bundles.ts"
import { runOf } from "./session/run-builder.ts"

describe("the history", () => {
  it("says what was put before the room and what left the laptop, when, and never a card's words", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    const since = (await app.call("records.journal", { limit: 1 }))[0]?.seq ?? 0
    await app.call("wall.show", { source: { from: "session", session } })
    await run.goTo("freed")
    await run.card("freed", "zz-card")
    await run.reveal()
    await run.reveal()
    app.pass(60_000)
    const document = { of: "session" as const, id: session }
    await app.call("document.left", { document, for: "room", as: "printed" })
    await app.call("document.left", { document, for: "room", as: "copied" })
    await app.call("document.docx", { document, for: "room", locale: "en-GB" })
    await app.call("inventory.export", { columns: "all", format: "csv", audience: "funders" })
    await app.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })
    const noted = (await app.call("records.journal", { limit: 100 })).filter(
      ({ seq, changes }) => seq > since && changes.length === 0,
    )
    expect(noted.map(({ label }) => label).reverse()).toEqual([
      "Put on the wall: Kick-off",
      "Shown to the room: Suppose that waste vanished. What could we then do for children or families that we cannot do now?",
      "Printed for participants: Kick-off",
      "Copied for participants: Kick-off",
      "Saved as DOCX for participants: Kick-off",
      "Exported groups for funders",
      "Made a hand-over bundle",
    ])
    expect(noted[0]).toMatchObject({ at: "2026-01-05T09:01:00.000Z", origin: "console" })
    expect(JSON.stringify(noted)).not.toContain("zz-card")
  })

  it("neither undoes such a line nor loses what could be redone", async () => {
    using run = await runOf("E1.2")
    const { app } = run
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "Reading Table" } })
    await app.call("records.undo", {})
    await app.call("wall.show", { source: { from: "resting" } })
    await app.call("records.redo", {})
    expect(await run.body("coalition", id)).toMatchObject({ name: "Reading Table" })
    await app.call("wall.show", { source: { from: "resting" } })
    await app.call("records.undo", {})
    expect(await run.body("coalition", id)).toBeUndefined()
  })
})
