import { describe, expect, it } from "vitest"
import { PASSPHRASE } from "../../support/test-app.ts"
import { runOf } from "./run-builder.ts"

const aside = (exercise: string, more: object = {}) => ({ is: "new", exercise, ...more }) as const

describe("off the script", () => {
  it("puts a line on the wall and returns to the very place, with its cards, half-typed words and page", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("freed")
    await app.call("session.clock", { session, do: "start", of: "block" })
    for (let n = 0; n < 9; n++) await run.card("freed", `A thought that is long enough to take a line of its own, ${n}`)
    await run.reveal()
    await app.call("wall.page", { page: 1 })
    await app.call("session.type", { session, field: "card:0:freed", text: "half a thou" })
    app.pass(60_000)
    const before = await run.view()
    const { clocks } = (await run.live()) as { clocks: Record<string, { elapsedMs: number }> }

    await app.call("session.aside", { session, to: aside("line", { prompts: { line: "Open the window." } }) })
    expect(await run.view()).toMatchObject({ view: "exercise", block: { kind: "line", prompt: "Open the window." } })
    app.pass(120_000)
    expect(await run.live()).toMatchObject({ clocks: { "0": { elapsedMs: 60_000 } } })
    await app.call("session.back", { session })
    expect(await run.view()).toEqual(before)
    expect(await run.live()).toMatchObject({
      step: 0,
      clocks: { "0": { elapsedMs: 60_000, since: expect.any(String) } },
    })
    expect((await run.live())["clocks"]).toMatchObject({ "0/freed": clocks["0/freed"] })
    expect(await run.bodies("typing")).toMatchObject([{ text: "half a thou" }])
    expect(await run.bodies("card")).toHaveLength(9)
  })

  it("survives a restart in the middle, with the way back", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("freed")
    await app.call("session.aside", { session, to: aside("cards", { prompts: { cards: "Who is missing?" } }) })
    await app.call("card.add", { session, step: 1000, block: "cards", text: "The night shift" })
    await run.reveal()
    const shown = await run.view()
    const folder = app.app.vault.current()?.folder ?? ""
    using again = app.restart()
    await again.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
    expect(await again.call("wall.view", {})).toEqual(shown)
    expect(shown).toMatchObject({ block: { prompt: "Who is missing?", cards: [{ text: "The night shift" }] } })
    await again.call("session.back", { session })
    expect(await again.call("wall.view", {})).toMatchObject({ block: { prompt: expect.stringMatching(/^Suppose/) } })
  })

  it("brings the wall from wherever it is, and back to it", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("wall.show", { source: { from: "resting", next: "half past ten" } })
    await app.call("session.aside", { session, to: aside("line") })
    expect(await run.view()).toMatchObject({ view: "exercise" })
    await app.call("session.back", { session })
    expect(await run.view()).toEqual({ view: "resting", title: "Calder County", next: "half past ten" })
  })

  it("turns no wall on, and lets no frozen one go", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    const frozen = await run.view()
    await app.call("wall.freeze", {})
    await app.call("session.aside", { session, to: aside("line") })
    expect(await run.view()).toEqual(frozen)
    await app.call("session.back", { session })
    await app.call("wall.off", {})
    await app.call("session.aside", { session, to: aside("line") })
    expect(await run.view()).toEqual({ view: "off" })
  })

  it("takes a step of another session's plan with its wording, and none of its cards", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    const plan = [{ exercise: "E4.1", minutes: 60, prompts: { meaning: "In other words?" } }]
    const { id: other } = await app.call("session.plan", { title: "In May", plan })
    await app.call("card.add", { session: other, step: 0, block: "meaning", text: "Not here" })
    await app.call("session.aside", { session, to: { is: "of", session: other, step: 0, block: 1 } })
    await run.reveal()
    expect(await run.view()).toMatchObject({ block: { prompt: "In other words?", cards: [] } })
    expect(JSON.stringify(await run.view())).not.toContain("Not here")
  })

  it("changes the words of a step that was inserted, during the run", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("session.aside", { session, to: aside("count") })
    await app.call("session.setPrompt", { session, step: 1000, prompt: "count.option-0", text: "I have met one" })
    await app.call("session.setPrompt", { session, step: 1000, prompt: "count.option-2", text: "-" })
    await app.call("session.setRoom", { session, headcount: 14 })
    await app.call("tally.count", { session, step: 1000, block: "count", counts: [7, 3] })
    expect(await run.view()).toMatchObject({ block: { answered: 10, bars: [], base: "" } })
    await run.reveal()
    const { block } = (await run.view()) as { block: { bars: unknown; base: string } }
    expect(block.bars).toEqual([
      { label: "I have met one", count: 7 },
      { label: "No", count: 3 },
    ])
    expect(block.base).toMatch(/^10 of 14 at /)
    await expect(app.call("tally.count", { session, step: 1000, block: "count", counts: [15] })).rejects.toMatchObject({
      code: "too-many-counted",
    })
  })

  it("names the end of a break, which more minutes move", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("session.aside", { session, to: aside("break", { until: "2026-01-05T09:20:00.000Z" }) })
    const until = async () => ((await run.view()) as { block: { until: string } }).block.until
    expect(await until()).toMatch(/^We go on at \d\d:20$/)
    await app.call("session.clock", { session, do: "add", minutes: 5 })
    expect(await until()).toMatch(/^We go on at \d\d:25$/)
  })

  it("refuses a fist of five where the six steps are planned", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await expect(app.call("session.aside", { session, to: aside("fist") })).rejects.toMatchObject({
      code: "scales-clash",
    })
    const plan = [
      { exercise: "fist", minutes: 5 },
      { exercise: "E4.1", minutes: 60 },
    ]
    await expect(app.call("session.plan", { title: "Both", plan })).rejects.toMatchObject({ code: "scales-clash" })
  })

  it("says on the record when it was, and that it is over", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    app.pass(600_000)
    await app.call("session.aside", { session, to: aside("line") })
    app.pass(60_000)
    await run.goTo("freed")
    expect(await run.live()).toMatchObject({
      step: 0,
      inserted: [{ exercise: "line", at: "2026-01-05T09:10:00.000Z", left: "2026-01-05T09:11:00.000Z", after: 0 }],
    })
    expect(await run.live()).not.toHaveProperty("away")
  })
})

describe("a round", () => {
  it("is drawn by the port's chance, and the wall says whose turn it is", async () => {
    const parties = ["City", "School", "Library"].map((name) => ({ name, state: "present" as const }))
    const draws = [0, 0]
    using run = await runOf("E4.1", { parties }, { random: () => draws.shift() ?? 0 })
    const { app, session } = run
    await run.goTo("meaning")
    const round = (act: "draw" | "next" | "pass" | "stop") => app.call("session.round", { session, do: act })
    await round("draw")
    const voice = async () => ((await run.view()) as { voice?: unknown }).voice
    expect(await voice()).toEqual({ now: "School", next: "Library" })
    await round("pass")
    expect(await voice()).toEqual({ now: "Library", next: "City" })
    await round("next")
    await round("next")
    expect(await voice()).toEqual({ now: "School" })
    await round("next")
    expect(await voice()).toBeUndefined()
    await round("stop")
    expect(await run.live()).toMatchObject({ rounds: {} })
  })

  it("needs somebody", async () => {
    using run = await runOf("E1.2")
    const drawn = run.app.call("session.round", { session: run.session, do: "draw" })
    await expect(drawn).rejects.toMatchObject({ code: "nobody-here" })
  })
})

describe("a plan that must end on time", () => {
  it("gives later steps other minutes, and never fewer to the decision", async () => {
    using run = await runOf("E4.1")
    const { app, session } = run
    const fit = (step: number, minutes: number) => app.call("session.fit", { session, steps: [{ step, minutes }] })
    await expect(fit(0, 10)).rejects.toMatchObject({ code: "invalid-input" })
    await fit(0, 40)
    expect(await run.live()).toMatchObject({ fitted: { "0": 40 } })
  })

  it("brings a dropped step back when the run goes there after all", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("records.edit", {
      kind: "session",
      id: session,
      fields: { plan: ["E1.2", "cards"].map((exercise) => ({ exercise, minutes: 20 })) },
    })
    await app.call("session.fit", { session, steps: [{ step: 1, minutes: 0 }] })
    await app.call("session.goTo", { session, step: 1, block: 0 })
    expect(await run.live()).toMatchObject({ fitted: { "1": 20 } })
  })
})

describe("the facilitator's own words", () => {
  it("reach the wall as they are typed only while that is on", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("freed")
    const type = (field: string, text: string) => app.call("session.type", { session, field, text })
    await type("prompt:0:freed", "And th")
    await type("sentence:who", "every child")
    expect(JSON.stringify(await run.view())).not.toContain("And th")
    await app.call("session.typeOnWall", { session, on: true })
    expect(await run.view()).toMatchObject({ block: { prompt: "And th" } })
    await run.goTo("sentence")
    expect(await run.view()).toMatchObject({ block: { parts: { who: "every child" }, draft: true } })
    await run.goTo("freed")
    await app.call("session.setPrompt", { session, step: 0, prompt: "freed", text: "And then?" })
    expect(await run.view()).toMatchObject({ block: { prompt: "And then?" } })
    await app.call("session.typeOnWall", { session, on: false })
    await type("prompt:0:freed", "Nobody sees")
    expect(await run.view()).toMatchObject({ block: { prompt: "And then?" } })
  })

  it("stand on the resting slide, in the promise and beside the six steps", async () => {
    using run = await runOf("E4.1")
    const { app, session } = run
    await app.call("session.setRoom", { session, restingLine: "Coffee is on the left", promise: "Only I read it." })
    await app.call("wall.show", { source: { from: "resting" } })
    expect(await run.view()).toEqual({ view: "resting", title: "Coffee is on the left" })
    await app.call("session.aside", { session, to: aside("promise") })
    expect(await run.view()).toMatchObject({ block: { prompt: "Only I read it." } })
    await app.call("session.setRoom", { session, restingLine: "" })
    await app.call("wall.show", { source: { from: "resting" } })
    expect(await run.view()).toEqual({ view: "resting", title: "Calder County" })
  })
})

describe("one, two, four, all", () => {
  it("says on the wall which part it is, and ends a part early", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("session.aside", { session, to: aside("one-two-four-all") })
    const clock = (act: "start" | "skip" | "add", minutes?: number) =>
      app.call("session.clock", { session, do: act, of: "block", ...(minutes !== undefined && { minutes }) })
    await clock("start")
    const timer = async () =>
      ((await run.view()) as { timer: { elapsedMs: number; phases: { words: string; ms: number }[] } }).timer
    expect((await timer()).phases.map(({ words }) => words)).toEqual(["Alone", "In pairs", "In fours", "All together"])
    app.pass(20_000)
    await clock("skip")
    expect(await timer()).toMatchObject({ elapsedMs: 60_000 })
    await clock("add", 3)
    expect((await timer()).phases.map(({ ms }) => ms / 60_000)).toEqual([1, 5, 4, 5])
  })
})
