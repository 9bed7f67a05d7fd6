import { describe, expect, it } from "vitest"
import { makeWorkbook } from "../../support/make-workbook.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, fixture, inspectOne, readAs } from "./file-of.ts"

const worst = fixture("import/worst-case.xlsx")

const groupOf = async (app: TestApp, name: string) =>
  (await bodies(app, "coalition")).find((body) => body.name === name)
const peopleAt = async (app: TestApp, name: string) => {
  const { records } = await app.call("records.all", {})
  const bodyOf = (id: unknown) => records.find((record) => record.id === id)?.body
  return records
    .filter(({ kind, body }) => kind === "seat" && bodyOf(body["coalition"])?.["name"] === name)
    .map(({ body }) => [bodyOf(body["person"])?.["name"], body["role"]])
}

describe("a workbook as people really have it", () => {
  it("has its headings found in row 4, under sections, and each sheet told for what it is", async () => {
    using app = await openApp()
    const { mapping, form, sheets } = await app.call("import.inspect", { file: worst })
    expect(form).toBe("workbook")
    expect(mapping.sheets.map(({ use, shape, heading, joined }) => [use, shape, heading, joined])).toEqual([
      [true, "groups", 3, true],
      [true, "memberships", 3, false],
      [true, "tie-matrix", 3, false],
    ])
    expect(sheets[0]?.heading.slice(0, 4)).toEqual(["Who Area", "Who Coalition", "Who Lead", "Purpose Mission"])
    expect(mapping.sheets[0]?.columns.slice(7, 12)).toEqual([
      "ages",
      "mark:issues",
      "mark:issues",
      "mark:issues",
      "funders",
    ])
  })

  it("fills what merged cells say, reads marks, dates, formulas with a result, and names parted by commas", async () => {
    using app = await openApp()
    const { mapping } = await app.call("import.inspect", { file: worst })
    const [groups, ...others] = mapping.sheets
    // an area beside counties may be a place or not: it is left out until somebody says
    expect(groups!.columns[0]).toBe("")
    const columns = ["populations", ...groups!.columns.slice(1)]
    await app.call("import.run", { file: worst, mapping: { ...mapping, sheets: [{ ...groups!, columns }, ...others] } })
    expect(await groupOf(app, "Safe Youth Task Force")).toMatchObject({
      populations: { state: "listed", items: ["Teens"] },
      footprint: { state: "listed", items: ["Central"] },
      issues: { items: ["Safety"] },
      ages: { from: 144, until: 228 },
      funders: { items: [{ name: "Justice Fund", amount: 200 }] },
      startedYear: 2011,
    })
    expect((await groupOf(app, "Summer Bridge Council"))?.startedYear).toBe(2017)
    expect((await groupOf(app, "Cradle Steps Network"))?.startedYear).toBe(2012)
    expect((await groupOf(app, "Calder Reads"))?.footprint?.items).toEqual(["North", "Central", "South"])
    // no result and an open answer: nothing is said
    expect((await groupOf(app, "Jobs Compact"))?.startedYear).toBeUndefined()
    expect((await groupOf(app, "Calder Equity Collective"))?.funders).toEqual({ state: "not asked", items: [] })
  })

  it("takes several names in a cell apart, with role and organisation, and knows nobody by a position alone", async () => {
    using app = await openApp()
    await bringIn(app, worst)
    expect(await peopleAt(app, "Ready Kids Assn.")).toEqual([
      ["Ana Roe", "chair"],
      ["Mo Quinn", undefined],
      ["Director, Ready Kids Assn.", undefined],
      ["Jane Park", "staff"],
      ["Rev. Tom Wells", undefined],
    ])
    expect(await peopleAt(app, "Summer Bridge Council")).toContainEqual(["Director, Summer Bridge Council", undefined])
    // "TBD" is no person
    expect(await peopleAt(app, "After 3 Alliance")).toEqual([
      ["Ed Moss", "member"],
      ["Di Lund", "member"],
    ])
    expect((await bodies(app, "tie")).map(({ type, level }) => [type, level])).toEqual([
      ["works with", 3],
      ["works with", 2],
      ["works with", 1],
    ])
  })

  it("lists what is hidden and the comments, and leaves them out", async () => {
    using app = await openApp()
    const { sheets } = await app.call("import.inspect", { file: worst })
    expect(sheets[0]).toMatchObject({
      hiddenColumns: [12],
      hiddenRows: [14],
      commentCount: 4,
      formulas: 1,
      coloured: 4,
    })
    expect(sheets[0]?.comments[0]).toEqual({ row: 7, column: 1, text: "Dana: same as the line above? ask Bo" })
    await bringIn(app, worst)
    const all = JSON.stringify((await app.call("records.all", {})).records.filter(({ kind }) => kind !== "importLog"))
    for (const words of ["Old Mentors Club", "ask Bo", "keep quiet", "do not invite", "political"]) {
      expect(all).not.toContain(words)
    }
  })

  it("brings in what is hidden only when it is chosen, for the console alone", async () => {
    using app = await openApp()
    const { mapping } = await app.call("import.inspect", { file: worst })
    const [groups, ...others] = mapping.sheets
    const columns = groups?.columns.map((target, column) => (column === 12 ? "goals" : target)) ?? []
    const chosen = { ...mapping, sheets: [{ ...groups!, columns, hiddenRows: true, comments: true }, ...others] }
    await app.call("import.run", { file: worst, mapping: chosen })
    const old = await groupOf(app, "Old Mentors Club")
    expect(old).toMatchObject({ audience: "console", notes: expect.stringContaining("Comment by Dana") })
    // a hidden column becomes a note, whatever it was read as
    const safe = await groupOf(app, "Safe Youth Task Force")
    expect(safe?.goals?.items).toEqual(["less violence"])
    expect(safe?.notes).toContain("Money our rating: political")
    expect(safe?.notes).toContain("keep quiet")
    expect(safe?.audience).toBeUndefined()
  })

  it("a hidden row that speaks of a group in view says nothing of it but notes", async () => {
    using app = await openApp()
    const rows = [
      ["Coalition", "Mission", "Members"],
      ["Ready Kids", "shown", "Library"],
      ["Ready Kids", "secret", "Spy Agency"],
    ]
    const file = fileOf(makeWorkbook([{ name: "Groups", rows, hiddenRows: [3] }]), "g.xlsx")
    const { mapping } = await inspectOne(app, file)
    await app.call("import.run", { file, mapping: readAs(mapping, { hiddenRows: true }) })
    expect(await groupOf(app, "Ready Kids")).toMatchObject({ mission: "shown", notes: "Mission: secret" })
    const seats = await bodies(app, "seat")
    expect(seats.map(({ audience }) => audience)).toEqual([undefined, "console"])
    expect((await bodies(app, "organization")).map(({ audience }) => audience)).toEqual([undefined, "console"])
  })

  it("asks which ages school grades are, once for the same words, and never guesses", async () => {
    using app = await openApp()
    const file = fileOf("name,ages\nReady Kids,K-12\nSafe Youth,grades K-12\nBirth Table,birth to 5\n")
    const { mapping } = await inspectOne(app, file)
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows.map(({ result, question }) => [result, question])).toEqual([
      ["question", "grades:k to 12"],
      ["question", "grades:k to 12"],
      ["new", undefined],
    ])
    await app.call("import.run", { file, mapping, answers: { "grades:k to 12": "yes" } })
    expect((await bodies(app, "coalition")).map(({ ages }) => ages)).toEqual([
      { from: 60, until: 216 },
      { from: 60, until: 216 },
      { from: 0, until: 60 },
    ])
    // what was answered is not asked again
    expect((await app.call("import.preview", { file, mapping })).counts.results.question).toBe(0)
  })

  it("says which cell holds a formula without a result, or one that failed", async () => {
    using app = await openApp()
    const rows = [
      ["Coalition", "Started", "Lead"],
      ["Ready Kids", { t: "n", f: "YEAR(TODAY())" } as const, { t: "e", v: 0x17, w: "#REF!" } as const],
    ]
    const file = fileOf(makeWorkbook([{ name: "Groups", rows }]), "g.xlsx")
    const { mapping } = await inspectOne(app, file)
    const preview = await app.call("import.preview", { file, mapping })
    expect(preview.rows[0]?.notes).toEqual([
      { code: "formula", column: 1 },
      { code: "error-cell", column: 2 },
    ])
    await app.call("import.run", { file, mapping })
    expect(await groupOf(app, "Ready Kids")).toEqual({ name: "Ready Kids", number: 1, source: "g.xlsx, Groups, row 2" })
  })

  it("is remembered by its headings: the second file of the kind needs no click", async () => {
    using app = await openApp()
    const rows = (name: string) => [
      ["Team", "What", "Boss"],
      [name, "x; y", "Ana"],
    ]
    const one = fileOf(makeWorkbook([{ name: "S", rows: rows("Ready Kids") }]), "one.xlsx")
    const { mapping } = await inspectOne(app, one)
    const reading = { use: true, shape: "groups" as const, heading: 0, columns: ["name", "goals", "lead"] }
    await app.call("import.run", { file: one, mapping: readAs(mapping, reading) })
    const two = fileOf(makeWorkbook([{ name: "Other", rows: rows("Safe Youth") }]), "two.xlsx")
    expect(await inspectOne(app, two)).toMatchObject({ remembered: true, reading })
  })
})

describe("Kumu's spreadsheet", () => {
  const kumu = fixture("import/kumu.xlsx")

  it("is a sheet of things and one of connections under it; a sheet marked (ignore) is passed over", async () => {
    using app = await openApp()
    const { mapping, sheets } = await app.call("import.inspect", { file: kumu })
    expect(mapping.sheets.map(({ use, shape }) => [use, shape])).toEqual([
      [true, "elements"],
      [true, "ties"],
      [false, "elements"],
    ])
    expect(sheets.map(({ aside, first, rows }) => [aside, first, rows])).toEqual([
      [undefined, 1, 5],
      [undefined, 9, 6],
      ["ignored", 1, 1],
    ])
  })

  it("becomes groups, people, organisations, seats and ties, by types, bars and ids", async () => {
    using app = await openApp()
    const { counts } = await bringIn(app, kumu)
    expect(counts).toMatchObject({ coalitions: 3, organizations: 1, persons: 1, seats: 3, ties: 3 })
    expect(await groupOf(app, "Ready Kids")).toMatchObject({
      type: "coalition",
      mission: "Every child ready",
      issues: { items: ["early learning", "health"] },
      footprint: { items: ["North", "Central"] },
    })
    expect(await peopleAt(app, "Calder Reads")).toEqual([["Ana Roe", "chair"]])
    expect((await bodies(app, "tie")).map(({ type, level, directed }) => [type, level, directed])).toEqual([
      ["works with", 3, undefined],
      ["funds", undefined, true],
      ["informs", undefined, true],
    ])
    const [library] = (await app.call("records.all", {})).records.filter(({ kind }) => kind === "organization")
    expect((await bodies(app, "person"))[0]).toMatchObject({
      organization: library?.id,
      notes: "Description: Chairs two tables",
    })
    expect(
      (
        await app.call("import.preview", {
          file: kumu,
          mapping: (await app.call("import.inspect", { file: kumu })).mapping,
        })
      ).counts.results,
    ).toMatchObject({ new: 0, update: 0 })
  })

  it("things of a type become what is chosen for it", async () => {
    using app = await openApp()
    const { mapping } = await app.call("import.inspect", { file: kumu })
    const [things, ...others] = mapping.sheets
    const kinds = { ...things!.kinds, organization: "coalition" as const, loop: "coalition" as const }
    const { counts } = await app.call("import.preview", {
      file: kumu,
      mapping: { ...mapping, sheets: [{ ...things!, kinds }, ...others] },
    })
    expect(counts).toMatchObject({ coalitions: 5, organizations: 0 })
  })

  it("two blank rows begin a section in a text file too, and other tables keep their gaps", async () => {
    using app = await openApp()
    const text = "Label,Type\nReady Kids,Coalition\nSafe Youth,Coalition\n,\n,\nFrom,To\nReady Kids,Safe Youth\n"
    expect((await bringIn(app, fileOf(text))).counts).toMatchObject({ coalitions: 2, ties: 1 })
    const { rows } = await inspectOne(app, fileOf("name,lead\nOne Table,Ana\n,\n,\nTwo Table,Bo\n"))
    expect(rows).toBe(2)
  })
})

it("each answer says where it comes from: the file, or written here; what was taken back is not told", async () => {
  using app = await openApp()
  await bringIn(app, worst)
  const { records } = await app.call("records.all", {})
  const { id } = records.find(({ body }) => body["name"] === "Calder Reads")!
  app.pass(86_400_000)
  const edit = (fields: Record<string, string>) => app.call("records.edit", { kind: "coalition", id, fields })
  await edit({ lead: "Cy Okafor-Lund" })
  await edit({ mission: "something else" })
  await app.call("records.undo", {})
  const origins = new Map((await app.call("records.origins", { kind: "coalition", id })).map((one) => [one.field, one]))
  expect([...origins.values()].find(({ field }) => field === "lead")).toEqual({
    field: "lead",
    at: "2026-01-06T09:00:00.000Z",
  })
  expect(origins.get("mission")).toEqual({
    field: "mission",
    at: "2026-01-05T09:00:00.000Z",
    file: "import/worst-case.xlsx",
  })
})
