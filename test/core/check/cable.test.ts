import { describe, expect, it } from "vitest"
import type { WindowPort } from "../../../electron/core/ports.ts"
import { EVENT_NAMES } from "../../../shared/contract/events.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { openApp, PASSPHRASE, type TestApp } from "../../support/test-app.ts"

/** A host whose displays and wall a test moves by hand, as the system would. */
function room({ displays = 2 }: { readonly displays?: number | "unknown" } = {}) {
  const host = { displays, wall: false, single: false, awake: false }
  const windows: WindowPort = {
    host: "electron",
    placeWall: true,
    ...(displays !== "unknown" && { displays: () => Number(host.displays) }),
    openWall: async () => {
      const fresh = !host.wall
      host.wall = true
      return { fresh }
    },
    closeWall: async () => void (host.wall = false),
    wallIsOpen: () => host.wall,
    singleScreen: (on) => void (host.single = on),
    keepAwake: (on) => void (host.awake = on),
  }
  return { host, windows }
}

const wordOn = async (app: TestApp): Promise<string> => {
  const view = await app.connect("projector").call("wall.view", {})
  return view.view === "cable" ? (view.word ?? "") : ""
}
const seen = (app: TestApp): Promise<RoomView> => app.connect("projector").call("wall.view", {})

async function pass(app: TestApp): Promise<void> {
  await app.call("host.openWall", {})
  await app.call("check.type", { word: await wordOn(app), notMyScreen: true })
  await app.call("check.finish", {})
}

describe("the cable check", () => {
  it("is hidden by Blank, with a wall that was off and with one that was live, until Blank lets it go", async () => {
    const { windows } = room()
    using app = await openApp({ ports: { windows } })
    await app.call("host.openWall", {})
    const word = await wordOn(app)
    await app.call("wall.blank", {})
    expect(await seen(app)).toEqual({ view: "blank" })
    expect(await app.call("check.state", {})).toMatchObject({ state: "word", hidden: true })
    await app.call("wall.blank", {})
    expect(await seen(app)).toEqual({ view: "cable", word })

    await app.call("wall.show", { source: { from: "resting" } })
    await app.call("wall.blank", {})
    await app.call("check.type", { word, notMyScreen: true })
    await app.call("check.finish", {})
    // what was hidden stays so when the check is done
    expect(await seen(app)).toEqual({ view: "blank" })
    await app.call("wall.blank", {})
    expect(await seen(app)).toMatchObject({ view: "resting" })
    app.app.cable.disturbed("asked")
    expect(await seen(app)).toMatchObject({ view: "cable" })
  })

  it("stands on the wall instead of what is on it, and on the wall alone", async () => {
    const { windows } = room()
    using app = await openApp({ ports: { windows } })
    const told: unknown[] = []
    for (const event of EVENT_NAMES) app.on(event, (value) => told.push(value))
    const shown: RoomView[] = []
    app.connect("projector").on("wall", (view) => shown.push(view))
    await app.call("wall.show", { source: { from: "resting", next: "at ten" } })
    await app.call("host.openWall", {})
    const word = await wordOn(app)
    expect(word).toMatch(/^[A-Z]{4}$/)
    expect(shown.at(-1)).toEqual({ view: "cable", word })
    expect(await app.call("wall.view", {})).toEqual({ view: "cable" })
    told.push(await app.call("check.state", {}), await app.call("records.all", {}))
    await expect(app.call("check.type", { word: "xxxx", notMyScreen: true })).rejects.toMatchObject({
      code: "wrong-word",
    })
    expect(JSON.stringify(told)).not.toContain(word)
    expect(await app.call("check.state", {})).toEqual({ state: "word", why: "start", wrong: 1, displays: 2 })
  })

  it("ends with the smallest line of today's plan, then shows what was put on the wall", async () => {
    const { windows } = room()
    using app = await openApp({ ports: { windows } })
    await app.call("session.plan", { title: "Later", date: "2027-01-01", plan: [{ exercise: "E1.2", minutes: 35 }] })
    await app.call("session.plan", {
      title: "Today",
      date: "2026-01-05",
      plan: [
        { exercise: "E1.2", minutes: 35, prompts: { title: "A title of our own, longer than the library's" } },
        { exercise: "E4.1", minutes: 60 },
      ],
    })
    await app.call("wall.show", { source: { from: "resting" } })
    await app.call("host.openWall", {})
    await expect(app.call("check.finish", {})).rejects.toMatchObject({ code: "not-here" })
    await app.call("check.type", { word: (await wordOn(app)).toLowerCase(), notMyScreen: true })
    expect(await seen(app)).toEqual({ view: "cable", line: "A title of our own, longer than the library's" })
    await app.call("check.finish", {})
    expect(await seen(app)).toEqual({ view: "resting", title: "Calder County" })
    expect(await app.call("check.state", {})).toEqual({ state: "passed", displays: 2 })
  })

  it("comes again whenever displays change or the computer slept, with another word", async () => {
    const { host, windows } = room()
    using app = await openApp({ ports: { windows } })
    await app.call("wall.show", { source: { from: "resting" } })
    for (const why of ["displays", "sleep"] as const) {
      await pass(app)
      expect((await seen(app)).view).toBe("resting")
      app.app.cable.disturbed(why)
      expect(await app.call("check.state", {})).toMatchObject({ state: "word", why })
      const first = await wordOn(app)
      app.app.cable.disturbed(why)
      expect(await wordOn(app)).not.toBe(first)
      host.wall = false
    }
  })

  it("offers no wall while one display is reported, which is how a mirrored projector is reported", async () => {
    const { host, windows } = room({ displays: 1 })
    using app = await openApp({ ports: { windows } })
    await expect(app.call("host.openWall", {})).rejects.toMatchObject({ code: "one-display" })
    expect(host.wall).toBe(false)
    expect(await app.call("host.capabilities", {})).toMatchObject({ displays: 1 })
    await app.call("check.single", { on: true })
    expect(host).toMatchObject({ single: true, wall: false })
    host.displays = 2
    app.app.cable.disturbed("displays")
    expect(await app.call("check.state", {})).toMatchObject({ state: "single", displays: 2 })
    await expect(app.call("host.openWall", {})).rejects.toMatchObject({ code: "not-here" })
    await app.call("wall.show", { source: { from: "resting" } })
    await app.call("check.single", { on: false })
    expect(host.single).toBe(false)
    expect((await seen(app)).view).toBe("resting")
    await pass(app)
  })

  it("says that a browser does not know its displays, and works the same", async () => {
    const { windows } = room({ displays: "unknown" })
    using app = await openApp({ ports: { windows } })
    expect(await app.call("host.capabilities", {})).toMatchObject({ displays: "unknown" })
    await pass(app)
    expect(await app.call("check.state", {})).toEqual({ state: "passed", displays: "unknown" })
  })

  it("closes the wall for a day on paper", async () => {
    const { host, windows } = room()
    using app = await openApp({ ports: { windows } })
    await app.call("host.openWall", {})
    await app.call("check.paper", {})
    expect(host.wall).toBe(false)
    expect(await app.call("check.state", {})).toMatchObject({ state: "paper" })
  })

  it("waits behind the resting slide while the workspace is locked", async () => {
    const { windows } = room()
    using app = await openApp({ ports: { windows } })
    await app.call("wall.show", { source: { from: "resting" } })
    await pass(app)
    const { folder } = app.app.vault.state() as { folder: string }
    app.app.vault.lock()
    app.app.cable.disturbed("sleep")
    expect(await seen(app)).toEqual({ view: "resting", title: "Calder County" })
    await app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
    expect(await seen(app)).toMatchObject({ view: "cable", word: expect.stringMatching(/^[A-Z]{4}$/) })
  })

  it("begins anew with every launch", async () => {
    const { windows } = room()
    using app = await openApp({ ports: { windows } })
    await pass(app)
    using again = app.restart()
    expect(await again.call("check.state", {})).toMatchObject({ state: "needed", why: "start" })
  })
})

describe("the displays", () => {
  it("stay awake while a session runs, over a quick lock, and not after", async () => {
    const { host, windows } = room()
    using app = await openApp({ ports: { windows } })
    const { id: session } = await app.call("session.plan", { title: "A", plan: [{ exercise: "E1.2", minutes: 35 }] })
    expect(host.awake).toBe(false)
    await app.call("session.start", { session })
    expect(host.awake).toBe(true)
    await app.call("vault.setPin", { pin: "271828" })
    await app.call("vault.quickLock", {})
    expect(host.awake).toBe(true)
    await app.call("vault.unlockWithPin", { pin: "271828" })
    expect(host.awake).toBe(true)
    await app.call("session.end", { session })
    expect(host.awake).toBe(false)
    await app.call("session.start", { session })
    await app.call("vault.lock", {})
    expect(host.awake).toBe(false)
  })
})

describe("a key in the window of the wall", () => {
  it("reaches the console as a key, and nothing else", async () => {
    using app = await openApp()
    const heard: unknown[] = []
    app.on("press", (press) => heard.push(press))
    const before = await app.call("records.all", {})
    const press = { key: "b", ctrl: true, alt: false, shift: false, meta: false }
    await app.connect("projector").call("wall.press", press)
    expect(heard).toEqual([press])
    expect(await app.call("records.all", {})).toEqual(before)
  })
})
