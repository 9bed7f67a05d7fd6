import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { LARGEST_BUNDLE } from "../../../shared/contract/bundle.ts"
import { asBytes, asFile, BUNDLE_PASSPHRASE, NEW_PASSPHRASE, sealed, smallArchive } from "../../support/bundles.ts"
import { addEveryKind } from "../../support/every-kind.ts"
import { openApp, type TestApp, testApp } from "../../support/test-app.ts"
import { filesUnder } from "../../support/workspace-files.ts"

let bundle: Buffer
let app: TestApp
beforeAll(async () => {
  using here = await openApp({ ports: { bundleWorkFactor: 4 } })
  addEveryKind(here.app.vault.current()!.store)
  bundle = asBytes((await here.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })).file)
  app = testApp()
})
afterAll(() => app[Symbol.dispose]())

/** The code with which importing these bytes is refused; nothing may have been written or opened. */
async function refusal(bytes: Uint8Array, passphrase = BUNDLE_PASSPHRASE): Promise<string> {
  const file = asFile(bytes)
  const failed = async (name: "bundle.inspect" | "bundle.import"): Promise<string> => {
    const input = { file, passphrase }
    const more = { ...input, name: "There", newPassphrase: NEW_PASSPHRASE }
    const outcome = name === "bundle.inspect" ? app.call(name, input) : app.call(name, more)
    return outcome.then(
      () => "no refusal",
      (error: { code?: string }) => error.code ?? "a bug",
    )
  }
  const codes = [await failed("bundle.inspect"), await failed("bundle.import")]
  expect(codes[0]).toBe(codes[1])
  expect(filesUnder(app.dataFolder)).toEqual([])
  expect(app.app.vault.state()).toEqual({ state: "closed" })
  expect(app.logged).toEqual([])
  return codes[1] ?? ""
}
/** Where the encrypted content begins: after the heading and its digest. */
const bodyStart = () => bundle.indexOf("\n--- ") + bundle.subarray(bundle.indexOf("\n--- ") + 1).indexOf("\n") + 2

describe("a bundle", () => {
  it("is whole to begin with", async () => {
    const found = await app.call("bundle.inspect", { file: asFile(bundle), passphrase: BUNDLE_PASSPHRASE })
    expect(found.name).toBe("Calder County")
  })

  it("with any bit flipped is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length * 8 - 1), async (bit) => {
        const at = bit >> 3
        const bytes = Buffer.from(bundle)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
        const code = await refusal(bytes)
        expect(["bundle-damaged", "bundle-wrong-passphrase", "not-a-bundle"]).toContain(code)
        if (at >= bodyStart()) expect(code).toBe("bundle-damaged")
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it("with any bit of its heading flipped is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bodyStart() - 1), fc.nat(7), async (at, bit) => {
        // a work factor of up to 20 is honest and only takes long: not here
        fc.pre(
          !bundle
            .subarray(0, at + 1)
            .toString("latin1")
            .endsWith(" 4"),
        )
        const bytes = Buffer.from(bundle)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(["bundle-damaged", "bundle-wrong-passphrase", "not-a-bundle"]).toContain(await refusal(bytes))
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it("cut off anywhere is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.length - 1), async (length) => {
        const code = await refusal(bundle.subarray(0, length))
        expect(code).toBe(length < "age-encryption.org/v1\n".length ? "not-a-bundle" : "bundle-damaged")
      }),
      { numRuns: 100 },
    )
  }, 120_000)

  it("with anything added behind it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (more) => {
        expect(await refusal(Buffer.concat([bundle, more]))).toBe("bundle-damaged")
      }),
      { numRuns: 20 },
    )
  })

  it("does not open with any other passphrase", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (passphrase) => {
        fc.pre(passphrase !== BUNDLE_PASSPHRASE)
        expect(await refusal(bundle, passphrase)).toBe("bundle-wrong-passphrase")
      }),
      { numRuns: 30 },
    )
    expect(await refusal(bundle, `${BUNDLE_PASSPHRASE} `)).toBe("bundle-wrong-passphrase")
  })

  it("that costs too much to open is refused, not tried", async () => {
    const bytes = Buffer.from(bundle.toString("latin1").replace(" 4\n", " 64\n"), "latin1")
    // two to the 64th rounds would never end
    expect(await refusal(bytes)).toBe("bundle-damaged")
  })
})

describe("what is no bundle", () => {
  it("is told as such, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await refusal(bytes)).toBe("not-a-bundle")
      }),
      { numRuns: 50 },
    )
    expect(await refusal(Buffer.from("name,lead\nReady Kids,Ana\n"))).toBe("not-a-bundle")
    expect(await refusal(smallArchive())).toBe("not-a-bundle")
  })

  it("is told as such when it is an age file of something else", async () => {
    for (const content of [Buffer.from("a letter"), Buffer.alloc(0), smallArchive().subarray(0, 200)]) {
      expect(await refusal(asBytes(await sealed(content)))).toBe("not-a-bundle")
    }
  })

  it("is too large before anything is read", async () => {
    const base64 = "A".repeat(Math.ceil(LARGEST_BUNDLE / 3) * 4 + 4)
    await expect(
      app.call("bundle.inspect", { file: { name: "x", base64 }, passphrase: BUNDLE_PASSPHRASE }),
    ).rejects.toMatchObject({ code: "file-too-large" })
  })
})
