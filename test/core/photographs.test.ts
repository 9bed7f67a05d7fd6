import { inflateSync } from "node:zlib"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { leaving } from "../../electron/core/features/bundle/leaves.ts"
import { cleanPicture } from "../../shared/domain/clean-picture.ts"
import {
  chunk,
  heic,
  jpegBomb,
  jpegScan,
  jpegWithPlace,
  PLANTED,
  PNG_PIXELS,
  pngBomb,
  pngWithWords,
} from "../support/make-pictures.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

let app: TestApp
let session: string
beforeAll(async () => {
  app = await openApp()
  session = (await app.call("session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 30 }] })).id
})
afterAll(() => app[Symbol.dispose]())

const hang = async (picture: Buffer, step = 0) =>
  (await app.call("photo.add", { session, step, base64: picture.toString("base64") })).id
const read = async (id: string) => {
  const { type, base64 } = await app.call("photo.read", { id })
  return { type, bytes: Buffer.from(base64, "base64") }
}

/** The markers of a JPEG's segments up to its scan, read without the code under test. */
function markersOf(bytes: Buffer): readonly string[] {
  const markers: string[] = []
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    markers.push((bytes[at + 1] ?? 0).toString(16))
    if (bytes[at + 1] === 0xda) break
  }
  return markers
}

function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
  }
  return chunks
}

describe("what is kept of a photograph", () => {
  it("of a JPEG: its tables, frame and scan, and nothing that says where, when, with what or why", async () => {
    const original = jpegWithPlace()
    expect(original.includes("Exif")).toBe(true)
    const { type, bytes } = await read(await hang(original))
    expect(type).toBe("image/jpeg")
    expect(markersOf(bytes)).toEqual(["e0", "db", "db", "c0", "c4", "c4", "c4", "c4", "da"])
    expect(bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])))).toEqual(jpegScan())
    for (const word of [PLANTED, "Exif", "adobe", "ICC", "8BIM"]) expect(bytes.includes(word)).toBe(false)
  })

  it("of a PNG: its head and its pixels", async () => {
    const { type, bytes } = await read(await hang(pngWithWords()))
    expect(type).toBe("image/png")
    const chunks = chunksOf(bytes)
    expect(chunks.map((one) => one.type)).toEqual(["IHDR", "IDAT", "IEND"])
    expect(inflateSync(chunks[1]!.data)).toEqual(PNG_PIXELS)
  })

  it("whatever happened to a file on its way: a clean picture, or none", () => {
    const files = fc.constantFrom(jpegWithPlace(), pngWithWords())
    const harm = fc.array(fc.tuple(fc.nat(1200), fc.nat(255)), { maxLength: 4 })
    fc.assert(
      fc.property(files, harm, fc.option(fc.nat(1200)), (file, changes, cut) => {
        const harmed = Buffer.from(file)
        for (const [at, byte] of changes) if (at < harmed.length) harmed[at] = byte
        const clean = cleanPicture(cut === null ? harmed : harmed.subarray(0, cut))
        if (clean === undefined) return
        expect(cleanPicture(clean.bytes)).toEqual(clean)
        const types = Buffer.from(clean.bytes)
        if (clean.type === "image/png") {
          expect(chunksOf(types).every((one) => ["IHDR", "PLTE", "IDAT", "IEND"].includes(one.type))).toBe(true)
        } else expect(markersOf(types).some((marker) => /^(e[1-9a-d]|ef|fe)$/.test(marker))).toBe(false)
      }),
      { numRuns: 400 },
    )
  })
})

describe("what is refused", () => {
  it.each([
    ["HEIC, with the way out", heic(), "picture-heic"],
    ["a PNG that says to be huge", pngBomb(), "file-too-large"],
    ["a JPEG that says to be huge", jpegBomb(), "file-too-large"],
    ["a JPEG that was cut off", jpegWithPlace().subarray(0, -60), "picture-unreadable"],
    ["a PNG that was cut off", pngWithWords().subarray(0, -40), "picture-unreadable"],
    [
      "a PNG with a chunk that must be understood",
      Buffer.concat([pngWithWords().subarray(0, 33), chunk("ZZZZ", Buffer.alloc(4))]),
      "picture-unreadable",
    ],
    ["a page that is called a picture", Buffer.from("<svg onload='x'/>"), "picture-unreadable"],
    ["nothing", Buffer.alloc(0), "picture-unreadable"],
  ])("%s", async (_name, bytes, code) => {
    await expect(hang(bytes, 1)).rejects.toMatchObject({ code })
    const { records } = await app.call("records.all", {})
    expect(records.filter(({ kind, body }) => kind === "photograph" && body["step"] === 1)).toEqual([])
  })

  it("every JPEG and PNG that ends too early", () => {
    for (const whole of [jpegWithPlace().subarray(0, -PLANTED.length), pngWithWords().subarray(0, -PLANTED.length)]) {
      expect(cleanPicture(whole)).toBeDefined()
      for (let length = 0; length < whole.length; length++) {
        expect(cleanPicture(whole.subarray(0, length)), `${length} bytes`).toBeUndefined()
      }
    }
  })

  it("one more than a step can hold", async () => {
    for (let n = 0; n < 40; n++) await hang(pngWithWords(), 7)
    await expect(hang(pngWithWords(), 7)).rejects.toMatchObject({ code: "too-many-pictures" })
  })
})

describe("a photograph that hangs on a step", () => {
  it("is taken down and comes back by undo, picture and all", async () => {
    const id = await hang(pngWithWords(), 2)
    await app.call("photo.remove", { id })
    await expect(read(id)).rejects.toMatchObject({ code: "not-found" })
    expect(await app.call("records.undo", {})).toEqual({ label: "Take down a photograph" })
    expect((await read(id)).type).toBe("image/png")
    await app.call("photo.remove", { id })
    await app.call("records.restore", { ids: [id] })
    expect((await read(id)).type).toBe("image/png")
  })

  it("leaves with a hand-over as long as it hangs", async () => {
    const id = await hang(pngWithWords(), 5)
    const there = () => JSON.stringify(leaving(app.app.vault.current()!.store)).split(id).length - 1
    expect(there()).toBe(2)
    await app.call("photo.remove", { id })
    expect(there()).toBe(0)
  })

  it("is erased for good, with its bytes", async () => {
    const id = await hang(pngWithWords(), 3)
    expect(await app.call("statement.withdraw", { kind: "photograph", id })).toEqual({ rewritten: 0, dropped: 0 })
    await expect(read(id)).rejects.toMatchObject({ code: "not-found" })
    await expect(app.call("records.restore", { ids: [id] })).rejects.toMatchObject({ code: "not-found" })
    expect(JSON.stringify(await app.call("records.journal", { limit: 50 }))).not.toContain(id)
  })

  it("is read one by one: no window is sent its bytes unasked, and none but the console may ask", async () => {
    const told: unknown[] = []
    const away = app.on("changes", ({ changes }) => void told.push(...changes))
    const id = await hang(pngWithWords(), 4)
    away()
    const { records } = await app.call("records.all", {})
    const { base64 } = await app.call("photo.read", { id })
    expect(told).toEqual([expect.objectContaining({ kind: "photograph", id })])
    expect(JSON.stringify([told, records])).not.toContain(base64)
    await expect(app.connect("projector").call("photo.read", { id })).rejects.toMatchObject({ code: "not-allowed" })
  })
})
