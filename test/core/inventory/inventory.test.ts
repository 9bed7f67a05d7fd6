import { describe, expect, it } from "vitest"
import { openApp, PASSPHRASE, testApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, fixture } from "../import/file-of.ts"
import { bookOf, comesBack, corrected, exported, rowsOf } from "./round-trip.ts"

const NOTHING_NEW = { coalitions: 0, organizations: 0, persons: 0, seats: 0, ties: 0, updates: 0 }

describe("an inventory in the columns that came in", () => {
  it("has their headings in their order, and the numbers of the groups", async () => {
    using app = await openApp()
    await bringIn(app, fileOf("Coalition;Goals;Web;Lead\nReady Kids;a|b;x;Ana\n"))
    const book = bookOf(await exported(app, { columns: "came in" }))
    expect(rowsOf(book, "Sheet 1")).toEqual([
      ["Coalition", "Goals", "Lead", "Junction number"],
      ["Ready Kids", "a; b", "Ana", "1"],
    ])
  })

  it("is known already when it comes back as it went out", async () => {
    using app = await openApp()
    await bringIn(app, fixture("import/worst-case.xlsx"))
    const { counts, rows } = await comesBack(app, await exported(app, { columns: "came in" }))
    expect(rows.filter(({ result }) => result !== "same")).toEqual([])
    expect(counts).toMatchObject(NOTHING_NEW)
  })

  it("a corrected cell comes back as one change, a corrected name as a change of that group, and nothing is lost", async () => {
    using app = await openApp()
    await bringIn(app, fixture("import/worst-case.xlsx"))
    const before = await bodies(app, "coalition")
    const sheet = "Groups 2026"
    const file = corrected(await exported(app, { columns: "came in" }), [
      [sheet, (cells) => cells.includes("Calder Reads"), "Lead", "Cy Okafor-Lund"],
      [sheet, (cells) => cells.includes("Jobs Compact"), "Coalition", "Calder Jobs Compact"],
      [sheet, (cells) => cells.includes("Bright Futures Network"), "Goals", ""],
    ])
    const { counts, rows } = await comesBack(app, file)
    expect(counts).toMatchObject({ ...NOTHING_NEW, updates: 2 })
    expect(rows.filter(({ result }) => result !== "same").map(({ title, notes }) => [title, notes])).toEqual([
      ["Calder Reads", expect.arrayContaining([{ code: "changes", fields: ["lead"] }])],
      ["Calder Jobs Compact", expect.arrayContaining([{ code: "changes", fields: ["name"] }])],
    ])
    await bringIn(app, file)
    expect(await bodies(app, "coalition")).toEqual(
      before.map((body) => ({
        ...body,
        ...(body.name === "Calder Reads" && { lead: "Cy Okafor-Lund" }),
        ...(body.name === "Jobs Compact" && { name: "Calder Jobs Compact" }),
      })),
    )
  })

  it("does not take a number for a group when the name is wholly another one", async () => {
    using app = await openApp()
    await bringIn(app, fileOf("name,lead\nReady Kids,Ana\nSafe Youth,Bo\n"))
    const file = fileOf("name,Junction number,lead\nHousing Table,1,Cy\nSafe Youth,1,Di\n")
    const { rows } = await comesBack(app, file)
    expect(rows.map(({ result, notes }) => [result, notes[0]?.code])).toEqual([
      ["new", undefined],
      ["cannot", "number-differs"],
    ])
  })

  it("is refused where nothing came in", async () => {
    using app = await openApp()
    await expect(exported(app, { columns: "came in" })).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("an inventory of every field", () => {
  it("of the sample community is known already when it comes back", async () => {
    using app = testApp()
    await app.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
    const { counts, rows } = await comesBack(app, await exported(app))
    expect(rows.filter(({ result }) => result !== "same")).toEqual([])
    expect(counts).toMatchObject(NOTHING_NEW)
    expect(counts.rows).toBeGreaterThan(50)
  })

  it("goes out as CSV, one sheet, with nothing that a program takes for a formula", async () => {
    using app = await openApp()
    const body = { name: "=cmd|' /C calc'!A0", mission: "+1\nand more", lead: "-Ana", notes: "@home", aka: ["n/a"] }
    await app.call("records.add", { kind: "coalition", body })
    const file = await exported(app, { format: "csv" })
    const text = Buffer.from(file.base64, "base64").toString()
    expect(text.startsWith("\uFEFFName,")).toBe(true)
    expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m)
    const { counts } = await comesBack(app, file)
    expect(counts).toMatchObject({ ...NOTHING_NEW, results: { same: 1 } })
  })
})

describe("for whom", () => {
  it.each([
    ["room", ["secret note", "Ana Roe", "red line"], ["the mission"]],
    ["funders", ["secret note", "Ana Roe", "red line", "the mission"], []],
  ] as const)("%s: nothing of a more secret class leaves", async (audience, absent, present) => {
    using app = await openApp()
    const coalition = { name: "Ready Kids", mission: "the mission", notes: "secret note", redLines: "red line" }
    await app.call("records.add", { kind: "coalition", body: coalition })
    await app.call("records.add", { kind: "coalition", body: { name: "Hidden Table", audience: "console" } })
    await bringIn(app, fileOf("group,person\nReady Kids,Ana Roe\n"))
    const text = JSON.stringify(bookOf(await exported(app, { audience })).Sheets)
    for (const words of [...absent, "Hidden Table"]) expect(text).not.toContain(words)
    for (const words of present) expect(text).toContain(words)
  })
})
