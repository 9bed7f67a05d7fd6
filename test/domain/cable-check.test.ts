import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  afterCheckEvent,
  type CableCheck,
  type CheckEvent,
  isOnWall,
  isReady,
  UNCHECKED,
} from "../../shared/domain/cable-check.ts"
import { CABLE_WORDS, cableWord } from "../../shared/domain/cable-words.ts"

const after = (...events: readonly CheckEvent[]): CableCheck => events.reduce(afterCheckEvent, UNCHECKED)
const opened: CheckEvent = { is: "opened", word: "BARN" }
const typed: CheckEvent = { is: "typed", word: "BARN" }
const read: CheckEvent = { is: "read" }

describe("the cable check", () => {
  it("passes by the word, then the back row", () => {
    expect(after(opened)).toEqual({ state: "word", why: "start", word: "BARN", wrong: 0 })
    expect(after(opened, typed)).toEqual({ state: "line", why: "start" })
    expect(after(opened, typed, read)).toEqual({ state: "passed" })
  })

  it("takes the word in any size of letters, and nothing else", () => {
    expect(after(opened, { is: "typed", word: " b a rn" }).state).toBe("line")
    expect(after(opened, { is: "typed", word: "BORN" })).toMatchObject({ state: "word", wrong: 1 })
    expect(after(opened, { is: "typed", word: "" })).toMatchObject({ state: "word", wrong: 1 })
  })

  it("does not pass by the back row alone", () => {
    expect(after(read).state).toBe("needed")
    expect(after(opened, read).state).toBe("word")
  })

  it.each(["displays", "sleep", "asked"] as const)("is due again after: %s", (why) => {
    const passed = after(opened, typed, read)
    expect(afterCheckEvent(passed, { is: "disturbed", why, word: "LAMP" })).toEqual({
      state: "word",
      why,
      word: "LAMP",
      wrong: 0,
    })
    expect(afterCheckEvent(passed, { is: "disturbed", why })).toEqual({ state: "needed", why })
  })

  it("leaves the single screen for nothing but the way back to the console", () => {
    const single = after({ is: "single" })
    for (const event of [opened, typed, read, { is: "disturbed", why: "displays", displays: 2, word: "LAMP" }] as const)
      expect(afterCheckEvent(single, event)).toEqual({ state: "single" })
    expect(afterCheckEvent(single, { is: "private" })).toEqual({ state: "needed", why: "asked" })
  })

  it("lets a day on paper sleep, and asks again when a projector is plugged in", () => {
    const paper = after({ is: "paper" })
    expect(afterCheckEvent(paper, { is: "disturbed", why: "sleep" })).toEqual(paper)
    expect(afterCheckEvent(paper, { is: "disturbed", why: "displays", displays: 1 })).toEqual(paper)
    expect(afterCheckEvent(paper, { is: "disturbed", why: "displays", displays: 2 }).state).toBe("needed")
    expect(afterCheckEvent(paper, opened).state).toBe("word")
  })
})

const word = fc.constantFrom("BARN", "LAMP")
const anyEvent: fc.Arbitrary<CheckEvent> = fc.oneof(
  word.map((shown): CheckEvent => ({ is: "opened", word: shown })),
  word.map((shown): CheckEvent => ({ is: "typed", word: shown })),
  fc
    .record(
      {
        why: fc.constantFrom("displays", "sleep", "asked"),
        word,
        displays: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ["why"] },
    )
    .map((given): CheckEvent => ({ is: "disturbed", ...given })),
  fc.constantFrom<CheckEvent>({ is: "read" }, { is: "single" }, { is: "private" }, { is: "paper" }),
)

describe("whatever happens", () => {
  it("a wall passes only right after its own word was typed and the back row was asked", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let check: CableCheck = UNCHECKED
        let proven = false
        for (const event of events) {
          const before = check
          check = afterCheckEvent(before, event)
          if (check.state === "line" && before.state !== "line") {
            expect(before).toMatchObject({ state: "word", word: event.is === "typed" ? event.word : "none" })
            proven = true
          }
          if (check.state === "passed" && before.state !== "passed") {
            expect(proven && event.is === "read").toBe(true)
          }
          if (isOnWall(check.state) && check.state === "word") proven = false
        }
        expect(isReady(check.state) && isOnWall(check.state)).toBe(false)
      }),
    )
  })
})

describe("its words", () => {
  it("have four capital letters each, and none stands twice", () => {
    expect(CABLE_WORDS.filter((each) => !/^[A-Z]{4}$/.test(each))).toEqual([])
    expect(new Set(CABLE_WORDS).size).toBe(CABLE_WORDS.length)
  })

  it("never come twice in a row", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...CABLE_WORDS), (random, before) => {
        const next = cableWord(random, before)
        expect(CABLE_WORDS).toContain(next)
        expect(next).not.toBe(before)
      }),
    )
  })
})
