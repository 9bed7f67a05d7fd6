import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  blocksOf,
  countParties,
  movement,
  partiesWhollyOpposed,
  readRoom,
  type Voices,
} from "../../shared/domain/agreement.ts"
import {
  agreement,
  bimodality,
  consensus,
  deviation,
  dispersion,
  mean,
  median,
  polarisation,
} from "../../shared/domain/agreement-spread.ts"

const read = (counts: readonly number[], voices: Voices = "people", talk = 0, abstain = 0) =>
  readRoom({ counts, abstain, talk }, voices)

describe("how far answers lie apart", () => {
  it("gives the published figures for seven steps", () => {
    const counts = [30, 40, 210, 130, 530, 50, 10]
    expect(agreement(counts).value).toBeCloseTo(0.6113, 4)
    expect(polarisation(counts).value).toBeCloseTo(0.194, 3)
    expect(consensus(counts).value).toBeCloseTo(0.7257, 4)
    expect(dispersion(counts).value).toBeCloseTo(0.287, 3)
  })

  it.each([
    [[12, 0, 0, 0, 0, 0], 1, 0, 1, null],
    [[6, 5, 1, 0, 0, 0], 0.767, 0.117, 0.818, 0.401],
    [[1, 3, 5, 2, 1, 0], 0.533, 0.233, 0.735, 0.244],
    [[2, 2, 2, 2, 2, 2], 0, 0.5, 0.444, 0.363],
    [[6, 0, 0, 0, 0, 6], -1, 1, 0, 0.629],
    [[5, 1, 0, 0, 2, 4], -0.392, 0.696, 0.122, 0.569],
    [[9, 2, 0, 0, 0, 1], 0.642, 0.179, 0.587, 0.751],
  ])("%j", (counts, agreed, apart, consented, bimodal) => {
    const figures = [agreement, polarisation, consensus, bimodality].map((measure) => measure(counts).value)
    const rounded = figures.map((figure) => (figure === null ? null : Math.round(figure * 1000) / 1000 + 0))
    expect(rounded).toEqual([agreed, apart, consented, bimodal])
  })

  it("says why there is no figure", () => {
    expect(agreement([0, 0, 0])).toEqual({ value: null, reason: "no answers" })
    expect(agreement([3, 4])).toEqual({ value: null, reason: "too few steps" })
    expect(bimodality([1, 2, 0])).toEqual({ value: null, reason: "too few answers" })
    expect(bimodality([0, 9, 0])).toEqual({ value: null, reason: "all answers alike" })
    expect([consensus, dispersion, mean, median, deviation].map((of) => of([0, 0]).value)).toEqual(Array(5).fill(null))
  })

  it("finds the middle, the mean and the deviation over all answers", () => {
    expect(median([1, 0, 2, 0, 0, 0]).value).toBe(3)
    expect(median([1, 1, 0, 0, 0, 0]).value).toBe(1.5)
    expect(median([3, 0, 0, 0, 0, 3]).value).toBe(3.5)
    expect(mean([1, 0, 2, 0, 0, 1]).value).toBe(3.25)
    expect(deviation([1, 0, 0, 0, 1, 0]).value).toBe(2)
  })

  const counts = fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }).filter((all) => all.some((count) => count > 0))

  it("stays within its range for any counts", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const ranges = [
          [agreement(all), -1],
          [polarisation(all), 0],
          [consensus(all), 0],
          [dispersion(all), 0],
        ] as const
        const outside = ranges.filter(
          ([of, lowest]) => !(Number(of.value) >= lowest - 1e-9 && Number(of.value) <= 1 + 1e-9),
        )
        expect(outside).toEqual([])
      }),
    )
  })

  it("is the same read from either end", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const figures = (of: readonly number[]) =>
          [agreement, consensus, dispersion, bimodality, deviation].map((measure) => measure(of).value?.toFixed(6))
        expect(figures(all.toReversed())).toEqual(figures(all))
      }),
    )
  })

  it("does not change when every answer is given twice", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const twice = all.map((count) => count * 2)
        expect(agreement(twice).value).toBeCloseTo(agreement(all).value ?? Number.NaN, 9)
        expect(median(twice)).toEqual(median(all))
      }),
    )
  })
})

describe("a reading", () => {
  it("keeps support, not standing in the way and opposed apart", () => {
    expect(blocksOf([1, 1, 1, 2, 0, 3])).toEqual({
      support: { count: 3, share: 3 / 8 },
      notInTheWay: { count: 2, share: 2 / 8 },
      opposed: { count: 3, share: 3 / 8 },
    })
    expect(blocksOf([0, 0, 0, 0, 0, 0]).support).toEqual({ count: 0, share: null })
  })

  it("shows nothing, then dots, then measures", () => {
    expect(read([0, 0, 0, 0, 0, 0], "people", 2, 1)).toMatchObject({ shows: "nothing", answered: 0, all: 3 })
    expect(read([4, 0, 0, 0, 0, 0], "people", 0, 9)).toMatchObject({ shows: "dots", answered: 4, all: 13 })
    expect(read([5, 0, 0, 0, 0, 0])).toMatchObject({ shows: "measures", answered: 5 })
  })

  it("shows counts beside the shares below twenty answers", () => {
    expect(read([19, 0, 0, 0, 0, 0])).toMatchObject({ measures: { showCounts: true } })
    expect(read([20, 0, 0, 0, 0, 0])).toMatchObject({ measures: { showCounts: false } })
  })

  it("names the spread", () => {
    const spread = (counts: readonly number[]) => {
      const reading = read(counts)
      return reading.shows === "measures" ? reading.measures.spread : null
    }
    expect(spread([6, 5, 1, 0, 0, 0])).toBe("low")
    expect(spread([2, 2, 2, 2, 2, 2])).toBe("mixed")
    expect(spread([5, 1, 0, 0, 2, 4])).toBe("two camps")
  })

  it.each([
    ["3-3", [3, 0, 0, 0, 3, 0]],
    ["4-3", [0, 4, 0, 0, 0, 3]],
    ["5-2", [5, 0, 0, 0, 2, 0]],
    ["2-2", [0, 0, 2, 0, 1, 1]],
  ])("of parties that stand %s is split", (_name, counts) => {
    expect(read(counts, "parties").flags.split).toBe(true)
  })

  it("of parties with one against is not split, and of seven people never", () => {
    expect(read([5, 0, 0, 0, 1, 0], "parties").flags.split).toBe(false)
    expect(read([4, 0, 0, 0, 3, 0]).flags.split).toBe(false)
  })

  it("of eight people is split at a quarter on each side, or in two camps", () => {
    expect(read([2, 0, 0, 4, 2, 0]).flags.split).toBe(true)
    expect(read([2, 0, 0, 5, 1, 0]).flags.split).toBe(false)
    expect(read([7, 0, 0, 0, 0, 1]).flags.split).toBe(false)
  })

  it("with one or two against and nearly all in favour has a lone objector", () => {
    expect(read([9, 2, 0, 0, 0, 1]).flags).toEqual({ split: false, loneObjector: true, notReady: false })
    expect(read([3, 0, 0, 3, 0, 1]).flags.loneObjector).toBe(false)
    expect(read([12, 0, 0, 0, 0, 3]).flags.loneObjector).toBe(false)
    expect(read([3, 0, 0, 0, 0, 1]).flags.loneObjector).toBe(false)
    expect(read([3, 0, 0, 0, 0, 1], "parties").flags.loneObjector).toBe(true)
  })

  it("in which a fifth of all wants more talk is not ready", () => {
    expect(read([7, 0, 0, 0, 0, 0], "people", 2, 1).flags.notReady).toBe(true)
    expect(read([7, 0, 0, 0, 0, 0], "people", 1, 3).flags.notReady).toBe(false)
    expect(read([0, 0, 0, 0, 0, 0]).flags.notReady).toBe(false)
  })
})

describe("an open reading by party", () => {
  const positions = [
    { party: "Schools", position: 0 },
    { party: "Schools", position: 5 },
    { party: "City", position: 4 },
    { party: "City", position: "talk" },
    { party: "Library", position: "abstain" },
  ] as const

  it("is counted with what is off the scale apart", () => {
    expect(countParties(positions)).toEqual({ counts: [1, 0, 0, 0, 1, 1], abstain: 1, talk: 1 })
  })

  it("names the parties whose every answer on the scale is against", () => {
    expect(partiesWhollyOpposed(positions)).toEqual(["City"])
  })
})

describe("two rounds", () => {
  it("are compared as wholes", () => {
    const moved = movement([0, 0, 2, 2, 0, 0], [2, 2, 0, 1, 0, 0])
    expect(moved?.support).toBeCloseTo(0.3, 9)
    expect(moved?.notInTheWay).toBeCloseTo(-0.3, 9)
    expect(moved?.steps[2]).toBeCloseTo(-0.5, 9)
  })

  it("cannot be compared while one has no answers", () => {
    expect(movement([0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0])).toBeNull()
  })
})
