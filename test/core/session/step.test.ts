import { afterEach, describe, expect, it } from "vitest"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { runOf } from "./run-builder.ts"

const { blocks } = exerciseOf("E1.2")

describe("Next and Back", () => {
  it("count every press, however fast they follow each other", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    // none waits for the one before: the first leads from the opening slide to the first question
    await Promise.all([1, 1, 1, 1].map((by) => app.call("session.step", { session, by: by as 1 })))
    expect(await run.live()).toMatchObject({ step: 0, block: 3 })
    await Promise.all([-1, -1].map((by) => app.call("session.step", { session, by: by as -1 })))
    expect(await run.live()).toMatchObject({ step: 0, block: 1 })
    expect(await run.view()).toMatchObject({ view: "exercise", block: { prompt: blocks[1]?.prompt } })
  })

  it("stay at either end of the plan", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("session.step", { session, by: -1 })
    expect(await run.live()).toMatchObject({ block: 0 })
    for (let n = 0; n < blocks.length + 4; n++) await app.call("session.step", { session, by: 1 })
    expect(await run.live()).toMatchObject({ block: blocks.length - 1 })
  })

  it("go through a step off the script and then back to the very place", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("freed")
    const at = await run.live()
    await app.call("session.aside", { session, to: { is: "new", exercise: "cards" } })
    await app.call("session.step", { session, by: -1 })
    expect(await run.live()).toMatchObject({ step: 1000, block: 0 })
    await app.call("session.step", { session, by: 1 })
    expect(await run.live()).toMatchObject({ step: 1000, block: 1 })
    await app.call("session.step", { session, by: 1 })
    expect(await run.live()).toMatchObject({ step: at["step"], block: at["block"] })
    expect((await run.live())["away"]).toBeUndefined()
  })

  it("leave out a step that was dropped to end on time", async () => {
    using run = await runOf("E1.2")
    const { app } = run
    await app.call("session.end", { session: run.session })
    const plan = ["line", "cards", "close"].map((exercise) => ({ exercise, minutes: 10 }))
    const { id: session } = await app.call("session.plan", { title: "Short", plan })
    await app.call("session.start", { session })
    await app.call("session.fit", { session, steps: [{ step: 1, minutes: 0 }] })
    await app.call("wall.show", { source: { from: "session", session } })
    await app.call("session.step", { session, by: 1 })
    const live = (await app.call("records.all", {})).records.find(({ kind, id }) => kind === "live" && id === session)
    expect(live?.body).toMatchObject({ step: 2, block: 0 })
  })
})

describe("an exercise that should not meet a funder", () => {
  const guarded = exerciseOf("E2.3") as { withoutFunder?: string }
  const { withoutFunder: own } = guarded
  afterEach(() => {
    if (own === undefined) delete guarded.withoutFunder
    else guarded.withoutFunder = own
  })

  async function before() {
    const run = await runOf("E1.2")
    const { app } = run
    await app.call("session.end", { session: run.session })
    const plan = ["line", "E2.3"].map((exercise) => ({ exercise, minutes: 10 }))
    const { id: session } = await app.call("session.plan", { title: "With a funder", plan })
    await app.call("session.setRoom", { session, funderHere: true })
    await app.call("session.start", { session })
    await app.call("wall.show", { source: { from: "session", session } })
    guarded.withoutFunder = "Consent under the eyes of whoever pays is none."
    return { app, session, [Symbol.dispose]: () => run[Symbol.dispose]() }
  }

  it("says so before its first screen: nothing of it is on the wall", async () => {
    using room = await before()
    const { app, session } = room
    const wall = await app.call("wall.view", {})
    const refused = { code: "funder-here", details: { step: 1 } }
    await expect(app.call("session.step", { session, by: 1 })).rejects.toMatchObject(refused)
    await expect(app.call("session.goTo", { session, step: 1, block: 0 })).rejects.toMatchObject(refused)
    const to = { is: "new", exercise: "E2.3" } as const
    await expect(app.call("session.aside", { session, to })).rejects.toMatchObject({
      code: "funder-here",
      details: { step: 1000 },
    })
    expect(await app.call("wall.view", {})).toEqual(wall)
  })

  it("begins once the funder has left, or the facilitator says that it goes on", async () => {
    using room = await before()
    const { app, session } = room
    await app.call("session.funderMay", { session, step: 1 })
    await app.call("session.step", { session, by: 1 })
    expect(await app.call("wall.view", {})).toMatchObject({ block: { kind: "sort" } })
    await app.call("session.step", { session, by: -1 })
    await app.call("session.setRoom", { session, funderHere: false })
    await app.call("session.step", { session, by: 1 })
    expect(await app.call("wall.view", {})).toMatchObject({ block: { kind: "sort" } })
  })
})
