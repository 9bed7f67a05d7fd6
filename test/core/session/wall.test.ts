import { describe, expect, it } from "vitest"
import type { RoomView } from "../../../shared/contract/room.ts"
import { openApp, PASSPHRASE } from "../../support/test-app.ts"
import { runOf } from "./run-builder.ts"

const SENTENCE = { who: "every five-year-old", change: "can read a page", year: "2030", seenIn: "the autumn check" }
const SAID = "So that every five-year-old can read a page by the year 2030. We would see it in the autumn check."

describe("the wall of a session", () => {
  it("opens with the facilitator's line, or the title, before there is a sentence", async () => {
    using run = await runOf("E1.2")
    expect(await run.view()).toEqual({ view: "impact", sentence: "Kick-off", draft: false, closing: false })
    await run.app.call("session.setRoom", { session: run.session, openingLine: "Good that you came." })
    expect(await run.view()).toMatchObject({ sentence: "Good that you came." })
  })

  it("opens, stands and closes with the impact sentence, a draft until the room closed it", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await app.call("sentence.set", SENTENCE)
    expect(await run.view()).toEqual({ view: "impact", sentence: SAID, draft: true, closing: false })
    await app.call("sentence.close", { session, closed: true })
    await run.goTo("freed")
    expect(await run.view()).toMatchObject({ view: "exercise", footer: { sentence: SAID, draft: false } })
    await app.call("session.end", { session })
    expect(await run.view()).toEqual({ view: "impact", sentence: SAID, draft: false, closing: true })
  })

  it("shows counts before Reveal and words after, one page of them", async () => {
    using run = await runOf("E1.2")
    await run.goTo("young-person")
    for (let n = 1; n <= 9; n++) await run.card("young-person", `A thought that is long enough for a line, ${n}`)
    expect(await run.view()).toMatchObject({ block: { count: 9, revealed: false, cards: [], pages: 1 } })
    await run.reveal()
    const first = (await run.view()) as Extract<RoomView, { view: "exercise" }>
    expect(first.block).toMatchObject({ revealed: true, count: 9, page: 0, pages: 2 })
    await run.app.call("wall.page", { page: 5 })
    expect(await run.view()).toMatchObject({
      block: { page: 1, cards: [{ text: expect.stringMatching(/8$/) }, { text: expect.stringMatching(/9$/) }] },
    })
  })

  it("takes a pulled card off without a hole and puts it back", async () => {
    using run = await runOf("E1.2")
    await run.goTo("young-person")
    const [one, two] = [await run.card("young-person", "One"), await run.card("young-person", "Two")]
    await run.reveal()
    await run.app.call("card.edit", { id: one, pulled: true })
    expect(await run.view()).toMatchObject({ block: { count: 1, cards: [{ text: "Two" }] } })
    await run.app.call("card.edit", { id: one, pulled: false })
    await run.app.call("card.remove", { id: two })
    expect(await run.view()).toMatchObject({ block: { count: 1, cards: [{ text: "One" }] } })
  })

  it("fills the ladder rung by rung", async () => {
    using run = await runOf("E1.2")
    await run.goTo("young-person")
    await run.card("young-person", "A friend")
    await run.reveal()
    await run.card("in-the-way", "Hidden still")
    await run.goTo("ladder")
    expect(await run.view()).toMatchObject({
      block: {
        rungs: [
          { title: "One young person", revealed: true, cards: [{ text: "A friend" }] },
          { title: "What gets in the way", revealed: false, count: 1, cards: [] },
          {},
          {},
        ],
      },
    })
  })

  it("says the facilitator's own words at once, and the library's when they are taken back", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const say = (text: string) =>
      run.app.call("session.setPrompt", { session: run.session, step: 0, prompt: "freed", text })
    await say("And then?")
    expect(await run.view()).toMatchObject({ block: { prompt: "And then?" } })
    await say("")
    expect(await run.view()).toMatchObject({ block: { prompt: expect.stringMatching(/^Suppose that waste vanished/) } })
  })

  it("counts silent writing down and stops at Reveal", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    expect(await run.view()).not.toHaveProperty("timer")
    await run.app.call("session.clock", { session: run.session, do: "start", of: "block" })
    await run.app.call("session.clock", { session: run.session, do: "add", of: "block", minutes: 2 })
    expect(await run.view()).toMatchObject({
      timer: { plannedMs: 300_000, elapsedMs: 0, since: "2026-01-05T09:00:00.000Z" },
    })
    await run.reveal()
    expect(await run.view()).not.toHaveProperty("timer")
  })

  it("titles a reading a temperature check and says what it rests on", async () => {
    using run = await runOf("E4.1", {
      headcount: 14,
      parties: [
        { name: "City", state: "absent" },
        { name: "Library", state: "present" },
        { name: "College", state: "present" },
      ],
    })
    const { app, session } = run
    await run.goTo("stand")
    await app.call("reading.party", { session, step: 0, block: "stand", party: "Library", position: 3 })
    expect(await run.view()).toMatchObject({ block: { answered: 1, bars: [], base: "" } })
    await run.reveal()
    await app.call("session.setRoom", {
      session,
      parties: ["City", "Library", "College"].map((name) => ({ name, state: "present" })),
    })
    const { block } = (await run.view()) as Extract<RoomView, { view: "exercise" }>
    expect(block).toMatchObject({ kind: "gradients", title: "A temperature check, not a vote" })
    if (block.kind !== "gradients") throw new Error("another block")
    expect(block.bars.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0, 0])
    expect(block.base).toMatch(/^1 of 2 at \d\d:\d\d; City arrived later$/)
  })

  it("says the review date in the question of consent", async () => {
    using run = await runOf("E4.1")
    const { app, session } = run
    await run.goTo("words")
    await app.call("proposal.set", { session, step: 0, text: "We meet.", reviewOn: "2027-05-14" })
    await run.reveal()
    await run.goTo("objections")
    expect(await run.view()).toMatchObject({
      block: { prompt: "Is it good enough for now and safe enough to try until 14 May 2027?" },
    })
  })
})

describe("the state of the wall", () => {
  it("goes blank and comes back, and does nothing while it is off", async () => {
    using run = await runOf("E1.2")
    const before = await run.view()
    await run.app.call("wall.blank", {})
    expect(await run.view()).toEqual({ view: "blank" })
    await run.app.call("wall.blank", {})
    expect(await run.view()).toEqual(before)
    await run.app.call("wall.off", {})
    await run.app.call("wall.blank", {})
    await run.app.call("wall.freeze", {})
    expect(await run.view()).toEqual({ view: "off" })
  })

  it("keeps what it shows while frozen, whatever the console does, until it is let go", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const kept = await run.view()
    await run.app.call("wall.freeze", {})
    await run.card("result", "Later")
    await run.goTo("result")
    await run.reveal()
    await run.app.call("wall.show", { source: { from: "resting" } })
    expect(await run.view()).toEqual(kept)
    await run.app.call("wall.freeze", {})
    expect(await run.view()).toEqual({ view: "resting", title: "Calder County" })
  })

  it("stays blank when it is frozen underneath", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const kept = await run.view()
    await run.app.call("wall.blank", {})
    await run.app.call("wall.freeze", {})
    expect(await run.view()).toEqual({ view: "blank" })
    await run.goTo("result")
    await run.app.call("wall.blank", {})
    expect(await run.view()).toEqual(kept)
    await run.app.call("wall.freeze", {})
    expect(await run.view()).toMatchObject({ block: { prompt: expect.stringMatching(/^Which result/) } })
  })

  it("lets a pulled card go from a frozen wall too", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const id = await run.card("freed", "A name")
    await run.card("freed", "A thing")
    await run.reveal()
    await run.app.call("wall.freeze", {})
    await run.app.call("card.edit", { id, pulled: true })
    expect(await run.view()).toMatchObject({ block: { cards: [{ text: "A thing" }] } })
  })

  it("keeps its ground", async () => {
    using run = await runOf("E1.2")
    await run.app.call("wall.ground", { ground: "black" })
    expect(await run.view()).toMatchObject({ ground: "black" })
    await run.app.call("wall.off", {})
    await run.app.call("wall.show", { source: { from: "resting" } })
    expect(await run.view()).toEqual({ view: "resting", title: "Calder County", ground: "black" })
  })

  it("rests under the community's name while the workspace is locked, and comes back", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const shown = await run.view()
    const heard: RoomView[] = []
    run.app.connect("projector").on("wall", (view) => heard.push(view))
    const folder = run.app.app.vault.current()?.folder ?? ""
    await run.app.call("vault.lock", {})
    expect(await run.view()).toEqual({ view: "resting", title: "Calder County" })
    await run.app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
    expect(await run.view()).toEqual(shown)
    expect(heard).toEqual([{ view: "resting", title: "Calder County" }, shown])
  })

  it("stays dark while the workspace is locked if nothing was on it", async () => {
    using app = await openApp()
    await app.call("vault.lock", {})
    expect(await app.call("wall.view", {})).toEqual({ view: "off" })
  })

  it("is told to the projector only when it changed", async () => {
    using run = await runOf("E1.2")
    const heard: RoomView[] = []
    run.app.connect("projector").on("wall", (view) => heard.push(view))
    await run.app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await run.card("freed", "Not shown yet")
    expect(heard).toEqual([])
  })
})
