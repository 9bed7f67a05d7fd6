import { describe, expect, it } from "vitest"
import { documentOf } from "../../shared/domain/documents/documents.ts"
import { documentText } from "../../shared/domain/documents/formats.ts"
import { roomRecords } from "../../shared/domain/documents/room-records.ts"
import { documentWorld, SECRET, type World } from "./document-world.ts"

/** The world of the documents, with a road, tests to do, a second proposal and a next session. */
function leavingWorld(): World {
  const world = documentWorld()
  const { session, live, decision } = world
  session[0]!.body.plan.push(
    { exercise: "E4.7", minutes: 40 },
    { exercise: "E3.5", minutes: 40 },
    { exercise: "E4.1", minutes: 60 },
  )
  for (const step of ["4", "5", "6"]) live[0]!.body.clocks[step] = { elapsedMs: 1 }
  live[0]!.body.revealed.push("4/tests", "5/back", "5/fixed", "5/yes", "6/words")
  const tests = { session: "s", step: 4, block: "tests" }
  const road = { session: "s", step: 5 }
  decision[0]!.body.reviewOn = "2026-09"
  decision.push({
    id: "no",
    body: { ...decision[0]!.body, text: "One van.", parties: [{ party: "City", position: "does not agree" }] },
  })
  return {
    ...world,
    session: [
      ...session,
      { id: "past", body: { title: "Long ago", date: "2025-12-01", plan: [], parties: [] } },
      { id: "later", body: { title: "Third day", date: "2026-03-02", plan: [], parties: [] } },
      { id: "next", body: { title: "Map day", date: "2026-02-10", plan: [], parties: [] } },
    ],
    action: [
      { id: "a1", body: { ...tests, text: "Ask ten families", owner: "Ana", due: "2026-02-01" } },
      { id: "a2", body: { ...tests, text: "Count the seats" } },
      { id: "a3", body: { ...tests, text: "Already done", status: "done" } },
      { id: "a4", body: { ...tests, text: `${SECRET} pulled`, pulled: true } },
    ],
    milestone: [
      { id: "m1", body: { ...road, block: "back", is: "milestone", text: "One report", owner: "City", on: "2026-01" } },
      { id: "m2", body: { ...road, block: "fixed", is: "date that is not ours", text: "Budget", on: "2026-06-30" } },
      { id: "m3", body: { ...road, block: "soon", is: "families notice", text: `${SECRET} not shown` } },
    ],
    proposal: [
      ...world.proposal,
      { id: "p3", body: { session: "s", step: 6, version: 1, text: "earlier words" } },
      { id: "p4", body: { session: "s", step: 6, version: 2, text: "We share one van." } },
    ],
  }
}

const textOf = (world: World) => {
  const records = roomRecords((kind) => world[kind])
  return documentText(documentOf({ of: "leave", id: "s" }, records, "2026-01-05T12:00:00.000Z"))
}

const linesOf = (world: World) =>
  textOf(world)
    .split("\n")
    .filter((line) => line !== "")

describe("the page to take away", () => {
  it("says what was agreed, what stays open, who does what by when and the next date", () => {
    const lines = linesOf(leavingWorld())
    expect(lines.slice(0, 2)).toEqual([
      "For participants: only what everyone in the room may know",
      "Before you leave: Kick-off",
    ])
    expect(lines[2]).toMatch(/^Held on 5 January 2026/)
    expect(lines[3]).toBe("14 people counted in the room")
    expect(lines[4]).toMatch(/^As it stood on 5 January 2026 at \d\d:\d\d$/)
    expect(lines.slice(5)).toEqual([
      "What we agreed",
      "We share one calendar.",
      "From March on.",
      "Agreed in the room: 2 of 3 agree; School Board 14 May 2026",
      "Dissent, in its own words",
      "- Parents: “It is <too> early & thin.”",
      "What stays open",
      "One van.",
      "Not agreed: 0 of 1 agree; School Board 14 May 2026",
      "Dissent, in its own words",
      "- Parents: “It is <too> early & thin.”",
      "Proposed, not decided",
      "We share one van.",
      "Parked",
      "- Summer gap (Ana)",
      "Questions raised",
      "- Who pays for the bus? (Ana)",
      "Who does what by when",
      "Owner\tWhat\tBy when",
      "City\tOne report\tJanuary 2026",
      "Ana\tAsk ten families\t1 February 2026",
      "no owner yet\tCount the seats\tno day yet",
      "Next date",
      "10 February 2026: Next session: Map day",
      "- 14 May 2026: School Board must say yes",
      "- 30 June 2026: Budget",
      "- September 2026: We look again at: We share one calendar.",
    ])
  })

  it("holds nothing that was not revealed, and says so of each part", () => {
    const world = leavingWorld()
    world.live[0]!.body.revealed.length = 0
    const lines = linesOf({ ...world, holdItem: [], question: [], session: world.session.slice(0, 1) })
    expect(lines.slice(5)).toEqual([
      "What we agreed",
      "Nothing was agreed.",
      "What stays open",
      "Nothing that was shown or parked is open.",
      "Who does what by when",
      "Nobody took anything on.",
      "Next date",
      "The next session has no date yet.",
    ])
  })

  it("asks again for a proposal whose words changed after it was decided", () => {
    const world = leavingWorld()
    world.proposal.push({ id: "p5", body: { session: "s", step: 1, version: 3, text: "We share two calendars." } })
    expect(textOf(world)).toContain("Proposed, not decided\nWe share two calendars.\nWe share one van.")
  })

  it("is of a session that goes on as well", () => {
    const world = leavingWorld()
    const { endedAt: _, ...body } = world.live[0]!.body
    expect(textOf({ ...world, live: [{ id: "s", body: { ...body, state: "running" } }] })).toContain("has not ended")
  })
})
