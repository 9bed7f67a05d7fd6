import { readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import type { VaultState } from "../../shared/contract/vault.ts"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const shots = process.env["JUNCTION_SHOTS"]

/** Nothing that hinders a person, in either colour scheme; kept as a picture where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect((await new AxeBuilder({ page }).analyze()).violations, `${name}, ${colorScheme}`).toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png`, fullPage: true })
  }
}

const state = async (page: Page): Promise<VaultState> => (await call(page, "vault.state", {})).value
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

async function folderOf(page: Page): Promise<string> {
  const now = await state(page)
  if (now.state === "closed") throw new Error("no workspace is chosen")
  return now.folder
}

async function makeCommunity(page: Page): Promise<string> {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await call(page, "vault.keepRecoveryCode", {})
  await expect(page.getByRole("button", { name: "Lock" })).toBeVisible()
  return folderOf(page)
}

test("a new community is made by keyboard alone; its code is shown once", async ({ junction: { page } }) => {
  await expect(page.getByRole("heading", { name: "Junction" })).toBeVisible()
  await look(page, "start-first")
  await page.keyboard.press("Enter")
  await expect(field(page, "Name of the community")).toBeFocused()
  await page.keyboard.type("Calder County")
  await page.keyboard.press("Enter")
  await expect(page.getByText("A passphrase needs at least 8 characters.")).toBeVisible()
  await look(page, "start-new-refused")
  await field(page, "Passphrase").fill("calder county")
  await expect(page.getByText(/^Easy to guess/)).toBeVisible()
  await field(page, "Passphrase").fill(PASSPHRASE)
  await expect(page.getByText(/^(Very hard|Hard) to guess/)).toBeVisible()
  await field(page, "Passphrase again").fill(`${PASSPHRASE}!`)
  await page.keyboard.press("Enter")
  await expect(page.getByText("The two are not the same.")).toBeVisible()
  await field(page, "Passphrase again").fill(PASSPHRASE)
  await look(page, "start-new")
  await page.keyboard.press("Enter")

  const code = page.getByRole("status", { name: "Recovery code" })
  await expect(code).toHaveText(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
  await look(page, "start-code")
  const shown = (await code.textContent()) ?? ""
  await page.emulateMedia({ media: "print" })
  await expect(code).toBeVisible()
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  await page.emulateMedia({ media: "screen" })
  await press(page, "Later, remind me")
  await expect(page.getByText("The recovery code is not kept yet.")).toBeVisible()
  await expect(page.locator("body")).not.toContainText(shown)

  await page.keyboard.press("Control+l")
  await expect(field(page, "Passphrase")).toBeFocused()
  await press(page, "Use the recovery code instead")
  await expect(field(page, "Recovery code")).toBeFocused()
  await page.keyboard.type(shown.toLowerCase().replaceAll("-", " "))
  await look(page, "start-unlock-code")
  await page.keyboard.press("Enter")
  await expect(page.getByText("The recovery code is not kept yet.")).toBeVisible()
})

test("unlocking says what was wrong and loses nothing", async ({ junction: { page } }) => {
  await makeCommunity(page)
  await call(page, "vault.close", {})
  await expect(page.getByRole("button", { name: "New community" })).toBeVisible()
  await expect(page.locator("body")).not.toContainText("Calder County")
  await look(page, "start-home")
  await page.getByRole("switch", { name: "Show the communities' names here" }).check()
  await page.getByRole("button", { name: /Last opened/ }).click()
  await field(page, "Passphrase").fill("not this one")
  await page.getByRole("button", { name: "Show the passphrase" }).click()
  await page.keyboard.press("Enter")
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByText(/That passphrase does not open this workspace/)).toBeVisible()
  await look(page, "start-unlock-wrong")
  await field(page, "Passphrase").fill(PASSPHRASE)
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible()
  await call(page, "vault.close", {})
  await call(page, "vault.hideNames", { hide: false })
  await page.reload()
  await expect(page.getByRole("button", { name: /^Calder County/ })).toBeVisible()
  await look(page, "start-home-names")
  await page.getByRole("button", { name: /^Forget Calder County/ }).click()
  await expect(page.getByRole("button", { name: /Calder County/ })).toHaveCount(0)
})

test("a damaged workspace leads to its backups, and keeps what was there", async ({ junction: { page } }) => {
  const folder = await makeCommunity(page)
  await call(page, "records.add", { kind: "coalition", body: { name: "Ready Kids" } })
  await call(page, "vault.backUp", {})
  await call(page, "vault.lock", {})
  truncateSync(join(folder, "workspace.db"), 4096 * 3 + 7)
  const damaged = readFileSync(join(folder, "workspace.db"))
  await field(page, "Passphrase").fill(PASSPHRASE)
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByRole("alert")).toContainText("damaged")
  await look(page, "start-damaged")
  await press(page, "Restore a backup")
  await expect(page.getByRole("radio")).toHaveCount(1)
  await look(page, "start-restore")
  await field(page, "Passphrase").fill(PASSPHRASE)
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible()
  const { value } = await call(page, "vault.inspect", { folder })
  const aside = (value as { backups: { reason: string; file: string }[] }).backups.find((b) => b.reason === "restore")
  expect(readFileSync(join(folder, "backups", aside?.file ?? "", "workspace.db")).equals(damaged)).toBe(true)

  await call(page, "vault.close", {})
  writeFileSync(join(folder, "keys.json"), "{}")
  await press(page, "Open a folder")
  await field(page, "Folder of the workspace").fill(folder)
  await page.keyboard.press("Enter")
  await field(page, "Passphrase").fill(PASSPHRASE)
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByRole("alert")).toContainText("key file")
  await press(page, "Restore a backup")
  await expect(page.getByRole("checkbox", { name: "Take only the key file from it" })).toBeChecked()
  await look(page, "start-restore-keys")
  await field(page, "Passphrase").fill(PASSPHRASE)
  await field(page, "Passphrase").press("Enter")
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible()
})

test("a folder without a workspace is told, and Escape leads back", async ({ junction: { page, dataFolder } }) => {
  await press(page, "Open a folder")
  await field(page, "Folder of the workspace").fill(dataFolder)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert")).toHaveText("There is no Junction workspace in that folder.")
  await look(page, "start-open-folder")
  await page.keyboard.press("Escape")
  await press(page, "Restore a backup")
  await field(page, "Folder of the workspace").fill(join(dataFolder, "nowhere"))
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert")).toContainText("That folder is not there.")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "New community" })).toBeVisible()
})

test("the sample opens with one click, again as the same copy", async ({ junction: { page } }) => {
  await press(page, "Explore the sample")
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible()
  await expect(page.getByText("The recovery code is not kept yet.")).toHaveCount(0)
  const first = await folderOf(page)
  await call(page, "vault.close", {})
  await press(page, "Explore the sample")
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible()
  expect(await folderOf(page)).toBe(first)
  await page.keyboard.press("Control+l")
  await expect(page.getByText(/This community is invented/)).toBeVisible()
  await look(page, "start-sample-locked")
})

test("the settings change passphrase and code, and back up", async ({ junction: { page } }) => {
  const folder = await makeCommunity(page)
  await page.getByRole("link", { name: "Settings" }).click()
  await press(page, "Change the passphrase")
  await field(page, "Passphrase").fill("not this one")
  await field(page, "New passphrase").fill("another lantern by the sea")
  await field(page, "New passphrase again").fill("another lantern by the sea")
  await page.keyboard.press("Enter")
  await expect(page.getByText(/That passphrase does not open this workspace/)).toBeVisible()
  await look(page, "settings-passphrase")
  await field(page, "Passphrase").fill(PASSPHRASE)
  await page.keyboard.press("Enter")
  await expect(page.getByText("The passphrase is changed.")).toBeVisible()

  await press(page, "Make a new code")
  await field(page, "Passphrase").fill("another lantern by the sea")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("status", { name: "Recovery code" })).toHaveText(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
  await look(page, "settings-code")
  await press(page, "I have kept it")
  await expect(page.getByText("A code is kept.", { exact: false })).toBeVisible()

  await press(page, "Back up now")
  await expect(page.getByRole("row", { name: /by hand/ })).toBeVisible()
  await look(page, "settings")
  await call(page, "vault.lock", {})
  const wrong = { by: "passphrase", passphrase: PASSPHRASE }
  expect(await call(page, "vault.unlock", { folder, secret: wrong })).toMatchObject({ ok: false })
})
