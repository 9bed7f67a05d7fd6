import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Locator, Page } from "@playwright/test"
import { corrected } from "../core/inventory/round-trip.ts"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const WORST = resolve(import.meta.dirname, "../fixtures/import/worst-case.xlsx")

/** Hands that count what they do: a key, a click, a choice and a dropped file are one each. */
function hands(page: Page) {
  let acts = 0
  return {
    acts: () => acts,
    press: async (key: string) => {
      acts++
      await page.keyboard.press(key)
    },
    click: async (what: Locator) => {
      acts++
      await what.click()
    },
    /** Opening a list and choosing in it. */
    choose: async (list: Locator, label: string) => {
      acts += 2
      await list.selectOption({ label })
    },
    drop: async (name: string, bytes: Uint8Array) => {
      acts++
      await page.evaluate(
        ({ title, base64 }) => {
          const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([data], title))
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }))
        },
        { title: name, base64: Buffer.from(bytes).toString("base64") },
      )
    },
  }
}

/** What is typed for a wording whose first suggestion is not the one that is meant; Enter alone for all others. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  // a new place, standing on its own
  South: ["Enter", "Enter"],
  Central: ["Enter", "Enter"],
  North: ["Enter", "Enter"],
  "home visiting": ["d", "i", "r", "Enter"],
  "fair access": ["ArrowDown", "Enter"],
  "food for families": ["ArrowDown", "Enter"],
  mentor: ["ArrowDown", "Enter"],
}

interface Stored {
  readonly kind: string
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
}

async function everything(page: Page): Promise<readonly Stored[]> {
  const { value } = await call(page, "records.all", {})
  return (value as { readonly records: readonly Stored[] }).records
}

test("a worst case goes from drop to a coded community with overlaps, out, and back corrected, in under 60 acts", async ({
  junction: { page },
}) => {
  expect(await call(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
  })
  await page.reload()
  const { acts, press, click, choose, drop } = hands(page)

  // in
  await click(page.getByRole("link", { name: "Groups", exact: true }))
  await press("Control+i")
  await expect(page.getByRole("heading", { name: "Drop a spreadsheet here" })).toBeVisible()
  await drop("worst-case.xlsx", readFileSync(WORST))
  const bringIn = page.getByRole("button", { name: /^Bring in/ })
  await expect(bringIn).toBeEnabled()
  await choose(page.getByLabel("Who Area is read as"), "A note with its heading (console only)")
  for (const name of [
    /^Yes, the same: Cradle Step Network/,
    /^Yes, these ages: Summer Bridge/,
    /^Yes, the same: J. Park/,
    /^Yes, the same: Fay Ito/,
  ]) {
    await click(page.getByRole("button", { name }))
    await expect(page.getByRole("button", { name })).toBeHidden()
  }
  await expect(page.getByText(/^Question/)).toBeHidden()
  await expect(bringIn).toBeEnabled()
  await click(bringIn)
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible()

  // said the same way
  await click(page.getByRole("button", { name: /^Say it the same way/ }))
  await expect(page.getByRole("combobox")).toBeFocused()
  const heading = page.getByRole("heading", { level: 2 })
  const all = page.getByText("All of this list is said.", { exact: false })
  while (!(await all.isVisible())) {
    const wording = (await heading.textContent()) ?? ""
    for (const key of KEYS[wording] ?? ["Enter"]) await press(key)
    await expect(heading.or(all).first()).not.toHaveText(wording)
  }

  // overlaps that can be counted by hand
  await click(page.getByRole("link", { name: "Groups", exact: true }))
  await click(page.getByRole("link", { name: "Jobs Compact" }))
  const beside = (group: string, dimension: string) =>
    page.getByRole("row", { name: new RegExp(group) }).locator(`[data-name=${dimension}]`)
  // jobs and graduation on both sides; train of two and two; South of three and one; the Calder Fund of one and two
  await expect(beside("Bright Futures Network", "goals")).toContainText("100%")
  await expect(beside("Bright Futures Network", "strategies")).toContainText("50%")
  await expect(beside("Bright Futures Network", "footprint")).toContainText("50%")
  await expect(beside("Bright Futures Network", "funders")).toContainText("67%")
  // work against violence and a home for each family: nothing in common but a county
  await expect(beside("Safe Youth Task Force", "goals")).toContainText("0%")
  await click(page.getByRole("button", { name: "Compare with Bright Futures Network on the map" }))
  await expect(page.getByTestId("quadrant")).toBeVisible()
  await expect(page.getByTestId("quadrant")).toHaveText("How they work together is not known")
  await expect(page.getByText("Mean of Goals, Strategies, Places, and Funders.")).toBeVisible()
  const one = (1 + 0.5 + 0.5 + 2 / 3) / 4
  await expect(page.getByText(`${Math.round(one * 100)}%`).last()).toBeVisible()

  // out, in the columns that came in
  await click(page.getByRole("link", { name: "Groups", exact: true }))
  await click(page.getByRole("link", { name: "Spreadsheet…" }))
  await expect(page.getByLabel("As they came in: worst-case.xlsx", { exact: false })).toBeChecked()
  await click(page.getByRole("radio", { name: "For me" }))
  await click(page.getByRole("button", { name: "Make the file" }))
  const save = page.getByRole("link", { name: /^Save / })
  const [download] = await Promise.all([page.waitForEvent("download"), click(save)])
  const made = { name: download.suggestedFilename(), base64: readFileSync(await download.path()).toString("base64") }

  // corrected there: a name, an answer, a new goal beside the old, a cell that is emptied
  const row = (name: string) => (cells: readonly string[]) => cells.includes(name)
  const file = corrected(made, [
    ["Groups 2026", row("Housing First Table"), "Lead", "Ivy Nash-Bell"],
    ["Groups 2026", row("Calder Reads"), "Goals", "early literacy; summer learning"],
    ["Groups 2026", row("Safe Youth Task Force"), "Mission", ""],
    ["Groups 2026", row("Jobs Compact"), "Coalition", "Calder Jobs Compact"],
  ])
  const before = await everything(page)
  await press("Control+i")
  await expect(page.getByRole("heading", { name: "Drop a spreadsheet here" })).toBeVisible()
  await drop(file.name, Buffer.from(file.base64, "base64"))
  const change = page.getByRole("button", { name: "Change 3 known entries" })
  await expect(change).toBeEnabled()
  await expect(page.getByText(/^Changes 3$/)).toBeVisible()
  await click(change)
  await expect(page.getByText("3 known entries changed")).toBeVisible()

  // nothing else has changed, and nothing is gone
  const said = new Map<string, Readonly<Record<string, unknown>>>([
    ["Housing First Table", { lead: "Ivy Nash-Bell" }],
    ["Calder Reads", { goals: { state: "listed", items: ["early literacy", "summer learning"] } }],
    ["Jobs Compact", { name: "Calder Jobs Compact" }],
  ])
  const kinds = new Set(["coalition", "organization", "person", "seat", "tie", "coding", "tag", "placeUnit"])
  const content = (records: readonly Stored[]) => records.filter(({ kind }) => kinds.has(kind))
  expect(content(await everything(page))).toEqual(
    content(before).map((record) => ({
      ...record,
      body: { ...record.body, ...said.get(String(record.body["name"])) },
    })),
  )
  expect(acts()).toBeLessThan(60)
})
