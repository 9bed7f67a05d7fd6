import { describe, expect, it } from "vitest"
import type { RoomView } from "../../../shared/contract/room.ts"
import { type Run, runOf } from "./run-builder.ts"

/** Cards of an inserted step, revealed, with `n` people in the room. */
async function listOf(texts: readonly string[], people: number, exercise = "cards"): Promise<Run & { ids: string[] }> {
  const run = await runOf("E1.2", { headcount: people })
  const { app, session } = run
  await app.call("session.aside", { session, to: { is: "new", exercise } })
  const ids: string[] = []
  for (const text of texts) ids.push((await app.call("card.add", { session, step: 1000, block: "cards", text })).id)
  await run.reveal()
  return { ...run, ids, [Symbol.dispose]: () => run[Symbol.dispose]() }
}
const blockOf = async (run: Run) => ((await run.view()) as Extract<RoomView, { view: "exercise" }>).block

describe("cards that are sorted", () => {
  it("stand on the wall under the names of their clusters, the rest below", async () => {
    using run = await listOf(["A bus", "A report", "A friend", "Another bus"], 9)
    const { app, session, ids } = run
    const [bus = "", report = "", , other = ""] = ids
    const { id: way } = await app.call("cluster.add", {
      session,
      step: 1000,
      block: "cards",
      title: "Getting there",
      cards: [bus],
    })
    await app.call("card.place", { ids: [other], cluster: way })
    await app.call("card.merge", { id: other, into: bus })
    expect(await blockOf(run)).toMatchObject({
      cards: [
        { text: "Getting there", heading: true },
        { text: "A bus", count: 2 },
        { text: "A report" },
        { text: "A friend" },
      ],
    })
    await app.call("card.place", { ids: [report], cluster: way })
    await app.call("cluster.edit", { id: way, title: "On the way" })
    await app.call("card.merge", { id: other })
    expect(await blockOf(run)).toMatchObject({
      cards: [{ text: "On the way" }, { text: "A bus" }, { text: "A report" }, {}, {}],
    })
    await app.call("cluster.remove", { id: way })
    expect((await blockOf(run)) as object).toMatchObject({ cards: [{ text: "A bus" }, {}, {}, {}] })
  })

  it("are merged only within their block, and never in a ring", async () => {
    using run = await listOf(["A bus", "One bus", "Two buses"], 9)
    const { app, ids } = run
    const [a = "", b = "", c = ""] = ids
    const elsewhere = await run.app.call("card.add", { session: run.session, step: 0, block: "freed", text: "A bus" })
    await expect(app.call("card.merge", { id: a, into: elsewhere.id })).rejects.toMatchObject({ code: "invalid-input" })
    await expect(app.call("card.merge", { id: a, into: a })).rejects.toMatchObject({ code: "invalid-input" })
    await app.call("card.merge", { id: b, into: a })
    await expect(app.call("card.merge", { id: a, into: b })).rejects.toMatchObject({ code: "invalid-input" })
    await app.call("card.merge", { id: a, into: c })
    expect(await blockOf(run)).toMatchObject({ cards: [{ text: "Two buses", count: 3 }] })
  })
})

describe("dots and papers", () => {
  it("say a figure in a large room", async () => {
    using run = await listOf(["A bus", "A friend"], 24)
    const { app, session } = run
    await app.call("session.goTo", { session, step: 1000, block: 1 })
    await app.call("slips.dots", { session, step: 1000, block: "dots", dots: [15, 9], people: 24 })
    expect(await blockOf(run)).toMatchObject({ answered: 24, options: [{ number: 1, label: "A bus" }, {}], base: "" })
    expect(JSON.stringify(await blockOf(run))).not.toContain("15")
    await run.reveal()
    expect(await blockOf(run)).toMatchObject({
      options: [{ count: 15 }, { count: 9 }],
      base: expect.stringMatching(/^24 of 24 at/),
    })
  })

  it("say a word in a small one, and keep the order of the list", async () => {
    using run = await listOf(["A bus", "A friend", "A report"], 12)
    const { app, session } = run
    await app.call("session.goTo", { session, step: 1000, block: 1 })
    await app.call("slips.dots", { session, step: 1000, block: "dots", dots: [1, 11, 5], people: 12 })
    await run.reveal()
    const block = await blockOf(run)
    expect(block).toMatchObject({
      options: [
        { label: "A bus", words: "few or none" },
        { label: "A friend", words: "most" },
        { label: "A report", words: "some" },
      ],
    })
    expect(JSON.stringify(block)).not.toContain('"count"')
  })

  it("blank slips that were printed stand in the history by their number and their session, and are no step", async () => {
    using run = await runOf("E1.2", { headcount: 16 })
    const { app, session } = run
    await app.call("slips.printed", { session, of: "slips", pieces: 16 })
    const [last] = await app.call("records.journal", { limit: 1 })
    expect(last).toMatchObject({ label: expect.stringMatching(/^Printed 16 blank slips: ./), changes: [] })
    await expect(app.call("slips.printed", { session: "gone", of: "slips", pieces: 1 })).rejects.toMatchObject({
      code: "not-found",
    })
  })

  it("keep the sums of papers and no paper, and tell the room on how many a line stands", async () => {
    using run = await listOf(["A bus", "A friend", "A report", "A lamp"], 24, "papers")
    const { app, session, ids } = run
    await app.call("session.goTo", { session, step: 1000, block: 1 })
    const papers = [...Array.from({ length: 14 }, () => [2, 1]), ...Array.from({ length: 8 }, () => [3])]
    await app.call("slips.papers", { session, step: 1000, block: "papers", papers })
    await run.reveal()
    expect(await blockOf(run)).toMatchObject({ options: [{ count: 14 }, { count: 14 }, { count: 8 }, { count: 0 }] })
    expect(await run.bodies("slips")).toMatchObject([
      {
        answered: 22,
        keys: ids,
        sums: [
          [28, 14],
          [42, 14],
          [24, 8],
          [0, 0],
        ],
      },
    ])
    const again = app.call("slips.papers", { session, step: 1000, block: "papers", papers: [[1], [7]] })
    await expect(again).rejects.toMatchObject({ code: "invalid-input", details: { paper: 2 } })
  })

  it("keep the numbers of the list when a card is pulled", async () => {
    using run = await listOf(["A bus", "A name", "A friend"], 24)
    const { app, session, ids } = run
    await app.call("session.goTo", { session, step: 1000, block: 1 })
    await app.call("card.edit", { id: ids[1] ?? "", pulled: true })
    expect(await blockOf(run)).toMatchObject({ options: [{ number: 1 }, { number: 3, label: "A friend" }] })
    expect(JSON.stringify(await blockOf(run))).not.toContain("A name")
  })
})

describe("the closing pulse", () => {
  it("is shown in words in a small room, and not at all where one voice would stand out", async () => {
    using run = await runOf("E1.2", { headcount: 9 })
    const { app, session } = run
    await app.call("session.aside", { session, to: { is: "new", exercise: "close" } })
    await app.call("session.goTo", { session, step: 1000, block: 1 })
    const counts = [
      [0, 0, 3, 6, 0],
      [0, 1, 0, 4, 4],
      [0, 0, 0, 4, 5],
    ]
    await app.call("slips.pulse", { session, step: 1000, block: "pulse", counts })
    expect(await blockOf(run)).toEqual({
      kind: "pulse",
      prompt: "How was it for you?",
      revealed: false,
      questions: [],
      base: "",
    })
    await run.reveal()
    const block = await blockOf(run)
    expect(block).toMatchObject({
      questions: [
        {
          label: "I was heard",
          steps: [
            { label: "Not at all to a little", words: "few or none" },
            { label: "Partly", words: "some" },
            { label: "Mostly to fully", words: "most" },
          ],
        },
        { label: "It was useful" },
      ],
      refused: expect.stringContaining("too few of us"),
      base: expect.stringMatching(/^9 of 9 at/),
    })
    expect(JSON.stringify(block)).not.toContain('"count"')
  })
})

describe("a step on paper", () => {
  it("shows prompt and time alone, whatever is typed, and waits to be typed up", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("young-person")
    await app.call("session.paper", { session, step: 0, block: "young-person", state: "paper" })
    await run.card("young-person", "Typed at once")
    await run.reveal()
    expect(await run.view()).toMatchObject({
      onPaper: true,
      timer: { plannedMs: 35 * 60_000 },
      block: { prompt: expect.stringMatching(/^Think of one/), count: 0, revealed: false, cards: [] },
    })
    await app.call("session.clock", { session, do: "start", of: "block" })
    expect(await run.view()).toMatchObject({ timer: { plannedMs: 3 * 60_000 } })
    await run.goTo("in-the-way")
    await run.card("young-person", "Same report x9")
    expect(await run.bodies("card")).toMatchObject([{ text: "Typed at once" }, { count: 9, afterwards: true }])
    expect((await run.bodies("card"))[0]).not.toHaveProperty("afterwards")
    expect(await run.live()).toMatchObject({ paper: { "0/young-person": "waits" } })
  })

  it("leaves its records once it was typed up, also after the end", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("young-person")
    await app.call("session.paper", { session, step: 0, block: "young-person", state: "paper" })
    await run.goTo("stand")
    await app.call("session.paper", { session, step: 0, block: "stand", state: "paper" })
    await app.call("session.end", { session })
    await run.card("young-person", "A friend")
    await app.call("reading.count", {
      session,
      step: 0,
      block: "stand",
      counts: [5, 3, 1, 0, 0, 0],
      abstain: 0,
      talk: 0,
    })
    expect(await run.bodies("whyStatement")).toEqual([])
    await app.call("session.paper", { session, step: 0, block: "young-person", state: "typed" })
    expect(await run.bodies("whyStatement")).toMatchObject([{ text: "A friend", type: "impact" }])
    expect(await run.bodies("reading")).toMatchObject([{ afterwards: true }])
  })
})
