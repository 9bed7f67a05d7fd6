import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const PIN = "481632"
const shots = process.env["JUNCTION_SHOTS"]

async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return reply.value
}

const seconds = (clock: string) => {
  const [, minutes, rest] = /(\d+):(\d\d) of/.exec(clock) ?? []
  return Number(minutes) * 60 + Number(rest)
}

test("six digits reopen the run at its step and clock; the room sees the resting slide meanwhile", async ({
  junction: { page, openWall },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  await page.evaluate(() => (location.hash = "#/settings"))
  await page.getByRole("button", { name: "Set a PIN" }).click()
  await page.getByLabel("Six digits").fill("48a16")
  await page.keyboard.press("Enter")
  await expect(page.getByText("A PIN has six digits.")).toBeVisible()
  await page.getByLabel("Six digits").fill(PIN)
  await page.getByLabel("The same again").fill("481633")
  await page.keyboard.press("Enter")
  await expect(page.getByText("The two are not the same.")).toBeVisible()
  await page.getByLabel("The same again").fill(PIN)
  if (shots) await page.screenshot({ path: `${shots}/pin-setting.png` })
  await page.keyboard.press("Enter")
  await expect(page.getByText(/^Set until/)).toBeVisible()

  const { id } = await ask(page, "session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  const wall = await openWall()
  await ask(page, "session.start", { session: id })
  await page.evaluate((hash) => (location.hash = hash), `#/sessions/${id}`)
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await page.keyboard.press("PageDown")
  await expect(wall.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
  await expect(page.getByText(/^Think of one young person/).last()).toBeVisible()
  await page.waitForTimeout(500)
  await page.keyboard.press("PageDown")
  await expect(wall.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
  await page.getByLabel("Next card", { exact: true }).fill("half a thou")
  await page.waitForTimeout(700)
  const before = seconds(await page.getByTestId("clock").innerText())

  await page.keyboard.press("Control+Shift+l")
  await expect(page.getByLabel("PIN for the day")).toBeFocused()
  await expect(wall.getByRole("heading", { name: "Calder County" })).toBeVisible()
  expect(await page.content()).not.toContain("half a thou")
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  if (shots) await page.screenshot({ path: `${shots}/pin-unlock.png` })
  expect(await call(page, "records.all", {})).toMatchObject({ ok: false, error: { code: "locked" } })

  await page.keyboard.type("000000")
  await expect(page.getByText("That is not the PIN.")).toBeVisible()
  await expect(page.getByText("4 tries are left")).toBeVisible()
  await expect(page.getByLabel("PIN for the day")).toHaveValue("")
  if (shots) await page.screenshot({ path: `${shots}/pin-wrong.png` })
  await page.keyboard.type(PIN.slice(0, 5))
  const last = Date.now()
  await page.keyboard.type(PIN.slice(5))
  await expect(page.getByTitle("Change the words on the wall")).toContainText("What in our meetings")
  await expect(page.getByLabel("Next card", { exact: true })).toHaveValue("half a thou")
  await expect(wall.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
  expect(Date.now() - last).toBeLessThan(5000)
  expect(seconds(await page.getByTestId("clock").innerText())).toBeGreaterThanOrEqual(before)
})

test("after five wrong tries, and after a full lock, only the passphrase opens", async ({ junction: { page } }) => {
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  await ask(page, "vault.setPin", { pin: PIN })
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  await page.keyboard.press("Control+Shift+l")
  for (let n = 4; n > 0; n--) {
    await expect(page.getByLabel("PIN for the day")).toBeEditable()
    await page.keyboard.type("000000")
    await expect(page.getByText(n === 1 ? "1 try is left" : `${n} tries are left`)).toBeVisible()
  }
  await page.keyboard.type("000000")
  await expect(page.getByText("The PIN does not count any more.")).toBeVisible()
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()

  await ask(page, "vault.setPin", { pin: PIN })
  // a key counts once the page that it is for is there; one pressed between two pages goes nowhere
  await expect(async () => {
    await page.keyboard.press("Control+Shift+l")
    await expect(page.getByLabel("PIN for the day")).toBeEditable({ timeout: 2000 })
  }).toPass()
  await page.getByRole("button", { name: "Use the passphrase instead" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  await page.keyboard.press("Control+l")
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible()
  await expect(page.getByLabel("PIN for the day")).toHaveCount(0)
})
