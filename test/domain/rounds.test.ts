import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Round } from "../../shared/contract/session.ts"
import { drawRound, nextVoice, passed, shuffled } from "../../shared/domain/rounds.ts"
import { phaseAt, phasesOf } from "../../shared/domain/talk-phases.ts"

const parties = ["City", "School", "Library", "Midwives"].map((name) => ({ name, state: "present" as const }))

describe("a round", () => {
  it("draws every order with the same chance", () => {
    // 4! orders, each by exactly one way through the draws
    const orders = new Set<string>()
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 3; b++)
        for (let c = 0; c < 2; c++) {
          const draws = [a / 4, b / 3, c / 2]
          orders.add(shuffled(["1", "2", "3", "4"], () => draws.shift() ?? 0).join(""))
        }
    expect(orders.size).toBe(24)
  })

  it("is of the parties in the room, or without parties of the chairs, one after the other", () => {
    const some = [...parties.slice(0, 3), { name: "Midwives", state: "absent" as const }]
    expect([...(drawRound({ parties: some }, () => 0.5)?.order ?? [])].sort()).toEqual(["City", "Library", "School"])
    const draws = [0.5, 0]
    expect(drawRound({ parties: [], headcount: 6 }, () => draws.shift() ?? 0)).toMatchObject({
      of: "chairs",
      order: ["4", "5", "6", "1", "2", "3"],
    })
    expect(drawRound({ parties: [] }, () => 0)).toBeUndefined()
  })

  it("hears each voice once; one that passes comes again at the end, once", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (passes) => {
        let round: Round = { of: "parties", order: parties.map(({ name }) => name), at: 0, passed: [] }
        const heard: string[] = []
        for (const pass of passes) {
          const voice = round.order[round.at]
          const again = voice !== undefined && round.passed.includes(voice)
          if (voice !== undefined && (!pass || again)) heard.push(voice)
          round = pass ? passed(round) : nextVoice(round)
        }
        expect(new Set(heard).size).toBe(heard.length)
        expect([...round.order].sort()).toEqual(parties.map(({ name }) => name).sort())
        for (let n = 0; n < 10; n++) round = passed(round)
        expect(round.at).toBe(4)
      }),
    )
  })
})

describe("one, two, four, all", () => {
  it("takes the classic minutes, stretched, and says which part it is", () => {
    const phases = phasesOf(2, () => 0)
    expect(phases).toEqual([120_000, 240_000, 480_000, 600_000])
    expect(phaseAt(phases, 0)).toMatchObject({ phase: 0, leftMs: 120_000 })
    expect(phaseAt(phases, 120_000)).toMatchObject({ phase: 1, leftMs: 240_000 })
    expect(phaseAt(phases, 2_000_000)).toMatchObject({ phase: 3, leftMs: -560_000 })
  })

  it("gives minutes to one part and moves those after it", () => {
    const phases = phasesOf(1, (phase) => (phase === 1 ? 3 : 0))
    expect(phaseAt(phases, 5 * 60_000)).toMatchObject({ phase: 1, leftMs: 60_000 })
  })
})
