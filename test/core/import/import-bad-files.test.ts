import { CFB } from "@e965/xlsx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, it } from "vitest"
import { makeWorkbook } from "../../support/make-workbook.ts"
import { openApp } from "../../support/test-app.ts"
import { fileOf, fixture } from "./file-of.ts"

const workbook = () =>
  Buffer.from(
    makeWorkbook([
      {
        name: "Groups",
        rows: [
          ["Coalition", "Lead"],
          ["Ready Kids", "Ana"],
        ],
      },
    ]),
  )
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/** What a spreadsheet program writes for a workbook under a password. */
function protectedWorkbook(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from("agile"))
  CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(4096, 7))
  return CFB.write(container, { type: "buffer" }) as Uint8Array
}

/** Offsets of every entry of the directory at the end of an archive. */
function directory(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length - 46 }, (_, at) => at).filter((at) => bytes.readUInt32LE(at) === CENTRAL)
}

/** An archive that says that a part is small, and is not. */
function lying(): Buffer {
  const big = new Uint8Array(3_000_000)
  const bytes = Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array([60]), "xl/worksheets/sheet1.xml": big }))
  for (const at of directory(bytes)) if (bytes.readUInt32LE(at + 24) === big.length) bytes.writeUInt32LE(1000, at + 24)
  return bytes
}

/** An archive whose directory names one packed part again and again. */
function overlapping(): Buffer {
  const content = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251)
  const bytes = Buffer.from(zipSync({ "xl/workbook.xml": content }))
  const [at = 0] = directory(bytes)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entry = bytes.subarray(at, end)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(900, 8)
  tail.writeUInt16LE(900, 10)
  return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 900 }, () => entry), tail])
}

const unreadable = (reason: string) => ({ code: "file-unreadable", details: { reason } })

it.each([
  ["a workbook under a password", protectedWorkbook(), unreadable("password")],
  ["an archive under a password", encrypted(), unreadable("password")],
  ["a picture renamed (PNG)", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), unreadable("picture")],
  ["a picture renamed (JPEG)", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), unreadable("picture")],
  ["a picture renamed (HEIC)", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), unreadable("picture")],
  ["an archive without a workbook", Buffer.from(zipSync({ "a.txt": new Uint8Array(9) })), unreadable("archive")],
  ["a web page renamed", "<html><table><tr><td>Ready Kids</td></tr></table></html>", unreadable("web-page")],
  ["half a workbook", workbook().subarray(0, 900), unreadable("damaged")],
  ["a workbook without a cell", Buffer.from(makeWorkbook([{ name: "Empty", rows: [[]] }])), unreadable("empty")],
  [
    "a workbook that grows a thousandfold",
    Buffer.from(
      zipSync({ "xl/workbook.xml": new Uint8Array([60]), "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000) }),
    ),
    { code: "file-too-large", details: { what: "unpacked", limit: 300 } },
  ],
  [
    "a workbook that says less than it holds",
    lying(),
    { code: "file-too-large", details: { what: "unpacked", limit: 300 } },
  ],
  [
    "a workbook whose parts lie over each other",
    overlapping(),
    { code: "file-too-large", details: { what: "unpacked", limit: 300 } },
  ],
])("%s: one error that says so, and nothing is written", async (_name, content, error) => {
  using app = await openApp()
  const before = await app.call("records.all", {})
  const file = fileOf(content, "groups.xlsx")
  await expect(app.call("import.inspect", { file })).rejects.toMatchObject(error)
  expect(await app.call("records.all", {})).toEqual(before)
  expect(app.logged).toEqual([])
})

function encrypted(): Buffer {
  const bytes = workbook()
  for (let at = 0; at < bytes.length - 46; at++) {
    const sign = bytes.readUInt32LE(at)
    if (sign === LOCAL) bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 1, at + 6)
    if (sign === CENTRAL) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
    if (sign === END) break
  }
  return bytes
}

it("too wide a sheet is refused with its row", async () => {
  using app = await openApp()
  const rows = [["Coalition"], Array.from({ length: 2100 }, (_, at) => `c${at}`)]
  const file = fileOf(makeWorkbook([{ name: "Groups", rows }]), "wide.xlsx")
  await expect(app.call("import.inspect", { file })).rejects.toMatchObject({
    code: "file-too-large",
    details: { what: "columns", limit: 2000, row: 2 },
  })
})

it("a cell far astray is refused with its row, without a walk through the millions before it", async () => {
  using app = await openApp()
  const parts = unzipSync(workbook())
  const name = "xl/worksheets/sheet1.xml"
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('r="A2"', 'r="ZZZ99999999"'))
  const file = fileOf(zipSync(parts), "astray.xlsx")
  await expect(app.call("import.inspect", { file })).rejects.toMatchObject({
    code: "file-too-large",
    details: { what: "columns", limit: 2000, row: 99_999_999 },
  })
})

it("a workbook of the older kind is read too", async () => {
  using app = await openApp()
  const { read, write } = await import("@e965/xlsx")
  const old = write(read(workbook()), { type: "buffer", bookType: "biff8" }) as Uint8Array
  const { mapping, sheets } = await app.call("import.inspect", { file: fileOf(old, "groups.xls") })
  expect([sheets[0]?.heading, mapping.sheets[0]?.columns]).toEqual([
    ["Coalition", "Lead"],
    ["name", "lead"],
  ])
})

it("a workbook that is stopped while it is read leaves nothing, and the next one is read", async () => {
  using app = await openApp()
  const file = fixture("import/worst-case.xlsx")
  const stopped = app.call("import.inspect", { file }, { id: "a look" })
  await app.call("task.cancel", { id: "a look" })
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" })
  expect((await app.call("import.inspect", { file })).sheets).toHaveLength(3)
})
