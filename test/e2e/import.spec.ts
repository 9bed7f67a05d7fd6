import { resolve } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const MINNEAPOLIS = resolve(import.meta.dirname, "../fixtures/minneapolis1970s.csv")

async function openImport(page: Page): Promise<void> {
  expect(await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  await page.reload()
  await page.getByRole("link", { name: "Groups", exact: true }).click()
  await page.keyboard.press("Control+i")
  await expect(page.getByRole("heading", { name: "Drop a spreadsheet here" })).toBeVisible()
}

async function choose(page: Page, file: string | { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file…" }).click(),
  ])
  await chooser.setFiles(
    typeof file === "string" ? file : { name: file.name, mimeType: "text/csv", buffer: Buffer.from(file.text) },
  )
}

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test("Minneapolis goes in with what was guessed, and one Undo takes it back", async ({ junction: { page } }) => {
  await openImport(page)
  expect(await serious(page)).toEqual([])
  await choose(page, MINNEAPOLIS)
  const bringIn = page.getByRole("button", { name: "Bring in 98 seats" })
  await expect(bringIn).toBeEnabled()
  await expect(page.getByLabel("The file has")).toHaveValue("memberships")
  await expect(page.getByText("CEO1 – Club3", { exact: true })).toBeVisible()
  expect(await serious(page)).toEqual([])
  // the next act has the focus: Enter is enough
  await expect(bringIn).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible()
  await expect(page.getByText("15 groups", { exact: true })).toBeVisible()
  await page.getByText(/^The log of minneapolis1970s.csv/).click()
  await expect(page.getByText("Rows read: 98. New: 98")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Drop a spreadsheet here" })).toBeVisible()
  const { value } = await call(page, "records.all", {})
  expect((value as { records: unknown[] }).records).toHaveLength(1)
})

test("a column can be read as something else, and the preview follows", async ({ junction: { page } }) => {
  await openImport(page)
  await choose(page, { name: "towns.csv", text: "Coalition,Goals,Web\nReady Kids,school-ready,a\nSafe Youth,,b\n" })
  await expect(page.getByRole("button", { name: "Bring in 2 groups" })).toBeEnabled()
  await expect(page.getByText("1 column is left out. Nothing of it enters the workspace.")).toBeVisible()
  await page.getByLabel("Web is read as").selectOption({ label: "Chair or lead" })
  await expect(page.getByText("1 column is left out.")).toBeHidden()
  await page.getByRole("button", { name: /^Bring in 2 groups/ }).click()
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible()
})

test("a question waits for its answer", async ({ junction: { page } }) => {
  await openImport(page)
  await call(page, "records.add", { kind: "coalition", body: { name: "Cradle Steps Network" } })
  await choose(page, { name: "one.csv", text: "name,lead\nCradle Step Network,Ana\n" })
  await expect(page.getByText("Is it “Cradle Steps Network”, which is here already?")).toBeVisible()
  await expect(page.getByRole("button", { name: "Nothing to bring in" })).toBeDisabled()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Yes, the same: Cradle Step Network" }).click()
  await page.getByRole("button", { name: "Change 1 known entry" }).click()
  await expect(page.getByText("1 known entry changed")).toBeVisible()
})

test("a file that is no table gets a sentence, a pasted table is read", async ({ junction: { page } }) => {
  await openImport(page)
  await choose(page, { name: "sheet.xlsx", text: "PK\u0003\u0004 and more" })
  await expect(page.getByRole("alert")).toContainText(
    "This spreadsheet file is damaged and cannot be opened. Nothing was written.",
  )
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "person\tgroup\nAna\tReady Kids\nAna\tSafe Youth\n")
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }))
  })
  await expect(page.getByRole("button", { name: "Bring in 2 seats" })).toBeEnabled()
  await expect(page.getByRole("alert")).toBeHidden()
})

test("a long import says how far it is and can be stopped, with nothing written", async ({ junction: { page } }) => {
  await openImport(page)
  const rows = Array.from({ length: 60_000 }, (_, at) => `Person ${at % 9000},Group ${(at * 7) % 900}`)
  await choose(page, { name: "long.csv", text: `person,group\n${rows.join("\n")}\n` })
  const bringIn = page.getByRole("button", { name: /^Bring in [\d,]+ seats/ })
  await expect(bringIn).toBeEnabled({ timeout: 60_000 })
  // pressed the moment it appears: what is written in one go cannot be stopped half way
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const bar = document.querySelector('[role="progressbar"][aria-label="Bringing in"]')
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel")
      if (bar === null || cancel === undefined) return
      observer.disconnect()
      cancel.click()
    }).observe(document.body, { childList: true, subtree: true })
  })
  await bringIn.click()
  await expect(page.getByRole("progressbar")).toBeHidden({ timeout: 30_000 })
  await expect(bringIn).toBeEnabled()
  const { value } = await call(page, "records.all", {})
  expect((value as { records: unknown[] }).records).toHaveLength(1)
})
