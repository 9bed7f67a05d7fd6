import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { describe, expect, it } from "vitest"
import type { RoomView } from "../../../shared/contract/room.ts"
import { PASSPHRASE, type TestApp, testApp } from "../../support/test-app.ts"
import { follow, runOf } from "./run-builder.ts"

const unlock = (app: TestApp, folder: string) =>
  app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })

describe("a session that was cut off", () => {
  it("stands at the same step, clock, cards and half-typed words, with the same wall", async () => {
    using run = await runOf("E1.2")
    const { app, session } = run
    await run.goTo("freed")
    await app.call("session.clock", { session, do: "start", of: "block" })
    await run.card("freed", "One")
    await run.reveal()
    await run.card("result", "Hidden")
    await app.call("session.type", { session, field: "card:0:result", text: "half a thou" })
    app.pass(60_000)
    const folder = app.app.vault.current()?.folder ?? ""
    const before = (await app.call("records.all", {})).records
    const shown = await run.view()

    using again = app.restart()
    await unlock(again, folder)
    expect((await again.call("records.all", {})).records).toEqual(before)
    expect(await again.connect("projector").call("wall.view", {})).toEqual(shown)
    expect(shown).toMatchObject({ view: "exercise", block: { revealed: true, cards: [{ text: "One" }] } })
  })

  it("keeps a frozen wall frozen", async () => {
    using run = await runOf("E1.2")
    await run.goTo("freed")
    const shown = await run.view()
    await run.app.call("wall.freeze", {})
    await run.goTo("result")
    const folder = run.app.app.vault.current()?.folder ?? ""
    using again = run.app.restart()
    await unlock(again, folder)
    expect(await again.call("wall.view", {})).toEqual(shown)
    await again.call("wall.freeze", {})
    expect(await again.call("wall.view", {})).toMatchObject({
      block: { prompt: expect.stringMatching(/^Which result/) },
    })
  })

  it("has lost nothing that was stored when the process is killed in the middle of writing", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "junction-killed-"))
    const child = spawn(process.execPath, [resolve(import.meta.dirname, "killed-run.ts"), dataFolder], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const lines: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line)
      if (lines.length === 26) child.kill("SIGKILL")
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
    expect(child.signalCode).toBe("SIGKILL")
    const { session, folder, view } = JSON.parse(lines[0] ?? "") as { session: string; folder: string; view: RoomView }
    const said = lines.length - 1
    expect(said).toBeGreaterThanOrEqual(25)

    using app = testApp({ dataFolder, firstId: 100_000 })
    await unlock(app, folder)
    const run = follow(app, session, "E1.2")
    const cards = await run.bodies("card")
    // the last one may have been stored and not yet told
    expect([said, said + 1]).toContain(cards.length)
    expect(cards.map(({ text }) => text)).toEqual(cards.map((_, n) => `Report ${n + 1}`))
    expect(await run.bodies("typing")).toMatchObject([{ field: "card:0:freed", text: "half a thou" }])
    expect(await run.body("live", session)).toMatchObject({ state: "running", step: 0, block: 1 })
    const { block, ...rest } = view as Extract<RoomView, { view: "exercise" }>
    expect(await run.view()).toEqual({ ...rest, block: { ...block, count: cards.length } })
    expect(rest.timer).toMatchObject({ elapsedMs: 0, since: "2026-01-05T09:00:00.000Z" })
    await run.card("in-the-way", "And on")
    expect(await run.bodies("card")).toHaveLength(cards.length + 1)
  })
})
