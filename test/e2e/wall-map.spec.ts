import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

const SIZES = [
  [1920, 1080],
  [1024, 768],
] as const

/** Words that are smaller than 24 pt at 1080 lines, outside the wall or cut off; discs that cover each other. */
function faults(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    const found: string[] = []
    const smallest = (innerHeight * 32) / 1080
    const picture = document.querySelector<SVGSVGElement>("main svg[role=img]")
    if (picture === null) return ["no picture"]
    const unit = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>("main *")) {
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!words) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * (element instanceof SVGElement ? unit : 1)
      if (size < smallest - 0.3) found.push(`${size} px: ${element.textContent}`)
      const box = element.getBoundingClientRect()
      const frame = (element instanceof SVGElement ? picture : document.querySelector("main")!).getBoundingClientRect()
      const over = box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2
      if (over || box.top < frame.top - 2) found.push(`cut off: ${element.textContent}`)
      let around = element.parentElement
      while (around !== null && getComputedStyle(around).overflowY === "visible") around = around.parentElement
      const edge = around?.getBoundingClientRect()
      if (edge !== undefined && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4))
        found.push(`hidden in part: ${element.textContent}`)
    }
    const discs = [...picture.querySelectorAll("circle")].map((disc) => disc.getBoundingClientRect())
    for (const [index, one] of discs.entries()) {
      for (const other of discs.slice(index + 1)) {
        const apart = Math.hypot(one.x - other.x, one.y - other.y)
        if (apart < one.width - 1) found.push(`discs ${apart} apart of ${one.width}`)
      }
    }
    return found
  })
}

async function look(wall: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await wall.setViewportSize({ width, height })
    await wall.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await expect.poll(() => faults(wall), { message: `${name} at ${width}x${height}` }).toEqual([])
    const shots = process.env["JUNCTION_SHOTS"]
    if (shots) await wall.screenshot({ path: `${shots}/map-${name}-${width}.png` })
  }
}

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test("the map comes on the wall by choice, after a preview, and follows its pictures while the console looks elsewhere", async ({
  junction: { page, openWall },
}) => {
  const { card, all } = await openMap(page, "sample")
  await expect(card("Cradle Steps")).toBeVisible()
  const wall = await openWall()
  const room = wall.locator("main")
  const panel = page.getByRole("complementary", { name: "On the wall" })

  await page.getByRole("button", { name: "On the wall…" }).click()
  const preview = panel.getByRole("img", { name: "What the room sees of it" })
  await expect(preview).toContainText("Groups and their ties")
  await expect(preview).toContainText("In a ring, by the alphabet")
  // looking is not showing
  await expect(room).toContainText("Calder County")
  await expect(room).not.toContainText("Groups and their ties")
  await panel.getByLabel("Sentence above it").fill("Who works with whom")
  await panel.getByRole("button", { name: "Show on the wall" }).click()
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("Who works with whom")
  await expect(panel).toContainText("On the wall now")
  // the shapes of the two differ, and with them which numbers find a place on their lines: names do not
  expect(await preview.locator("li").allInnerTexts()).toEqual(await room.locator("li").allInnerTexts())
  await look(wall, "ring")
  const people = (await all("person")).map(({ body }) => String(body["name"]))
  expect(people.length).toBeGreaterThan(10)
  const said = JSON.stringify((await call(page, "wall.view", {})).value)
  for (const name of people) expect(said).not.toContain(name)
  expect(await serious(wall)).toEqual([])
  expect(await serious(page)).toEqual([])

  // a second picture, kept and not shown
  await panel.getByRole("button", { name: "What the map shows now" }).click()
  await panel.getByText("Columns, by age").click()
  await panel.getByLabel("Sentence above it").fill("From birth to first job")
  await panel.getByRole("button", { name: "Keep for later" }).click()
  await expect(panel.getByRole("button", { name: "2. From birth to first job" })).toBeVisible()
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("Who works with whom")

  // the console looks elsewhere; next and back are those of a run, from the console and from the wall's own window
  await page.getByRole("link", { name: "Groups", exact: true }).click()
  await page.keyboard.press("PageDown")
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("From birth to first job")
  await look(wall, "columns")
  await page.keyboard.press("PageDown") // the last stays
  await wall.keyboard.press("PageUp")
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("Who works with whom")
  await page.keyboard.press("Alt+PageDown")
  await expect(room).toContainText("Page 2 of 2")
  await page.keyboard.press("Alt+PageUp")

  // the row of pictures takes another name, and what is on the wall stays
  await page.getByRole("link", { name: "Map", exact: true }).click()
  await panel.getByRole("button", { name: "Rename this row…" }).click()
  await panel.getByRole("textbox", { name: "Name of this row of pictures" }).fill("Council night")
  await page.keyboard.press("Enter")
  await expect
    .poll(async () => [...new Set((await all("frame")).map(({ body }) => body["presentation"]))])
    .toEqual(["Council night"])
  await expect(room.getByRole("heading", { level: 1 })).toHaveText("Who works with whom")

  // one key takes a group off, and Undo brings it back
  await card("Cradle Steps").click()
  await expect(room).toContainText("Cradle Steps")
  await expect(panel.getByRole("button", { name: /Take off: Cradle Steps/ })).toBeVisible()
  await page.keyboard.press("Control+Shift+X")
  await expect(room).not.toContainText("Cradle Steps")
  await page.getByRole("button", { name: "Undo", exact: true }).last().click()
  await expect(room).toContainText("Cradle Steps")
})

test("sixty groups on the wall: every number on every page, names by pages, in letters that the back row reads", async ({
  junction: { page, openWall },
}) => {
  const { map } = await openMap(page, [])
  const name = (n: number) =>
    `${["Alliance for", "Coalition on", "Partnership for Early", "Network"][n % 4]} ${["Reading", "Summer Learning"][n % 2]} ${n}`
  const rows = Array.from(
    { length: 60 },
    (_, n) =>
      `${name(n)},${(n % 9) * 2}-${(n % 9) * 2 + 4},${[1, 2, 3].map((k) => `Person ${(n * k * 7) % 72}`).join("; ")}`,
  )
  const file = { name: "g.csv", base64: Buffer.from(`group,ages served,people\n${rows.join("\n")}`).toString("base64") }
  const { value } = await call(page, "import.inspect", { file })
  expect(await call(page, "import.run", { file, mapping: (value as { mapping: unknown }).mapping })).toMatchObject({
    ok: true,
  })
  await expect(map).toBeVisible()
  const wall = await openWall()
  await page.getByRole("button", { name: "On the wall…" }).click()
  await page.getByRole("button", { name: "Show on the wall" }).click()
  await expect(wall.locator("main")).toContainText("Page 1 of 5")
  const told: string[] = []
  for (let at = 1; at <= 5; at++) {
    await expect(wall.locator("main")).toContainText(`Page ${at} of 5`)
    if (at === 1 || at === 5) await look(wall, `sixty-${at}`)
    told.push(...(await wall.locator("main li > span").allInnerTexts()))
    await expect(wall.locator("main circle")).toHaveCount(60)
    await page.keyboard.press("Alt+PageDown")
  }
  expect([...told].sort()).toEqual(Array.from({ length: 60 }, (_, n) => name(n)).sort())
  await page.getByText("Columns, by age").click()
  await expect(wall.locator("main")).toContainText("In columns")
  await look(wall, "sixty-columns")
})
