import { chromium } from "@playwright/test"
import { browserFlags, findBrowser } from "../../support/find-tools.ts"
import { findArtefacts } from "./artefacts.ts"
import { measureCrowd } from "./crowd.ts"
import { measureOn, type Rows, WINDOW } from "./measure.ts"
import { serveBench } from "./serve.ts"

const SIZES = [
  [60, 400],
  [200, 2000],
  [500, 5000],
  [1000, 10_000],
] as const
const PEERS = ["junction", "react-flow", "cytoscape", "cytoscape-hiding"] as const

/** Else the browser measures its memory when it next has time, which may be in a minute. */
const MEASURE_AT_ONCE = "--enable-blink-features=ForceEagerMeasureMemory"

/** Runs every size and every way to draw in one browser and prints how long frames took, and ratios. */
const asked = process.argv.slice(2)
const only = asked.filter((name) => /^\d+$/.test(name)).map(Number)
const peers = process.env["PEERS"]?.split(",") ?? PEERS
const site = await serveBench()
const executablePath = process.env["JUNCTION_CHROMIUM"] ?? findBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...browserFlags, MEASURE_AT_ONCE],
})
try {
  const all = new Map<string, Rows>()
  for (const [groups, ties] of SIZES.filter(([count]) => asked.length === 0 || only.includes(count))) {
    for (const peer of peers) {
      const page = await browser.newPage({ viewport: WINDOW })
      page.on("pageerror", (error) => console.error(`${peer}: ${error.message}`))
      await page.goto(site.url)
      const rows = await measureOn(page, peer, groups, ties)
      all.set(`${peer} ${groups}`, rows)
      await page.close()
      for (const [row, values] of rows) console.log(`  map/${groups}/${ties} ${peer} ${row}: ${summary(row, values)}`)
    }
    ratios(groups, ties, all)
  }
  const smallest = all.get("junction 60")?.get("pan")
  const largest = all.get("junction 1000")?.get("pan")
  if (smallest && largest) console.log(`ratio map/pan-1000-to-60 ${(mean(largest) / mean(smallest)).toFixed(3)}`)
  if (asked.length === 0 || asked.includes("artefacts")) await findArtefacts(browser, site.url)
  if (asked.length === 0 || asked.includes("crowd")) await measureCrowd(browser, site.url)
} finally {
  await browser.close()
  site.close()
}

function ratios(groups: number, ties: number, all: ReadonlyMap<string, Rows>): void {
  const ours = all.get(`junction ${groups}`)
  for (const peer of peers) {
    const theirs = all.get(`${peer} ${groups}`)
    if (peer === "junction" || ours === undefined || theirs === undefined) continue
    for (const [row, values] of ours) {
      const other = theirs.get(row) ?? []
      const name = `ratio map/${groups}/${ties}/${peer}/${row.replace(" ", "-")}`
      console.log(`${name} ${(mean(values) / mean(other)).toFixed(3)}`)
      if (values.length > 1) console.log(`${name}-p95 ${(p95(values) / p95(other)).toFixed(3)}`)
    }
  }
}

function summary(row: string, values: readonly number[]): string {
  if (row === "heap") return `${(mean(values) / 1e6).toFixed(1)} MB`
  if (row === "elements") return mean(values).toFixed(0)
  if (values.length === 1) return `${mean(values).toFixed(0)} ms`
  return `mean ${mean(values).toFixed(1)} ms, median ${part(values, 0.5).toFixed(1)} ms, p95 ${p95(values).toFixed(1)} ms`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function part(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}

function p95(values: readonly number[]): number {
  return part(values, 0.95)
}
