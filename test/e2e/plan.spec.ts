import { AxeBuilder } from "@axe-core/playwright"
import type { SessionBody } from "../../shared/contract/session.ts"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

test("a plan begins with a kind of session, is put into another order and looked at; what it leaves is a page", async ({
  junction,
}) => {
  const { page } = junction
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await call(page, "vault.keepRecoveryCode", {})
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/#/sessions/new`)
  await page.getByRole("button", { name: /^Options 3 h/ }).click()
  await page.getByRole("checkbox", { name: /Give, get, guard/ }).click()
  await page.getByLabel("Begins at").fill("9")
  await page.keyboard.press("Tab")
  await page.getByRole("button", { name: "Plan it" }).click()
  const steps = page.getByRole("list", { name: "Exercises, in their order" }).getByRole("listitem")
  const checks = page.getByTestId("plan-checks")
  await expect(steps.nth(1)).toContainText("09:10E2.6 Functions before names")
  await expect(checks).toContainText("A break comes before 75 minutes are over.")
  await expect(checks).toContainText("No option is weighed before the groups have learnt about each other.")
  await page.getByRole("button", { name: /^Move Functions before names/ }).focus()
  for (const place of [3, 4]) {
    await page.keyboard.press("ArrowDown")
    await expect(page.getByText(`Now place ${place} of 7.`)).toBeAttached()
  }
  await expect(steps.nth(3)).toContainText("10:25E2.6 Functions before names")
  await expect(checks).toContainText("Walk the menu weighs options before the groups have learnt about each other.")
  await page.getByRole("button", { name: /^Move Functions before names/ }).dragTo(steps.nth(0))
  await page.getByRole("slider", { name: /^Length of Walk the menu/ }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByLabel("Minutes for Walk the menu")).toHaveValue("65")
  const { violations } = await new AxeBuilder({ page }).exclude("[inert]").analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])

  // rehearsed on one screen: the run itself with invented answers, and nothing of it afterwards
  const session = new URL(page.url()).hash.split("/").at(-1)
  const all = async () => (await call(page, "records.all", {})).value["records"] as readonly { kind: string }[]
  const before = await all()
  await page.getByRole("button", { name: "Rehearse" }).click()
  const mirror = page.getByTestId("mirror")
  await expect(mirror).toContainText("Rehearsal")
  await expect(page.getByText("Not kept")).toBeVisible()
  expect((await mirror.boundingBox())?.width).toBeGreaterThan(450)
  const step = before
    .flatMap((record) => ("body" in record ? [record.body as SessionBody] : []))
    .find(({ plan }) => plan)
  const functions = step?.plan.findIndex(({ exercise }) => exercise === "E2.6")
  await call(page, "session.goTo", { session, step: functions, block: 0 })
  const rehearsal = page.getByTestId("rehearsal-bar")
  await page.keyboard.press("Alt+i")
  await expect(mirror).toContainText("4")
  await page.keyboard.press("Control+Enter")
  await expect(mirror).toContainText("Invented:")
  const seen = await new AxeBuilder({ page }).exclude("[inert]").analyze()
  expect(seen.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])
  await rehearsal.getByRole("button", { name: "In all of this exercise" }).click()
  await rehearsal.getByRole("button", { name: "End rehearsal" }).click()
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible()
  await expect(rehearsal).toHaveCount(0)
  expect(await all()).toEqual(before)

  // a question that is raised stays with its session, and ending points to the page to take away
  await call(page, "session.start", { session })
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await page.keyboard.press("Control+h")
  await expect(page.getByLabel("What to hold")).toBeFocused()
  await page.keyboard.type("Who asks the families?")
  await page.getByRole("button", { name: "It is a question: keep it as one" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await page.keyboard.press("Control+Shift+e")
  await page.getByRole("link", { name: "Before you leave" }).click()
  await expect(page.getByRole("heading", { name: "Before you leave: Options" })).toBeVisible()
  await expect(page.getByText("Who asks the families? (no owner yet)")).toBeVisible()
})
