import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

test.beforeEach(() => {
  test.skip(test.info().project.name === "browser", "about Electron's own windows")
})

test("a window has the bridge and nothing of Node", async ({ junction: { page } }) => {
  expect(await page.evaluate(() => Object.keys(window.junction ?? {}).sort())).toEqual(["call", "on"])
  expect(await page.evaluate(() => ["require", "process", "module", "Buffer"].filter((name) => name in window))).toEqual([])
})

test("every request to the network is refused", async ({ junction: { page } }) => {
  const reached = await page.evaluate(async () =>
    Promise.all(["http://127.0.0.1:9/", "https://example.org/"].map((url) => fetch(url, { mode: "no-cors" }).then(() => true, () => false))),
  )
  expect(reached).toEqual([false, false])
})

test("a window cannot leave its page", async ({ junction: { page } }) => {
  await page.evaluate(() => {
    window.open("https://example.org/")
    location.href = "https://example.org/"
  })
  await page.waitForTimeout(300)
  expect(page.url()).not.toContain("example.org")
})

test("the wall opens in a window of its own and holds no console command", async ({ junction: { page, openWall } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  const wall = await openWall()
  await expect.poll(() => wall.evaluate(() => window.junction?.call("records.all", {}))).toMatchObject({ ok: false, error: { code: "not-allowed" } })
  expect(await wall.evaluate(() => window.junction?.call("wall.view", {}))).toMatchObject({ ok: true })
})
