import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { call, expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

const NAMES = [
  "Coalition for the Prevention of Everything That Could Ever Happen to Any Child in Calder County",
  "青少年发展与教育合作联盟委员会",
  "تحالف الطفولة المبكرة والأسرة",
  "Kinderschutzbundeskoordinationsgesamtverband",
  'Fish & <Chips> "Youth"',
]

async function save(page: Page, how: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole("button", { name: "Save picture" }).click()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: how }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.beforeEach(({ browserName }, { project }) => {
  test.skip(project.name !== "browser", `files are handed over by ${browserName}'s own downloads`)
})

test("the picture is a PNG of the whole map, twice as sharp as the screen", async ({ junction: { page } }) => {
  const { card } = await openMap(page, "sample")
  await card("Cradle Steps").click()
  const { name, bytes } = await save(page, /PNG/)
  expect(name).toMatch(/^calder-county-map-\d{4}-\d\d-\d\d\.png$/)
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBeGreaterThan(2000)
  expect(height).toBeGreaterThan(1500)
  expect(width * height).toBeLessThan(48_100_000)
  // drawn, not blank: the browser reads it back and finds cards, lines and ground
  const colours = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext("2d")!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const found = new Set<string>()
    for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
    return [...found]
  }, bytes.toString("base64"))
  expect(colours).toEqual(expect.arrayContaining(["255,255,255", "86,93,89", "0,114,178", "127,133,127"]))
})

test("the drawing is well-formed XML with every name inside its card, whatever its script", async ({
  junction: { page },
}) => {
  const { map } = await openMap(page, NAMES)
  await expect(map.getByRole("img", { name: /, initiative, / })).toHaveCount(NAMES.length)
  const { bytes } = await save(page, /SVG/)
  const text = bytes.toString("utf8")
  expect(text).not.toMatch(/(href|src)="?https?:/)
  const read = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml")
    if (parsed.querySelector("parsererror"))
      return { error: parsed.documentElement.textContent ?? "", titles: [], outside: [] }
    const drawn = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement
    document.body.append(drawn)
    const cards = [...drawn.querySelectorAll("g > title")].map((title) => title.parentElement as unknown as SVGGElement)
    const outside = cards.flatMap((card) => {
      const frame = card.querySelector("rect")!.getBBox()
      return [...card.querySelectorAll("text")].flatMap((line) => {
        const box = line.getBBox()
        const over =
          box.x < frame.x || box.x + box.width > frame.x + frame.width || box.y + box.height > frame.y + frame.height
        return over ? [line.textContent] : []
      })
    })
    const titles = cards.map((card) => card.querySelector("title")!.textContent)
    drawn.remove()
    return { error: "", titles, outside }
  }, text)
  expect(read.error).toBe("")
  expect([...read.titles].sort()).toEqual([...NAMES].sort())
  expect(read.outside).toEqual([])

  // the same map for another program, for participants
  await page.getByRole("button", { name: "Save picture" }).click()
  await page.getByRole("menuitem", { name: /Kumu, GraphML, CSV/ }).click()
  const dialog = page.getByRole("dialog", { name: "The map for another program" })
  await dialog.getByRole("radio", { name: "GraphML" }).click()
  await dialog.getByRole("radio", { name: "For participants" }).click()
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save the file" }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Calder County map \d{4}-\d\d-\d\d\.graphml$/)
  expect(await readFile(await file.path(), "utf8")).toContain("تحالف الطفولة المبكرة والأسرة")
  await expect(dialog).toHaveCount(0)

  // on one sheet of A4, and as a poster of A3 with a sheet of its numbers
  await page.getByRole("button", { name: "Save picture" }).click()
  await page.getByRole("menuitem", { name: /On paper/ }).click()
  await page.getByText("A4", { exact: true }).click()
  await expect(page.getByRole("img", { name: "Calder County: map of groups" })).toBeVisible()
  expect(await pagesOf(page)).toEqual(["210x297"])
  await page.getByText("A3", { exact: true }).click()
  await page.getByLabel("Sheets").selectOption("4")
  await page.getByText("Large numbers").click()
  await expect(page.getByRole("listitem").filter({ hasText: NAMES[1]! })).toHaveText(`2 ${NAMES[1]}`)
  const sheets = page.getByRole("img", { name: /map of groups, sheet [AB][12]$/ })
  const [count, size] = [await sheets.count(), await sheets.first().getAttribute("viewBox")]
  expect(count).toBeGreaterThan(1)
  const [, width, height] = /^0 0 (\d+) (\d+)$/.exec(size ?? "") ?? []
  expect(["297x420", "420x297"]).toContain(`${width}x${height}`)
  expect(await pagesOf(page)).toEqual(Array.from({ length: count + 1 }, () => `${width}x${height}`))
})

/** The pages of what would be printed, as a PDF says their sizes, in millimetres. */
async function pagesOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
  return [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((found) =>
    found
      .slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4))
      .join("x"),
  )
}

test("more ties than a browser likes as elements are one canvas, and can still be chosen", async ({
  junction: { page },
}) => {
  const { map, facts, card, all, undoLabel } = await openMap(page, [])
  // 48 groups that two people sit at together: 1,128 pairs
  const rows = Array.from({ length: 48 }, (_, group) => `Group ${group},Ana Sorrel\nGroup ${group},Ben Tackett`)
  const file = { name: "seats.csv", base64: Buffer.from(`group,person\n${rows.join("\n")}`).toString("base64") }
  const { value } = await call(page, "import.inspect", { file })
  const { mapping } = value as { readonly mapping: unknown }
  expect(await call(page, "import.run", { file, mapping })).toMatchObject({ ok: true })
  await expect(page.getByText("48 groups, 1,128 ties shown")).toBeVisible()
  await expect(page.getByTestId("tie-canvas")).toBeVisible()
  await expect(map.locator(".react-flow__edge")).toHaveCount(0)
  await map.focus()
  await page.keyboard.press("t")
  await expect(facts).toContainText(/Group \d+ shares 2 people with Group \d+\./)

  // the card that the keyboard stands on is there to be read, and a hand takes it up where it is drawn
  await page.keyboard.press("Escape")
  await page.keyboard.press("Home")
  await page.keyboard.press(" ")
  await expect(card("Group 0")).toHaveAccessibleName(/^Group 0, .*47 ties, chosen$/)
  await expect(facts.getByRole("heading", { name: "Group 0" })).toBeVisible()
  const before = (await card("Group 0").boundingBox())!
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
  await page.mouse.down()
  await page.mouse.move(before.x + 60, before.y + 60, { steps: 4 })
  await page.mouse.move(before.x + 90, before.y + 80, { steps: 4 })
  await page.mouse.up()
  await expect.poll(undoLabel).toBe("Move Group 0")
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("place")).length).toBe(0)

  // in the outline only the rows in view are there; each says how many there are, and keys reach them all
  await page.getByRole("button", { name: "Show as an outline" }).click()
  const listed = page.getByRole("list", { name: "Outline of the map" }).locator("> li")
  await expect(listed.first()).toHaveAttribute("aria-setsize", "48")
  expect(await listed.count()).toBeLessThan(48)
  await listed
    .first()
    .getByRole("button", { name: /^Group 0/ })
    .focus()
  await page.keyboard.press("End")
  await expect(listed.last().getByRole("button", { name: /^Group 47 / })).toBeFocused()
  await expect(listed.last()).toBeInViewport()
})
