import { describe, expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { bodies, bringIn, fileOf, inspectOne, readAs } from "./file-of.ts"

const TEXT = "coalición;misión\nNiños y Jóvenes;Crecer – “juntos”\nÉcole sûre;Lire à l'âge de 8 ans\n"

const utf16 = (text: string, order: "le" | "be", mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le")
  return order === "le" ? bytes : bytes.swap16()
}
/** Windows-1252: Latin-1 with a few signs of its own. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll("–", "\x96").replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1")

describe("encodings", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16 with a mark", utf16(TEXT, "le", true), "utf-16le"],
    ["UTF-16, big end first, with a mark", utf16(TEXT, "be", true), "utf-16be"],
    ["UTF-16 without a mark", utf16(TEXT, "le", false), "utf-16le"],
    ["Windows-1252", windows1252(TEXT), "windows-1252"],
  ])("%s is found and read", async (_name, bytes, encoding) => {
    using app = await openApp()
    const file = fileOf(bytes)
    const { mapping, heading } = await inspectOne(app, file, { shape: "groups" })
    expect({ encoding: mapping.encoding, delimiter: mapping.delimiter }).toEqual({ encoding, delimiter: ";" })
    expect(heading).toEqual(["coalición", "misión"])
    await app.call("import.run", { file, mapping: readAs(mapping, { columns: ["name", "mission"] }) })
    expect((await bodies(app, "coalition")).map(({ name, mission }) => [name, mission])).toEqual([
      ["Niños y Jóvenes", "Crecer – “juntos”"],
      ["École sûre", "Lire à l'âge de 8 ans"],
    ])
  })

  it("can be set by hand", async () => {
    using app = await openApp()
    const { heading } = await inspectOne(app, fileOf(Buffer.from("name;ort\nA;B\n")), undefined, {
      encoding: "windows-1251",
      delimiter: ",",
    })
    expect(heading).toEqual(["name;ort"])
  })
})

it.each([",", ";", "\t", "|"])("the delimiter %j is found", async (delimiter) => {
  using app = await openApp()
  const { counts } = await bringIn(
    app,
    fileOf(`name,lead,mission\r\nReady Kids,Ana,"a\r\nb"\r\n`.replaceAll(",", delimiter)),
  )
  expect(counts.coalitions).toBe(1)
  expect((await bodies(app, "coalition"))[0]).toMatchObject({ name: "Ready Kids", lead: "Ana", mission: "a\nb" })
})

describe("a file that cannot be read", () => {
  it.each([
    ["nothing in it", "", { code: "file-unreadable", details: { reason: "empty" } }],
    ["only blank lines", "\n\n  \n,,\n", { code: "file-unreadable", details: { reason: "empty" } }],
    [
      "half a workbook",
      Buffer.from("PK\u0003\u0004 and more"),
      { code: "file-unreadable", details: { reason: "damaged" } },
    ],
    ["a PDF", "%PDF-1.7 and more", { code: "file-unreadable", details: { reason: "pdf" } }],
    [
      "a picture",
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
      { code: "file-unreadable", details: { reason: "binary" } },
    ],
    [
      "a quote that never ends",
      'name,lead\nA,"b\nC,d\n',
      { code: "file-unreadable", details: { reason: "quotes", row: 2 } },
    ],
    [
      "two encodings put together",
      Buffer.concat([
        Buffer.from("coalition;lead\nNiños;Ana\nÉcole sûre;Bo\n"),
        windows1252("plain;row\nJóvenes;Cy\n"),
      ]),
      { code: "file-unreadable", details: { reason: "mixed", row: 5 } },
    ],
    [
      "too many columns",
      "a,".repeat(2500),
      { code: "file-too-large", details: { what: "columns", limit: 2000, row: 1 } },
    ],
    ["too many rows", "a,b\n".repeat(100_002), { code: "file-too-large", details: { what: "rows", limit: 100_000 } }],
  ])("%s: one error that says so", async (_name, content, error) => {
    using app = await openApp()
    await expect(app.call("import.inspect", { file: fileOf(content) })).rejects.toMatchObject(error)
    expect(app.logged).toEqual([])
  })

  it("over 30 MB: refused before it is decoded", async () => {
    using app = await openApp()
    const file = { name: "big.csv", base64: "A".repeat(42 * 1024 * 1024) }
    await expect(app.call("import.inspect", { file })).rejects.toMatchObject({
      code: "file-too-large",
      details: { what: "bytes", limit: 30 },
    })
  })
})

/** A file of 20,000 memberships: 2,000 people at 400 groups. */
const manyRows = () =>
  fileOf(
    `person,group\n${Array.from({ length: 20_000 }, (_, at) => `Person ${at % 2000},Group ${(at * 7 + Math.floor(at / 2000)) % 400}`).join("\n")}`,
    "many.csv",
  )

describe("20,000 rows", () => {
  it("go in while other work gets its turn", async () => {
    using app = await openApp()
    const file = manyRows()
    const { mapping } = await app.call("import.inspect", { file })
    let turns = 0
    const beat = setInterval(() => turns++, 1)
    const { rows, more } = await app.call("import.preview", { file, mapping })
    clearInterval(beat)
    expect({ listed: rows.length, more }).toEqual({ listed: 5000, more: 15_000 })
    expect(turns).toBeGreaterThan(10)
    const done: number[] = []
    app.on("progress", (progress) => done.push(progress.done))
    const { counts } = await app.call("import.run", { file, mapping })
    expect(counts).toMatchObject({ rows: 20_000, persons: 2000, coalitions: 400, seats: 20_000 })
    expect(done).toEqual([...done].sort((one, other) => one - other))
  })

  it("leave nothing behind when cancelled", async () => {
    using app = await openApp()
    const file = manyRows()
    const { mapping } = await app.call("import.inspect", { file })
    const before = await app.call("records.all", {})
    app.on("progress", ({ id, done }) => {
      if (id === "an import" && done > 30) void app.call("task.cancel", { id })
    })
    await expect(app.call("import.run", { file, mapping }, { id: "an import" })).rejects.toMatchObject({
      code: "cancelled",
    })
    expect(await app.call("records.all", {})).toEqual(before)
  })
})

it("plans again when somebody writes while it runs", async () => {
  using app = await openApp()
  const file = manyRows()
  const { mapping } = await app.call("import.inspect", { file })
  let added: Promise<unknown> | undefined
  app.on("progress", ({ done }) => {
    if (done > 30) added ??= app.call("records.add", { kind: "coalition", body: { name: "Group 5" } })
  })
  const { counts } = await app.call("import.run", { file, mapping })
  await added
  expect(counts.coalitions).toBe(399)
  expect((await bodies(app, "coalition")).filter(({ name }) => name === "Group 5")).toHaveLength(1)
})
