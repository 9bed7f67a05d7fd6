import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "@playwright/test"

/** A browser under test neither calls home nor asks anything. */
export const browserFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]
const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name]
    return folder
      ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]
      : []
  }),
}

/** A Chromium that runs: the one named by JUNCTION_CHROMIUM, on PATH, in the usual places, or Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env["JUNCTION_CHROMIUM"]
  const candidates = [
    ...(named ? [named] : []),
    ...BROWSERS.flatMap(onPath),
    ...(USUAL_PLACES[process.platform] ?? []),
    playwrightsOwn(),
  ]
  return candidates.find(isBrowser)
}

/** The full path of a program that answers, or undefined. */
export function findProgram(name: string): string | undefined {
  return onPath(name).find((file) => spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0)
}

/** Installs Debian's packages of these names; false where this is not Debian, we are not root, or it did not work. */
export function installFromDebian(names: readonly string[]): boolean {
  if (!isDebian() || process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const apt = (...args: string[]): boolean =>
    spawnSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...args], { env, stdio: "ignore", timeout: 300_000 })
      .status === 0
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...names)
}

function onPath(name: string): string[] {
  const file = process.platform === "win32" ? `${name}.exe` : name
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, file))
    .filter((path) => existsSync(path))
}

/** Asked for its version, because some systems put a stub of that name on PATH that only tells how to install it. */
function isBrowser(file: string): boolean {
  if (!existsSync(file)) return false
  if (process.platform === "win32") return true // there --version opens a window
  const { status, stdout } = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 })
  return status === 0 && /chrom|edge/i.test(stdout)
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ""
  }
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"))
  } catch {
    return false
  }
}
