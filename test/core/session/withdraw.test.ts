import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { filesSaying, folderOf } from "../../support/workspace-files.ts"
import { type Run, runOf } from "./run-builder.ts"

const WORDS = "zyqxvwkjbf is to blame"

const whereItStands = (folder: string) => filesSaying(folder, "zyqxvwkjbf")

/** A revealed card whose words were typed, edited, shown, frozen, made a statement, undone and backed up. */
async function withCard(): Promise<{ run: Run; id: string; folder: string; [Symbol.dispose](): void }> {
  const run = await runOf("E1.2")
  const { app, session } = run
  const folder = folderOf(app)
  await run.goTo("freed")
  await app.call("session.type", { session, field: "card:0:freed", text: WORDS.slice(0, 15) })
  await app.call("vault.backUp", {})
  const id = await run.card("freed", `${WORDS}, they said`)
  await run.card("freed", "A friend")
  await app.call("card.edit", { id, text: WORDS })
  await app.call("records.undo", { scope: `run:${session}/0` })
  await run.reveal()
  await app.call("session.type", { session, field: `edit:${id}`, text: `${WORDS}!` })
  await app.call("wall.freeze", {})
  await app.call("session.goTo", { session, step: 0, block: 6 })
  await app.call("session.end", { session })
  await app.call("vault.backUp", {})
  return { run, id, folder, [Symbol.dispose]: () => run[Symbol.dispose]() }
}

describe("withdrawing a card", () => {
  it("leaves its words nowhere: not in the record, the log, undo, search, the wall, or any backup", async () => {
    using made = await withCard()
    const { run, id, folder } = made
    const { app } = run
    app.pass(2_460_000)
    expect(JSON.stringify(await run.view())).toContain("zyqxvwkjbf")
    expect(await app.call("statement.withdraw", { kind: "card", id })).toEqual({ rewritten: 2, dropped: 0 })

    const { records } = await app.call("records.all", {})
    const journal = await app.call("records.journal", { limit: 500 })
    const trash = await app.call("records.trash", {})
    expect(JSON.stringify([records, journal, trash, await run.view()])).not.toContain("zyqxvwkjbf")
    expect(await app.call("records.search", { text: "zyqxvwkjbf", limit: 5 })).toEqual([])
    expect(await run.view()).toMatchObject({ block: { cards: [{ text: "A friend" }] } })
    await app.call("vault.close", {})
    expect(existsSync(join(folder, "workspace.db-wal"))).toBe(false)
    expect(await whereItStands(folder)).toEqual([])
  })

  it("had them everywhere before", async () => {
    using made = await withCard()
    await made.run.app.call("vault.close", {})
    expect(await whereItStands(made.folder)).toHaveLength(3)
  })

  it("keeps that a card was withdrawn, when, and not what it said; undo does not bring it back", async () => {
    using made = await withCard()
    const { run, id } = made
    const { app, session } = run
    await app.call("statement.withdraw", { kind: "card", id })
    expect(await run.bodies("withdrawal")).toEqual([
      { session, step: 0, block: "freed", at: "2026-01-05T09:00:00.000Z", count: 1 },
    ])
    expect((await run.bodies("whyStatement")).map(({ text }) => text)).toEqual(["A friend"])
    await expect(app.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
    await expect(app.call("statement.withdraw", { kind: "card", id })).rejects.toMatchObject({ code: "not-found" })
  })

  it("takes the cards along that say the same", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const one = await run.card("freed", WORDS)
    const two = await run.card("freed", `Again: ${WORDS}`)
    await run.card("freed", "A friend")
    await run.app.call("card.merge", { id: two, into: one })
    await run.app.call("statement.withdraw", { kind: "card", id: one })
    expect(await run.bodies("card")).toMatchObject([{ text: "A friend" }])
    expect(await run.bodies("withdrawal")).toMatchObject([{ count: 2 }])
  })

  it("leaves the words of other cards, half typed ones too, in place", async () => {
    using made = await withCard()
    const { run, id } = made
    const { app, session } = run
    await app.call("session.type", { session, field: "card:0:freed", text: "And then" })
    await app.call("statement.withdraw", { kind: "card", id })
    expect(await run.bodies("typing")).toMatchObject([{ field: "card:0:freed", text: "And then" }])
  })
})

describe("pulling a card off a frozen wall", () => {
  it("takes off what the room sees, even where the words were changed since", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const id = await run.card("freed", WORDS)
    await run.reveal()
    await run.app.call("wall.freeze", {})
    await run.app.call("card.edit", { id, text: "In other words" })
    expect(JSON.stringify(await run.view())).toContain(WORDS)
    await run.app.call("card.edit", { id, pulled: true })
    expect(JSON.stringify(await run.view())).not.toContain("zyqxvwkjbf")
  })
})

describe("withdrawing a row", () => {
  it("leaves its words nowhere, and keeps that one was withdrawn", async () => {
    using run = await runOf("E2.4", { parties: [{ name: "City", state: "present" }] })
    const { app, session } = run
    const folder = folderOf(app)
    await run.goTo("talks")
    const at = { session, step: 0, block: "talks" }
    const { id } = await app.call("row.add", { ...at, values: { text: WORDS } })
    await app.call("session.type", { session, field: `row:edit:${id}`, text: WORDS })
    await run.reveal()
    await app.call("wall.freeze", {})
    await app.call("vault.backUp", {})
    expect(JSON.stringify(await run.view())).toContain("zyqxvwkjbf")
    expect(await app.call("statement.withdraw", { id, kind: "action" })).toEqual({ rewritten: 1, dropped: 0 })
    expect(JSON.stringify(await run.view())).not.toContain("zyqxvwkjbf")
    expect(await run.bodies("withdrawal")).toMatchObject([{ session, step: 0, block: "talks", count: 1 }])
    await app.call("vault.close", {})
    expect(await whereItStands(folder)).toEqual([])
  })

  it("takes along the claim that the map made of it", async () => {
    using run = await runOf("E2.4")
    const { app, session } = run
    for (const name of ["City", "School"]) await app.call("records.add", { kind: "coalition", body: { name } })
    const values = { party: "City", other: "School", now: 2 }
    const { id } = await app.call("row.add", { session, step: 0, block: "views", values })
    await app.call("session.end", { session })
    expect(await run.bodies("tie")).toHaveLength(1)
    await app.call("statement.withdraw", { id, kind: "tieView" })
    expect(await run.bodies("tie")).toEqual([])
  })
})

describe("withdrawing a dissent", () => {
  it("leaves its words nowhere, and the decision as it was", async () => {
    using run = await runOf("E4.1", { parties: [{ name: "City", state: "present" }] })
    const { app, session } = run
    const folder = folderOf(app)
    await app.call("proposal.set", { session, step: 0, text: "We join in May." })
    const { id } = await app.call("decision.record", {
      session,
      step: 0,
      rule: "majority",
      parties: [{ party: "City", position: "does not agree" }],
      dissent: [{ party: "City", words: WORDS }],
      ratification: [],
    })
    await run.goTo("decide")
    await run.reveal()
    await app.call("wall.page", { page: 1 })
    await app.call("wall.freeze", {})
    await app.call("vault.backUp", {})
    expect(JSON.stringify(await run.view())).toContain("zyqxvwkjbf")
    const before = await run.body("decision", id)
    await expect(
      app.call("statement.withdraw", { kind: "decision", id, part: "dissent", party: "School" }),
    ).rejects.toMatchObject({
      code: "not-found",
    })
    await app.call("statement.withdraw", { kind: "decision", id, part: "dissent", party: "City" })
    expect(JSON.stringify(await run.view())).not.toContain("zyqxvwkjbf")
    expect(await run.body("decision", id)).toEqual({ ...before, dissent: [] })
    await app.call("vault.close", {})
    expect(await whereItStands(folder)).toEqual([])
  })
})

it("a statement that was read back stands as accepted until its words change", async () => {
  using run = await runOf("E1.2")
  await run.goTo("freed")
  const id = await run.card("freed", "A friend")
  const accepted = async () => (await run.body("card", id))?.["accepted"]
  await run.app.call("statement.accept", { kind: "card", id, accepted: true })
  await run.app.call("card.edit", { id, pulled: true })
  expect(await accepted()).toBe(true)
  await run.app.call("card.edit", { id, text: "Two friends" })
  expect(await accepted()).toBeUndefined()
})
