import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, inspectOne, readAs } from "./file-of.ts"

const GROUPS = `Coalition,Type,Mission,Goals,Ages,Counties,Funding sources,Members,Number of members,Founded,Open membership,Website
Ready Kids Assn.,Coalition,"Every child ready, by five",school-ready; early-literacy,birth to 5,Central | South,"United Way $100,000; District",Library; School Board,14,2009,yes,http://example.org
Safe Youth,task force,,violence,12-17,North,none,Library,,about 1990,x,
`

describe("a row per group", () => {
  it("fills the fields of each group and seats its members", async () => {
    using app = await openApp()
    const { mapping, reading } = await inspectOne(app, fileOf(GROUPS))
    expect(reading.shape).toBe("groups")
    expect(reading.columns.at(-1)).toBe("")
    await app.call("import.run", { file: fileOf(GROUPS), mapping })
    const [ready, safe] = await bodies(app, "coalition")
    expect(ready).toEqual({
      name: "Ready Kids Assn.",
      number: 1,
      type: "coalition",
      mission: "Every child ready, by five",
      goals: { state: "listed", items: ["school-ready", "early-literacy"] },
      ages: { from: 0, until: 60 },
      footprint: { state: "listed", items: ["Central", "South"] },
      funders: { state: "listed", items: [{ name: "United Way", amount: 100 }, { name: "District" }] },
      memberCount: 14,
      startedYear: 2009,
      openMembership: true,
      source: "groups.csv, row 2",
    })
    // a blank was not asked; "none" is an answer; a year that is no number stays out
    expect(safe).toEqual({
      name: "Safe Youth",
      number: 2,
      type: "task force",
      goals: { state: "listed", items: ["violence"] },
      ages: { from: 144, until: 216 },
      footprint: { state: "listed", items: ["North"] },
      funders: { state: "none", items: [] },
      openMembership: true,
      source: "groups.csv, row 3",
    })
    expect((await bodies(app, "organization")).map(({ name }) => name)).toEqual(["Library", "School Board"])
    expect(await bodies(app, "seat")).toHaveLength(3)
  })

  it("says which cell stays out and which column was left out", async () => {
    using app = await openApp()
    const file = fileOf(GROUPS)
    const { mapping } = await app.call("import.inspect", { file })
    const { rows, counts } = await app.call("import.preview", { file, mapping })
    expect(rows[1]?.notes).toContainEqual({ code: "unread", column: 9 })
    expect(counts.cells).toBe(1)
    const { log } = await app.call("import.run", { file, mapping })
    const lines = app.app.vault.current()?.store.get("importLog", log).body.lines
    expect(lines).toContain("Column left out: Website")
    expect(lines).toContain("Row 3, new: the cell could not be read (Founded)")
  })

  it("updates a known group by its name, whatever its case, accents and short forms, and erases nothing by a blank", async () => {
    using app = await openApp()
    const body = { name: "READY-KIDS Association", mission: "old", lead: "The librarian" }
    await app.call("records.add", { kind: "coalition", body })
    const { counts } = await bringIn(app, fileOf("name,mission,lead\nReady Kids Assn.,new,\n"))
    expect(counts).toMatchObject({ coalitions: 0, updates: 1 })
    expect(await bodies(app, "coalition")).toEqual([{ ...body, number: 1, mission: "new" }])
  })

  it("asks before it changes what a group confirmed", async () => {
    using app = await openApp()
    await app.call("records.add", {
      kind: "coalition",
      body: { name: "Ready Kids", mission: "ours", verified: ["mission"] },
    })
    const file = fileOf("name,mission,lead\nReady Kids,theirs,Ana\n")
    const { mapping } = await app.call("import.inspect", { file })
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows[0]).toMatchObject({
      result: "question",
      notes: [{ code: "verified", fields: ["mission"] }, { code: "changes" }],
    })
    await app.call("import.run", { file, mapping })
    expect((await bodies(app, "coalition"))[0]).toMatchObject({ mission: "ours", lead: "Ana" })
    await app.call("import.run", { file, mapping, answers: { [rows[0]?.question ?? ""]: "yes" } })
    expect((await bodies(app, "coalition"))[0]).toMatchObject({ mission: "theirs" })
  })

  it("asks whether a group of nearly the same name is the same, and remembers the answer", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Cradle Steps Network" } })
    const file = fileOf("name,lead\nCradle Step Network,Ana\nSafe Youth,Bo\n")
    const { mapping } = await app.call("import.inspect", { file })
    const { rows, counts } = await app.call("import.preview", { file, mapping })
    expect(rows.map(({ result }) => result)).toEqual(["question", "new"])
    expect(counts.coalitions).toBe(1)
    const question = rows[0]?.question ?? ""
    await app.call("import.run", { file, mapping, answers: { [question]: "yes" } })
    expect((await bodies(app, "coalition"))[0]).toMatchObject({
      name: "Cradle Steps Network",
      aka: ["Cradle Step Network"],
      lead: "Ana",
    })
    const again = await app.call("import.preview", { file, mapping })
    expect(again.rows.map(({ result }) => result)).toEqual(["same", "same"])
  })

  it("makes another group when the answer is no", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Cradle Steps Network" } })
    const file = fileOf("name,lead\nCradle Step Network,Ana\n")
    const { mapping } = await app.call("import.inspect", { file })
    const { rows } = await app.call("import.preview", { file, mapping })
    await app.call("import.run", { file, mapping, answers: { [rows[0]?.question ?? ""]: "no" } })
    expect(await bodies(app, "coalition")).toHaveLength(2)
  })

  it("joins the rows of one group and keeps the first of two values that differ", async () => {
    using app = await openApp()
    const file = fileOf("name,goals,lead\nReady Kids,literacy,Ana\nready kids,health,Bo\n")
    const { mapping } = await app.call("import.inspect", { file })
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows[1]?.notes).toContainEqual({ code: "differs", column: 2, value: "2" })
    await app.call("import.run", { file, mapping })
    expect(await bodies(app, "coalition")).toMatchObject([
      { lead: "Ana", goals: { state: "listed", items: ["literacy", "health"] } },
    ])
  })

  it("keeps goals in sentences as the group's own words, which are not compared", async () => {
    using app = await openApp()
    await bringIn(app, fileOf("name,goals\nReady Kids,All children in the county read well by third grade\n"))
    expect((await bodies(app, "coalition"))[0]).toMatchObject({
      goalsVerbatim: ["All children in the county read well by third grade"],
    })
  })

  it("refuses a row with more cells than the heading, and one without a name", async () => {
    using app = await openApp()
    const file = fileOf("name,lead\nReady Kids,Ana,Bo\n,Cy\nSafe Youth,Di\n")
    const { mapping } = await app.call("import.inspect", { file })
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows.map(({ row, result, notes }) => [row, result, notes[0]?.code])).toEqual([
      [2, "cannot", "too-many-cells"],
      [3, "cannot", "no-name"],
      [4, "new", undefined],
    ])
  })

  it("takes the words over marked columns as items of a set", async () => {
    using app = await openApp()
    const file = fileOf("Coalition,Lead,Health,Housing\nReady Kids,Ana,x,\nSafe Youth,Bo,1,yes\n")
    const { mapping } = await inspectOne(app, file, { shape: "groups" })
    const columns = ["name", "lead", "mark:issues", "mark:issues"]
    await app.call("import.run", { file, mapping: readAs(mapping, { columns }) })
    expect((await bodies(app, "coalition")).map(({ issues }) => issues?.items)).toEqual([
      ["Health"],
      ["Health", "Housing"],
    ])
  })
})

describe("a row per membership", () => {
  it("reads roles, organisations of people and several names in a cell", async () => {
    using app = await openApp()
    const file = fileOf(
      "Name,Agency,Committee,Role\nRoe; Poe,City,Safe Youth;Ready Kids,Co-chair\nDee,,Ready Kids,sage\n",
    )
    const { counts } = await bringIn(app, file)
    expect(counts).toMatchObject({ coalitions: 2, persons: 3, organizations: 1, seats: 5, cells: 1 })
    expect((await bodies(app, "seat")).map(({ role }) => role)).toEqual(["chair", "chair", "chair", "chair", undefined])
  })

  it("is organisations when their column says so", async () => {
    using app = await openApp()
    const { counts } = await bringIn(app, fileOf("organization,coalition\nLibrary,Ready Kids\nLibrary,Safe Youth\n"))
    expect(counts).toMatchObject({ organizations: 1, persons: 0, seats: 2 })
  })

  it("finds the groups without a heading", async () => {
    using app = await openApp()
    const file = fileOf("Ana,Club A\nAna,Club B\nBo,Club A\nCy,Club B\nCy,Club A\nBo,Club B\n")
    const { reading, rows } = await inspectOne(app, file)
    expect({ ...reading, rows }).toMatchObject({
      shape: "memberships",
      heading: -1,
      columns: ["who", "group"],
      rows: 6,
    })
  })

  it("fills the gaps under merged cells", async () => {
    using app = await openApp()
    const { counts } = await bringIn(app, fileOf("Coalition,Member\nReady Kids,Ana\n,Bo\n,Cy\nSafe Youth,Ana\n"))
    expect(counts).toMatchObject({ coalitions: 2, persons: 3, seats: 4, results: { cannot: 0 } })
  })
})

const MATRIX = "person,Club A,Club B,Club C\nAna,1,0,1\nBo,,x,\nCy,yes,no,\n"

describe("a matrix of marks", () => {
  it("seats whoever is marked", async () => {
    using app = await openApp()
    const { mapping, reading } = await inspectOne(app, fileOf(MATRIX))
    expect(reading).toMatchObject({
      shape: "matrix",
      columns: ["label", "mark", "mark", "mark"],
      turned: false,
      holder: "person",
    })
    const { counts } = await app.call("import.run", { file: fileOf(MATRIX), mapping })
    expect(counts).toMatchObject({ coalitions: 3, persons: 3, seats: 4, rows: 3 })
  })

  it("is turned where groups stand in the rows", async () => {
    using app = await openApp()
    const file = fileOf("Coalition;Library;City of Calder;School Board\nReady Kids;x;;x\nSafe Youth;;x;x\n")
    const { mapping, reading } = await inspectOne(app, file)
    expect(mapping.delimiter).toBe(";")
    expect(reading).toMatchObject({ shape: "matrix", turned: true, holder: "organization" })
    const { counts } = await app.call("import.run", { file, mapping })
    expect(counts).toMatchObject({ coalitions: 2, organizations: 3, seats: 4 })
  })
})

it("finds the heading below a title and joins a heading of two rows", async () => {
  using app = await openApp()
  const file = fileOf(
    "Our town 2026,,,,\n,,,,\n,Who sits,,Where,\nCoalition,Members,Lead,Counties,\nReady Kids,Library,Ana,North,\n",
  )
  const { reading } = await inspectOne(app, file)
  expect(reading).toMatchObject({ heading: 3, shape: "groups" })
})
