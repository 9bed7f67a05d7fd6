import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import { openMap, openSharedMap } from "./map-scene.ts"

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Words that would tell a room what to do. */
const FORBIDDEN = /\b(merge|should|optimal|best|worst|rank(ed|ing)?)\b/i

test("a map without groups says so and offers the next act", async ({ junction: { page } }) => {
  await openMap(page, [])
  await expect(page.getByRole("heading", { name: "No groups to draw yet" })).toBeVisible()
  await page.getByRole("button", { name: "Bring in groups from a file" }).click()
  await expect(page).toHaveURL(/#\/groups\/import/)
})

test("choosing a group shows its facts, and a tie why it is here", async ({ junction: { page } }) => {
  const { card, facts, map } = await openSharedMap(page)
  await card("Ready Kids").click()
  await expect(facts.getByRole("heading", { name: "Ready Kids" })).toBeVisible()
  await expect(facts).toContainText("3 of 3 people")
  await expect(facts.getByRole("link", { name: "Open the profile" })).toHaveAttribute("href", /#\/groups\//)
  // the rest is dimmed, those with ties to it are not
  await expect(card("Safe Youth")).toHaveAttribute("data-dim", "true")
  await expect(card("Cradle Steps")).not.toHaveAttribute("data-dim", "true")

  await facts.getByRole("button", { name: /shares 3 people with/ }).click()
  await expect(facts).toContainText(
    "They share 3 people: Director, Library, Nurse, Health Department, and Youth officer.",
  )
  await expect(facts).toContainText("Counted from the seats at Cradle Steps and Ready Kids")
  await expect(
    map.getByRole("img", { name: "Cradle Steps shares 3 people with Ready Kids, computed from seats" }),
  ).toHaveCount(1)
})

test("two groups side by side: the sample's known numbers, and a dash with its reason", async ({
  junction: { page },
}) => {
  const { card, facts } = await openMap(page, "sample")
  await card("Cradle Steps").click()
  await card("Ready Kids").click({ modifiers: ["Control"] })
  await expect(facts.getByRole("heading", { name: "Two groups side by side" })).toBeVisible()
  await expect(facts.getByTestId("overlap-goals")).toContainText("67%")
  await expect(facts.getByTestId("overlap-goals")).toContainText("2 in common, 1 only Cradle Steps, 1 only Ready Kids")
  await expect(facts.getByTestId("overlap-funders")).toContainText("weighed by the money given")
  await expect(facts.getByTestId("quadrant")).toHaveText("Alike and in touch")
  expect(await facts.innerText()).not.toMatch(FORBIDDEN)

  await card("Belonging Network").click({ modifiers: ["Control"] })
  await expect(facts.getByRole("heading", { name: "3 chosen" })).toBeVisible()
  // what all three list, and where each pair stands; a pair opens to its own figures
  await expect(facts.getByTestId("held-goals")).toBeVisible()
  expect(await facts.innerText()).not.toMatch(FORBIDDEN)
  await facts.getByRole("button", { name: "Cradle Steps – Ready Kids" }).click()
  await expect(facts.getByTestId("quadrant")).toHaveText("Alike and in touch")
  await card("Belonging Network").click({ modifiers: ["Control"] })
  await card("Ready Kids").click({ modifiers: ["Control"] })
  const dash = facts.getByTestId("overlap-goals").getByRole("img", { name: /^Goals: no figure\. / })
  await expect(dash).toHaveText("–")
  // the ring of focus, and with it the reason, comes to who uses keys
  await page.keyboard.press("Shift")
  await dash.focus()
  await expect(page.getByRole("tooltip")).toContainText(/was not asked|not been matched/)
})

test("by keyboard: go, open, connect, take away and bring back", async ({ junction: { page } }) => {
  const { map, facts, card, all, undoLabel } = await openSharedMap(page)
  await map.focus()
  await expect(card("Cradle Steps")).toHaveAttribute("data-here", "true")
  const active = await map.getAttribute("aria-activedescendant")
  expect(await card("Cradle Steps").getAttribute("id")).toBe(active)

  await page.keyboard.press("Enter")
  await expect(facts.getByRole("heading", { name: "Cradle Steps" })).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(map).toBeFocused()
  await expect(facts).toHaveCount(0)

  await page.keyboard.press("c")
  const dialog = page.getByRole("dialog", { name: "Add a tie" })
  await expect(dialog.getByRole("combobox", { name: "From" })).toHaveValue("Cradle Steps")
  await expect(dialog.getByRole("combobox", { name: "Connect to" })).toBeFocused()
  await page.keyboard.type("safe")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await dialog.getByLabel("How closely, now").selectOption("2")
  await dialog.getByRole("button", { name: "Add the tie" }).press("Enter")
  await expect(facts).toContainText("Cradle Steps works with Safe Youth: Adjust")
  expect((await all("tie")).map(({ body }) => body["level"])).toEqual([2])

  await map.focus()
  await page.keyboard.press("Escape")
  await page.keyboard.press("t")
  await expect(page.getByRole("status").filter({ hasText: /Safe Youth: Adjust, not confirmed/ })).toHaveCount(1)
  await page.keyboard.press("Delete")
  await expect(page.getByText(/^Removed: /)).toBeVisible()
  expect(await all("tie")).toEqual([])
  await page.getByRole("button", { name: "Undo", exact: true }).last().click()
  await expect.poll(async () => (await all("tie")).length).toBe(1)

  await map.focus()
  await page.keyboard.press("Home")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Delete")
  await expect(card("Cradle Steps")).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect(card("Cradle Steps")).toBeVisible()
  expect(await undoLabel()).toBeDefined()
})

test("a dragged card stays where it was put, as one step that can be undone", async ({ junction: { page } }) => {
  const { card, all, undoLabel, lockAndUnlock } = await openSharedMap(page)
  const before = (await card("Ready Kids").boundingBox())!
  await card("Ready Kids").hover()
  await page.mouse.down()
  await page.mouse.move(before.x + 100, before.y + 90, { steps: 8 })
  await page.mouse.move(before.x + 190, before.y + 130, { steps: 8 })
  await page.mouse.up()
  await expect.poll(undoLabel).toBe("Move Ready Kids")
  const after = (await card("Ready Kids").boundingBox())!
  expect(after.x - before.x).toBeGreaterThan(60)
  // the others, laid out but never stored, are kept as they were
  expect(await all("place")).toHaveLength(3)

  await lockAndUnlock()
  await expect(card("Ready Kids")).toBeVisible()
  const stored = (await all("place")).map(({ id, body }) => [id, body])
  await page.getByRole("button", { name: "Undo: Move Ready Kids" }).click()
  await expect.poll(async () => (await all("place")).length).toBe(0)
  await page.getByRole("button", { name: "Redo: Move Ready Kids" }).click()
  await expect.poll(async () => (await all("place")).map(({ id, body }) => [id, body])).toEqual(stored)
})

test("several key presses move a card in one step, told aloud", async ({ junction: { page } }) => {
  const { map, card, all, undoLabel } = await openSharedMap(page)
  await map.focus()
  const before = (await card("Cradle Steps").boundingBox())!
  for (let press = 0; press < 5; press++) await page.keyboard.press("Shift+ArrowDown")
  await page.keyboard.press("Alt+ArrowLeft")
  await expect(
    page.getByRole("status").filter({ hasText: /^Cradle Steps is now (left|right|above|below)/ }),
  ).toHaveCount(1)
  await expect.poll(undoLabel).toBe("Move Cradle Steps")
  const after = (await card("Cradle Steps").boundingBox())!
  expect(after.y).toBeGreaterThan(before.y)
  expect(after.x).toBeLessThan(before.x)
  expect(await all("place")).toHaveLength(3)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("place")).length).toBe(0)
})

test("lenses, layers and thresholds choose what is drawn, and the legend counts it", async ({ junction: { page } }) => {
  const { map } = await openMap(page, "sample")
  await expect(page.getByText(/^24 groups, \d+ ties shown$/)).toBeVisible()
  await map.focus()
  await page.keyboard.press("2")
  await expect(page.getByRole("button", { name: "Who sits where", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  )
  await page.getByRole("checkbox", { name: /^Shared organisations/ }).uncheck()
  const slider = page.getByRole("slider", { name: /^Shared people: at least/ })
  await slider.focus()
  await page.keyboard.press("Home")
  await expect(page.getByText("24 groups, 52 ties shown")).toBeVisible()
  await page.keyboard.press("ArrowRight")
  await expect(page.getByText("24 groups, 11 ties shown")).toBeVisible()
  await expect(page.getByRole("checkbox", { name: /^Shared people 11 of 52/ })).toBeChecked()
  await page.getByRole("checkbox", { name: /^Shared people/ }).uncheck()
  await expect(page.getByText("24 groups, 0 ties shown")).toBeVisible()
  await page.getByRole("checkbox", { name: /^Hosts/ }).check()
  await expect(page.getByText(/^24 groups, \d+ organisations, 23 ties shown$/)).toBeVisible()
  await expect(page.getByText(/2 groups have ended or were merged/)).toBeVisible()
})

test("a ring in alphabetical order, and by ties, each one step", async ({ junction: { page } }) => {
  const { card, all, undoLabel } = await openMap(page, ["Alpha", "Bravo", "Charlie", "Delta"])
  await expect(card("Alpha")).toBeVisible()
  await page.getByRole("button", { name: "Arrange", exact: true }).click()
  await page.getByRole("menuitem", { name: "In a ring, in alphabetical order" }).click()
  await expect.poll(undoLabel).toBe("Arrange in a ring")
  const at = async (name: string) => (await card(name).boundingBox())!
  await expect.poll(async () => (await at("Bravo")).x - (await at("Delta")).x).toBeGreaterThan(100)
  expect((await at("Alpha")).y).toBeLessThan((await at("Bravo")).y)
  expect((await at("Charlie")).y).toBeGreaterThan((await at("Bravo")).y)
  await page.getByRole("button", { name: "Arrange", exact: true }).click()
  await page.getByRole("menuitem", { name: /^By ties/ }).click()
  await expect.poll(undoLabel).toBe("Arrange by ties")
  expect(await all("place")).toHaveLength(4)
})

test("the outline has the same editing, in step with the map", async ({ junction: { page } }) => {
  const { card, add, all, facts } = await openSharedMap(page)
  const ids = new Map((await all("coalition")).map(({ id, body }) => [body["name"], id]))
  await add("tie", { one: ids.get("Ready Kids"), other: ids.get("Safe Youth"), type: "works with", level: 1 })
  await page.getByRole("button", { name: "Show as an outline" }).click()
  const outline = page.getByRole("list", { name: "Outline of the map" })
  await outline.getByRole("button", { name: "Ties of Ready Kids" }).click()
  const ties = outline.getByRole("list", { name: "Ties of Ready Kids" })
  await expect(ties.getByRole("listitem")).toHaveCount(2)

  await ties.getByRole("combobox", { name: /^Level: / }).selectOption("4")
  await expect.poll(async () => (await all("tie"))[0]?.body["level"]).toBe(4)
  await expect(ties.getByRole("button", { name: /^Ready Kids works with .*: Build$/ })).toBeVisible()

  await outline.getByRole("button", { name: "Rename Ready Kids" }).click()
  await page.getByRole("textbox", { name: "Name of Ready Kids" }).fill("Ready Kids Network")
  await page.keyboard.press("Enter")
  await outline.getByRole("button", { name: /^Ready Kids Network initiative/ }).click()
  await expect(facts.getByRole("heading", { name: "Ready Kids Network" })).toBeVisible()
  await page.keyboard.press("End")
  await expect(outline.getByRole("button", { name: /^Safe Youth/ })).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await expect(outline.getByRole("button", { name: /^Ready Kids Network initiative/ })).toBeFocused()

  await outline.getByRole("button", { name: /^Remove: .*Build$/ }).click()
  await expect.poll(async () => (await all("tie")).length).toBe(0)
  await outline.getByRole("button", { name: "Connect Safe Youth to…" }).click()
  await expect(page.getByRole("dialog", { name: "Add a tie" }).getByRole("combobox", { name: "From" })).toHaveValue(
    "Safe Youth",
  )
  await page.getByRole("button", { name: "Cancel" }).click()

  await page.getByRole("button", { name: "Show as a map" }).click()
  await expect(card("Ready Kids Network")).toHaveAccessibleName(/, chosen$/)
  expect(await serious(page)).toEqual([])
})

test("nothing serious for axe on the map, its facts, its dialog and its outline, light and dark", async ({
  junction: { page },
}) => {
  const { card, facts } = await openMap(page, "sample")
  await card("Cradle Steps").click()
  await expect(facts).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  await card("Ready Kids").click({ modifiers: ["Control"] })
  await page.mouse.move(0, 0)
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Add a tie…" }).click()
  await expect(page.getByRole("dialog")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Cancel" }).click()
  await page.getByRole("button", { name: "Show as an outline" }).click()
  expect(await serious(page)).toEqual([])
})
