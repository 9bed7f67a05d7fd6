import { readFileSync } from "node:fs"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { strFromU8, unzipSync } from "fflate"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return reply.value
}

/** A session that ended with a card, a pulled card and an item on hold. */
async function endedSession(page: Page): Promise<string> {
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  const { id: session = "" } = await ask(page, "session.plan", {
    title: "Kick-off in March",
    plan: [{ exercise: "E1.2", minutes: 35 }],
  })
  await ask(page, "session.setRoom", { session, headcount: 14 })
  await ask(page, "session.start", { session })
  await ask(page, "card.add", { session, step: 0, block: "young-person", text: "A grown-up who has time" })
  await ask(page, "session.reveal", { session })
  await ask(page, "card.add", { session, step: 0, block: "freed", text: "never shown" })
  await ask(page, "hold.add", { text: "Who pays the van?", owner: "Ana", session })
  await ask(page, "session.end", { session })
  return session
}

const choose = async (page: Page, act: string) => {
  await page.getByRole("button", { name: "Print, copy, save" }).click()
  await page.getByRole("menuitem", { name: act }).click()
}

test("the session record leaves on paper, through the clipboard and as a file", async ({ junction }) => {
  const { page } = junction
  const session = await endedSession(page)
  await page.evaluate((id) => (location.hash = `#/sessions/${id}`), session)

  await page.getByRole("button", { name: "Print, copy, save" }).click()
  await expect(page.getByText("For whom: participants")).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])
  await page.keyboard.press("Escape")

  const [download] = await Promise.all([page.waitForEvent("download"), choose(page, "Save as DOCX")])
  expect(download.suggestedFilename()).toBe("Kick-off in March.docx")
  const xml = strFromU8(unzipSync(readFileSync(await download.path()))["word/document.xml"] ?? new Uint8Array())
  expect(xml).toContain("A grown-up who has time")
  expect(xml).toContain("14 people counted in the room")
  expect(xml).not.toContain("never shown")

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  await choose(page, "Copy as formatted text")
  await expect(page.getByText("Copied, with its headings and tables.")).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ""
    return { html: await read("text/html"), plain: await read("text/plain") }
  })
  expect(copied.html).toContain("<li>A grown-up who has time</li>")
  expect(copied.plain).toContain("Who pays the van?\tAna\topen")

  // the dialog of the system is beyond a test: the paper stays until it says that it has printed
  await page.evaluate(() => {
    window.print = () => {}
  })
  await choose(page, "Print")
  const paper = page.getByTestId("paper")
  await expect(paper).toBeAttached()
  await expect(paper).toBeHidden()
  await page.emulateMedia({ media: "print", colorScheme: "dark" })
  await expect(paper).toBeVisible()
  await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)")
  await expect(page.locator("main")).toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event("afterprint")))
  await expect(paper).not.toBeAttached()
  await page.emulateMedia({ media: null })
})

test("the hold list has the same menu", async ({ junction }) => {
  const { page } = junction
  await endedSession(page)
  await page.evaluate(() => (location.hash = "#/hold"))
  const [download] = await Promise.all([page.waitForEvent("download"), choose(page, "Save as DOCX")])
  expect(download.suggestedFilename()).toBe("Hold list.docx")
})
