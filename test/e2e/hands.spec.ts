import { AxeBuilder } from "@axe-core/playwright"
import type { CDPSession, Page } from "@playwright/test"
import { CLAIMS_OF_FOUR_TABLES } from "../fixtures/claims.ts"
import { expect, test } from "./fixtures.ts"
import { openMap } from "./map-scene.ts"

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test("four tables call out their ties: numbers, one field, and what they told differently", async ({
  junction: { page },
}) => {
  const names = Array.from({ length: 24 }, (_, at) => `Group ${String(at + 1).padStart(2, "0")}`)
  const { all, card, facts } = await openMap(page, names)
  await expect(card("Group 01")).toBeVisible()
  await page.keyboard.press("Control+Shift+D")
  const field = page.getByRole("textbox", { name: "Tie" })
  await expect(field).toBeFocused()

  // a wrong number is not typed
  await page.keyboard.type("4-29")
  await expect(field).toHaveValue("4-2")
  await expect(page.getByRole("status").filter({ hasText: "No group has the number 29." })).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(field).toHaveValue("")

  // the rest of the 140 is typed key by key where the line is read, without a window
  const lines = CLAIMS_OF_FOUR_TABLES.slice(0, 13)
  const [, first = ""] = lines
  await page.keyboard.type([...lines, "t2", first.replace(/ .*/, " no"), ""].join("\n"))
  await expect.poll(async () => (await all("tie")).length, { timeout: 20_000 }).toBe(13)
  const tables = (await all("tie")).map(({ body }) => body["table"])
  expect([1, 2].map((table) => tables.filter((of) => of === table).length)).toEqual([12, 1])

  const board = page.getByRole("region", { name: "The merged picture" })
  await expect(board.getByText("Told differently (1)")).toBeVisible()
  expect(await serious(page)).toEqual([])
  const dispute = board.getByRole("button", { name: /^Both agree: / }).first()
  const told = (await dispute.getAttribute("aria-label")) ?? ""
  await dispute.press("Enter")
  await expect.poll(async () => (await all("tie")).filter(({ body }) => body["confirmed"]).length).toBeGreaterThan(0)
  await expect(board.getByRole("button", { name: told })).toHaveCount(0)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("tie")).filter(({ body }) => body["confirmed"]).length).toBe(0)

  // a claim of one side, the other is asked in the room
  await field.focus()
  await page.keyboard.type("by 24\n24>23 m\n")
  await expect(page.getByText("Group 24: Group 24 funds Group 23").first()).toBeVisible()
  await page.keyboard.press("Escape")
  await card("Group 24").click()
  await facts.getByRole("button", { name: "Group 24 funds Group 23" }).click()
  await expect(facts).toContainText("Group 24 says, said")
  await facts.getByRole("button", { name: "Group 23 does not agree" }).click()
  await expect(facts.getByTestId("standing")).toHaveText("Told differently: the line is dotted.")
})

test("drawn by hand: groups, ties, areas, pins, regions and notes, each taken back; focus, filter and the twin", async ({
  junction: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  // what moves by itself does so at once
  await page.emulateMedia({ reducedMotion: "reduce" })
  const { map, card, facts, all, undoLabel } = await openMap(page, ["Alpha", "Bravo", "Charlie", "Delta"])
  await page.getByRole("button", { name: "Arrange", exact: true }).click()
  await page.getByRole("menuitem", { name: /^In a ring/ }).click()
  await expect.poll(undoLabel).toBe("Arrange in a ring")
  const middle = async (name: string) => {
    const { x, y, width, height } = (await card(name).boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
  }
  const arranged = (await all("place")).map(({ body }) => body)
  const before = await middle("Alpha")

  // Alt and a drag draws a tie and moves nobody
  await page.keyboard.down("Alt")
  await drag(before, await middle("Bravo"))
  await page.keyboard.up("Alt")
  const dialog = page.getByRole("dialog", { name: "Add a tie" })
  await expect(dialog.getByRole("combobox", { name: "Connect to" })).toHaveValue("Bravo")
  await dialog.getByRole("combobox", { name: "Who says so" }).selectOption("Alpha")
  await dialog.getByRole("button", { name: "Add the tie" }).click()
  await expect(facts.getByTestId("standing")).toContainText("Not yet confirmed by both sides")
  await facts.getByRole("button", { name: "Bravo agrees" }).click()
  await expect(facts.getByTestId("standing")).toContainText("Both sides say so")
  expect((await all("place")).map(({ body }) => body)).toEqual(arranged)

  // Alt and a press adds a group where the hand is; the tool does the same without a key, for touch
  const box = (await map.boundingBox())!
  const free = { x: box.x + 60, y: box.y + 60 }
  await page.keyboard.down("Alt")
  await page.mouse.click(free.x, free.y)
  await page.keyboard.up("Alt")
  await page.getByRole("textbox", { name: "Name of the group" }).fill("Echo")
  await page.keyboard.press("Enter")
  await expect(card("Echo")).toBeVisible()
  expect((await all("coalition")).find(({ body }) => body["name"] === "Echo")?.body["number"]).toBe(5)
  await page.keyboard.press("Control+z")
  await expect(card("Echo")).toHaveCount(0)
  await page.getByRole("button", { name: /^Draw a tie/ }).click()
  const [charlie, delta] = [await middle("Charlie"), await middle("Delta")]
  await page.mouse.click(charlie.x, charlie.y)
  await expect(page.getByRole("status").filter({ hasText: "A tie from Charlie" })).toHaveCount(1)
  await page.mouse.click(delta.x, delta.y)
  await expect(dialog.getByRole("combobox", { name: "From" })).toHaveValue("Charlie")
  await expect(dialog.getByRole("combobox", { name: "Connect to" })).toHaveValue("Delta")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Choose and move" }).click()

  // an area, in line, pinned, in a region
  await page.keyboard.down("Shift")
  await drag({ x: box.x + 8, y: box.y + 8 }, { x: box.x + box.width - 8, y: box.y + box.height - 8 })
  await page.keyboard.up("Shift")
  await expect(facts.getByRole("heading", { name: "4 chosen" })).toBeVisible()
  await facts.getByRole("button", { name: "Align tops" }).click()
  await expect.poll(undoLabel).toBe("Align tops")
  expect(new Set((await all("place")).map(({ body }) => body["y"])).size).toBe(1)
  await facts.getByRole("button", { name: "Equal distances across" }).click()
  await expect.poll(undoLabel).toBe("Equal distances across")
  await facts.getByRole("textbox", { name: "Region around them" }).fill("Everybody")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Everybody", exact: true, includeHidden: true })).toBeVisible()

  // who belongs to it: by number, a wrong one refused at the key; by hand, out of it and in again
  const members = async () => (await all("mapRegion"))[0]?.body["members"] as readonly string[]
  const region = page.getByRole("dialog", { name: "Region on the map" })
  const numbers = region.getByRole("textbox", { name: "Numbers of its groups" })
  await page.getByRole("button", { name: "Change the region Everybody", includeHidden: true }).click()
  await expect(numbers).toHaveValue("1 2 3 4 ")
  await numbers.fill("1 2 ")
  await numbers.pressSequentially("93")
  await expect(numbers).toHaveValue("1 2 3")
  await numbers.press("Enter")
  await expect(region).toHaveCount(0)
  expect(await members()).toHaveLength(3)
  await map.focus()
  await page.keyboard.press("Escape")
  await expect(facts).toHaveCount(0)
  const inside = await middle("Bravo")
  await drag(await middle("Delta"), { x: inside.x + 6, y: inside.y + 20 })
  await expect(page.getByText("Now in Everybody: Delta.")).toBeVisible()
  expect(await members()).toHaveLength(4)
  expect(await undoLabel()).toBe("Move Delta")
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await members()).length).toBe(3)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await members()).length).toBe(4)
  await page.getByRole("button", { name: "Everybody", exact: true, includeHidden: true }).click()
  await expect(facts.getByRole("heading", { name: "4 chosen" })).toBeVisible()
  await facts.getByRole("button", { name: /^Pin/ }).click()
  await expect.poll(async () => (await all("place")).filter(({ body }) => body["pinned"]).length).toBe(4)
  const places = (await all("place")).map(({ body }) => body)
  await map.focus()
  await page.keyboard.press("Shift+ArrowRight")
  await expect(page.getByRole("status").filter({ hasText: "is pinned" })).toHaveCount(1)
  expect((await all("place")).map(({ body }) => body)).toEqual(places)
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("place")).filter(({ body }) => body["pinned"]).length).toBe(0)

  // focus: steps by number, Escape back
  await page.keyboard.press("Escape")
  await page.keyboard.press("Home")
  await page.keyboard.press("f")
  const narrowed = page.getByRole("region", { name: "Narrowed to" })
  await expect(narrowed).toContainText("1 step around Alpha")
  await expect(card("Charlie")).toHaveAttribute("data-dim", "true")
  await expect(card("Bravo")).not.toHaveAttribute("data-dim", "true")
  await page.keyboard.press("0")
  await expect(card("Bravo")).toHaveAttribute("data-dim", "true")
  await narrowed.getByText("Hide others").click()
  await expect(page.getByText("1 group, 0 ties shown")).toBeVisible()
  expect(await serious(page)).toEqual([])
  await map.focus()
  await page.keyboard.press("Escape")
  await expect(narrowed).toHaveCount(0)
  await expect(card("Delta")).toBeVisible()

  // regions and notes without a hand on the map: added, named, moved, removed, each a step
  await map.focus()
  await page.keyboard.press("Home")
  await page.keyboard.press("Space")
  await page.getByRole("button", { name: "Show as an outline" }).click()
  await page.getByText("Notes and regions", { exact: true }).click()
  await page.getByRole("textbox", { name: "Region around the 1 chosen" }).fill("North")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Change North" }).press("Enter")
  await page.getByRole("textbox", { name: "Words of North" }).fill("North of the river")
  await page.keyboard.press("Enter")
  await expect
    .poll(async () => (await all("mapRegion")).map(({ body }) => body["title"]))
    .toEqual(expect.arrayContaining(["Everybody", "North of the river"]))
  await page.getByRole("textbox", { name: "New note" }).fill("The summer gap")
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Move right: The summer gap" }).press("Enter")
  await expect.poll(undoLabel).toBe("Edit note")
  const [note] = await all("mapNote")
  await page.keyboard.press("Control+z")
  await expect.poll(async () => (await all("mapNote"))[0]?.body["x"]).toBe(Number(note?.body["x"]) - 60)
  await page.getByRole("button", { name: "Remove The summer gap" }).press("Enter")
  await expect(page.getByRole("list", { name: "Notes" }).getByRole("listitem")).toHaveCount(0)
  await page.getByRole("button", { name: "Show as a map" }).click()

  // the twin: levels typed into the matrix
  await page.getByRole("button", { name: "Show as an outline" }).click()
  await page.getByText("Matrix of ties", { exact: true }).click()
  const matrix = page.getByRole("grid", { name: "Matrix of ties" })
  await matrix.focus()
  await expect(matrix).toHaveAttribute("aria-activedescendant", /.+/)
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("3")
  await expect(
    page.getByRole("gridcell", { name: /^Alpha, Charlie: Alpha works with Charlie: Share, not confirmed/ }),
  ).toHaveText("3")
  await expect(page.getByRole("gridcell", { name: /^Charlie, Alpha: / })).toHaveText("3")
  await page.keyboard.press("Delete")
  await expect(page.getByRole("gridcell", { name: "Alpha, Charlie: no tie" })).toHaveText("")
  await page.keyboard.press("End")
  await page.keyboard.press("s")
  await expect(page.getByRole("columnheader", { name: "Delta" })).toHaveAttribute("aria-sort", "descending")
  expect(await serious(page)).toEqual([])
  await page.getByText("Matrix of likeness", { exact: true }).click()
  await expect(page.getByRole("gridcell", { name: "Alpha, Bravo: not yet compared" })).toBeVisible()
  expect(await serious(page)).toEqual([])
})

interface Spot {
  readonly x: number
  readonly y: number
}

/** Fingers on the screen, as the browser gets them from a touch screen. */
function fingersOf(session: CDPSession) {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", spots: readonly Spot[], ago = 0) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: spots.map((spot, id) => ({ ...spot, id })),
      timestamp: Date.now() / 1000 - ago,
    })
  // told in one go, so that a busy machine does not make a finger that moves into one that rests; and as if it had begun
  // a while ago, because a hand that throws would swallow the next tap
  const glide = (from: readonly Spot[], to: readonly Spot[], { steps = 6, ago = 0.4 } = {}) =>
    Promise.all([
      send("touchStart", from, ago),
      ...Array.from({ length: steps }, (_, step) => {
        const at = ({ x, y }: Spot, which: number) => ({
          x: x + (((to[which]?.x ?? x) - x) * (step + 1)) / steps,
          y: y + (((to[which]?.y ?? y) - y) * (step + 1)) / steps,
        })
        return send("touchMove", from.map(at), ago)
      }),
      send("touchEnd", []),
    ])
  return { down: (spot: Spot) => send("touchStart", [spot]), up: () => send("touchEnd", []), glide }
}

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true })

  test("by fingers alone: a group, a tie, a move, an area, a focus, pan and pinch, each taken back", async ({
    junction: { page },
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ reducedMotion: "reduce" })
    const { map, card, facts, all, undoLabel } = await openMap(page, ["Alpha", "Bravo", "Charlie"])
    await page.getByRole("button", { name: "Arrange", exact: true }).tap()
    await page.getByRole("menuitem", { name: /^In a ring/ }).tap()
    await expect.poll(undoLabel).toBe("Arrange in a ring")
    const finger = fingersOf(await page.context().newCDPSession(page))
    const middle = async (name: string) => {
      const { x, y, width, height } = (await card(name).boundingBox())!
      return { x: x + width / 2, y: y + height / 2 }
    }
    const undo = page.getByRole("button", { name: /^Undo/ }).first()
    const box = (await map.boundingBox())!
    const free = { x: box.x + 70, y: box.y + 70 }

    // a finger that rests on the empty map adds a group there
    await finger.down(free)
    await expect(page.getByRole("dialog", { name: "Add here" })).toBeVisible()
    await finger.up()
    await page.getByRole("textbox", { name: "Name of the group" }).fill("Delta")
    await page.getByRole("button", { name: "Add", exact: true }).tap()
    await expect(card("Delta")).toBeVisible()
    const [there] = (await all("place")).slice(-1)
    const stood = await middle("Delta")
    expect(Math.abs(stood.x - free.x) + Math.abs(stood.y - free.y), JSON.stringify(there)).toBeLessThan(300)
    await undo.tap()
    await expect(card("Delta")).toHaveCount(0)

    // one that rests on a card begins a tie, and the next card that is tapped ends it
    await finger.down(await middle("Alpha"))
    const begun = page.getByText("A tie from Alpha: choose the other end.").filter({ has: page.getByRole("button") })
    await expect(page.getByTestId("tie-begins")).toBeVisible()
    await finger.up()
    await expect(begun).toBeVisible()
    const bravo = await middle("Bravo")
    await page.touchscreen.tap(bravo.x, bravo.y)
    const dialog = page.getByRole("dialog", { name: "Add a tie" })
    await expect(dialog.getByRole("combobox", { name: "From" })).toHaveValue("Alpha")
    await expect(dialog.getByRole("combobox", { name: "Connect to" })).toHaveValue("Bravo")
    await dialog.getByRole("button", { name: "Add the tie" }).tap()
    await expect(facts.getByTestId("standing")).toContainText("Not yet confirmed by both sides")
    await undo.tap()
    await expect.poll(async () => (await all("tie")).length).toBe(0)

    // a finger on a card moves it and not the map; a tap that trembles chooses
    const placed = (await all("place")).map(({ body }) => body)
    const charlie = await middle("Charlie")
    await finger.glide([charlie], [{ x: charlie.x + 4, y: charlie.y + 3 }], { steps: 2, ago: 0.1 })
    await expect(facts.getByRole("heading", { name: "Charlie" })).toBeVisible()
    expect((await all("place")).map(({ body }) => body)).toEqual(placed)
    await finger.glide([charlie], [{ x: charlie.x + 90, y: charlie.y - 60 }])
    await expect.poll(undoLabel).toMatch(/Charlie/)
    await undo.tap()
    await expect.poll(async () => (await all("place")).map(({ body }) => body)).toEqual(placed)
    await facts.getByRole("button", { name: "Only around it" }).tap()
    await expect(page.getByRole("region", { name: "Narrowed to" })).toContainText("1 step around Charlie")
    await page.getByRole("button", { name: "Show everything" }).tap()

    // one finger moves the map, two scale it, and no card goes with them
    const [alpha] = [await middle("Alpha")]
    await finger.glide([free], [{ x: free.x + 80, y: free.y + 40 }])
    await expect.poll(async () => Math.round((await middle("Alpha")).x - alpha.x)).toBe(80)
    const width = async () => (await card("Alpha").boundingBox())!.width
    const before = await width()
    const on = await middle("Alpha")
    await finger.glide(
      [on, { x: on.x + 60, y: on.y + 60 }],
      [
        { x: on.x - 30, y: on.y - 30 },
        { x: on.x + 90, y: on.y + 90 },
      ],
    )
    await expect.poll(async () => (await width()) / before).toBeGreaterThan(1.5)
    expect((await all("place")).map(({ body }) => body)).toEqual(placed)
    await page.getByRole("button", { name: "Show all of it" }).tap()

    // an area is drawn with its tool, and taps add to it
    await page.getByRole("button", { name: /^Choose an area/ }).tap()
    const first = (await card("Alpha").boundingBox())!
    await finger.glide(
      [{ x: first.x - 12, y: first.y - 12 }],
      [{ x: first.x + first.width + 12, y: first.y + first.height + 12 }],
    )
    await expect(facts.getByRole("heading", { name: "Alpha" })).toBeVisible()
    const second = await middle("Charlie")
    await page.touchscreen.tap(second.x, second.y)
    await expect(card("Charlie")).toHaveAttribute("data-chosen", "true")
    await expect(card("Alpha")).toHaveAttribute("data-chosen", "true")

    // what a finger is to hit is large enough for one
    const small = await page
      .locator("main")
      .getByRole("button")
      .evaluateAll((found) =>
        found.flatMap((button) => {
          const { width: across, height } = button.getBoundingClientRect()
          return across > 0 && Math.min(across, height) < 44
            ? `${button.outerHTML.slice(0, 120)} ${across}x${height}`
            : []
        }),
      )
    expect(small).toEqual([])
  })
})
