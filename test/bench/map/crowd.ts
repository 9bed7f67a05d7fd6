import type { Browser, Page } from "@playwright/test"
import type { BenchPage } from "./page.ts"

declare const window: { readonly bench: BenchPage }

const GROUPS = 5000
const TIES = 6000
const SEATS = 60_000
/** Longer than this a window seems to stand still. */
const WANTED = 50

/** A community that no picture shows at once: what the window is asked for, and the longest that it stood still. */
export async function measureCrowd(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on("pageerror", (error) => console.error(`crowd: ${error.message}`))
  await page.goto(url)
  await page.evaluate(([groups, ties, seats]) => window.bench.load("junction", groups, ties, seats), [
    GROUPS,
    TIES,
    SEATS,
  ] as const)
  const row = async (name: string, act: () => Promise<unknown>) => {
    await page.evaluate(() => window.bench.startTasks())
    await act()
    const tasks = await page.evaluate(() => window.bench.stopTasks())
    const longest = Math.max(0, ...tasks)
    console.log(`  map/${GROUPS} ${name}: longest task ${longest.toFixed(0)} ms, ${tasks.length} over ${WANTED} ms`)
    console.log(`ratio map/${GROUPS}/still/${name.replaceAll(" ", "-")} ${(longest / WANTED).toFixed(3)}`)
  }
  await row("opening", async () => {
    await page.evaluate(() => window.bench.open())
    await page.getByRole("region", { name: "What to show" }).waitFor()
  })
  await row("counting", () => counted(page))
  await row("a part", async () => {
    await page.getByRole("button", { name: /^task force/ }).click()
    await page.getByTestId("tie-canvas").waitFor()
    await page.waitForTimeout(1500)
  })
  await row("the outline", async () => {
    await page.getByRole("button", { name: "Show as an outline" }).click()
    await page.getByRole("list", { name: "Outline of the map" }).waitFor()
    await page.waitForTimeout(300)
  })
  await row("figures", async () => {
    await page.getByRole("button", { name: "Figures", exact: true }).click()
    await page.getByRole("heading", { name: "Seats" }).waitFor({ timeout: 120_000 })
    await page.waitForTimeout(300)
  })
  await page.close()
}

const counted = (page: Page) =>
  page.getByText("shared seats are being counted").waitFor({ state: "detached", timeout: 120_000 })
