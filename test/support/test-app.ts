import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type App, createApp } from "../../electron/core/app.ts"
import type { Ports } from "../../electron/core/ports.ts"
import type { Role } from "../../shared/contract/command.ts"
import type { Call, Subscribe } from "../../shared/contract/index.ts"

export const PASSPHRASE = "a lantern by the river"

export interface TestApp extends Disposable {
  readonly app: App
  readonly call: Call
  readonly on: Subscribe
  readonly connect: (role: Role) => { readonly call: Call; readonly on: Subscribe }
  readonly dataFolder: string
  /** Moves the clock on by milliseconds. */
  readonly pass: (ms: number) => void
  /** Logged bugs; a test that expects none may look here. */
  readonly logged: readonly unknown[]
  /** Closes this app and starts another on the same data folder, with the clock going on. */
  readonly restart: () => TestApp
}

interface Options {
  readonly dataFolder?: string
  readonly ports?: Partial<Ports>
  readonly start?: number
  readonly firstId?: number
}

/** The real core on real encrypted files in a folder of its own; ids "id-1", "id-2", a clock that tests move. */
export function testApp({
  dataFolder = mkdtempSync(join(tmpdir(), "junction-")),
  ports = {},
  start = Date.UTC(2026, 0, 5, 9),
  firstId = 0,
}: Options = {}): TestApp {
  let now = start
  let ids = firstId
  const logged: unknown[] = []
  const app = createApp({
    now: () => new Date(now),
    newId: () => `id-${++ids}`,
    dataFolder,
    sampleFolder: resolve(import.meta.dirname, "../../assets/sample"),
    version: "0.0.0-test",
    log: (message, error) => logged.push([message, error]),
    keyCost: { memoryKiB: 64, iterations: 1 },
    bundleWorkFactor: 8,
    windows: { host: "browser", placeWall: false, openWall: async () => ({}), closeWall: async () => {} },
    ...ports,
  })
  const console_ = app.connect("console")
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    void app.close()
  }
  return {
    app,
    call: console_.call,
    on: console_.on,
    connect: app.connect,
    dataFolder,
    pass: (ms) => void (now += ms),
    logged,
    restart: () => {
      end()
      return testApp({ dataFolder, ports, start: now, firstId: ids + 1000 })
    },
    [Symbol.dispose]: () => {
      end()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A test app with an open workspace. */
export async function openApp(options: Options = {}): Promise<TestApp> {
  const made = testApp(options)
  await made.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  return made
}
