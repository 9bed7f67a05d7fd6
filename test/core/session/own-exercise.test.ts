import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { OwnDraft } from "../../../shared/contract/own-exercise.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { EXERCISES, exerciseOf } from "../../../shared/method/exercises.ts"
import { brokenBy, copyOf } from "../../../shared/method/own-exercise.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

const asked = (prompt: string): OwnDraft => ({
  title: "What we would miss",
  step: 2,
  purpose: "Hear what would be missed.",
  minutes: 20,
  people: { from: 4, to: 30, who: "people" },
  exposure: "low",
  guards: ["A word for the facilitator alone."],
  whatIf: [],
  close: [],
  blocks: [{ kind: "cards", id: "missed", prompt, say: ["Two minutes in silence."], silentMinutes: 2 }],
})

async function begun(app: TestApp, exercise: string): Promise<string> {
  const { id: session } = await app.call("session.plan", { title: "A day", plan: [{ exercise, minutes: 20 }] })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  return session
}
const wall = (app: TestApp) => app.connect("projector").call("wall.view", {})
const bodyOf = async (app: TestApp, id: string) =>
  (await app.call("records.all", {})).records.find((record) => record.id === id && record.kind === "session")?.body

/** What the wall shows at each block of a run, before and after Reveal. */
async function wholeRun(app: TestApp, code: string): Promise<readonly RoomView[]> {
  const session = await begun(app, code)
  const views: RoomView[] = []
  for (const [block] of exerciseOf("E2.7").blocks.entries()) {
    await app.call("session.goTo", { session, step: 0, block })
    views.push(await wall(app))
    await app.call("session.reveal", { session })
    views.push(await wall(app))
  }
  await app.call("session.end", { session })
  return views
}

describe.each(EXERCISES.en.map((exercise) => [exercise.code, exercise] as const))("a copy of %s", (_code, exercise) => {
  it("could run", () => expect(brokenBy(copyOf(exercise))).toBeUndefined())
})

it("shows the wall just what the exercise shows that it was copied from", async () => {
  using app = await openApp()
  const { id } = await app.call("exercise.save", { exercise: copyOf(exerciseOf("E2.7")) })
  expect(await wholeRun(app, `own-${id}`)).toEqual(await wholeRun(app, "E2.7"))
})

it("stays in a run as it was when the run began, and changes in a plan that has not begun", async () => {
  using app = await openApp()
  const { id } = await app.call("exercise.save", { exercise: asked("What would we miss?") })
  const running = await begun(app, `own-${id}`)
  const { id: planned } = await app.call("session.plan", {
    title: "Later",
    plan: [{ exercise: `own-${id}`, minutes: 20 }],
  })
  await app.call("exercise.save", { id, exercise: asked("What would nobody miss?") })
  expect(await wall(app)).toMatchObject({ block: { prompt: "What would we miss?" } })
  await app.call("session.end", { session: running })
  await app.call("exercise.remove", { id })
  expect(JSON.stringify(await bodyOf(app, running))).toContain("What would we miss?")
  await app.call("session.start", { session: planned })
  await app.call("wall.show", { source: { from: "session", session: planned } })
  expect(await wall(app)).toMatchObject({ block: { prompt: "What would nobody miss?" } })
})

it("keeps what only the facilitator reads out of what participants may have of the session", async () => {
  using app = await openApp()
  const { id } = await app.call("exercise.save", { exercise: asked("What would we miss?") })
  const session = await begun(app, `own-${id}`)
  const body = (await bodyOf(app, session)) ?? {}
  expect(JSON.stringify(body["scripts"])).toContain("Two minutes in silence.")
  expect(JSON.stringify(body["plan"])).not.toMatch(/silence\.|facilitator alone/)
})

it("is not kept where it could not run, and the reason names the block", async () => {
  using app = await openApp()
  const good = asked("What would we miss?")
  const refused = async (change: Partial<OwnDraft>, details: object) =>
    await expect(app.call("exercise.save", { exercise: { ...good, ...change } })).rejects.toMatchObject({
      code: "exercise-broken",
      details,
    })
  const say = ["Say it."]
  await refused({ blocks: [{ kind: "cards", id: "Missed", prompt: "?", say }] }, { why: "block", block: "Missed" })
  await refused({ blocks: [{ kind: "strange", id: "a", prompt: "?", say }] }, { why: "block", block: "a" })
  await refused(
    { blocks: [{ kind: "choice", id: "a", prompt: "?", say, of: "b", by: "dots" }] },
    { why: "needs-cards" },
  )
  await refused({ blocks: [{ kind: "decide", id: "a", prompt: "?", say }] }, { why: "needs-proposal" })
  await refused({ blocks: [...good.blocks, ...good.blocks] }, { why: "same-name", block: "missed" })
  await refused({ minutes: 2 }, { why: "silence" })
  const row = { kind: "form", id: "a", prompt: "?", say, of: "pause", layout: "list", wall: [] }
  await refused(
    {
      blocks: [
        {
          ...row,
          fields: [
            { name: "pulled", label: "x", as: "text" },
            { name: "nobody", label: "x", as: "text" },
          ],
        },
      ],
    },
    { why: "fields" },
  )
})

describe("as one file", () => {
  it("comes into another workspace as it left this one", async () => {
    using app = await openApp()
    using other = await openApp()
    const { id } = await app.call("exercise.save", { exercise: copyOf(exerciseOf("E4.1")) })
    const { file } = await app.call("exercise.file", { id })
    expect(file.name).toBe("Say it test it close it.exercise.json")
    const taken = await other.call("exercise.open", { file })
    const again = await other.call("exercise.file", taken)
    expect(again).toEqual({ file })
  })

  it("is refused with the reason where it is broken, and nothing is written", async () => {
    using app = await openApp()
    const open = (value: unknown) => {
      const text = typeof value === "string" ? value : JSON.stringify(value)
      return app.call("exercise.open", { file: { name: "x.json", base64: Buffer.from(text).toString("base64") } })
    }
    const whole = { format: "junction exercise", version: 1, exercise: asked("What would we miss?") }
    await expect(open("{ no json")).rejects.toMatchObject({ code: "not-an-exercise" })
    await expect(open({ ...whole, format: "else" })).rejects.toMatchObject({ code: "not-an-exercise" })
    await expect(open({ ...whole, version: 2, exercise: 0 })).rejects.toMatchObject({ code: "too-new" })
    await expect(open({ ...whole, exercise: { ...whole.exercise, minutes: -1 } })).rejects.toMatchObject({
      code: "exercise-broken",
      details: { why: "shape", at: "exercise.minutes" },
    })
    await expect(open({ ...whole, exercise: { ...whole.exercise, blocks: [] } })).rejects.toMatchObject({
      code: "exercise-broken",
    })
    await expect(open("x".repeat(400_001))).rejects.toMatchObject({ code: "file-too-large" })
    expect((await app.call("records.all", {})).records.filter(({ kind }) => kind === "ownExercise")).toEqual([])
    await expect(open(whole)).resolves.toBeDefined()
  })
})

describe("the library of this computer", () => {
  it("holds an exercise over workspaces, once, until it is dropped", async () => {
    using app = await openApp()
    const { id } = await app.call("exercise.save", { exercise: asked("What would we miss?") })
    await app.call("library.keep", { id })
    await app.call("exercise.save", { id, exercise: asked("What would nobody miss?") })
    await app.call("library.keep", { id })
    await app.call("exercise.remove", { id })
    const [entry, ...others] = await app.call("library.list", {})
    expect(others).toEqual([])
    const taken = await app.call("library.take", { id: entry?.id ?? "" })
    const { file } = await app.call("exercise.file", taken)
    expect(Buffer.from(file.base64, "base64").toString()).toContain("What would nobody miss?")
    await app.call("library.drop", { id: entry?.id ?? "" })
    expect(await app.call("library.list", {})).toEqual([])
  })

  it("puts a file aside that is not to be read, and leaves out what could not run", async () => {
    using app = await openApp()
    const file = join(app.dataFolder, "exercises.json")
    const broken = { ...asked("What would we miss?"), minutes: 1 }
    writeFileSync(file, JSON.stringify({ format: 1, exercises: [{ id: "a", exercise: broken }] }))
    expect(await app.call("library.list", {})).toEqual([])
    writeFileSync(file, "{ torn")
    expect(await app.call("library.list", {})).toEqual([])
    const { id } = await app.call("exercise.save", { exercise: asked("What would we miss?") })
    await app.call("library.keep", { id })
    expect(existsSync(`${file}.damaged`)).toBe(true)
    expect(readFileSync(file, "utf8")).toContain("What would we miss?")
  })
})

it("stands on the run sheet with what is said and watched for, before its run and after it began", async () => {
  using app = await openApp()
  const { id } = await app.call("exercise.save", { exercise: asked("What would we miss?") })
  const { id: session } = await app.call("session.plan", {
    title: "A day",
    plan: [{ exercise: `own-${id}`, minutes: 20 }],
  })
  const sheet = async () => {
    const document = { of: "run sheet" as const, id: session }
    return JSON.stringify(await app.call("document.preview", { document, for: "console" }))
  }
  expect(await sheet()).toContain("Two minutes in silence.")
  expect(await sheet()).toContain("A word for the facilitator alone.")
  await app.call("session.start", { session })
  await app.call("exercise.remove", { id })
  expect(await sheet()).toContain("Two minutes in silence.")
})
