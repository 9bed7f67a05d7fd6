import { describe, expect, it, vi } from "vitest"
import { openApp } from "../support/test-app.ts"
import { overHttp, overIpc } from "./connect.ts"

describe.each([
  ["http", overHttp],
  ["ipc", overIpc],
])("over %s", (_name, connect) => {
  it("carries values and coded errors", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "console")
    const { id } = await window.client.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    expect((await window.client.call("records.search", { text: "ready", limit: 5 })).map((hit) => hit.id)).toEqual([id])
    await expect(
      window.client.call("records.edit", { kind: "coalition", id: "gone", fields: {} }),
    ).rejects.toMatchObject({
      code: "not-found",
    })
  })

  it("tells a console window what was committed", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "console")
    const heard = vi.fn<(value: unknown) => void>()
    window.client.on("changes", heard)
    await window.client.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce())
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ label: "Add group", history: { undo: "Add group" } })
  })

  it("refuses a command that is not for the window's role", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "projector")
    await expect(window.client.call("records.all", {})).rejects.toMatchObject({ code: "not-allowed" })
    expect(await window.client.call("wall.view", {})).toEqual({ view: "off" })
  })

  it("tells a projector window nothing of what was committed", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "projector")
    const heard = vi.fn<(value: unknown) => void>()
    for (const event of ["changes", "vault", "progress", "unsaved"] as const) window.client.on(event, heard)
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await app.call("wall.show", { source: { from: "resting" } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).not.toHaveBeenCalled()
  })

  it("carries whether a window shows a rehearsal: what it says of another is refused", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "console")
    const { call } = window.client
    const { id: session } = await call("session.plan", { title: "Tomorrow", plan: [{ exercise: "E1.2", minutes: 35 }] })
    await call("rehearsal.begin", { session }, { rehearsal: false })
    const write = { kind: "coalition", body: { name: "Ready Kids" } } as const
    await expect(call("records.add", write, { rehearsal: false })).rejects.toMatchObject({ code: "cancelled" })
    await call("records.add", write, { rehearsal: true })
    await call("rehearsal.end", {}, { rehearsal: true })
    await expect(call("records.add", write, { rehearsal: true })).rejects.toMatchObject({ code: "cancelled" })
    expect((await call("records.all", {})).records.filter(({ kind }) => kind === "coalition")).toEqual([])
  })

  it("does not know inherited names", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "console")
    await expect(window.client.call("toString" as never, {} as never)).rejects.toMatchObject({ code: "not-found" })
    await expect(window.client.call("__proto__" as never, {} as never)).rejects.toMatchObject({ code: "not-found" })
  })

  it("hides what went wrong inside", async () => {
    using app = await openApp()
    await using window = await connect(app.app, "console")
    app.app.vault.current()?.store.transact(() => {})
    vi.spyOn(app.app.vault, "state").mockImplementation(() => {
      throw new Error("the secret plan")
    })
    const failure: unknown = await window.client.call("vault.state", {}).catch((error: unknown) => error)
    expect(JSON.stringify(failure)).not.toContain("secret")
    expect(failure).toMatchObject({ code: "internal" })
  })
})

describe("ipc", () => {
  it.each([
    ["another origin", { origin: "https://example.org" }],
    ["a frame inside the page", { parent: {} }],
  ])("refuses a message from %s", async (_name, frame) => {
    using app = await openApp()
    await using window = await overIpc(app.app, "console", frame)
    await expect(window.client.call("vault.state", {})).rejects.toMatchObject({ code: "not-allowed" })
  })
})
