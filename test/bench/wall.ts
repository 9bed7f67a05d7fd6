import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"
import { browserFlags, findBrowser } from "../support/find-tools.ts"
import { startHost } from "../support/host-process.ts"
import { report } from "./measure.ts"
import { ask, part, roundTrip } from "./pages.ts"

const ROUNDS = 100

/**
 * From a key on the console to the paint on the wall, two windows of one Chromium on the built browser host, beside an
 * empty round trip of the same console: a command that does nothing, asked and answered. The 95th of a hundred each, in
 * turn. Build first.
 */
export async function wallPaint(): Promise<void> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return console.log("  no Chromium was found")
  const dataFolder = mkdtempSync(join(tmpdir(), "junction-bench-"))
  const host = await startHost(dataFolder)
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(host.url)
    await page.waitForURL((url) => url.pathname === "/")
    const wall = await run(page)
    for (const [row, keys] of [
      ["blank", ["Control+b", "Control+b"]],
      ["next-step", ["PageDown", "PageUp"]],
    ] as const) {
      const ours: number[] = []
      const peer: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        peer.push(await roundTrip(page))
        ours.push(await keyToPaint(page, wall, keys[round % 2] ?? keys[0]))
      }
      console.log(`  ${row}: half of them within ${part(ours, 0.5).toFixed(1)} ms, of ${ROUNDS}`)
      report("wall", `${row}-p95`, { ours: part(ours, 0.95), peer: part(peer, 0.95) })
    }
  } finally {
    await browser.close()
    await host.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A session at its first cards, live on a wall that passed the cable check. */
async function run(page: Page): Promise<Page> {
  await ask(page, "vault.create", { name: "Calder County", passphrase: "a lantern by the river" })
  await ask(page, "vault.keepRecoveryCode", {})
  const { id } = await ask(page, "session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  await page.getByRole("button", { name: /^Wall:/ }).click()
  const [wall] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("menuitem", { name: "Open the wall window" }).click(),
  ])
  const word = wall.getByRole("heading", { level: 1, name: /^[A-Z]{4}$/ })
  await word.waitFor()
  await ask(page, "check.type", { word: await word.innerText(), notMyScreen: true })
  await ask(page, "check.finish", {})
  await ask(page, "session.start", { session: id })
  for (const block of ["young-person", "in-the-way"]) {
    for (let n = 0; n < 12; n++) await ask(page, "card.add", { session: id, step: 0, block, text: `A thought ${n}` })
  }
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/sessions/${id}`)
  await page.getByRole("region", { name: "Live console" }).waitFor()
  await page.keyboard.press("PageDown")
  await wall.getByRole("heading", { name: /^Think of one young person/ }).waitFor()
  return wall
}

/** Milliseconds from the key's own time stamp to the end of the frame in which the wall changed, on the clock of both. */
async function keyToPaint(page: Page, wall: Page, key: string): Promise<number> {
  const painted = wall.evaluate(
    () =>
      new Promise<number>((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect()
          // a message that is posted in a frame is handled after that frame was drawn
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener("message", () => done(performance.timeOrigin + performance.now()))
            port1.start()
            port2.postMessage(undefined)
          })
        })
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
  )
  const pressed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        addEventListener("keydown", (event) => done(performance.timeOrigin + event.timeStamp), {
          capture: true,
          once: true,
        })
      }),
  )
  // both listen before the key is pressed
  await Promise.all([page.evaluate(() => 0), wall.evaluate(() => 0)])
  await page.keyboard.press(key)
  const [from, until] = await Promise.all([pressed, painted])
  // the console has drawn what it did, so that the next key meets it at rest
  await page.waitForTimeout(60)
  return until - from
}
