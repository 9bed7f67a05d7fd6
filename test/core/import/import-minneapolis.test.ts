import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { bodies, bringIn, fixture, inspectOne } from "./file-of.ts"

const minneapolis = fixture("minneapolis1970s.csv")

describe("Minneapolis, 1970s", () => {
  it("is guessed as memberships of people", async () => {
    using app = await openApp()
    const { mapping, reading, heading, rows, remembered } = await inspectOne(app, minneapolis)
    expect(mapping).toMatchObject({ encoding: "utf-8", delimiter: "," })
    expect(reading).toMatchObject({
      use: true,
      shape: "memberships",
      heading: 0,
      columns: ["who", "group"],
      holder: "person",
    })
    expect({ heading, rows, remembered }).toEqual({ heading: ["person", "group"], rows: 98, remembered: false })
  })

  it("is previewed without a question", async () => {
    using app = await openApp()
    const { mapping } = await app.call("import.inspect", { file: minneapolis })
    const { counts, rows, more } = await app.call("import.preview", { file: minneapolis, mapping })
    expect(counts).toEqual({
      rows: 98,
      coalitions: 15,
      organizations: 0,
      persons: 26,
      seats: 98,
      ties: 0,
      updates: 0,
      results: { new: 98, update: 0, same: 0, question: 0, cannot: 0 },
      cells: 0,
    })
    expect(rows[0]).toEqual({
      sheet: 0,
      row: 2,
      title: "CEO1 – Club3",
      result: "new",
      notes: [
        { code: "adds-group", value: "Club3" },
        { code: "adds-person", value: "CEO1" },
      ],
    })
    expect({ listed: rows.length, more }).toEqual({ listed: 98, more: 0 })
  })

  it("goes in as one step that undo takes back whole", async () => {
    using app = await openApp()
    const { counts } = await bringIn(app, minneapolis)
    expect(counts.seats).toBe(98)
    expect((await bodies(app, "seat")).length).toBe(98)
    const groups = await bodies(app, "coalition")
    expect(groups.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    expect((await app.call("records.all", {})).history.undo).toBe("Import 98 rows")
    await app.call("records.undo", {})
    expect((await app.call("records.all", {})).records.map(({ kind }) => kind)).toEqual(["workspace"])
  })

  it("seats the people whom the file seats", async () => {
    using app = await openApp()
    await bringIn(app, minneapolis)
    const { records } = await app.call("records.all", {})
    const nameOf = (id: unknown) => records.find((record) => record.id === id)?.body["name"] as string
    const pairs = records
      .filter(({ kind }) => kind === "seat")
      .map(({ body }) => `"${nameOf(body["person"])}","${nameOf(body["coalition"])}"`)
    const lines = Buffer.from(minneapolis.base64, "base64").toString().trim().split("\n").slice(1)
    expect(pairs).toEqual(lines.map((line) => line.trim()))
  })

  it("brings nothing the second time, and remembers how it was read", async () => {
    using app = await openApp()
    await bringIn(app, minneapolis)
    const { mapping, remembered } = await inspectOne(app, minneapolis)
    expect(remembered).toBe(true)
    const { counts } = await app.call("import.preview", { file: minneapolis, mapping })
    expect(counts).toMatchObject({ coalitions: 0, persons: 0, seats: 0, updates: 0, results: { same: 98 } })
    await expect(app.call("import.run", { file: minneapolis, mapping })).rejects.toMatchObject({
      code: "import-nothing-to-do",
    })
  })

  it("leaves a log that can be read", async () => {
    using app = await openApp()
    const { log } = await bringIn(app, minneapolis)
    const entry = app.app.vault.current()?.store.get("importLog", log).body
    expect(entry?.file).toBe("minneapolis1970s.csv")
    expect(entry?.lines).toContain(
      "Brought in: groups 15, organisations 0, people 26, seats 98, ties 0. Known entries that changed: 0.",
    )
  })
})
