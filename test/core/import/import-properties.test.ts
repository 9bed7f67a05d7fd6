import * as fc from "fast-check"
import Papa from "papaparse"
import { describe, expect, it } from "vitest"
import { SHAPES } from "../../../shared/contract/import.ts"
import { essentialOf, targetsOf } from "../../../shared/domain/import-targets.ts"
import { AppError } from "../../../shared/errors.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { fileOf, fixture } from "./file-of.ts"

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "x",
    "1",
    "0",
    "yes",
    "none",
    "unknown",
    "birth to 5",
    "2009",
    "Ana; Bo",
    "a|b",
    "Ana (chair), Library",
    "coalition",
    "acting",
  ),
  fc.constantFrom(
    "Ready Kids Assn.",
    "READY KIDS association",
    "Safe Youth",
    "Niños",
    "Club 1",
    "Club 2",
    "a\nb",
    'said "so"',
    "United Way $20k",
  ),
  fc.string({ maxLength: 40, unit: "grapheme" }),
)

const table = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record({
    shape: fc.constantFrom(...SHAPES),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 12 }),
    targets: fc.array(fc.nat(), { minLength: width, maxLength: width }),
    holder: fc.constantFrom("person" as const, "organization" as const),
    turned: fc.boolean(),
    fillDown: fc.boolean(),
    commas: fc.uniqueArray(fc.nat({ max: width - 1 })),
    kinds: fc.constant({ coalition: "organization" as const, acting: "person" as const, unknown: "out" as const }),
  }),
)

/** All records; numbers of groups that were given are not given again, so how far they went is left out. */
async function standing(app: TestApp): Promise<readonly object[]> {
  const { records } = await app.call("records.all", {})
  return records.map(({ kind, id, body }) => {
    const rest = { ...body }
    delete rest["lastNumber"]
    return { kind, id, body: rest }
  })
}

describe("any table under any mapping", () => {
  it("is all known when it is planned again after it came in", { timeout: 120_000 }, async () => {
    using app = await openApp()
    const empty = await standing(app)
    const refusals = new Set<string>()
    let came = 0
    await fc.assert(
      fc.asyncProperty(table, async ({ shape, rows, targets, ...rest }) => {
        const file = fileOf(Papa.unparse(rows, { newline: "\n", quotes: true }))
        const choices = ["", ...targetsOf(shape)]
        const columns = targets.map((at) => choices[at % choices.length] ?? "")
        // the columns without which nothing can come in
        essentialOf(shape).forEach((target, at) => {
          if (at < columns.length) columns[at] = target
        })
        const reading = {
          use: true,
          shape,
          columns,
          heading: 0,
          joined: false,
          hiddenRows: false,
          comments: false,
          ...rest,
        }
        const mapping = { encoding: "utf-8", delimiter: ",", sheets: [reading] }
        try {
          const first = await app.call("import.run", { file, mapping })
          const again = await app.call("import.preview", { file, mapping })
          expect(again.counts).toMatchObject({ coalitions: 0, organizations: 0, persons: 0, seats: 0, updates: 0 })
          expect(again.counts.results).toMatchObject({ new: 0, update: 0, question: first.counts.results.question })
          await app.call("records.undo", {})
          expect(await standing(app)).toEqual(empty)
          came++
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          refusals.add(error.code)
        }
      }),
      { numRuns: 250 },
    )
    expect(came).toBeGreaterThan(100)
    expect([...refusals].filter((code) => code !== "import-nothing-to-do" && code !== "file-unreadable")).toEqual([])
  })
})

const SEEDS = [
  Buffer.from(fixture("minneapolis1970s.csv").base64, "base64"),
  Buffer.from('Coalition;Goals;Ages;Funders;Members\nReady Kids;a|b;0-5;UW $5k;Library\nNiños;none;12+;;"x;y"\n'),
  Buffer.from("\ufeffperson\tClub A\tClub B\r\nAna\t1\t\r\nBo\t\tx\r\n", "utf16le"),
]

/** A file with a few bytes changed, doubled, cut out or cut off. */
const damaged = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    cuts: fc.array(
      fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), length: fc.nat(40), how: fc.nat(3) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ seed, cuts }) => {
    let bytes = Buffer.from(seed)
    for (const { at, byte, length, how } of cuts) {
      const from = at % Math.max(1, bytes.length)
      const part = bytes.subarray(from, from + length)
      if (bytes.length === 0) return bytes
      if (how === 0) bytes.fill(byte, from, from + 1)
      else if (how === 1) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
      else if (how === 2)
        bytes = Buffer.concat([bytes.subarray(0, from), part, part, Buffer.from([byte]), bytes.subarray(from)])
      else bytes = bytes.subarray(0, Math.max(1, from))
    }
    return bytes
  })

it("a damaged file gives rows or one error that says what is wrong, and an error writes nothing", {
  timeout: 120_000,
}, async () => {
  using app = await openApp()
  const empty = await standing(app)
  const refusals = new Set<string>()
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const file = fileOf(bytes)
      let written = false
      try {
        const { mapping } = await app.call("import.inspect", { file })
        const preview = await app.call("import.preview", { file, mapping })
        const { counts } = await app.call("import.run", { file, mapping })
        written = true
        expect(counts).toEqual(preview.counts)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        refusals.add(error.code)
      }
      if (written) await app.call("records.undo", {})
      expect(await standing(app)).toEqual(empty)
    }),
    { numRuns: 400 },
  )
  expect([...refusals].filter((code) => code !== "import-nothing-to-do" && code !== "file-unreadable")).toEqual([])
  expect(app.logged).toEqual([])
})
