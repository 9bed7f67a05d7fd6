import { type ChildProcess, spawn } from "node:child_process"
import { projectFolder } from "./build.ts"
import type { Ending } from "./ending.ts"

/** A runtime that is gone this soon, with an error, never showed a window: a library or a permission is missing. */
const TOO_SOON = 5_000
const CLOSING = 4_000

/** Why Electron cannot show a window here, or undefined where it can. */
export function whyNoWindow(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform !== "linux") return undefined
  if (!env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return "There is no display for Electron here"
  return undefined
}

/** Runs the app in Electron until it ends. Returns its exit code, or undefined where it would not start at all. */
export async function runElectron(runtime: string, dataFolder: string, ending: Ending): Promise<number | undefined> {
  const started = Date.now()
  const child = spawn(runtime, [projectFolder, `--data=${dataFolder}`], {
    stdio: ["ignore", "inherit", "inherit"],
    // the app ends by itself when this process is killed and cannot end it
    env: { ...process.env, JUNCTION_STARTER: String(process.pid) },
  })
  const gone = whenGone(child)
  const forget = ending.also(() => close(child, gone))
  const code = await gone
  forget()
  return code !== 0 && Date.now() - started < TOO_SOON ? undefined : (code ?? 1)
}

async function close(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM")
  const force = setTimeout(() => child.kill("SIGKILL"), CLOSING)
  await gone
  clearTimeout(force)
}

/** The exit code; null where a signal ended it or the file could not be run. */
function whenGone(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null))
    child.once("exit", resolve)
  })
}
