import type { CDPSession, Page } from "@playwright/test"
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

interface At {
  readonly x: number
  readonly y: number
}

/** Takes hold of the map, goes there and back again in steps, and lets go. Throws where the map did not go along. */
async function drag(page: Page, from: At, by: At, steps: number): Promise<void> {
  const before = await hubOf(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    const part = 1 - Math.abs(1 - (2 * step) / steps)
    await page.mouse.move(from.x + by.x * part, from.y + by.y * part)
    if (step === steps / 2) mustHaveMoved(before, await hubOf(page))
  }
  await page.mouse.up()
}

/** Takes hold of a card and puts it down there. */
async function carry(page: Page, from: At, by: At, steps: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(from.x + (by.x * step) / steps, from.y + (by.y * step) / steps)
  }
  await page.mouse.up()
}

const hubOf = (page: Page) => page.evaluate(() => window.bench.drawing().hub())

/** A gesture that moved nothing would be measured as an idle window. */
function mustHaveMoved(before: At, after: At): void {
  if (Math.hypot(after.x - before.x, after.y - before.y) < 20) throw new Error("the gesture moved nothing")
}

/** Far and fast in one direction and back again, without a pause. */
async function fling(page: Page, from: At): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step++) {
    const part = Math.sin((step / 60) * Math.PI * 3)
    await page.mouse.move(from.x - part * 560, from.y - part * 330)
  }
  await page.mouse.up()
}

const ZOOMED = 5
const ZOOM_STEPS = 30

/** In with the wheel to five times the scale and out again; how far a wheel turns differs, so that is tried first. */
async function zoom(page: Page, peer: string, at: At): Promise<void> {
  const scale = () => page.evaluate(() => window.bench.drawing().zoom())
  await page.mouse.move(at.x, at.y)
  if (peer === "junction") await page.keyboard.down("Control")
  const start = await scale()
  await page.mouse.wheel(0, -20)
  let now = start
  while (Math.abs(now - start) < 1e-9) now = await scale()
  const turn = Math.log(now / start) / -20
  const step = Math.log(ZOOMED) / ZOOM_STEPS / turn
  for (const way of [1, -1]) {
    for (let done = 0; done < ZOOM_STEPS; done++) await page.mouse.wheel(0, step * way)
  }
  if (peer === "junction") await page.keyboard.up("Control")
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
