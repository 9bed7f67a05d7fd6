import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"
import { CLAIMS_OF_FOUR_TABLES } from "../fixtures/claims.ts"
import { browserFlags, findBrowser } from "../support/find-tools.ts"
import { startHost } from "../support/host-process.ts"
import { report } from "./measure.ts"
import { ask, part, roundTrip } from "./pages.ts"

/**
 * Milliseconds a key takes somebody who types as people in offices do, of the keystroke-level model (Card, Moran and
 * Newell 1980, average non-secretary typist, 40 words a minute).
 */
const KEY_MS = 280
const WANTED_MINUTES = 8
const GROUPS = 24
/** After so many claims a key slips: a digit that makes a number no group has. */
const SLIP_EACH = 10

/**
 * What four tables call out, typed key by key into the field on the map of the built browser host: how many keys it takes,
 * how long the page takes to be ready for the next key, and what both make of a typist who copies at a steady pace. A claim
 * is beside an empty round trip. Build first.
 */
export async function claims(): Promise<void> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return console.log("  no Chromium was found")
  const dataFolder = mkdtempSync(join(tmpdir(), "junction-bench-"))
  const host = await startHost(dataFolder)
  const browser = await chromium.launch({ executablePath, args: [...browserFlags] })
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await page.goto(host.url)
    await page.waitForURL((url) => url.pathname === "/")
    await openField(page)
    const peer: number[] = []
    const times: Pressed[] = []
    let said = 0
    let refused = 0
    for (const line of CLAIMS_OF_FOUR_TABLES) {
      const slips = /^\d/.test(line) && said++ % SLIP_EACH === 0
      if (slips) {
        for (const key of `${line.replace(/\D.*/, "-")}99`) times.push(await press(page, key))
        const left = await page.getByRole("textbox", { name: "Tie" }).inputValue()
        if (left.includes("9-9") || left.endsWith("99")) throw new Error(`a wrong number was taken: ${left}`)
        refused++
        times.push(await press(page, "Escape"))
      }
      for (const key of line) times.push(await press(page, key))
      times.push(await press(page, "Enter"))
      peer.push(await roundTrip(page))
    }
    await page.waitForFunction(storedAll, said)
    const entered = times.filter(({ key }) => key === "Enter").map(({ ms }) => ms)
    const typed = times.reduce((sum, { ms }) => sum + Math.max(KEY_MS, ms), 0)
    console.log(`  ${said} claims of four tables, ${refused} wrong numbers refused at the key, ${times.length} keys`)
    console.log(`  ${(times.length / said).toFixed(1)} keys a claim; at ${KEY_MS} ms a key ${minutes(typed)} minutes`)
    console.log(
      `  in ${WANTED_MINUTES} minutes a key may take ${Math.round((WANTED_MINUTES * 60_000) / times.length)} ms`,
    )
    console.log(`  every other key, until it is painted: half of them within ${part(keysOf(times), 0.5).toFixed(1)} ms`)
    report("claims", "enter", { ours: part(entered, 0.5), peer: part(peer, 0.5) })
    report("claims", "enter-p95", { ours: part(entered, 0.95), peer: part(peer, 0.95) })
    console.log(`ratio claims/minutes ${(typed / (WANTED_MINUTES * 60_000)).toFixed(3)}`)
  } finally {
    await browser.close()
    await host.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

interface Pressed {
  readonly key: string
  readonly ms: number
}

const keysOf = (times: readonly Pressed[]) => times.filter(({ key }) => key !== "Enter").map(({ ms }) => ms)
const minutes = (ms: number) => (ms / 60_000).toFixed(1)

async function openField(page: Page): Promise<void> {
  await ask(page, "vault.create", { name: "Calder County", passphrase: "a lantern by the river" })
  for (let n = 1; n <= GROUPS; n++)
    await ask(page, "records.add", { kind: "coalition", body: { name: `Group ${n}`, type: "initiative" } })
  await page.getByRole("link", { name: "Map", exact: true }).click()
  await page.getByRole("application", { name: "Map of groups" }).waitFor()
  await page.keyboard.press("Control+Shift+D")
  await page.getByRole("textbox", { name: "Tie" }).waitFor()
}

/** Presses a key; milliseconds from its own time stamp to the end of the frame in which the page has answered it. */
async function press(page: Page, key: string): Promise<Pressed> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const listen = ({ timeStamp }: KeyboardEvent) =>
          // a message that is posted in a frame is handled after that frame was drawn
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener("message", () => done(performance.now() - timeStamp))
            port1.start()
            port2.postMessage(undefined)
          })
        addEventListener("keydown", listen, { capture: true, once: true })
      }),
  )
  // it listens before the key is pressed
  await page.evaluate(() => 0)
  await page.keyboard.press(key)
  return { key, ms: await painted }
}

/** True once the core has all of the claims. */
async function storedAll(wanted: number): Promise<boolean> {
  const headers = { "Content-Type": "application/json" }
  const answer = (await (await fetch("/api/records.all", { method: "POST", headers, body: "{}" })).json()) as {
    readonly value: { readonly records: readonly { readonly kind: string }[] }
  }
  return answer.value.records.filter(({ kind }) => kind === "tie").length >= wanted
}
