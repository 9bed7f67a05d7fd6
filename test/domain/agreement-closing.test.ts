import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ClosingRule, close, type PartyWord } from "../../shared/domain/agreement-closing.ts"

const say = (agrees: number, against: number, absent = 0, notTheirs = 0): readonly PartyWord[] => {
  const all = (count: number, position: PartyWord["position"]) =>
    Array.from({ length: count }, (_, index) => ({ party: `${position} ${index}`, position }))
  return [
    ...all(agrees, "agrees"),
    ...all(against, "does not agree"),
    ...all(absent, "absent"),
    ...all(notTheirs, "not mine to say"),
  ]
}
const closing = (rule: ClosingRule, words: readonly PartyWord[], openObjections = 0) =>
  close({ rule, words, openObjections })

describe("a decision is closed", () => {
  it("by consent once no objection is open", () => {
    expect(closing("consent", say(3, 0))).toEqual({ outcome: "agreed in the room", agree: 3, of: 3 })
    expect(closing("consent", say(3, 0), 1)).toMatchObject({ outcome: "not agreed", reason: "an objection is open" })
    expect(closing("consent", say(3, 1))).toMatchObject({ outcome: "not agreed", reason: "an objection is open" })
  })

  it("unanimously when every party agrees that can speak to it", () => {
    expect(closing("unanimity of parties", say(3, 0, 0, 2))).toEqual({ outcome: "agreed in the room", agree: 3, of: 3 })
    expect(closing("unanimity of parties", say(3, 0, 1))).toMatchObject({ reason: "not every party agrees" })
  })

  it("by three quarters of the parties, those that are absent counted as not agreeing", () => {
    expect(closing("supermajority of parties", say(3, 1)).outcome).toBe("agreed in the room")
    expect(closing("supermajority of parties", say(4, 0, 2))).toEqual({
      outcome: "not agreed",
      reason: "too few parties agree",
      agree: 4,
      of: 6,
    })
    const words = say(2, 1)
    expect(close({ rule: "supermajority of parties", words, openObjections: 0, supermajority: 2 / 3 }).outcome).toBe(
      "agreed in the room",
    )
  })

  it("by more than half", () => {
    expect(closing("majority", say(3, 2)).outcome).toBe("agreed in the room")
    expect(closing("majority", say(2, 2)).outcome).toBe("not agreed")
  })

  it("as advice, whatever was said", () => {
    expect(closing("advice to a decider", say(0, 2))).toEqual({ outcome: "advice given", agree: 0, of: 2 })
  })

  it("with more than one voice where the charter says so", () => {
    const words = [{ party: "County", position: "does not agree", voices: 2 } as const, ...say(2, 0)]
    expect(closing("majority", words)).toMatchObject({ outcome: "not agreed", agree: 2, of: 4 })
  })

  it("by nobody while no party has spoken", () => {
    expect(closing("consent", say(0, 0, 3, 1)).outcome).toBe("nobody has spoken")
    expect(closing("majority", []).outcome).toBe("nobody has spoken")
  })

  it("never more easily when a party leaves the room", () => {
    const rules = fc.constantFrom<ClosingRule>("unanimity of parties", "supermajority of parties", "majority")
    const few = fc.nat(6)
    fc.assert(
      fc.property(rules, few, few, few, (rule, agrees, against, absent) => {
        fc.pre(agrees > 0)
        const before = closing(rule, say(agrees, against, absent)).outcome
        const after = closing(rule, say(agrees - 1, against, absent + 1)).outcome
        expect([before, after]).not.toEqual(["not agreed", "agreed in the room"])
      }),
    )
  })
})
