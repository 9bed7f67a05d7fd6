import type { Page } from "@playwright/test"
import type { PlanStep } from "../../shared/contract/session.ts"
import type { Block } from "../../shared/method/blocks.ts"
import { exerciseOf } from "../../shared/method/exercises.ts"
import { TEMPLATES, withOptional } from "../../shared/method/templates.ts"
import { expect, PASSPHRASE, test } from "./fixtures.ts"
import { PARTIES, SAID, SENTENCE } from "./four-sessions.ts"
import { ask } from "./room-scene.ts"

test.describe.configure({ timeout: 400_000 })

const shots = process.env["JUNCTION_SHOTS"]

interface Community {
  readonly page: Page
  readonly wall: Page
  readonly groups: readonly string[]
}
interface At {
  readonly session: string
  readonly step: number
  readonly block: string
}

/** What the facilitator types in at a block; returns words that the wall must say once they are revealed. */
async function enter({ page, groups }: Community, block: Block, at: At, code: string): Promise<readonly string[]> {
  const said = SAID[code]?.[block.id] ?? []
  const lines = said.filter((one) => typeof one === "string")
  const hands = (width: number) => Array.from({ length: width }, (_, n) => (n === 0 ? 1 : 6))
  const each = ["agrees", "agrees", "agrees", "agrees", "agrees"] as const
  switch (block.kind) {
    case "cards":
      for (const [n, text] of lines.entries()) {
        if (block.byParty === true) await ask(page, "card.add", { ...at, text, party: PARTIES[n] })
        else {
          await page.keyboard.type(text)
          await page.keyboard.press("Enter")
        }
      }
      return lines
    case "form":
      for (const values of said) {
        const { id } = await ask(page, "row.add", { ...at, values })
        if (block.letGo === true) await ask(page, "row.set", { id, kind: block.of, pulled: false })
      }
      return said.flatMap((row) =>
        block.wall.includes("text") && typeof row === "object" ? [String(row["text"] ?? "")] : [],
      )
    case "matrix":
      if (block.from !== undefined) return []
      for (const [n, { id }] of block.rows.entries()) {
        await ask(page, "row.add", { ...at, values: { fn: id, coalition: groups[n] ?? "" } })
      }
      return []
    case "place": {
      const items = block.items?.map(({ id }) => id) ?? groups.slice(0, 8)
      for (const [n, item] of items.entries()) {
        await ask(page, "placement.put", { ...at, item, column: block.columns[n % block.columns.length]?.id })
      }
      return []
    }
    case "rate": {
      const width = block.words.length + (block.off === undefined ? 0 : 1)
      await ask(page, "slips.rate", { ...at, counts: block.items.map(() => hands(width)) })
      return []
    }
    case "gradients":
      if (block.voices === "hands") {
        await ask(page, "reading.count", { ...at, counts: [21, 9, 4, 2, 0, 0], abstain: 1, talk: 0 })
      } else for (const party of PARTIES) await ask(page, "reading.party", { ...at, party, position: 1 })
      return []
    case "count":
      await ask(page, "tally.count", { ...at, counts: hands(block.options.length) })
      return []
    case "sentence":
      await ask(page, "sentence.set", SENTENCE)
      return [SENTENCE.change]
    case "proposal": {
      const text = "From March on our groups compare their plans every second month."
      await ask(page, "proposal.set", { session: at.session, step: at.step, text, reviewOn: "2027-12-01" })
      return [text]
    }
    case "decide": {
      const parties = PARTIES.map((party, n) => ({ party, position: each[n] }))
      const ratification = [{ body: "Board of Cradle Steps", state: "pending" }]
      const decision = { session: at.session, step: at.step, rule: "consent", parties, dissent: [], ratification }
      const { id } = await ask(page, "decision.record", decision)
      const given = [{ body: "Board of Cradle Steps", state: "ratified", on: "2027-02-20" }]
      await ask(page, "decision.ratify", { id, ratification: given })
      return ["From March on our groups compare"]
    }
    case "sort": {
      const [one, other] = groups
      const { id } = await ask(page, "verdict.add", { ...at, one, other, about: "Reading by the end of third grade" })
      await ask(page, "verdict.set", { id, bin: "two halves", note: "The second graders" })
      return []
    }
    case "facts":
      await ask(page, "triage.set", { ...at, groups: groups.slice(0, 3), onTheTable: ["O4"] })
      return []
    case "picture":
      if (code === "E2.1") await check(page)
      return []
    case "choice":
    case "ladder":
    case "line":
    case "pulse":
    case "break":
      return []
  }
}

/** A group checks its sheet and confirms what it says of itself. */
async function check(page: Page): Promise<void> {
  const { records } = (await ask(page, "records.all", {})) as unknown as {
    records: { kind: string; id: string; body: { verified?: string[] } }[]
  }
  for (const { id } of records.filter(({ kind, body }) => kind === "coalition" && body.verified === undefined)) {
    await ask(page, "records.edit", { kind: "coalition", id, fields: { verified: ["mission"] } })
  }
}

/** Runs one exercise from its first screen to its last: prompt, what is typed, Reveal. */
async function run(community: Community, session: string, step: number, planned: Readonly<PlanStep>): Promise<void> {
  const { page, wall } = community
  const { exercise: code, prompts = {} } = planned
  const prompt = page.getByTitle("Change the words on the wall")
  for (const block of exerciseOf(code).blocks) {
    await page.keyboard.press("PageDown")
    const words = (prompts[block.id] ?? block.prompt).split(/ ?[{…]/)[0] ?? ""
    if (words !== "") {
      await expect(wall.locator("main"), `${code} ${block.id}`).toContainText(words)
      await expect(prompt, `${code} ${block.id}`).toContainText(words)
    }
    const said = await enter(community, block, { session, step, block: block.id }, code)
    await page.keyboard.press("Control+Enter")
    for (const word of said) await expect(wall.locator("main"), `${code} ${block.id}`).toContainText(word)
    if (shots !== undefined) await wall.screenshot({ path: `${shots}/${code}-${block.id}.png` })
  }
}

test("the sessions of a community, from kick-off to the look back, through all twenty-eight exercises: the path is green", async ({
  junction: { page, openWall },
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ reducedMotion: "reduce" })
  await ask(page, "vault.create", { name: "Calder County", passphrase: PASSPHRASE, sample: true })
  await ask(page, "vault.keepRecoveryCode", {})
  const outsider = { raisedBy: "The county fund", insider: false, testNeed: "met", testPays: "met", testSays: "partly" }
  await ask(page, "records.add", { kind: "impetus", body: outsider })
  const { records } = (await ask(page, "records.all", {})) as unknown as { records: { kind: string; id: string }[] }
  const groups = records.flatMap(({ kind, id }) => (kind === "coalition" ? [id] : []))
  const wall = await openWall()
  await wall.setViewportSize({ width: 1280, height: 720 })
  const community = { page, wall, groups }
  const codes: string[] = []
  for (const { id: kind, title, plan: usual, optional } of TEMPLATES.en) {
    const plan = optional.reduce(withOptional, [...usual])
    const { id: session = "" } = await ask(page, "session.plan", { title, plan })
    const parties = PARTIES.map((name) => ({ name, state: "present" }))
    await ask(page, "session.setRoom", { session, headcount: 40, parties })
    await page.evaluate((hash) => (location.hash = hash), `#/sessions/${session}`)
    await page.getByRole("button", { name: "Start", exact: true }).click()
    await expect(page.getByRole("region", { name: "Live console" })).toBeVisible()
    // from the first session on every opening slide says what all of it is for
    if (codes.length > 0) await expect(wall.locator("main")).toContainText(SENTENCE.change)
    for (const [step, planned] of plan.entries()) {
      await run(community, session, step, planned)
      if (planned.exercise.startsWith("E")) codes.push(planned.exercise)
    }
    if (kind === "kick-off") await ask(page, "sentence.close", { session, closed: true })
    // they have learned about each other: options that change structure are on the menu from here on
    if (kind === "map-day") {
      await ask(page, "records.edit", { kind: "workspace", id: "workspace", fields: { mode: "negotiate" } })
    }
    await page.keyboard.press("Control+Shift+e")
    await page.getByRole("button", { name: "End with the impact sentence on the wall" }).click()
    await expect(wall.locator("main")).toContainText(SENTENCE.change)
    await expect(page.getByRole("region", { name: "Live console" })).toHaveCount(0)
  }
  expect(codes.toSorted()).toEqual([1, 2, 3, 4].flatMap((step) => [1, 2, 3, 4, 5, 6, 7].map((n) => `E${step}.${n}`)))

  await page.evaluate(() => (location.hash = "#/path"))
  for (const step of [1, 2, 3, 4]) await expect(page.getByTestId(`known-${step}`)).toHaveText(/^(\d+) of \1 known$/)
  await expect(page.getByLabel("not yet known")).toHaveCount(0)
  if (shots !== undefined) await page.screenshot({ path: `${shots}/path.png`, fullPage: true })
})
