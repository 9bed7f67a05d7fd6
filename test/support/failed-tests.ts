import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { Reporter, TestCase, TestSuite } from "vitest/node"

const file = resolve(import.meta.dirname, "../../node_modules/.cache/results/failed.json")

interface Failure {
  readonly message?: string
  readonly cause?: unknown
}

/**
 * What a failed test says in one line. Of a property that is: by which seed and path it can be run again, and the cause,
 * which no other report of a run keeps.
 */
export function failureLine({ message = "", cause }: Failure): string {
  const [first = "", second = ""] = message.split("\n").map((line) => line.slice(0, 300))
  if (!first.startsWith("Property failed")) return first
  const reason = cause as Failure | undefined
  return [first, second, reason === undefined ? "" : failureLine(reason)].filter((line) => line !== "").join(" ")
}

/** The name under which the report in JSON has it. */
function nameOf({ name, parent }: TestCase | TestSuite): string {
  return parent.type === "suite" ? `${nameOf(parent)} ${name}` : name
}

/** Keeps for each failed test its line, by the test's full name. */
export default class FailedTests implements Reporter {
  readonly #lines: Record<string, string> = {}

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result()
    if (state === "failed") this.#lines[nameOf(test)] = failureLine(errors.at(-1) ?? {})
  }

  onTestRunEnd(): void {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(this.#lines))
  }
}
