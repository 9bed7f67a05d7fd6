import { AxeBuilder } from "@axe-core/playwright"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

test("an exercise is copied, changed, kept for other communities, planned and run", async ({ junction }) => {
  const { page, openWall } = junction
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ reducedMotion: "reduce" })
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await call(page, "vault.keepRecoveryCode", {})
  await page.evaluate(() => (location.hash = "#/sessions/exercises"))
  await page.getByRole("button", { name: "Copy Give, get, guard" }).click()

  const question = page.getByLabel("The question on the wall")
  const seen = page.getByRole("img", { name: "What the room would see" })
  await question.fill("What would we miss most?")
  await question.press("Enter")
  await expect(seen).toContainText("What would we miss most?")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(seen).not.toContainText("What would we miss most?")
  await page.getByRole("button", { name: "Redo" }).click()
  await expect(seen).toContainText("What would we miss most?")

  // a block is put in after the one that is open, moved by keys, and its own parts are changed
  await page.getByRole("button", { name: "Add a block" }).click()
  await page.getByRole("menuitem", { name: /Answers in private/ }).click()
  await page.getByLabel("What is asked, a line each").fill("I could say no.\nI know why.")
  await page.getByLabel("What is asked, a line each").press("Control+Enter")
  await expect(seen).toContainText("I could say no.")
  const blocks = page.getByRole("navigation", { name: "Parts of the exercise" }).getByRole("listitem")
  await blocks.nth(1).getByRole("button").focus()
  await page.keyboard.press("Alt+ArrowUp")
  await expect(blocks.first()).toContainText("Answers in private")

  // what could not run is refused with the reason, and stays as it was
  await page.getByRole("button", { name: /^The exercise/ }).click()
  await page.getByLabel("People from").fill("99")
  await page.getByLabel("People from").press("Enter")
  await expect(page.getByRole("alert")).toContainText("The smaller number of people is the first one.")
  await page.getByLabel("People from").press("Escape")
  const { violations } = await new AxeBuilder({ page }).exclude("[inert]").analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])

  await page.getByRole("button", { name: "Keep, share, remove" }).click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Save it as one file" }).click(),
  ])
  expect(file.suggestedFilename()).toBe("Give get guard.exercise.json")
  await page.getByRole("button", { name: "Keep, share, remove" }).click()
  await page.getByRole("menuitem", { name: /Put it into the library/ }).click()
  await expect(page.getByText("It stands in the library of this computer now")).toBeVisible()
  await page.getByRole("link", { name: "All exercises" }).click()
  await expect(page.getByRole("button", { name: "Take Give, get, guard" })).toBeVisible()

  const wall = await openWall()
  await page.evaluate(() => (location.hash = "#/sessions/new"))
  await page.getByLabel("What is it called?").fill("Map day")
  await page.getByRole("button", { name: "Add an exercise" }).click()
  await page
    .getByRole("menuitem", { name: /Give, get, guard/ })
    .last()
    .click()
  await page.getByRole("button", { name: "Plan it" }).click()
  await page.getByRole("button", { name: "Start", exact: true }).click()
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await page.keyboard.press("PageDown")
  await expect(wall.getByText("I could say no.")).toBeVisible()
  await expect(page.getByText("Four sentences, one word each.")).toBeVisible()
})
