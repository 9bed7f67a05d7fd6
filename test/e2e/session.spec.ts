import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, startApp, test } from "./fixtures.ts"

test.describe.configure({ timeout: 300_000 })

const SMALL = { width: 1092, height: 545 }
const USUAL = { width: 1280, height: 800 }

async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return reply.value
}

async function makeCommunity(page: Page): Promise<void> {
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
}

/** Nothing that hinders a person; in the dark the same, in other colours. */
async function look(page: Page, name: string): Promise<void> {
  const serious = async (axe: AxeBuilder) =>
    (await axe.exclude("[inert]").analyze()).violations.filter(
      ({ impact }) => impact === "serious" || impact === "critical",
    )
  const wear = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  await wear("dark")
  expect(await serious(new AxeBuilder({ page }).withRules("color-contrast")), `${name}, dark`).toEqual([])
  await wear("light")
  expect(await serious(new AxeBuilder({ page })), name).toEqual([])
}

/** On an old laptop nothing scrolls sideways, and what acts on the run is in sight. */
async function fits(page: Page, name: string): Promise<void> {
  await page.setViewportSize(SMALL)
  const faultsOf = () =>
    page.evaluate(() => {
      const main = document.querySelector("main")
      const found: string[] = []
      for (const box of [document.documentElement, ...document.querySelectorAll("main, main *")]) {
        const scrolls = getComputedStyle(box).overflowX !== "visible" && getComputedStyle(box).overflowX !== "hidden"
        if ((scrolls || box === document.documentElement) && box.scrollWidth > box.clientWidth + 1)
          found.push(`sideways: ${box.className}`)
      }
      for (const act of main?.querySelectorAll(
        "main header button, main footer button, section[aria-label='The wall'] button",
      ) ?? []) {
        const { top, bottom, left, right } = act.getBoundingClientRect()
        if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) found.push(`hidden: ${act.textContent}`)
      }
      return found
    })
  await expect.poll(faultsOf, name).toEqual([])
  await page.setViewportSize(USUAL)
}

const next = (page: Page) => page.locator("[data-next]")
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const typeLine = async (page: Page, text: string) => {
  await page.keyboard.type(text)
  await page.keyboard.press("Enter")
}
/** Presses Next until the wall asks this. */
async function stepTo(page: Page, question: string): Promise<void> {
  const prompt = page.getByTitle("Change the words on the wall")
  for (let step = 0; step < 20 && !(await prompt.innerText()).startsWith(question); step++) {
    const before = await prompt.innerText()
    await page.keyboard.press("PageDown")
    await expect(prompt).not.toHaveText(before)
  }
  await expect(prompt).toContainText(question)
}

test("from tidier to stronger runs by keyboard; the room sees numbers, then words", async ({ junction }) => {
  const { page, openWall } = junction
  await page.setViewportSize(USUAL)
  await makeCommunity(page)
  await page.keyboard.press("Alt+4")
  await expect(page.getByRole("heading", { name: "No session yet" })).toBeVisible()
  await look(page, "sessions, empty")
  await page.getByRole("link", { name: "Plan a session" }).click()
  await typeLine(page, "Kick-off in March")
  await field(page, "Opening line").fill("Welcome. We begin with people.")
  await page.getByRole("button", { name: "Add an exercise" }).click()
  await expect(page.getByRole("menuitem").first()).toBeFocused()
  const chosen = page.getByRole("menuitem", { name: /From tidier to stronger/ })
  for (let n = 0; n < 8 && !(await chosen.evaluate((item) => item === document.activeElement)); n++) {
    await page.keyboard.press("ArrowDown")
  }
  await expect(chosen).toBeFocused()
  await page.keyboard.press("Enter")
  await look(page, "planning")
  await page.getByRole("button", { name: "Plan it" }).click()
  await field(page, "People in the room").fill("14")
  await page.keyboard.press("Enter")
  await look(page, "plan")

  const wall = await openWall()
  await expect(wall.getByText("Calder County")).toBeVisible()
  await page.getByRole("button", { name: "Start" }).click()
  await expect(wall.getByText("Welcome. We begin with people.")).toBeVisible()
  await expect(page.getByTestId("wall-word")).toHaveText("Live")
  await expect(next(page)).toContainText("Show the step")
  await page.keyboard.press("PageDown")
  await expect(wall.getByText("Think of one young person you know here.")).toBeVisible()
  await expect(next(page)).toContainText("Silence")
  await page.keyboard.press("Alt+q")
  await expect(page.getByTestId("silence")).toContainText("silent writing, 2:5")
  await expect(wall.getByText("3 minutes left")).toBeVisible()
  await expect(next(page)).toContainText("Reveal")

  await typeLine(page, "A grown-up who has time")
  await typeLine(page, "Same report x9")
  await expect(page.getByText("×9")).toBeVisible()
  await expect(wall.getByText("2 cards are in")).toBeVisible()
  await expect(page.getByTestId("mirror")).toContainText("2 cards are in")
  expect(await wall.content()).not.toContain("grown-up")
  // what was entered last is taken back from the empty field, and by no other key
  await page.keyboard.press("Control+z")
  await expect(wall.getByText("1 card is in")).toBeVisible()
  await typeLine(page, "Reading help")
  await expect(wall.getByText("2 cards are in")).toBeVisible()
  await expect(page.getByTestId("cards-status")).toContainText("2 cards")
  await page.keyboard.press("ArrowUp")
  await expect(field(page, "Words of the card")).toHaveValue("Reading help")
  await page.keyboard.press("End")
  await typeLine(page, " before third grade")
  await expect(page.getByText("Reading help before third grade")).toBeVisible()
  await expect(field(page, "Next card")).toBeFocused()
  await page.keyboard.press("Alt+t")
  await expect(page.getByRole("listitem").filter({ hasText: "Reading help" })).toContainText("efficiency")

  await page.keyboard.type("half a thou")
  await page.keyboard.press("Control+b")
  await expect(page.getByTestId("wall-word")).toHaveText("Blank")
  await expect(wall.getByText("Think of one young person")).toBeHidden()
  await expect(field(page, "Next card")).toHaveValue("half a thou")
  await page.keyboard.press("Control+b")
  await expect(wall.getByText("2 cards are in")).toBeVisible()
  // Esc, F5 in no field and bare letters change nothing that the room sees
  await page.keyboard.press("Escape")
  await expect(wall.getByText("2 cards are in")).toBeVisible()
  await page.keyboard.press("Control+Enter")
  await expect(wall.getByText("A grown-up who has time")).toBeVisible()
  await expect(wall.getByText("half a thou")).toBeHidden()
  await look(page, "cards")
  await fits(page, "cards")

  // what the room has seen is not taken back
  await field(page, "Next card").fill("")
  await page.keyboard.press("Control+z")
  await expect(page.getByRole("alert")).toContainText("nothing to take back")
  await expect(wall.getByText("Reading help before third grade")).toBeVisible()
  await page.keyboard.press("Control+Shift+x")
  await expect(wall.getByText("Reading help before third grade")).toBeHidden()
  await page.keyboard.press("Control+Shift+x")
  await expect(wall.getByText("Reading help before third grade")).toBeVisible()

  // the next question, from inside the field
  await page.keyboard.type("x")
  await page.keyboard.press("PageDown")
  await expect(wall.getByText("gets in the way of that?")).toBeVisible()
  await expect(field(page, "Next card")).toBeFocused()
  await page.evaluate(() => {
    const paste = new DataTransfer()
    paste.setData("text/plain", "- Three forms\n- Four logins\n3. Five meetings")
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: paste, bubbles: true, cancelable: true }),
    )
  })
  await expect(wall.getByText("3 cards are in")).toBeVisible()
  await expect(page.getByText("Five meetings", { exact: true })).toBeVisible()

  // the facilitator's own words, on the wall on Enter and not before
  await page.getByTitle("Change the words on the wall").click()
  await field(page, "Words on the wall").fill("What stands in the way?")
  await page.waitForTimeout(500)
  await expect(wall.getByText("gets in the way of that?")).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(wall.getByText("What stands in the way?")).toBeVisible()
  await expect(field(page, "Words on the wall")).toHaveCount(0)

  await page.keyboard.press("Control+h")
  await expect(page.getByLabel("What to hold")).toBeFocused()
  await typeLine(page, "Who pays the bus?")
  await expect(page.getByRole("link", { name: "Hold (1)" })).toBeVisible()

  await stepTo(page, "One sentence")
  await typeLine(page, "children in Calder County")
  await page.keyboard.type("can read by third grade")
  await expect(page.getByTestId("sentence-preview")).toContainText("can read by third grade")
  await expect(page.getByTestId("sentence-state")).toContainText("Missing: by the year")
  await expect(wall.getByText("children in Calder County")).toBeVisible()
  await expect(wall.getByText("can read by third grade")).toBeHidden()
  await page.keyboard.press("Enter")
  await expect(wall.getByText("can read by third grade", { exact: true })).toBeVisible()
  await typeLine(page, "2031")
  await typeLine(page, "the autumn reading check")
  await page.getByRole("button", { name: "The room closes it" }).click()
  await expect(page.getByTestId("sentence-state")).toContainText("Closed by the room")
  await expect(wall.getByText("Draft")).toHaveCount(0)
  await look(page, "sentence")
  await fits(page, "sentence")

  await page.keyboard.press("PageDown")
  await expect(wall.getByText("A temperature check, not a vote")).toBeVisible()
  await expect(field(page, "Behind it")).toBeFocused()
  for (const count of ["9", "2", "0", "1", "4"]) await typeLine(page, count)
  await expect(page.getByTestId("sum")).toContainText("16 counted, but only 14 are in the room")
  for (const count of ["0", "1", "1"]) await typeLine(page, count)
  await page.getByLabel("Behind it").fill("5")
  await expect(page.getByTestId("sum")).toContainText("14 of 14 counted: all.")
  await page.keyboard.press("Control+Enter")
  await expect(wall.getByText(/14 of 14 at/)).toBeVisible()
  await expect(page.getByTestId("reading-base")).toContainText("14 of 14 at")
  await expect(page.getByTestId("flag")).toContainText("Split.")
  await expect(page.getByText("7 of 12 (58%)")).toBeVisible()
  await look(page, "hands")
  await fits(page, "hands")

  await page.keyboard.press("Control+Shift+e")
  await look(page, "end")
  await page.getByRole("button", { name: "End with the impact sentence on the wall" }).click()
  await expect(wall.getByRole("heading", { name: /^So that children in Calder County can read/ })).toBeVisible()
  await expect(page.getByRole("heading", { name: "What did we park?" })).toBeVisible()
  await look(page, "what a session left")
})

const PARTIES = [
  { name: "City", state: "present" },
  { name: "School district", state: "present" },
  { name: "Library", state: "by proxy" },
  { name: "College", state: "absent" },
]

test("a proposal is said, tested, closed and stands among the decisions", async ({ junction }) => {
  const { page, openWall } = junction
  await page.setViewportSize(USUAL)
  await makeCommunity(page)
  const { id } = await ask(page, "session.plan", { title: "Table", plan: [{ exercise: "E4.1", minutes: 60 }] })
  await ask(page, "session.setRoom", { session: id, headcount: 14, parties: PARTIES })
  const wall = await openWall()
  await page.goto(`${new URL(page.url()).origin}/#/sessions/${id}`)
  await page.getByRole("button", { name: "Start" }).click()
  await expect(page.getByTestId("wall-word")).toHaveText("Live")
  await page.keyboard.press("PageDown")
  await expect(wall.getByText("Read the exact words.")).toBeVisible()

  await page.keyboard.type("We merge the two programmes in June.")
  await expect(page.getByTestId("proposal-state")).toContainText("keeps these words and reveals them")
  expect(await wall.content()).not.toContain("programmes")
  await page.keyboard.press("Control+Enter")
  await expect(wall.getByText("We merge the two programmes in June.")).toBeVisible()
  await page.getByLabel(/^The exact words/).fill("We join the two programmes in June.")
  await expect(page.locator("del")).toHaveText("merge ")
  await look(page, "proposal")
  await fits(page, "proposal")
  await page.keyboard.press("Control+Enter")
  await expect(wall.locator("ins")).toHaveText(/join/)

  await stepTo(page, "Where does your group stand?")
  // each party's word by its first letters, Enter goes on; one that is away has none
  await page.getByLabel("City stands").focus()
  await page.getByLabel("City stands").selectOption({ label: "Behind it" })
  await page.getByLabel("School district stands").selectOption({ label: "Against" })
  await page.getByLabel("Library stands").selectOption({ label: "Need more talk first" })
  await expect(page.getByLabel("College stands")).toHaveCount(0)
  await expect(page.getByTestId("flag").filter({ hasText: "Against: School district" })).toBeVisible()
  await expect(page.getByTestId("flag").filter({ hasText: "Not ready." })).toBeVisible()
  await expect(page.getByText("Fewer than five answers")).toBeVisible()
  await expect(wall.getByText("3 answers are in")).toBeVisible()
  await page.keyboard.press("Control+Enter")
  await expect(wall.getByText(/3 of 3 at/)).toBeVisible()
  await look(page, "by party")
  await fits(page, "by party")

  await stepTo(page, "Is it good enough for now")
  await page.getByLabel("Whose word").selectOption("School district")
  await field(page, "Next card").fill("Our calendar is full")
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("cards-status")).toContainText("1 objection is open")
  await page.getByLabel("How it was worked in").fill("It begins a year later")
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("cards-status")).toContainText("no objection is open")
  await stepTo(page, "What would make us reopen it?")
  await typeLine(page, "Fewer than 40 children come")
  await page.keyboard.press("Control+Enter")

  await stepTo(page, "What we decide")
  await page.keyboard.press("Control+Enter")
  await expect(wall.getByText("We join the two programmes in June.")).toBeVisible()
  await expect(page.getByTestId("decision-outlook")).toContainText(
    "Has not said yet: City, School district, and Library",
  )
  await page.getByLabel("Rule in force").selectOption("majority")
  await page.getByLabel("City says").selectOption("agrees")
  await page.getByLabel("School district says").selectOption("does not agree")
  await page.getByLabel("School district, in its own words").fill("Not before our budget is through.")
  await page.getByLabel("Library says").selectOption("agrees")
  // two of four: the College is absent, which is no yes
  await expect(page.getByTestId("decision-outlook")).toContainText("Not agreed")
  await page.getByLabel("Rule in force").selectOption("advice to a decider")
  await page.getByLabel("Rule in force").selectOption("majority")
  await page.getByLabel("School district says").selectOption("agrees")
  await expect(page.getByTestId("decision-outlook")).toContainText("Agreed")
  await page.getByLabel("Add a body that must say yes").fill("School Board")
  await page.keyboard.press("Enter")
  await page.getByLabel("School Board meets on").fill("14 May 2027")
  await page.keyboard.press("Enter")
  await expect(page.getByTestId("decision-outlook")).toContainText("waiting for School Board")
  await expect(field(page, "What would make us reopen it")).toHaveValue("Fewer than 40 children come")
  await look(page, "decide")
  await fits(page, "decide")
  await page.getByRole("button", { name: "Record the decision" }).click()
  await expect(page.getByTestId("decision-recorded")).toContainText("3 of 4 parties agree")
  await expect(wall.getByText(/Agreed in the room: 3 of 4 agree; School Board 14 May 2027/)).toBeVisible()

  await page.keyboard.press("Alt+5")
  await look(page, "decisions")
  await page.getByRole("link", { name: /We join the two programmes in June/ }).click()
  await expect(page.getByTestId("decision-state")).toContainText("Agreed in the room; waiting for School Board")
  await expect(page.getByText("College: absent")).toBeVisible()
  await expect(page.getByText(/A temperature check, not a vote: 3 of 3 at/)).toBeVisible()
  await look(page, "decision")
  await page.getByLabel("School Board: what became of it").selectOption("ratified")
  await expect(page.getByTestId("decision-state")).toContainText("Agreed and ratified by School Board")

  // changed minds make a new decision, and the former says so
  await page.getByRole("button", { name: "Decide again with other words" }).click()
  await page.getByLabel(/^The exact words/).fill("We join the two programmes in July.")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByText("The exact words, version 3, read out")).toBeVisible()
  await stepTo(page, "What we decide")
  await page.getByRole("button", { name: "Decide on version 3" }).click()
  for (const party of ["City", "School district", "Library"]) {
    await page.getByLabel(`${party} says`).selectOption("agrees")
  }
  await page.getByRole("button", { name: "Record the decision" }).click()
  await expect(page.getByTestId("decision-recorded")).toContainText("July")
  await page.keyboard.press("Alt+5")
  await expect(page.getByRole("link", { name: /in June.*replaced by later words/ })).toBeVisible()
})

test("a killed run goes on where it was: step, clock, cards, half-typed words, wall", async ({ context }, {
  project,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "junction-kill-"))
  const first = await startApp(project.name, context, folder)
  await first.page.setViewportSize(USUAL)
  await makeCommunity(first.page)
  const { id } = await ask(first.page, "session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  const room = (await ask(first.page, "vault.state", {}))["folder"]
  await first.openWall()
  await ask(first.page, "session.start", { session: id })
  await first.page.evaluate((hash) => (location.hash = hash), `#/sessions/${id}`)
  await expect(first.page.getByRole("region", { name: "Live console" })).toBeVisible()
  await first.page.keyboard.press("PageDown")
  await expect(first.page.getByTestId("mirror")).toContainText("Think of one young person")
  await stepTo(first.page, "What in our meetings")
  await typeLine(first.page, "Three forms")
  await first.page.keyboard.press("Alt+m")
  await expect(first.page.getByTestId("clock")).toContainText("of 37:00")
  await first.page.keyboard.type("Four log")
  await first.page.keyboard.press("Control+Shift+f")
  await expect(first.page.getByTestId("wall-word")).toHaveText("Frozen")
  await first.page.waitForTimeout(1500)
  const before = await first.page.getByTestId("clock").innerText()
  await first.kill()

  const again = await startApp(project.name, context, folder)
  const { page } = again
  await page.setViewportSize(USUAL)
  await ask(page, "vault.unlock", { folder: room, secret: { by: "passphrase", passphrase: PASSPHRASE } })
  await page.evaluate((hash) => (location.hash = hash), `#/sessions/${id}`)
  await expect(page.getByTitle("Change the words on the wall")).toContainText("What in our meetings")
  await expect(field(page, "Next card")).toHaveValue("Four log")
  await expect(page.getByText("Three forms")).toBeVisible()
  await expect(page.getByTestId("wall-word")).toHaveText("Frozen")
  await expect(page.getByTestId("mirror")).toContainText("1 card is in")
  const seconds = (clock: string) => {
    const [, minutes, rest] = /^(\d+):(\d\d) of 37:00/.exec(clock) ?? []
    return Number(minutes) * 60 + Number(rest)
  }
  expect(seconds(await page.getByTestId("clock").innerText())).toBeGreaterThanOrEqual(seconds(before))
  await again.close()
  rmSync(folder, { recursive: true, force: true })
})
