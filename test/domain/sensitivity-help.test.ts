import { describe, expect, it } from "vitest"
import { sensitivity } from "../../shared/domain/sensitivity.ts"
import { depthOf } from "../../shared/domain/sensitivity-depth.ts"
import { type Circumstances, helpTier } from "../../shared/domain/sensitivity-help.ts"
import { likenessMatrix } from "../../shared/domain/sensitivity-matrix.ts"

/** Two groups whose figure is a hundred times their likeness. */
const two = (value: number | null) => sensitivity(likenessMatrix(["a", "b"], [{ a: "a", b: "b", value }]))
const calm: Circumstances = {
  options: ["O0", "O1", "O5"],
  raisedByOutsider: false,
  motivesDoubted: false,
  neutralityMinimum: null,
  openConflict: false,
}

describe("the help tier", () => {
  it.each([
    [0, "self-run"],
    [0.2499, "self-run"],
    [0.25, "self-run with advice on call"],
    [0.4999, "self-run with advice on call"],
    [0.5, "skilled neutral facilitator"],
    [1, "skilled neutral facilitator"],
  ] as const)("for a likeness of %d is %s", (value, tier) => {
    const help = helpTier(two(value), calm)
    expect(help).toMatchObject({ tier, byLikeness: tier, computed: tier })
    expect(help.reasons).toEqual([
      { because: "sensitivity", value: expect.closeTo(100 * value, 9), groups: ["a", "b"] },
    ])
  })

  it.each([
    [{ options: ["O1", "O6", "O11"] }, { because: "deep options on the table", options: ["O6", "O11"] }],
    [{ raisedByOutsider: true }, { because: "raised by an outsider" }],
    [{ motivesDoubted: true }, { because: "motives doubted" }],
    [{ neutralityMinimum: 2.9 }, { because: "neutrality doubted", minimum: 2.9 }],
    [{ openConflict: true }, { because: "open conflict" }],
  ] as const)("is the highest with %j, and says so before the likeness", (circumstance, reason) => {
    const help = helpTier(two(0.1), { ...calm, ...circumstance })
    expect(help).toMatchObject({ tier: "skilled neutral facilitator", byLikeness: "self-run" })
    expect(help.reasons).toEqual([reason, expect.objectContaining({ because: "sensitivity" })])
  })

  it("lists every reason", () => {
    const help = helpTier(two(0.1), { ...calm, motivesDoubted: true, openConflict: true })
    expect(help.reasons.map(({ because }) => because)).toEqual(["motives doubted", "open conflict", "sensitivity"])
  })

  it("is not moved by neutrality of 3", () => {
    expect(helpTier(two(0.1), { ...calm, neutralityMinimum: 3 }).tier).toBe("self-run")
  })

  it("is unknown while too little is mapped, unless a circumstance decides", () => {
    expect(helpTier(two(null), calm)).toMatchObject({ tier: null, reasons: [{ because: "map more first" }] })
    expect(helpTier(two(null), { ...calm, openConflict: true }).tier).toBe("skilled neutral facilitator")
  })

  it("can be set by the facilitator with a note, and keeps what was computed", () => {
    const help = helpTier(two(0.9), calm, { tier: "self-run", note: " They have done this twice. " })
    expect(help).toMatchObject({ tier: "self-run", computed: "skilled neutral facilitator" })
    expect(help.reasons[0]).toEqual({ because: "set by the facilitator", note: "They have done this twice." })
    expect(() => helpTier(two(0.9), calm, { tier: "self-run", note: "  " })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    )
  })
})

describe("how deep it goes", () => {
  it.each([
    [[], "not yet named", []],
    [["our own idea"], "not yet named", []],
    [["O0"], "staying informed", ["O0"]],
    [["O3", "O1"], "ways of working", ["O3", "O1"]],
    [["O1", "O4"], "agreements", ["O4"]],
    [["O7", "O0"], "pooled work", ["O7"]],
    [["O2", "O10", "O8"], "structure", ["O10", "O8"]],
  ])("%j is %s", (options, word, deepest) => {
    expect(depthOf(options)).toEqual({ word, options: deepest })
  })
})
