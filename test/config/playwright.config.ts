import { resolve } from "node:path"
import { defineConfig, type Project } from "@playwright/test"
import { electronPackage, installedRuntime } from "../../electron/start/runtime.ts"
import { browserFlags, findBrowser } from "../support/find-tools.ts"

const root = resolve(import.meta.dirname, "../..")
const results = resolve(root, "node_modules/.cache/results")

// test/run.mjs has looked already; a run of Playwright alone looks without installing anything
const browser = process.env["JUNCTION_CHROMIUM"] ?? findBrowser()
if (browser) process.env["JUNCTION_CHROMIUM"] = browser

const { ELECTRON_OVERRIDE_DIST_PATH: standin, ...withoutStandin } = process.env
const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"])
const hasElectron = hasDisplay && installedRuntime(electronPackage(), withoutStandin) !== undefined

/** The same journeys over each way to run the app; each test starts its own host. */
const projects: Project[] = [
  { name: "browser" },
  // what stands in for the runtime gets the main job and all that is Electron's own: the rest does not differ there
  ...(standin
    ? [{ name: "standin", testMatch: /[\\/](journey|electron|cable)\.spec\.ts$/, grepInvert: /@alike/ }]
    : []),
  ...(hasElectron && !standin ? [{ name: "electron" }] : []),
]

export default defineConfig({
  testDir: resolve(root, "test/e2e"),
  outputDir: resolve(root, "node_modules/.cache/playwright"),
  reporter: [["list"], ["json", { outputFile: resolve(results, "playwright.json") }]],
  projects,
  workers: 2,
  // a shared machine stops for seconds at a time; what passes at the second try is listed as flaky, and is to be mended
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    headless: true,
    // an act that cannot be done says so long before the whole test is out of time
    actionTimeout: 30_000,
    // a trace costs a third of a run; where there is a second try, that one keeps it
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "on-first-retry",
    launchOptions: { ...(browser ? { executablePath: browser } : {}), args: [...browserFlags] },
  },
})
