import { AxeBuilder } from "@axe-core/playwright"
import { call, expect, test } from "./fixtures.ts"
import { ask, roomOf, shot, wallShots } from "./room-scene.ts"

interface Kept {
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}

test("five tables: the wall shows the task, their words come in by number, what is alike is counted as one and shown together", async ({
  junction: { page, openWall },
}) => {
  const room = await roomOf(page, openWall, ["E2.2", "E1.6"])
  const { wall, press, line, type, session } = room
  const status = page.getByTestId("handed-in")
  const review = page.getByRole("list", { name: "What the tables handed in" })

  await press("Alt+u")
  const dialog = page.getByRole("dialog", { name: "To the tables" })
  await expect(dialog.getByRole("textbox", { name: "Minutes" })).toHaveValue("10")
  await dialog.getByRole("textbox", { name: "How many tables" }).fill("5")
  await shot(page, "tables-form")
  await press("Enter")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(wall.getByTestId("wall-tables")).toHaveText("At your tables12345")
  await expect(wall.getByText("10 minutes left")).toBeVisible()
  await expect(status).toHaveText("No table has handed in yet")

  await page.getByRole("textbox", { name: "Next card" }).focus()
  await line("The bus company")
  await line("School board")
  await line("2: Bus company")
  await line("Library")
  await type("9: nobody")
  await expect(page.getByText("There is no table 9.")).toBeVisible()
  await press("Control+a")
  await line("4: The bus companies")
  await expect(status).toHaveText("Tables 1, 2, and 4 in; 3 and 5 not yet")
  // a table further, by its key: it has nothing
  await press("Alt+j")
  await page.getByRole("button", { name: "Table 5 has nothing" }).click()
  await expect(status).toHaveText("Tables 1, 2, 4, and 5 in; 3 not yet")
  await expect(page.getByTestId("clock")).toContainText("of 20:00")
  await expect(page.getByTestId("clock")).not.toContainText("stopped")
  await shot(page, "tables-out")
  await wallShots(wall, "tables-out")
  await expect(wall.getByText(/bus compan|School|Library/i)).toHaveCount(0)

  await press("Alt+u")
  await expect(review.getByRole("listitem")).toHaveCount(5)
  await expect(wall.getByTestId("wall-tables")).toHaveCount(0)
  const alike = page.getByTestId("tables-alike")
  await expect(alike).toContainText("bus compan")
  await shot(page, "tables-review")
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([])
  await press("Enter")
  await expect(review.getByRole("listitem")).toHaveCount(4)
  await press("Enter")
  await expect(review.getByRole("listitem")).toHaveCount(3)
  await expect(review).toContainText("tables 1, 2, and 4")
  // taken back, and put together again
  await press("Control+z")
  await expect(review.getByRole("listitem")).toHaveCount(4)
  await press("Enter")
  await expect(review.getByRole("listitem")).toHaveCount(3)
  await expect(alike).toHaveCount(0)
  await expect(wall.getByText(/bus compan/i)).toHaveCount(0)

  await press("Control+Enter")
  await expect(wall.getByText("from 3 tables")).toBeVisible()
  await expect(wall.getByText("School board")).toBeVisible()
  await expect(wall.getByText(/table [1-5]/i)).toHaveCount(0)
  await shot(page, "tables-shown")
  await wallShots(wall, "tables-shown")

  // what table 3 brings late still lands, on the wall too, at the end
  await press("Alt+i")
  await expect(review).toHaveCount(0)
  await page.getByRole("textbox", { name: "Next card" }).focus()
  await line("3: The county")
  await expect(wall.getByRole("listitem").last()).toHaveText("The county")
  await expect(status).toHaveText("All 5 tables have handed in")

  // a restart of the window finds all of it
  await page.reload()
  await expect(status).toHaveText("All 5 tables have handed in")

  // slips of tables become one sum: the tables are kept for the session, what one of them wrote is kept nowhere
  await ask(page, "session.goTo", { session, step: 1, block: 2 })
  await expect(wall.getByRole("heading", { name: "My guess, on a slip" })).toBeVisible()
  await press("Alt+u")
  await expect(page.getByRole("button", { name: "Send to 5 tables" })).toBeVisible()
  await press("Enter")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await page.getByRole("button", { name: "Table 1, not yet" }).click()
  for (const table of [
    ["4 3 1 0 0", "0 4 4"],
    ["3 4 2 0 0", "0 2 7"],
  ]) {
    await expect(page.getByRole("textbox", { name: "Until we agree" })).toHaveValue("")
    await page.getByRole("textbox", { name: "Until we agree" }).focus()
    for (const figures of table) await line(figures)
  }
  await expect(status).toHaveText("Tables 1 and 2 in; 3, 4, and 5 not yet")
  await expect(page.getByTestId("add-up")).toContainText("Tables 1 and 2")
  await shot(page, "tables-slips")
  await wallShots(wall, "tables-slips")
  await press("Control+Enter")
  await expect(page.getByTestId("add-up")).toHaveCount(0)
  const { records } = (await call(page, "records.all", {})).value as { records: readonly Kept[] }
  const [slips] = records.filter(({ kind }) => kind === "slips")
  expect(slips?.body).toMatchObject({
    answered: 17,
    sums: [
      [7, 7, 3, 0, 0],
      [0, 6, 11, 0, 0],
    ],
    tables: [1, 2],
  })
  await expect(wall.getByText(/table/i)).toHaveCount(0)
})
