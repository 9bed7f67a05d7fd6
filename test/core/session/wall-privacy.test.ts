import * as fc from "fast-check"
import { expect, it } from "vitest"
import { openApp } from "../../support/test-app.ts"
import { ACTS } from "./wall-acts.ts"
import { STEPS } from "./wall-model.ts"
import { settle } from "./wall-world.ts"

const act = fc.record({
  do: fc.constantFrom(...ACTS),
  session: fc.nat(1),
  // the first steps have acts of their own
  step: fc.oneof(fc.nat(3), fc.nat(STEPS - 1)),
  block: fc.nat(7),
  pick: fc.nat(1000),
})
it("shows the projector nothing that was not put on the wall, and keeps no withdrawn word anywhere, whatever is done in any order", async () => {
  let shownTokens = 0
  let withdrawnTokens = 0
  const notRevealed = { rows: 0, figures: 0 }
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 60 }), async (acts) => {
      using app = await openApp()
      const world = await settle(app)
      for (const one of acts) {
        await world.perform(one)
        shownTokens += await world.check(one)
      }
      const { found, withdrawn, ...searched } = await world.onDisk()
      for (const what of ["rows", "figures"] as const) notRevealed[what] += searched[what]
      expect(found).toEqual([])
      withdrawnTokens += withdrawn
      for (const kind of world.seen) seen.add(kind)
    }),
    { numRuns: 40, endOnFailure: true },
  )
  // the property would also hold of a wall that never shows anything, and of a room that never withdraws
  expect(shownTokens).toBeGreaterThan(100)
  expect(withdrawnTokens).toBeGreaterThan(30)
  // rows and counts that nobody was shown, and that no paper and no file for the room says
  expect(notRevealed.rows).toBeGreaterThan(10)
  expect(notRevealed.figures).toBeGreaterThan(0)
  // most of the eighteen kinds of blocks were on the wall, and most of them hidden too
  expect([...seen].filter((kind) => !kind.endsWith("hidden")).length).toBeGreaterThan(9)
  expect([...seen].filter((kind) => kind.endsWith("hidden")).length).toBeGreaterThan(9)
  expect(seen).toContain("at the tables")
}, 240_000)
