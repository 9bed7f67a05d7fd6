import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clockFrom, clockText, type HybridClock, tick } from "../../shared/domain/hybrid-clock.ts"

const START: HybridClock = { wall: 0, count: 0 }
/** From before the clock was ever set to long after this app. */
const moment = fc.integer({ min: -1_000_000, max: Date.UTC(2200, 0, 1) })
const reading = fc.record({ wall: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }), count: fc.nat(36 ** 4 - 1) })

describe("the hybrid clock", () => {
  it("goes on, whatever the wall clock does, and its text sorts in that order", () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
        let last = START
        for (const now of moments) {
          const next = tick(last, now)
          expect(clockText(next) > clockText(last)).toBe(true)
          last = next
        }
      }),
    )
  })

  it("follows the wall clock where that is ahead", () => {
    expect(tick({ wall: 100, count: 7 }, 250)).toEqual({ wall: 250, count: 0 })
  })

  it("counts within a millisecond and while the wall clock is behind", () => {
    expect(tick({ wall: 100, count: 7 }, 100)).toEqual({ wall: 100, count: 8 })
    expect(tick({ wall: 100, count: 7 }, 20)).toEqual({ wall: 100, count: 8 })
  })

  it("goes on to the next millisecond when the count is full", () => {
    const full = { wall: 100, count: 36 ** 4 - 1 }
    expect(tick(full, 100)).toEqual({ wall: 101, count: 0 })
    expect(clockText(tick(full, 100)) > clockText(full)).toBe(true)
  })

  it("reads what it wrote", () => {
    fc.assert(
      fc.property(reading, (clock) => {
        expect(clockFrom(clockText(clock))).toEqual(clock)
      }),
    )
  })

  it("orders any two readings as their texts are ordered", () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const byValue = a.wall - b.wall || a.count - b.count
        const [left, right] = [clockText(a), clockText(b)]
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(Math.sign(byValue))
      }),
    )
  })

  it.each(["", "-", "x", "00000000!-0000", "000000001-0000-9", "NaN-NaN", "00000000A-0000"])(
    "takes %j for the beginning of time",
    (text) => {
      expect(clockFrom(text)).toEqual(START)
    },
  )
})
