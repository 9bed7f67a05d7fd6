import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import { createInterface } from "node:readline"
import type { ChildTask } from "./vault-child.ts"

type Fact = Readonly<Record<string, unknown>>

/** A second process on a workspace, and what it says. */
export interface VaultProcess extends AsyncDisposable {
  readonly child: ChildProcess
  /** The next fact of this name; undefined when the process ends first. */
  readonly next: (name: string) => Promise<Fact | undefined>
  /** All facts, once it has ended. */
  readonly ended: Promise<readonly Fact[]>
}

interface Options {
  /** The user it runs as. */
  readonly uid?: number
  /** The largest file that it may write, in units of 512 bytes. */
  readonly largestFile?: number
}

/** Starts `vault-child.ts`; it is killed at the end of the block. */
export function vaultProcess(task: ChildTask, { uid, largestFile }: Options = {}): VaultProcess {
  const script = resolve(import.meta.dirname, "vault-child.ts")
  const command = [process.execPath, script, JSON.stringify(task)]
  const [program = "", ...parts] =
    largestFile === undefined ? command : ["sh", "-c", `ulimit -f ${largestFile}; exec "$@"`, "sh", ...command]
  const child = spawn(program, parts, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const facts: Fact[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  createInterface(child.stdout).on("line", (line) => {
    facts.push(JSON.parse(line) as Fact)
    wake()
  })
  let over = false
  const ended = new Promise<readonly Fact[]>((done) => {
    child.on("close", () => {
      over = true
      wake()
      done(facts)
    })
  })
  let seen = 0
  const next = (name: string) =>
    new Promise<Fact | undefined>((done) => {
      const look = () => {
        while (seen < facts.length) {
          const fact = facts[seen++]
          if (fact !== undefined && name in fact) {
            waiting.delete(look)
            return done(fact)
          }
        }
        if (over) {
          waiting.delete(look)
          done(undefined)
        }
      }
      waiting.add(look)
      look()
    })
  return {
    child,
    next,
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL")
      await ended
    },
  }
}
