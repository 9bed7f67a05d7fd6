import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return reply.value
}

/** A run that stands at its first cards, and its wall. */
async function inRun(page: Page, openWall: () => Promise<Page>): Promise<Page> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  const { id } = await ask(page, "session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  const wall = await openWall()
  await ask(page, "session.start", { session: id })
  await page.evaluate((hash) => (location.hash = hash), `#/sessions/${id}`)
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await page.keyboard.press("PageDown")
  await expect(wall.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
  return wall
}

const blank = (wall: Page) => expect(wall.locator("[data-view=blank]")).toBeVisible()
const lit = (wall: Page) => expect(wall.locator("[data-view=exercise]")).toBeVisible()

/** How long it takes from the key on the console to the blank wall, by the clock that both windows share. */
async function blankAfter(page: Page, wall: Page, from: Page = page): Promise<number> {
  const done = wall.evaluate(
    () =>
      new Promise<number>((seen) => {
        const look = () => {
          if (document.querySelector("[data-view=blank]") === null) return
          watch.disconnect()
          seen(Date.now())
        }
        const watch = new MutationObserver(look)
        watch.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
  const pressed = from.evaluate(
    () =>
      new Promise<number>((seen) => addEventListener("keydown", () => seen(Date.now()), { capture: true, once: true })),
  )
  // both listen before the key is pressed
  await Promise.all([page.evaluate(() => 0), wall.evaluate(() => 0)])
  await from.keyboard.press("Control+b")
  const taken = (await done) - (await pressed)
  await from.keyboard.press("Control+b")
  await lit(wall)
  return taken
}

test("Blank is there at once: in a field, in a dialog, in the palette, on the wall itself", async ({
  junction: { page, openWall },
}) => {
  const wall = await inRun(page, openWall)
  const field = page.getByLabel("Next card", { exact: true })
  await field.click()
  await page.keyboard.type("half a thou")
  const times: number[] = []
  for (let n = 0; n < 6; n++) times.push(await blankAfter(page, wall))
  // others may keep this computer busy for a moment, but not six times
  expect(Math.min(...times)).toBeLessThan(100)
  await expect(field).toHaveValue("half a thou")
  await expect(field).toBeFocused()

  for (const open of ["Control+Shift+e", "Control+k", "Control+h", "Alt+c"]) {
    await page.keyboard.press(open)
    await page.waitForTimeout(300)
    await page.keyboard.press("Control+b")
    await blank(wall)
    await page.keyboard.press("Control+b")
    await lit(wall)
    await page.keyboard.press("Escape")
    await page.waitForTimeout(200)
  }

  // the menu of the wall, and a place that is not the session's
  await page.keyboard.press("Alt+2")
  await page.getByRole("button", { name: /^Wall:/ }).click()
  await page.keyboard.press("Control+b")
  await blank(wall)
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+b")
  await lit(wall)

  await wall.bringToFront()
  expect(await blankAfter(page, wall, wall)).toBeLessThan(5000)
})

test("bare letters, F5, Esc and Enter change nothing that the room sees", async ({ junction: { page, openWall } }) => {
  const wall = await inRun(page, openWall)
  await page.locator("main").evaluate((main) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    main.focus()
  })
  const before = await call(page, "wall.view", {})
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz0123456789.")
  for (const key of [...letters, "Space", "Escape", "Enter", "ArrowRight", "Home", "F6"]) await page.keyboard.press(key)
  for (const key of ["Escape", "b", "Enter", "F6"]) await wall.keyboard.press(key)
  await page.waitForTimeout(300)
  expect(await call(page, "wall.view", {})).toEqual(before)
})

test("a clicker's buttons are learnt by pressing them once, and work in a text field", async ({
  junction: { page, openWall, dataFolder },
}) => {
  const wall = await inRun(page, openWall)
  const back = page.url()
  await page.evaluate(() => (location.hash = "#/settings"))
  await page.getByRole("button", { name: "Learn Next" }).click()
  await expect(page.getByText("Press the button on your clicker…")).toBeVisible()
  for (const [key, why] of [
    ["b", /types a letter or a sign/],
    ["ArrowRight", /moves or deletes in a text/],
    ["F5", /means something already/],
    ["Shift", /means something already/],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(why)).toBeVisible()
  }
  await page.keyboard.press("MediaTrackNext")
  await expect(page.getByText("MediaTrackNext")).toBeVisible()
  await page.getByRole("button", { name: "Learn Blank" }).click()
  await page.keyboard.press("F7")
  await expect(page.getByText("F7", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Learn Reveal" }).click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Learn Reveal" })).toBeVisible()
  const shots = process.env["JUNCTION_SHOTS"]
  if (shots) await page.screenshot({ path: `${shots}/clicker.png`, fullPage: true })
  expect(dataFolder).not.toBe("")

  await page.evaluate((hash) => (location.hash = hash), new URL(back).hash)
  const field = page.getByLabel("Next card", { exact: true })
  await field.fill("half a thou")
  await page.keyboard.press("F7")
  await blank(wall)
  await page.keyboard.press("F7")
  await lit(wall)
  await expect(field).toHaveValue("half a thou")
  await page.keyboard.press("MediaTrackNext")
  await expect(wall.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
  // in the window of the wall as well
  await wall.bringToFront()
  await wall.keyboard.press("F7")
  await blank(wall)
})
