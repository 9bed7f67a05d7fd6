import { createHash } from "node:crypto"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { projectFolder } from "../../electron/start/build.ts"
import { electronPackage, fetchRuntime, installedRuntime } from "../../electron/start/runtime.ts"
import { createStatus } from "../../electron/start/status.ts"

const HALF_A_SECOND = 500
const PATIENCE = 20_000

let folder = ""
let packageFolder = ""
/** Ends what a test started. */
const ends: (() => void)[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "junction-runtime-"))
  packageFolder = join(folder, "node_modules/electron")
  mkdirSync(packageFolder, { recursive: true })
  for (const file of ["package.json", "install.js", "checksums.json"]) {
    cpSync(join(electronPackage(), file), join(packageFolder, file))
  }
  for (const scope of ["@electron", "@electron-internal"]) {
    symlinkSync(join(projectFolder, "node_modules", scope), join(folder, "node_modules", scope), "junction")
  }
  vi.stubEnv("electron_config_cache", join(folder, "cache"))
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", undefined)
})

afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe("fetching Electron's runtime", () => {
  it("gives up when nothing comes, and does not wait for more", async () => {
    await serve(() => undefined)
    const started = Date.now()
    expect(await get()).toEqual({ runtime: undefined, received: [] })
    expect(Date.now() - started).toBeGreaterThanOrEqual(HALF_A_SECOND - 10)
    // long before the test would have ended it
    expect(Date.now() - started).toBeLessThan(PATIENCE / 2)
  })

  it("gives up when the bytes stop coming", async () => {
    await serve((_request, response) => response.writeHead(200, { "content-length": 1000 }).write("half of it"))
    const { runtime, received } = await get()
    expect(runtime).toBeUndefined()
    expect(received).toEqual([[10, 1000]])
  })

  it("keeps waiting as long as bytes come, longer than it would wait for the first", async () => {
    await serve((_request, response) => {
      response.writeHead(200, { "content-length": 10 })
      const timer = setInterval(() => response.write("x"), HALF_A_SECOND / 2)
      response.once("close", () => clearInterval(timer))
    })
    // a busy machine may be late with a byte by more than a second, and it still waits
    const { received } = await get(4 * HALF_A_SECOND)
    expect(received.map(([bytes]) => bytes)).toContain(10)
  })

  it("does without where there is nobody to ask", async () => {
    vi.stubEnv("ELECTRON_MIRROR", "http://127.0.0.1:9/")
    expect((await get()).runtime).toBeUndefined()
  })

  it("does not unpack a file whose checksum is not the one that the package names", async () => {
    await serve((_request, response) => response.end(runtimeZip()))
    expect((await get()).runtime).toBeUndefined()
    expect(installedRuntime(packageFolder, process.env)).toBeUndefined()
  })

  it.skipIf(process.platform !== "linux")("unpacks what arrived and names its executable", async () => {
    const zip = runtimeZip()
    vi.stubEnv("electron_use_remote_checksums", "1")
    await serve((request, response) => {
      if (!request.url?.endsWith("SHASUMS256.txt")) return response.end(zip)
      const name = `electron-v${version()}-${process.platform}-${process.arch}.zip`
      return response.end(`${createHash("sha256").update(zip).digest("hex")} *${name}\n`)
    })
    const { runtime, received } = await get()
    expect(runtime).toBe(join(packageFolder, "dist/electron"))
    expect(readFileSync(runtime!, "utf8")).toContain("a runtime")
    expect(received).toContainEqual([zip.length, zip.length])
    expect(installedRuntime(packageFolder, process.env)).toBe(runtime)
  })
})

describe("the progress that is shown", () => {
  it("is a line for each tenth where lines cannot be rewritten", () => {
    const lines: string[] = []
    const status = createStatus({ isTTY: false, write: (text) => lines.push(text) > 0 })
    status.say("Building Junction…")
    for (let received = 0; received <= 100_000_000; received += 1_000_000) status.fetching(received, 100_000_000)
    status.clear()
    expect(lines).toHaveLength(11)
    expect(lines.at(3)).toBe("Fetching Electron's runtime: 30 of 100 MB\n")
  })

  it("is one line that rewrites itself, and goes away, in a terminal", () => {
    let text = ""
    const status = createStatus({ isTTY: true, write: (more) => (text += more) !== "" })
    status.fetching(1_000_000, null)
    status.clear()
    expect(text).toBe("\r\x1b[KFetching Electron's runtime: 1 MB\r\x1b[K")
  })
})

/** Fetches from the server of the test, and notes what was reported on the way. */
async function get(silence = HALF_A_SECOND) {
  const received: [number, number | null][] = []
  const runtime = await fetchRuntime({
    packageFolder,
    env: process.env,
    signal: AbortSignal.timeout(PATIENCE),
    progress: (...progress) => received.push(progress),
    silence,
  })
  return { runtime, received }
}

async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  vi.stubEnv("ELECTRON_MIRROR", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

function version(): string {
  return JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version
}

function runtimeZip(): Uint8Array {
  return zipSync({ electron: strToU8("a runtime"), version: strToU8(version()) })
}
