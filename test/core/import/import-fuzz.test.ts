import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, it } from "vitest"
import { AppError } from "../../../shared/errors.ts"
import { openApp } from "../../support/test-app.ts"
import { fileOf, fixture } from "./file-of.ts"

/** A small generator of its own, so that a file that failed is found again by its number. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const bytesOf = (name: string) => Buffer.from(fixture(name).base64, "base64")
const TEXTS = [
  bytesOf("minneapolis1970s.csv"),
  Buffer.from(
    'Coalition;Goals;Ages;Funders;Members\nReady Kids;a|b;K-12;UW $5k;Library\nNiños;none;12+;;"x;y"\n=1+1;#REF!;;;\n',
  ),
  Buffer.from("Label,Type,Tags\nReady Kids,Coalition,a|b\n,,\n,,\nFrom,To,Type\nReady Kids,Library|Ana,funds\n"),
  Buffer.from("\uFEFFperson\tClub A\tClub B\r\nAna\t1\t\r\nBo\t\tx\r\n", "utf16le"),
]
const BOOKS = [bytesOf("import/worst-case.xlsx"), bytesOf("import/kumu.xlsx")]

/** The same bytes with a few changed, doubled, cut out or cut off. */
function damaged(seed: Uint8Array, next: () => number): Buffer<ArrayBuffer> {
  let bytes: Buffer<ArrayBuffer> = Buffer.from(seed)
  const cuts = 1 + Math.floor(next() * 6)
  for (let n = 0; n < cuts && bytes.length > 0; n++) {
    const at = Math.floor(next() * bytes.length)
    const part = bytes.subarray(at, at + Math.floor(next() * 40))
    const how = next()
    if (how < 0.4) bytes.fill(Math.floor(next() * 256), at, at + 1)
    else if (how < 0.65) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + part.length)])
    else if (how < 0.9) bytes = Buffer.concat([bytes.subarray(0, at), part, part, bytes.subarray(at)])
    else bytes = bytes.subarray(0, Math.max(1, at))
  }
  return bytes
}

/** A workbook whose packing is whole and whose parts are damaged: the damage reaches the reader itself. */
function damagedInside(seed: Buffer, next: () => number): Buffer {
  const parts = unzipSync(seed)
  const names = Object.keys(parts).filter((name) =>
    /^xl\/(?:worksheets\/|sharedStrings|styles|workbook|comments)/.test(name),
  )
  const name = names[Math.floor(next() * names.length)] ?? ""
  const part = parts[name] ?? new Uint8Array()
  parts[name] = next() < 0.5 ? damaged(Buffer.from(part), next) : strToU8(swapped(strFromU8(part), next))
  return Buffer.from(zipSync(parts, { level: 1 }))
}

const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/r="[A-Z]+\d+"/, 'r="ZZZ99999999"'],
  [/<v>[^<]*<\/v>/, "<v>999999999999999999999</v>"],
  [/ref="[^"]*"/, 'ref="A1:XFD1048576"'],
  [/<mergeCell ref="[^"]*"\/>/, '<mergeCell ref="A1:XFD1048576"/>'],
  [/<\/row>/, ""],
  [/t="s"/, 't="e"'],
  [/sheetId="1"/, 'sheetId="0"'],
  [/<si>/, "<si><si>"],
  [/s="\d+"/, 's="-1"'],
  [/hidden="1"/, 'hidden="maybe"'],
  [/encoding="UTF-8"/, 'encoding="UTF-7"'],
  [/<worksheet/, '<!DOCTYPE x [<!ENTITY a "&a;&a;">]><worksheet'],
]

function swapped(text: string, next: () => number): string {
  let changed = text
  for (let n = 0; n < 3; n++) {
    const [what, by] = SWAPS[Math.floor(next() * SWAPS.length)] ?? [/$^/, ""]
    changed = changed.replace(what, by)
  }
  return changed
}

it("2,000 damaged files give rows or one error that says what is wrong, and an error writes nothing", {
  timeout: 120_000,
}, async () => {
  using app = await openApp()
  // the short numbers that were given away stay given when a step is taken back
  const all = async () => (await app.call("records.all", {})).records.filter(({ kind }) => kind !== "workspace")
  const empty = await all()
  const outcomes = new Map<string, number>()
  for (let n = 0; n < 2000; n++) {
    const next = random(n + 1)
    const kind = n % 3
    const seeds = kind === 0 ? TEXTS : BOOKS
    const seed = seeds[Math.floor(next() * seeds.length)] ?? Buffer.alloc(0)
    const bytes = kind === 2 ? damagedInside(seed, next) : damaged(seed, next)
    const file = fileOf(bytes, kind === 0 ? "x.csv" : "x.xlsx")
    let outcome = "written"
    try {
      const { mapping } = await app.call("import.inspect", { file })
      const preview = await app.call("import.preview", { file, mapping })
      // every tenth goes in and out again; what a preview says is what is written
      if (n % 10 === 0) {
        const { counts } = await app.call("import.run", { file, mapping })
        expect(counts, `file ${n}`).toEqual(preview.counts)
        await app.call("records.undo", {})
        expect(await all(), `file ${n}`).toEqual(empty)
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcome = `${error.code} ${error.details["reason"] ?? error.details["what"] ?? ""}`.trim()
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  expect(await all()).toEqual(empty)
  // each refusal is one of those that a window has a sentence for, and not everything is refused
  const known =
    /^(?:written|import-nothing-to-do|file-unreadable (?:empty|binary|damaged|password|archive|quotes|mixed|encoding|web-page|picture)|file-too-large (?:unpacked|rows|columns|cells|bytes|seats|sheets))$/
  expect([...outcomes.keys()].filter((outcome) => !known.test(outcome))).toEqual([])
  expect(outcomes.get("written")).toBeGreaterThan(500)
  expect(outcomes.get("file-unreadable damaged")).toBeGreaterThan(100)
  expect(app.logged).toEqual([])
})
