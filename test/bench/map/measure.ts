import type { CDPSession, Page } from "@playwright/test"
import { carry, drag, fling, hubOf, mustHaveMoved, zoom } from "./gestures.ts"
import type { BenchPage } from "./page.ts"

declare const window: { readonly bench: BenchPage }

/** Frames or waits of one row, in milliseconds, or one number of bytes or elements. */
export type Rows = Map<string, readonly number[]>

const WIDTH = 1280
const HEIGHT = 800
export const WINDOW = { width: WIDTH, height: HEIGHT } as const
/** A corner where no way to draw puts a card when all of the map is shown; right of it Junction has its lenses. */
const MARGIN = 10

/** Every row for one way to draw and one size. */
export async function measureOn(page: Page, peer: string, groups: number, ties: number): Promise<Rows> {
  const rows: Rows = new Map()
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(([name, cards, lines]) => window.bench.load(name, cards, lines), [peer, groups, ties] as const)
  const before = await heapOf(cdp, page)
  await page.evaluate((name) => window.bench.prepare(name), peer)
  rows.set("first picture", [await page.evaluate(() => window.bench.first())])
  rows.set("whole page", [await page.evaluate(() => window.bench.whole())])
  await settled(page)
  rows.set("heap", [(await heapOf(cdp, page)) - before])
  const elements: number[] = [await elementsOf(page)]

  const free = await page.evaluate((margin) => {
    // the map's own corner, whatever stands beside it
    const box = (document.querySelector(".react-flow") ?? document.body).getBoundingClientRect()
    return {
      x: box.left + margin,
      y: box.top + margin,
      middle: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
    }
  }, MARGIN)
  rows.set("pan", await during(page, () => drag(page, free, { x: 420, y: 260 }, 60)))
  await page.evaluate(() => window.bench.drawing().fit())
  await settled(page)

  rows.set("zoom", await during(page, () => zoom(page, peer, free.middle)))
  elements.push(await elementsOf(page))
  await page.evaluate(() => window.bench.drawing().fit())
  await settled(page)

  await page.evaluate(() => window.bench.closeUp(1))
  await settled(page)
  elements.push(await elementsOf(page))
  const hold = await page.evaluate((at) => window.bench.holdNear(at), free.middle)
  rows.set("close pan", await during(page, () => drag(page, hold, { x: -380, y: -240 }, 60)))
  await settled(page)
  await page.evaluate(() => window.bench.closeUp(1))
  await settled(page)
  rows.set("fling", await during(page, () => fling(page, hold)))
  await settled(page)

  for (const scale of [0.55, 0.75]) {
    await page.evaluate((at) => window.bench.closeUp(at), scale)
    await settled(page)
    elements.push(await elementsOf(page))
  }
  await page.evaluate(() => window.bench.drawing().fit())
  await settled(page)
  const hub = await hubOf(page)
  rows.set("drag", await during(page, () => carry(page, hub, { x: 160, y: 110 }, 60)))
  await settled(page)
  mustHaveMoved(hub, await hubOf(page))

  const waits: number[] = []
  const lenses = async () => void waits.push(...(await page.evaluate(() => window.bench.lenses(8))))
  rows.set("lens", await during(page, lenses))
  rows.set("lens shown", waits)
  rows.set("elements", [Math.max(...elements, await elementsOf(page))])
  return rows
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.bench.drawing().settled())
  await page.waitForTimeout(500)
  await page.evaluate(() => window.bench.drawing().settled())
}

async function during(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => window.bench.startFrames())
  await act()
  return page.evaluate(() => window.bench.stopFrames())
}

interface Memory {
  readonly breakdown: readonly { readonly bytes: number; readonly types: readonly string[] }[]
}

/** Bytes of JavaScript of this page and of its workers, once what is no longer needed is gone. */
async function heapOf(cdp: CDPSession, page: Page): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage")
  await page.waitForTimeout(200)
  await cdp.send("HeapProfiler.collectGarbage")
  return page.evaluate(async () => {
    const measured = performance as unknown as { readonly measureUserAgentSpecificMemory: () => Promise<Memory> }
    const { breakdown } = await measured.measureUserAgentSpecificMemory()
    return breakdown.reduce((sum, { bytes, types }) => (types.includes("JavaScript") ? sum + bytes : sum), 0)
  })
}

const elementsOf = (page: Page) => page.evaluate(() => document.querySelectorAll("*").length)
