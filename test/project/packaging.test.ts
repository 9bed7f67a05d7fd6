import { execFile, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { extractAll, getRawHeader, listPackage } from "@electron/asar"
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses"
import { _electron } from "@playwright/test"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { projectFolder } from "../../electron/start/build.ts"
import { built } from "../support/built.ts"
import { layOutRuntime, type PackagedPlatform, packedApp, windowsIntegrity } from "../support/packaging-runtime.ts"

const require = createRequire(import.meta.url)
const platforms = [
  { platform: "linux", arch: "x64", native: "linux-x64.node" },
  { platform: "win", arch: "x64", native: "win32-x64.node" },
  { platform: "mac", arch: "arm64", native: "darwin-arm64.node" },
] as const

let folder = ""

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "junction-package-"))
  await built()
  for (const { platform, arch } of platforms) await pack(platform, arch)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe.each(platforms)("the app packed for $platform", ({ platform, native }) => {
  const archive = () => join(folder, packedApp(platform).archive)
  const executable = () => join(folder, packedApp(platform).executable)
  const files = () => listPackage(archive(), { isPack: false }).map((file) => file.replaceAll("\\", "/"))

  it("holds main, preload, renderer, the sample and its licence", () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        "/package.json",
        "/out/main/index.js",
        "/out/main/browser.js",
        "/out/preload/index.cjs",
        "/out/renderer/index.html",
        "/assets/sample/calder-county.json",
        "/LICENSE",
      ]),
    )
  })

  it("holds every file that was built, and nothing else of the project", () => {
    const made = globSync("out/{main,preload,renderer}/**/*", { cwd: projectFolder })
    const inside = files().filter((file) => /^\/out\/\w+\//.test(file))
    expect(inside.toSorted()).toEqual(made.map((file) => `/${file.replaceAll("\\", "/")}`).toSorted())
    const own = files().filter((file) => !/^\/(node_modules|out|assets\/sample)(\/|$)/.test(file))
    expect(own.toSorted()).toEqual(["/LICENSE", "/assets", "/package.json"])
    expect(files().filter((file) => /\.(tsx?|mts|map)$|\.test\.|\.spec\.|^\/assets\/.*\.m?js$/.test(file))).toEqual([])
  })

  it("holds the native module of its own system alone, outside of the archive", () => {
    expect(files().filter((file) => file.endsWith(".node"))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${native}`,
    ])
    const unpacked = join(`${archive()}.unpacked`, "node_modules/better-sqlite3/prebuilds", native)
    expect(existsSync(unpacked)).toBe(true)
  })

  it("holds no package but the native one, and none of its C sources", () => {
    const packages = new Set(files().flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []))
    expect([...packages]).toEqual(["better-sqlite3"])
    expect(files().filter((file) => /\.(c|cc|cpp|h|hpp|gyp)$/.test(file))).toEqual([])
  })

  it("has its fuses set", async () => {
    const wire = await getCurrentFuseWire(executable())
    expect(wire.version).toBe(FuseVersion.V1)
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
  })

  // Electron checks the archive on these two systems only
  it.skipIf(platform === "linux")("carries the true hash of its archive", () => {
    const hash = createHash("sha256").update(getRawHeader(archive()).headerString).digest("hex")
    const carried =
      platform === "win"
        ? windowsIntegrity(readFileSync(executable()))[0]?.value
        : /<key>hash<\/key>\s*<string>([0-9a-f]+)</.exec(
            readFileSync(join(executable(), "Contents/Info.plist"), "utf8"),
          )?.[1]
    expect(carried).toBe(hash)
  })
})

describe("the packed app, taken out of its archive", () => {
  const app = () => join(folder, "extracted")

  beforeAll(() => extractAll(join(folder, packedApp("linux").archive), app()))

  it.skipIf(process.platform !== "linux")("serves its page with nothing of the project around it", async () => {
    const { url, end } = await serve(app(), join(folder, "data-browser"))
    try {
      const page = await fetch(url, { redirect: "manual" })
      expect(page.status).toBeLessThan(400)
      const cookie = page.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ")
      const home = await fetch(new URL("/", url), { headers: { cookie } })
      expect(await home.text()).toContain("<title>Junction</title>")
    } finally {
      await end()
    }
  })

  const standin = process.env["ELECTRON_OVERRIDE_DIST_PATH"]
  it.skipIf(!standin)(
    "opens its window (on what ELECTRON_OVERRIDE_DIST_PATH names)",
    async () => {
      const electron = await _electron.launch({
        args: [app(), `--data=${join(folder, "data-electron")}`],
        cwd: folder,
        env: { ...process.env, XDG_CONFIG_HOME: folder },
      })
      try {
        const window = await electron.firstWindow()
        await window.waitForURL(/^(?!about:)/)
        await expect.poll(() => window.title(), { timeout: 20_000 }).toContain("Junction")
        await expect.poll(() => window.locator("h1").count(), { timeout: 20_000 }).toBeGreaterThan(0)
      } finally {
        await electron.close()
      }
    },
    90_000,
  )
})

async function pack(platform: PackagedPlatform, arch: string): Promise<void> {
  const { version }: { version: string } = require("electron/package.json")
  const runtime = join(folder, `runtime-${platform}`)
  mkdirSync(runtime)
  layOutRuntime(platform, runtime, version)
  const builder = join(projectFolder, "node_modules/electron-builder/cli.js")
  const settings = [`-c.electronDist=${runtime}`, `-c.electronVersion=${version}`, `-c.directories.output=${folder}`]
  await promisify(execFile)(
    process.execPath,
    [builder, "--config", "electron-builder.yml", `--${platform}`, `--${arch}`, "--dir", ...settings],
    { cwd: projectFolder },
  )
}

/** Starts the browser host of an extracted app in a process of its own, far from the project's packages. */
async function serve(app: string, dataFolder: string): Promise<{ url: string; end: () => Promise<void> }> {
  const rendererFolder = join(app, "out/renderer")
  const sampleFolder = join(app, "assets/sample")
  const options = { dataFolder, port: 0, version: "0", rendererFolder, sampleFolder }
  const script = `
    const { startBrowserHost } = await import(${JSON.stringify(join(app, "out/main/browser.js"))})
    const host = await startBrowserHost({ ...${JSON.stringify(options)}, print: console.error })
    console.log(host.url)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: folder })
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  let errors = ""
  child.stderr.on("data", (text) => (errors += text))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (text) => resolve(String(text).trim()))
    child.once("exit", () => reject(new Error(errors)))
  })
  return {
    url,
    end: async () => {
      child.kill()
      await gone
    },
  }
}
