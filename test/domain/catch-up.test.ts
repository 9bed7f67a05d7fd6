import { expect, it } from "vitest"
import { catchUp } from "../../shared/domain/catch-up.ts"
import { goneTo, started } from "../../shared/domain/session.ts"

const NOW = "2026-01-05T09:00:00.000Z"
const plan = [
  { exercise: "opening", minutes: 10 },
  { exercise: "E1.2", minutes: 35, prompts: { title: "Why at all" } },
  { exercise: "E1.6", minutes: 30 },
  { exercise: "E4.1", minutes: 60 },
]

it("tells who comes late what is behind the room, what was decided here, and what it is asked", () => {
  const there = [1, 3].reduce((run, step) => goneTo(run, { step, block: 0 }, NOW), started("s", NOW))
  const decisions = [
    { session: "s", text: "We share one calendar." },
    { session: "other", text: "Elsewhere" },
  ]
  expect(catchUp({ plan }, there, decisions)).toEqual({
    // the welcome says nothing, and what the room did not come to is not done
    done: ["Why at all"],
    now: "Say it, test it, close it",
    asks: expect.stringMatching(/^Read the exact words/),
    decided: ["We share one calendar."],
  })
})

it("has nothing behind it at the first step", () => {
  expect(catchUp({ plan }, started("s", NOW), [])).toMatchObject({ done: [], now: "Welcome", decided: [] })
})
