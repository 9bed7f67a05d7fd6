import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { REHEARSALS } from "../../../electron/core/vault/rehearsal-copy.ts"
import { COMMAND_NAMES, COMMANDS, type CommandName, type Input } from "../../../shared/contract/index.ts"
import { EXERCISES } from "../../../shared/method/exercises.ts"
import { TEMPLATES } from "../../../shared/method/templates.ts"
import { plainDatabase } from "../../support/sqlcipher-reader.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"
import { filesUnder, folderOf, keysOf, printOf, SECRET } from "../../support/workspace-files.ts"

type Plan = Input<"session.plan">["plan"]

const templates = TEMPLATES.en.map(({ title, plan }): [string, Plan] => [title, plan.map((step) => ({ ...step }))])
const inTemplates = new Set(templates.flatMap(([, plan]) => plan.map(({ exercise }) => exercise)))
/** Every kind of session, and what none of them has. */
const PLANS: readonly [string, Plan][] = [
  ...templates,
  [
    "all else",
    EXERCISES.en.filter(({ code }) => !inTemplates.has(code)).map(({ code, minutes }) => ({ exercise: code, minutes })),
  ],
]

const E12: Plan = [{ exercise: "E1.2", minutes: 35 }]

async function planned(app: TestApp, plan: Plan = E12) {
  return (await app.call("session.plan", { title: "Tomorrow evening", plan })).id
}
const recordsOf = async (app: TestApp) => (await app.call("records.all", {})).records
const ofKind = async (app: TestApp, kind: string) => (await recordsOf(app)).filter((record) => record.kind === kind)
const copies = (app: TestApp) => filesUnder(join(app.dataFolder, REHEARSALS))
const wallOf = (app: TestApp) => app.connect("projector").call("wall.view", {})

/** Fills in and reveals at every place until the plan ends; tells how much was entered. */
async function walk(app: TestApp, session: string): Promise<number> {
  const place = () => {
    const live = app.app.vault.current()?.store.get("live", session).body
    return `${live?.step}/${live?.block}`
  }
  let entered = 0
  for (let here = ""; here !== place(); ) {
    here = place()
    entered += (await app.call("rehearsal.fill", {})).entered
    await app.call("session.reveal", { session })
    // the first press leaves the opening slide
    await app.call("session.step", { session, by: 1 })
    if (here === "0/0") await app.call("session.step", { session, by: 1 })
  }
  return entered
}

describe("a rehearsal", () => {
  it("runs the session itself, in invented company where there is none, and leaves nothing anywhere", async () => {
    using app = await openApp()
    const session = await planned(app)
    const folder = folderOf(app)
    await app.call("vault.backUp", {})
    const before = { files: printOf(folder), records: await app.call("records.all", {}) }
    await app.call("rehearsal.begin", { session })
    expect(await app.call("vault.state", {})).toMatchObject({ state: "open", folder, rehearsal: session })
    expect(await wallOf(app)).toMatchObject({ view: "impact", rehearsal: true })
    expect(await walk(app, session)).toBeGreaterThan(20)
    await app.call("session.end", { session })
    expect(await ofKind(app, "card")).not.toEqual([])
    expect(await ofKind(app, "coalition")).toHaveLength(4)

    await app.call("rehearsal.end", {})
    expect(await app.call("vault.state", {})).not.toHaveProperty("rehearsal")
    expect(await app.call("records.all", {})).toEqual(before.records)
    expect(printOf(folder)).toEqual(before.files)
    expect(copies(app)).toEqual([])
    expect(await wallOf(app)).toEqual({ view: "off" })
    expect(app.logged).toEqual([])
    // and what is written next reaches the workspace
    await app.call("session.start", { session })
    expect(await ofKind(app, "live")).toHaveLength(1)
  })

  it.each(PLANS)("of %s takes every invented answer, from the first block to the last", async (_title, plan) => {
    using app = await openApp()
    const session = await planned(app, plan)
    await app.call("rehearsal.begin", { session })
    expect(await walk(app, session)).toBeGreaterThan(10)
    // once more, where answers are there already
    await app.call("rehearsal.fill", { whole: true })
    expect((await ofKind(app, "live"))[0]?.body).toMatchObject({ state: "running", step: plan.length - 1 })
    await app.call("session.end", { session })
    await app.call("rehearsal.end", {})
    expect(await ofKind(app, "live")).toEqual([])
    expect(app.logged).toEqual([])
  })

  it("keeps the room and the groups that are known", async () => {
    using app = await openApp()
    for (const name of ["One", "Two", "Three"]) await app.call("records.add", { kind: "coalition", body: { name } })
    const session = await planned(app)
    await app.call("session.setRoom", { session, headcount: 9, parties: [{ name: "City", state: "present" }] })
    await app.call("rehearsal.begin", { session })
    expect(await ofKind(app, "coalition")).toHaveLength(3)
    expect((await ofKind(app, "session"))[0]?.body).toMatchObject({ headcount: 9, parties: [{ name: "City" }] })
  })

  it("lies encrypted on the disk, under keys that no passphrase opens", async () => {
    using app = await openApp()
    const session = await planned(app)
    const real = await keysOf(folderOf(app))
    await app.call("rehearsal.begin", { session })
    await app.call("rehearsal.fill", {})
    const copy = folderOf(app)
    expect(copy.startsWith(join(app.dataFolder, REHEARSALS))).toBe(true)
    expect(existsSync(join(copy, "keys.json"))).toBe(false)
    const bytes = Buffer.concat(filesUnder(copy).map((name) => readFileSync(join(copy, name))))
    for (const words of ["SQLite format", "Invented", "Tomorrow", "coalition"])
      expect(bytes.includes(words)).toBe(false)
    expect(() => plainDatabase(readFileSync(join(copy, "workspace.db")), real.workspace)).toThrow("digest of page 1")
  })

  it.each(["vault.lock", "vault.quickLock", "vault.close"] as const)("is gone after %s", async (name) => {
    using app = await openApp()
    const session = await planned(app)
    const folder = folderOf(app)
    await app.call("rehearsal.begin", { session })
    await app.call("rehearsal.fill", {})
    await app.call(name, {})
    expect(copies(app)).toEqual([])
    expect(await wallOf(app)).toEqual({ view: "off" })
    const opened = await app.call("vault.unlock", { folder, secret: SECRET })
    expect(opened).not.toHaveProperty("rehearsal")
    expect(await ofKind(app, "card")).toEqual([])
  })

  it("keeps the day's PIN of the workspace, which opens the workspace itself", async () => {
    using app = await openApp()
    const session = await planned(app)
    await app.call("vault.setPin", { pin: "135790" })
    await app.call("rehearsal.begin", { session })
    await app.call("vault.quickLock", {})
    expect(await app.call("vault.unlockWithPin", { pin: "135790" })).not.toHaveProperty("rehearsal")
    expect(await ofKind(app, "live")).toEqual([])
  })

  it("touches no key, no backup and no other workspace, and hands nothing on", async () => {
    using app = await openApp()
    const session = await planned(app)
    await app.call("rehearsal.begin", { session })
    const refused: readonly (readonly [CommandName, object])[] = [
      ["vault.backUp", {}],
      ["vault.setPin", { pin: "135790" }],
      ["vault.keepRecoveryCode", {}],
      ["vault.newRecoveryCode", { current: SECRET }],
      ["vault.changePassphrase", { current: SECRET, next: "another lantern" }],
      ["vault.create", { name: "Other", passphrase: "another lantern" }],
      ["bundle.export", { passphrase: "another lantern" }],
      ["inventory.export", { columns: "all", format: "xlsx", audience: "room" }],
      ["rehearsal.begin", { session }],
    ]
    for (const [name, input] of refused) {
      await expect(app.call(name, input as never), name).rejects.toMatchObject({ code: "rehearsing" })
    }
  })

  it("hands on no file, whichever command would make one", () => {
    // a picture on the step, and a file that waits to be brought in, stay in the window
    const inside = ["photo.read", "import.waiting"]
    const makers = COMMAND_NAMES.filter((name) => {
      const { output } = COMMANDS[name]
      return output instanceof z.ZodObject && ("file" in output.shape || "base64" in output.shape)
    })
    expect(makers.filter((name) => !COMMANDS[name].real).toSorted()).toEqual(inside.toSorted())
    expect(makers.length).toBeGreaterThan(inside.length + 3)
  })

  it("begins for a session that is planned, while none runs, and fills in nothing outside of one", async () => {
    using app = await openApp()
    const [one, other] = [await planned(app), await planned(app)]
    await app.call("session.start", { session: one })
    await expect(app.call("rehearsal.begin", { session: other })).rejects.toMatchObject({ code: "already-running" })
    await expect(app.call("rehearsal.fill", {})).rejects.toMatchObject({ code: "not-here" })
    await app.call("session.end", { session: one })
    await expect(app.call("rehearsal.begin", { session: one })).rejects.toMatchObject({ code: "not-here" })
    await expect(app.call("rehearsal.begin", { session: "gone" })).rejects.toMatchObject({ code: "not-found" })
    expect(copies(app)).toEqual([])
  })

  it("refuses what was meant for the other of the two, however late it comes", async () => {
    using app = await openApp()
    const session = await planned(app)
    const words = { session, field: "sentence:who", text: "half a word" }
    await app.call("rehearsal.begin", { session })
    await expect(app.call("session.type", words, { rehearsal: false })).rejects.toMatchObject({ code: "cancelled" })
    await app.call("session.type", words, { rehearsal: true })
    await app.call("rehearsal.end", {})
    await expect(app.call("session.type", words, { rehearsal: true })).rejects.toMatchObject({ code: "cancelled" })
    expect(await ofKind(app, "typing")).toEqual([])
  })

  it("lets go to the wall what waits for a yes, both sides of a tie together, but for a last line to try it by hand", async () => {
    using app = await openApp()
    const session = await planned(app, [{ exercise: "E2.4", minutes: 45 }])
    await app.call("rehearsal.begin", { session })
    await app.call("session.goTo", { session, step: 0, block: 1 })
    await app.call("rehearsal.fill", {})
    const waits = (await ofKind(app, "tieView")).filter(({ body }) => body["pulled"] === true)
    expect(waits).toHaveLength(1)
    await app.call("session.reveal", { session })
    const sides = []
    for (const page of [0, 1]) {
      await app.call("wall.page", { page })
      const view = await wallOf(app)
      const rows = view.view === "exercise" && view.block.kind === "form" ? view.block.parts[0]?.rows : []
      sides.push(...(rows ?? []).map(({ cells }) => cells.slice(0, 2)))
    }
    expect(sides.slice(0, 2)).toEqual([
      ["Invented city", "Invented school"],
      ["Invented school", "Invented city"],
    ])
  })

  it("invents the same answers for the same plan", async () => {
    const texts = async () => {
      using app = await openApp()
      const session = await planned(app)
      await app.call("rehearsal.begin", { session })
      await app.call("rehearsal.fill", { whole: true })
      return (await ofKind(app, "card")).map(({ body }) => body["text"])
    }
    const once = await texts()
    expect(once.length).toBeGreaterThan(5)
    expect(await texts()).toEqual(once)
  })
})
