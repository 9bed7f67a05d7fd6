import { runBrowserHost } from "./browser-host.ts"
import { buildIfNeeded } from "./build.ts"
import { runElectron, whyNoWindow } from "./electron-host.ts"
import { endWithParent } from "./ending.ts"
import { type Flags, readFlags } from "./flags.ts"
import { electronPackage, fetchRuntime, installedRuntime } from "./runtime.ts"
import { createStatus } from "./status.ts"

/** Builds where needed, picks the host and stays with it. Returns the exit code once nothing is left to wait for. */
export async function start(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, process.env)
  if (typeof flags === "string") {
    console.error(flags)
    return 2
  }
  const ending = endWithParent(process.env)
  const status = createStatus(process.stderr)
  try {
    const stop = new AbortController()
    ending.also(async () => stop.abort())
    const [runtime] = await Promise.all([
      findRuntime(flags, stop.signal, status.fetching),
      buildIfNeeded(() => status.say("Building Junction…")),
    ])
    status.clear()
    if ("file" in runtime) {
      const code = await runElectron(runtime.file, flags.dataFolder, ending)
      if (code !== undefined) return code
      console.log("Electron does not start on this computer, so Junction opens in the browser.")
    } else if (runtime.why) {
      console.log(`${runtime.why}, so Junction opens in the browser.`)
    }
    await runBrowserHost(flags, ending)
    return 0
  } catch (error) {
    status.clear()
    console.error(sentenceOf(error))
    return 1
  }
}

type Runtime = { readonly file: string } | { readonly why: string | undefined }

async function findRuntime(
  flags: Flags,
  signal: AbortSignal,
  progress: (received: number, total: number | null) => void,
): Promise<Runtime> {
  if (flags.browser) return { why: undefined }
  const why = whyNoWindow(process.env)
  if (why) return { why }
  const packageFolder = electronPackage()
  const file =
    installedRuntime(packageFolder, process.env) ??
    (await fetchRuntime({ packageFolder, env: process.env, signal, progress }))
  return file ? { file } : { why: "Electron's runtime is not here and cannot be fetched" }
}

/** A missing package means that nothing was installed; what else fails says so itself. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ("code" in error && (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND")) {
    return `Something that Junction needs is not installed. Run \`npm ci\` and try again. (${firstLine(error.message)})`
  }
  return error.message
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? ""
}
