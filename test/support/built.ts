import { execFile } from "node:child_process"
import { mkdir, rmdir } from "node:fs/promises"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { promisify } from "node:util"
import { projectFolder } from "../../electron/start/build.ts"

const LOCK = join(projectFolder, "node_modules/.cache/building")

/**
 * Makes sure that out/ is built from the sources as they are. A whole test run has built before; a single test file
 * does it here, in a process of its own (a build sets NODE_ENV), while other test files that ask for it wait.
 */
export async function built(): Promise<void> {
  await mkdir(dirname(LOCK), { recursive: true })
  await take(LOCK)
  try {
    await promisify(execFile)(process.execPath, [join(projectFolder, "electron/start/build.ts")])
  } finally {
    await rmdir(LOCK).catch(() => undefined)
  }
}

/** Waits for another's build, but not for ever: the lock of a killed run is taken over. */
async function take(lock: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const taken = await mkdir(lock).then(
      () => true,
      () => false,
    )
    if (taken) return
    await wait(100)
  }
}
