import { afterEach, expect, it, vi } from "vitest"
import { createStores } from "../../renderer/stores/stores.tsx"
import type { Call, CallOptions } from "../../shared/contract/index.ts"
import { openApp } from "../support/test-app.ts"

afterEach(() => void vi.unstubAllGlobals())

it("a window says with each call what it shows, also while the other is on its way; and a rehearsal alone needs no cable check", async () => {
  vi.stubGlobal("location", { hash: "" })
  vi.stubGlobal("addEventListener", () => {})
  using app = await openApp()
  const said: [string, CallOptions["rehearsal"]][] = []
  const call = ((name, input, options) => {
    said.push([name, options?.rehearsal])
    return app.call(name, input, options)
  }) as Call
  const stores = createStores({ call, on: app.on, linked: () => () => {} })
  const shown = (rehearsal: boolean) =>
    vi.waitFor(() => expect(stores.records.getState()).toMatchObject({ loaded: true, rehearsal }))
  const type = { field: "sentence:who", text: "half a word" }
  await shown(false)
  const { id: session } = await stores.call("session.plan", {
    title: "Tomorrow",
    plan: [{ exercise: "E1.2", minutes: 35 }],
  })
  await stores.call("rehearsal.begin", { session })
  await shown(true)
  // nothing was checked, and nothing asks for it
  await stores.call("wall.show", { source: { from: "session", session } })
  expect(stores.check.getState().asking).toBe(false)
  await stores.call("session.type", { session, ...type })
  // the page goes on for a moment after the rehearsal is over
  const ended = stores.call("rehearsal.end", {})
  const late = stores.call("session.type", { session, ...type })
  await ended
  await expect(late).rejects.toMatchObject({ code: "cancelled" })
  await shown(false)
  expect(stores.records.getState().byKind.typing.size).toBe(0)
  expect(said.filter(([name]) => name === "session.type")).toEqual([
    ["session.type", true],
    ["session.type", true],
  ])
})
