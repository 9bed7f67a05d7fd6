import { describe, expect, it } from "vitest"
import type { Change } from "../../shared/contract/changes.ts"
import { applied } from "../../shared/domain/changes.ts"
import { openApp } from "../support/test-app.ts"

const names = async (app: Awaited<ReturnType<typeof openApp>>) =>
  (await app.call("records.all", {})).records.filter(({ kind }) => kind === "coalition").map(({ body }) => body["name"])

describe("records", () => {
  it("keeps what was added", async () => {
    using app = await openApp()
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    expect(app.app.vault.current()?.store.get("coalition", id).body).toEqual({ name: "Ready Kids", number: 1 })
  })

  it("refuses a body that its kind does not know", async () => {
    using app = await openApp()
    await expect(app.call("records.add", { kind: "coalition", body: { title: "x" } })).rejects.toMatchObject({
      code: "invalid-input",
    })
    expect(await names(app)).toEqual([])
  })

  it("takes back and gives again, naming the step", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    expect((await app.call("records.all", {})).history.undo).toBe("Add group")
    await app.call("records.undo", {})
    expect(await names(app)).toEqual([])
    await app.call("records.redo", {})
    expect(await names(app)).toEqual(["Ready Kids"])
  })

  it("finds a group by the start of a word, whatever its accents", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Niños y Jóvenes" } })
    expect(await app.call("records.search", { text: "jovenes", limit: 5 })).toMatchObject([
      { title: "Niños y Jóvenes" },
    ])
    expect(await app.call("records.search", { text: "nin", limit: 5 })).toHaveLength(1)
  })

  it("moves a group to the trash with its seats and brings both back", async () => {
    using app = await openApp()
    const group = await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    const who = await app.call("records.add", { kind: "person", body: { name: "Director, Library" } })
    await app.call("records.add", { kind: "seat", body: { coalition: group.id, person: who.id } })
    await app.call("records.remove", { kind: "coalition", ids: [group.id] })
    expect((await app.call("records.all", {})).records.some(({ kind }) => kind === "seat")).toBe(false)
    const trash = await app.call("records.trash", {})
    expect(trash.map(({ kind }) => kind).sort()).toEqual(["coalition", "seat"])
    await app.call("records.restore", { ids: trash.map(({ id }) => id) })
    expect(await names(app)).toEqual(["Ready Kids"])
    expect(await app.call("records.trash", {})).toEqual([])
  })

  it("tells windows the same changes that it wrote", async () => {
    using app = await openApp()
    const heard: Change[] = []
    app.on("changes", ({ changes }) => heard.push(...changes))
    const { id } = await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    await app.call("records.edit", { kind: "coalition", id, fields: { name: "Ready Kids Network", aka: ["RKN"] } })
    await app.call("records.undo", {})
    expect(applied(new Map(), heard, "coalition").get(id)).toEqual({ name: "Ready Kids", number: 1 })
  })

  it("undoes after a restart", async () => {
    using app = await openApp()
    await app.call("records.add", { kind: "coalition", body: { name: "Ready Kids" } })
    const folder = app.app.vault.current()?.folder ?? ""
    using again = app.restart()
    await again.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: "a lantern by the river" } })
    expect(await again.call("records.undo", {})).toEqual({ label: "Add group" })
    expect(await names(again)).toEqual([])
  })
})
