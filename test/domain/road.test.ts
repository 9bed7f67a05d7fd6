import { describe, expect, it } from "vitest"
import { pauseBefore, shortRoads } from "../../shared/domain/road.ts"

const at = (on: string, phase: "prepare" | "negotiate" | "implement") => ({ is: "milestone" as const, on, phase })

describe("a road that is shorter than elsewhere", () => {
  it("is said with its weeks: 26 to agree in all, 52 to put in place", () => {
    const road = [at("2026-04-06", "negotiate"), at("2026-12-07", "implement")]
    expect(shortRoads(road, "2026-01-05")).toEqual([
      { part: "agree", weeks: 13, usual: 26 },
      { part: "in place", weeks: 35, usual: 52 },
    ])
  })

  it("is not said of a road of the usual length, or where a date is missing", () => {
    const usual = [at("2026-07-06", "negotiate"), at("2027-07-05", "implement")]
    expect(shortRoads(usual, "2026-01-05")).toEqual([])
    expect(shortRoads([at("2026-07-06", "negotiate")], undefined)).toEqual([])
    expect(shortRoads([], "2026-01-05")).toEqual([])
    expect(shortRoads([{ is: "formal yes", on: "2026-02-02", phase: "negotiate" }], "2026-01-05")).toEqual([])
  })

  it("counts from the first milestone where nobody said when the work began", () => {
    const road = [at("2026-01-05", "prepare"), at("2026-04-06", "negotiate")]
    expect(shortRoads(road, undefined)).toEqual([{ part: "agree", weeks: 13, usual: 26 }])
  })
})

it("asks whether to pause before what locks within 90 days, is not paused and not easily undone", () => {
  const lock = (text: string, lockDate?: string, reversible?: "yes" | "no") => ({
    text,
    ...(lockDate !== undefined && { lockDate }),
    ...(reversible !== undefined && { reversible }),
  })
  const near = [
    lock("The lease", "2026-03", "no"),
    lock("Council seats", "2026-02-01"),
    lock("A trial", "2026-02-01", "yes"),
    lock("Next year", "2026-12-01"),
    lock("Gone by", "2026-01-01"),
    lock("Some day"),
    lock("Held off", "2026-02-15"),
    lock("Held until last week", "2026-02-15"),
  ]
  const pauses = [
    { text: "held off ", until: "2026-06-01" },
    { text: "Held until last week", until: "2026-01-03" },
  ]
  expect(pauseBefore(near, pauses, "2026-01-10").map(({ text }) => text)).toEqual([
    "Council seats",
    "Held until last week",
    "The lease",
  ])
})
