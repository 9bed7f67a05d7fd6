import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setImmediate } from "node:timers/promises"
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption"
import { unzipSync } from "fflate"
import { afterAll, describe, expect, it } from "vitest"
import { unseal } from "../../../electron/core/features/bundle/sealed.ts"
import type { Store } from "../../../electron/core/records/store.ts"
import { LEFT_OUT } from "../../../shared/contract/bundle.ts"
import { KIND_NAMES, kindOf } from "../../../shared/contract/kinds.ts"
import { ageProgram, noAge } from "../../support/age-program.ts"
import { asBytes, asFile, BUNDLE_PASSPHRASE, digest, NEW_PASSPHRASE } from "../../support/bundles.ts"
import { addEveryKind } from "../../support/every-kind.ts"
import { openApp, PASSPHRASE, type TestApp, testApp } from "../../support/test-app.ts"
import { filesUnder } from "../../support/workspace-files.ts"

const storeOf = (app: TestApp): Store => app.app.vault.current()!.store
const folder = mkdtempSync(join(tmpdir(), "junction-bundle-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function fullApp(ports = {}): Promise<TestApp> {
  const app = await openApp({ ports })
  addEveryKind(storeOf(app))
  return app
}
const handOver = (app: TestApp) => app.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })
const archiveOf = async (app: TestApp) =>
  unzipSync(await unseal(asBytes((await handOver(app)).file), BUNDLE_PASSPHRASE))
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8")

const STAYS = ["typing", "wall", "privateEntry"]
const present = (app: TestApp) =>
  KIND_NAMES.filter((kind) => !STAYS.includes(kind)).map((kind) => [kind, storeOf(app).all(kind)] as const)

describe("a hand-over", () => {
  it("brings every record that leaves to another laptop, with its id and in its order", async () => {
    using here = await fullApp()
    const made = await handOver(here)
    using there = testApp()
    const input = {
      file: made.file,
      passphrase: BUNDLE_PASSPHRASE,
      name: "Calder County",
      newPassphrase: NEW_PASSPHRASE,
    }
    const came = await there.call("bundle.import", input)
    expect(came.counts).toEqual(made.counts)
    expect(present(there)).toEqual(present(here))
    expect(there.app.vault.state()).toMatchObject({ state: "open", folder: came.folder, name: "Calder County" })
  })

  it("is sealed and opened while a session goes on", async () => {
    using here = await fullApp({ bundleWorkFactor: 17 })
    const stages: string[] = []
    here.on("progress", ({ label }) => stages.push(label))
    const answered: Record<string, number> = {}
    const made = handOver(here)
    void made.finally(() => stages.push("ended"))
    while (stages.at(-1) !== "ended") {
      const stage = stages.at(-1) ?? ""
      await here.call("hold.add", { text: "Meanwhile" })
      if (stages.at(-1) === stage) answered[stage] = (answered[stage] ?? 0) + 1
      await setImmediate()
    }
    await made
    // stretching blocks for longer than twenty of them where it is not done aside
    expect(answered["seal"]).toBeGreaterThan(20)
    expect(answered["open"]).toBeGreaterThan(20)
  })

  it("becomes a workspace under its own name, passphrase and recovery code", async () => {
    using here = await fullApp()
    const { file } = await handOver(here)
    using there = testApp()
    const input = { file, passphrase: BUNDLE_PASSPHRASE, name: "Calder, second copy", newPassphrase: NEW_PASSPHRASE }
    const { folder: at, recoveryCode } = await there.call("bundle.import", input)
    expect(storeOf(there).get("workspace", "workspace").body).toEqual({
      ...storeOf(here).get("workspace", "workspace").body,
      name: "Calder, second copy",
    })
    await there.call("vault.close", {})
    const unlock = (secret: { by: "passphrase"; passphrase: string } | { by: "recovery"; code: string }) =>
      there.call("vault.unlock", { folder: at, secret })
    for (const passphrase of [PASSPHRASE, BUNDLE_PASSPHRASE]) {
      await expect(unlock({ by: "passphrase", passphrase })).rejects.toMatchObject({ code: "wrong-key" })
    }
    expect(await unlock({ by: "passphrase", passphrase: NEW_PASSPHRASE })).toMatchObject({ state: "open" })
    await there.call("vault.close", {})
    expect(await unlock({ by: "recovery", code: recoveryCode })).toMatchObject({ state: "open" })
  })

  it("begins with nothing to undo and a journal of its own; the search finds what came", async () => {
    using here = await fullApp()
    const { file } = await handOver(here)
    using there = testApp()
    await there.call("bundle.import", {
      file,
      passphrase: BUNDLE_PASSPHRASE,
      name: "There",
      newPassphrase: NEW_PASSPHRASE,
    })
    const labels = (await there.call("records.journal", { limit: 100 })).map(({ label }) => label)
    expect(labels).toEqual(["Brought in from a bundle", "New workspace"])
    await expect(there.call("records.undo", {})).rejects.toMatchObject({ code: "nothing-to-undo" })
    expect(await there.call("records.trash", {})).toEqual([])
    expect(await there.call("records.search", { text: "jovenes", limit: 5 })).toMatchObject([{ id: "coalition" }])
    // numbers of groups go on where they were
    await there.call("records.add", { kind: "coalition", body: { name: "Next" } })
    expect(storeOf(there).all("coalition").at(-1)?.body.number).toBe(
      storeOf(here).get("workspace", "workspace").body.lastNumber + 1,
    )
  })

  it("says beforehand what leaves and what does not, and says the same when it is looked into", async () => {
    using here = await fullApp()
    const contents = await here.call("bundle.contents", {})
    expect(contents.counts).toMatchObject({ workspace: 1, coalition: 2, live: 1, privateNote: 1 })
    expect(Object.keys(contents.counts)).not.toEqual(expect.arrayContaining(STAYS))
    expect(contents.leftOut).toEqual(LEFT_OUT)
    const made = await handOver(here)
    expect(made.counts).toEqual(contents.counts)
    expect(made.file.name).toMatch(/^handover-2026-01-05\.junction\.age$/)
    expect(made.sha256).toBe(digest(asBytes(made.file)))
    using there = testApp()
    const found = await there.call("bundle.inspect", { file: made.file, passphrase: BUNDLE_PASSPHRASE })
    expect(found).toMatchObject({
      name: "Calder County",
      madeAt: "2026-01-05T09:00:00.000Z",
      appVersion: "0.0.0-test",
      format: 1,
      counts: made.counts,
      sha256: made.sha256,
      bytes: asBytes(made.file).length,
    })
    expect(there.app.vault.state()).toEqual({ state: "closed" })
    expect(filesUnder(there.dataFolder)).toEqual([])
  })

  it("holds a page that anyone can read, a manifest with the hash of each part, and records one a line", async () => {
    using app = await fullApp()
    const archive = await archiveOf(app)
    const manifest = JSON.parse(text(archive["manifest.json"])) as {
      entries: readonly { path: string; bytes: number; sha256: string }[]
    }
    expect(Object.keys(archive).filter((path) => path !== "manifest.json")).toEqual(
      manifest.entries.map(({ path }) => path),
    )
    for (const { path, bytes, sha256 } of manifest.entries) {
      expect([path, archive[path]?.length, digest(archive[path]!)]).toEqual([path, bytes, sha256])
    }
    const lines = text(archive["records/coalition.jsonl"]).trimEnd().split("\n")
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      storeOf(app)
        .all("coalition")
        .map(({ id, body }) => ({ id, body })),
    )
    const page = text(archive["READ-ME.txt"])
    expect(page).toMatch(/^Calder County: a hand-over from Junction\n/)
    expect(page).toContain("     2  groups\n")
    expect(page).toContain("     1  decision\n")
    expect(page).toContain("the confidential database")
    expect(page).toContain("age --decrypt")
    expect(Math.max(...page.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it("is made of present records alone: nothing private, half-typed, removed or changed since", async () => {
    using app = await fullApp()
    const store = storeOf(app)
    const planted = ["confidential", "removed", "changed", "undone", "typed", "frozen", "erased"].map(
      (where) => `the ${where} heron`,
    )
    const [confidential, removed, changed, undone, typed, frozen, erased] = planted as [string, ...string[]]
    app.app.vault.current()!.confidential.sealRound([{ question: "pulse", value: confidential }])
    const add = (name: string) => app.call("records.add", { kind: "coalition", body: { name } })
    const gone = await add(removed!)
    await app.call("records.remove", { kind: "coalition", ids: [gone.id] })
    const edited = await add(changed!)
    await app.call("records.edit", { kind: "coalition", id: edited.id, fields: { name: "Now called otherwise" } })
    await add(undone!)
    await app.call("records.undo", {})
    store.apply("Type", [
      { type: "added", kind: "typing", id: "session:card", body: { session: "session", field: "card", text: typed } },
    ])
    const view = { view: "resting", title: frozen }
    store.apply("Freeze", [{ type: "updated", kind: "wall", id: "wall", before: {}, after: { frozen: view } }])
    const purged = await add(erased!)
    app.app.vault.purge("coalition", [purged.id])

    const everything = Object.values(await archiveOf(app))
      .map(text)
      .join("\n")
    expect(everything).toContain("Now called otherwise")
    expect(planted.filter((sentence) => everything.includes(sentence))).toEqual([])
    expect(everything).not.toMatch(/half-typed thought|New workspace|"Fill"/)
  })

  it("shows no word of its content in the file that leaves", async () => {
    using app = await fullApp()
    const file = asBytes((await handOver(app)).file).toString("latin1")
    expect(file).not.toMatch(/Calder|Ready Kids|manifest|records/)
  })

  it("tells how far it is, opens what it made, and ends whole or not at all", async () => {
    using app = await fullApp()
    const stages: string[] = []
    let last = 0
    app.on("progress", ({ done, total, label }) => {
      expect(done).toBeGreaterThanOrEqual(last)
      expect(total).toBe(100)
      last = done
      if (stages.at(-1) !== label) stages.push(label)
    })
    await handOver(app)
    expect(stages).toEqual(["gather", "pack", "seal", "open", "check"])
    expect(last).toBe(100)
  })

  it.each(["gather", "pack", "seal", "open", "check"])("can be cancelled at %s", async (at) => {
    using app = await fullApp()
    app.on("progress", ({ id, label }) => {
      if (label === at) void app.call("task.cancel", { id })
    })
    await expect(handOver(app)).rejects.toMatchObject({ code: "cancelled" })
  })

  it("ends when the workspace is locked meanwhile", async () => {
    using app = await fullApp()
    app.on("progress", ({ label }) => {
      if (label === "pack") app.app.vault.lock()
    })
    await expect(handOver(app)).rejects.toMatchObject({ code: "cancelled" })
  })

  it("wants a passphrase of eight signs or more, here and there", async () => {
    using here = await fullApp()
    await expect(here.call("bundle.export", { passphrase: "seven 7" })).rejects.toMatchObject({
      code: "weak-passphrase",
    })
    const { file } = await handOver(here)
    using there = testApp()
    const input = { file, passphrase: BUNDLE_PASSPHRASE, name: "There", newPassphrase: "seven 7" }
    await expect(there.call("bundle.import", input)).rejects.toMatchObject({ code: "weak-passphrase" })
    expect(filesUnder(there.dataFolder)).toEqual([])
  })

  it("takes one passphrase however its letters are composed", async () => {
    using app = await fullApp()
    const { file } = await app.call("bundle.export", { passphrase: "señor lantern".normalize("NFD") })
    const found = await app.call("bundle.inspect", { file, passphrase: "señor lantern".normalize("NFC") })
    expect(found.name).toBe("Calder County")
  })

  it("stretches its passphrase as the age program does, unless told otherwise", async () => {
    using app = await fullApp({ bundleWorkFactor: undefined })
    const heading = asBytes((await handOver(app)).file)
      .toString("latin1")
      .split("\n")
    expect(heading[0]).toBe("age-encryption.org/v1")
    expect(heading[1]).toMatch(/^-> scrypt \S{22} 18$/)
  }, 60_000)

  it("keeps no more of a kind than the store says it is: every kind that is private by nature stays", () => {
    const secret = KIND_NAMES.filter((kind) => kindOf(kind).journal === "none")
    expect(STAYS).toEqual(expect.arrayContaining(secret))
  })
})

describe.skipIf(noAge !== undefined)(`the age program${noAge === undefined ? "" : ` (skipped: ${noAge})`}`, () => {
  it("opens a hand-over, and any program for zip archives reads it", async () => {
    using app = await fullApp()
    writeFileSync(join(folder, "in.age"), asBytes((await handOver(app)).file))
    await ageProgram(["--decrypt", "--output", join(folder, "out.zip"), join(folder, "in.age")], BUNDLE_PASSPHRASE)
    const archive = unzipSync(readFileSync(join(folder, "out.zip")))
    expect(text(archive["READ-ME.txt"])).toContain("Calder County")
    expect(text(archive["records/coalition.jsonl"])).toContain("Ready Kids")
  }, 60_000)

  it("makes a file that the app opens", async () => {
    using app = await fullApp()
    writeFileSync(join(folder, "plain.zip"), await unseal(asBytes((await handOver(app)).file), BUNDLE_PASSPHRASE))
    await ageProgram(
      ["--passphrase", "--output", join(folder, "made.age"), join(folder, "plain.zip")],
      BUNDLE_PASSPHRASE,
    )
    const file = asFile(readFileSync(join(folder, "made.age")))
    expect(await app.call("bundle.inspect", { file, passphrase: BUNDLE_PASSPHRASE })).toMatchObject({
      name: "Calder County",
    })
  }, 60_000)
})

it("an age file for a key instead of a passphrase is not taken for a bundle", async () => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
  using app = testApp()
  const file = asFile(await encrypter.encrypt("hello"))
  await expect(app.call("bundle.inspect", { file, passphrase: BUNDLE_PASSPHRASE })).rejects.toMatchObject({
    code: "not-a-bundle",
  })
})
