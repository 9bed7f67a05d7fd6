import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { outFolder, projectFolder } from "./build.ts"
import type { Ending } from "./ending.ts"
import type { Flags } from "./flags.ts"
import { openInBrowser } from "./open-browser.ts"

/** What the built browser host promises; it is loaded from out/, so the compiler cannot see it. */
interface BrowserHost {
  startBrowserHost: (options: {
    dataFolder: string
    port: number
    rendererFolder: string
    sampleFolder: string
    version: string
    print: (line: string) => void
  }) => Promise<{ url: string; close(): Promise<void> }>
}

/** Serves the app on this computer alone. Throws a sentence where it cannot. */
export async function runBrowserHost(flags: Flags, ending: Ending): Promise<void> {
  const { startBrowserHost }: BrowserHost = await import(pathToFileURL(join(outFolder, "main/browser.js")).href)
  const host = await startBrowserHost({
    dataFolder: flags.dataFolder,
    port: flags.port,
    rendererFolder: join(outFolder, "renderer"),
    sampleFolder: join(projectFolder, "assets/sample"),
    version: version(),
    print: (line) => console.error(line),
  }).catch((error: unknown) => {
    throw explain(error, flags)
  })
  ending.also(() => host.close())
  console.log(`Junction is open at ${host.url}`)
  if (flags.open) ending.also(await openInBrowser(host.url, process.env))
}

function version(): string {
  return JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")).version
}

function explain(error: unknown, { port, dataFolder }: Flags): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const reason = { cause: error }
  if (code === "EADDRINUSE")
    return new Error(`Port ${port} is in use; choose another one, or leave --port out.`, reason)
  if (code === "EACCES" && port > 0 && port < 1024)
    return new Error(`Port ${port} is not allowed here; choose one above 1023.`, reason)
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST") {
    return new Error(`Junction cannot write into ${dataFolder}; choose another folder with --data.`, reason)
  }
  return error instanceof Error ? error : new Error(String(error))
}
