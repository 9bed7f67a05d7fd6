import { spawn } from "node:child_process"
import { resolve } from "node:path"
import type { BrowserHostOptions } from "../../electron/host/start.ts"

export interface RunningHost {
  readonly url: string
  readonly pid: number
  /** Ends it as closing the app does. */
  readonly close: () => Promise<void>
  /** Ends it as a flat battery does. */
  readonly kill: () => Promise<void>
}

/** The built browser host in a process of its own, so that a test can kill it. */
export async function startHost(dataFolder: string, options: Partial<BrowserHostOptions> = {}): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, "browser-host.mjs"), JSON.stringify({ dataFolder, ...options })],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  )
  const gone = new Promise<void>((done) => child.once("exit", () => done()))
  const url = await new Promise<string>((done, failed) => {
    child.stdout.once("data", (line: Buffer) => done(line.toString().trim()))
    child.once("exit", (code) => failed(new Error(`the host ended with ${code}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    close: () => {
      child.stdin.end()
      return gone
    },
    kill: () => {
      child.kill("SIGKILL")
      return gone
    },
  }
}
