import { describe, expect, it } from "vitest"
import type { Party } from "../../../shared/contract/session.ts"
import { runOf } from "./run-builder.ts"

const PARTIES: Party[] = [
  { name: "City", state: "present" },
  { name: "School district", state: "late" },
  { name: "Library", state: "by proxy" },
  { name: "Health board", state: "left" },
  { name: "College", state: "absent" },
]
const open = () => runOf("E4.1", { headcount: 14, parties: PARTIES })
const hands = (counts: number[], abstain = 0, talk = 0) => ({ counts, abstain, talk })

describe("a headcount", () => {
  it("does not fit fewer people than parties that came", async () => {
    using run = await open()
    await expect(run.app.call("session.setRoom", { session: run.session, headcount: 1 })).rejects.toMatchObject({
      code: "too-many-counted",
      details: { counted: 2, present: 1 },
    })
  })

  it("does not fit more hands than people", async () => {
    using run = await runOf("E1.2", { headcount: 14 })
    const at = { session: run.session, step: 0, block: "stand" }
    const counted = run.app.call("reading.count", { ...at, ...hands([9, 4, 0, 0, 0, 0], 1, 1) })
    await expect(counted).rejects.toMatchObject({ code: "too-many-counted", details: { counted: 15, present: 14 } })
    expect(await run.bodies("reading")).toEqual([])
  })
})

describe("a proposal's review date", () => {
  it("can be cleared, of words that were read out too", async () => {
    using run = await open()
    const at = { session: run.session, step: 0 }
    await run.app.call("proposal.set", { ...at, text: "We meet twice a year.", reviewOn: "2027-05-14" })
    await run.app.call("proposal.set", { ...at, text: "We meet twice a year." })
    expect(await run.bodies("proposal")).toMatchObject([{ reviewOn: "2027-05-14" }])
    await run.reveal()
    await run.app.call("proposal.set", { ...at, text: "We meet twice a year.", reviewOn: "" })
    expect((await run.bodies("proposal"))[0]).not.toHaveProperty("reviewOn")
    await run.app.call("proposal.set", { ...at, text: "We meet each month.", reviewOn: "" })
    expect(await run.bodies("proposal")).toHaveLength(2)
    expect((await run.bodies("proposal"))[1]).not.toHaveProperty("reviewOn")
  })
})

describe("an open reading by party", () => {
  it("takes no word for a party that is not in the room", async () => {
    using run = await open()
    const at = { session: run.session, step: 0, block: "stand" }
    for (const party of ["Health board", "College"]) {
      await expect(run.app.call("reading.party", { ...at, party, position: 0 })).rejects.toMatchObject({
        code: "party-not-here",
      })
    }
  })

  it("keeps what each said, what it was said about, and who was missing", async () => {
    using run = await open()
    await run.app.call("proposal.set", { session: run.session, step: 0, text: "We meet twice a year." })
    const at = { session: run.session, step: 0, block: "stand" }
    await run.app.call("reading.party", { ...at, party: "City", position: 0 })
    await run.app.call("reading.party", { ...at, party: "Library", position: "talk" })
    await run.app.call("reading.party", { ...at, party: "City", position: 4 })
    expect(await run.bodies("reading")).toMatchObject([
      { counts: [0, 0, 0, 0, 1, 0], talk: 1, present: 3, version: 1, round: 1, missing: ["Health board", "College"] },
    ])
  })

  it("begins another round hidden and keeps the former", async () => {
    using run = await open()
    const at = { session: run.session, step: 0, block: "stand" }
    await run.goTo("stand")
    await run.app.call("reading.party", { ...at, party: "City", position: 0 })
    await run.reveal()
    await run.app.call("reading.again", at)
    expect(await run.view()).toMatchObject({
      block: { kind: "gradients", round: 2, revealed: false, answered: 0, bars: [] },
    })
    expect(await run.bodies("reading")).toMatchObject([{ round: 1, counts: [1, 0, 0, 0, 0, 0] }, { round: 2 }])
  })
})

describe("a proposal", () => {
  it("is rewritten until the room has seen it, then gets versions", async () => {
    using run = await open()
    const set = (text: string) => run.app.call("proposal.set", { session: run.session, step: 0, text })
    await run.goTo("words")
    await set("Wee meet.")
    await set("We meet.")
    await run.reveal()
    await set("We meet twice.")
    expect((await run.bodies("proposal")).map(({ version, text }) => [version, text])).toEqual([
      [1, "We meet."],
      [2, "We meet twice."],
    ])
    expect(await run.view()).toMatchObject({
      block: {
        version: 2,
        pieces: [
          { mark: "same", text: "We " },
          { mark: "removed", text: "meet. " },
          { mark: "added", text: "meet twice. " },
        ],
      },
    })
  })
})

describe("a decision", () => {
  const rest = { rule: "consent" as const, dissent: [], ratification: [] }
  const words = (school: "agrees" | "does not agree") => [
    { party: "City", position: "agrees" as const },
    { party: "School district", position: school },
    { party: "Library", position: "agrees" as const },
  ]

  it("needs words to decide on", async () => {
    using run = await open()
    const recorded = run.app.call("decision.record", {
      session: run.session,
      step: 0,
      parties: words("agrees"),
      ...rest,
    })
    await expect(recorded).rejects.toMatchObject({ code: "proposal-missing" })
  })

  it("never reads silence or absence as a yes", async () => {
    using run = await open()
    const { app, session } = run
    await app.call("proposal.set", { session, step: 0, text: "We meet." })
    const record = (parties: ReturnType<typeof words>) =>
      app.call("decision.record", { session, step: 0, parties, ...rest })
    await expect(record(words("agrees").slice(1))).rejects.toMatchObject({ code: "party-missing" })
    await expect(record([...words("agrees"), { party: "College", position: "agrees" }])).rejects.toMatchObject({
      code: "party-not-here",
    })
    const { id } = await record(words("agrees"))
    expect(await run.body("decision", id)).toMatchObject({
      decidedOn: "2026-01-05",
      present: 14,
      parties: [{}, {}, {}, { party: "Health board", position: "absent" }, { party: "College", position: "absent" }],
    })
  })

  it("is agreed in the room until each body has ratified it, and the wall says so", async () => {
    using run = await open()
    const { app, session } = run
    await run.goTo("decide")
    await app.call("proposal.set", { session, step: 0, text: "We meet.", reviewOn: "2026-12" })
    const { id } = await app.call("decision.record", {
      session,
      step: 0,
      ...rest,
      rule: "majority",
      parties: words("does not agree"),
      dissent: [{ party: "School district", words: "Our calendar is full." }],
      ratification: [{ body: "School Board", due: "2026-05-14", state: "pending" }],
    })
    expect(await run.view()).toMatchObject({
      block: { kind: "decide", recorded: false, state: "", text: "", dissent: [] },
    })
    await run.reveal()
    expect(await run.view()).toMatchObject({
      block: {
        recorded: true,
        text: "We meet.",
        state: "Not agreed: 2 of 5 agree; School Board 14 May 2026",
        reviewOn: "December 2026",
        pages: 2,
      },
    })
    await app.call("wall.page", { page: 9 })
    expect(await run.view()).toMatchObject({
      block: { text: "", dissent: [{ party: "School district", words: "Our calendar is full." }], page: 1 },
    })
    await app.call("decision.ratify", {
      id,
      ratification: [{ body: "School Board", state: "ratified", on: "2026-05-14" }],
    })
    expect(await run.view()).toMatchObject({
      block: { state: "Not agreed: 2 of 5 agree; School Board ratified 14 May 2026" },
    })
  })

  it("counts objections that nobody worked in, and supersedes the one before", async () => {
    using run = await open()
    const { app, session } = run
    await app.call("proposal.set", { session, step: 0, text: "We meet." })
    const objection = await run.card("objections", "It doubles the drive")
    const record = () => app.call("decision.record", { session, step: 0, parties: words("agrees"), ...rest })
    const first = await record()
    expect(await run.body("decision", first.id)).toMatchObject({ openObjections: 1 })
    await app.call("card.edit", { id: objection, resolved: "Every second meeting is by phone" })
    const second = await record()
    expect(await run.body("decision", second.id)).toMatchObject({ openObjections: 0, supersedes: first.id })
  })
})
