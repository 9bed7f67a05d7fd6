/** How long what runs may take to close before the process ends without it. */
const PATIENCE = 5_000
const PARENT_LOOK = 500

type Close = () => Promise<void>

export interface Ending {
  /** Closes this too when Junction ends; later ones first. Returns a function that forgets it. */
  also(close: Close): () => void
}

/**
 * Ends the process on an interrupt, a termination, a closed terminal, and when the process that started it is gone:
 * npm may be ended without passing the signal on, and a forgotten server would keep a workspace open.
 */
export function endWithParent(parent: number = process.ppid): Ending {
  const closes: Close[] = []
  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), PATIENCE).unref()
    for (const close of closes.toReversed()) await close().catch(() => undefined)
    process.exit(0)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end())
  setInterval(() => {
    if (!isThere(parent)) void end()
  }, PARENT_LOOK).unref()
  return {
    also(close) {
      closes.push(close)
      return () => {
        closes.splice(closes.indexOf(close), 1)
      }
    },
  }
}

/** On Windows the parent's number stays when it has gone; elsewhere an orphan gets another parent at once. */
function isThere(parent: number): boolean {
  if (process.platform !== "win32") return process.ppid === parent
  try {
    process.kill(parent, 0)
    return true
  } catch {
    return false
  }
}
