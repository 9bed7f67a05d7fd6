import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { watchIdle } from "../../electron/host/idle.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

let app: TestApp
let idle = 0
let end = () => {}

beforeEach(async () => {
  app = await openApp()
  idle = 0
  vi.useFakeTimers()
})
afterEach(() => {
  end()
  vi.useRealTimers()
  app[Symbol.dispose]()
})

const state = () => app.app.vault.state().state

describe("idle", () => {
  it("warns before it locks and locks after ten minutes", () => {
    const warned: number[] = []
    app.on("idle", ({ lockIn }) => warned.push(lockIn))
    end = watchIdle(app.app, { idleSeconds: () => idle })
    idle = 530
    vi.advanceTimersByTime(1000)
    expect([warned, state()]).toEqual([[], "open"])
    idle = 545
    vi.advanceTimersByTime(1000)
    expect([warned, state()]).toEqual([[55], "open"])
    idle = 600
    vi.advanceTimersByTime(1000)
    expect(state()).toBe("locked")
  })

  it("takes the warning back when somebody moves", () => {
    const warned: number[] = []
    app.on("idle", ({ lockIn }) => warned.push(lockIn))
    end = watchIdle(app.app, { idleSeconds: () => idle })
    idle = 590
    vi.advanceTimersByTime(1000)
    idle = 0
    vi.advanceTimersByTime(2000)
    expect([warned, state()]).toEqual([[10, 0], "open"])
  })

  it("leaves the way open for the day's PIN, after ten minutes and after sleep", async () => {
    vi.useRealTimers()
    await app.call("vault.setPin", { pin: "481632" })
    vi.useFakeTimers()
    let now = 0
    end = watchIdle(app.app, { idleSeconds: () => idle, now: () => now })
    idle = 600
    vi.advanceTimersByTime(1000)
    expect(app.app.vault.state()).toMatchObject({ state: "locked", pin: { tries: 5 } })
    vi.useRealTimers()
    await app.call("vault.unlockWithPin", { pin: "481632" })
    end()
    vi.useFakeTimers()
    idle = 0
    end = watchIdle(app.app, { idleSeconds: () => idle, now: () => now })
    now = 60_000
    vi.advanceTimersByTime(1000)
    expect(app.app.vault.state()).toMatchObject({ state: "locked", pin: { tries: 5 } })
  })

  it("has the wall checked again after the computer slept", () => {
    const why: string[] = []
    const disturbed = vi.spyOn(app.app.cable, "disturbed").mockImplementation((reason) => void why.push(reason))
    let now = 0
    end = watchIdle(app.app, { idleSeconds: () => 0, now: () => now })
    now = 60_000
    vi.advanceTimersByTime(1000)
    expect(why).toEqual(["sleep"])
    disturbed.mockRestore()
  })

  it("locks after the computer slept", () => {
    let now = 0
    end = watchIdle(app.app, { idleSeconds: () => 0, now: () => now })
    now = 60_000
    vi.advanceTimersByTime(1000)
    expect(state()).toBe("locked")
  })
})
