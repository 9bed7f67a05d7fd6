import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { add } from "../../electron/core/records/edits.ts"
import type { Change } from "../../shared/contract/changes.ts"
import { KIND_NAMES, kindOf } from "../../shared/contract/kinds.ts"
import { applied } from "../../shared/domain/changes.ts"
import { openApp, PASSPHRASE, type TestApp } from "../support/test-app.ts"
import { carryOut, doing, doingAndTurning, everything, takenBack } from "../support/write-steps.ts"

const storeOf = (app: TestApp) => {
  const store = app.app.vault.current()?.store
  if (store === undefined) throw new Error("no workspace is open")
  return store
}
const historyOf = async (app: TestApp) => (await app.call("records.all", {})).history

describe("undo and redo", () => {
  it("take any sequence of commands back and give it again, step by step, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 14 }), async (steps) => {
        using app = await openApp()
        const before = [await takenBack(app)]
        for (const step of steps) {
          const { seq } = await historyOf(app)
          await carryOut(app, step)
          if ((await historyOf(app)).seq > seq) before.push(await takenBack(app))
        }
        for (const expected of before.slice(0, -1).reverse()) {
          await app.call("records.undo", {})
          expect(await takenBack(app)).toEqual(expected)
        }
        await expect(app.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
        for (const expected of before.slice(1)) {
          await app.call("records.redo", {})
          expect(await takenBack(app)).toEqual(expected)
        }
        await expect(app.call("records.redo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it("survive a restart between any two steps", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 8 }), fc.nat(8), async (steps, back) => {
        using first = await openApp()
        const before = [await takenBack(first)]
        for (const step of steps) {
          const { seq } = await historyOf(first)
          await carryOut(first, step)
          if ((await historyOf(first)).seq > seq) before.push(await takenBack(first))
        }
        const folder = first.app.vault.current()?.folder ?? ""
        const again = first.restart()
        await again.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
        expect(await takenBack(again)).toEqual(before.at(-1))
        const turns = Math.min(back, before.length - 1)
        for (let n = 0; n < turns; n++) await again.call("records.undo", {})
        expect(await takenBack(again)).toEqual(before[before.length - 1 - turns])
        using last = again.restart()
        await last.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
        for (let n = 0; n < turns; n++) await last.call("records.redo", {})
        expect(await takenBack(last)).toEqual(before.at(-1))
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  it("keep what a record's kind made of the words that came in", async () => {
    using app = await openApp()
    const heard: Change[] = []
    app.on("changes", ({ changes }) => heard.push(...changes))
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "  Ready Kids " } })
    expect(applied(new Map(), heard, "coalition").get(id)).toMatchObject({ name: "Ready Kids" })
    const { seq } = await historyOf(app)
    await app.call("records.edit", { kind: "coalition", id, fields: { name: "Ready Kids   " } })
    expect((await historyOf(app)).seq).toBe(seq)
    await app.call("records.undo", {})
    expect(storeOf(app).find("coalition", id)).toBeUndefined()
  })
})

describe("a window that applies events", () => {
  it("holds what the store holds, whatever was done, refused, taken back or restored", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doingAndTurning, { maxLength: 20 }), async (steps) => {
        using app = await openApp()
        const { records } = await app.call("records.all", {})
        const window = new Map(
          KIND_NAMES.map((kind) => [kind, new Map(records.filter((r) => r.kind === kind).map((r) => [r.id, r.body]))]),
        ) as Map<string, ReadonlyMap<string, unknown>>
        let history: unknown
        app.on("changes", (event) => {
          // a window gets a copy over IPC or HTTP
          const copy = JSON.parse(JSON.stringify(event)) as typeof event
          for (const kind of KIND_NAMES) window.set(kind, applied(window.get(kind) ?? new Map(), copy.changes, kind))
          history = copy.history
        })
        for (const step of steps) await carryOut(app, step)
        const seen = Object.fromEntries(
          [...window].flatMap(([kind, byId]) => [...byId].map(([id, body]) => [`${kind}/${id}`, body])),
        )
        expect(seen).toEqual(await everything(app))
        if (history !== undefined) expect(history).toEqual(await historyOf(app))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it("is not told of what did not happen", async () => {
    using app = await openApp()
    const heard: unknown[] = []
    app.on("changes", (event) => heard.push(event))
    await expect(app.call("records.add", { kind: "coalition", body: { name: " " } })).rejects.toMatchObject({
      code: "invalid-input",
    })
    expect(heard).toEqual([])
  })

  it("does not stop a write by failing to listen", async () => {
    using app = await openApp()
    app.on("changes", () => {
      throw new Error("a window went away")
    })
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    expect(storeOf(app).get("coalition", id).body.name).toBe("Ready Kids")
    expect(app.logged).toHaveLength(1)
  })
})

describe("a step that fails in the middle", () => {
  const bad: readonly Change[] = [
    { type: "added", kind: "coalition", id: "bad", body: { name: 5 } },
    { type: "added", kind: "coalition", id: "bad", body: {} },
    { type: "added", kind: "coalition", id: "bad", body: { name: "x", secret: true } },
    { type: "added", kind: "coalition", id: "here", body: { name: "x" } },
    { type: "updated", kind: "coalition", id: "gone", before: { name: "x" }, after: { name: "y" } },
    { type: "updated", kind: "coalition", id: "here", before: { name: "other" }, after: { name: "y" } },
    { type: "updated", kind: "coalition", id: "here", before: { name: "Here" }, after: { name: null } },
    { type: "removed", kind: "coalition", id: "here", body: { name: "Changed since" } },
  ]

  it("leaves no row, no history, no word to find and tells nobody", async () => {
    using app = await openApp()
    const store = storeOf(app)
    store.apply("Add", [add("coalition", "here", { name: "Here" })])
    const before = { all: await app.call("records.all", {}), journal: store.journal.page(1e9, 500) }
    const heard: unknown[] = []
    app.on("changes", (event) => heard.push(event))
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), fc.constantFrom(...bad), (ahead, behind, failing) => {
        const good = Array.from({ length: ahead + behind }, (_, n) => add("coalition", `new-${n}`, { name: "Heron" }))
        expect(() => store.apply("Bad", [...good.slice(0, ahead), failing, ...good.slice(ahead)])).toThrow()
      }),
    )
    expect(await app.call("records.all", {})).toEqual(before.all)
    expect(store.journal.page(1e9, 500)).toEqual(before.journal)
    expect(await app.call("records.search", { text: "heron", limit: 5 })).toEqual([])
    expect(heard).toEqual([])
  })

  it("leaves nothing of itself where a command goes on after it", async () => {
    using app = await openApp()
    const store = storeOf(app)
    const heard: Change[] = []
    app.on("changes", ({ changes }) => heard.push(...changes))
    store.transact(() => {
      store.apply("Before", [add("coalition", "before", { name: "Before" })])
      expect(() => store.apply("Bad", [add("coalition", "half", { name: "Half" }), bad[0]!])).toThrow()
      store.apply("After", [add("coalition", "after", { name: "After" })])
    })
    expect(store.all("coalition").map(({ id }) => id)).toEqual(["before", "after"])
    expect(heard.map(({ id }) => id)).toEqual(["before", "after"])
    expect(store.journal.page(1e9, 10).map(({ label }) => label)).toEqual(["After", "Before", "New workspace"])
  })
})

describe("drafts", () => {
  it("reach windows at once and leave no history, no undo and no words to find", async () => {
    using app = await openApp()
    const store = storeOf(app)
    const drafts = KIND_NAMES.filter((kind) => kindOf(kind).journal === "draft")
    expect(drafts).toContain("typing")
    const heard: Change[] = []
    app.on("changes", ({ changes }) => heard.push(...changes))
    const before = store.history()
    store.apply("Type", [add("typing", "s:card", { session: "s", field: "card", text: "a half-typed heron" })])
    store.apply("Type", [
      { type: "updated", kind: "typing", id: "s:card", before: { text: "a half-typed heron" }, after: { text: "a" } },
    ])
    expect(heard).toHaveLength(2)
    expect(store.history()).toMatchObject({ seq: before.seq })
    expect(store.history().undo).toBeUndefined()
    expect(store.search("heron", 5)).toEqual([])
    expect(
      store.journal
        .page(1e9, 100)
        .flatMap(({ changes }) => changes)
        .filter(({ kind }) => kind === "typing"),
    ).toEqual([])
  })

  it("never share a step with what can be undone", async () => {
    using app = await openApp()
    const store = storeOf(app)
    const mixed = [
      add("typing", "s:card", { session: "s", field: "card", text: "" }),
      add("coalition", "a", { name: "A" }),
    ]
    expect(() => store.apply("Mixed", mixed)).toThrow("mixes drafts")
    expect(store.count("typing") + store.count("coalition")).toBe(0)
  })
})
