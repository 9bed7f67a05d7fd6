import { expect, it } from "vitest"
import { offersStructure, usualRoad } from "../../shared/domain/work-mode.ts"

it("offers options that change structure always but while exploring, and then once they were asked for", () => {
  expect(offersStructure(undefined)).toBe(false)
  expect(offersStructure({ mode: "explore" })).toBe(false)
  expect(offersStructure({ mode: "explore", structureShown: true })).toBe(true)
  expect(offersStructure({ mode: "negotiate" })).toBe(true)
})

it("counts about six months to agree and a year more to put in place from the beginning", () => {
  expect(usualRoad("2026-01-05")).toEqual({ agreed: "2026-07-06", inPlace: "2027-07-05" })
  expect(usualRoad("2026-03")).toEqual({ agreed: "2026-08", inPlace: "2027-08" })
})
