import type { Browser, Page } from "@playwright/test"
import { carry, drag, fling, zoom } from "./gestures.ts"
import type { BenchPage } from "./page.ts"

declare const window: { readonly bench: BenchPage }

const GROUPS = 500
const TIES = 5000
/** At most so many cards become elements in one frame. */
const MOST_COMING = 12

/** What was wrong in some frame. */
interface Seen {
  /** Frames that were looked at. */
  readonly frames: number
  /** The widest strip of the map, in pixels of the screen, on which no picture lay. */
  readonly bare: number
  /** Of the frames those in which the sharp picture alone left a strip: the coarse one stood in. */
  readonly outrun: number
  /** Most cards that became elements from one frame to the next. */
  readonly coming: number
}

/**
 * Looks at every frame of fast gestures for what pictures that are drawn behind the hand's back could show: a strip
 * without ties, a blur that stays, many cards at once. Nothing is timed. Throws where one of them is seen.
 */
export async function findArtefacts(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on("pageerror", (error) => console.error(`artefacts: ${error.message}`))
  await page.goto(url)
  await page.evaluate(([groups, ties]) => window.bench.load("junction", groups, ties), [GROUPS, TIES] as const)
  await page.evaluate(() => window.bench.first())
  await page.evaluate(() => window.bench.whole())
  await rested(page)
  const wrong: string[] = []
  const during = async (name: string, act: () => Promise<void>) => {
    await page.evaluate(watch)
    await act()
    const { frames, bare, outrun, coming } = await page.evaluate(seen)
    await rested(page)
    const { scale, offGrid, drawn } = await page.evaluate(sharpness)
    console.log(
      `  artefacts, ${name}: ${frames} frames, bare strip ${bare.toFixed(1)} px (sharp picture outrun in ${outrun}), ` +
        `at most ${coming} cards at once, then scale ${scale.toFixed(4)}, ${offGrid.toFixed(3)} px off the grid, ` +
        `${(drawn * 100).toFixed(1)} % drawn on`,
    )
    if (bare > 0.5) wrong.push(`${name}: a strip of ${bare.toFixed(1)} px without ties`)
    if (coming > MOST_COMING) wrong.push(`${name}: ${coming} cards in one frame`)
    if (Math.abs(scale - 1) > 0.001 || offGrid > 0.01) wrong.push(`${name}: the picture stays blurred`)
    if (drawn < 0.01) wrong.push(`${name}: an empty picture`)
  }
  const middle = { x: 700, y: 420 }
  await during("zooming in and out", () => zoom(page, "junction", middle))
  await page.evaluate(() => window.bench.closeUp(1))
  await rested(page)
  const hold = await page.evaluate((at) => window.bench.holdNear(at), middle)
  await during("a fling close up", () => fling(page, hold))
  await during("a pan close up", () => drag(page, hold, { x: -380, y: -240 }, 12))
  await page.evaluate(() => window.bench.closeUp(0.45))
  await rested(page)
  await during("coming near, so that cards mount", async () => {
    await page.evaluate(() => window.bench.closeUp(0.75))
    await rested(page)
  })
  await page.evaluate(() => window.bench.drawing().fit())
  await rested(page)
  const hub = await page.evaluate(() => window.bench.drawing().hub())
  await during("carrying a group with 40 ties", () => carry(page, hub, { x: 160, y: 110 }, 20))
  await page.close()
  if (wrong.length > 0) throw new Error(wrong.join("; "))
}

/** Until the hand rests, everything is drawn and every card that is near is an element. */
async function rested(page: Page): Promise<void> {
  await page.evaluate(() => window.bench.drawing().settled())
  await page.waitForTimeout(600)
  await page.evaluate(() => window.bench.drawing().settled())
}

interface Watching {
  watched?: { seen: Seen; going: boolean }
}

/** Looks at each frame as it is about to be painted. */
function watch(): void {
  const one = (selector: string) => document.querySelector<HTMLElement>(selector)
  const coarse = one("[data-testid=tie-canvas]")?.previousElementSibling
  const sharp = one("[data-testid=tie-canvas]")
  const pane = one(".react-flow")?.getBoundingClientRect()
  if (!(coarse instanceof HTMLCanvasElement) || !(sharp instanceof HTMLCanvasElement) || pane === undefined) return
  const state = { seen: { frames: 0, bare: 0, outrun: 0, coming: 0 }, going: true }
  ;(window as Watching).watched = state
  let before = document.querySelectorAll(".react-flow__node").length
  const each = () => {
    if (!state.going) return
    // the coarse picture is all of the map: what of it is in view must be under one picture or the other
    const all = coarse.getBoundingClientRect()
    const near = sharp.getBoundingClientRect()
    const view = {
      left: Math.max(pane.left, all.left),
      top: Math.max(pane.top, all.top),
      right: Math.min(pane.right, all.right),
      bottom: Math.min(pane.bottom, all.bottom),
    }
    const gap = Math.max(near.left - view.left, near.top - view.top, view.right - near.right, view.bottom - near.bottom)
    const isMap = view.right > view.left && view.bottom > view.top
    const now = document.querySelectorAll(".react-flow__node").length
    const { frames, bare, outrun, coming } = state.seen
    const covered = coarse.width > 1
    state.seen = {
      frames: frames + 1,
      bare: isMap && gap > bare && !covered ? gap : bare,
      outrun: outrun + (isMap && gap > 0.5 ? 1 : 0),
      coming: Math.max(coming, now - before),
    }
    before = now
    requestAnimationFrame(each)
  }
  requestAnimationFrame(each)
}

function seen(): Seen {
  const state = (window as Watching).watched
  if (state === undefined) throw new Error("nothing was watched: there are no pictures")
  state.going = false
  return state.seen
}

/** At rest: how large the sharp picture is shown, how far its pixels are from the screen's, and how much is drawn on it. */
function sharpness(): { readonly scale: number; readonly offGrid: number; readonly drawn: number } {
  const sharp = document.querySelector<HTMLCanvasElement>("[data-testid=tie-canvas]")
  if (sharp === null) throw new Error("there is no picture")
  const { left, top, width } = sharp.getBoundingClientRect()
  const off = (at: number) => Math.abs(at * devicePixelRatio - Math.round(at * devicePixelRatio))
  const probe = new OffscreenCanvas(sharp.width, sharp.height)
  const pen = probe.getContext("2d")
  pen?.drawImage(sharp, 0, 0)
  const pixels = pen?.getImageData(0, 0, sharp.width, sharp.height).data ?? new Uint8ClampedArray()
  let drawn = 0
  for (let at = 4; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[0] || pixels[at + 1] !== pixels[1] || pixels[at + 2] !== pixels[2]) drawn++
  }
  const shown = width / (sharp.width / devicePixelRatio)
  return { scale: shown, offGrid: Math.max(off(left), off(top)), drawn: drawn / (pixels.length / 4) }
}
