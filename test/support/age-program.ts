import { spawn } from "node:child_process"
import { findProgram } from "./find-tools.ts"

const age = findProgram("age")
// age asks for a passphrase at a terminal only; util-linux's script runs a program in one
const script = process.platform === "linux" ? findProgram("script") : undefined

/** Why the age program cannot be used here, or undefined where it can. */
export const noAge =
  age === undefined ? "the age program is not installed" : script === undefined ? "no terminal can be made" : undefined

/** Runs the age program in a terminal and types the passphrase as often as it asks. */
export function ageProgram(args: readonly string[], passphrase: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = [age ?? "age", ...args].map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(" ")
    const child = spawn(script ?? "script", ["-qec", command, "/dev/null"], { timeout: 60_000 })
    let seen = ""
    let asked = 0
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk.toString("utf8")
      const prompts = seen.match(/passphrase[^\n]*: /gi)?.length ?? 0
      for (; asked < prompts; asked++) child.stdin.write(`${passphrase}\n`)
    })
    child.on("error", reject)
    child.on("close", (code) => {
      if (code === 0) resolve()
      else reject(new Error(`age ended with ${code}: ${seen.trim()}`))
    })
  })
}
