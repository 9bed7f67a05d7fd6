import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

/** A download from which nothing has come for this long is given up. */
const SILENCE = 10_000

const require = createRequire(import.meta.url)

export interface RuntimeOptions {
  /** The installed package that fetches the runtime. */
  readonly packageFolder: string
  readonly env: NodeJS.ProcessEnv
  /** Aborts a download under way. */
  readonly signal: AbortSignal
  /** Called as bytes come; `total` is null where the sender does not say. */
  readonly progress: (received: number, total: number | null) => void
  /** Milliseconds; 10 s unless a test is in a hurry. */
  readonly silence?: number
}

/** The folder of the package called electron, found without importing it: that would start a download. */
export function electronPackage(): string {
  return dirname(require.resolve("electron/package.json"))
}

/** The executable of Electron's runtime where it is already on this computer. */
export function installedRuntime(packageFolder: string, env: NodeJS.ProcessEnv): string | undefined {
  const name = readIfThere(join(packageFolder, "path.txt"))
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"]
  const file = override ? join(override, name ?? executableName()) : name && join(packageFolder, "dist", name)
  return file && existsSync(file) ? file : undefined
}

/**
 * Fetches the runtime as the package's own installer would, but with progress, and with an end: where nothing comes
 * for ten seconds there is no internet worth waiting for. Returns undefined then, and on any other failure.
 */
export async function fetchRuntime(options: RuntimeOptions): Promise<string | undefined> {
  const { packageFolder, env, silence = SILENCE } = options
  const installer = join(packageFolder, "install.js")
  const stop = new AbortController()
  let timer = setTimeout(() => stop.abort(), silence)
  const signal = AbortSignal.any([options.signal, stop.signal])
  try {
    const get = createRequire(installer).resolve("@electron/get")
    const { downloadArtifact }: DownloadModule = await import(pathToFileURL(get).href)
    await downloadArtifact({
      ...(await artifact(packageFolder, env)),
      downloadOptions: {
        quiet: true,
        signal,
        getProgressCallback: async ({ transferred, total }) => {
          clearTimeout(timer)
          if (!signal.aborted) timer = setTimeout(() => stop.abort(), silence)
          options.progress(transferred, total)
        },
      },
    })
    clearTimeout(timer)
    // the file is in the package's cache now: its installer checks and unpacks it, as it would have after a download
    await run(installer, { ...env, ELECTRON_GET_NO_PROGRESS: "1" }, options.signal)
    return installedRuntime(packageFolder, env)
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

interface DownloadModule {
  downloadArtifact: (details: {
    downloadOptions: {
      quiet: boolean
      signal: AbortSignal
      getProgressCallback: (progress: { transferred: number; total: number | null }) => Promise<void>
    }
  }) => Promise<string>
}

/** The same request that the package's install.js makes, so that it finds the file in its cache afterwards. */
async function artifact(packageFolder: string, env: NodeJS.ProcessEnv): Promise<object> {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"))
  const remote = env["electron_use_remote_checksums"] ?? env["npm_config_electron_use_remote_checksums"]
  return {
    version,
    artifactName: "electron",
    platform: process.platform,
    arch: process.arch,
    cacheRoot: env["electron_config_cache"],
    ...(remote ? {} : { checksums: JSON.parse(readFileSync(join(packageFolder, "checksums.json"), "utf8")) }),
  }
}

function executableName(): string {
  if (process.platform === "win32") return "electron.exe"
  return process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron"
}

function run(script: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env, signal, stdio: "ignore" })
    child.once("error", reject)
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error("the runtime could not be unpacked"))))
  })
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}
