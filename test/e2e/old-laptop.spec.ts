import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

/** 1366x768 at 125 %, less the frame of a window. */
const OLD_LAPTOP = { width: 1092, height: 545 }
const shots = process.env["JUNCTION_SHOTS"]

async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  const reply = await call(page, name, input)
  expect(reply, name).toMatchObject({ ok: true })
  return reply.value
}

/**
 * What an old laptop would hide: something that scrolls sideways though it is no table, map or drawing; an act of the
 * bar, the places or the head of the page that is cut off, covered or out of sight; text that runs out of its button.
 */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const words = (element: Element) =>
      (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40) || element.tagName
    if (document.documentElement.scrollWidth > innerWidth) found.push("the window scrolls sideways")
    for (const box of document.querySelectorAll("main, main section, main [role=tabpanel], [role=dialog]")) {
      const { overflowX } = getComputedStyle(box)
      // a wide table scrolls in a box of its own; the page around it does not
      const isPage = box.matches("main, main > section, [role=dialog]")
      if (!isPage && box.querySelector("table, [role=grid]") !== null) continue
      if (box.closest("[inert]") !== null) continue
      if (overflowX !== "visible" && box.scrollWidth > box.clientWidth + 1)
        found.push(`${words(box)} scrolls sideways: ${box.scrollWidth} in ${box.clientWidth}`)
    }
    const isAsked = document.querySelector("[role=dialog]") !== null
    const acts = document.querySelectorAll(
      isAsked
        ? "[role=dialog] button, [role=dialog] input"
        : [
            "body > #root header button",
            "nav a",
            "main header button",
            "main header a",
            "main footer button",
            "main [data-next]",
            "main button[data-variant=filled]",
            "section[aria-label='The wall'] button",
          ].join(","),
    )
    for (const act of acts) {
      if (!(act instanceof HTMLElement) || !act.checkVisibility()) continue
      const inHead = act.closest("header, footer, nav, section[aria-label='The wall']") !== null
      if (!inHead) act.scrollIntoView({ block: "nearest", inline: "nearest" })
      const { left, right, top, bottom, width, height } = act.getBoundingClientRect()
      if (left < -1 || right > innerWidth + 1) found.push(`${words(act)} is beside the window`)
      else if (top < -1 || bottom > innerHeight + 1) found.push(`${words(act)} is above or below the window`)
      else {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        const free = hit !== null && (act.contains(hit) || hit.contains(act))
        if (!free && act.closest("[inert], [aria-hidden=true]") === null) found.push(`${words(act)} is covered`)
      }
      if (act.scrollWidth > act.clientWidth + 2 && getComputedStyle(act).overflowX === "visible")
        found.push(`${words(act)} runs out of its box`)
      if (height < 20 && act.tagName === "BUTTON") found.push(`${words(act)} is ${Math.round(height)} px high`)
    }
    document.querySelector("main")?.scrollTo(0, 0)
    return found
  })
}

test("every page of the console fits an old laptop: nothing sideways, no control hidden", async ({
  junction: { page, openWall },
}) => {
  await page.setViewportSize(OLD_LAPTOP)
  const look = async (name: string) => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.waitForTimeout(250)
    if (shots) await page.screenshot({ path: `${shots}/old-${name}.png` })
    await expect.poll(() => faults(page), { message: name, timeout: 3000 }).toEqual([])
  }
  const go = async (hash: string, name: string) => {
    await page.evaluate((to) => (location.hash = to), hash)
    await look(name)
  }
  await look("start")
  await page.getByRole("button", { name: /New community/ }).click()
  await look("new")
  await ask(page, "vault.create", {
    name: "Calder County, the valley and the hills",
    passphrase: PASSPHRASE,
    sample: true,
  })
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  await look("with-banner")
  await ask(page, "vault.keepRecoveryCode", {})

  const { id: session } = await ask(page, "session.plan", {
    title: "Kick-off in the library",
    plan: [
      { exercise: "E1.2", minutes: 35 },
      { exercise: "E4.1", minutes: 60 },
    ],
  })
  const parties = ["City", "School district", "Library", "Health board"].map((name) => ({ name, state: "present" }))
  await ask(page, "session.setRoom", { session, headcount: 14, parties })
  const { records } = (await ask(page, "records.all", {})) as unknown as { records: { kind: string; id: string }[] }
  const first = (kind: string) => records.find((record) => record.kind === kind)?.id ?? ""

  for (const [hash, name] of [
    ["#/path", "path"],
    ["#/groups", "groups"],
    [`#/groups/${first("coalition")}`, "group"],
    ["#/groups/organization", "organisations"],
    ["#/groups/person", "people"],
    ["#/groups/import", "import"],
    ["#/groups/words", "words"],
    ["#/map", "map"],
    ["#/sessions", "sessions"],
    ["#/sessions/new", "new-session"],
    [`#/sessions/${session}`, "plan"],
    ["#/decisions", "decisions"],
    ["#/hold", "hold"],
    ["#/hand-over", "hand-over"],
    ["#/history", "history"],
    ["#/settings", "settings"],
  ] as const)
    await go(hash, name)

  await page.keyboard.press("Alt+c")
  await look("check")
  await page.keyboard.press("Escape")
  await openWall()
  await ask(page, "session.start", { session })
  await go(`#/sessions/${session}`, "live-opening")
  for (const [step, blocks] of [
    [0, 7],
    [1, 8],
  ] as const)
    for (let block = 0; block < blocks; block++) {
      await ask(page, "session.goTo", { session, step, block })
      await ask(page, "wall.show", { source: { from: "session", session } })
      await look(`live-${step}-${block}`)
    }
  await ask(page, "session.end", { session })
  await look("record")
  await ask(page, "vault.setPin", { pin: "481632" })
  await ask(page, "vault.quickLock", {})
  await look("pin")
  await ask(page, "vault.lock", {})
  await look("locked")
})
