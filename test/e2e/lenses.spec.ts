import { AxeBuilder } from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

/** Words that would tell a room what to do. */
const FORBIDDEN = /\b(merge|should|optimal|best|worst|rank(ed|ing)?)\b/i

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const lenses = (page: Page) => page.getByRole("region", { name: "Lens" })
const picture = (page: Page, name: string) =>
  page.getByRole("radiogroup", { name: "Picture" }).getByText(name, { exact: true }).click()
const pressed = (one: Locator) => expect(one).toHaveAttribute("aria-pressed", "true")

test("every lens on the sample, by its key, with one selection through all of them", async ({ junction: { page } }) => {
  const { map, facts, all, undoLabel } = await openMap(page, "sample")
  const stage = page.getByTestId("lens-picture")
  const press = async (key: string) => {
    await page.keyboard.press("Escape")
    await page.getByRole("heading", { name: "Map", exact: true }).click()
    await page.keyboard.press(key)
  }
  await expect(page.getByText(/^24 groups, \d+ ties shown$/)).toBeVisible()

  // who sits where: lines, then counts table by table that name nobody
  await press("2")
  await pressed(lenses(page).getByRole("button", { name: /^Who sits where/ }))
  await picture(page, "Table by table")
  await expect(stage.getByText(/24 of 24 groups have said who sits there/)).toBeVisible()
  const shared = stage.getByRole("button", { name: "Cradle Steps and Ready Kids: 2" })
  await shared.click()
  await expect(facts.getByRole("heading", { name: "Two groups side by side" })).toBeVisible()
  await expect(stage.getByRole("table")).not.toContainText("Director")

  // the same two stay chosen in every other picture
  await press("8")
  const both = stage
    .getByRole("list", { name: "Measures" })
    .getByRole("listitem")
    .filter({ hasText: "ready for kindergarten" })
  for (const name of ["Cradle Steps", "Ready Kids"]) await pressed(both.getByRole("button", { name: new RegExp(name) }))
  await picture(page, "Lines")
  await expect(
    map.getByRole("img", { name: /Cradle Steps and Ready Kids are 50% alike, with 1 in common/ }),
  ).toHaveCount(1)

  await press("7")
  await picture(page, "Rows")
  const foundation = stage.getByRole("listitem").filter({ hasText: /^Calder Health Foundation/ })
  await expect(foundation).toContainText("thousand a year")
  await expect(foundation.getByRole("button", { name: /Cradle Steps/ })).toContainText("80")

  await press("9")
  const north = stage
    .getByRole("list", { name: "Places" })
    .getByRole("listitem")
    .filter({ hasText: /^North/ })
  await expect(north).toContainText("12,000 children")
  await pressed(north.getByRole("button", { name: /Cradle Steps/ }))
  await expect(north.getByRole("button", { name: /Ready Kids/ })).toHaveCount(0)
  await expect(
    stage
      .getByRole("listitem")
      .filter({ hasText: /^Calder County/ })
      .getByRole("button", { name: /Cradle Steps/ }),
  ).toContainText("in part")

  // the life course: empty ages in words, then the grid
  await press("6")
  await expect(stage.getByText("20 of 24 groups have said which ages they serve.")).toBeVisible()
  await pressed(stage.getByRole("button", { name: /^Ready Kids/ }))
  await picture(page, "Issues and ages")
  await expect(stage.getByText(/Of 19 of 24 groups both issues and ages are wholly known/)).toBeVisible()
  await expect(stage.getByRole("row", { name: /^Family economy/ })).toContainText("gap")
  await stage.getByRole("button", { name: "Early learning, preschool: 7 groups" }).click()
  await expect(facts.getByRole("heading", { name: "7 chosen" })).toBeVisible()

  // pairs: alike and not in touch first; for the console
  await press("5")
  await expect(stage.getByText("console only")).toBeVisible()
  await expect(stage.getByRole("list", { name: "Alike, not in touch" }).getByRole("listitem")).toHaveCount(5)
  await stage
    .getByRole("group", { name: "Which pairs" })
    .getByRole("button", { name: /^Alike and in touch/ })
    .click()
  const first = stage.getByRole("list", { name: "Alike and in touch" }).getByRole("listitem").first()
  await expect(first).toContainText("Cradle Steps – Ready Kids")
  await expect(first).toContainText("never compared their work")

  // functions without names, until somebody asks for them
  await lenses(page)
    .getByRole("button", { name: /^Functions/ })
    .click()
  const will = stage.getByRole("listitem").filter({ hasText: "build public will" })
  await expect(will).toContainText("8 of 15")
  await expect(will.getByRole("button")).toHaveCount(0)
  await expect(will).not.toContainText("Calder Reads")
  await page.getByRole("switch", { name: "Show the names of the groups" }).check({ force: true })
  await expect(will.getByRole("button", { name: /Calder Reads/ })).toBeVisible()

  // a council with a seat for a network that holds three groups
  await lenses(page)
    .getByRole("button", { name: /^Groups within groups/ })
    .click()
  const board = stage.getByRole("list", { name: "Within Youth Justice Board" })
  await expect(board.getByRole("button", { name: /Afterschool Alliance holds a seat/ })).toBeVisible()
  await expect(board.getByRole("list", { name: "Within Afterschool Alliance" }).getByRole("listitem")).toHaveCount(3)

  // now and wanted
  await press("3")
  await expect(page.getByText(/Of 43 ties 39 are said by both sides, 4 by one \(dashed\)/)).toBeVisible()
  await page.getByRole("radiogroup", { name: "Which ties" }).getByText("Where they differ").click()
  await expect(page.getByText("24 groups, 5 ties shown")).toBeVisible()
  await expect(page.getByText(/4 are wanted closer, 1 less close/)).toBeVisible()

  // that view is kept under a name and a key, and can be taken back
  await lenses(page).getByRole("button", { name: "Keep this view…" }).click()
  const dialog = page.getByRole("dialog", { name: "Keep this view" })
  await dialog.getByRole("textbox", { name: "Name" }).fill("Closer, please")
  await dialog.getByRole("combobox", { name: "Number key" }).selectOption("4")
  await dialog.getByRole("button", { name: "Keep", exact: true }).click()
  await pressed(lenses(page).getByRole("button", { name: /^Closer, please 4/ }))
  await press("1")
  await press("4")
  await expect(page.getByText("24 groups, 5 ties shown")).toBeVisible()
  expect((await all("lens")).map(({ body }) => [body["name"], body["ties"]])).toEqual([["Closer, please", "change"]])
  expect(await undoLabel()).toBe("Add view of the map")
  await page.keyboard.press("Control+z")
  await expect(lenses(page).getByRole("button", { name: /^Closer, please/ })).toHaveCount(0)
  await expect(lenses(page).getByRole("button", { name: "Number key of Likeness: 4" })).toBeVisible()

  // a lens beyond the nine takes a key from one of them, and gives it back with Undo
  await lenses(page).getByRole("button", { name: "Number key of Functions: none" }).click()
  const keys = page.getByRole("dialog", { name: "Functions" })
  await keys.getByRole("combobox", { name: "Number key" }).selectOption("9")
  await keys.getByRole("button", { name: "Keep", exact: true }).click()
  await expect(lenses(page).getByRole("button", { name: "Number key of Places: none" })).toBeVisible()
  await expect(keys).toHaveCount(0)
  await press("9")
  await pressed(lenses(page).getByRole("button", { name: /^Functions/ }))
  await page.keyboard.press("Control+z")
  await expect(lenses(page).getByRole("button", { name: "Number key of Places: 9" })).toBeVisible()

  // what is drawn, in words that can be read aloud and copied
  await press("3")
  await page.getByRole("button", { name: "Save picture" }).click()
  await page.getByRole("menuitem", { name: /description in words/ }).click()
  const words = page.getByRole("dialog", { name: "The map in words" })
  await expect(words.getByRole("status")).toContainText(
    /^The map shows 24 groups as of .+\. 38 ties are drawn: works with \(38\)\./,
  )
  await expect(words.getByRole("status")).not.toContainText("Director")
  await page.keyboard.press("Escape")
  await expect(words).toHaveCount(0)

  // through time: an earlier month has fewer ties
  await lenses(page)
    .getByRole("button", { name: /^Through time/ })
    .click()
  // the bar follows the picture a moment later
  await expect(page.getByText("24 groups, 38 ties shown")).toHaveCount(0)
  const now = await page.getByText(/^24 groups, \d+ ties shown$/).innerText()
  const slider = page.getByRole("slider", { name: "Month that the map is drawn for" })
  await slider.focus()
  await page.keyboard.press("Home")
  await expect(page.getByText(now)).toHaveCount(0)
  await expect(page.getByRole("button", { name: "A month earlier" })).toBeDisabled()
  await page.getByRole("button", { name: "Back to today" }).click()
  await expect(page.getByText(now)).toBeVisible()

  // one organisation: every table it sits at, and the hours of those a year
  await press("7")
  await picture(page, "Lines")
  await page.getByRole("combobox", { name: "Find a group" }).fill("Open Pantry")
  await page.getByRole("option", { name: "Open Pantry" }).click()
  await expect(facts.getByRole("heading", { name: "Sits at 5 tables" })).toBeVisible()
  await expect(facts).toContainText("About 49 hours a year, counted for 5 of 5 tables.")
  await expect(facts.getByRole("listitem").filter({ hasText: "Afterschool Alliance" }).first()).toContainText("18 h")
  await facts.getByRole("button", { name: "Only its tables" }).click()
  const tables = map.getByRole("img", { name: /^Open Pantry holds a seat at / })
  await expect(tables).toHaveCount(5)
  await expect(page.getByText(/^5 groups, 1 organisation, \d+ ties shown$/)).toBeVisible()
  await facts.getByRole("button", { name: "Show everything" }).click()
  await expect(tables).toHaveCount(0)

  // a group opens into its teams, and closes again
  await page.getByRole("combobox", { name: "Find a group" }).fill("Strong Families")
  await expect(page.getByRole("option", { name: "Strong Families Table" })).toBeVisible()
  await page.keyboard.press("Enter")
  const teams = facts.getByRole("button", { name: "3 teams" })
  await teams.click()
  const team = map.getByRole("img", { name: /^Parents in the lead, / })
  await expect(team).toBeVisible()
  await expect(map.getByRole("img", { name: /^Home visitors is part of Strong Families Table/ })).toHaveCount(1)
  await teams.click()
  await expect(team).toHaveCount(0)
})

test("figures with a sentence and what they rest on; of people only behind the console's mark", async ({
  junction: { page },
}) => {
  const { card, facts } = await openMap(page, "sample")
  await page.getByRole("button", { name: "Figures", exact: true }).click()
  const panel = page.getByRole("complementary", { name: "Figures" })
  const figure = (name: string) =>
    panel
      .getByRole("listitem")
      .filter({ hasText: new RegExp(`^${name}`) })
      .first()
  const open = (name: string) => panel.getByRole("button", { name: new RegExp(`^${name}`) }).click()

  await expect(figure("How delicate")).toContainText("help that fits: a skilled neutral facilitator")
  await expect(panel).not.toContainText(/sensitivity/i)
  await open("How delicate")
  await expect(figure("How delicate")).toContainText("pairs it is known how alike they are")

  await expect(figure("Shared people")).toContainText("52 pairs of groups")
  await expect(figure("At several tables")).toContainText("31 of 149")
  await expect(panel).not.toContainText("Youth officer")
  await expect(figure("At several tables")).toContainText("console only")
  await open("At several tables")
  await expect(panel).toContainText("Youth officer, Calder County Sheriff: Safe Youth, Grad & Beyond")
  await expect(figure("Hours at a second table")).toContainText("380 a year")

  await expect(panel).toContainText("23 of 24 groups have told of their ties")
  await expect(figure("Density")).toContainText("14%")
  await expect(figure("Both sides say so")).toContainText("34 of 43")
  await open("Level gaps")
  await expect(figure("Level gaps")).toContainText("Early Childhood Council > Strong Families Table3 steps")
  await open("Holding others in touch")
  await expect(figure("Answers in profiles")).toContainText(/\d\d%/)
  await open("Answers in profiles")
  await expect(panel).toContainText("Goals, 18 confirmed22 of 24")
  await expect(figure("Systems that must mesh")).toContainText("None is listed yet")
  await expect(figure("Residents and young people")).toContainText("No group has counted")
  expect(await panel.innerText()).not.toMatch(FORBIDDEN)

  // a line of a figure chooses its groups, and what is delicate is said of those that are chosen
  await panel.getByRole("button", { name: /^Early Childhood Council > Strong Families Table/ }).click()
  await expect(panel.getByRole("heading", { name: "The 2 chosen groups at one table" })).toBeVisible()
  await expect(card("Strong Families Table")).toHaveAccessibleName(/, chosen$/)
  expect(await serious(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  for (const lens of ["Alike and in touch", "Life course", "Places", "Groups within groups"]) {
    await lenses(page)
      .getByRole("button", { name: new RegExp(`^${lens}`) })
      .click()
    await expect(page.getByTestId("lens-picture")).toBeVisible()
    expect(await serious(page)).toEqual([])
  }
  await panel.getByRole("button", { name: "Close the figures" }).click()
  await expect(facts).toBeVisible()
})
