import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { CLAIMS_OF_FOUR_TABLES } from "../fixtures/claims.ts"
import { expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test("four tables call out their ties: numbers, one field, and what they told differently", async ({
  junction: { page },
}) => {
  const names = Array.from({ length: 24 }, (_, at) => `Group ${String(at + 1).padStart(2, "0")}`)
  const { all, card, facts } = await openMap(page, names)
  await expect(card("Group 01")).toBeVisible()
  await page.keyboard.press("Control+Shift+D")
  const field = page.getByRole("textbox", { name: "Tie" })
  await expect(field).toBeFocused()

  // a wrong number is not typed
  await page.keyboard.type("4-29")
  await expect(field).toHaveValue("4-2")
  await expect(page.getByRole("status").filter({ hasText: "No group has the number 29." })).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(field).toHaveValue("")

  // the rest of the 140 is typed key by key where the line is read, without a window
  const lines = CLAIMS_OF_FOUR_TABLES.slice(0, 13)
  const [, first = ""] = lines
  await page.keyboard.type([...lines, "t2", first.replace(/ .*/, " no"), ""].join("\n"))
  await expect.poll(async () => (await all("tie")).length, { timeout: 20_000 }).toBe(13)
  const tables = (await all("tie")).map(({ body }) => body["table"])
  expect([1, 2].map((table) => tables.filter((of) => of === table).length)).toEqual([12, 1])

  const board = page.getByRole("region", { name: "The merged picture" })
  await expect(board.getByText("Told differently (1)")).toBeVisible()
  expect(await serious(page)).toEqual([])
  const dispute = board.getByRole("button", { name: /^Both agree: / }).first()
  const told = (await dispute.getAttribute("aria-label")) ?? ""
  await dispute.press("Enter")
  await expect.poll(async () => (await all("tie")).filter(({ body }) => body["confirmed"]).length).toBeGreaterThan(0)
  await expect(board.getByRole("button", { name: told })).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("tie")).filter(({ body }) => body["confirmed"]).length).toBe(0)

  // a claim of one side, the other is asked in the room
  await field.focus()
  await page.keyboard.type("by 24\n24>23 m\n")
  await expect(page.getByText("Group 24: Group 24 funds Group 23").first()).toBeVisible()
  await page.keyboard.press("Escape")
  await card("Group 24").click()
  await facts.getByRole("button", { name: "Group 24 funds Group 23" }).click()
  await expect(facts).toContainText("Group 24 says, said")
  await facts.getByRole("button", { name: "Group 23 does not agree" }).click()
  await expect(facts.getByTestId("standing")).toHaveText("Told differently: the line is dotted.")
})
