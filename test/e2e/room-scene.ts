import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE } from "./fixtures.ts"

const shots = process.env["JUNCTION_SHOTS"]

export async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, `${name}: ${JSON.stringify(reply).slice(0, 300)}`).toMatchObject({ ok: true })
  return reply.value
}

export interface Room {
  readonly page: Page
  readonly wall: Page
  readonly session: string
  /** Keys pressed since the room was opened; a chord counts each of its keys. */
  readonly keys: { pressed: number }
  readonly type: (text: string) => Promise<void>
  readonly press: (...chords: readonly string[]) => Promise<void>
  readonly line: (text: string) => Promise<void>
}

/** A run of these steps that stands at its first one, and its wall. */
export async function roomOf(
  page: Page,
  openWall: () => Promise<Page>,
  plan: readonly string[],
  room: object = {},
): Promise<Room> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  const steps = plan.map((exercise) => ({ exercise, minutes: 20 }))
  const { id: session = "" } = await ask(page, "session.plan", { title: "A dense morning", plan: steps })
  await ask(page, "session.setRoom", { session, headcount: 40, ...room })
  const wall = await openWall()
  await ask(page, "session.start", { session })
  await page.evaluate((hash) => (location.hash = hash), `#/sessions/${session}`)
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await page.keyboard.press("PageDown")
  await expect(wall.locator("[data-view=exercise]")).toBeVisible()
  const keys = { pressed: 0 }
  const type = async (text: string) => {
    keys.pressed += text.length
    await page.keyboard.type(text)
  }
  const press = async (...chords: readonly string[]) => {
    for (const chord of chords) {
      keys.pressed += chord.split("+").length
      await page.keyboard.press(chord)
    }
  }
  const line = async (text: string) => {
    await type(text)
    await press("Enter")
  }
  return { page, wall, session, keys, type, press, line }
}

export async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    await page.waitForTimeout(200)
    await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png` })
  }
  await page.emulateMedia({ colorScheme: "light" })
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 1092, height: 545 })
  await page.waitForTimeout(250)
  await page.screenshot({ path: `${shots}/${name}-old.png` })
  await page.setViewportSize({ width, height })
}

const SIZES = [
  [800, 600],
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
] as const

export async function wallShots(wall: Page, name: string): Promise<void> {
  if (shots === undefined) return
  for (const [width, height] of SIZES) {
    await wall.setViewportSize({ width, height })
    await wall.waitForTimeout(150)
    await wall.screenshot({ path: `${shots}/wall-${name}-${width}x${height}.png` })
  }
}

/** How long from a key on the console until the wall has these words, or (`gone`) has them no more, in milliseconds. */
export async function until(
  { page, wall }: Pick<Room, "page" | "wall">,
  words: string,
  gone: boolean,
  act: () => Promise<unknown>,
): Promise<number> {
  const done = wall.evaluate(
    ([text, absent]) =>
      new Promise<number>((seen) => {
        const look = () => {
          if ((document.querySelector("main")?.textContent?.includes(text) ?? false) === absent) return
          watch.disconnect()
          seen(Date.now())
        }
        const watch = new MutationObserver(look)
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    [words, gone] as const,
  )
  const pressed = page.evaluate(
    () =>
      new Promise<number>((seen) => addEventListener("keydown", () => seen(Date.now()), { capture: true, once: true })),
  )
  // both listen before the key is pressed
  await Promise.all([page.evaluate(() => 0), wall.evaluate(() => 0)])
  await act()
  return (await done) - (await pressed)
}

/** The console has what was entered: its own answer comes a moment after the key. */
export async function canReveal(page: Page): Promise<void> {
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(page.getByRole("button", { name: /^Reveal/ })).toBeEnabled()
}
