import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { LEAVING } from "../../../electron/core/features/bundle/leaves.ts"
import { FORMAT } from "../../../electron/core/features/bundle/manifest.ts"
import { asFile, BUNDLE_PASSPHRASE, NEW_PASSPHRASE } from "../../support/bundles.ts"
import { testApp } from "../../support/test-app.ts"

const folder = resolve(import.meta.dirname, "../../fixtures/bundle")
const formats = readdirSync(folder).flatMap((name) => /^format-(\d+)\.junction\.age$/.exec(name)?.[1] ?? [])

it("there is a bundle of every format that there was", () => {
  expect(formats.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: FORMAT }, (_, n) => n + 1))
})

describe.each(formats)("a bundle of format %s", (format) => {
  it("comes in whole", async () => {
    using app = testApp()
    const file = asFile(readFileSync(join(folder, `format-${format}.junction.age`)))
    const input = { file, passphrase: BUNDLE_PASSPHRASE }
    expect(await app.call("bundle.inspect", input)).toMatchObject({ format: Number(format), name: "Calder County" })
    await app.call("bundle.import", { ...input, name: "Calder County", newPassphrase: NEW_PASSPHRASE })
    const store = app.app.vault.current()!.store
    const expected = JSON.parse(readFileSync(join(folder, `format-${format}.records.json`), "utf8")) as unknown
    expect(LEAVING.flatMap((kind) => store.all(kind))).toEqual(expected)
  })
})
