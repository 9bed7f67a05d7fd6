import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

/** Every main screen, by its address. */
const SCREENS = [
  "path",
  "groups",
  "groups/cs",
  "groups/import",
  "map",
  "sessions",
  "decisions",
  "hold",
  "method",
  "hand-over",
  "history",
  "settings",
] as const

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Screens whose own journeys ask axe for everything, chosen or open; here it is asked for the size of targets alone. */
const ASKED_ELSEWHERE: readonly string[] = ["groups", "groups/cs", "map"]

/** What axe finds of levels A and AA, with the size of targets (2.5.8), which it leaves out unless asked. */
async function axe(page: Page, screen: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
  const found = await (ASKED_ELSEWHERE.includes(screen)
    ? builder.withRules(["target-size"])
    : builder.options({ runOnly: LEVELS, rules: { "target-size": { enabled: true } } })
  ).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Letters, words and lines as far apart as a reader may set them (1.4.12). */
async function spread(page: Page, on: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    )
    document.adoptedStyleSheets = wanted ? [sheet] : []
  }, on)
}

/** The elements that words stand in, by walking over the words: there are far fewer of them than elements. */
const WORDS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.textContent.trim() && element.closest("header, nav, main") && !element.closest("svg, option, .sr-only")) found.add(element)
  }
  return [...found]
})()`

/** Words that are cut off by the box they stand in. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`${WORDS}.filter((element) => {
    // a cell shows as much as its column is wide, and all of it once it is entered
    if (element.clientWidth <= 1 || element.closest("td, th, [role=gridcell], [role=columnheader], [role=rowheader]")) return false
    const { overflowX, overflowY, position } = getComputedStyle(element)
    if (position === "absolute") return false
    const across = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 2
    return across || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 2)
  }).map((element) => element.textContent.trim().slice(0, 60))`)
}

/** Words beyond the right edge that no scroller of their own (a table, a grid, the canvas) brings into view. */
function beyond(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const found = document.scrollingElement.scrollWidth > innerWidth + 1 ? ["the page scrolls sideways"] : []
    for (const element of ${WORDS}) {
      const box = element.getBoundingClientRect()
      const words = element.textContent.trim()
      if (box.width <= 1) continue
      // letter by letter
      if (box.width < 32 && words.length > 16) found.push("squeezed: " + words.slice(0, 40))
      if ((box.right <= innerWidth + 1 && box.left >= -1) || element.closest("table, [role=grid], [role=application], [role=img]")) continue
      let around = element.parentElement
      while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) around = around.parentElement
      if (!around?.closest("main")) found.push(words.slice(0, 40))
    }
    return found
  })()`)
}

/** What has the focus: its name, whether any of it can be seen (2.4.11), and whether it is within the canvas. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    const box = element.getBoundingClientRect()
    const shown = [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const there = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
        return there !== null && (element.contains(there) || there.contains(element))
      }),
    )
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? ""
    return { name, shown, canvas: element.closest("[role=application]") !== null }
  })
}

/** A decision with somebody against it and a body that must still say yes, and what was put on hold: no page is empty. */
async function decideAndHold(page: Page, openWall: () => Promise<Page>): Promise<void> {
  const ask = async (name: string, input: unknown): Promise<Record<string, string>> => {
    const reply = await call(page, name, input)
    expect(reply, name).toMatchObject({ ok: true })
    return reply.value
  }
  const wall = await openWall()
  const names = ["City", "School district of the valley and the three villages above it", "Library"]
  const { id: session } = await ask("session.plan", { title: "Decide", plan: [{ exercise: "E4.1", minutes: 60 }] })
  const parties = names.map((name) => ({ name, state: "present" }))
  await ask("session.setRoom", { session, headcount: 14, parties })
  await ask("session.start", { session })
  const text = "The three groups meet as one table twice a year and send one report, from this autumn on."
  await ask("proposal.set", { session, step: 0, text, reviewOn: "2027-05-14" })
  await ask("session.goTo", { session, step: 0, block: 7 })
  await ask("decision.record", {
    session,
    step: 0,
    rule: "supermajority of parties",
    parties: names.map((party, index) => ({ party, position: index === 2 ? "does not agree" : "agrees" })),
    dissent: [{ party: "Library", words: "We cannot promise staff before our own budget is through." }],
    ratification: [{ body: "School Board", due: "2026-05-14", state: "pending" }],
  })
  await ask("hold.add", { text: "Who pays for the van in the weeks when the schools are shut?", owner: "Ana", session })
  await ask("session.end", { session })
  await wall.close()
}

// a minute of its own on a machine that does much besides
test.setTimeout(240_000)
test("every main screen for those who magnify, space out, dictate, go by keyboard or listen: WCAG 2.2 AA", async ({
  junction: { page, openWall },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ reducedMotion: "reduce" })
  const { card, map } = await openMap(page, "sample")
  await expect(card("Cradle Steps")).toBeVisible()
  await decideAndHold(page, openWall)
  const faults: string[] = []
  const note = (screen: string, found: readonly string[]) => faults.push(...found.map((one) => `${screen}: ${one}`))

  for (const screen of SCREENS) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${new URL(page.url()).origin}/#/${screen}`)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    if (screen === "map") await expect(card("Cradle Steps")).toBeVisible()
    if (screen === "hold") await expect(page.getByText(/^Who pays for the van/).first()).toBeVisible()
    if (screen === "decisions") await expect(page.getByText(/meet as one table twice a year/).first()).toBeVisible()
    note(screen, await axe(page, screen))
    note(`${screen} interrupts`, await page.locator("[aria-live=assertive]:not(:empty)").allInnerTexts())
    const before = new Set(await cutOff(page))
    await spread(page, true)
    note(
      `${screen} spaced`,
      (await cutOff(page)).filter((words) => !before.has(words)),
    )
    await spread(page, false)
    await page.setViewportSize({ width: 320, height: 640 })
    note(`${screen} at 320`, await beyond(page))
  }
  expect(faults).toEqual([])

  // by keyboard through the map: one stop for the canvas, and nothing lies over what has the focus
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${new URL(page.url()).origin}/#/map`)
  await card("Cradle Steps").click()
  await page.getByRole("button", { name: "Figures", exact: true }).focus()
  const stops: NonNullable<Awaited<ReturnType<typeof focused>>>[] = []
  for (let press = 0; press < 50; press++) {
    await page.keyboard.press("Tab")
    const stop = await focused(page)
    if (stop === undefined) break
    stops.push(stop)
  }
  expect(stops.length).toBeGreaterThan(25)
  expect(stops.filter(({ canvas }) => canvas)).toHaveLength(1)
  expect(stops.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual([])
  // nothing moves by itself for who asked for that
  await map.focus()
  await page.keyboard.press("+")
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1).length,
  )
  expect(moving).toBe(0)

  // whoever dictates turns the digits off; on the map, once it has the focus, they stay (2.1.4)
  const lens = page.getByRole("region", { name: "Lens" })
  const heading = page.getByRole("heading", { name: "Map", exact: true })
  await heading.click()
  await page.keyboard.press("2")
  await expect(lens.getByRole("button", { name: /^Who sits where/ })).toHaveAttribute("aria-pressed", "true")
  await page.goto(`${new URL(page.url()).origin}/#/settings`)
  const digits = page.getByRole("switch", { name: /^Number keys change the lens/ })
  await digits.press("Space")
  await expect(digits).not.toBeChecked()
  await page.goto(`${new URL(page.url()).origin}/#/map`)
  await heading.click()
  await page.keyboard.press("1")
  await map.focus()
  await expect(lens.getByRole("button", { name: /^Who sits where/ })).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("3")
  await expect(lens.getByRole("button", { name: /^Now and wanted/ })).toHaveAttribute("aria-pressed", "true")
})
