import { describe, expect, it } from "vitest"
import { EXERCISES, FRAMES, speaker } from "../../shared/method/exercises.ts"
import { paperSlip } from "../../shared/method/paper-slips.ts"

const slips = [...EXERCISES.en, ...FRAMES.en].flatMap((exercise) =>
  exercise.blocks.flatMap((block) => {
    const slip = paperSlip(block, speaker(exercise))
    return slip === undefined ? [] : [{ kind: block.kind, slip }]
  }),
)

describe("slips of paper", () => {
  it("are there for every private answer, each with its question and words to tick or lines to fill", () => {
    expect(new Set(slips.map(({ kind }) => kind))).toEqual(new Set(["choice", "gradients", "pulse", "rate"]))
    for (const { kind, slip } of slips) {
      expect(slip.prompt).not.toBe("")
      for (const { ticks } of slip.rows) {
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks).not.toContain("")
        expect(new Set(ticks).size).toBe(ticks.length)
      }
      expect(kind === "choice" ? slip.lines : slip.rows.length).toBeGreaterThan(0)
    }
  })

  it("say the six steps of a temperature check in words, and never in figures", () => {
    for (const { kind, slip } of slips) {
      if (kind !== "gradients") continue
      expect(slip.rows[0]?.ticks.length).toBe(8)
      expect(slip.rows[0]?.ticks.join(" ")).not.toMatch(/\d/)
    }
  })
})
