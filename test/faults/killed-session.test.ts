import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as wait } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { PASSPHRASE, type TestApp } from "../support/test-app.ts"
import { type Script, STEPS, scripted } from "./session-script.ts"
import { stateOf } from "./session-state.ts"

/** Of each of the two sessions: more than it has steps, so that each step of the plan is cut off at least once. */
const KILLS = 25
/** Acts that a process gets, at most, before it is killed in the next one. */
const ACTS = 20
/** Of a session, so many restarts pay what a passphrase costs in the product. */
const DEAR = 3
/** A limit of the product: so long may it take from starting the app to the wall as it was. */
const RESUME_MS = 5000

const digestOf = async (app: TestApp) =>
  createHash("sha256")
    .update(await stateOf(app))
    .digest("hex")

/** What a process says first. */
interface Found {
  readonly folder: string
  readonly digest: string
  /** Time of a processor since the process began. */
  readonly workMs: number
}

interface From extends Script {
  readonly folder?: string
  readonly done: number
}

type Took = Readonly<Record<"tookMs" | "workMs", number>>

/** A process that has found the session again. */
async function resumed(from: From, cache: string) {
  const started = performance.now()
  const run = spawn(process.execPath, [resolve(import.meta.dirname, "session-child.ts"), JSON.stringify(from)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1", NODE_COMPILE_CACHE: cache },
  })
  const gone = once(run, "close")
  const lines: string[] = []
  const reader = createInterface(run.stdout).on("line", (line) => lines.push(line))
  await Promise.race([once(reader, "line"), gone])
  const tookMs = performance.now() - started
  const { folder, digest, workMs } = JSON.parse(lines[0] ?? "{}") as Found
  const answeredBy = async (count: number) => {
    while (lines.length <= count && run.exitCode === null) await Promise.race([once(reader, "line"), gone])
  }
  return {
    folder,
    digest,
    took: { tookMs, workMs },
    /** Goes on until it is killed somewhere in an act; the number of the last act that was answered. */
    goOnUntilKilled: async (act: number, onTo: number): Promise<number> => {
      run.stdin.write(`${JSON.stringify({ from: act, onTo })}\n`)
      await answeredBy(Math.floor(Math.random() * ACTS))
      await wait(Math.random() * 4)
      run.kill("SIGKILL")
      await gone
      expect(run.signalCode).toBe("SIGKILL")
      return act + lines.length - 2
    },
    end: async () => {
      run.stdin.end()
      await gone
    },
  }
}

/** Runs one half of the exercises, killed again and again, beside a twin that runs without a break. */
async function cutOff(half: 0 | 1, seed: number, dataFolder: string) {
  const script = { seed, half, dear: false }
  const twin = scripted({ ...script, dataFolder: join(dataFolder, `twin-${half}`) })
  await twin.app.call("vault.create", { name: "Calder County", passphrase: PASSPHRASE })
  await twin.settle()
  let folder: string | undefined
  let done = -1
  const took: Took[] = []
  /** The step to which the act under way went on, if it was the first of its process. */
  let goingTo: number | undefined
  for (let kill = 0; kill <= KILLS; kill++) {
    const from = { ...script, dataFolder: join(dataFolder, `cut-off-${half}`), done, dear: kill > KILLS - DEAR }
    const run = await resumed({ ...from, ...(folder !== undefined && { folder }) }, join(dataFolder, "cache"))
    took.push(run.took)
    // what was answered is there; the act under way may be stored whole and not yet answered, and never in part
    if (run.digest !== (await digestOf(twin.app))) {
      await twin.perform(++done, goingTo)
    }
    expect(run.digest, `after act ${done} of seed ${seed}, half ${half}`).toBe(await digestOf(twin.app))
    folder = run.folder
    if (kill === KILLS) await run.end()
    else {
      const onTo = kill % STEPS
      const last = await run.goOnUntilKilled(done + 1, onTo)
      for (let act = done + 1; act <= last; act++) await twin.perform(act, act === done + 1 ? onTo : undefined)
      goingTo = last === done ? onTo : undefined
      done = last
    }
  }
  await twin.app.app.close()
  return took
}

describe.skipIf(process.platform === "win32")("a session that is killed in the middle of its work", () => {
  it("goes on as one that never was, fifty times, through all exercises: every record, clock, half-typed word, and the wall", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "junction-cut-off-"))
    const seed = Math.floor(Math.random() * 2 ** 31)
    try {
      const halves = await Promise.all(([0, 1] as const).map((half) => cutOff(half, seed, dataFolder)))
      const took = halves.flat()
      // another's work can stop any one of them for seconds; what it has to do itself, and how long it takes as a rule, stay
      for (const { workMs } of took) expect(workMs).toBeLessThan(RESUME_MS)
      const median = took.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b)[KILLS]
      expect(median).toBeLessThan(RESUME_MS)
    } finally {
      rmSync(dataFolder, { recursive: true, force: true })
    }
  }, 300_000)
})
