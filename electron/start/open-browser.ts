import { execFile, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { homedir, tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Opens the address in the default browser, where there is one to see it. The address lets its bearer in and a command
 * line can be read by every user of the computer, so the browser is handed a page of which only its owner can read the
 * address. Nothing is said when it fails: the address stands in the terminal. Returns what removes the page again.
 */
export async function openInBrowser(url: string, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  if (!hasDisplay(env)) return async () => undefined
  const folder = await mkdtemp(join(await readableFolder(), "junction-"))
  const page = join(folder, "open.html")
  await writeFile(
    page,
    `<!doctype html><title>Junction</title><script>location.replace(${JSON.stringify(url)})</script>`,
    {
      mode: 0o600,
    },
  )
  const [command, args] = opener(page)
  const child = spawn(command, args, { stdio: "ignore", detached: true, windowsHide: true })
  child.once("error", () => undefined)
  child.unref()
  return () => rm(folder, { recursive: true, force: true })
}

function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== "linux" || Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"])
}

function opener(page: string): readonly [string, string[]] {
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", page]]
  return [process.platform === "darwin" ? "open" : "xdg-open", [page]]
}

/** A browser packed as a snap reads neither the system's temporary folder nor hidden ones, but its own. */
async function readableFolder(): Promise<string> {
  if (process.platform !== "linux") return tmpdir()
  const desktopFile = await new Promise<string>((resolve) => {
    execFile("xdg-settings", ["get", "default-web-browser"], { timeout: 2_000 }, (_error, stdout) => resolve(stdout))
  })
  const snap = /^([a-z0-9-]+)_\w+\.desktop/.exec(desktopFile)?.[1]
  const own = snap ? join(homedir(), "snap", snap, "common") : ""
  return own && existsSync(own) ? own : tmpdir()
}
