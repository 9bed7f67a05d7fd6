import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { add, remove, update } from "../../electron/core/records/edits.ts"
import type { Store } from "../../electron/core/records/store.ts"
import { plainDatabase } from "../support/sqlcipher-reader.ts"
import { openApp } from "../support/test-app.ts"
import { folderOf, keysOf } from "../support/workspace-files.ts"

/** A word with no piece that anything else has; the index keeps words in pieces. */
const PLANTED = "zyqxvwkjbf"
const PIECES = [0, 1, 2, 3, 4, 5, 6].map((at) => PLANTED.slice(at, at + 4))

/** One act on one of a few records; where it is planted, its words hold the sentence. Long ones need pages of their own. */
const act = fc.record({
  at: fc.nat(11),
  do: fc.constantFrom("write", "write", "write", "remove", "undo", "redo"),
  length: fc.constantFrom(0, 40, 600, 9000),
  draft: fc.boolean(),
})

function carryOut(store: Store, step: typeof act extends fc.Arbitrary<infer T> ? T : never): void {
  if (step.do === "undo" || step.do === "redo") {
    if (store.history()[step.do] !== undefined) store[step.do]()
    return
  }
  const planted = step.at % 2 === 0
  const filling = "lorem ".repeat(step.length / 6)
  const id = `group-${step.at}`
  const name = planted ? `Where ${PLANTED} stands` : "Ready Kids"
  const mission = planted ? `${filling} ${PLANTED} ${filling}` : filling
  const found = store.find("coalition", id)
  if (found === undefined) store.apply("Add", [add("coalition", id, { name, mission })])
  else if (step.do === "remove") store.apply("Remove", [remove(found)])
  else store.apply("Edit", update(found, { name: `${name} ${step.length}`, mission, notes: mission }))
  if (planted && step.draft) {
    const typed = store.find("typing", id)
    if (typed === undefined) store.apply("Type", [add("typing", id, { session: "s", field: "f", text: mission })])
    else store.apply("Type", update(typed, { text: `${mission}.` }))
  }
}

it("erasing leaves no piece of the words in any page, whatever was done with them before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 60 }), async (steps) => {
      using app = await openApp()
      const folder = folderOf(app)
      const store = app.app.vault.current()!.store
      for (const step of steps) carryOut(store, step)
      const others = store.all("coalition").filter(({ body }) => !body.name.includes(PLANTED))

      const ids = Array.from({ length: 12 }, (_, n) => `group-${n}`).filter((_, n) => n % 2 === 0)
      store.purge("coalition", ids)
      store.purge("typing", ids)

      const log = join(folder, "workspace.db-wal")
      expect(existsSync(log) && statSync(log).size > 0).toBe(false)
      expect(store.search(PLANTED, 5)).toEqual([])
      expect(store.all("coalition")).toEqual(others)
      expect(store.search("ready", 100)).toHaveLength(others.length)
      expect(await app.call("records.trash", {})).not.toContainEqual(expect.objectContaining({ title: PLANTED }))
      await app.call("vault.close", {})
      const { workspace } = await keysOf(folder)
      const plain = plainDatabase(readFileSync(join(folder, "workspace.db")), workspace).toString("latin1")
      expect(PIECES.filter((piece) => plain.includes(piece))).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 120_000)

it("the words are there before they are erased", async () => {
  using app = await openApp()
  const folder = folderOf(app)
  app.app.vault.current()!.store.apply("Add", [add("coalition", "a", { name: PLANTED })])
  await app.call("vault.close", {})
  const { workspace } = await keysOf(folder)
  const plain = plainDatabase(readFileSync(join(folder, "workspace.db")), workspace).toString("latin1")
  expect(plain).toContain(PLANTED)
})
