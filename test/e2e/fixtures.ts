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
import type { Bridge } from "../../renderer/transport/ipc-send.ts"
import { startHost } from "../support/host-process.ts"

export interface Junction {
  readonly page: Page
  readonly dataFolder: string
  /** Opens the wall as the facilitator does, passes the cable check and returns the wall's window. */
  readonly openWall: () => Promise<Page>
  /** The same up to the word on the wall, for a test that is about the check. */
  readonly openUnchecked: () => Promise<Page>
  /** Electron's main process, where the app runs in Electron. */
  readonly electron: ElectronApplication | undefined
}

export const PASSPHRASE = "a lantern by the river"

/** A running app and its console window, whichever host the project names. */
export interface RunningApp {
  readonly page: Page
  readonly openWall: () => Promise<Page>
  readonly openUnchecked: () => Promise<Page>
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

/** The cable check as its dialog does it: the word is read off the wall, which alone has it. */
export async function passCheck(page: Page, wall: Page): Promise<void> {
  const shown = wall.getByRole("heading", { level: 1 })
  await expect(shown).toHaveText(/^[A-Z]{4}$/)
  const word = await shown.innerText()
  expect(await call(page, "check.type", { word, notMyScreen: true })).toMatchObject({ ok: true })
  expect(await call(page, "check.finish", {})).toMatchObject({ ok: true })
  await expect(shown).not.toHaveText(/Can the back row/)
}

/** A projector beside the laptop's own display, as the system would report it. */
export function plugIn(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ screen }) => {
    const laptop = screen.getPrimaryDisplay()
    const bounds = { x: laptop.bounds.width, y: 0, width: 1024, height: 768 }
    screen.getAllDisplays = () => [laptop, { ...laptop, id: 2, bounds }]
    screen.emit("display-added")
  })
}

/** The projector is gone, or shows the same as the laptop: systems report both as one display. */
export function unplug(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ screen }) => {
    screen.getAllDisplays = () => [screen.getPrimaryDisplay()]
    screen.emit("display-removed")
  })
}

async function startInBrowser(context: BrowserContext, dataFolder: string): Promise<RunningApp> {
  const host = await startHost(dataFolder)
  const page = await context.newPage()
  await page.goto(host.url)
  await page.waitForURL((url) => url.pathname === "/")
  const openUnchecked = async () => {
    const [wall] = await Promise.all([page.waitForEvent("popup"), chooseWall(page)])
    return wall
  }
  return {
    page,
    openUnchecked,
    openWall: () => checked(page, openUnchecked),
    close: host.close,
    kill: host.kill,
  }
}

async function checked(page: Page, open: () => Promise<Page>): Promise<Page> {
  const wall = await open()
  await passCheck(page, wall)
  return wall
}

/** A new window is at about:blank first. */
async function loaded(page: Page): Promise<Page> {
  await page.waitForFunction(() => window.junction !== undefined && document.readyState === "complete")
  return page
}

function withoutGaps(env: NodeJS.ProcessEnv): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

async function startInElectron(dataFolder: string): Promise<RunningApp> {
  // one instance runs for each home of settings, so every test has its own
  const home = `${dataFolder}-home`
  const app = await _electron.launch({
    args: [resolve(import.meta.dirname, "../.."), `--data=${dataFolder}`],
    env: { ...withoutGaps(process.env), XDG_CONFIG_HOME: home },
  })
  const page = await loaded(await app.firstWindow())
  const gone = new Promise<void>((done) => app.process().once("exit", () => done()))
  const openUnchecked = async () => {
    await plugIn(app)
    const [wall] = await Promise.all([app.waitForEvent("window"), chooseWall(page)])
    return loaded(wall)
  }
  return {
    page,
    electron: app,
    openUnchecked,
    openWall: () => checked(page, openUnchecked),
    close: async () => {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    },
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
    const { page, openWall, openUnchecked, electron } = app
    await use({ page, dataFolder, openWall, openUnchecked, electron })
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
