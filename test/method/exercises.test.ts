import { describe, expect, it } from "vitest"
import { GRADIENTS } from "../../shared/contract/session.ts"
import { BLOCKS } from "../../shared/method/blocks.ts"
import {
  EXERCISES,
  exerciseOf,
  FRAMES,
  findExercise,
  keepsItsTime,
  scalesClash,
  speaker,
  wallWords,
} from "../../shared/method/exercises.ts"

const all = [...Object.values(EXERCISES).flat(), ...Object.values(FRAMES).flat()]

describe.each(all.map((exercise) => [exercise.code, exercise] as const))("%s", (_code, exercise) => {
  it("has blocks that their kinds accept, each with an id of its own", () => {
    for (const block of exercise.blocks) expect(() => BLOCKS[block.kind].config.parse(block)).not.toThrow()
    expect(new Set(exercise.blocks.map(({ id }) => id)).size).toBe(exercise.blocks.length)
  })

  it("tells the wall neither its code, nor the product's name, nor words of the trade", () => {
    const forbidden = /E\d\.\d|junction|node|edge|optimal|should merge|best|worst|rank|index|score/i
    for (const { key, text } of wallWords(exercise)) expect(`${key}: ${text}`).not.toMatch(forbidden)
  })

  it("says something at every block, and what to watch for", () => {
    for (const { say } of exercise.blocks) expect(say.length).toBeGreaterThan(0)
    expect(exercise.guards.length).toBeGreaterThan(0)
    expect(exercise.close.length).toBeGreaterThan(0)
  })

  it("has keys for its sentences that fit a plan, and replaces only those", () => {
    const keys = wallWords(exercise).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(40)
    for (const { wall } of exercise.whatIf) if (wall) expect(keys).toContain(wall.key)
  })

  it("has ladders whose rungs are cards with a title", () => {
    for (const block of exercise.blocks) {
      if (block.kind !== "ladder") continue
      for (const id of block.of) {
        expect(exercise.blocks.find((rung) => rung.id === id)).toMatchObject({
          kind: "cards",
          rung: expect.any(String),
        })
      }
    }
  })

  it("plans no more silence than it has minutes", () => {
    const silent = exercise.blocks.reduce(
      (sum, block) => sum + (block.kind === "cards" ? (block.silentMinutes ?? 0) : 0),
      0,
    )
    expect(silent).toBeLessThan(exercise.minutes)
  })
})

it("speaks the facilitator's own words where they were changed, and no inherited property", () => {
  const say = speaker(exerciseOf("E1.2"), { "young-person": "Think of Tuesday." })
  expect(say("young-person")).toBe("Think of Tuesday.")
  expect(say("freed")).toMatch(/^Suppose that waste vanished/)
  expect(say("constructor")).toBe("")
})

it("scales are said by words alone", () => {
  const say = speaker(exerciseOf("E4.1"))
  expect(GRADIENTS.map((_, step) => say(`stand.scale-${step}`))).toEqual([...GRADIENTS])
  for (const word of GRADIENTS) expect(word).not.toMatch(/\d/)
})

it("is not found under a code that nobody knows", () => {
  expect(findExercise("E9.9")).toBeUndefined()
})

it("never has the six steps and a fist of five in one session", () => {
  expect(scalesClash(["E1.2", "count"])).toBe(false)
  expect(scalesClash(["fist", "break"])).toBe(false)
  expect(scalesClash(["E1.2", "fist"])).toBe(true)
})

it("keeps the time of what decides and of the close", () => {
  const keeps = all.filter(keepsItsTime).map(({ code }) => code)
  expect(keeps).toEqual(["E4.1", "close"])
})
