import { expect, it } from "vitest"
import type { RoomView } from "../../../shared/contract/room.ts"
import { exerciseOf } from "../../../shared/method/exercises.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

async function atTables(exercise: string, block: string, names: string[] = []) {
  const app = await openApp()
  const { id: session } = await app.call("session.plan", { title: "Map day", plan: [{ exercise, minutes: 60 }] })
  await app.call("session.setRoom", { session, headcount: 20 })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  const index = exerciseOf(exercise).blocks.findIndex(({ id }) => id === block)
  await app.call("session.goTo", { session, step: 0, block: index })
  await app.call("tables.set", { session, count: 5, names })
  await app.call("tables.open", { session, minutes: 10 })
  return { app, session, at: { session, step: 0, block }, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

type Exercise = Extract<RoomView, { view: "exercise" }>

async function wall(app: TestApp): Promise<Exercise> {
  const view = await app.connect("projector").call("wall.view", {})
  if (view.view !== "exercise") throw new Error("no exercise on the wall")
  return view
}

const recordsOf = async (app: TestApp, kind: string) =>
  (await app.call("records.all", {})).records.filter((record) => record.kind === kind)

it("shows the task, the time left and the tables while they talk, and nothing that is typed", async () => {
  using run = await atTables("E2.2", "affects", ["Window"])
  const { app, at } = run
  await app.call("card.add", { ...at, text: "Bus company", tables: [3] })
  const view = await wall(app)
  expect(view.tables).toEqual(["Window", "2", "3", "4", "5"])
  expect(view.timer?.plannedMs).toBe(600_000)
  expect(view.block).toMatchObject({ kind: "cards", revealed: false, count: 0, cards: [] })
  expect(JSON.stringify(view)).not.toContain("Bus company")
})

it("says nothing of a table's words even where the block was revealed before", async () => {
  using run = await atTables("E2.2", "affects")
  const { app, session, at } = run
  await app.call("card.add", { ...at, text: "Bus company", tables: [3] })
  await app.call("session.reveal", { session })
  expect(JSON.stringify(await wall(app))).toContain("Bus company")
  await app.call("tables.open", { session, minutes: 5 })
  expect(JSON.stringify(await wall(app))).not.toContain("Bus company")
})

it("says from how many tables a statement came from three up, and never which", async () => {
  using run = await atTables("E2.2", "affects", ["Window", "Door"])
  const { app, session, at } = run
  const ids: string[] = []
  for (const [text, table] of [
    ["Bus company", 1],
    ["The bus company", 2],
    ["Buses", 4],
    ["School board", 1],
    ["Schools", 2],
  ] as const) {
    ids.push((await app.call("card.add", { ...at, text, tables: [table] })).id)
  }
  await app.call("tables.back", { session })
  const [bus = "", bus2 = "", buses = "", board = "", schools = ""] = ids
  await app.call("tables.merge", { kind: "card", into: bus, ids: [bus2, buses] })
  await app.call("tables.merge", { kind: "card", into: board, ids: [schools] })
  await app.call("session.reveal", { session })
  const view = await wall(app)
  if (view.block.kind !== "cards") throw new Error("no cards")
  expect(view.block.cards).toHaveLength(2)
  expect(view.block.cards).toContainEqual({ text: "Bus company", tables: 3 })
  expect(view.block.cards).toContainEqual({ text: "School board" })
  expect(view.tables).toBeUndefined()
  expect(JSON.stringify(view)).not.toMatch(/Window|Door/)
})

it("says neither tables nor how many said it where people spoke without names", async () => {
  using run = await atTables("E1.6", "fears")
  const { app, session, at } = run
  const ids: string[] = []
  for (const table of [1, 2, 3, 4]) {
    ids.push((await app.call("card.add", { ...at, text: "Our name", tables: [table] })).id)
  }
  await app.call("tables.merge", { kind: "card", into: ids[0] ?? "", ids: ids.slice(1) })
  await app.call("session.reveal", { session })
  expect((await wall(app)).block).toMatchObject({ cards: [{ text: "Our name" }], count: 1 })
  expect(JSON.stringify((await wall(app)).block)).not.toMatch(/tables|"count":4|×/)
})

it("puts what was handed in into an order by lot, and what comes late at the end", async () => {
  const orders = new Set<string>()
  for (let n = 0; n < 4; n++) {
    using run = await atTables("E2.2", "affects")
    const { app, session, at } = run
    for (let table = 1; table <= 5; table++) await app.call("card.add", { ...at, text: `of ${table}`, tables: [table] })
    // revealing brings everybody back
    await app.call("session.reveal", { session })
    await app.call("card.add", { ...at, text: "late", tables: [5] })
    const view = await wall(app)
    const texts = view.block.kind === "cards" ? view.block.cards.map(({ text }) => text) : []
    expect(texts.at(-1)).toBe("late")
    expect(texts.slice(0, 5).toSorted()).toEqual(["of 1", "of 2", "of 3", "of 4", "of 5"])
    orders.add(texts.join())
  }
  expect(orders.size).toBeGreaterThan(1)
})

it("takes back what was put together: cards and rows stand as they did", async () => {
  using run = await atTables("E3.7", "signs")
  const { app, session, at } = run
  const field = "statement"
  const ids: string[] = []
  const fields = exerciseOf("E3.7").blocks.find(({ id }) => id === "signs")
  const name = fields?.kind === "form" ? (fields.fields[0]?.name ?? field) : field
  for (const table of [1, 2, 3]) {
    ids.push((await app.call("row.add", { ...at, values: { [name]: `Money ends ${table}` }, tables: [table] })).id)
  }
  const before = await recordsOf(app, "risk")
  await app.call("tables.merge", { kind: "risk", into: ids[1] ?? "", ids: [ids[0] ?? "", ids[2] ?? ""] })
  const [standing, ...others] = await recordsOf(app, "risk")
  expect(others).toEqual([])
  expect(standing).toMatchObject({ id: ids[1], body: { tables: [1, 2, 3], merged: [ids[0], ids[2]] } })
  await app.call("records.undo", { scope: `run:${session}/0` })
  const sorted = (records: typeof before) => records.toSorted((a, b) => a.id.localeCompare(b.id))
  expect(sorted(await recordsOf(app, "risk"))).toEqual(sorted(before))
})

it("erases the words of every table with a row that is withdrawn", async () => {
  using run = await atTables("E3.7", "signs")
  const { app, at } = run
  const block = exerciseOf("E3.7").blocks.find(({ id }) => id === "signs")
  const name = block?.kind === "form" ? (block.fields[0]?.name ?? "") : ""
  const { id: one } = await app.call("row.add", { ...at, values: { [name]: "unsaid one" }, tables: [1] })
  const { id: two } = await app.call("row.add", { ...at, values: { [name]: "unsaid two" }, tables: [2] })
  await app.call("tables.merge", { kind: "risk", into: one, ids: [two] })
  await app.call("statement.withdraw", { id: one, kind: "risk" })
  const everything = JSON.stringify([
    await app.call("records.all", {}),
    await app.call("records.journal", { limit: 500 }),
  ])
  expect(everything).not.toContain("unsaid")
  expect((await recordsOf(app, "withdrawal"))[0]?.body).toMatchObject({ count: 2 })
})

it("adds up the hands of tables, and shows the room the sum alone", async () => {
  const app = await openApp()
  using _ = app
  const { id: session } = await app.call("session.plan", { title: "T", plan: [{ exercise: "count", minutes: 10 }] })
  await app.call("session.setRoom", { session, headcount: 12 })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  await app.call("session.setPrompt", { session, step: 0, prompt: "count.option-0", text: "Yes" })
  await app.call("session.setPrompt", { session, step: 0, prompt: "count.option-1", text: "No" })
  await app.call("tables.set", { session, count: 3 })
  await app.call("tables.open", { session, minutes: 5 })
  const at = { session, step: 0, block: "count" }
  await app.call("tally.count", { ...at, counts: [3, 1], table: 1 })
  await app.call("tally.count", { ...at, counts: [2, 2], table: 2 })
  await app.call("tally.count", { ...at, counts: [4, 0], table: 1 })
  expect((await wall(app)).block).toMatchObject({ revealed: false, answered: 0, bars: [] })
  await expect(app.call("tally.count", { ...at, counts: [9, 9], table: 3 })).rejects.toMatchObject({
    code: "too-many-counted",
  })
  await app.call("session.reveal", { session })
  const { block } = await wall(app)
  expect(block).toMatchObject({ bars: [{ label: "Yes", count: 6 }, { label: "No", count: 2 }, { count: 0 }] })
  expect(JSON.stringify(block)).not.toContain("table")
})

it("keeps of slips from tables the sum and which tables are in it, no table's own", async () => {
  using run = await atTables("E3.6", "basics")
  const { app, session, at } = run
  const block = exerciseOf("E3.6").blocks.find(({ id }) => id === "basics")
  const items = block?.kind === "rate" ? block.items.length : 0
  await app.call("slips.rate", { ...at, counts: Array.from({ length: items }, () => [2, 3, 4]), tables: [1, 2, 4] })
  const [slips] = await recordsOf(app, "slips")
  expect(slips?.body).toMatchObject({ answered: 9, tables: [1, 2, 4] })
  expect(Object.keys(slips?.body ?? {})).not.toContain("byTable")
  await app.call("session.reveal", { session })
  expect(JSON.stringify((await wall(app)).block)).not.toContain("table")
})

it("refuses what has no tables: a block without entries, a table that is not there, statements of another block", async () => {
  using run = await atTables("E2.2", "affects")
  const { app, session, at } = run
  const { id } = await app.call("card.add", { ...at, text: "One", tables: [1] })
  const { id: other } = await app.call("card.add", { ...at, block: "more-of", text: "Two", tables: [2] })
  await expect(app.call("tables.merge", { kind: "card", into: id, ids: [other] })).rejects.toMatchObject({
    code: "invalid-input",
  })
  await app.call("session.goTo", { session, step: 0, block: 1 })
  await expect(app.call("tables.open", { session, minutes: 5 })).rejects.toMatchObject({ code: "invalid-input" })
})

it("keeps a card's number when cards are put together, shuffled, taken away or taken back, and gives none twice", async () => {
  using run = await atTables("E2.2", "affects")
  const { app, session, at } = run
  const numbers = async () =>
    Object.fromEntries((await recordsOf(app, "card")).map(({ body }) => [body["text"], body["number"]]))
  const add = async (text: string, table: number) => (await app.call("card.add", { ...at, text, tables: [table] })).id
  const [one, two, three] = [await add("one", 1), await add("two", 2), await add("three", 3)]
  const printed = await numbers()
  expect(printed).toEqual({ one: 1, two: 2, three: 3 })
  await app.call("tables.merge", { kind: "card", into: three, ids: [one] })
  await app.call("tables.back", { session })
  await app.call("card.edit", { id: two, order: 0.5 })
  expect(await numbers()).toEqual(printed)
  await app.call("card.remove", { id: three })
  await add("four", 4)
  await app.call("records.undo", { scope: `run:${session}/0` })
  await add("five", 5)
  await app.call("statement.withdraw", { kind: "card", id: two })
  await add("six", 5)
  expect(await numbers()).toEqual({ one: 1, five: 5, six: 6 })
})

it("keeps where each table puts a thing off the wall, before Reveal and after: the room sees where it came to stand", async () => {
  using run = await atTables("E4.7", "board")
  const { app, session, at } = run
  const block = exerciseOf("E4.7").blocks.find(({ id }) => id === "board")
  if (block?.kind !== "place") throw new Error("no columns")
  const [item = ""] = (block.items ?? []).map(({ id }) => id)
  const [one = "", two = ""] = block.columns.map(({ id }) => id)
  await app.call("tables.put", { ...at, item, table: 1, column: one })
  await app.call("tables.put", { ...at, item, table: 2, column: two })
  await app.call("tables.put", { ...at, item, table: 2, column: one })
  await expect(app.call("tables.put", { ...at, item, table: 2, column: "none" })).rejects.toMatchObject({
    code: "invalid-input",
  })
  expect((await recordsOf(app, "tablePlacement")).map(({ body }) => [body["table"], body["column"]])).toEqual([
    [1, one],
    [2, one],
  ])
  await app.call("session.reveal", { session })
  const placed = async () => {
    const shown = (await wall(app)).block
    return shown.kind === "place" ? shown.columns.map(({ count }) => count) : []
  }
  expect((await placed()).every((count) => count === 0)).toBe(true)
  await app.call("placement.put", { ...at, item, column: two })
  expect((await placed())[1]).toBe(1)
})
