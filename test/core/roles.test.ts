import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Role } from "../../shared/contract/command.ts"
import { EVENT_NAMES, EVENT_ROLES, type EventName, type Events } from "../../shared/contract/events.ts"
import { COMMAND_NAMES, COMMANDS, type CommandName } from "../../shared/contract/index.ts"
import { openApp, type TestApp } from "../support/test-app.ts"
import { carryOut, doingAndTurning } from "../support/write-steps.ts"

/** All that a window of the room may ever call. A name that is added here is a decision. */
const MAY_CALL: { readonly [R in Exclude<Role, "console">]: readonly CommandName[] } = {
  // a key that was pressed in its window; the console decides what that means
  projector: ["wall.view", "wall.press"],
  booth: [],
}
const MAY_HEAR: { readonly [R in Exclude<Role, "console">]: readonly EventName[] } = {
  projector: ["wall"],
  booth: [],
}
const ROOM = ["projector", "booth"] as const

const EXAMPLES: { readonly [E in EventName]: Events[E] } = {
  changes: { label: "Add group", changes: [], history: { seq: 1 } },
  wall: { view: "off" },
  check: { state: "word", why: "start", wrong: 0, displays: 2 },
  unsaved: { code: "disk-full" },
  vault: { state: "closed" },
  progress: { id: "1", done: 1, total: 2, label: "pack" },
  idle: { lockIn: 30 },
  menu: { action: "undo" },
  press: { key: "PageDown", ctrl: false, alt: false, shift: false, meta: false },
}

function listen(app: TestApp, role: Role): [EventName, unknown][] {
  const heard: [EventName, unknown][] = []
  const { on } = app.connect(role)
  for (const event of EVENT_NAMES) on(event, (value) => heard.push([event, value]))
  return heard
}

describe.each(ROOM)("the %s", (role) => {
  it("is refused every command but its own, and nothing happens", async () => {
    using app = await openApp()
    const before = await app.call("records.all", {})
    const { call } = app.connect(role)
    for (const name of COMMAND_NAMES.filter((each) => !MAY_CALL[role].includes(each))) {
      await expect(call(name, {}), name).rejects.toMatchObject({ code: "not-allowed" })
    }
    expect(await app.call("records.all", {})).toEqual(before)
    expect(app.app.vault.state().state).toBe("open")
  })

  it("may call what the room needs, and no more was declared", () => {
    expect(COMMAND_NAMES.filter((name) => COMMANDS[name].roles.includes(role))).toEqual(MAY_CALL[role])
    expect(MAY_CALL[role].every((name) => COMMANDS[name].mode === "read")).toBe(true)
  })

  it("hears only its own events, whatever is told", async () => {
    using app = await openApp()
    const heard = listen(app, role)
    const console_ = listen(app, "console")
    for (const event of EVENT_NAMES) app.app.emit(event, EXAMPLES[event])
    expect(console_.map(([event]) => event)).toEqual(
      EVENT_NAMES.filter((event) => EVENT_ROLES[event].includes("console")),
    )
    expect(heard.map(([event]) => event)).toEqual(MAY_HEAR[role])
  })

  it("hears of no record and no change, whatever is written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doingAndTurning, { minLength: 1, maxLength: 8 }), async (steps) => {
        using app = await openApp()
        const heard = listen(app, role)
        await app.call("records.add", { kind: "coalition", body: { name: "planted heron", notes: "planted heron" } })
        for (const step of steps) await carryOut(app, step)
        app.app.vault.lock()
        expect(heard.filter(([event]) => event !== "wall")).toEqual([])
        expect(JSON.stringify(heard)).not.toContain("planted heron")
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})

describe("the console", () => {
  it("may call every command", () => {
    expect(COMMAND_NAMES.filter((name) => !COMMANDS[name].roles.includes("console"))).toEqual([])
  })

  it.each(["records.everything", "constructor", "__proto__", ""])("finds no command %j", async (name) => {
    using app = await openApp()
    await expect(app.call(name as CommandName, {})).rejects.toMatchObject({ code: "not-found" })
  })

  it("stands in the journal as the one who wrote, also while the wall is read", async () => {
    using app = await openApp()
    await app.connect("projector").call("wall.view", {})
    app.app.vault.current()?.store.apply("Own", [{ type: "added", kind: "holdItem", id: "1", body: { text: "x" } }])
    expect(await app.call("records.journal", { limit: 1 })).toMatchObject([{ label: "Own", origin: "console" }])
  })
})
