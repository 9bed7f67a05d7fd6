import type { Page } from "@playwright/test"
import type { BenchPage } from "./page.ts"

declare const window: { readonly bench: BenchPage }

export interface At {
  readonly x: number
  readonly y: number
}

/** Takes hold of the map, goes there and back again in steps, and lets go. Throws where the map did not go along. */
export async function drag(page: Page, from: At, by: At, steps: number): Promise<void> {
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
export async function carry(page: Page, from: At, by: At, steps: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(from.x + (by.x * step) / steps, from.y + (by.y * step) / steps)
  }
  await page.mouse.up()
}

export const hubOf = (page: Page) => page.evaluate(() => window.bench.drawing().hub())

/** A gesture that moved nothing would be measured as an idle window. */
export function mustHaveMoved(before: At, after: At): void {
  if (Math.hypot(after.x - before.x, after.y - before.y) < 20) throw new Error("the gesture moved nothing")
}

/** Far and fast in one direction and back again, without a pause. */
export async function fling(page: Page, from: At): Promise<void> {
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
export async function zoom(page: Page, peer: string, at: At): Promise<void> {
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
