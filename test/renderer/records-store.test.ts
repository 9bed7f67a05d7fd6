import { describe, expect, it } from "vitest"
import { createRecordsStore } from "../../renderer/stores/records.ts"
import type { Change } from "../../shared/contract/changes.ts"
import type { Call, Subscribe } from "../../shared/contract/index.ts"
import type { History } from "../../shared/contract/records.ts"

const added = (id: string): Change => ({ type: "added", kind: "coalition", id, body: { name: id } })

/** A window's end of the wire: answers come when the test says so, events at once. */
function wire() {
  const waiting: ((answer: unknown) => void)[] = []
  let tell: (event: { changes: readonly Change[]; history: History }) => void = () => undefined
  const call = (() => new Promise((answer) => waiting.push(answer))) as unknown as Call
  const on = ((event: string, hear: typeof tell) => {
    if (event === "changes") tell = hear
    return () => undefined
  }) as unknown as Subscribe
  const store = createRecordsStore(call, on)
  return {
    load: () => store.getState().load(),
    forget: () => store.getState().forget(),
    told: (id: string, seq: number) => tell({ changes: [added(id)], history: { seq } }),
    many: (names: readonly string[], seq: number) => {
      for (const name of names) {
        tell({ changes: Array.from({ length: 200 }, (_, n) => added(`${name}${n}`)), history: { seq } })
      }
    },
    answer: (which: number, ids: readonly string[], seq: number) =>
      waiting[which]?.({
        records: ids.map((id) => ({ kind: "coalition", id, body: { name: id } })),
        history: { seq },
      }),
    groups: () => [...store.getState().byKind.coalition.keys()].sort(),
    loaded: () => store.getState().loaded,
  }
}

describe("the records of a window", () => {
  it("keep what was told while a second answer was on its way", async () => {
    const window = wire()
    const first = window.load()
    window.answer(0, [], 0)
    await first
    const second = window.load()
    window.told("Ready Kids", 1)
    expect(window.groups()).toEqual(["Ready Kids"])
    // it was asked before the group was added
    window.answer(1, [], 0)
    await second
    expect(window.groups()).toEqual(["Ready Kids"])
  })

  it("keep what was told, in whatever order two answers come", async () => {
    const window = wire()
    const both = [window.load(), window.load()]
    window.told("Ready Kids", 1)
    window.answer(1, ["Ready Kids"], 1)
    window.told("Safe Youth", 2)
    window.answer(0, [], 0)
    await Promise.all(both)
    expect(window.groups()).toEqual(["Ready Kids", "Safe Youth"])
  })

  it("keep a draft, which has the number of the step before it", async () => {
    const window = wire()
    const load = window.load()
    window.told("half a thought", 4)
    window.answer(0, [], 4)
    await load
    expect(window.groups()).toEqual(["half a thought"])
  })

  it("show the parts of a long write together, and before whatever comes after them", async () => {
    const window = wire()
    const load = window.load()
    window.answer(0, [], 0)
    await load
    window.many(["a", "b"], 1)
    window.many(["c"], 2)
    expect(window.groups()).toEqual([])
    window.told("Ready Kids", 3)
    expect(window.groups()).toHaveLength(601)
    window.many(["d"], 4)
    await expect.poll(() => window.groups().length).toBe(801)
  })

  it("stay empty when an answer comes after the lock", async () => {
    const window = wire()
    const load = window.load()
    window.forget()
    window.answer(0, ["Ready Kids"], 1)
    await load
    expect(window.groups()).toEqual([])
    expect(window.loaded()).toBe(false)
  })
})
