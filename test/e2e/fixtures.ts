import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import {
  _electron,
  type BrowserContext,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from "@playwright/test"
import type { BrowserHostOptions } from "../../electron/host/start.ts"
import type { Bridge } from "../../renderer/transport/ipc-send.ts"

export interface Junction {
  readonly page: Page
  readonly dataFolder: string
  /** Opens the wall as the facilitator does and returns its window. */
  readonly openWall: () => Promise<Page>
  /** Electron's main process, where the app runs in Electron. */
  readonly electron: ElectronApplication | undefined
}

export interface RunningHost {
  readonly url: string
  /** Ends it as closing the app does. */
  readonly close: () => Promise<void>
  /** Ends it as a flat battery does. */
  readonly kill: () => Promise<void>
}

/** The built browser host in a process of its own, so that a test can kill it. */
export async function startHost(dataFolder: string, options: Partial<BrowserHostOptions> = {}): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, "../support/browser-host.mjs"), JSON.stringify({ dataFolder, ...options })],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  )
  const gone = new Promise<void>((done) => child.once("exit", () => done()))
  const url = await new Promise<string>((done, failed) => {
    child.stdout.once("data", (line: Buffer) => done(line.toString().trim()))
    child.once("exit", (code) => failed(new Error(`the host ended with ${code}`)))
  })
  return {
    url,
    close: () => {
      child.stdin.end()
      return gone
    },
    kill: () => {
      child.kill("SIGKILL")
      return gone
    },
  }
}

export const PASSPHRASE = "a lantern by the river"

/** A running app and its console window, whichever host the project names. */
export interface RunningApp {
  readonly page: Page
  readonly openWall: () => Promise<Page>
  readonly electron?: ElectronApplication
  readonly close: () => Promise<void>
  /** Ends it as a flat battery does. */
  readonly kill: () => Promise<void>
}

/** Starts the app on a data folder: the browser host in Chromium, or Electron (or what stands in for its runtime). */
export async function startApp(project: string, context: BrowserContext, dataFolder: string): Promise<RunningApp> {
  return project === "browser" ? startInBrowser(context, dataFolder) : startInElectron(dataFolder)
}

async function chooseWall(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Wall:/ }).click()
  await page.getByRole("menuitem", { name: "Open the wall window" }).click()
}

async function startInBrowser(context: BrowserContext, dataFolder: string): Promise<RunningApp> {
  const host = await startHost(dataFolder)
  const page = await context.newPage()
  await page.goto(host.url)
  await page.waitForURL((url) => url.pathname === "/")
  return {
    page,
    openWall: async () => {
      const [wall] = await Promise.all([page.waitForEvent("popup"), chooseWall(page)])
      return wall
    },
    close: host.close,
    kill: host.kill,
  }
}

/** A new window is at about:blank first. */
async function loaded(page: Page): Promise<Page> {
  await page.waitForFunction(() => window.junction !== undefined && document.readyState === "complete")
  return page
}

async function startInElectron(dataFolder: string): Promise<RunningApp> {
  const app = await _electron.launch({ args: [resolve(import.meta.dirname, "../.."), `--data=${dataFolder}`] })
  const page = await loaded(await app.firstWindow())
  const gone = new Promise<void>((done) => app.process().once("exit", () => done()))
  return {
    page,
    electron: app,
    openWall: async () => {
      const [wall] = await Promise.all([app.waitForEvent("window"), chooseWall(page)])
      return loaded(wall)
    },
    close: () => app.close(),
    kill: () => {
      app.process().kill("SIGKILL")
      return gone
    },
  }
}

/** The app on an empty data folder of its own, at its start screen. */
export const test = base.extend<{ junction: Junction }>({
  junction: async ({ context }, use, { project }) => {
    const dataFolder = mkdtempSync(join(tmpdir(), "junction-e2e-"))
    const app = await startApp(project.name, context, dataFolder)
    await use({ page: app.page, dataFolder, openWall: app.openWall, electron: app.electron })
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  },
})
export { expect }

/** Calls a command from inside the console page, for setting a scene quickly. */
export function call(page: Page, name: string, input: unknown): Promise<{ ok: boolean; value: never }> {
  return page.evaluate(
    async ([command, body]) => {
      const bridge: Bridge | undefined = window.junction
      if (bridge) return (await bridge.call(command, body)) as { ok: boolean; value: never }
      const response = await fetch(`/api/${command}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      })
      return (await response.json()) as { ok: boolean; value: never }
    },
    [name, input] as const,
  )
}
