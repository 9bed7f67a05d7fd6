import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { runOf } from "./run-builder.ts"

describe("a run", () => {
  it("refuses an exercise that the library does not have", async () => {
    using app = await openApp()
    const planned = app.call("session.plan", { title: "x", plan: [{ exercise: "E9.9", minutes: 5 }] })
    await expect(planned).rejects.toMatchObject({ code: "not-found" })
  })

  it("refuses to move before it was started", async () => {
    using app = await openApp()
    const { id } = await app.call("session.plan", { title: "x", plan: [{ exercise: "E1.2", minutes: 5 }] })
    await expect(app.call("session.goTo", { session: id, step: 0, block: 1 })).rejects.toMatchObject({
      code: "not-running",
    })
  })

  it("holds up no second one", async () => {
    using run = await runOf("E1.2")
    const { id } = await run.app.call("session.plan", { title: "x", plan: [{ exercise: "E4.1", minutes: 5 }] })
    await expect(run.app.call("session.start", { session: id })).rejects.toMatchObject({ code: "already-running" })
    await run.app.call("session.end", { session: run.session })
    await run.app.call("session.start", { session: id })
    expect(await run.body("live", id)).toMatchObject({ state: "running" })
  })

  it("cannot be taken back by undo", async () => {
    using run = await runOf("E1.2")
    await expect(run.app.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
  })

  it("takes back its own entries until they are revealed, and none after", async () => {
    using run = await runOf("E1.2")
    const scope = `run:${run.session}/0`
    await run.goTo("young-person")
    await run.card("young-person", "A friend")
    await run.card("young-person", "A bus")
    await run.app.call("records.undo", { scope })
    expect((await run.bodies("card")).map(({ text }) => text)).toEqual(["A friend"])
    await run.reveal()
    await expect(run.app.call("records.undo", { scope })).rejects.toMatchObject({ code: "nothing-to-undo" })
    await run.card("young-person", "Said aloud")
    await expect(run.app.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
    expect(await run.bodies("card")).toHaveLength(2)
  })

  it("reads a number behind a heading", async () => {
    using run = await runOf("E1.2")
    await run.card("in-the-way", "Same report x9")
    expect(await run.bodies("card")).toMatchObject([{ text: "Same report", count: 9 }])
  })

  it("forgets half-typed text once it is a card", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("session.type", { session, field: "card:0:young-person", text: "A fri" })
    expect(await run.bodies("typing")).toMatchObject([{ text: "A fri" }])
    await run.card("young-person", "A friend")
    expect(await run.bodies("typing")).toEqual([])
  })

  it("leaves statements of why when its step closes, of what the room saw and nobody pulled", async () => {
    using run = await runOf("E1.2")
    await run.goTo("young-person")
    await run.card("young-person", "A friend")
    const pulled = await run.card("young-person", "Pulled")
    const tagged = await run.card("young-person", "Afraid to lose")
    await run.app.call("card.edit", { id: tagged, tag: "fear" })
    await run.app.call("card.edit", { id: pulled, pulled: true })
    await run.card("freed", "Never shown")
    await run.reveal()
    await run.app.call("session.end", { session: run.session })
    expect(await run.bodies("whyStatement")).toEqual([
      { text: "A friend", type: "impact", session: run.session },
      { text: "Afraid to lose", type: "fear", session: run.session },
    ])
  })

  it("brings statements up to date when it closes a second time", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("young-person")
    const first = await run.card("young-person", "A friend")
    const second = await run.card("young-person", "A bus")
    await run.reveal()
    await app.call("session.end", { session })
    await app.call("session.start", { session })
    await app.call("card.edit", { id: first, text: "One friend" })
    await app.call("card.edit", { id: second, pulled: true })
    await app.call("session.end", { session })
    expect((await run.bodies("whyStatement")).map(({ text }) => text)).toEqual(["One friend"])
  })
})

describe("the impact sentence", () => {
  const whole = { who: "every five-year-old", change: "can read a page", year: "2030", seenIn: "the autumn check" }

  it("is not closed while it has a blank", async () => {
    using app = await openApp()
    await app.call("sentence.set", { ...whole, who: "" })
    await expect(app.call("sentence.close", { closed: true })).rejects.toMatchObject({ code: "sentence-incomplete" })
  })

  it("is a draft again when its words change, and stays closed when they do not", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("sentence.set", whole)
    await app.call("sentence.close", { session, closed: true })
    await app.call("sentence.set", whole)
    expect(await run.body("impactSentence", "impact")).toMatchObject({ state: "closed", closedIn: session })
    await app.call("sentence.set", { ...whole, year: "2031" })
    expect(await run.body("impactSentence", "impact")).toEqual({ ...whole, year: "2031", state: "draft" })
  })
})
