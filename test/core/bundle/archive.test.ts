import * as fc from "fast-check"
import { zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { isLater, LIMITS } from "../../../electron/core/features/bundle/manifest.ts"
import { unpack } from "../../../electron/core/features/bundle/unpack.ts"
import { AppError } from "../../../shared/errors.ts"
import { asBytes, BUNDLE_PASSPHRASE, NEW_PASSPHRASE, sealed, smallArchive } from "../../support/bundles.ts"
import { testApp } from "../../support/test-app.ts"
import { filesUnder } from "../../support/workspace-files.ts"

const open = (archive: Uint8Array, limits = LIMITS) => unpack(archive, "0.0.0-test", async () => {}, limits)
const code = (archive: Uint8Array, limits = LIMITS) =>
  open(archive, limits).then(
    () => "opened",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )
const line = (value: unknown) => `${JSON.stringify(value)}\n`

describe("an archive", () => {
  it("opens when it is whole", async () => {
    const { parts } = await open(smallArchive())
    expect(parts.map(({ kind, records }) => [kind, records.length])).toEqual([
      ["workspace", 1],
      ["coalition", 1],
    ])
  })

  it.each([
    ["a later format", { manifest: { format: 2 } }, "bundle-too-new"],
    ["a later format that looks different", { manifest: { format: 2, entries: { new: "shape" } } }, "bundle-too-new"],
    ["an earlier format than there ever was", { manifest: { format: 0 } }, "bundle-too-old"],
    ["records of a later file format", { manifest: { records: 99 } }, "bundle-too-new"],
    ["records of an earlier file format", { manifest: { records: 0 } }, "bundle-too-old"],
    ["the name of another product", { manifest: { product: "other" } }, "not-a-bundle"],
    ["a manifest without its parts", { manifest: { entries: [] } }, "bundle-damaged"],
    ["a manifest that says more than it may", { manifest: { note: "hello" } }, "bundle-damaged"],
    ["wrong counts", { manifest: { counts: { workspace: 1, coalition: 2 } } }, "bundle-damaged"],
    ["wrong hashes", { honest: false }, "bundle-damaged"],
    ["no workspace", { records: { workspace: undefined } }, "bundle-damaged"],
    [
      "a workspace of another id",
      {
        records: {
          workspace: line({ id: "w", body: { name: "x", createdAt: "2026", lastNumber: 0, taxonomyVersion: 1 } }),
        },
      },
      "bundle-damaged",
    ],
    ["a part that nobody knows", { others: { "records/coalition.json": "{}" } }, "bundle-damaged"],
    ["a part that leads elsewhere", { others: { "../../keys.json": "{}" } }, "bundle-damaged"],
    ["half-typed text", { records: { typing: line({ id: "a", body: {} }) } }, "bundle-damaged"],
    [
      "a part of a later Junction",
      { others: { "photos/1.jpg": "" }, manifest: { appVersion: "9.0.0" } },
      "bundle-too-new",
    ],
    ["a kind that nobody knows", { records: { surveys: line({ id: "a", body: {} }) } }, "bundle-damaged"],
    [
      "a kind of a later Junction",
      { records: { surveys: line({ id: "a", body: {} }) }, manifest: { appVersion: "0.1.0" } },
      "bundle-too-new",
    ],
    [
      "a field that nobody knows",
      { records: { tie: line({ id: "a", body: { one: "1", colour: "red" } }) } },
      "bundle-too-new",
    ],
    [
      "a value that its kind refuses",
      { records: { coalition: line({ id: "a", body: { name: 5 } }) } },
      "bundle-damaged",
    ],
    [
      "a value of a later Junction",
      {
        records: { coalition: line({ id: "a", body: { name: "x", stage: "merged" } }) },
        manifest: { appVersion: "0.1.0" },
      },
      "bundle-too-new",
    ],
    [
      "two records of one id",
      { records: { coalition: line({ id: "a", body: { name: "x" } }).repeat(2) } },
      "bundle-damaged",
    ],
    ["a record without an id", { records: { coalition: line({ body: { name: "x" } }) } }, "bundle-damaged"],
    [
      "a record with more than a body",
      { records: { coalition: line({ id: "a", body: { name: "x" }, at: 1 }) } },
      "bundle-damaged",
    ],
    ["a line that is no JSON", { records: { coalition: "{\n" } }, "bundle-damaged"],
    ["a last line that was cut", { records: { coalition: '{"id":"a","body":{"name":"x"}}' } }, "bundle-damaged"],
    ["an empty line", { records: { coalition: "\n" } }, "bundle-damaged"],
  ])("with %s is refused: %#", async (_what, changed, expected) => {
    expect(await code(smallArchive(changed))).toBe(expected)
  })

  it("is refused for bytes that are no text", async () => {
    const bad = Buffer.from('{"id":"a","body":{"name":"\xff"}}\n', "latin1")
    expect(await code(smallArchive({ records: { coalition: bad } }))).toBe("bundle-damaged")
  })

  it("says which kind and which line is wrong, and not what stands there", async () => {
    const lines = line({ id: "a", body: { name: "x" } }) + line({ id: "b", body: { name: "", notes: "a secret" } })
    await expect(open(smallArchive({ records: { coalition: lines } }))).rejects.toMatchObject({
      code: "bundle-damaged",
      details: { kind: "coalition", line: 2 },
    })
  })

  it("is refused whatever a program left of it", async () => {
    const whole = smallArchive()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ by
        // dates, attributes and the like are nobody's business; all that is read is hashed
        const result = await code(bytes)
        expect([
          "opened",
          "not-a-bundle",
          "bundle-damaged",
          "bundle-too-new",
          "bundle-too-old",
          "file-too-large",
        ]).toContain(result)
        if (result === "opened") expect((await open(bytes)).parts).toEqual((await open(whole)).parts)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})

describe("an archive that would fill the memory", () => {
  const small = { ...LIMITS, archiveBytes: 100_000 }

  it("is refused by what it says of its size, before it is unpacked", async () => {
    const bomb = smallArchive({ records: { card: " ".repeat(200_000) } })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await code(bomb, small)).toBe("file-too-large")
  })

  it("is refused when all its parts together are too much", async () => {
    const part = " ".repeat(30_000)
    expect(await code(smallArchive({ records: { card: part, tie: part, seat: part, reading: part } }), small)).toBe(
      "file-too-large",
    )
  })

  it("is refused when it lies about its size", async () => {
    const bytes = Buffer.from(smallArchive({ records: { card: " ".repeat(200_000) } }))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(200_000)
    const lie = Buffer.alloc(4)
    lie.writeUInt32LE(10)
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) lie.copy(bytes, at)
    expect(["bundle-damaged", "not-a-bundle"]).toContain(await code(bytes, small))
  })

  it("is refused for more parts than any bundle has", async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.txt`, Buffer.from("")]))
    expect(await code(zipSync(many))).toBe("file-too-large")
  })
})

it("a bundle of another time is refused before a workspace is made", async () => {
  using app = testApp()
  for (const [format, expected] of [
    [0, "bundle-too-old"],
    [2, "bundle-too-new"],
  ] as const) {
    const file = await sealed(smallArchive({ manifest: { format } }))
    expect(asBytes(file).length).toBeGreaterThan(0)
    const input = { file, passphrase: BUNDLE_PASSPHRASE, name: "There", newPassphrase: NEW_PASSPHRASE }
    await expect(app.call("bundle.import", input)).rejects.toMatchObject({ code: expected, details: { found: format } })
  }
  expect(filesUnder(app.dataFolder)).toEqual([])
})

it("a bundle that is cancelled before it is written leaves no folder", async () => {
  using app = testApp()
  const file = await sealed(smallArchive())
  app.on("progress", ({ label, id }) => {
    if (label === "write") void app.call("task.cancel", { id })
  })
  const input = { file, passphrase: BUNDLE_PASSPHRASE, name: "There", newPassphrase: NEW_PASSPHRASE }
  await expect(app.call("bundle.import", input)).rejects.toMatchObject({ code: "cancelled" })
  expect(filesUnder(app.dataFolder)).toEqual([])
})

it("later versions are told from earlier ones by their numbers", () => {
  expect([
    isLater("0.10.0", "0.9.3"),
    isLater("1.0.0", "1.0.0"),
    isLater("1.0", "1.0.1"),
    isLater("2.0.0-beta", "1.9"),
  ]).toEqual([true, false, false, true])
})
