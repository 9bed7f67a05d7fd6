import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { call, expect, PASSPHRASE, test } from "./fixtures.ts"

const SIZES = [
  [800, 600],
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
] as const

/** Words of many lengths, as rooms write them. */
const CARDS = [
  "A grown-up who has time",
  "A bus that comes when the late shift ends, on Sundays and in the summer holidays too, without a form to fill in first",
  "Reading help before third grade",
  "Someone at school who knows her name",
  "A warm meal in the week before pay day, for her brothers as well as for herself, wherever they are that evening",
  "A place to be in July",
  "Dry shoes",
  "Her mother not having to tell the story a fourth time to a fourth office in the same week",
  "A bed of her own",
]

/** What on the wall is cut off or smaller than 24 pt at 1080 lines; empty when all is well. */
function faults(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    const found: string[] = []
    const smallest = (innerHeight * 32) / 1080
    for (const element of document.querySelectorAll<HTMLElement>("main *")) {
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!words) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (size < smallest - 0.1) found.push(`${size} px: ${element.textContent}`)
      const box = element.getBoundingClientRect()
      const outside = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
      if (outside) found.push(`outside: ${element.textContent}`)
      for (let up: HTMLElement | null = element; up; up = up.parentElement) {
        if (getComputedStyle(up).overflow !== "hidden") continue
        const frame = up.getBoundingClientRect()
        if (box.bottom > frame.bottom + 2 || box.right > frame.right + 2) found.push(`cut off: ${element.textContent}`)
      }
    }
    return found
  })
}

test("what the room sees fits every projector, in letters that the back row reads", async ({ junction }) => {
  const { page } = junction
  const { openWall } = junction
  const ask = async (name: string, input: unknown): Promise<Record<string, string>> => {
    const reply = await call(page, name, input)
    expect(reply, name).toMatchObject({ ok: true })
    return reply.value
  }
  await ask("vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await expect(page.getByRole("button", { name: /^Wall:/ })).toBeVisible()
  const wall = await openWall()
  const plan = [
    { exercise: "E1.2", minutes: 35 },
    { exercise: "E4.1", minutes: 60 },
  ]
  const { id: session } = await ask("session.plan", { title: "Kick-off in the library", plan })
  const parties = ["City", "School district", "Library", "Health board"].map((name) => ({ name, state: "present" }))
  await ask("session.setRoom", { session, headcount: 14, parties })
  await ask("session.start", { session })

  const shots = process.env["JUNCTION_SHOTS"]
  const looked: string[] = []
  const look = async (name: string, { axe = false } = {}) => {
    const { value: view } = await call(page, "wall.view", {})
    await expect.poll(() => wall.evaluate(() => document.querySelector("main")?.textContent)).toContain(headOf(view))
    for (const [width, height] of SIZES) {
      await wall.setViewportSize({ width, height })
      // two frames: the observers have fitted the words to the new box
      await wall.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      expect(await faults(wall), `${name} at ${width}x${height}`).toEqual([])
      if (shots) await wall.screenshot({ path: `${shots}/${name}-${width}x${height}.png` })
    }
    if (axe) expect((await new AxeBuilder({ page: wall }).include("main").analyze()).violations, name).toEqual([])
    looked.push(name)
  }
  const goTo = (step: number, block: number) => ask("session.goTo", { session, step, block })
  const reveal = () => ask("session.reveal", { session })

  await ask("wall.show", { source: { from: "resting", next: "We start at half past ten" } })
  await look("resting", { axe: true })
  await ask("wall.show", { source: { from: "impact", session, closing: false } })
  await look("opening-line", { axe: true })

  await goTo(0, 0)
  await ask("session.clock", { session, do: "start", of: "block" })
  for (const text of CARDS) await ask("card.add", { session, step: 0, block: "young-person", text })
  await look("cards-in", { axe: true })
  await reveal()
  await look("cards", { axe: true })
  await ask("wall.page", { page: 1 })
  await look("cards-second-page")
  await goTo(0, 1)
  for (let n = 1; n < 9; n++)
    await ask("card.add", { session, step: 0, block: "in-the-way", text: `Report ${n} x${n}` })
  await reveal()
  await look("cards-short")
  await goTo(0, 4)
  await look("ladder", { axe: true })
  await goTo(0, 5)
  await look("sentence-blank")
  await ask("sentence.set", {
    who: "every child in the valley who starts school",
    change:
      "can read a page aloud to someone who listens, in the language of the house and in the language of the school",
    year: "2030",
    seenIn: "the autumn reading check of all four districts, published in the same week",
  })
  await look("sentence", { axe: true })
  await goTo(0, 6)
  await ask("reading.count", { session, step: 0, block: "stand", counts: [5, 3, 2, 1, 0, 0], abstain: 1, talk: 2 })
  await look("hands-in")
  await reveal()
  await look("hands", { axe: true })

  await goTo(1, 0)
  const text = `The four groups meet as one table twice a year, from ${"this autumn on, ".repeat(9)}and send one report.`
  await ask("proposal.set", { session, step: 1, text, reviewOn: "2027-05-14" })
  await reveal()
  await ask("proposal.set", { session, step: 1, text: text.replace("twice", "three times") })
  await look("proposal", { axe: true })
  await goTo(1, 5)
  const objection = await ask("card.add", {
    session,
    step: 1,
    block: "objections",
    party: "Library",
    text: "The summer table falls into the reading weeks, when all of us are out on the bus",
  })
  await ask("card.edit", { id: objection["id"], resolved: "The third table moves to the last week of September" })
  await reveal()
  await look("objections")
  await goTo(1, 7)
  await ask("decision.record", {
    session,
    step: 1,
    rule: "supermajority of parties",
    parties: parties.map(({ name }, index) => ({ party: name, position: index === 3 ? "does not agree" : "agrees" })),
    dissent: [{ party: "Health board", words: "We cannot promise staff before our own budget is through." }],
    ratification: [
      { body: "School Board", due: "2026-05-14", state: "pending" },
      { body: "County Commission", due: "2026-06-02", state: "pending" },
    ],
  })
  await reveal()
  await look("decision", { axe: true })
  await ask("wall.page", { page: 1 })
  await look("dissent")
  await ask("wall.ground", { ground: "black" })
  await look("black-ground", { axe: true })
  await ask("session.end", { session })
  await look("closing")
  expect(looked).toHaveLength(17)
})

/** The first words of a view, to know that the window has it. */
function headOf(view: { view: string; title?: string; sentence?: string; block?: { prompt: string } }): string {
  return view.block?.prompt ?? view.sentence ?? view.title ?? ""
}
