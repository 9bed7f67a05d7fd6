import { expect, it } from "vitest"
import { filesSaying, folderOf } from "../../support/workspace-files.ts"
import { runOf } from "./run-builder.ts"

const NAME = "Zyqxvwkjbf Invented"
const isName = (text: string) => text.includes("Zyqxvwkjbf")

it("a session keeps a number alone until it is told otherwise; who comes later is counted with the time", async () => {
  using run = await runOf("E1.2")
  const { app, session } = run
  await expect(app.call("attendance.came", { session, name: NAME })).rejects.toMatchObject({ code: "invalid-input" })
  const [before] = await run.bodies("session")
  app.pass(1_500_000)
  await app.call("attendance.came", { session, people: 3 })
  expect(await run.bodies("session")).toMatchObject([{ headcount: (Number(before?.["headcount"]) || 0) + 3 }])
  expect(await run.live()).toMatchObject({ joined: [{ at: expect.stringMatching(/T09:25/), people: 3 }] })
  const record = await app.call("document.preview", { document: { of: "session", id: session }, for: "room" })
  expect(JSON.stringify(record)).toContain("3 of them came later, at ")
})

it("names are for the console alone: no wall, no paper, no copy of the list", async () => {
  using run = await runOf("E1.2")
  const { app, session } = run
  await app.call("attendance.list", { session })
  await app.call("attendance.came", { session, name: NAME, party: "Library" })
  expect(await run.bodies("attendee")).toMatchObject([{ name: NAME, party: "Library", late: expect.any(String) }])
  for (const of of ["session", "leave"] as const) {
    const paper = await app.call("document.preview", { document: { of, id: session }, for: "room" })
    expect(isName(JSON.stringify(paper))).toBe(false)
  }
  expect(isName(JSON.stringify(await run.view()))).toBe(false)
  // undo would keep what is to be erased
  await app.call("records.undo", { scope: `session:${session}` }).catch(() => undefined)
  expect(await run.bodies("attendee")).toHaveLength(1)
})

it("one name, or all with the way back to a number, is erased from record, log and backups; the count stays", async () => {
  using run = await runOf("E1.2")
  const { app, session } = run
  const folder = folderOf(app)
  await app.call("attendance.list", { session })
  await app.call("attendance.came", { session, name: "Somebody Else Invented" })
  await app.call("attendance.came", { session, name: NAME })
  await app.call("vault.backUp", {})
  const { records } = await app.call("records.all", {})
  const one = records.find(({ body }) => (body as { name?: string }).name === "Somebody Else Invented")
  const [{ headcount } = {}] = (await run.bodies("session")) as { headcount?: number }[]
  expect(await app.call("attendance.erase", { id: one?.id ?? "" })).toEqual({ rewritten: 1, dropped: 0 })
  expect(await run.bodies("session")).toMatchObject([{ headcount: (headcount ?? 0) - 1 }])
  expect(await app.call("attendance.count", { session })).toEqual({ rewritten: 1, dropped: 0 })
  expect(await run.bodies("attendee")).toEqual([])
  expect(await run.bodies("session")).toMatchObject([{ attendance: "count", headcount: (headcount ?? 0) - 1 }])
  expect(isName(JSON.stringify(await app.call("records.journal", { limit: 500 })))).toBe(false)
  await app.call("vault.close", {})
  expect(await filesSaying(folder, "Zyqxvwkjbf")).toEqual([])
  expect(await filesSaying(folder, "Somebody Else")).toEqual([])
})
