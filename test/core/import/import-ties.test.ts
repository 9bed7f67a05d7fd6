import { describe, expect, it } from "vitest"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, inspectOne } from "./file-of.ts"

async function tiesOf(app: TestApp) {
  const { records } = await app.call("records.all", {})
  const nameOf = (id: unknown) => records.find((record) => record.id === id)?.body["name"]
  return (await bodies(app, "tie")).map(({ one, other, type, level, directed }) => [
    nameOf(one),
    nameOf(other),
    type,
    level,
    directed,
  ])
}

describe("a row per tie", () => {
  it("joins groups, with type, level and direction", async () => {
    using app = await openApp()
    const file = fileOf(
      "Coalition 1,Coalition 2,Relationship,Strength,Notes\nReady Kids,Safe Youth,partners,3,since the fair\nSafe Youth,Calder Reads,funded by,,\nReady Kids,Calder Reads,mentors,2,\n",
    )
    const { reading } = await inspectOne(app, file)
    expect(reading).toMatchObject({ shape: "ties", columns: ["one", "other", "type", "level", "notes"] })
    const { counts } = await bringIn(app, file)
    expect(counts).toMatchObject({ coalitions: 3, ties: 3 })
    expect(await tiesOf(app)).toEqual([
      ["Ready Kids", "Safe Youth", "works with", 3, undefined],
      ["Calder Reads", "Safe Youth", "funds", undefined, true],
      ["Ready Kids", "Calder Reads", "works with", 2, undefined],
    ])
    // a word that is not known is kept, for the console alone
    expect((await bodies(app, "tie")).map(({ note }) => note)).toEqual(["since the fair", undefined, "mentors"])
  })

  it("is one tie whichever side is named first, and one for each side that reports it", async () => {
    using app = await openApp()
    const plain = "from,to,level\nReady Kids,Safe Youth,2\nSafe Youth,Ready Kids,2\n"
    expect((await bringIn(app, fileOf(plain))).counts.ties).toBe(1)
    const said = "from,to,level,said by\nReady Kids,Safe Youth,4,Ready Kids\nSafe Youth,Ready Kids,1,Safe Youth\n"
    expect((await bringIn(app, fileOf(said))).counts).toMatchObject({ ties: 2, updates: 0 })
    expect((await tiesOf(app)).map(([, , , level]) => level)).toEqual([2, 4, 1])
  })

  it("says what a tie cannot be", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "organization", body: { name: "Library" } })
    await app.call("records.add", { kind: "organization", body: { name: "City" } })
    const file = fileOf("from,to,level\nLibrary,City,\nReady Kids,Ready Kids,\nReady Kids,Safe Youth,9\nReady Kids,,\n")
    const { mapping } = await inspectOne(app, file)
    const { rows } = await app.call("import.preview", { file, mapping })
    expect(rows.map(({ result, notes }) => [result, notes[0]?.code])).toEqual([
      ["cannot", "no-place-for"],
      ["cannot", "tie-to-itself"],
      ["new", "unread"],
      ["cannot", "no-name"],
    ])
  })

  it("seats an organisation, or ties it, by what the words say", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "organization", body: { name: "Library" } })
    const { counts } = await bringIn(
      app,
      fileOf("from,to,type\nLibrary,Ready Kids,board member\nLibrary,Safe Youth,hosts\nLibrary,Calder Reads,\n"),
    )
    expect(counts).toMatchObject({ seats: 2, ties: 1 })
    expect(await tiesOf(app)).toEqual([["Library", "Safe Youth", "hosts", undefined, true]])
  })
})

describe("a matrix of groups by groups", () => {
  it("is told by the same names on both sides; whole numbers to 5 are levels", async () => {
    using app = await openApp()
    const file = fileOf("x,Ready Kids,Safe Youth,Calder Reads\nReady Kids,,3,0\nSafe Youth,3,,1\nCalder Reads,,1,\n")
    expect((await inspectOne(app, file)).reading).toMatchObject({
      shape: "tie-matrix",
      columns: ["label", "mark", "mark", "mark"],
    })
    expect((await bringIn(app, file)).counts).toMatchObject({ coalitions: 3, ties: 2 })
    expect((await tiesOf(app)).map(([one, other, , level]) => [one, other, level])).toEqual([
      ["Ready Kids", "Safe Youth", 3],
      ["Safe Youth", "Calder Reads", 1],
    ])
  })

  it("marks are ties without a level", async () => {
    using app = await openApp()
    await bringIn(
      app,
      fileOf("x,Ready Kids,Safe Youth,Calder Reads\nReady Kids,,1,\nSafe Youth,1,,x\nCalder Reads,,,\n"),
    )
    expect((await tiesOf(app)).map(([, , type, level]) => [type, level])).toEqual([
      ["works with", undefined],
      ["works with", undefined],
    ])
  })
})

it("a list of contacts becomes people, with ways to reach them for the console alone", async () => {
  using app = await openApp()
  const file = fileOf(
    "Name,Organization,Email,Phone\nAna Roe,Library,ana@library.example,555 0100\nDirector,Parks,,555 0101\n",
  )
  expect((await inspectOne(app, file)).reading).toMatchObject({ shape: "members", holder: "person" })
  await bringIn(app, file)
  expect((await bodies(app, "person")).map(({ name, contact }) => [name, contact])).toEqual([
    ["Ana Roe", "ana@library.example, 555 0100"],
    ["Director, Parks", "555 0101"],
  ])
})
