import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { basename } from "node:path"

/** How long what runs may take to close before the process ends without it. */
const PATIENCE = 5_000
const PARENT_LOOK = 500
const SHELLS = ["sh", "dash", "bash", "zsh", "ash", "busybox"]

type Close = () => Promise<void>

export interface Ending {
  /** Closes this too when Junction ends; later ones first. Returns a function that forgets it. */
  readonly also: (close: Close) => () => void
}

/**
 * Ends the process on an interrupt, a termination, a closed terminal, and when the process that started it is gone:
 * npm may be killed without passing a signal on, and a forgotten server would keep a workspace open.
 */
export function endWithParent(env: NodeJS.ProcessEnv): Ending {
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
  const orphaned = watchStarter(env)
  setInterval(() => {
    if (orphaned()) void end()
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

/** Tells whether what started this process has ended. npm puts a shell between, which outlives it: both are watched. */
function watchStarter(env: NodeJS.ProcessEnv): () => boolean {
  const parent = process.ppid
  if (process.platform === "win32") return () => !answers(parent) // an orphan there keeps its parent's number
  const shell = env["npm_lifecycle_event"] === undefined ? undefined : look(parent)
  if (shell === undefined || !SHELLS.includes(shell.name)) return () => process.ppid !== parent
  const npm = shell.parent
  const npmIsGone = process.platform === "linux" ? () => look(parent)?.parent !== npm : () => !answers(npm)
  return () => process.ppid !== parent || npmIsGone()
}

function look(pid: number): { readonly name: string; readonly parent: number } | undefined {
  try {
    if (process.platform === "linux") {
      const [, name = "", parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? []
      return { name, parent: Number(parent) }
    }
    const line = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" })
    const [, parent, command = ""] = /(\d+)\s+-?(\S+)/.exec(line) ?? []
    return { name: basename(command), parent: Number(parent) }
  } catch {
    return undefined
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
