import { describe, expect, it } from "vitest"
import { OUTCOMES } from "../../../shared/contract/outcomes.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { unreachable } from "../../../shared/errors.ts"
import { cellText } from "../../../shared/method/blocks/form.ts"
import type { Block, BlockOf } from "../../../shared/method/blocks.ts"
import { EXERCISES } from "../../../shared/method/exercises.ts"
import { openApp, type TestApp } from "../../support/test-app.ts"

const PARTIES = ["City", "School", "Library"]

/** What was entered at a block: words that the room may see once it was revealed, and words that it may never see. */
interface Entered {
  readonly shown: readonly string[]
  readonly never: readonly string[]
}

interface Hall {
  readonly app: TestApp
  readonly session: string
  readonly groups: readonly string[]
  readonly token: () => string
  readonly records: (kind: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

async function rowsOf({ app, session, token }: Hall, block: BlockOf<"form">): Promise<Entered> {
  const shown: string[] = []
  const never: string[] = []
  for (let n = 0; n < 3; n++) {
    const values: Record<string, string | number> = {}
    for (const field of block.fields) {
      if (field.as === "choice") values[field.name] = field.options?.[n % field.options.length]?.value ?? ""
      else if (field.as === "day") values[field.name] = `2027-0${n + 1}-1${n}`
      else values[field.name] = token()
    }
    // the room sees what both sides of a tie say, and nothing that one of them says alone
    if (block.of === "tieView") Object.assign(values, n === 1 ? { party: "B", other: "A" } : { party: "A", other: "B" })
    const { id } = await app.call("row.add", { session, step: 0, block: block.id, values })
    if (block.letGo === true) await app.call("row.set", { id, kind: block.of, pulled: false })
    for (const field of block.fields) {
      const said = cellText(field, values[field.name], "en-GB")
      if (block.wall.includes(field.name)) shown.push(said)
      else if (field.as === "text" || field.as === "who") never.push(said)
    }
  }
  return { shown, never }
}

/** Enters something at a block, as a facilitator would. */
async function enter(hall: Hall, block: Block): Promise<Entered> {
  const { app, session, token, groups } = hall
  const at = { session, step: 0, block: block.id }
  const nothing = { shown: [], never: [] }
  switch (block.kind) {
    case "cards": {
      const words = [token(), token()]
      for (const text of words) {
        await app.call("card.add", { ...at, text, ...(block.byParty === true && { party: "City" }) })
      }
      return { shown: words, never: [] }
    }
    case "form":
      return block.from === undefined ? rowsOf(hall, block) : nothing
    case "matrix":
      if (block.from !== undefined) return nothing
      for (const coalition of groups) await app.call("row.add", { ...at, values: { fn: "3", coalition } })
      return nothing
    case "place": {
      const things = block.items?.map(({ id }) => id) ?? groups
      for (const [n, item] of things.entries()) {
        await app.call("placement.put", { ...at, item, column: block.columns[n % block.columns.length]?.id ?? "" })
      }
      return { shown: block.items === undefined ? ["Cradle Steps", "Ready Kids"] : [], never: [] }
    }
    case "rate": {
      const width = block.words.length + (block.off === undefined ? 0 : 1)
      const counts = block.items.map(() => Array.from({ length: width }, (_, word) => (word === 0 ? 9 : 4)))
      await app.call("slips.rate", { ...at, counts })
      return nothing
    }
    case "gradients":
      if (block.voices === "hands") {
        await app.call("reading.count", { ...at, counts: [9, 3, 0, 0, 1, 0], abstain: 1, talk: 2 })
      } else for (const party of PARTIES) await app.call("reading.party", { ...at, party, position: 1 })
      return nothing
    case "sentence": {
      const words = { who: token(), change: token(), year: "2031", seenIn: token() }
      await app.call("sentence.set", words)
      return { shown: Object.values(words), never: [] }
    }
    case "proposal": {
      const text = token()
      await app.call("proposal.set", { session, step: 0, text })
      return { shown: [text], never: [] }
    }
    case "decide": {
      const said = PARTIES.map((party) => ({ party, position: "agrees" as const }))
      await app.call("decision.record", {
        session,
        step: 0,
        rule: "consent",
        parties: said,
        dissent: [],
        ratification: [],
      })
      return nothing
    }
    case "sort": {
      const [one = "", other = ""] = groups
      const about = token()
      await app.call("verdict.add", { ...at, one, other, about })
      return { shown: [about], never: [] }
    }
    case "count":
      await app.call("tally.count", { ...at, counts: block.options.map(() => 3) })
      return nothing
    case "choice":
    case "facts":
    case "picture":
    case "pulse":
    case "ladder":
    case "line":
    case "break":
      return nothing
    default:
      return unreachable(block)
  }
}

async function hallOf(exercise: string, minutes: number): Promise<Hall & Disposable> {
  const app = await openApp()
  // options that change structure are asked too
  await app.call("records.edit", { kind: "workspace", id: "workspace", fields: { mode: "negotiate" } })
  const groups: string[] = []
  for (const name of ["Cradle Steps", "Ready Kids"]) {
    groups.push((await app.call("records.add", { kind: "coalition", body: { name } })).id)
  }
  const { id: session } = await app.call("session.plan", { title: "A day", plan: [{ exercise, minutes }] })
  const parties = PARTIES.map((name) => ({ name, state: "present" as const }))
  await app.call("session.setRoom", { session, headcount: 40, parties })
  await app.call("session.start", { session })
  await app.call("wall.show", { source: { from: "session", session } })
  let tokens = 0
  const records = async (kind: string) =>
    (await app.call("records.all", {})).records.filter((record) => record.kind === kind).map(({ body }) => body)
  return {
    app,
    session,
    groups,
    records,
    token: () => `tok${++tokens}x`,
    [Symbol.dispose]: () => app[Symbol.dispose](),
  }
}

/** All pages of the wall as it is. */
async function wholeWall({ app }: Hall): Promise<{ readonly text: string; readonly view: RoomView }> {
  const projector = app.connect("projector")
  let text = ""
  let pages = 1
  let view: RoomView = { view: "off" }
  for (let page = 0; page < pages; page++) {
    await app.call("wall.page", { page })
    view = await projector.call("wall.view", {})
    text += JSON.stringify(view).replaceAll("\u00a0", " ")
    if (view.view === "exercise" && "pages" in view.block) pages = view.block.pages
  }
  await app.call("wall.page", { page: 0 })
  return { text, view }
}

/** Blocks that show what is entered as it is entered: there is nothing to reveal. */
const OPEN = ["sort", "sentence", "line", "break", "ladder"]

describe.each(EXERCISES.en.map((exercise) => [exercise.code, exercise] as const))("%s", (code, exercise) => {
  it("runs from its first block to its last: nothing before Reveal, all that is the room’s after it, and records of it", async () => {
    using hall = await hallOf(code, exercise.minutes)
    const { app, session } = hall
    const secrets: string[] = []
    for (const [at, block] of exercise.blocks.entries()) {
      await app.call("session.goTo", { session, step: 0, block: at })
      const { shown, never } = await enter(hall, block)
      secrets.push(...never)
      const hides = !OPEN.includes(block.kind)
      const before = await wholeWall(hall)
      if (hides)
        for (const word of shown.filter((one) => one.startsWith("tok"))) expect(before.text).not.toContain(word)
      if (before.view.view === "exercise" && "revealed" in before.view.block)
        expect(before.view.block.revealed).toBe(false)
      await app.call("session.reveal", { session })
      const { text, view } = await wholeWall(hall)
      for (const word of shown) expect(text).toContain(word)
      for (const word of secrets) expect(text).not.toContain(word)
      if (view.view === "exercise" && "revealed" in view.block) expect(view.block.revealed).toBe(true)
    }
    await app.call("session.end", { session })
    for (const block of exercise.blocks) {
      if (block.kind === "form" && block.from === undefined) {
        const made = (await hall.records(block.of)).filter((body) => body["block"] === block.id)
        expect(made).toHaveLength(3)
        for (const body of made) {
          expect(body).toMatchObject({ session, ...block.given })
          expect(() => OUTCOMES[block.of].body.parse(body)).not.toThrow()
        }
      }
      if (block.kind === "place") expect(await hall.records("placement")).not.toEqual([])
      if (block.kind === "rate") expect(await hall.records("slips")).not.toEqual([])
    }
  })
})

describe("a row", () => {
  const pauses = async () => {
    const hall = await hallOf("E1.5", 30)
    await hall.app.call("session.goTo", { session: hall.session, step: 0, block: 1 })
    const at = { session: hall.session, step: 0, block: "pauses" }
    const values = { text: "The council seats", by: "City", until: "2027-06-01" }
    return { ...hall, at, values }
  }

  it("is taken off the wall at once, also off a frozen one, and put back", async () => {
    using hall = await pauses()
    const { app, at, values } = hall
    const { id } = await app.call("row.add", { ...at, values })
    await app.call("row.add", { ...at, values: { ...values, text: "The lease" } })
    await app.call("session.reveal", { session: at.session })
    await app.call("row.set", { id, kind: "pause", pulled: true })
    expect((await wholeWall(hall)).text).not.toContain("council")
    await app.call("row.set", { id, kind: "pause", pulled: false })
    expect((await wholeWall(hall)).text).toContain("council")
    await app.call("wall.freeze", {})
    await app.call("row.set", { id, kind: "pause", pulled: true })
    const frozen = (await wholeWall(hall)).text
    expect(frozen).not.toContain("council")
    expect(frozen).toContain("The lease")
  })

  it("is refused without what it needs, and with what nobody asked", async () => {
    using hall = await pauses()
    const { app, at, values } = hall
    const { until: _, ...endless } = values
    await expect(app.call("row.add", { ...at, values: endless })).rejects.toMatchObject({ code: "invalid-input" })
    await expect(app.call("row.add", { ...at, values: { ...values, pulled: true } })).rejects.toMatchObject({
      code: "invalid-input",
      details: { field: "pulled" },
    })
    await expect(app.call("row.add", { ...at, block: "lock-in", values: { until: "2027" } })).rejects.toMatchObject({
      code: "invalid-input",
    })
    expect(await hall.records("pause")).toEqual([])
  })

  it("waits for the word of whoever it is about, where rows are let go one by one", async () => {
    using hall = await hallOf("E2.7", 45)
    const { app, session } = hall
    const values = { party: "City", is: "guard", text: "Our name" }
    const { id } = await app.call("row.add", { session, step: 0, block: "lines", values })
    await app.call("session.reveal", { session })
    expect((await wholeWall(hall)).text).not.toContain("Our name")
    await app.call("row.set", { id, kind: "interest", pulled: false })
    expect((await wholeWall(hall)).text).toContain("Our name")
  })

  it("is taken back by undo until the room has seen it", async () => {
    using hall = await pauses()
    const { app, at, values } = hall
    await app.call("row.add", { ...at, values })
    await app.call("records.undo", { scope: `run:${at.session}/0` })
    expect(await hall.records("pause")).toEqual([])
  })
})

it("has all 28, seven a step", () => {
  const steps = [1, 2, 3, 4].map((step) => EXERCISES.en.filter((exercise) => exercise.step === step).length)
  expect(steps).toEqual([7, 7, 7, 7])
  expect(EXERCISES.en.map(({ code }) => code)).toEqual(
    [1, 2, 3, 4].flatMap((step) => [1, 2, 3, 4, 5, 6, 7].map((n) => `E${step}.${n}`)),
  )
})

it("makes claims of the map of what each side said of its ties, once", async () => {
  using hall = await hallOf("E2.4", 45)
  const { app, session } = hall
  await app.call("session.goTo", { session, step: 0, block: 1 })
  const at = { session, step: 0, block: "views" }
  const row = { ...at, values: { party: "Cradle Steps", other: "ready kids", now: 1, wanted: 3 } }
  const { id } = await app.call("row.add", row)
  await app.call("row.add", { ...at, values: { party: "Cradle Steps", other: "Nobody here", now: 2 } })
  await app.call("session.end", { session })
  await app.call("session.start", { session })
  await app.call("row.set", { id, kind: "tieView", values: { now: 2, wanted: null } })
  await app.call("session.end", { session })
  const [one, other] = hall.groups
  expect(await hall.records("tie")).toEqual([
    { one, other, type: "works with", claimedBy: one, level: 2, audience: "console" },
  ])
})

it("shows what one side says of a tie only once the other side says its own, and both let it go", async () => {
  using hall = await hallOf("E2.4", 45)
  const { app, session, groups } = hall
  await app.call("session.goTo", { session, step: 0, block: 1 })
  const at = { session, step: 0, block: "views" }
  const view = async (party: string, other: string) => {
    const { id } = await app.call("row.add", { ...at, values: { party, other, now: 1 } })
    await app.call("row.set", { id, kind: "tieView", pulled: false })
    return id
  }
  await view("Cradle Steps", "Ready Kids")
  await app.call("session.reveal", { session })
  expect((await wholeWall(hall)).text).not.toContain("Cradle Steps")
  const other = await view("ready kids", "Cradle Steps")
  expect((await wholeWall(hall)).text.match(/Cradle Steps/g)).toHaveLength(2)
  await app.call("wall.freeze", {})
  await app.call("row.set", { id: other, kind: "tieView", pulled: true })
  expect((await wholeWall(hall)).text).not.toContain("Cradle Steps")
  await app.call("wall.freeze", {})
  expect((await wholeWall(hall)).text).not.toContain("Cradle Steps")
  await app.call("row.set", { id: other, kind: "tieView", pulled: false })
  await app.call("session.end", { session })
  expect(await hall.records("tie")).toEqual(
    [groups, groups.toReversed()].map(([one, two]) => ({
      one,
      other: two,
      type: "works with",
      claimedBy: one,
      level: 1,
    })),
  )
})

it("says how many people two groups share from three up, and names nobody", async () => {
  using hall = await hallOf("E1.4", 40)
  const { app, session, groups } = hall
  const third = (await app.call("records.add", { kind: "coalition", body: { name: "Safe Youth" } })).id
  for (let n = 0; n < 4; n++) {
    const { id: person } = await app.call("records.add", { kind: "person", body: { name: `Person tok${n}x` } })
    for (const coalition of n < 3 ? groups : [groups[0] ?? "", third]) {
      await app.call("records.add", { kind: "seat", body: { coalition, person } })
    }
  }
  await app.call("session.goTo", { session, step: 0, block: 1 })
  expect((await wholeWall(hall)).view).toMatchObject({ block: { revealed: false, count: 2, lines: [] } })
  await app.call("session.reveal", { session })
  const { text, view } = await wholeWall(hall)
  expect(view).toMatchObject({
    block: {
      lines: [
        { title: "Cradle Steps and Ready Kids", text: "share 3 people" },
        { title: "Cradle Steps and Safe Youth", text: "share a few people" },
      ],
    },
  })
  expect(text).not.toContain("tok")
})

it("says functions by numbers first, and names only in the round after it", async () => {
  using hall = await hallOf("E2.6", 60)
  const { app, session } = hall
  await app.call("session.goTo", { session, step: 0, block: 1 })
  for (const coalition of hall.groups) {
    await app.call("row.add", { session, step: 0, block: "chips", values: { fn: "3", coalition } })
  }
  await app.call("session.reveal", { session })
  const numbers = await wholeWall(hall)
  expect(numbers.view).toMatchObject({ block: { named: false } })
  expect(numbers.text).toContain('"count":2')
  expect(numbers.text).not.toContain("Cradle Steps")
  await app.call("session.goTo", { session, step: 0, block: 3 })
  expect((await wholeWall(hall)).text).not.toContain("Cradle Steps")
  await app.call("session.reveal", { session })
  expect((await wholeWall(hall)).text).toContain('"names":["Cradle Steps","Ready Kids"]')
})

it("says slips of a small room in words, and keeps their sums alone", async () => {
  using hall = await hallOf("E1.3", 30)
  const { app, session } = hall
  await app.call("session.setRoom", { session, headcount: 12 })
  await app.call("session.goTo", { session, step: 0, block: 1 })
  const counts = [
    [0, 0, 1, 5, 6, 0],
    [1, 0, 0, 5, 6, 0],
    [0, 0, 0, 0, 2, 10],
    [4, 0, 0, 0, 8, 0],
  ]
  await app.call("slips.rate", { session, step: 0, block: "slips", counts })
  expect((await wholeWall(hall)).view).toMatchObject({ block: { revealed: false, answered: 12 } })
  await app.call("session.reveal", { session })
  const { text, view } = await wholeWall(hall)
  expect(text).not.toMatch(/"count":\d/)
  // the third is refused: two answers would point at someone
  expect(view).toMatchObject({ block: { refused: expect.any(String) } })
  await expect(
    app.call("slips.rate", { session, step: 0, block: "slips", counts: [[13, 0, 0, 0, 0, 0]] }),
  ).rejects.toMatchObject({ code: "too-many-counted" })
  await expect(
    app.call("slips.rate", { session, step: 0, block: "slips", counts: [[1, 0, 0, 0, 0, 0, 1]] }),
  ).rejects.toMatchObject({ code: "invalid-input" })
})
