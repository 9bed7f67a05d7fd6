import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, startApp, test } from "./fixtures.ts"

const FOR_THE_FILE = "over the weir by boat"
const THERE = "another lantern entirely"

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)
}

test("a hand-over goes from one laptop to another", async ({ junction, browser }, info) => {
  test.skip(info.project.name !== "browser", "two apps at once, each with a window of its own")
  const { page } = junction
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  for (const name of ["Ready Kids", "Summer Circle"]) {
    await call(page, "records.add", { kind: "coalition", body: { name, notes: "A private word" } })
  }
  await call(page, "records.add", {
    kind: "decision",
    body: {
      text: "We share one calendar.",
      decidedOn: "2026-01-05",
      rule: "consent",
      parties: [],
      dissent: [],
      ratification: [],
    },
  })

  // what leaves and what stays is told before anything is asked
  await page.evaluate(() => void (location.hash = "#/hand-over"))
  await expect(page.getByRole("heading", { name: "Take to another laptop" })).toBeVisible()
  await expect(page.getByText("2 groups")).toBeVisible()
  await expect(page.getByText("1 decision")).toBeVisible()
  await expect(page.getByText("The confidential database")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: info.outputPath("hand-over.png") })

  const make = page.getByRole("button", { name: "Make the file" })
  await expect(make).toBeDisabled()
  await page.getByLabel("New passphrase").fill(FOR_THE_FILE)
  await page.getByLabel("The same again").fill(`${FOR_THE_FILE}s`)
  await expect(page.getByText("The two are not the same.")).toBeVisible()
  await expect(make).toBeDisabled()
  await page.getByLabel("The same again").fill(FOR_THE_FILE)
  await make.click()
  await expect(page.getByRole("progressbar")).toBeVisible()
  await expect(page.getByRole("heading", { name: "It is made" })).toBeVisible({ timeout: 30_000 })
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: info.outputPath("made.png") })

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save the file" }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^handover-\d{4}-\d{2}-\d{2}\.junction\.age$/)
  const file = join(info.outputDir, download.suggestedFilename())
  await download.saveAs(file)
  const signs = (await page.getByLabel("SHA-256 of the file").textContent()) ?? ""
  expect(signs.replaceAll(" ", "")).toBe(createHash("sha256").update(readFileSync(file)).digest("hex"))

  // the other laptop
  const context = await browser.newContext()
  const other = await startApp(info.project.name, context, join(info.outputDir, "other"))
  try {
    const there = other.page
    await there.getByRole("button", { name: "Bring in a bundle" }).click()
    const [chooser] = await Promise.all([there.waitForEvent("filechooser"), there.getByLabel("The file").click()])
    await chooser.setFiles(file)
    await there.getByLabel("Its passphrase").fill("not this one")
    await there.getByRole("button", { name: "Look inside" }).click()
    await expect(there.getByText("That passphrase does not open this bundle.")).toBeVisible({ timeout: 30_000 })
    expect(await serious(there)).toEqual([])
    await there.screenshot({ path: info.outputPath("choose.png"), fullPage: true })

    await there.getByLabel("Its passphrase").fill(FOR_THE_FILE)
    await there.getByRole("button", { name: "Look inside" }).click()
    await expect(there.getByRole("heading", { name: "Calder County" })).toBeVisible({ timeout: 30_000 })
    await expect(there.getByText("2 groups")).toBeVisible()
    expect(await there.getByLabel("SHA-256 of the file").textContent()).toBe(signs)
    await there.getByLabel("Name").fill("Calder, second copy")
    await there.getByLabel("New passphrase").fill(THERE)
    await there.getByLabel("The same again").fill(THERE)
    expect(await serious(there)).toEqual([])
    await there.screenshot({ path: info.outputPath("found.png"), fullPage: true })

    await there.getByRole("button", { name: "Bring it in" }).click()
    await expect(there.getByLabel("Recovery code")).toBeVisible({ timeout: 30_000 })
    await there.getByRole("button", { name: "I have kept it" }).click()
    await expect(there.getByText("Calder, second copy").first()).toBeVisible()
    const { value } = await call(there, "records.all", {})
    const { records } = value as { records: readonly { kind: string; body: Record<string, unknown> }[] }
    expect(records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])).toEqual([
      "Ready Kids",
      "Summer Circle",
    ])
  } finally {
    await other.close()
    await context.close()
  }
})

test("making a file can be stopped", async ({ junction }) => {
  const { page } = junction
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await page.evaluate(() => void (location.hash = "#/hand-over"))
  await page.getByLabel("New passphrase").fill(FOR_THE_FILE)
  await page.getByLabel("The same again").fill(FOR_THE_FILE)
  await page.getByRole("button", { name: "Make the file" }).click()
  await page.getByRole("button", { name: "Stop" }).click()
  await expect(page.getByText("Stopped, as you asked. Nothing was written.")).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole("button", { name: "Make the file" })).toBeVisible()
})
