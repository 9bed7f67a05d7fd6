import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Coded } from "../../../shared/contract/coding.ts"
import type { Input } from "../../../shared/contract/index.ts"
import type { StoredRecord } from "../../../shared/contract/records.ts"
import { type Coder, type CoderRecords, createCoder } from "../../../shared/domain/coding.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

async function everything({ call }: TestApp): Promise<readonly StoredRecord[]> {
  const { records } = await call("records.all", {})
  return records.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1))
}

async function coderOf(app: TestApp): Promise<Coder> {
  const all = await everything(app)
  const of = (kind: string) => new Map(all.filter((one) => one.kind === kind).map(({ id, body }) => [id, body]))
  const records = { tag: of("tag"), coding: of("coding"), placeUnit: of("placeUnit"), organization: of("organization") }
  const workspace = all.find(({ kind }) => kind === "workspace")?.body
  return createCoder(records as unknown as CoderRecords, Number(workspace?.["taxonomyVersion"]), "en")
}

const meaning = async (app: TestApp, dimension: Coded, wording: string) => {
  const found = (await coderOf(app)).meaningOf(dimension, wording)
  return found?.onlyOurs === true ? "only ours" : found?.tags.map(({ name }) => name)
}

describe("saying it the same way", () => {
  it("is kept for every spelling, leaves the group's own words, and is one step to take back", async () => {
    using app = await openApp()
    const goals = { state: "listed" as const, items: ["Every child READY"] }
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "Cradle Steps", goals } })
    await app.call("coding.say", { dimension: "goals", wordings: ["Every child ready"], tags: ["school-ready"] })
    expect(await meaning(app, "goals", "every child ready!")).toEqual(["children are ready for school"])
    expect((await everything(app)).find((one) => one.id === id)?.body["goals"]).toEqual(goals)
    expect(await app.call("records.undo", {})).toEqual({ label: "Say it the same way" })
    expect(await meaning(app, "goals", "Every child ready")).toBeUndefined()
    await app.call("records.redo", {})
    expect(await meaning(app, "goals", "Every child ready")).toHaveLength(1)
  })

  it("can be said anew, be only ours, and be taken back, without a second record and without anything in the trash", async () => {
    using app = await openApp()
    const wordings = ["Our way"]
    await app.call("coding.say", { dimension: "goals", wordings, tags: ["school-ready", "maths"] })
    await app.call("coding.say", { dimension: "goals", wordings: ["our WAY"], tags: "only ours" })
    expect(await meaning(app, "goals", "Our way")).toBe("only ours")
    await app.call("coding.unsay", { dimension: "goals", wordings })
    expect(await meaning(app, "goals", "Our way")).toBeUndefined()
    expect((await everything(app)).filter(({ kind }) => kind === "coding")).toHaveLength(1)
    expect(await app.call("records.trash", {})).toEqual([])
  })

  it("needs a shared word that is there", async () => {
    using app = await openApp()
    const said = app.call("coding.say", { dimension: "goals", wordings: ["x"], tags: ["no such word"] })
    await expect(said).rejects.toMatchObject({ code: "not-found" })
    const place = app.call("coding.say", { dimension: "footprint", wordings: ["x"], tags: ["school-ready"] })
    await expect(place).rejects.toMatchObject({ code: "not-found" })
  })

  it("names a place or a funder that is on record", async () => {
    using app = await openApp()
    const north = await app.call("records.add", { kind: "placeUnit", body: { name: "North" } })
    const fund = await app.call("records.add", { kind: "organization", body: { name: "Calder Fund" } })
    await app.call("coding.say", { dimension: "footprint", wordings: ["Up there"], tags: [north.id] })
    await app.call("coding.say", { dimension: "funders", wordings: ["The Fund"], tags: [fund.id] })
    expect(await meaning(app, "footprint", "up there")).toEqual(["North"])
    expect(await meaning(app, "funders", "the fund")).toEqual(["Calder Fund"])
  })

  it("survives a restart", async () => {
    using app = await openApp()
    await app.call("coding.say", { dimension: "issues", wordings: ["Babies"], tags: ["preschool"] })
    const state = await app.call("vault.state", {})
    await app.call("vault.close", {})
    if (state.state === "open") {
      await app.call("vault.unlock", {
        folder: state.folder,
        secret: { by: "passphrase", passphrase: "a lantern by the river" },
      })
    }
    expect(await meaning(app, "issues", "Babies")).toEqual(["preschool"])
  })
})

describe("shared words", () => {
  const version = async (app: TestApp) => (await coderOf(app)).version
  const nameOf = async (app: TestApp, id: string) => (await coderOf(app)).taxonomy("goals").get(id)?.name

  it("are added with what they are said of in one step, and move the version on", async () => {
    using app = await openApp()
    await app.call("coding.addTag", {
      dimension: "goals",
      name: "Clean rivers",
      parent: "health",
      wordings: ["Rivers we can swim in"],
      also: ["physical-activity"],
    })
    expect(await meaning(app, "goals", "rivers we can swim in")).toEqual(["children are active", "Clean rivers"])
    expect(await version(app)).toBe(2)
    await app.call("records.undo", {})
    expect(await meaning(app, "goals", "rivers we can swim in")).toBeUndefined()
    expect(await version(app)).toBe(1)
  })

  it("do not move the version on when only something is said", async () => {
    using app = await openApp()
    await app.call("coding.say", { dimension: "goals", wordings: ["x"], tags: "only ours" })
    expect(await version(app)).toBe(1)
  })

  it("are refused where the name is taken, or a third level would come to be", async () => {
    using app = await openApp()
    const add = (name: string, parent?: string) =>
      app.call("coding.addTag", { dimension: "goals", name, ...(parent !== undefined && { parent }) })
    await expect(add("SCHOOLING")).rejects.toMatchObject({ code: "conflict" })
    await expect(add("Clean rivers", "maths")).rejects.toMatchObject({ code: "invalid-input" })
    const move = app.call("coding.moveTag", { dimension: "goals", id: "schooling", parent: "health" })
    await expect(move).rejects.toMatchObject({ code: "invalid-input" })
    expect(await version(app)).toBe(1)
  })

  it("are renamed, moved and retired, those that came with the app too", async () => {
    using app = await openApp()
    await app.call("coding.renameTag", { dimension: "goals", id: "maths", name: "Numbers" })
    await app.call("coding.moveTag", { dimension: "goals", id: "maths", parent: "voice" })
    await app.call("coding.retireTag", { dimension: "goals", id: "maths", retired: true })
    expect((await coderOf(app)).taxonomy("goals").get("maths")).toMatchObject({
      name: "Numbers",
      parent: "voice",
      retired: true,
      builtIn: true,
    })
    expect(await version(app)).toBe(4)
    await app.call("coding.retireTag", { dimension: "goals", id: "maths", retired: false })
    await app.call("coding.moveTag", { dimension: "goals", id: "maths" })
    expect((await coderOf(app)).taxonomy("goals").get("maths")).toMatchObject({ parent: undefined, retired: false })
    expect((await everything(app)).filter(({ kind }) => kind === "tag")).toHaveLength(1)
  })

  it("go on being meant by the names that they had", async () => {
    using app = await openApp()
    const { id } = await app.call("coding.addTag", { dimension: "goals", name: "Sums" })
    await app.call("coding.renameTag", { dimension: "goals", id, name: "Numbers" })
    await app.call("coding.renameTag", { dimension: "goals", id: "hs-grad", name: "Everybody graduates" })
    expect(await meaning(app, "goals", "sums")).toEqual(["Numbers"])
    expect(await meaning(app, "goals", "young people finish high school")).toEqual(["Everybody graduates"])
    const taken = app.call("coding.addTag", { dimension: "goals", name: "Sums" })
    await expect(taken).rejects.toMatchObject({ code: "conflict" })
    await app.call("coding.renameTag", { dimension: "goals", id, name: "Sums" })
    expect(await meaning(app, "goals", "numbers")).toEqual(["Sums"])
  })

  it("change nothing, and no version, where nothing is different", async () => {
    using app = await openApp()
    await app.call("coding.renameTag", { dimension: "goals", id: "maths", name: (await nameOf(app, "maths")) ?? "" })
    await app.call("coding.moveTag", { dimension: "goals", id: "maths", parent: "schooling" })
    expect(await version(app)).toBe(1)
  })

  it("are merged with what stands under them, wherever they were said", async () => {
    using app = await openApp()
    await app.call("coding.say", { dimension: "goals", wordings: ["Sums"], tags: ["maths"] })
    await app.call("coding.mergeTags", { dimension: "goals", from: "maths", into: "early-literacy" })
    expect(await meaning(app, "goals", "Sums")).toEqual(["children read well early"])
    expect(await meaning(app, "goals", "maths")).toEqual(["children read well early"])
    await app.call("coding.mergeTags", { dimension: "goals", from: "schooling", into: "attendance" })
    const goals = (await coderOf(app)).taxonomy("goals")
    expect(goals.get("attendance")?.parent).toBeUndefined()
    expect(goals.get("hs-grad")?.parent).toBe("attendance")
    const again = app.call("coding.mergeTags", { dimension: "goals", from: "maths", into: "hs-grad" })
    await expect(again).rejects.toMatchObject({ code: "conflict" })
  })

  it("of places and funders become a place and an organisation", async () => {
    using app = await openApp()
    const county = await app.call("coding.addTag", { dimension: "footprint", name: "Calder County" })
    await app.call("coding.addTag", {
      dimension: "footprint",
      name: "North",
      parent: county.id,
      wordings: ["Upper valley"],
    })
    await app.call("coding.addTag", { dimension: "funders", name: "Smith Fund", wordings: ["Smith money"] })
    const all = await everything(app)
    expect(all.filter(({ kind }) => kind === "placeUnit").map(({ body }) => body)).toEqual(
      expect.arrayContaining([{ name: "North", parent: county.id }]),
    )
    expect(all.find(({ kind }) => kind === "organization")?.body).toEqual({ name: "Smith Fund", isFunder: true })
    expect(await meaning(app, "footprint", "upper valley")).toEqual(["North"])
    expect(await version(app)).toBe(1)
  })
})

type Edit = {
  readonly [N in
    | "coding.say"
    | "coding.unsay"
    | "coding.addTag"
    | "coding.renameTag"
    | "coding.moveTag"
    | "coding.retireTag"
    | "coding.mergeTags"]: readonly [N, Input<N>]
}[
  | "coding.say"
  | "coding.unsay"
  | "coding.addTag"
  | "coding.renameTag"
  | "coding.moveTag"
  | "coding.retireTag"
  | "coding.mergeTags"]

describe("whatever is said and edited", () => {
  const dimension = "goals" as const
  const id = fc.constantFrom("maths", "schooling", "school-ready", "hs-grad", "voice")
  const wordings = fc.subarray(["Sums", "READY", "ready", "Our way"], { minLength: 1 })
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc
      .record({
        wordings,
        tags: fc.oneof(fc.array(id, { minLength: 1, maxLength: 3 }), fc.constant("only ours" as const)),
      })
      .map((input): Edit => ["coding.say", { dimension, ...input }]),
    wordings.map((of): Edit => ["coding.unsay", { dimension, wordings: of }]),
    fc
      .record({ name: fc.constantFrom("Rivers", "Sums", "Voice"), wordings })
      .map((input): Edit => ["coding.addTag", { dimension, ...input }]),
    fc
      .record({ id, name: fc.constantFrom("Rivers", "Ready", "Numbers") })
      .map((input): Edit => ["coding.renameTag", { dimension, ...input }]),
    fc.record({ id, parent: id }).map((input): Edit => ["coding.moveTag", { dimension, ...input }]),
    fc.record({ id, retired: fc.boolean() }).map((input): Edit => ["coding.retireTag", { dimension, ...input }]),
    fc.record({ from: id, into: id }).map((input): Edit => ["coding.mergeTags", { dimension, ...input }]),
  )

  it("undo restores the exact records, step by step, and redo brings them back", async () => {
    using app = await openApp()
    const run = app.call as (name: string, input: unknown) => Promise<unknown>
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const states = [await everything(app)]
        for (const [name, input] of edits) {
          const { history } = await app.call("records.all", {})
          await run(name, input).catch((error: unknown) => {
            expect(error).toMatchObject({ code: expect.stringMatching(/^(conflict|invalid-input)$/) })
          })
          if ((await app.call("records.all", {})).history.seq > history.seq) states.push(await everything(app))
        }
        for (const state of states.toReversed().slice(1)) {
          await app.call("records.undo", {})
          expect(await everything(app)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await app.call("records.redo", {})
          expect(await everything(app)).toEqual(state)
        }
        for (const _ of states.slice(1)) await app.call("records.undo", {})
      }),
      { numRuns: 40 },
    )
  })

  it("shared words stay in two levels, and nothing that was said is lost by an edit of the words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (edits) => {
        using app = await openApp()
        const run = app.call as (name: string, input: unknown) => Promise<unknown>
        for (const [name, input] of edits) {
          const before = await meaning(app, dimension, "Sums")
          await run(name, input).catch(() => undefined)
          const speaks = name === "coding.say" || name === "coding.unsay" || name === "coding.addTag"
          if (before !== undefined && !speaks) expect(await meaning(app, dimension, "Sums")).toBeDefined()
          const tags = (await coderOf(app)).taxonomy(dimension)
          for (const tag of tags.values()) {
            if (tag.parent !== undefined && tag.mergedInto === undefined) {
              expect(tags.get(tag.parent)?.parent).toBeUndefined()
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
