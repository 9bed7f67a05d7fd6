import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { test as base, expect, type Page } from "@playwright/test"
import type { BrowserHost, BrowserHostOptions } from "../../electron/host/start.ts"

const project = resolve(import.meta.dirname, "../..")

export interface Junction {
  readonly page: Page
  readonly dataFolder: string
  /** Opens the wall as the facilitator does and returns its window. */
  readonly openWall: () => Promise<Page>
}

/** A running browser host on the built app, and its end. */
export async function startHost(dataFolder: string, options: Partial<BrowserHostOptions> = {}): Promise<BrowserHost> {
  const built = (await import(pathToFileURL(join(project, "out/main/browser.js")).href)) as {
    startBrowserHost: (options: BrowserHostOptions) => Promise<BrowserHost>
  }
  return built.startBrowserHost({
    dataFolder,
    port: 0,
    rendererFolder: join(project, "out/renderer"),
    sampleFolder: join(project, "assets/sample"),
    version: "0.0.0-test",
    print: (line) => console.error(line),
    ...options,
  })
}

export const PASSPHRASE = "a lantern by the river"

/** The app in a real browser, on an empty data folder of its own, at its start screen. */
export const test = base.extend<{ junction: Junction }>({
  junction: async ({ page }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), "junction-e2e-"))
    const host = await startHost(dataFolder)
    await page.goto(host.url)
    await use({
      page,
      dataFolder,
      openWall: async () => {
        const [wall] = await Promise.all([
          page.waitForEvent("popup"),
          (async () => {
            await page.getByRole("button", { name: /^Wall:/ }).click()
            await page.getByRole("menuitem", { name: "Open the wall window" }).click()
          })(),
        ])
        return wall
      },
    })
    await host.close()
    rmSync(dataFolder, { recursive: true, force: true })
  },
})
export { expect }

/** Calls a command from inside the console page, for setting a scene quickly. */
export function call(page: Page, name: string, input: unknown): Promise<{ ok: boolean; value: never }> {
  return page.evaluate(
    async ([command, body]) => {
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
