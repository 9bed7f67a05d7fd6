import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { electronPackage, installedRuntime } from "../../electron/start/runtime.ts"
import { findBrowser, findProgram, installFromDebian } from "./find-tools.ts"

const root = resolve(import.meta.dirname, "../..")
/** Relative to the root: a path with spaces would be cut apart by the shell that Windows needs to start npm. */
const results = "node_modules/.cache/results"

/** Programs that only some tests need, by the name of Debian's package too. */
const PROGRAMS = ["sqlite3", "age"] as const

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Stage {
  readonly name: string
  readonly command: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Reads what the stage counted; a stage without it is one failure when it fails. */
  readonly count?: () => Count
}

interface VitestFile {
  readonly name: string
  readonly status: string
  readonly message?: string
  readonly assertionResults?: readonly {
    readonly fullName: string
    readonly status: string
    readonly failureMessages?: readonly string[]
  }[]
}

interface PlaywrightSuite {
  readonly file: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[]
}

const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

const check: Stage = { name: "check", command: ["npm", "run", "-s", "check"] }
const build: Stage = { name: "build", command: ["npm", "run", "-s", "build"] }
const unit: Stage = {
  name: "vitest",
  command: [
    "npm",
    "run",
    "-s",
    "unit",
    "--",
    "--reporter=default",
    "--reporter=json",
    "--reporter=./test/support/failed-tests.ts",
    `--outputFile.json=${results}/vitest.json`,
  ],
  count: countVitest,
}

function journeys(args: readonly string[], env: NodeJS.ProcessEnv = {}): Stage {
  return { name: "playwright", command: ["npm", "run", "-s", "e2e", "--", ...args], env, count: countPlaywright }
}

/** Runs one kind of test run to its closing line. Returns the exit code. */
export async function run(kind: string): Promise<number> {
  if (kind === "all") return runStages([check, build, unit, journeys([])])
  if (kind === "screenshots") {
    const pictures = { JUNCTION_PICTURES: join(root, "assets/pictures") }
    return runStages([build, journeys(["--project=browser", "journey"], pictures)])
  }
  if (kind === "electron") {
    const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
    if (installedRuntime(electronPackage(), env)) return runStages([build, journeys(["--project=electron"])])
    console.error("Electron's runtime is not on this computer, so its journeys cannot run; `npm start` fetches it.")
    return 1
  }
  console.error(
    `There is no test run called "${kind}": the names are electron and screenshots, and no name runs everything.`,
  )
  return 2
}

async function runStages(stages: readonly Stage[]): Promise<number> {
  rmSync(join(root, results), { recursive: true, force: true })
  mkdirSync(join(root, results), { recursive: true })
  const browser = await findTools()
  if (browser === undefined) {
    console.error(
      "The tests need Chromium or Chrome and found none: install one, or name it in the variable JUNCTION_CHROMIUM.",
    )
    return 1
  }
  const before = changedFiles()
  const times: string[] = []
  let total = NOTHING
  for (const stage of stages) {
    const started = Date.now()
    console.log(`\n== ${stage.name}`)
    const ok = await runStage(stage, { ...process.env, ...stage.env, JUNCTION_CHROMIUM: browser })
    total = add(total, resultOf(stage, ok))
    times.push(`${stage.name} ${Math.round((Date.now() - started) / 1000)} s${ok ? "" : " (failed)"}`)
    if (!ok && stage === build) break
  }
  // where people work, files change under a run; in continuous integration only the tests can have done it
  if (process.env["CI"] && changedFiles() !== before) {
    console.error(`\nThe tests changed the working tree:\n${changedFiles()}`)
    total = add(total, { ...NOTHING, failed: 1 })
  }
  for (const name of failedNames()) console.log(`FAILED ${name}`)
  console.log(`\n${times.join(", ")}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed === 0 ? 0 : 1
}

/** The browser, after everything missing was installed where that is possible. */
async function findTools(): Promise<string | undefined> {
  const found = findBrowser()
  const missing = PROGRAMS.filter((name) => !findProgram(name))
  const wanted = [...(found ? [] : ["chromium"]), ...missing]
  if (wanted.length > 0) {
    console.log(`Looking for ${wanted.join(", ")} among the system's packages.`)
    installFromDebian(wanted)
  }
  for (const name of missing.filter((program) => !findProgram(program))) {
    console.log(`The tests that need the program ${name} are skipped: it is not on this computer.`)
  }
  return found ?? findBrowser()
}

function runStage({ command: [program = "", ...args] }: Stage, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((done) => {
    // npm is a script of the shell on Windows
    const child = spawn(program, args, { cwd: root, env, stdio: "inherit", shell: process.platform === "win32" })
    child.once("error", () => done(false))
    child.once("exit", (code) => done(code === 0))
  })
}

/** A stage that failed without counting a failure (it could not start, a file did not load) still counts as one. */
function resultOf(stage: Stage, ok: boolean): Count {
  const counted = stage.count?.() ?? NOTHING
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

/** The tests that failed, named again at the end: the lines of a long run are seldom kept whole. */
function failedNames(): readonly string[] {
  const { testResults = [] } = readReport("vitest.json") as { testResults?: readonly VitestFile[] }
  const lines = readReport("failed.json") as unknown as Readonly<Record<string, string>>
  const { suites = [] } = readReport("playwright.json") as { suites?: readonly PlaywrightSuite[] }
  return [
    ...testResults.flatMap(({ name, status, message = "", assertionResults = [] }) => {
      const file = relative(root, name)
      const failed = assertionResults.filter((test) => test.status === "failed")
      if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLine(message)}`] : []
      return failed.map(({ fullName, failureMessages }) => {
        const line = lines[fullName] ?? firstLine(failureMessages?.[0] ?? "")
        return `${file} › ${fullName}: ${line}`
      })
    }),
    ...suites.flatMap(unexpectedIn),
  ]
}

function unexpectedIn({ file, suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  return [
    ...specs.filter((spec) => !spec.ok).map((spec) => `test/e2e/${file} › ${spec.title}`),
    ...suites.flatMap(unexpectedIn),
  ]
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? ""

function countVitest(): Count {
  const report = readReport("vitest.json")
  return {
    passed: report["numPassedTests"] ?? 0,
    failed: report["numFailedTests"] ?? 0,
    skipped: (report["numPendingTests"] ?? 0) + (report["numTodoTests"] ?? 0),
  }
}

function countPlaywright(): Count {
  const { stats = {} } = readReport("playwright.json") as { stats?: Record<string, number> }
  return {
    // passed at the second try: the list above names it
    passed: (stats["expected"] ?? 0) + (stats["flaky"] ?? 0),
    failed: stats["unexpected"] ?? 0,
    skipped: stats["skipped"] ?? 0,
  }
}

function readReport(name: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(join(root, results, name), "utf8"))
  } catch {
    return {}
  }
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

function changedFiles(): string {
  return spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).stdout ?? ""
}
