import { expect, it } from "vitest"
import { offersStructure } from "../../shared/domain/work-mode.ts"

it("offers options that change structure always but while exploring, and then once they were asked for", () => {
  expect(offersStructure(undefined)).toBe(false)
  expect(offersStructure({ mode: "explore" })).toBe(false)
  expect(offersStructure({ mode: "explore", structureShown: true })).toBe(true)
  expect(offersStructure({ mode: "negotiate" })).toBe(true)
})
