import { describe, expect, it } from "vitest"
import { AUDIENCES } from "../../../shared/contract/kind.ts"
import { runOf } from "./run-builder.ts"

const listed = (...items: string[]) => ({ state: "listed" as const, items })
const FACTS = { step: 0, block: "facts" }

/** Three groups of which two are alike, one of them for the console only where `hidden` is asked for. */
async function delicate() {
  const run = await runOf("E3.2")
  const { app, session } = run
  const add = async (kind: string, body: object) => (await app.call("records.add", { kind, body } as never)).id
  const group = (name: string, goals: string[], more: object = {}) =>
    add("coalition", { name, goals: listed(...goals), footprint: listed("North"), ...more })
  await add("placeUnit", { name: "North", type: "city" })
  const one = await group("Reading Table", ["healthy births", "children eat well"])
  const two = await group("Summer Table", ["healthy births", "children eat well"])
  const three = await group("Jobs Table", ["healthy teeth"])
  const library = await add("organization", { name: "Library" })
  const person = await add("person", { name: "Director, Library" })
  const seat = await add("seat", { coalition: one, organization: library, person })
  await add("seat", { coalition: two, organization: library })
  const tie = await add("tie", { one, other: two, type: "works with", level: 3, claimedBy: one })
  const set = (fields: object) => app.call("triage.set", { session, ...FACTS, ...fields })
  const block = async () => {
    const view = await run.view()
    if (view.view !== "exercise" || view.block.kind !== "facts") throw new Error(`the wall shows ${view.view}`)
    return view.block
  }
  const lines = async () => {
    const { pages } = await block()
    const found = []
    for (let page = 0; page < pages; page++) {
      await app.call("wall.page", { page })
      found.push(...(await block()).lines)
    }
    await app.call("wall.page", { page: 0 })
    return Object.fromEntries(found.map(({ label, word, base, names }) => [label, [word, base, names]]))
  }
  await run.goTo("facts")
  return {
    ...run,
    add,
    one,
    two,
    three,
    seat,
    person,
    tie,
    library,
    set,
    block,
    lines,
    [Symbol.dispose]: run[Symbol.dispose],
  }
}

describe("how delicate is this", () => {
  it("says nothing before it is revealed, and then what everybody may know, in words with their base", async () => {
    using run = await delicate()
    const { set, one, two, three } = run
    await set({ groups: [one, two, three], onTheTable: ["O1", "O4"] })
    expect(await run.block()).toMatchObject({ revealed: false, lines: [], base: "" })
    await run.reveal()
    expect((await run.block()).base).toBe(
      "3 groups, from what all of us may know on 5 January 2026. Much the same: half or more of what they list.",
    )
    expect(await run.lines()).toEqual({
      "Much the same goals": ["some", "1 of 3 pairs", "Reading Table and Summer Table"],
      "Much the same ways of working": ["not yet known", "no pair known yet", undefined],
      "Much the same places": [
        "most",
        "3 of 3 pairs",
        "Reading Table and Summer Table; Reading Table and Jobs Table; Summer Table and Jobs Table",
      ],
      "Much the same funders": ["not yet known", "no pair known yet", undefined],
      "The same organisations at both tables": [
        "not yet known",
        "1 of the 1 known, 3 in all",
        "Reading Table and Summer Table",
      ],
      "Have sat down to compare their work": ["not yet known", "no pair known yet", undefined],
      "Work together today": ["not yet known", "1 of the 1 known, 3 in all", "Reading Table and Summer Table"],
      "The deepest thing on the table": ["agreements", "Shared measurement", undefined],
    })
  })

  it("begins with the parties to the session, and asks who wants in while there are fewer than two", async () => {
    using run = await delicate()
    await run.reveal()
    expect(await run.block()).toMatchObject({ revealed: true, lines: [], base: "Who wants in? Two groups at least." })
    const parties = [run.one, run.two].map((coalition, at) => ({
      name: `Party ${at}`,
      state: "present" as const,
      coalition,
    }))
    await run.app.call("session.setRoom", { session: run.session, parties })
    // what was said stays; nobody was named yet when it was revealed
    await run.set({ groups: [run.one, run.two] })
    expect((await run.block()).base).toMatch(/^2 groups/)
  })

  it("keeps what was on the wall as a record, with who wants in and what is on the table", async () => {
    using run = await delicate()
    await run.set({ groups: [run.one, run.two], onTheTable: ["O4"] })
    await run.reveal()
    run.app.pass(60_000)
    await run.set({ onTheTable: ["O4", "O9"] })
    const id = `${run.session}/0/facts`
    const body = await run.body("triage", id)
    expect(body).toMatchObject({
      groups: [run.one, run.two],
      onTheTable: ["O4", "O9"],
      shown: {
        at: "2026-01-05T09:01:00.000Z",
        base: expect.stringMatching(/^2 groups, from what all of us may know on 5 January 2026/),
      },
    })
    expect(body?.["shown"]).toMatchObject({
      lines: expect.arrayContaining([
        { label: "The deepest thing on the table", word: "structure", base: "Found a new entity" },
      ]),
    })
    // who is meant stands in the record by its id; its name may become more secret
    expect(JSON.stringify(body)).not.toContain("Reading Table")
  })

  it("sets another amount of help only with a reason", async () => {
    using run = await delicate()
    const alone = run.set({ tier: "self-run" })
    await expect(alone).rejects.toMatchObject({ code: "invalid-input", details: { field: "note" } })
    await run.set({ tier: "self-run", note: "They have done harder things" })
    await expect(run.set({ note: "" })).rejects.toMatchObject({ code: "invalid-input" })
    await run.set({ tier: "", note: "" })
    const known = await run.body("triage", `${run.session}/0/facts`)
    expect(known).not.toHaveProperty("tier")
    await expect(run.set({ onTheTable: ["O99"] })).rejects.toMatchObject({ code: "not-found" })
    await expect(run.set({ groups: ["nobody"] })).rejects.toMatchObject({ code: "not-found" })
  })

  it("does not move the wall by one byte because of anything confidential", async () => {
    using run = await delicate()
    const { app, set, add, one, two, three, seat, person, tie, library, session } = run
    await set({ groups: [one, two, three], onTheTable: ["O4"] })
    await run.reveal()
    const pages = await run.lines()
    const before = JSON.stringify(await run.view())
    const heard: unknown[] = []
    app.connect("projector").on("wall", (view) => heard.push(view))
    const edit = (kind: string, id: string, fields: object) => app.call("records.edit", { kind, id, fields } as never)

    const acts: (() => Promise<unknown>)[] = [
      () => set({ raisedByOutsider: true, motivesDoubted: true, talkFirst: true, openConflict: true, days: 4 }),
      () => set({ tier: "skilled neutral facilitator", note: "Planted" }),
      () => set({ tier: "", note: "", days: 0, motivesDoubted: false }),
      () => edit("coalition", one, { stance: "no", optionsConsidered: ["O11"], redLines: "never", notes: "planted" }),
      () => edit("coalition", three, { decisionWindows: "May", confidence: "low", source: "a talk" }),
      () => edit("seat", seat, { person: null, attendance: 0.1 }),
      () => edit("tie", tie, { tension: true, competesFor: ["funds"], note: "planted" }),
      () => edit("organization", library, { notes: "planted" }),
      () => edit("person", person, { notes: "planted", contact: "planted@example.org" }),
      () => edit("session", session, { notes: "planted", funderHere: true, pressHere: true }),
      () => add("privateNote", { session, step: 0, text: "planted" }),
      ...AUDIENCES.slice(0, 2).flatMap((audience) => [
        () => add("coalition", { name: "Planted", goals: listed("healthy births"), audience }),
        () => add("organization", { name: "Planted", aka: ["Library"], audience }),
        () => add("seat", { coalition: three, organization: library, audience }),
        () => add("tie", { one, other: three, type: "works with", level: 5, audience }),
        () => add("tie", { one, other: three, type: "met to compare", compared: "2026", audience }),
        () => add("placeUnit", { name: "North", type: "zip", audience }),
      ]),
    ]
    for (const act of acts) {
      await act()
      expect(JSON.stringify(await run.view())).toBe(before)
    }
    // a group that nobody but the facilitator knows of may be among them, and is not there for the wall
    const hidden = await add("coalition", { name: "Planted", goals: listed("healthy births"), audience: "console" })
    await set({ groups: [one, two, three, hidden] })
    expect(JSON.stringify(await run.view())).toBe(before)
    expect(heard).toEqual([])
    expect(await run.lines()).toEqual(pages)

    // and it would have moved for what everybody may know
    await add("tie", { one, other: three, type: "works with", level: 5 })
    expect((await run.lines())["Work together today"]).not.toEqual(pages["Work together today"])
  })
})
