import { describe, expect, it } from "vitest"
import type { RoomMap, RoomView } from "../../shared/contract/room.ts"
import type { Block } from "../../shared/method/blocks.ts"
import { exerciseOf } from "../../shared/method/exercises.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

const say = (app: TestApp, of: string, says: Record<string, string>) => app.call("word.say", { of, says })
const wallOf = async (app: TestApp): Promise<RoomView> => app.connect("projector").call("wall.view", {})
const wordsOn = async (app: TestApp) => JSON.stringify(await wallOf(app)).replaceAll("\u00a0", " ")
const kept = async (app: TestApp) =>
  (await app.call("records.all", {})).records.flatMap(({ kind, body }) => (kind === "localWord" ? [body] : []))
const mode = (app: TestApp, fields: Record<string, string | boolean | null>) =>
  app.call("records.edit", { kind: "workspace", id: "workspace", fields })

const blockOf = (code: string, is: (block: Block) => boolean) => exerciseOf(code).blocks.findIndex(is)

/** A session of one exercise at one of its blocks, on the wall. */
async function running(exercise: string, block: number): Promise<TestApp & { readonly session: string }> {
  const app = await openApp()
  const { id: session } = await app.call("session.plan", { title: "A day", plan: [{ exercise, minutes: 45 }] })
  await app.call("session.setRoom", { session, headcount: 40, parties: [{ name: "City", state: "present" }] })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  await app.call("session.goTo", { session, step: 0, block })
  return Object.assign(app, { session })
}

describe("saying something in one's own words", () => {
  it("keeps what differs, one step for each, under a name that history shows, and undo brings the old words back", async () => {
    using app = await openApp()
    await say(app, "options/O11", { term: " Become one ", meaning: "", toDecide: "a year" })
    expect(await kept(app)).toEqual([{ of: "options/O11", term: "Become one", words: { toDecide: "a year" } }])
    await say(app, "options/O11", { term: "Grow into one" })
    expect(await kept(app)).toMatchObject([{ term: "Grow into one", words: { toDecide: "a year" } }])
    expect(await app.call("records.undo", {})).toEqual({ label: "Own words for “Grow into one”" })
    expect(await kept(app)).toMatchObject([{ term: "Become one" }])
    const steps = (await app.call("records.journal", { limit: 5 })).map(({ label }) => label)
    expect(steps).toContain("Own words for “Become one”")
  })

  it("keeps nothing that is said as the method says it, and is gone when all of it is", async () => {
    using app = await openApp()
    await say(app, "levels/3", { term: "Share", meaning: "we put things together" })
    expect(await kept(app)).toEqual([{ of: "levels/3", meaning: "we put things together" }])
    await say(app, "levels/3", { meaning: "" })
    expect(await kept(app)).toEqual([])
    expect(await app.call("records.undo", {})).toEqual({ label: "The method’s words for “Share”" })
    expect(await kept(app)).toHaveLength(1)
  })

  it("takes words that a glossary of before had, and goes on from them", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "localWord", body: { of: "glossary/backbone", term: "The glue" } })
    await say(app, "glossary/backbone", { meaning: "Whoever keeps us going" })
    expect(await kept(app)).toEqual([{ of: "glossary/backbone", term: "The glue", meaning: "Whoever keeps us going" }])
  })

  it("refuses what the wall could not show, what is not there, and an example without a place", async () => {
    using app = await openApp()
    await expect(say(app, "options/O1", { term: "x".repeat(61) })).rejects.toMatchObject({ code: "invalid-input" })
    await expect(say(app, "levels/1", { term: "x".repeat(25) })).rejects.toMatchObject({ code: "invalid-input" })
    await expect(say(app, "levels/1", { level: "7" })).rejects.toMatchObject({ code: "invalid-input" })
    await expect(say(app, "levels/6", { term: "Beyond" })).rejects.toMatchObject({ code: "not-found" })
    await expect(say(app, "cases/own-1", { lesson: "Ask" })).rejects.toMatchObject({ code: "invalid-input" })
    expect(await kept(app)).toEqual([])
  })

  it("is for the console alone: no other window may say anything otherwise", async () => {
    using app = await openApp()
    const projector = app.connect("projector")
    await expect(projector.call("word.say", { of: "levels/1", says: {} })).rejects.toMatchObject({
      code: "not-allowed",
    })
  })
})

describe("own words before the room", () => {
  it("stand on the wall at once, but never change a frozen one", async () => {
    using app = await running("E2.5", 1)
    expect(await wordsOn(app)).toContain("Common goals and diagnosis")
    await say(app, "options/O3", { term: "One aim for all" })
    expect(await wordsOn(app)).toContain("One aim for all")
    await app.call("wall.freeze", {})
    const frozen = await wallOf(app)
    await say(app, "options/O3", { term: "What we share" })
    await mode(app, { mode: "negotiate" })
    expect(await wallOf(app)).toEqual(frozen)
    await app.call("wall.freeze", { on: false })
    expect(await wordsOn(app)).toContain("What we share")
    expect(await wordsOn(app)).not.toContain("One aim for all")
  })

  it("give way to the words of one session", async () => {
    using app = await running("E2.5", 1)
    await say(app, "options/O4", { term: "One set of numbers" })
    await app.call("session.setPrompt", { session: app.session, step: 0, prompt: "menu.option-4", text: "Count alike" })
    expect(await wordsOn(app)).toContain("Count alike")
    await app.call("session.setPrompt", { session: app.session, step: 0, prompt: "menu.option-4", text: "" })
    expect(await wordsOn(app)).toContain("One set of numbers")
  })

  it("say levels in rows and in the picture of ties, and take a row off a wall that froze before they changed", async () => {
    using app = await running("E2.4", 1)
    for (const name of ["Ash", "Birch"]) await app.call("records.add", { kind: "coalition", body: { name } })
    await say(app, "levels/2", { term: "Bend", meaning: "we give way" })
    const { session } = app
    const ids = []
    for (const [party, of] of [
      ["Ash", "Birch"],
      ["Birch", "Ash"],
    ]) {
      const values = { party: party ?? "", other: of ?? "", now: 2 }
      const { id } = await app.call("row.add", { session, step: 0, block: "views", values })
      await app.call("row.set", { id, kind: "tieView", pulled: false })
      ids.push(id)
    }
    await app.call("session.reveal", { session })
    expect(await wordsOn(app)).toContain("Bend: we give way")
    await app.call("wall.freeze", {})
    await say(app, "levels/2", { term: "Move" })
    expect(await wordsOn(app)).toContain("Bend: we give way")
    for (const id of ids) await app.call("statement.withdraw", { id, kind: "tieView" })
    expect(await wordsOn(app)).not.toMatch(/Bend|Move/)
  })

  it("say levels in the picture of ties", async () => {
    using app = await running(
      "E2.2",
      blockOf("E2.2", ({ kind }) => kind === "picture"),
    )
    const add = async (kind: "coalition" | "tie", body: object) =>
      (await app.call("records.add", { kind, body: body as never })).id
    const [one, other] = [await add("coalition", { name: "Ash" }), await add("coalition", { name: "Birch" })]
    await add("tie", { one, other, type: "works with", level: 2 })
    await say(app, "levels/2", { term: "Bend", meaning: "we give way" })
    await app.call("session.reveal", { session: app.session })
    expect(await wordsOn(app)).toContain("Bend: we give way")
  })

  it("name lines of a map, and only those", async () => {
    using app = await openApp()
    const add = async (kind: "coalition" | "tie", body: object) =>
      (await app.call("records.add", { kind, body: body as never })).id
    const [one, other] = [await add("coalition", { name: "Ash" }), await add("coalition", { name: "Birch" })]
    await add("tie", { one, other, type: "works with", level: 2, claimedBy: one })
    const shown = { layout: "ring" as const, groups: [one, other], ties: [`works with: ${one} > ${other}`] }
    const { id } = await app.call("frame.add", { ...shown, presentation: "Map day", sentence: "" })
    await app.call("wall.show", { source: { from: "map", frame: id } })
    expect(await wallOf(app)).not.toHaveProperty("says")
    await say(app, "relations/works-with", { term: "pulls with" })
    await say(app, "relations/funds", { term: "pays" })
    expect(((await wallOf(app)) as RoomMap).says).toEqual({ "works with": "pulls with" })
  })

  it("are what the record of a session says", async () => {
    using app = await running("E2.5", 1)
    await say(app, "options/O4", { term: "One set of numbers" })
    await app.call("slips.rate", {
      session: app.session,
      step: 0,
      block: "menu",
      counts: Array.from({ length: 8 }, () => [20, 10, 10]),
    })
    await app.call("session.reveal", { session: app.session })
    const paper = async () => {
      const document = { of: "session" as const, id: app.session }
      return JSON.stringify(await app.call("document.preview", { document, for: "room" }))
    }
    expect(await paper()).toContain("One set of numbers")
    // nobody was asked of what waited, and what was asked stays when it waits again
    expect(await paper()).not.toContain("Merge or retire")
  })

  it("say what is on the table on the wall and in the record", async () => {
    using app = await running("E3.2", 0)
    for (const name of ["Ash", "Birch"]) await app.call("records.add", { kind: "coalition", body: { name } })
    const groups = (await app.call("records.all", {})).records.flatMap(({ kind, id }) =>
      kind === "coalition" ? [id] : [],
    )
    await say(app, "options/O9", { term: "A house of our own" })
    const at = { session: app.session, step: 0, block: "facts" }
    await app.call("session.goTo", {
      session: app.session,
      step: 0,
      block: blockOf("E3.2", ({ id }) => id === "facts"),
    })
    await app.call("triage.set", { ...at, groups, onTheTable: ["O9"] })
    await app.call("session.reveal", { session: app.session })
    let text = ""
    for (let page = 0; page < 4; page++) {
      await app.call("wall.page", { page })
      text += await wordsOn(app)
    }
    expect(text).toContain("A house of our own")
    const document = { of: "session" as const, id: app.session }
    expect(JSON.stringify(await app.call("document.preview", { document, for: "room" }))).toContain(
      "A house of our own",
    )
  })
})

describe("options that change structure", () => {
  it("are not on the wall while a community explores, and are once they were asked for; undo hides them again", async () => {
    using app = await running("E2.5", 1)
    const pages = async () => {
      let text = ""
      for (let page = 0; page < 4; page++) {
        await app.call("wall.page", { page })
        text += await wordsOn(app)
      }
      return text
    }
    expect(await pages()).not.toMatch(/Merge or retire|Found a new entity|one council|Shift staff/)
    const wide = { session: app.session, step: 0, block: "menu", counts: Array.from({ length: 12 }, () => [1, 1, 1]) }
    await expect(app.call("slips.rate", wide)).rejects.toMatchObject({ code: "invalid-input" })
    await mode(app, { structureShown: true })
    expect(await pages()).toMatch(/Merge or retire/)
    await app.call("records.undo", {})
    expect(await pages()).not.toMatch(/Merge or retire/)
    await mode(app, { structureShown: true })
    await app.call("slips.rate", wide)
    await mode(app, { structureShown: null })
    for (const work of ["negotiate", "implement", "review"]) {
      await mode(app, { mode: work })
      expect(await pages()).toMatch(/Merge or retire/)
    }
  })
})
