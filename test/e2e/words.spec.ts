import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const listed = (...items: string[]) => ({ state: "listed", items })

/** Four groups that say much the same in other words: twelve wordings, one of them a shared word’s own name. */
async function community(page: Page): Promise<void> {
  expect(await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  await call(page, "records.add", { kind: "placeUnit", body: { name: "Calder County", type: "county" } })
  const groups = [
    {
      name: "Cradle Steps",
      goals: listed("Kindergarten readiness", "Parents who feel supported"),
      strategies: listed("Training for staff"),
      footprint: listed("whole county"),
      funders: { state: "listed", items: [{ name: "Smith Fund" }] },
    },
    {
      name: "Ready Kids",
      goals: listed("kindergarten  READINESS", "Reading by third grade"),
      strategies: listed("Workshops"),
      footprint: listed("whole county"),
      funders: { state: "listed", items: [{ name: "The Smith Fund, Inc." }] },
    },
    { name: "Grad & Beyond", goals: listed("Raise the graduation rate", "Our own way"), strategies: listed("convene") },
    { name: "Safe Youth", goals: listed("Less underage drinking"), measures: listed("Arrests of minors") },
  ]
  for (const body of groups) await call(page, "records.add", { kind: "coalition", body })
}

const openWords = async (page: Page) => {
  await page.getByRole("link", { name: "Groups", exact: true }).click()
  await page.getByRole("link", { name: "Say it the same way" }).click()
  await expect(page.getByRole("combobox")).toBeFocused()
}

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

const heading = (page: Page) => page.getByRole("heading", { level: 2 })
const wordingAt = async (page: Page) => (await heading(page).textContent()) ?? ""

/** What a facilitator would type for each wording; Enter alone where the first suggestion is the right one. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "Kindergarten readiness": ["Enter"],
  "Parents who feel supported": ["p", "a", "r", "Enter"],
  "Reading by third grade": ["Enter"],
  "Raise the graduation rate": ["g", "r", "a", "d", "Enter"],
  "Less underage drinking": ["Enter"],
  "Our own way": ["Control+Enter"],
  "Training for staff": ["t", "r", "a", "i", "Enter"],
  Workshops: ["Enter"],
  "whole county": ["c", "a", "l", "Enter"],
  "Smith Fund": ["Enter"],
  "Arrests of minors": ["ArrowUp", "Enter", "Enter"],
}

test("ten wordings are said with keys alone, few of them, and stay said", async ({ junction: { page } }) => {
  await community(page)
  await openWords(page)
  expect(await serious(page)).toEqual([])
  await expect(page.getByText("1 of 12 said")).toBeVisible()
  let keys = 0
  let wordings = 0
  while (wordings < 10) {
    const before = await wordingAt(page)
    const press = KEYS[before]
    if (press === undefined) throw new Error(`not expected: ${before}`)
    for (const key of press) {
      await page.keyboard.press(key)
      keys++
    }
    wordings++
    if (wordings < 10) await expect(heading(page)).not.toHaveText(before)
  }
  await expect(page.getByText("11 of 12 said")).toBeVisible()
  await page.emulateMedia({ colorScheme: "dark" })
  // 3 s each: some three keys a wording
  expect(keys).toBeLessThanOrEqual(30)
  expect(await serious(page)).toEqual([])
  await page.reload()
  await expect(page.getByText("11 of 12 said")).toBeVisible()
  await expect(page.getByRole("option", { name: /Kindergarten readiness/ })).toContainText(
    "children are ready for school",
  )
  const { value } = await call(page, "records.all", {})
  const { records } = value as { records: { kind: string; body: { name?: string; goals?: { items: string[] } } }[] }
  const ready = records.find(({ body }) => body.name === "Ready Kids")
  expect(ready?.body.goals?.items).toEqual(["kindergarten  READINESS", "Reading by third grade"])
})

test("figures wait for the last wording of a list, and say what they wait for", async ({ junction: { page } }) => {
  await community(page)
  const { value } = await call(page, "records.all", {})
  const { records } = value as { records: { id: string; body: { name?: string } }[] }
  const cradle = records.find(({ body }) => body.name === "Cradle Steps")?.id ?? ""
  await page.goto(`${new URL(page.url()).origin}/#/groups/${cradle}/overlaps`)
  const goals = page.getByRole("row", { name: /Ready Kids/ }).locator("[data-name=goals]")
  await expect(goals).toContainText("–")
  const say = (wordings: string[], tags: string[]) => call(page, "coding.say", { dimension: "goals", wordings, tags })
  await say(["Kindergarten readiness"], ["school-ready"])
  await say(["Reading by third grade"], ["early-literacy"])
  await expect(goals).toContainText("–")
  await say(["Parents who feel supported"], ["parent-support"])
  await expect(goals).toContainText("50%")
  await expect(goals).not.toContainText("–")
  await call(page, "records.undo", {})
  await expect(goals).toContainText("–")
})

test("several words, taking back, undo and a new word are keys too", async ({ junction: { page } }) => {
  await community(page)
  await openWords(page)
  await page.goto(`${new URL(page.url()).origin}/#/groups/words/goals`)
  await expect(heading(page)).toHaveText("Kindergarten readiness")
  const said = page.getByTestId("said")
  await page.keyboard.type("ready for")
  await page.keyboard.press("Shift+Enter")
  await expect(said).toContainText("children are ready for school")
  await page.keyboard.type("parents")
  await page.keyboard.press("Enter")
  const row = page.getByRole("option", { name: /^Kindergarten readiness/ })
  await expect(row).toContainText("children are ready for school and parents are supported")
  // back to it, one word less, then none
  await page.keyboard.press("Backspace")
  await expect(heading(page)).toHaveText("Kindergarten readiness")
  await page.keyboard.press("Backspace")
  await expect(row).not.toContainText("parents")
  await page.keyboard.press("Backspace")
  await expect(row).toContainText("not yet compared")
  await page.keyboard.press("Control+z")
  await expect(row).toContainText("children are ready for school")

  await page.getByRole("option", { name: /^Our own way/ }).click()
  await page.getByRole("combobox").focus()
  await page.keyboard.type("Belonging here")
  await page.keyboard.press("Enter")
  await expect(page.getByText("“Belonging here” will be new. Where does it stand?")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.keyboard.type("voice")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("option", { name: /^Our own way/ })).toContainText("Belonging here")
  await page.getByRole("link", { name: "Shared words" }).click()
  await expect(page.getByText("Belonging here")).toBeVisible()
  await expect(page.getByText("Version 2:")).toBeVisible()
})

test("shared words are renamed, merged and retired, and figures follow", async ({ junction: { page } }) => {
  await community(page)
  await page.goto(`${new URL(page.url()).origin}/#/groups/words/shared/goals`)
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Change “children are ready for school”" }).click()
  await page.getByRole("menuitem", { name: "Rename…" }).click()
  await page.getByLabel("The word").fill("Schooling")
  await expect(page.getByText("This is there already.")).toBeVisible()
  await page.getByLabel("The word").fill("Ready on day one")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Ready on day one")).toBeVisible()
  await page.getByRole("button", { name: "Change “good child care for all”" }).click()
  await page.getByRole("menuitem", { name: "Merge into another…" }).click()
  await page.getByRole("combobox", { name: "The word that stays" }).fill("Ready on")
  await page.getByRole("option", { name: "Ready on day one" }).click()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Merge", exact: true }).click()
  await expect(page.getByText("good child care for all")).toBeHidden()
  await page.getByRole("switch", { name: "Show retired and merged (1)" }).click({ force: true })
  await expect(page.getByText("merged into Ready on day one")).toBeVisible()
})

test("five hundred wordings stay fast", async ({ junction: { page } }) => {
  expect(await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  for (let index = 0; index < 5; index++) {
    const goals = listed(...Array.from({ length: 100 }, (_, n) => `Aim ${index * 100 + n}: youth read and graduate`))
    await call(page, "records.add", { kind: "coalition", body: { name: `Group ${index}`, goals } })
  }
  await openWords(page)
  await expect(page.getByText("0 of 500 said")).toBeVisible()
  expect(await page.getByRole("option", { name: /^Aim/ }).count()).toBeLessThan(60)
  const began = Date.now()
  for (let index = 0; index < 20; index++) {
    const before = await wordingAt(page)
    await page.keyboard.press("Control+Enter")
    await expect(heading(page)).not.toHaveText(before)
  }
  expect(Date.now() - began).toBeLessThan(20_000)
  await expect(page.getByText("20 of 500 said")).toBeVisible()
})

test("what the method says is said in the community’s own words, and options that change structure wait", async ({
  junction: { page, openWall },
}) => {
  expect(await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  const { value } = await call(page, "session.plan", { title: "Options", plan: [{ exercise: "E2.5", minutes: 60 }] })
  const { id: session } = value as { id: string }
  await call(page, "session.setRoom", { session, headcount: 40 })
  await call(page, "session.start", { session })
  const at = (hash: string) => page.evaluate((where) => (location.hash = where), hash)
  await at("#/method/options")
  const options = page.getByRole("article")
  await expect(options).toHaveCount(8)
  await page.getByRole("button", { name: "Say “Common goals and diagnosis” in our own words" }).click()
  await page.getByLabel("We say").fill("One aim for all")
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: "Keep" }).click()
  await expect(page.getByRole("heading", { name: "One aim for all" })).toBeVisible()
  await page.getByRole("switch", { name: "Only in our own words (1)" }).click({ force: true })
  await expect(options).toHaveCount(1)

  // the same words and the same options on the wall and on slips
  const wall = await openWall()
  await call(page, "wall.show", { source: { from: "session", session } })
  await call(page, "session.goTo", { session, step: 0, block: 1 })
  await expect(wall.getByText("One aim for all")).toBeVisible()
  await at(`#/sessions/${session}/paper`)
  await page
    .getByLabel("Which step")
    .selectOption({ label: "Slips: Walk the menu, On your slip, for each: would we explore it?" })
  const sheet = page.getByRole("group", { name: "Sheet 1 of 10" })
  await expect(sheet).toContainText("One aim for all")
  await expect(sheet).not.toContainText("Merge or retire")

  // one place asks for the others; undo puts them away
  await at("#/method/options")
  await page.getByRole("switch", { name: "Show options that change structure" }).click({ force: true })
  await expect(options).toHaveCount(12)
  await at(`#/sessions/${session}/paper`)
  await page
    .getByLabel("Which step")
    .selectOption({ label: "Slips: Walk the menu, On your slip, for each: would we explore it?" })
  await expect(sheet).toContainText("Merge or retire")

  // back to the method's words, one field at a time
  await at("#/method/options")
  await page.getByRole("button", { name: "Say “One aim for all” in our own words" }).click()
  await page.getByRole("button", { name: "Back to it (We say)" }).click()
  await page.getByRole("button", { name: "Keep" }).click()
  await expect(page.getByRole("heading", { name: "Common goals and diagnosis" })).toBeVisible()
  await page.emulateMedia({ colorScheme: "dark" })
  await at("#/method/cases")
  await page.getByRole("button", { name: "Put away “Atlanta, Georgia”" }).click()
  await page.getByRole("button", { name: "Add an example of your own" }).click()
  await page.getByLabel("Where").fill("Our own county")
  await page.getByRole("button", { name: "Keep" }).click()
  await expect(page.getByRole("heading", { name: "Our own county" })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await at("#/method/cases/print")
  await expect(page.getByRole("group", { name: "Sheet 2 of 2" })).toContainText("Our own county")
  await expect(page.getByText("Atlanta")).toHaveCount(0)
})
