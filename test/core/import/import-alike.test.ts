import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, inspectOne } from "./file-of.ts"

describe("two entries that may be one", () => {
  it("are shown side by side before anything is made, and joined field by field", async () => {
    using app = await openApp()
    const goals = { state: "listed" as const, items: ["literacy"] }
    const body = { name: "Cradle Steps Network", lead: "Ana", mission: "Born well", goals }
    await app.call("records.add", { kind: "coalition", body })
    const file = fileOf("name,lead,goals,stage\nCradle Step Network,Bo,health,acting\n")
    const { mapping } = await inspectOne(app, file)
    const { rows, counts } = await app.call("import.preview", { file, mapping })
    expect(counts).toMatchObject({ coalitions: 0, updates: 0 })
    expect(rows[0]?.pair).toEqual({
      kind: "coalition",
      known: "Cradle Steps Network",
      file: "Cradle Step Network",
      taken: false,
      fields: [
        {
          field: "name",
          known: "Cradle Steps Network",
          file: "Cradle Step Network",
          choices: ["known", "file"],
          chosen: "known",
        },
        { field: "lead", known: "Ana", file: "Bo", choices: ["known", "file"], chosen: "file" },
        { field: "goals", known: "literacy", file: "health", choices: ["known", "file", "both"], chosen: "file" },
        { field: "stage", file: "acting", choices: [] },
      ],
    })
    const question = rows[0]?.question ?? ""
    await app.call("import.run", {
      file,
      mapping,
      answers: { [question]: "yes" },
      choices: { [question]: { name: "file", lead: "known", goals: "both" } },
    })
    expect(await bodies(app, "coalition")).toEqual([
      {
        ...body,
        number: 1,
        name: "Cradle Step Network",
        aka: ["Cradle Steps Network"],
        goals: { state: "listed", items: ["literacy", "health"] },
        stage: "acting",
      },
    ])
  })

  it("“not the same” is remembered", async () => {
    using app = await openApp()
    const file = fileOf("name\nCradle Steps Network\nCradle Step Network\n")
    const { mapping } = await inspectOne(app, file, { shape: "groups" })
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows.map(({ result }) => result)).toEqual(["new", "question"])
    expect(rows[1]?.pair?.at).toEqual({ sheet: 0, row: 2 })
    const answers = { [rows[1]?.question ?? ""]: "no" as const }
    expect((await app.call("import.run", { file, mapping, answers })).counts.coalitions).toBe(2)
    expect((await app.call("import.preview", { file, mapping })).counts.results).toMatchObject({ same: 2, question: 0 })
    expect((await bodies(app, "notSame")).map(({ one, other }) => [one, other])).toEqual([
      ["cradle step network", "cradle steps network"],
    ])
  })

  it("differ only in case, accents, signs or short forms: taken as one, told, and parted by a no", async () => {
    using app = await openApp()
    const file = fileOf("name,lead\nNiños Association,Ana\nNINOS ASSN.,Bo\n")
    const { mapping } = await inspectOne(app, file)
    const { rows, counts } = await app.call("import.preview", { file, mapping })
    expect(counts.coalitions).toBe(1)
    expect(rows[1]?.notes).toContainEqual({ code: "taken-as", column: 0, value: "Niños Association" })
    const answers = { [rows[1]?.question ?? ""]: "no" as const }
    await app.call("import.run", { file, mapping, answers })
    expect((await bodies(app, "coalition")).map(({ name, lead }) => [name, lead])).toEqual([
      ["Niños Association", "Ana"],
      ["NINOS ASSN.", "Bo"],
    ])
    expect((await app.call("import.preview", { file, mapping })).counts.results.same).toBe(2)
  })

  it.each([
    ["person", "Jane Roe", "J. Roe"],
    ["person", "Jane Roe", "Dr. Jane Roe"],
    ["person", "Jane Roe", "Jane M. Roe"],
    ["person", "Jane Okafor", "Jane Okafro"],
    ["organization", "Young Mens Christian Association", "YMCA"],
    ["coalition", "Ready Kids Alliance", "RKA"],
    ["coalition", "Safe Youth Network", "Network Safe Youth"],
  ] as const)("%s: %j may be %j", async (kind, known, name) => {
    using app = await openApp()
    await app.call("records.add", { kind, body: { name: known } })
    const column = kind === "coalition" ? "group" : "who"
    const row = kind === "coalition" ? `Ana Moss,${name}` : `${name},Club 7`
    const file = fileOf(`who,group\n${row}\n`)
    const { mapping } = await inspectOne(app, file, {
      shape: "memberships",
      holder: kind === "organization" ? "organization" : "person",
    })
    const { rows } = await app.call("import.preview", { file, mapping })
    expect([rows[0]?.result, rows[0]?.pair?.known]).toEqual(["question", known])
    expect(rows[0]?.notes[0]?.column).toBe(column === "group" ? 1 : 0)
  })

  it.each([
    ["Jane Roe", "John Roe"],
    ["Jane Roe", "Jane Doe"],
    ["Club 12", "Club 13"],
    ["Ana Roe", "Ana Rowe"],
  ])("%j is not %j", async (known, name) => {
    using app = await openApp()
    await app.call("records.add", { kind: "person", body: { name: known } })
    const file = fileOf(`person,group\n${name},Club 7\n`)
    const { mapping } = await inspectOne(app, file)
    expect((await app.call("import.preview", { file, mapping })).counts.results.question).toBe(0)
  })
})

describe("rows that wait", () => {
  const file = fileOf("person,group,role\nJane Roe,Ready Kids,chair\nJ. Roe,Safe Youth,member\n", "seats.csv")

  it("are kept with their heading, and go in once somebody can answer", async () => {
    using app = await openApp()
    await bringIn(app, file)
    expect(await bodies(app, "seat")).toHaveLength(1)
    const { records } = await app.call("records.all", {})
    const [waiting] = records.filter(({ kind }) => kind === "waitingRows")
    expect(waiting?.body).toMatchObject({ file: "seats.csv", count: 1 })
    const id = waiting?.id ?? ""
    const kept = await app.call("import.waiting", { id })
    const { rows } = await app.call("import.preview", kept)
    expect(rows.map(({ title, result }) => [title, result])).toEqual([["J. Roe – Safe Youth", "question"]])
    const answers = { [rows[0]?.question ?? ""]: "yes" as const }
    await app.call("import.run", { ...kept, answers, waiting: id })
    expect((await bodies(app, "seat")).map(({ role }) => role)).toEqual(["chair", "member"])
    expect((await bodies(app, "person")).map(({ name, aka }) => [name, aka])).toEqual([["Jane Roe", ["J. Roe"]]])
    expect(await bodies(app, "waitingRows")).toEqual([])
    // one step, taken back with the rows waiting again
    await app.call("records.undo", {})
    expect(await bodies(app, "waitingRows")).toHaveLength(1)
  })

  it("can be forgotten", async () => {
    using app = await openApp()
    await bringIn(app, file)
    const { records } = await app.call("records.all", {})
    await app.call("import.dropWaiting", { id: records.find(({ kind }) => kind === "waitingRows")?.id ?? "" })
    expect(await bodies(app, "waitingRows")).toEqual([])
  })
})

it("a field that its group confirmed changes by a yes for its row, and loses its tick", async () => {
  using app = await openApp()
  for (const name of ["Ready Kids", "Safe Youth"]) {
    await app.call("records.add", { kind: "coalition", body: { name, mission: "ours", verified: ["mission", "name"] } })
  }
  const file = fileOf("name,mission\nReady Kids,theirs\nSafe Youth,theirs\n")
  const { mapping } = await inspectOne(app, file)
  const { rows } = await app.call("import.preview", { file, mapping })
  await app.call("import.run", { file, mapping, answers: { [rows[0]?.question ?? ""]: "yes" } })
  expect((await bodies(app, "coalition")).map(({ mission, verified }) => [mission, verified])).toEqual([
    ["theirs", ["name"]],
    ["ours", ["mission", "name"]],
  ])
})
