import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { createDayPin } from "../../../electron/core/vault/day-pin.ts"
import type { VaultState } from "../../../shared/contract/vault.ts"
import { openApp, PASSPHRASE, type TestApp } from "../../support/test-app.ts"

const PIN = "481632"
const HOUR = 3_600_000

const state = (app: TestApp): VaultState => app.app.vault.state()
const folderOf = (app: TestApp) => (state(app) as { folder: string }).folder
const byPassphrase = { by: "passphrase", passphrase: PASSPHRASE } as const
const withPin = (app: TestApp, pin: string) => app.call("vault.unlockWithPin", { pin })

async function quickLocked(): Promise<TestApp> {
  const app = await openApp()
  await app.call("vault.setPin", { pin: PIN })
  await app.call("vault.quickLock", {})
  return app
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

describe("the PIN for the day", () => {
  it("opens after a quick lock, with everything as it was", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Cradle Steps" } })
    const before = await app.call("records.all", {})
    expect(state(app)).not.toHaveProperty("pinUntil")
    await app.call("vault.setPin", { pin: PIN })
    expect(state(app)).toMatchObject({ state: "open", pinUntil: "2026-01-05T21:00:00.000Z" })
    await app.call("vault.quickLock", {})
    expect(state(app)).toMatchObject({ state: "locked", pin: { tries: 5 } })
    await expect(app.call("records.all", {})).rejects.toMatchObject({ code: "locked" })
    expect(await withPin(app, PIN)).toMatchObject({ state: "open", pinUntil: "2026-01-05T21:00:00.000Z" })
    expect(await app.call("records.all", {})).toEqual(before)
  })

  it("is dropped after five wrong tries; the passphrase opens", async () => {
    using app = await quickLocked()
    for (const left of [4, 3, 2, 1]) {
      await expect(withPin(app, "000000")).rejects.toMatchObject({ code: "wrong-pin", details: { left } })
      expect(state(app)).toMatchObject({ state: "locked", pin: { tries: left } })
    }
    await expect(withPin(app, "000000")).rejects.toMatchObject({ code: "pin-gone" })
    expect(state(app)).toEqual({ state: "locked", folder: folderOf(app), name: "Calder County" })
    await expect(withPin(app, PIN)).rejects.toMatchObject({ code: "pin-gone" })
    const opened = await app.call("vault.unlock", { folder: folderOf(app), secret: byPassphrase })
    expect(opened).toMatchObject({ state: "open" })
    expect(opened).not.toHaveProperty("pinUntil")
  })

  it("has five tries again once it was right, or the passphrase was given", async () => {
    using app = await quickLocked()
    await expect(withPin(app, "000000")).rejects.toMatchObject({ code: "wrong-pin" })
    await withPin(app, PIN)
    await app.call("vault.quickLock", {})
    expect(state(app)).toMatchObject({ pin: { tries: 5 } })
    await expect(withPin(app, "000000")).rejects.toMatchObject({ code: "wrong-pin" })
    await app.call("vault.unlock", { folder: folderOf(app), secret: byPassphrase })
    await app.call("vault.quickLock", {})
    expect(state(app)).toMatchObject({ pin: { tries: 5 } })
  })

  it("counts tries that come at once", async () => {
    using app = await quickLocked()
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => withPin(app, "000000")))
    expect(tries.map((each) => (each.status === "rejected" ? each.reason.code : "opened"))).toEqual([
      ...Array.from({ length: 4 }, () => "wrong-pin"),
      ...Array.from({ length: 4 }, () => "pin-gone"),
    ])
    await expect(withPin(app, PIN)).rejects.toMatchObject({ code: "pin-gone" })
  })

  it("ends after twelve hours, open or locked, and the windows hear of it", async () => {
    using app = await quickLocked()
    app.pass(12 * HOUR - 1)
    await withPin(app, PIN)
    app.pass(1)
    const told: VaultState[] = []
    app.on("vault", (next) => told.push(next))
    app.app.vault.expirePin()
    expect(told).toHaveLength(1)
    expect(told[0]).not.toHaveProperty("pinUntil")
    await app.call("vault.setPin", { pin: PIN })
    await app.call("vault.quickLock", {})
    app.pass(12 * HOUR)
    await expect(withPin(app, PIN)).rejects.toMatchObject({ code: "pin-gone" })
    expect(state(app)).not.toHaveProperty("pin")
  })

  it("goes with a full lock, also from the quick one, and with the workspace", async () => {
    using app = await openApp()
    await app.call("vault.setPin", { pin: PIN })
    await app.call("vault.lock", {})
    expect(state(app)).not.toHaveProperty("pin")
    await expect(withPin(app, PIN)).rejects.toMatchObject({ code: "pin-gone" })
    const folder = folderOf(app)
    await app.call("vault.unlock", { folder, secret: byPassphrase })
    await app.call("vault.setPin", { pin: PIN })
    await app.call("vault.quickLock", {})
    await app.call("vault.lock", {})
    await expect(withPin(app, PIN)).rejects.toMatchObject({ code: "pin-gone" })
    await app.call("vault.unlock", { folder, secret: byPassphrase })
    await app.call("vault.setPin", { pin: PIN })
    await app.call("vault.create", { name: "Another", passphrase: PASSPHRASE })
    await app.call("vault.quickLock", {})
    expect(state(app)).toMatchObject({ state: "locked", name: "Another" })
    expect(state(app)).not.toHaveProperty("pin")
  })

  it("is not set by a lock that came while it was being made", async () => {
    using app = await openApp()
    const setting = app.call("vault.setPin", { pin: PIN })
    // so far that the keys are in hand and the PIN is being stretched
    for (let n = 0; n < 3; n++) await Promise.resolve()
    app.app.vault.quickLock()
    await expect(setting).rejects.toMatchObject({ code: "cancelled" })
    expect(state(app)).not.toHaveProperty("pin")
  })

  it("does not come back with the app: it was in memory only", async () => {
    using app = await quickLocked()
    const folder = folderOf(app)
    using again = app.restart()
    await expect(withPin(again, PIN)).rejects.toMatchObject({ code: "pin-gone" })
    await again.call("vault.unlock", { folder, secret: byPassphrase })
    expect(state(again)).not.toHaveProperty("pinUntil")
  })

  it("is written nowhere: no file grows a slot for it, and its digits are in none", async () => {
    using app = await openApp()
    const keys = readFileSync(join(folderOf(app), "keys.json"), "utf8")
    await app.call("vault.setPin", { pin: PIN })
    await app.call("vault.quickLock", {})
    await expect(withPin(app, "271828")).rejects.toMatchObject({ code: "wrong-pin" })
    await withPin(app, PIN)
    await app.call("vault.backUp", {})
    expect(readFileSync(join(folderOf(app), "keys.json"), "utf8")).toBe(keys)
    const files = filesIn(app.dataFolder)
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) {
      const bytes = readFileSync(file)
      for (const digits of [PIN, "271828"]) expect(bytes.includes(digits), file).toBe(false)
    }
    expect(JSON.stringify([await app.call("records.journal", { limit: 100 }), app.logged])).not.toContain(PIN)
  })

  it.each(["48163", "4816321", "48163a", ""])("is six digits, not %j", async (pin) => {
    using app = await openApp()
    await expect(app.call("vault.setPin", { pin })).rejects.toMatchObject({ code: "invalid-input" })
  })
})

describe("a quick lock without a PIN", () => {
  it("is a lock", async () => {
    using app = await openApp()
    await app.call("vault.quickLock", {})
    expect(state(app)).toEqual({ state: "locked", folder: folderOf(app), name: "Calder County" })
  })
})

describe("the memory of it", () => {
  it("holds nothing that opens after the last try, whatever is tried then", async () => {
    const keys = { workspace: new Uint8Array(32).fill(7), confidential: new Uint8Array(32).fill(9) }
    const dayPin = createDayPin({ now: () => new Date(0), cost: { memoryKiB: 64, iterations: 1 } })
    await dayPin.set("a", keys, PIN)
    expect(await dayPin.open("a", PIN)).toEqual(keys)
    await expect(dayPin.open("b", PIN)).rejects.toMatchObject({ code: "pin-gone" })
    for (let n = 0; n < 5; n++) await dayPin.open("a", "000000").catch(() => {})
    expect(dayPin.of("a")).toBeUndefined()
    await expect(dayPin.open("a", PIN)).rejects.toMatchObject({ code: "pin-gone" })
  })
})
