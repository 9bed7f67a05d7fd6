import { AxeBuilder } from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)
}

async function open(page: Page, names: readonly string[] = []): Promise<readonly string[]> {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  const ids: string[] = []
  for (const name of names) {
    const { value } = await call(page, "records.add", { kind: "coalition", body: { name } })
    ids.push((value as { id: string }).id)
  }
  await page.evaluate(() => void (location.hash = "#/groups"))
  await expect(page.getByRole("heading", { name: "Groups", level: 1 })).toBeVisible()
  return ids
}

const go = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash)
const cell = (page: Page, row: string, column: string): Locator =>
  page.getByRole("row", { name: row }).locator(`[data-name="${column}"]`)

/** The body of a group as the core has it. */
async function stored(page: Page, name: string): Promise<Record<string, unknown>> {
  const { value } = await call(page, "records.all", {})
  const { records } = value as { records: { kind: string; body: Record<string, unknown> }[] }
  const found = records.find(({ kind, body }) => kind === "coalition" && body["name"] === name)
  if (found === undefined) throw new Error(`no group ${name}`)
  return found.body
}

test("groups are added, renamed and taken back by keyboard alone", async ({ junction: { page } }, info) => {
  await open(page)
  await expect(page.getByText("No groups yet")).toBeVisible()
  expect(await serious(page)).toEqual([])

  await page.keyboard.press("Alt+n")
  await page.keyboard.type("Ready Kids")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Added: Ready Kids")).toBeVisible()
  await page.keyboard.type("Cradle Steps")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Added: Cradle Steps")).toBeVisible()
  await page.keyboard.press("Escape")
  const grid = page.getByRole("grid", { name: "Groups" })
  await expect(grid).toHaveAttribute("aria-rowcount", "3")
  await expect(grid.getByRole("row").nth(1)).toContainText("Cradle Steps")
  expect(await serious(page)).toEqual([])

  // typing on a cell replaces it, Esc leaves it as it was, F2 changes it
  await cell(page, "Ready Kids", "number").click()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type("Wrong")
  await page.keyboard.press("Escape")
  await expect(cell(page, "Ready Kids", "name")).toBeFocused()
  await page.keyboard.press("F2")
  await page.keyboard.press("End")
  await page.keyboard.type(" Network")
  await page.keyboard.press("Tab")
  await expect(cell(page, "Ready Kids Network", "type")).toBeFocused()
  await page.keyboard.type("net")
  await expect(page.getByRole("option", { name: "network" })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(cell(page, "Ready Kids Network", "type")).toHaveText("network")

  // a host that nobody has written down becomes an organisation
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type("City Library")
  await page.keyboard.press("Enter")
  await expect(cell(page, "Ready Kids Network", "host")).toHaveText("City Library")
  await page.screenshot({ path: info.outputPath("table.png") })

  for (const gone of ["City Library", "network", "Network"]) {
    await page.keyboard.press("Control+z")
    await expect(grid.getByText(gone, { exact: true })).toHaveCount(0)
    if (gone === "City Library") await page.keyboard.press("Control+z") // the organisation itself
  }
  await expect(cell(page, "Ready Kids", "name")).toHaveText("Ready Kids")
})

test("rows are picked, removed and brought back, sorted and filtered", async ({ junction: { page } }) => {
  await open(page, ["Ready Kids", "Cradle Steps", "Safe Youth"])
  const grid = page.getByRole("grid", { name: "Groups" })
  const first = () => grid.getByRole("rowheader").first()
  await expect(first()).toHaveText("Cradle Steps")
  await grid.getByRole("columnheader", { name: "Name" }).click()
  await expect(first()).toHaveText("Safe Youth")
  await expect(grid.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending")

  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Space")
  await page.keyboard.press("Shift+ArrowDown")
  await expect(page.getByText("2 picked")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.press("Delete")
  await expect(page.getByText("2 groups are in the trash.")).toBeVisible()
  await expect(grid.getByRole("rowheader")).toHaveText(["Cradle Steps"])
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(grid.getByRole("rowheader")).toHaveText(["Safe Youth", "Ready Kids", "Cradle Steps"])

  await page.keyboard.press("Control+f")
  await expect(page.getByLabel("Filter the list")).toBeFocused()
  await page.keyboard.type("youth")
  await expect(grid.getByRole("rowheader")).toHaveText(["Safe Youth"])
  await expect(page.getByText("1 of 3 shown.")).toBeVisible()
})

test("goals are listed from the table", async ({ junction: { page } }) => {
  await open(page, ["Ready Kids"])
  await cell(page, "Ready Kids", "goals").dblclick()
  const panel = page.getByRole("region", { name: "Goals of Ready Kids" })
  await panel.getByRole("combobox", { name: "Goals", exact: true }).fill("children are ready")
  await page.keyboard.press("Enter")
  await expect(panel.getByText("children are ready", { exact: true })).toBeVisible()
  await panel.getByRole("button", { name: "Done" }).click()
  await expect(cell(page, "Ready Kids", "goals")).toHaveText("1")
  expect(await stored(page, "Ready Kids")).toMatchObject({ goals: { state: "listed", items: ["children are ready"] } })
})

test("a profile is filled in where it stands", async ({ junction: { page } }, info) => {
  await open(page, ["Ready Kids", "Cradle Steps"])
  await page.getByRole("link", { name: "Ready Kids" }).click()
  await expect(page.getByRole("heading", { name: /^Ready Kids/, level: 1 })).toBeVisible()

  const goals = page.getByRole("group", { name: "Goals, in shared words" })
  await goals.getByRole("combobox", { name: "Goals, in shared words", exact: true }).fill("school readiness")
  await page.keyboard.press("Enter")
  await expect(goals.getByRole("combobox", { name: /^How the answer stands/ })).toHaveValue("listed")

  const funders = page.getByRole("group", { name: "Funders" })
  await funders.getByRole("combobox", { name: /^How the answer stands/ }).selectOption("Declined")
  await expect(funders.getByText("They would rather not say.")).toBeVisible()
  expect(await stored(page, "Ready Kids")).toMatchObject({
    goals: { state: "listed", items: ["school readiness"] },
    funders: { state: "declined", items: [] },
  })
  await funders.getByRole("combobox", { name: /^How the answer stands/ }).selectOption("Listed")
  await funders.getByRole("combobox", { name: "Add a funder" }).fill("United Way 120k")
  await page.keyboard.press("Enter")
  await expect(funders.getByLabel("Thousands a year")).toHaveValue("120")

  const ages = page.getByLabel("Ages", { exact: true })
  await ages.fill("5-8")
  await ages.press("Enter")
  await expect(page.getByText("From 5 years to under 9 years: early grades")).toBeVisible()
  const members = page.getByLabel("Number of members")
  await members.fill("many")
  await members.press("Tab")
  await expect(page.getByText("A whole number from 0 to 100000.")).toBeVisible()
  await expect(members).toHaveValue("many")
  await members.press("Escape")
  await expect(members).toHaveValue("")

  // the group confirms its goals; a changed answer is not confirmed any more
  // the marks of the sheet that the group filled in: a star is no confirmation
  const star = page.getByRole("button", { name: "Proudest of: Goals, in shared words" })
  await star.click()
  await expect(star).toHaveAttribute("aria-pressed", "true")
  expect(await stored(page, "Ready Kids")).toMatchObject({ stars: ["goals"] })
  expect(await stored(page, "Ready Kids")).not.toHaveProperty("verified")
  const tick = page.getByRole("button", { name: "Confirmed by the group: Goals, in shared words" })
  await tick.click()
  await expect(tick).toHaveAttribute("aria-pressed", "true")
  await goals.getByRole("combobox", { name: "Goals, in shared words", exact: true }).fill("literacy")
  await page.keyboard.press("Enter")
  await expect(tick).toHaveAttribute("aria-pressed", "false")

  // what only the facilitator sees says so
  await page.getByRole("button", { name: /^Stance/ }).click()
  await expect(page.getByRole("region", { name: "Stance console only" })).toBeInViewport()
  await page.getByLabel("Wants to join the talks").selectOption("maybe")
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: info.outputPath("profile.png"), fullPage: true })
  expect(await stored(page, "Ready Kids")).toMatchObject({
    goals: { items: ["school readiness", "literacy"] },
    funders: { state: "listed", items: [{ name: "United Way", amount: 120 }] },
    ages: { from: 60, until: 108 },
    stance: "maybe",
  })
  expect(await stored(page, "Ready Kids")).not.toHaveProperty("verified")
})

test("people take seats and show at which tables they sit", async ({ junction: { page } }, info) => {
  await open(page, ["Ready Kids", "Cradle Steps"])
  await page.getByRole("link", { name: "Ready Kids" }).click()
  await page.getByRole("button", { name: /^Members/ }).click()
  await page.getByLabel("as", { exact: true }).first().selectOption("chair")
  await page.getByRole("combobox", { name: "Who takes the seat" }).fill("Director, City Library")
  await page.getByRole("option", { name: "Add “Director, City Library”" }).click()
  const seats = page.getByRole("grid", { name: "Seats" })
  await expect(seats.getByRole("row", { name: "Director, City Library" })).toContainText("chair")

  // a date is typed as people write it
  await seats.locator('[data-name="from"]').last().dblclick()
  await page.keyboard.type("May 2024")
  await page.keyboard.press("Enter")
  await expect(seats.locator('[data-name="from"]').last()).toHaveText("May 2024")

  await seats.getByRole("link", { name: "Director, City Library" }).click()
  await expect(page.getByRole("heading", { name: "Director, City Library console only" })).toBeVisible()
  await page.getByRole("combobox", { name: "Add a table" }).fill("cradle")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("grid", { name: "Tables" }).getByRole("rowheader")).toHaveText([
    "Cradle Steps",
    "Ready Kids",
  ])
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: info.outputPath("person.png") })

  await go(page, "#/groups/person")
  await expect(cell(page, "Director, City Library", "tables")).toHaveText("2")
  expect(await serious(page)).toEqual([])
})

test("a tie is recorded in plain words", async ({ junction: { page } }) => {
  await open(page, ["Ready Kids", "Cradle Steps"])
  await page.getByRole("link", { name: "Ready Kids" }).click()
  await page.getByRole("button", { name: "Ties", exact: true }).click()
  await page.getByLabel("How closely").selectOption({ label: "2 Adjust: we change what we do because of the other" })
  await page.getByRole("combobox", { name: "With whom" }).fill("cradle")
  await page.keyboard.press("Enter")
  const ties = page.getByRole("grid", { name: "Ties" })
  await expect(ties.locator('[data-name="level"]').last()).toHaveText(
    "2 Adjust: we change what we do because of the other",
  )
  await ties.locator('[data-name="level"]').last().dblclick()
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /^4 Build/ })
    .click()
  await expect(ties.locator('[data-name="level"]').last()).toHaveText(/^4 Build: each makes the other stronger/)
  await ties.locator('[data-name="more"]').last().dblclick()
  await page.getByLabel("Never compared their work").click()
  await expect(page.getByLabel("Never compared their work")).toBeChecked()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Done" }).click()
  await ties.getByRole("checkbox", { name: "Pick Cradle Steps" }).click()
  await page.keyboard.press("Delete")
  await expect(page.getByText("No tie is on record.")).toBeVisible()
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(ties.getByRole("rowheader")).toHaveText(["Cradle Steps"])
})

test("a group takes a new name, ends, and is found by both names", async ({ junction: { page } }) => {
  await open(page, ["Ready Kids", "Cradle Steps"])
  await page.getByRole("link", { name: "Ready Kids" }).click()
  await page.getByRole("button", { name: "This group" }).click()
  await page.getByRole("menuitem", { name: "It has a new name…" }).click()
  await page.getByRole("textbox", { name: "New name" }).fill("Early Start")
  expect(await serious(page)).toEqual([])
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: /^Early Start/ })).toBeVisible()
  await expect(page.getByText("earlier Ready Kids")).toBeVisible()

  await page.getByRole("button", { name: "This group" }).click()
  await page.getByRole("menuitem", { name: "It has ended…" }).click()
  await page.getByRole("textbox", { name: "Ended on" }).fill("2025")
  await page.getByRole("button", { name: "End it" }).click()
  await expect(page.getByText("This group has ended: 2025.")).toBeVisible()
  await page.getByRole("link", { name: "All groups" }).click()
  const grid = page.getByRole("grid", { name: "Groups" })
  await expect(grid.getByRole("rowheader")).toHaveText(["Cradle Steps"])
  await page.getByRole("switch", { name: "Show ended and merged (1)" }).click()
  await expect(grid.getByRole("rowheader")).toHaveText(["Cradle Steps", "Early Start· ended"])

  await page.keyboard.press("Control+k")
  await expect(page.getByLabel("Search or do").last()).toBeFocused()
  await page.keyboard.type("ready ki")
  await page.getByRole("button", { name: /Early Start/ }).click()
  await expect(page.getByText("This group has ended: 2025.")).toBeVisible()
  await page.getByRole("button", { name: "It is at work again" }).click()
  await expect(page.getByText("This group has ended")).toHaveCount(0)
})

test("two groups become one, with what moves told before, and apart again", async ({ junction: { page } }, info) => {
  const [from = "", into = ""] = await open(page, ["Cradle Steps", "Ready Kids"])
  for (const coalition of [from, into]) {
    await call(page, "coalition.seat", { coalition, holder: { kind: "person", name: `Director of ${coalition}` } })
  }
  await go(page, `#/groups/${from}`)
  await page.getByRole("button", { name: "This group" }).click()
  await page.getByRole("menuitem", { name: "It was merged into another…" }).click()
  await page.getByRole("combobox", { name: "The group that stays" }).fill("ready")
  await page.keyboard.press("Enter")
  await expect(page.getByText("1 seat moves to Ready Kids.")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.screenshot({ path: info.outputPath("merge.png") })
  await page.getByRole("button", { name: "Merge", exact: true }).click()
  await expect(page.getByRole("heading", { name: /^Ready Kids/ })).toBeVisible()
  await expect(page.getByRole("grid", { name: "Seats" })).toHaveAttribute("aria-rowcount", "3")
  expect(await stored(page, "Cradle Steps")).toMatchObject({ mergedInto: into })
  await page.getByRole("button", { name: "Undo", exact: true }).click()
  await expect(page.getByRole("grid", { name: "Seats" })).toHaveAttribute("aria-rowcount", "2")
  expect(await stored(page, "Cradle Steps")).not.toHaveProperty("mergedInto")
})

test("places have a place inside a place and their children", async ({ junction: { page } }) => {
  await open(page, ["Ready Kids"])
  await page.getByRole("link", { name: "Ready Kids" }).click()
  await page.getByRole("combobox", { name: "Places covered", exact: true }).fill("North")
  await page.keyboard.press("Enter")
  await go(page, "#/groups/place")
  await page.getByRole("button", { name: "Add the place North" }).click()
  await page.keyboard.press("Alt+n")
  await page.keyboard.type("Calder County")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect(cell(page, "North", "groups")).toHaveText("1")
  await cell(page, "North", "parent").click()
  await page.keyboard.type("calder county")
  await page.keyboard.press("Tab")
  await expect(cell(page, "North", "parent")).toHaveText("Calder County")
  await expect(cell(page, "North", "children")).toBeFocused()
  await page.keyboard.type("12,000")
  await page.keyboard.press("Enter")
  await expect(cell(page, "North", "children")).toHaveText("12,000")
  // groups that wrote its earlier name still mean it, and keep their own words
  await cell(page, "North", "name").dblclick()
  await page.keyboard.type("North Calder")
  await page.keyboard.press("Enter")
  await expect(cell(page, "North Calder", "groups")).toHaveText("1")
  expect(await stored(page, "Ready Kids")).toMatchObject({ footprint: { items: ["North"] } })
  expect(await serious(page)).toEqual([])
})

test("an organisation shows where it sits and what it houses", async ({ junction: { page } }) => {
  const [kids = ""] = await open(page, ["Ready Kids"])
  await cell(page, "Ready Kids", "host").dblclick()
  await page.keyboard.type("City Library")
  await page.keyboard.press("Enter")
  await go(page, "#/groups/organization")
  await cell(page, "City Library", "sector").click()
  await page.keyboard.type("library")
  await page.keyboard.press("Enter")
  await expect(cell(page, "City Library", "sector")).toHaveText("library, parks, culture")
  expect(await serious(page)).toEqual([])
  await page.getByRole("link", { name: "City Library" }).click()
  await expect(page.getByRole("region", { name: "Groups that it houses" })).toContainText("Ready Kids")
  await page.getByRole("combobox", { name: "Add a table" }).fill("ready")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("grid", { name: "Tables" }).getByRole("rowheader")).toHaveText(["Ready Kids"])
  expect(await serious(page)).toEqual([])
  // what stood on it stays without it
  await page.getByRole("button", { name: "Remove" }).click()
  await expect(page.getByText("1 entry is in the trash.")).toBeVisible()
  await go(page, `#/groups/${kids}`)
  await expect(page.getByRole("combobox", { name: "Host", exact: true })).toHaveValue("")
})

test("a host is shown by name, however many organisations there are", async ({ junction: { page } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  for (let n = 0; n < 60; n++) {
    await call(page, "records.add", { kind: "organization", body: { name: `Agency ${String(n).padStart(2, "0")}` } })
  }
  const last = await call(page, "records.add", { kind: "organization", body: { name: "Zebra Trust" } })
  const host = (last.value as { id: string }).id
  const group = await call(page, "records.add", { kind: "coalition", body: { name: "Ready Kids", host } })
  await page.evaluate((id) => void (location.hash = `#/groups/${id}`), (group.value as { id: string }).id)
  await expect(page.getByRole("combobox", { name: "Host", exact: true })).toHaveValue("Zebra Trust")
})
