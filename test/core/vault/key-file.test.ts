import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { keysIn, newKeyFile, readKeyFile } from "../../../electron/core/vault/key-file.ts"
import { openApp, PASSPHRASE, type TestApp, testApp } from "../../support/test-app.ts"
import { folderOf, SECRET } from "../../support/workspace-files.ts"

const byCode = (code: string) => ({ by: "recovery", code }) as const

async function closedWorkspace(): Promise<{ app: TestApp; folder: string; code: string; [Symbol.dispose](): void }> {
  const app = testApp()
  const { folder, recoveryCode } = await app.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await app.call("vault.close", {})
  return { app, folder, code: recoveryCode, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

describe("the key file", () => {
  it("opens by passphrase, and by the recovery code however it is typed", async () => {
    using made = await closedWorkspace()
    const { call } = made.app
    expect(made.code).toMatch(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
    for (const secret of [SECRET, byCode(made.code), byCode(` ${made.code.toLowerCase().replaceAll("-", " ")} `)]) {
      expect(await call("vault.unlock", { folder: made.folder, secret })).toMatchObject({ state: "open" })
      await call("vault.close", {})
    }
  })

  it("takes a passphrase typed on a system that composes accents another way", async () => {
    using app = testApp()
    const { folder } = await app.call("vault.create", { name: "x", passphrase: "à la rivière" })
    await app.call("vault.close", {})
    const secret = { by: "passphrase", passphrase: "à la rivière".normalize("NFD") } as const
    expect(await app.call("vault.unlock", { folder, secret })).toMatchObject({ state: "open" })
  })

  it("says which of the two was wrong", async () => {
    using made = await closedWorkspace()
    const { call } = made.app
    const tried = (secret: typeof SECRET | ReturnType<typeof byCode>) =>
      call("vault.unlock", { folder: made.folder, secret })
    await expect(tried({ by: "passphrase", passphrase: "a lantern by the rivet" } as never)).rejects.toMatchObject({
      code: "wrong-key",
    })
    await expect(tried(byCode("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"))).rejects.toMatchObject({
      code: "wrong-recovery-code",
    })
  })

  it("is told apart from a wrong passphrase whichever bit of it is damaged", async () => {
    using made = await closedWorkspace()
    const file = join(made.folder, "keys.json")
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at]! ^= 1 << (at % 8)
      writeFileSync(file, damaged)
      expect(() => readKeyFile(made.folder), `byte ${at}`).toThrow("key-file-damaged")
    }
    await expect(made.app.call("vault.unlock", { folder: made.folder, secret: SECRET })).rejects.toMatchObject({
      code: "key-file-damaged",
    })
  })

  it("is damaged when cut short anywhere, when emptied, and when it is something else", async () => {
    using made = await closedWorkspace()
    const file = join(made.folder, "keys.json")
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        writeFileSync(file, whole.subarray(0, length))
        expect(() => readKeyFile(made.folder)).toThrow("key-file-damaged")
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constant("null")), (text) => {
        writeFileSync(file, text)
        expect(() => readKeyFile(made.folder)).toThrow("key-file-damaged")
      }),
      { numRuns: 60 },
    )
  })

  it("is missing when it is gone, whole when a newer Junction wrote it", async () => {
    using made = await closedWorkspace()
    const file = join(made.folder, "keys.json")
    const { createHash } = await import("node:crypto")
    const body = '{\n  "format": 2,\n  "something": "else"'
    const check = createHash("sha256").update(body).digest("hex")
    writeFileSync(file, `${body},\n  "check": "${check}"\n}\n`)
    const unlock = () => made.app.call("vault.unlock", { folder: made.folder, secret: SECRET })
    await expect(unlock()).rejects.toMatchObject({ code: "too-new" })
    rmSync(file)
    await expect(unlock()).rejects.toMatchObject({ code: "key-file-missing" })
  })

  it("says nothing of the community and holds no key that is not wrapped", async () => {
    using app = await openApp()
    const folder = folderOf(app)
    const text = readFileSync(join(folder, "keys.json"), "utf8")
    const keys = await keysIn(readKeyFile(folder), SECRET)
    expect(text).not.toContain("Calder")
    for (const key of [keys.workspace, keys.confidential]) {
      expect(text).not.toContain(Buffer.from(key).toString("hex"))
      expect(text).not.toContain(Buffer.from(key).toString("base64"))
    }
    expect(keys.workspace).not.toEqual(keys.confidential)
  })

  it("makes other keys and another code for each workspace", async () => {
    const cost = { memoryKiB: 64, iterations: 1 }
    const [one, two] = [await newKeyFile("same words here", cost), await newKeyFile("same words here", cost)]
    expect(one.keys.workspace).not.toEqual(two.keys.workspace)
    expect(one.recoveryCode).not.toBe(two.recoveryCode)
    expect(one.keyFile.slots[0]?.salt).not.toBe(two.keyFile.slots[0]?.salt)
  })

  it("is renewed on unlocking when stretching has become dearer since", async () => {
    using made = await closedWorkspace()
    using dearer = testApp({ dataFolder: made.app.dataFolder, ports: { keyCost: { memoryKiB: 256, iterations: 2 } } })
    const costs = () =>
      readKeyFile(made.folder).slots.map(({ by, memoryKiB, iterations }) => [by, memoryKiB, iterations])
    await dearer.call("vault.unlock", { folder: made.folder, secret: SECRET })
    expect(costs()).toEqual([
      ["recovery", 64, 1],
      ["passphrase", 256, 2],
    ])
    await dearer.call("vault.close", {})
    await dearer.call("vault.unlock", { folder: made.folder, secret: byCode(made.code) })
    expect(costs().map(([, memory]) => memory)).toEqual([256, 256])
    await dearer.call("vault.close", {})
    expect(await dearer.call("vault.unlock", { folder: made.folder, secret: SECRET })).toMatchObject({ state: "open" })
  })

  it("answers a wrong try at full cost in less than five seconds", async () => {
    using app = testApp({ ports: { keyCost: { memoryKiB: 65_536, iterations: 3 } } })
    const { folder } = await app.call("vault.create", { name: "x", passphrase: PASSPHRASE })
    await app.call("vault.lock", {})
    for (let n = 0; n < 3; n++) {
      // what it costs, whatever else the machine is doing
      const start = process.cpuUsage()
      const secret = { by: "passphrase", passphrase: "not this one" } as const
      await expect(app.call("vault.unlock", { folder, secret })).rejects.toMatchObject({ code: "wrong-key" })
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1000).toBeLessThan(5000)
    }
  })
})

describe("changing the secrets", () => {
  it("opens with the new passphrase alone; the code stays", async () => {
    using made = await closedWorkspace()
    const { call } = made.app
    const { folder } = made
    await call("vault.unlock", { folder, secret: SECRET })
    await call("vault.changePassphrase", { current: SECRET, next: "another lantern" })
    await call("vault.close", {})
    await expect(call("vault.unlock", { folder, secret: SECRET })).rejects.toMatchObject({ code: "wrong-key" })
    await call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: "another lantern" } })
    await call("vault.close", {})
    expect(await call("vault.unlock", { folder, secret: byCode(made.code) })).toMatchObject({ state: "open" })
  })

  it("replaces a forgotten passphrase with the recovery code", async () => {
    using made = await closedWorkspace()
    const { call } = made.app
    const { folder } = made
    await call("vault.unlock", { folder, secret: byCode(made.code) })
    await call("vault.changePassphrase", { current: byCode(made.code), next: "remembered again" })
    await call("vault.close", {})
    const secret = { by: "passphrase", passphrase: "remembered again" } as const
    expect(await call("vault.unlock", { folder, secret })).toMatchObject({ state: "open" })
  })

  it("changes nothing for a wrong present passphrase or a short new one", async () => {
    using app = await openApp()
    const file = join(folderOf(app), "keys.json")
    const before = readFileSync(file)
    const wrong = { by: "passphrase", passphrase: "not this one" } as const
    await expect(app.call("vault.changePassphrase", { current: wrong, next: "long enough" })).rejects.toMatchObject({
      code: "wrong-key",
    })
    await expect(app.call("vault.changePassphrase", { current: SECRET, next: "short" })).rejects.toMatchObject({
      code: "weak-passphrase",
    })
    await expect(app.call("vault.newRecoveryCode", { current: wrong })).rejects.toMatchObject({ code: "wrong-key" })
    expect(readFileSync(file)).toEqual(before)
  })

  it("lets a new recovery code take the place of the old one, and reminds until it is kept", async () => {
    using made = await closedWorkspace()
    const { call } = made.app
    const { folder } = made
    expect(await call("vault.unlock", { folder, secret: SECRET })).toMatchObject({ recoveryKept: false })
    await call("vault.keepRecoveryCode", {})
    expect(await call("vault.state", {})).toMatchObject({ recoveryKept: true })
    const { recoveryCode } = await call("vault.newRecoveryCode", { current: SECRET })
    expect(await call("vault.state", {})).toMatchObject({ recoveryKept: false })
    await call("vault.keepRecoveryCode", {})
    await call("vault.close", {})
    await expect(call("vault.unlock", { folder, secret: byCode(made.code) })).rejects.toMatchObject({
      code: "wrong-recovery-code",
    })
    expect(await call("vault.unlock", { folder, secret: byCode(recoveryCode) })).toMatchObject({ recoveryKept: true })
  })
})
