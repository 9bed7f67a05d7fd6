import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { add, remove, update } from "../../electron/core/records/edits.ts"
import type { Store } from "../../electron/core/records/store.ts"
import { AppError } from "../../shared/errors.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

const storeOf = (app: TestApp): Store => {
  const store = app.app.vault.current()?.store
  if (store === undefined) throw new Error("no workspace is open")
  return store
}
const held = (store: Store) => Object.fromEntries(store.all("holdItem").map(({ id, body }) => [id, body]))
const hold = (store: Store, id: string, text: string, scope?: string) =>
  store.apply(`Hold ${text}`, [add("holdItem", id, { text })], scope === undefined ? {} : { scope })

describe("steps of a scope", () => {
  it("are undone and redone by themselves", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "1", "first", "run")
    hold(store, "2", "second")
    hold(store, "3", "third", "run")
    hold(store, "4", "fourth", "other run")
    expect(await app.call("records.undo", { scope: "run" })).toEqual({ label: "Hold third" })
    expect(await app.call("records.undo", { scope: "run" })).toEqual({ label: "Hold first" })
    await expect(app.call("records.undo", { scope: "run" })).rejects.toMatchObject({ code: "nothing-to-undo" })
    expect(Object.keys(held(store))).toEqual(["2", "4"])
    expect(await app.call("records.redo", { scope: "run" })).toEqual({ label: "Hold first" })
    expect(Object.keys(held(store)).sort()).toEqual(["1", "2", "4"])
  })

  it("stay once the scope was closed: what the room has seen is not taken back", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "0", "before")
    hold(store, "1", "shown", "run")
    store.transact(() => store.journal.close("run"))
    await expect(app.call("records.undo", { scope: "run" })).rejects.toMatchObject({ code: "nothing-to-undo" })
    expect(await app.call("records.undo", {})).toEqual({ label: "Hold before" })
    expect(Object.keys(held(store))).toEqual(["1"])
  })

  it("wait for a step of another scope on the same record", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "1", "card", "run")
    store.apply("Own", update(store.get("holdItem", "1"), { owner: "Library" }))
    await expect(app.call("records.undo", { scope: "run" })).rejects.toMatchObject({ code: "conflict" })
    expect(held(store)).toEqual({ "1": { text: "card", owner: "Library" } })
    await app.call("records.undo", {})
    expect(await app.call("records.undo", { scope: "run" })).toEqual({ label: "Hold card" })
  })
})

describe("a step that is not taken back", () => {
  it("closes the earlier steps on which it stands, and no others", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "1", "first")
    hold(store, "2", "second")
    store.apply("Started", update(store.get("holdItem", "2"), { done: true }), { undoable: false })
    expect(await app.call("records.undo", {})).toEqual({ label: "Hold first" })
    await expect(app.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
    expect(held(store)).toEqual({ "2": { text: "second", done: true } })
  })
})

describe("the trash", () => {
  it("holds what was removed, not what was never there in the end", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "1", "kept aside")
    store.apply("Remove", [remove(store.get("holdItem", "1"))])
    expect(await app.call("records.trash", {})).toMatchObject([{ id: "1", title: "kept aside", label: "Remove" }])
    await app.call("records.undo", {})
    expect(await app.call("records.trash", {})).toEqual([])
    await app.call("records.undo", {})
    hold(store, "2", "another")
    expect(await app.call("records.trash", {})).toEqual([])
  })

  it("gives back more than a list shows at once", async () => {
    using app = await openApp()
    const store = storeOf(app)
    const ids = Array.from({ length: 2500 }, (_, n) => `item-${n}`)
    store.apply(
      "Hold many",
      ids.map((id) => add("holdItem", id, { text: id })),
    )
    await app.call("records.remove", { kind: "holdItem", ids })
    expect(await app.call("records.trash", {})).toHaveLength(2000)
    await app.call("records.restore", { ids })
    expect(store.count("holdItem")).toBe(2500)
  })

  it("gives a record back after its second removal was undone with all that led to it", async () => {
    using app = await openApp()
    const store = storeOf(app)
    hold(store, "1", "kept aside")
    store.apply("Remove", [remove(store.get("holdItem", "1"))])
    await app.call("records.restore", { ids: ["1"] })
    store.apply("Remove again", [remove(store.get("holdItem", "1"))])
    expect(await app.call("records.trash", {})).toMatchObject([{ label: "Remove again" }])
    await app.call("records.undo", {})
    await app.call("records.undo", {})
    expect(await app.call("records.trash", {})).toMatchObject([{ label: "Remove" }])
    await app.call("records.restore", { ids: ["1"] })
    expect(held(store)).toEqual({ "1": { text: "kept aside" } })
  })
})

/** Few records, few words and few scopes, so that steps get in each other's way. */
const id = fc.constantFrom("1", "2", "3")
const scope = fc.constantFrom(undefined, "a", "b")
const turning = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
      how: fc.constantFrom("toggle", "text", "owner"),
      word: fc.constantFrom("A", "B"),
      scope,
      undoable: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom("undo", "redo"), scope }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), scope: fc.constantFrom("a", "b") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("purge" as const), id }) },
)
type Turning = typeof turning extends fc.Arbitrary<infer T> ? T : never

function carryOut(store: Store, step: Turning): void {
  if (step.do === "write") {
    const { ids, how, word, undoable } = step
    const changes = ids.flatMap((each) => {
      const found = store.find("holdItem", each)
      if (found === undefined) return [add("holdItem", each, { text: word })]
      return how === "toggle" ? [remove(found)] : update(found, { [how]: word })
    })
    store.apply(step.scope ?? "none", changes, { undoable, ...(step.scope !== undefined && { scope: step.scope }) })
  } else if (step.do === "close") store.journal.close(step.scope)
  else if (step.do === "purge") store.purge("holdItem", [step.id])
  else turn(store, step.do, step.scope)
}

/** Turns a step back or forth; only in a scope may another step be in the way, and then nothing happens. */
function turn(store: Store, which: "undo" | "redo", within?: string): boolean {
  const before = held(store)
  try {
    const label = store[which](within)
    if (within !== undefined) expect(label).toBe(within)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code === "nothing-to-undo" || (within !== undefined && error.code === "conflict")).toBe(true)
    expect(held(store)).toEqual(before)
    return false
  }
}

describe("whatever was done, closed, erased and turned in whatever scope", () => {
  it("undo goes on to the beginning and redo to the end again; neither gets stuck", async () => {
    using app = await openApp()
    const store = storeOf(app)
    fc.assert(
      fc.property(fc.array(turning, { maxLength: 25 }), (steps) => {
        store.transact(() => {
          for (const step of steps) carryOut(store, step)
          while (turn(store, "redo"));
          const end = held(store)
          let turned = 0
          while (turn(store, "undo")) turned += 1
          for (; turned > 0; turned--) expect(turn(store, "redo")).toBe(true)
          expect(held(store)).toEqual(end)
          // the next run starts on a clean table
          store.purge("holdItem", ["1", "2", "3"])
        })
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})
