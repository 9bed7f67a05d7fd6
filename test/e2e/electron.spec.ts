import type { ElectronApplication } from "@playwright/test"
import { test as base, call, expect, PASSPHRASE } from "./fixtures.ts"

/** The main process, to drive what only the system does. */
const test = base.extend<{ electron: ElectronApplication }>({
  electron: async ({ junction }, use) => {
    if (junction.electron === undefined) throw new Error("not in Electron")
    await use(junction.electron)
  },
})

test.beforeEach(() => {
  test.skip(test.info().project.name === "browser", "about Electron's own windows")
})

test("a window has the bridge and nothing of Node", async ({ junction: { page } }) => {
  expect(await page.evaluate(() => Object.keys(window.junction ?? {}).sort())).toEqual(["call", "on"])
  expect(
    await page.evaluate(() => ["require", "process", "module", "Buffer"].filter((name) => name in window)),
  ).toEqual([])
})

test("every request to the network is refused", async ({ junction: { page } }) => {
  const reached = await page.evaluate(async () =>
    Promise.all(
      ["http://127.0.0.1:9/", "https://example.org/"].map((url) =>
        fetch(url, { mode: "no-cors" }).then(
          () => true,
          () => false,
        ),
      ),
    ),
  )
  expect(reached).toEqual([false, false])
})

test("a window cannot leave its page", async ({ junction: { page } }) => {
  // after the answer: a page that leaves takes the answer with it
  await page.evaluate(() => {
    setTimeout(() => {
      window.open("https://example.org/")
      location.href = "https://example.org/"
    })
  })
  await page.waitForTimeout(300)
  expect(page.url()).not.toContain("example.org")
})

test("the wall opens in a window of its own and holds no console command", async ({ junction: { page, openWall } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  const wall = await openWall()
  await expect
    .poll(() => wall.evaluate(() => window.junction?.call("records.all", {})))
    .toMatchObject({ ok: false, error: { code: "not-allowed" } })
  expect(await wall.evaluate(() => window.junction?.call("wall.view", {}))).toMatchObject({ ok: true })
})

const run = (app: ElectronApplication, name: "suspend" | "lock-screen") =>
  app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), name)

test("sleep and a locked screen lock the workspace", async ({ electron, junction: { page } }) => {
  for (const event of ["suspend", "lock-screen"] as const) {
    const { value } = await call(page, "vault.state", {})
    const folder = (value as { folder?: string }).folder
    if (folder === undefined) await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
    else await call(page, "vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
    await run(electron, event)
    await expect.poll(async () => (await call(page, "vault.state", {})).value).toMatchObject({ state: "locked" })
  }
})

test("the wall goes to the second display, away with it, and comes back frozen", async ({
  electron,
  junction: { page, openWall },
}) => {
  await electron.evaluate(({ screen }) => {
    const laptop = screen.getPrimaryDisplay()
    const projector = { ...laptop, id: 2, bounds: { x: 1280, y: 0, width: 1024, height: 768 } }
    screen.getAllDisplays = () => [laptop, projector]
  })
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  const wall = await openWall()
  const wallAt = () =>
    electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.getBounds().x)
          .sort((a, b) => b - a)[0],
    )
  expect(await wallAt()).toBe(1280)

  const gone = wall.waitForEvent("close")
  await electron.evaluate(({ screen }) => {
    screen.getAllDisplays = () => [screen.getPrimaryDisplay()]
    screen.emit("display-removed")
  })
  await gone

  const [again] = await Promise.all([
    electron.waitForEvent("window"),
    electron.evaluate(({ screen }) => {
      const laptop = screen.getPrimaryDisplay()
      screen.getAllDisplays = () => [laptop, { ...laptop, id: 2, bounds: { x: 1280, y: 0, width: 1024, height: 768 } }]
      screen.emit("display-added")
    }),
  ])
  expect(again.isClosed()).toBe(false)
  await expect(page.getByRole("button", { name: /^Wall: Frozen/ })).toBeVisible()
})

test("the system's menu holds the app's acts, and choosing one runs it", async ({ electron, junction: { page } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  const choose = (id: string) =>
    electron.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      if (item === null || item === undefined || !item.enabled) return false
      item.click()
      return true
    }, id)
  await expect.poll(() => choose("groups")).toBe(true)
  await expect(page.getByRole("heading", { name: "Groups", exact: true })).toBeVisible()
})

test("the map on paper is saved as a PDF file without a printer's dialog", async ({ junction: { page } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
  await page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) Object.assign(window, { handedOver: blob })
      return made(blob)
    }
    location.hash = "#/map/print"
  })
  await page.getByRole("button", { name: "Save as PDF" }).click()
  const pdf = () =>
    page.evaluate(async () => {
      const file = (window as { handedOver?: Blob }).handedOver
      return file === undefined ? "" : new TextDecoder("latin1").decode(await file.arrayBuffer())
    })
  await expect.poll(async () => (await pdf()).slice(0, 5)).toBe("%PDF-")
  const text = await pdf()
  expect(text.trimEnd()).toMatch(/%%EOF$/)
  expect(text.match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const { value } = await call(page, "records.journal", { limit: 3 })
      return JSON.stringify(value)
    })
    .toMatch(/print/i)
})
