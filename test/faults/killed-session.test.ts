import { execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as wait } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { PASSPHRASE, testApp } from "../support/test-app.ts"
import { stateOf } from "./session-state.ts"

const PROCESSES = 5
/** Of each process: points at which it is stopped in mid-work, and one at which it is killed. */
const POINTS = 10
const SOON = 15

/** True once the system says that all of the process stands still. */
function isStopped(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  const state = existsSync(stat)
    ? readFileSync(stat, "utf8").replace(/^.*\) /s, "")
    : execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).trim()
  return state.startsWith("T") || state.startsWith("t")
}

interface Point {
  /** The workspace as it lay on the disk. */
  readonly folder: string
  /** How many acts had been answered before; the next one was under way. */
  readonly answered: number
}

function child(dataFolder: string, seed: number, most = Number.POSITIVE_INFINITY) {
  const program = resolve(import.meta.dirname, "session-child.ts")
  const started = spawn(process.execPath, [program, dataFolder, String(seed), String(most)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
  })
  const lines: string[] = []
  createInterface(started.stdout).on("line", (line) => lines.push(line))
  return { child: started, lines, gone: once(started, "close") }
}

/** A session by lot, cut off at points by lot; `states` are the digests after each act, in their order. */
async function cutOff(dataFolder: string, seed: number) {
  const { child: run, lines, gone } = child(dataFolder, seed)
  const answeredBy = async (count: number) => {
    while (lines.length < count && run.exitCode === null) await wait(2)
  }
  await answeredBy(3)
  const { folder } = JSON.parse(lines[0] ?? "{}") as { folder: string }
  const points: Point[] = []
  const some = async () => {
    await answeredBy(lines.length + 1 + Math.floor(Math.random() * SOON))
    // not at the end of an act but somewhere in one
    await wait(Math.random() * 4)
    return lines.length - 1
  }
  for (let point = 0; point < POINTS - 1; point++) {
    const answered = await some()
    run.kill("SIGSTOP")
    while (!isStopped(run.pid ?? 0)) await wait(1)
    // what is on the disk of a process that stands still is what a kill here would leave
    const copy = join(dataFolder, `cut-off-${point}`)
    cpSync(folder, copy, { recursive: true })
    points.push({ folder: copy, answered })
    run.kill("SIGCONT")
  }
  const answered = await some()
  run.kill("SIGKILL")
  await gone
  points.push({ folder, answered })
  return { states: lines.slice(1), points }
}

/** What the same session would have come to in one act more than was answered. */
async function oneMore(seed: number, states: readonly string[]): Promise<readonly string[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "junction-cut-off-"))
  const { lines, gone } = child(dataFolder, seed, states.length)
  await gone
  rmSync(dataFolder, { recursive: true, force: true })
  expect(lines.slice(1, -1)).toEqual(states)
  return lines.slice(1)
}

async function digestIn(dataFolder: string, folder: string): Promise<string> {
  const app = testApp({ dataFolder, firstId: 100_000 })
  await app.call("vault.unlock", { folder, secret: { by: "passphrase", passphrase: PASSPHRASE } })
  const digest = createHash("sha256")
    .update(await stateOf(app))
    .digest("hex")
  // and it can be carried on
  await app.call("hold.add", { text: "And on" })
  await app.app.close()
  return digest
}

describe.skipIf(process.platform === "win32")("a session that is cut off in the middle of its work", () => {
  it("goes on as it stood, at each of fifty points: every record, clock, half-typed word, and the wall", async () => {
    let points = 0
    for (let one = 0; one < PROCESSES; one++) {
      const dataFolder = mkdtempSync(join(tmpdir(), "junction-cut-off-"))
      const seed = Math.floor(Math.random() * 2 ** 31)
      try {
        const run = await cutOff(dataFolder, seed)
        const states = await oneMore(seed, run.states)
        for (const { folder, answered } of run.points) {
          // what was answered is there; the act under way may be stored whole and not yet answered, and never in part
          const digest = await digestIn(dataFolder, folder)
          expect(states.slice(answered - 1), `act ${answered} of ${states.length}, seed ${seed}`).toContain(digest)
          points++
        }
      } finally {
        rmSync(dataFolder, { recursive: true, force: true })
      }
    }
    expect(points).toBe(PROCESSES * POINTS)
  }, 300_000)
})
