import { AxeBuilder } from "@axe-core/playwright"
import type { ElectronApplication, Page } from "@playwright/test"
import { call, expect, PASSPHRASE, plugIn, test, unplug } from "./fixtures.ts"
import { ask } from "./room-scene.ts"

const NAME = "Calder County"
const SECRET = "planted-heron"
/** What stands in for Electron's runtime does the same here as the browser. */
const ONCE = { tag: "@alike" } as const
const shots = process.env["JUNCTION_SHOTS"]

/** A community with one confidential note and one planned session. */
async function prepare(page: Page): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await ask(page, "vault.create", { name: NAME, passphrase: PASSPHRASE })
  await ask(page, "vault.keepRecoveryCode", {})
  const { id = "" } = await ask(page, "session.plan", { title: "Kick-off", plan: [{ exercise: "E1.2", minutes: 35 }] })
  await ask(page, "records.add", { kind: "coalition", body: { name: "Cradle Steps", notes: SECRET } })
  await ask(page, "records.edit", { kind: "session", id, fields: { notes: SECRET } })
  await page.evaluate((hash) => (location.hash = hash), `#/sessions/${id}`)
  await expect(page.getByRole("heading", { name: "Kick-off" })).toBeVisible()
  return id
}

async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    if (shots) await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).exclude("[inert]").analyze()
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical"),
      `${name}, ${colorScheme}`,
    ).toEqual([])
  }
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "What does the room see?" })
const button = (page: Page, name: string) => dialog(page).getByRole("button", { name })
const wordOf = (wall: Page) => wall.getByRole("heading", { level: 1 }).innerText()
/** All that a person could read or copy out of a window. */
const held = (page: Page) => page.evaluate(() => document.documentElement.outerHTML + document.title + location.href)

function inElectron(electron: ElectronApplication | undefined): ElectronApplication {
  if (electron === undefined) throw new Error("not in Electron")
  return electron
}

const SIZES = [
  [800, 600],
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
] as const

/** On every projector all of it is in sight, and no letter is smaller than 24 pt at 1080 lines. */
async function fits(wall: Page): Promise<void> {
  for (const [width, height] of SIZES) {
    await wall.setViewportSize({ width, height })
    const found = await wall.locator("main h1, main p").evaluateAll(
      (texts) =>
        texts.filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect()
          const small = Number.parseFloat(getComputedStyle(text).fontSize) < (innerHeight * 32) / 1080 - 0.1
          return small || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
        }).length,
    )
    expect(found, `${width}x${height}`).toBe(0)
  }
}

test("nothing goes live before the word was typed off the wall", ONCE, async ({ junction }) => {
  const { page, electron } = junction
  await prepare(page)
  if (electron) await plugIn(electron)
  await page.getByRole("button", { name: "Start" }).click()
  await expect(dialog(page)).toBeVisible()
  await look(page, "check-choice")
  const opened = electron ? electron.waitForEvent("window") : page.waitForEvent("popup")
  await button(page, "Open the wall").click()
  const wall = await opened
  await wall.waitForLoadState()
  await expect(wall.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z]{4}$/)
  const word = await wordOf(wall)
  expect(await held(wall)).not.toContain(NAME)
  expect(await held(page)).not.toContain(word)
  expect(JSON.stringify(await call(page, "wall.view", {}))).not.toContain(word)
  if (shots) await wall.screenshot({ path: `${shots}/check-wall-word.png` })

  await fits(wall)
  const field = page.getByLabel("The word on the wall")
  await expect(field).toBeFocused()
  await field.fill("xxxx")
  await page.keyboard.press("Enter")
  await expect(dialog(page).getByText("Turn round and look")).toBeVisible()
  await page.getByLabel("My own screen is not up there").check()
  await button(page, "Go on").click()
  await expect(dialog(page).getByText("That is not the word on the wall")).toBeVisible()
  await button(page, "No word up there?").click()
  await look(page, "check-word")
  // Blank works beside an open dialog too and hides the word; pressed again, it is there to be read
  await page.keyboard.press("Control+b")
  await expect(wall.getByText(word)).toBeHidden()
  await expect(page.getByText("The wall is blank.")).toBeVisible()
  await page.keyboard.press("Control+b")
  await expect(wall.getByText(word)).toBeVisible()
  await field.fill(word.toLowerCase())
  await page.keyboard.press("Enter")

  await expect(wall.getByRole("heading", { name: "Can the back row read this?" })).toBeVisible()
  await expect(dialog(page).getByText("From tidier to stronger")).toBeVisible()
  await button(page, "Not yet").click()
  await look(page, "check-line")
  if (shots) await wall.screenshot({ path: `${shots}/check-wall-line.png` })
  await fits(wall)
  await button(page, "Light words on black").click()
  await expect(wall.locator("[data-ground=black]")).toBeVisible()
  await button(page, "Go on with it").click()

  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
  await expect(page.getByTestId("wall-word")).toHaveText(/Live|Off/)
  // whoever clicked on the wall still has the keys of the run
  await call(page, "wall.show", { source: { from: "resting" } })
  await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
  await wall.bringToFront()
  await wall.keyboard.press("Control+b")
  await expect(wall.getByRole("heading", { name: NAME })).toBeHidden()
  await wall.keyboard.press("Control+b")
  await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
  await call(page, "wall.show", { source: { from: "impact", session: undefined, closing: false } })
  await wall.keyboard.press("Control+l")
  expect(await call(page, "vault.state", {})).toMatchObject({ value: { state: "open" } })
})

test("the check can be left, and nothing was started", ONCE, async ({ junction: { page } }) => {
  await prepare(page)
  await page.getByRole("button", { name: "Start" }).click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole("button", { name: "Start" })).toBeEnabled()
  const { records } = (await ask(page, "records.all", {})) as unknown as { records: { kind: string }[] }
  expect(records.filter(({ kind }) => kind === "live")).toEqual([])
})

test("a session runs on paper without a wall", ONCE, async ({ junction: { page } }) => {
  await prepare(page)
  await page.getByRole("button", { name: "Start" }).click()
  await button(page, "No projector today").click()
  await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
})

test(
  "on a single screen there is the room view, the keys of the run, and nothing of the console",
  ONCE,
  async ({ junction: { page, dataFolder } }, { project }) => {
    const id = await prepare(page)
    await ask(page, "vault.setPin", { pin: "481632" })
    await page.getByRole("button", { name: "Start" }).click()
    await expect(button(page, "Use the single screen")).toBeVisible()
    await button(page, "Use the single screen").click()
    await expect(page.getByRole("heading", { name: "Kick-off" })).toBeVisible()
    await expect(page.locator("[data-view=impact]")).toBeVisible()
    const bare = async () => {
      const html = await held(page)
      for (const secret of [SECRET, PASSPHRASE, dataFolder, "481632", "Cradle Steps", "Live console"])
        expect(html).not.toContain(secret)
      await expect(page.locator("nav, header[class*=bar], button, input, [role=dialog], [role=menu]")).toHaveCount(0)
    }
    await bare()
    // only one child of the page fills it, and it is the wall's own screen
    await expect(page.locator("main > [data-view]")).toHaveCount(1)

    await page.keyboard.press("PageDown")
    await expect(page.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
    await ask(page, "card.add", { session: id, step: 0, block: "young-person", text: "A grown-up who has time" })
    await expect(page.getByText("1 card is in")).toBeVisible()
    await page.keyboard.press("Control+Enter")
    await expect(page.getByText("A grown-up who has time")).toBeVisible()
    if (shots) await page.screenshot({ path: `${shots}/single.png` })
    for (const key of [
      "Escape",
      "b",
      "F6",
      "Control+k",
      "Control+z",
      "Alt+2",
      "Control+Shift+e",
      "Alt+c",
      "Enter",
      ".",
    ])
      await page.keyboard.press(key)
    await expect(page.getByText("A grown-up who has time")).toBeVisible()
    await bare()
    await page.keyboard.press("Control+b")
    await expect(page.locator("[data-view=blank]")).toBeVisible()
    await page.keyboard.press("Control+b")
    await page.keyboard.press("PageDown")
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
    await page.keyboard.press("PageUp")
    await expect(page.getByText("A grown-up who has time")).toBeVisible()
    await page.keyboard.press("Control+Shift+f")
    expect(await ask(page, "check.state", {})).toMatchObject({ state: "single" })
    await page.keyboard.press("PageDown")
    await page.waitForTimeout(300)
    await expect(page.getByText("A grown-up who has time")).toBeVisible()
    await page.keyboard.press("Control+Shift+f")
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()

    // off the script: what was half typed for it on the console is not before the room, what is typed now is on the wall
    const half = { session: id, field: "aside", text: SECRET }
    await ask(page, "session.type", half)
    await page.keyboard.press("Alt+o")
    await expect(page.getByLabel("What the wall says")).toBeFocused()
    expect(await held(page)).not.toContain(SECRET)
    await page.keyboard.press("PageDown")
    await page.keyboard.type("We go on outside")
    await look(page, "single-aside")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("dialog")).toHaveCount(0)
    await expect(page.getByText("We go on outside")).toBeVisible()
    await bare()
    await page.keyboard.press("Alt+o")
    await page.keyboard.press("Alt+o")
    await expect(page.getByRole("dialog")).toHaveCount(0)
    await page.keyboard.press("Alt+b")
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()

    // loading again, which a browser does at F5, shows nothing else on the way
    if (project.name === "browser") await page.reload()
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
    await bare()

    // locked: the resting slide, and no name, list or readable digit on the way back
    await ask(page, "vault.quickLock", {})
    await expect(page.getByRole("heading", { name: NAME })).toBeVisible()
    await bare()
    await page.keyboard.press("Control+Alt+Shift+c")
    await expect(page.getByLabel("PIN for the day")).toBeFocused()
    expect(await held(page)).not.toContain(dataFolder)
    await expect(page.getByLabel("PIN for the day")).toHaveAttribute("type", "password")
    if (shots) await page.screenshot({ path: `${shots}/single-pin.png` })
    await page.keyboard.type("481632")
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
    await bare()

    await ask(page, "vault.lock", {})
    await page.keyboard.press("Control+Alt+Shift+c")
    await expect(page.getByLabel("Passphrase")).toHaveAttribute("type", "password")
    await expect(page.getByRole("button")).toHaveText(["Unlock"])
    await page.keyboard.type(PASSPHRASE)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()

    // back to the console: twice, and the wall stays as it is
    await page.keyboard.press("Control+Alt+Shift+c")
    await expect(page.getByText("Cover the projector or unplug it")).toBeVisible()
    if (shots) await page.screenshot({ path: `${shots}/single-return.png` })
    await bare()
    await page.keyboard.press("Control+Alt+Shift+c")
    await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
    await expect(page.getByTestId("wall-word")).toHaveText("Live")
    expect(await call(page, "wall.view", {})).toMatchObject({ value: { view: "exercise" } })
  },
)

test("the browser says what it cannot know", ONCE, async ({ junction: { page } }, { project }) => {
  test.skip(project.name !== "browser", "about the browser host")
  await prepare(page)
  expect(await ask(page, "host.capabilities", {})).toMatchObject({ displays: "unknown", placeWall: false })
  await page.getByRole("button", { name: "Start" }).click()
  await expect(dialog(page).getByText(/a browser cannot tell which screen it is on/)).toBeVisible()
})

test(
  "a wall window that is opened anew is checked anew; one that loads again is not",
  ONCE,
  async ({ junction: { page, openWall, openUnchecked } }, { project }) => {
    test.skip(project.name !== "browser", "windows of a browser")
    await prepare(page)
    const wall = await openWall()
    await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
    await wall.reload()
    await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
    await wall.close()
    await page.waitForTimeout(500)
    const other = await openUnchecked()
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z]{4}$/)
    expect(await held(other)).not.toContain(NAME)
  },
)

test.describe("displays of the system", () => {
  test.beforeEach(() => {
    test.skip(test.info().project.name === "browser", "about Electron's displays")
  })

  test("with one display, which a mirrored projector is too, there is no wall", async ({ junction }) => {
    const { page } = junction
    const electron = inElectron(junction.electron)
    await prepare(page)
    await page.getByRole("button", { name: "Start" }).click()
    await expect(dialog(page).getByText(/This computer reports one screen/)).toBeVisible()
    await expect(button(page, "Open the wall")).toHaveCount(0)
    await look(page, "check-one-display")
    // it is set to extend: the wall can have it
    await plugIn(electron)
    await expect(button(page, "Open the wall")).toBeVisible()
    await unplug(electron)
    await expect(button(page, "Open the wall")).toHaveCount(0)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: /^Wall:/ }).click()
    await page.getByRole("menuitem", { name: "Open the wall window" }).click()
    await expect(dialog(page).getByText(/This computer reports one screen/)).toBeVisible()
    expect(await call(page, "host.openWall", {})).toMatchObject({ ok: false, error: { code: "one-display" } })
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test("a cable that comes out and in again: the wall comes back checked and frozen", async ({ junction }) => {
    const { page, openWall } = junction
    const electron = inElectron(junction.electron)
    await prepare(page)
    const wall = await openWall()
    await page.getByRole("button", { name: "Start" }).click()
    await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
    await page.keyboard.press("PageDown")
    await expect(wall.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
    const gone = wall.waitForEvent("close")
    await unplug(electron)
    await gone
    await expect(page.getByText("The wall is gone.")).toBeVisible()
    await expect(page.getByRole("button", { name: /^Wall: Frozen/ })).toBeVisible()
    if (shots) await page.screenshot({ path: `${shots}/wall-gone.png` })
    await page.keyboard.press("PageDown")
    const [again] = await Promise.all([electron.waitForEvent("window"), plugIn(electron)])
    await expect(again.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z]{4}$/)
    await expect(page.getByText("The wall shows the screen check.")).toBeVisible()
    await expect(page.getByRole("button", { name: /^Wall: Frozen/ })).toBeVisible()
    if (shots) await page.screenshot({ path: `${shots}/wall-back.png` })
    await page.getByRole("button", { name: "Type the word" }).click()
    await expect(dialog(page).getByText("The screens changed")).toBeVisible()
    await page.getByLabel("The word on the wall").fill(await wordOf(again))
    await page.getByLabel("My own screen is not up there").check()
    await button(page, "Go on").click()
    await button(page, "Yes, they can").click()
    // what the room had seen last, though the run went on
    await expect(page.getByRole("button", { name: /^Wall: Frozen/ })).toBeVisible()
    await expect(again.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
    await page.keyboard.press("Control+Shift+f")
    await expect(page.getByRole("button", { name: /^Wall: Live/ })).toBeVisible()
    await expect(again.getByRole("heading", { name: /^What in our meetings/ })).toBeVisible()
  })

  test("another size of the projector is another check; a moved taskbar is not", async ({ junction }) => {
    const { page, openWall } = junction
    const electron = inElectron(junction.electron)
    await prepare(page)
    const wall = await openWall()
    await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
    await electron.evaluate(({ screen }) => void screen.emit("display-metrics-changed", {}, {}, ["workArea"]))
    expect(await call(page, "check.state", {})).toMatchObject({ value: { state: "passed" } })
    const [moved] = await Promise.all([
      electron.waitForEvent("window"),
      electron.evaluate(({ screen }) => {
        const laptop = screen.getPrimaryDisplay()
        const bounds = { x: 1280, y: 0, width: 800, height: 600 }
        screen.getAllDisplays = () => [laptop, { ...laptop, id: 2, bounds }]
        screen.emit("display-metrics-changed", {}, {}, ["bounds"])
      }),
    ])
    await expect(moved.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z]{4}$/)
    expect(
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.getBounds().width),
      ),
    ).toEqual([1280, 800])
    expect(await call(page, "check.state", {})).toMatchObject({ value: { state: "word", why: "displays" } })
  })

  test("after sleep the wall rests, then is checked again", async ({ junction }) => {
    const { page, openWall } = junction
    const electron = inElectron(junction.electron)
    await prepare(page)
    await ask(page, "vault.setPin", { pin: "481632" })
    const wall = await openWall()
    await page.getByRole("button", { name: "Start" }).click()
    await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
    await page.keyboard.press("PageDown")
    await expect(wall.getByRole("heading", { name: /^Think of one young person/ })).toBeVisible()
    await electron.evaluate(({ powerMonitor }) => void powerMonitor.emit("suspend"))
    await expect(wall.getByRole("heading", { name: NAME })).toBeVisible()
    await expect(page.getByLabel("PIN for the day")).toBeFocused()
    await page.keyboard.type("481632")
    await expect(wall.getByRole("heading", { level: 1 })).toHaveText(/^[A-Z]{4}$/)
    await expect(page.getByText("The wall shows the screen check.")).toBeVisible()
  })
})
