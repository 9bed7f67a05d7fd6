import { createHash } from "node:crypto"
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"

export const projectFolder = resolve(import.meta.dirname, "../..")
export const outFolder = join(projectFolder, "out")

const STAMP = join(outFolder, "built")
const SOURCES = [
  "electron/**/*",
  "renderer/**/*",
  "shared/**/*",
  "assets/sample/**/*",
  "package.json",
  "package-lock.json",
]

/** Builds into out/, silently, unless what stands there was made from the very sources that are here now. */
export async function buildIfNeeded(whenBuilding: () => void = () => undefined): Promise<void> {
  const now = fingerprint()
  if (readIfThere(STAMP) === now) return
  whenBuilding()
  rmSync(STAMP, { force: true })
  const { build } = await import("electron-vite")
  await build({ configFile: join(projectFolder, "electron/vite.config.ts"), root: projectFolder, logLevel: "warn" })
  mkdirSync(outFolder, { recursive: true })
  // the mark of before the build: a source saved meanwhile is built the next time
  writeFileSync(STAMP, now)
}

/** Names, sizes and times: a removed file, or one checked out with an older time, counts as a change too. */
function fingerprint(): string {
  const hash = createHash("sha256")
  for (const path of globSync(SOURCES, { cwd: projectFolder }).sort()) {
    const { size, mtimeMs } = statSync(join(projectFolder, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  await buildIfNeeded().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
