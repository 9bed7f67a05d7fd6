import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { picture } from "../support/picture.ts"
import { call, expect, PASSPHRASE, type RunningApp, startApp, test } from "./fixtures.ts"

const MINNEAPOLIS = resolve(import.meta.dirname, "../fixtures/minneapolis1970s.csv")
const FOR_THE_FILE = "over the weir by boat"
const SENTENCE =
  "So that every seven-year-old can read a page aloud by the year 2030. We would see it in the autumn reading check."
const WORDS = "The four tables use one calendar from May."

/** Nothing serious that axe can see. */
async function accessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
    where,
  ).toEqual([])
}

/** How many people each pair of groups shares, straight from the file. */
function sharedInFile(): ReadonlyMap<string, number> {
  const boards = new Map<string, Set<string>>()
  for (const line of readFileSync(MINNEAPOLIS, "utf8").trim().split(/\r?\n/).slice(1)) {
    const [person = "", group = ""] = line.replaceAll('"', "").split(",")
    boards.set(group, (boards.get(group) ?? new Set()).add(person))
  }
  const pairs = new Map<string, number>()
  for (const [a, some] of boards) {
    for (const [b, others] of boards) {
      if (a < b) pairs.set([a, b].toSorted().join(" "), some.intersection(others).size)
    }
  }
  return new Map([...pairs].filter(([, count]) => count > 0))
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click()
const go = (page: Page, place: string) =>
  page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: place }).click()
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true })

/** Saves what a link offers. Playwright hears no downloads in Electron; there the file is made again by its command. */
async function download(page: Page, project: string, start: () => Promise<void>, to: string): Promise<string> {
  if (project !== "browser") {
    const { value } = await call(page, "bundle.export", { passphrase: FOR_THE_FILE })
    const { file } = value as { file: { name: string; base64: string } }
    mkdirSync(to, { recursive: true })
    writeFileSync(join(to, file.name), Buffer.from(file.base64, "base64"))
    return join(to, file.name)
  }
  const [file] = await Promise.all([page.waitForEvent("download"), start()])
  const path = join(to, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

async function choose(page: Page, start: () => Promise<void>, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), start()])
  await chooser.setFiles(file)
}

test("the main job, from an empty laptop to another one", async ({ context }, { project, outputDir }) => {
  test.setTimeout(240_000)
  const dataFolder = mkdtempSync(join(tmpdir(), "junction-journey-"))
  let app: RunningApp = await startApp(project.name, context, dataFolder)
  let page = app.page
  let wall = page
  const prepare = async () => {
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await prepare()

  await test.step("a workspace is created", async () => {
    await accessible(page, "start")
    await press(page, "New community")
    await field(page, "Name of the community").fill("Tamarack Valley")
    await field(page, "Passphrase").fill(PASSPHRASE)
    await field(page, "Passphrase again").fill(PASSPHRASE)
    await press(page, "Create")
    await expect(page.getByRole("status", { name: "Recovery code" })).toHaveText(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
    await press(page, "I have kept it")
    await expect(heading(page, "The path")).toBeVisible()
    await accessible(page, "path")
  })

  await test.step("Minneapolis comes in with four clicks and shows whom its boards share", async () => {
    await go(page, "Groups")
    await page.getByRole("link", { name: "Import…" }).click()
    await choose(page, () => press(page, "Choose a file…"), MINNEAPOLIS)
    await press(page, "Bring in 98 seats")
    await expect(heading(page, "It is in")).toBeVisible()
    await press(page, "Show on the map")
    const people = page.getByRole("slider", { name: /^Shared people: at least/ })
    await people.press("Home")
    await expect(page.getByRole("slider", { name: "Shared people: at least 1" })).toBeVisible()
    const wanted = sharedInFile()
    await expect(page.getByText(`15 groups, ${wanted.size} ties shown`)).toBeVisible()
    const shown = () =>
      page.getByRole("img", { name: /computed from seats$/ }).evaluateAll((ties) =>
        ties.map((tie) => {
          const [, one = "", count = "", other = ""] =
            /^(\w+) shares (\d+) (?:person|people) with (\w+)/.exec(tie.getAttribute("aria-label") ?? "") ?? []
          return [[one, other].toSorted().join(" "), Number(count)] as const
        }),
      )
    await expect.poll(async () => new Map(await shown())).toEqual(wanted)
    await accessible(page, "map")
  })

  await test.step("a session is planned, and the room is counted", async () => {
    await go(page, "Sessions")
    await page.getByRole("link", { name: "Plan a session" }).first().click()
    await field(page, "What is it called?").fill("Kick-off")
    for (const exercise of [/From tidier/, /Say it, test it/]) {
      await press(page, "Add an exercise")
      await page.getByRole("menuitem", { name: exercise }).click()
    }
    await press(page, "Plan it")
    await field(page, "People in the room").fill("14")
    await page.keyboard.press("Enter")
    for (const [n, party] of ["City", "School Board", "Library", "Clinic"].entries()) {
      await page.getByRole("combobox", { name: "Add a party" }).fill(party)
      await page.keyboard.press("Enter")
      await expect(page.getByRole("group", { name: `Parties: ${n + 1} of ${n + 1} in the room` })).toBeVisible()
    }
    await field(page, "People in the room").focus()
    await expect(page.getByRole("listbox")).toHaveCount(0)
    await accessible(page, "plan")
  })

  await test.step("cards are typed, counted on the wall, and shown at Reveal", async () => {
    wall = await app.openWall()
    await wall.setViewportSize({ width: 1280, height: 720 })
    await press(page, "Start")
    await expect(heading(wall, "Kick-off")).toBeVisible()
    await page.keyboard.press("Alt+w")
    for (const card of ["A place to be after school", "One adult who stays"]) {
      await page.keyboard.type(card)
      await page.keyboard.press("Enter")
    }
    await expect(wall.getByText("2 cards are in")).toBeVisible()
    expect(await wall.locator("body").innerText()).not.toContain("One adult who stays")
    await accessible(page, "live console")
    await page.keyboard.press("Control+Enter")
    await expect(wall.getByText("One adult who stays")).toBeVisible()
    await accessible(wall, "wall")
    await picture(page, "session")
    await page.keyboard.press("PageDown")
    await expect(page.getByTitle("Change the words on the wall")).toContainText("What in our meetings")
    await page.keyboard.type("Same report three times a month")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Control+b")
    await expect(wall.locator("h1")).toHaveCount(0)
    await page.keyboard.press("Control+b")
    await page.keyboard.press("Control+Enter")
    await expect(wall.getByText("Same report three times a month")).toBeVisible()
  })

  await test.step("the impact sentence is closed and read", async () => {
    for (const next of ["Step 3 of 15", "Step 4 of 15", "Step 5 of 15", "Step 6 of 15"]) {
      await page.keyboard.press("PageDown")
      await expect(page.getByRole("button", { name: next })).toBeVisible()
    }
    await field(page, "So that who").fill("every seven-year-old")
    await field(page, "can or are what").fill("can read a page aloud")
    await field(page, "by the year").fill("2030")
    await field(page, "we would see it in").fill("the autumn reading check")
    await expect(wall.getByText("Draft").first()).toBeVisible()
    await press(page, "The room closes it")
    await expect(wall.getByText("Draft")).toHaveCount(0)
    await page.keyboard.press("PageDown")
    await field(page, "Behind it").fill("9")
    await field(page, "Small worry").fill("3")
    await page.keyboard.press("Enter")
    await expect(page.getByText("12 of 14 counted; 2 raised no hand.")).toBeVisible()
    await page.keyboard.press("Control+Enter")
    await expect(wall.getByText(/A temperature check, not a vote · 12 of 14 at/)).toBeVisible()
  })

  await test.step("a proposal is read out, and then the battery is flat", async () => {
    await page.keyboard.press("PageDown")
    await field(page, "The exact words").fill(WORDS)
    await field(page, "Review date").fill("2027-05")
    await page.keyboard.press("Control+Enter")
    await expect(wall.getByText(WORDS)).toBeVisible()
    await page.keyboard.press("PageDown")
    await page.getByRole("textbox", { name: "Next card" }).fill("Does May mean the fi")
    await page.waitForTimeout(700)
    await app.kill()
    await page.close().catch(() => {})
    await wall.close().catch(() => {})

    app = await startApp(project.name, context, dataFolder)
    page = app.page
    await prepare()
    await press(page, /Last opened/)
    await field(page, "Passphrase").fill(PASSPHRASE)
    await page.keyboard.press("Enter")
    await go(page, "Sessions")
    await page.getByRole("link", { name: /Kick-off/ }).click()
    await expect(page.getByRole("button", { name: "Step 9 of 15" })).toBeVisible()
    await expect(page.getByRole("textbox", { name: "Next card" })).toHaveValue("Does May mean the fi")
    wall = await app.openWall()
    await expect(heading(wall, "What does it mean?")).toBeVisible()
    await expect(wall.getByText(SENTENCE)).toBeVisible()
  })

  await test.step("each party says where it stands, and a decision is recorded", async () => {
    await page.getByRole("textbox", { name: "Next card" }).clear()
    await page.keyboard.press("PageDown")
    for (const party of ["City", "Library", "Clinic"]) {
      await page.getByRole("combobox", { name: `${party} stands` }).selectOption("Behind it")
    }
    await page.getByRole("combobox", { name: "School Board stands" }).selectOption("With reservations")
    await page.keyboard.press("Control+Enter")
    await expect(wall.getByText(/4 of 4/)).toBeVisible()
    for (const next of [11, 12, 13, 14, 15]) {
      await page.keyboard.press("PageDown")
      await expect(page.getByRole("button", { name: `Step ${next} of 15` })).toBeVisible()
    }
    for (const party of ["City", "Library", "Clinic"]) {
      await page.getByRole("combobox", { name: `${party} says` }).selectOption("agrees")
    }
    await page.getByRole("combobox", { name: "School Board says" }).selectOption("not mine to say")
    await page.getByRole("textbox", { name: "Add a body that must say yes" }).fill("School Board")
    await page.keyboard.press("Enter")
    await accessible(page, "decide")
    await press(page, "Record the decision")
    await expect(page.getByText("Agreed in the room; waiting for School Board")).toBeVisible()
    await go(page, "Decisions")
    await expect(page.getByText(WORDS).first()).toBeVisible()
    await accessible(page, "decisions")
  })

  let bundle = ""
  await test.step("a bundle leaves", async () => {
    await go(page, "Hand over")
    await page.getByLabel("New passphrase").fill(FOR_THE_FILE)
    await page.getByLabel("The same again").fill(FOR_THE_FILE)
    await press(page, "Make the file")
    await expect(heading(page, "It is made")).toBeVisible({ timeout: 30_000 })
    await accessible(page, "hand over")
    bundle = await download(
      page,
      project.name,
      () => page.getByRole("link", { name: "Save the file" }).click(),
      outputDir,
    )
    expect(readFileSync(bundle, "latin1").slice(0, 21)).toBe("age-encryption.org/v1")
  })

  await test.step("locking empties the window and leaves the wall its resting slide", async () => {
    await page.keyboard.press("Control+l")
    await expect(field(page, "Passphrase")).toBeFocused()
    await expect(page.locator("body")).not.toContainText(WORDS)
    await expect(wall.locator("body")).toContainText("Tamarack Valley")
    await expect(wall.locator("body")).not.toContainText(WORDS)
    await accessible(page, "locked")
  })

  await test.step("the sample is explored", async () => {
    await press(page, "Back")
    await press(page, "Explore the sample")
    await go(page, "Map")
    await expect(page.getByText(/^24 groups/)).toBeVisible()
    await page.waitForTimeout(1500)
    await accessible(page, "map of the sample")
    await picture(page, "map")
  })
  await app.close()

  await test.step("the bundle comes in on another laptop", async () => {
    const other = mkdtempSync(join(tmpdir(), "junction-other-"))
    app = await startApp(project.name, context, other)
    page = app.page
    await prepare()
    await press(page, "Bring in a bundle")
    await choose(page, () => page.getByLabel("The file").click(), bundle)
    await page.getByLabel("Its passphrase").fill(FOR_THE_FILE)
    await press(page, "Look inside")
    await expect(page.getByText("Tamarack Valley").first()).toBeVisible({ timeout: 30_000 })
    await accessible(page, "inside a bundle")
    await page.getByLabel("New passphrase").fill(PASSPHRASE)
    await page.getByLabel("The same again").fill(PASSPHRASE)
    await press(page, /^Bring it in/)
    await expect(page.getByRole("status", { name: "Recovery code" })).toBeVisible({ timeout: 30_000 })
    await press(page, "I have kept it")
    await go(page, "Groups")
    await expect(page.getByRole("link", { name: "Groups 15" })).toBeVisible()
    await go(page, "Decisions")
    await expect(page.getByText(WORDS).first()).toBeVisible()
    await app.close()
    rmSync(other, { recursive: true, force: true })
  })
  rmSync(dataFolder, { recursive: true, force: true })
})
