import { read } from "@e965/xlsx"
import { DOMParser } from "@xmldom/xmldom"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { FileContent } from "../../shared/contract/common.ts"
import type { MapFileAudience, MapFileFormat } from "../../shared/contract/map-files.ts"
import { openApp, PASSPHRASE, type TestApp, testApp } from "../support/test-app.ts"
import { bodies, bringIn } from "./import/file-of.ts"
import { bookOf, comesBack, rowsOf } from "./inventory/round-trip.ts"

const DAY = "2026-01-05"
const NAMES = [
  'Fish & <Chips> "Youth" | a; b',
  "تحالف الطفولة المبكرة والأسرة",
  "青少年发展与教育合作联盟",
  "बाल विकास परिषद",
  "=HYPERLINK(1)",
] as const

const make = async (app: TestApp, format: MapFileFormat, audience: MapFileAudience = "console") =>
  app.call("mapFile.make", { format, audience, day: DAY })
const textOf = ({ base64 }: FileContent) => Buffer.from(base64, "base64").toString("utf8")

/** Five groups in five scripts with what a map can hold of them, and one that only the console may know. */
async function community(app: TestApp) {
  const add = async (kind: string, body: object) =>
    (await app.call("records.add", { kind: kind as "coalition", body: body as never })).id
  const groups: string[] = []
  for (const [at, name] of NAMES.entries()) {
    const issues = { state: "listed", items: at === 0 ? ["الصحة", "a;b", "none"] : ["none"] }
    groups.push(await add("coalition", { name, ...(at === 1 && { type: "council" }), issues, stage: "acting" }))
  }
  const [one = "", two = "", three = "", four = "", five = ""] = groups
  const hidden = await add("coalition", { name: "Not yet told", audience: "console" })
  const library = await add("organization", { name: "图书馆", sector: "library, parks, culture" })
  const tie = (body: object) => add("tie", body)
  await tie({ one, other: two, type: "works with", level: 3, claimedBy: one })
  await tie({ one, other: two, type: "works with", level: 3, claimedBy: two })
  await tie({ one: two, other: three, type: "works with", level: 1, claimedBy: two })
  await tie({ one: two, other: three, type: "works with", level: 4, claimedBy: three })
  await tie({ one: library, other: four, type: "funds", directed: true })
  await tie({ one, other: three, type: "works with", level: 0, claimedBy: one })
  await tie({ one, other: hidden, type: "informs", directed: true })
  await app.call("records.edit", { kind: "coalition", id: five, fields: { parent: four } })
  // four people sit at two tables, two at two others, and of these one is kept from every room
  for (let n = 0; n < 6; n++) {
    const person = await add("person", { name: `Person ${n}`, ...(n === 5 && { audience: "console" }) })
    for (const coalition of n < 4 ? [one, two] : [two, three]) await add("seat", { coalition, person })
  }
}

let app: TestApp
beforeAll(async () => {
  app = await openApp()
  await community(app)
})
afterAll(() => app[Symbol.dispose]())

describe("GraphML", () => {
  it("is well formed, declares every key that it uses, and holds each name as it is", async () => {
    const { file, groups, organizations, ties } = await make(app, "graphml")
    const errorHandler = (level: string, message: string) => expect.fail(`${level}: ${message}`)
    const xml = new DOMParser({ errorHandler }).parseFromString(textOf(file), "text/xml")
    const all = (tag: string) => Array.from(xml.getElementsByTagName(tag))
    const keys = new Map(all("key").map((key) => [key.getAttribute("id"), key]))
    for (const data of all("data")) {
      const key = keys.get(data.getAttribute("key"))
      expect(key?.getAttribute("for")).toBe(data.parentNode?.nodeName)
      const pattern = { string: /./s, int: /^-?\d+$/, boolean: /^(true|false)$/ }[key?.getAttribute("attr.type") ?? ""]
      expect(data.textContent).toMatch(pattern!)
    }
    const ids = all("node").map((node) => node.getAttribute("id"))
    expect(new Set(ids).size).toBe(groups + organizations)
    expect(all("edge").length).toBe(ties)
    for (const edge of all("edge")) {
      expect(ids).toContain(edge.getAttribute("source"))
      expect(ids).toContain(edge.getAttribute("target"))
    }
    const labels = all("data").flatMap((data) => (data.getAttribute("key") === "node.label" ? data.textContent : []))
    expect([...labels].sort()).toEqual([...NAMES, "Not yet told", "图书馆"].sort())
    const directed = all("edge").filter((edge) => edge.getAttribute("directed") === "true")
    expect(directed.map((edge) => edge.getElementsByTagName("data")[0]?.textContent ?? "").sort()).toEqual([
      "funds",
      "informs",
      "part of",
    ])
  })
})

describe("tables", () => {
  it("are read by another program's reader, with no cell that is a formula", async () => {
    for (const format of ["nodes", "edges"] as const) {
      const text = textOf((await make(app, format)).file)
      expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m)
      const book = read(text.replace("\uFEFF", ""), { type: "string", raw: true })
      const rows = rowsOf(book, "Sheet1")
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      if (format === "nodes") {
        expect(rows.slice(1).map((row) => row[1]?.replace(/^'/, ""))).toEqual(expect.arrayContaining([...NAMES]))
      } else {
        const [heading = [], ...ties] = rows
        const of = (row: string[], name: string) => row[heading.indexOf(name)]
        const told = ties.map((row) =>
          ["type", "level", "levels told", "shared", "standing"].map((of_) => of(row, of_)),
        )
        expect(told).toEqual(
          expect.arrayContaining([
            ["works with", "3", "3; 3", "", "confirmed"],
            // what is told differently is no number
            ["works with", "", "1; 4", "", "disputed"],
            ["shared people", "", "", "4", "confirmed"],
            ["shared people", "", "", "2", "confirmed"],
          ]),
        )
      }
    }
  })
})

describe("Kumu's spreadsheet", () => {
  it("of a community in five scripts comes back without a change", async () => {
    const { counts, rows } = await comesBack(app, (await make(app, "kumu")).file)
    expect(rows.filter(({ result }) => result !== "same")).toEqual([])
    expect(counts).toMatchObject({ coalitions: 0, organizations: 0, persons: 0, seats: 0, ties: 0, updates: 0 })
  })

  it("of the sample comes back without a change", async () => {
    using sample = testApp()
    await sample.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
    const { rows } = await comesBack(sample, (await make(sample, "kumu")).file)
    expect(rows.filter(({ result }) => result !== "same")).toEqual([])
    expect(rows.length).toBeGreaterThan(20)
  })

  it("makes the same groups and ties in an empty workspace", async () => {
    const { file } = await make(app, "kumu")
    using other = await openApp()
    const { counts } = await bringIn(other, file)
    expect(counts).toMatchObject({ coalitions: 6, organizations: 1, ties: 4 })
    const groups = await bodies(other, "coalition")
    expect(groups.map(({ name }) => name).sort()).toEqual([...NAMES, "Not yet told"].sort())
    expect(groups.find(({ name }) => name === NAMES[0])?.issues).toEqual({
      state: "listed",
      items: ["الصحة", "a;b", "none"],
    })
    expect(groups.find(({ name }) => name === NAMES[1])).toMatchObject({ type: "council", issues: { items: ["none"] } })
  })

  it("brings the seat that a group holds at another, and does not bring it twice", async () => {
    using from = await openApp()
    const [council = "", network = ""] = await Promise.all(
      ["Youth Justice Board", "Afterschool Alliance"].map(
        async (name) => (await from.call("records.add", { kind: "coalition", body: { name } })).id,
      ),
    )
    await from.call("records.add", { kind: "seat", body: { coalition: council, holder: network } })
    const { file } = await make(from, "kumu")
    expect((await comesBack(from, file)).counts).toMatchObject({ seats: 0, ties: 0, updates: 0 })
    using other = await openApp()
    expect((await bringIn(other, file)).counts).toMatchObject({ coalitions: 2, seats: 1, ties: 0 })
    const { records } = await other.call("records.all", {})
    const called = new Map(records.map(({ id, body }) => [id, (body as { readonly name?: string }).name]))
    const [seat] = await bodies(other, "seat")
    expect([called.get(seat?.holder ?? ""), called.get(seat?.coalition ?? "")]).toEqual([
      "Afterschool Alliance",
      "Youth Justice Board",
    ])
  })

  it("has the headings that Kumu asks for, ends that are elements, and a sheet that it passes over", async () => {
    const book = bookOf((await make(app, "kumu")).file)
    expect(book.SheetNames).toEqual(["Elements", "Connections", "Counted", "About (ignore)"])
    const [elements = [], ...things] = rowsOf(book, "Elements")
    expect(elements.slice(0, 3)).toEqual(["ID", "Label", "Type"])
    const ids = new Set(things.map(([id]) => id))
    for (const sheet of ["Connections", "Counted"]) {
      const [heading = [], ...rows] = rowsOf(book, sheet)
      expect(heading.slice(0, 3)).toEqual(["ID", "From", "To"])
      for (const [, from, to] of rows) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
    }
  })
})

describe("for participants", () => {
  it.each(["kumu", "graphml", "nodes", "edges"] as const)(
    "%s says nothing that only the console shows",
    async (format) => {
      const { file, leftOut } = await make(app, format, "room")
      expect(leftOut).toEqual({ groups: 1, ties: 1 })
      const text =
        format === "kumu"
          ? JSON.stringify(bookOf(file).SheetNames.map((name) => rowsOf(bookOf(file), name)))
          : textOf(file)
      expect(text).not.toMatch(/Not yet told|Person \d/)
      if (format === "edges") {
        // the one who is kept from every room is not even counted
        expect(text.match(/shared people,no.*/g)?.map((row) => row.split(",")[6])).toEqual(["4", "a few"])
      }
      if (format === "graphml") expect(text.match(/"edge\.shared">\d+/g)).toEqual(['"edge.shared">4'])
    },
  )

  it("the journal says what left and for whom", async () => {
    await make(app, "graphml", "room")
    const [last] = await app.call("records.journal", { limit: 1 })
    expect(last?.label).toBe("Exported the map for participants")
  })
})
