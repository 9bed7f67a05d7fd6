import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

test.beforeEach(() => {
  test.skip(test.info().project.name !== "browser", "about windows that share a browser's cookies")
})

test("a wall page in the same browser cannot use a console command", async ({ junction: { page, openWall } }) => {
  await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await call(page, "records.add", { kind: "coalition", body: { name: "Ready Kids" } })
  const wall = await openWall()
  const origin = new URL(page.url()).origin
  expect(new URL(wall.url()).origin).not.toBe(origin)

  const tried = await wall.evaluate(async (console_) => {
    const ask = async (address: string, mode: RequestMode) => {
      const options: RequestInit = {
        method: "POST",
        credentials: "include",
        mode,
        headers: { "Content-Type": "application/json" },
        body: "{}",
      }
      return fetch(`${address}/api/records.all`, options).then(
        (response) => response.text(),
        () => "refused",
      )
    }
    return Promise.all([ask("", "same-origin"), ask(console_, "cors"), ask(console_, "no-cors")])
  }, origin)
  expect(JSON.parse(tried[0] ?? "")).toMatchObject({ ok: false, error: { code: "not-allowed" } })
  expect(tried.slice(1)).toEqual(["refused", "refused"])

  // without the page's own policy in the way: the browser's cookies for the wall's address open nothing of the console
  const cookies = (await page.context().cookies()).filter(({ name }) => name.endsWith(new URL(wall.url()).port))
  expect(cookies).toHaveLength(1)
  const response = await fetch(`${origin}/api/records.all`, {
    method: "POST",
    headers: {
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      Origin: origin,
      "Content-Type": "application/json",
    },
    body: "{}",
  })
  expect(response.status).toBe(403)
})
