import { describe, expect, it } from "vitest"
import { BINS } from "../../../shared/contract/verdict.ts"
import { runOf } from "./run-builder.ts"

const BOTH = { goals: { state: "listed", items: ["Reading by grade 3"] } }

async function sorting() {
  const run = await runOf("E2.3")
  const { app, session } = run
  const group = async (name: string) =>
    (await app.call("records.add", { kind: "coalition", body: { name, ...BOTH } })).id
  const one = await group("Reading Table")
  const other = await group("Summer Table")
  const at = { session, step: 0, block: "cards" }
  const card = async (about: string) => (await app.call("verdict.add", { ...at, one, other, about })).id
  const block = async () => {
    const view = await run.view()
    if (view.view !== "exercise" || view.block.kind !== "sort") throw new Error(`the wall shows ${view.view}`)
    return view.block
  }
  await run.goTo("cards")
  return { ...run, one, other, at, card, block, [Symbol.dispose]: () => run[Symbol.dispose]() }
}

describe("same, nearby, or missing", () => {
  it("shows one card at a time, with five bins in an order that changes", async () => {
    using run = await sorting()
    expect(await run.block()).toMatchObject({ bins: [], of: 0 })
    const orders = new Set<string>()
    for (const about of ["a", "b", "c", "d", "e", "f"]) {
      const id = await run.card(about)
      await run.app.call("verdict.show", { id })
      const { card, bins, at } = await run.block()
      expect(card).toEqual({ one: "Reading Table", other: "Summer Table", about })
      expect(at).toBe(orders.size === 0 ? 1 : "abcdef".indexOf(about) + 1)
      expect(bins.toSorted()).toEqual(
        [
          "We back each other up",
          "Two halves of one job",
          "Same aim, other people or place",
          "Same word, other work",
          "We may be doing this twice",
        ].toSorted(),
      )
      orders.add(bins.join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  it("takes eight cards, none twice and none of one group", async () => {
    using run = await sorting()
    const { app, at, one, other } = run
    await run.card("a")
    const again = app.call("verdict.add", { ...at, one: other, other: one, about: "a" })
    await expect(again).rejects.toMatchObject({ code: "conflict" })
    const alone = app.call("verdict.add", { ...at, one, other: one, about: "b" })
    await expect(alone).rejects.toMatchObject({ code: "invalid-input" })
    for (const about of ["b", "c", "d", "e", "f", "g", "h"]) await run.card(about)
    await expect(run.card("i")).rejects.toMatchObject({ code: "conflict" })
  })

  it("keeps the room's verdict as a record, and says it on the wall", async () => {
    using run = await sorting()
    const id = await run.card("Reading by grade 3")
    await run.app.call("verdict.set", { id, bin: "two halves", note: "The second graders" })
    expect((await run.block()).card).toMatchObject({ bin: "Two halves of one job", note: "The second graders" })
    await run.app.call("session.end", { session: run.session })
    expect(await run.body("verdict", id)).toMatchObject({
      one: run.one,
      other: run.other,
      about: "Reading by grade 3",
      bin: "two halves",
      note: "The second graders",
      session: run.session,
    })
  })

  it("shows the votes of two only while both say yes, on a frozen wall too", async () => {
    using run = await sorting()
    const { app } = run
    const id = await run.card("Reading by grade 3")
    const votes = async () => (await run.block()).card?.votes
    await app.call("verdict.set", { id, voteOne: "twice", voteOther: "back-up" })
    expect(await votes()).toBeUndefined()
    await app.call("verdict.set", { id, showOne: true })
    expect(await votes()).toBeUndefined()
    await app.call("verdict.set", { id, showOther: true })
    expect(await votes()).toEqual({ one: "We may be doing this twice", other: "We back each other up" })
    await app.call("wall.freeze", {})
    await app.call("verdict.set", { id, showOne: false })
    expect(await votes()).toBeUndefined()
    await app.call("verdict.remove", { id })
    expect((await run.block()).card).toBeUndefined()
  })

  it("keeps a group that the room may not know off the wall, with its card", async () => {
    using run = await sorting()
    await run.card("Reading by grade 3")
    await run.app.call("records.edit", { kind: "coalition", id: run.one, fields: { audience: "console" } })
    expect((await run.block()).card).toBeUndefined()
  })

  it("puts no other card in the place of one that the room may not know", async () => {
    using run = await sorting()
    const { id: third } = await run.app.call("records.add", {
      kind: "coalition",
      body: { name: "Play Table", ...BOTH },
    })
    await run.card("Reading by grade 3")
    const aside = { ...run.at, one: run.one, other: third, about: "Play in summer" }
    await run.app.call("verdict.show", { id: (await run.app.call("verdict.add", aside)).id })
    expect((await run.block()).card?.about).toBe("Play in summer")
    await run.app.call("records.remove", { kind: "coalition", ids: [third] })
    expect((await run.block()).card).toBeUndefined()
    await run.app.call("records.undo", {})
    expect((await run.block()).card?.about).toBe("Play in summer")
  })

  it("says the facilitator's own words for a bin", async () => {
    using run = await sorting()
    await run.card("a")
    const prompt = { session: run.session, step: 0, prompt: `cards.bin-${BINS.indexOf("twice")}` }
    await run.app.call("session.setPrompt", { ...prompt, text: "Two of us, one thing" })
    expect((await run.block()).bins).toContain("Two of us, one thing")
  })
})
