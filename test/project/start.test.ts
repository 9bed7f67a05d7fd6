import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "@playwright/test"
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { projectFolder } from "../../electron/start/build.ts"
import { built } from "../support/built.ts"
import { browserFlags, findBrowser } from "../support/find-tools.ts"

const script = join(projectFolder, "electron/start.mjs")
const ADDRESS = /^Junction is open at (http:\/\/127\.0\.0\.1:\d+)\/auth\?t=\S+$/

/** Without a display, and without any runtime but one that a test names. */
const { DISPLAY: _d, WAYLAND_DISPLAY: _w, ELECTRON_OVERRIDE_DIST_PATH: standin, ...env } = process.env
const onWindows = process.platform === "win32"
const notOnLinux = process.platform !== "linux"

let folder = ""
const children: ChildProcess[] = []

beforeAll(built, 300_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "junction-start-"))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

describe("what npm start says", () => {
  it("is one line with the address, and nothing else", async () => {
    const { line, output } = await open()
    expect(line).toMatch(ADDRESS)
    expect(output()).toBe(`${line}\n`)
  })

  it("is the page's address", async () => {
    const { line } = await open()
    const page = await fetch(line.slice(line.indexOf("http")), { redirect: "manual" })
    expect(page.status).toBeLessThan(400)
    expect(page.headers.get("set-cookie")).toContain("HttpOnly")
  })

  it.skipIf(notOnLinux)("is one line more, with the reason, where Electron has no display", async () => {
    const { output } = await open({ args: [] })
    const [reason, address] = output().trimEnd().split("\n")
    expect(reason).toBe("There is no display for Electron here, so Junction opens in the browser.")
    expect(address).toMatch(ADDRESS)
  })

  it.each([
    [["--brwser"], `Junction does not know "--brwser"; the flags are`],
    [["here"], `Junction does not know "here"; the flags are`],
    [["--port", "eighty"], `--port wants a number from 0 to 65535, not "eighty".`],
    [["--port", "65536"], `--port wants a number from 0 to 65535, not "65536".`],
    [["--data"], "--data wants the name of a folder."],
    [["--data", ""], "--data wants the name of a folder."],
  ])("is a sentence when it is started with %j", async (args, sentence) => {
    const { code, output } = await finish(start(args))
    expect(code).toBe(2)
    expect(output).toContain(sentence)
    expect(output.trimEnd().split("\n")).toHaveLength(1)
  })

  it("is a sentence when the Node that runs it is too old", async () => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: "20.19.0" }); await import(${JSON.stringify(script)})`
    const { code, output } = await finish(run(process.execPath, ["--input-type=module", "-e", pretend]))
    expect(code).toBe(1)
    expect(output).toMatch(/^Junction needs Node 24 or newer, and this is Node 20\.19\.0\. .*\n$/)
  })

  it("is a sentence when the port is taken", async () => {
    const { line } = await open()
    const port = new URL(line.slice(line.indexOf("http"))).port
    const { code, output } = await finish(
      start(["--browser", "--no-open", "--port", port, "--data", join(folder, "b")]),
    )
    expect(code).toBe(1)
    expect(output).toBe(`Port ${port} is in use; choose another one, or leave --port out.\n`)
  })

  it.skipIf(onWindows)("is a sentence when the data folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "")
    const { code, output } = await finish(start(["--browser", "--no-open", "--data", join(folder, "file", "data")]))
    expect(code).toBe(1)
    expect(output).toMatch(/^Junction cannot write into .*; choose another folder with --data\.\n$/)
  })
})

describe("the browser that npm start opens", () => {
  const browser = findBrowser()

  it.skipIf(notOnLinux || !browser)("comes in by a page that only its owner can read, and that goes away", async () => {
    const opener = join(folder, "xdg-open")
    writeFileSync(opener, `#!/bin/sh\necho "$@" > ${folder}/opened\n`, { mode: 0o755 })
    const args = ["--browser", "--data", join(folder, "data")]
    const { child, line } = await open({
      child: start(args, { DISPLAY: ":99", PATH: `${folder}:${process.env["PATH"]}` }),
    })
    const page = (await lineOf(join(folder, "opened"))).trim()
    const token = new URL(line.slice(line.indexOf("http"))).searchParams.get("t")
    expect(page).not.toContain(token)
    expect(statSync(page).mode & 0o777).toBe(0o600)

    await using chrome = await chromium.launch({ executablePath: browser ?? "", args: [...browserFlags] })
    const window = await chrome.newPage()
    await window.goto(`file://${page}`)
    await window.waitForURL(`${ADDRESS.exec(line)?.[1]}/`)
    expect((await window.request.get(window.url())).status()).toBe(200)
    expect(await window.title()).toBe("Junction")

    child.kill("SIGTERM")
    await exit(child)
    expect(existsSync(page)).toBe(false)
  })
})

describe("npm start ends", () => {
  it.skipIf(onWindows).each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("on %s", async (signal) => {
    const { child, line } = await open()
    child.kill(signal)
    expect(await exit(child)).toBe(0)
    await expect(answers(line)).resolves.toBe(false)
  })

  it.skipIf(onWindows)("when npm, which started it, is killed", async () => {
    const args = ["start", "--", "--browser", "--no-open", "--data", join(folder, "data")]
    const { child, line } = await open({ child: run("npm", args, { npm_config_loglevel: "silent" }) })
    const gone = closed(child)
    child.kill("SIGKILL")
    await expect.poll(() => answers(line), { timeout: 10_000 }).toBe(false)
    await gone
  })
})

describe("npm start with Electron's runtime", () => {
  it.skipIf(notOnLinux)("runs the app in it with the data folder, and ends with its exit code", async () => {
    const child = start(["--data", folder], withRuntime(`echo "$@" > ${folder}/args; sleep 6; exit 3`))
    const { code, output } = await finish(child)
    expect(readFileSync(join(folder, "args"), "utf8")).toBe(`${projectFolder} --data=${folder}\n`)
    expect(output).toBe("")
    expect(code).toBe(3)
  })

  it.skipIf(notOnLinux).each(["SIGINT", "SIGTERM"] as const)("leaves no Electron behind on %s", async (signal) => {
    const child = start(["--data", folder], withRuntime(`echo $$ > ${folder}/pid; exec sleep 1000`))
    const electron = Number(await lineOf(join(folder, "pid")))
    child.kill(signal)
    expect(await exit(child)).toBe(0)
    expect(isRunning(electron)).toBe(false)
  })

  it.skipIf(notOnLinux)("leaves no Electron behind when its parent is killed", async () => {
    const runtime = withRuntime(`echo $$ > ${folder}/pid; exec sleep 1000`)
    const parent = run("sh", ["-c", `"${process.execPath}" "${script}" --data "${folder}" & wait`], runtime)
    const electron = Number(await lineOf(join(folder, "pid")))
    parent.kill("SIGKILL")
    await expect.poll(() => isRunning(electron), { timeout: 10_000 }).toBe(false)
  })

  it.skipIf(notOnLinux || !standin)("does not leave the app open when npm start itself is killed", async () => {
    const more = { ELECTRON_OVERRIDE_DIST_PATH: standin, DISPLAY: ":99", XDG_CONFIG_HOME: folder }
    const child = start(["--data", join(folder, "data")], more)
    await new Promise<void>((resolve) => {
      child.stderr?.on("data", (text: Buffer) => text.includes("DevTools listening") && resolve())
    })
    const gone = closed(child)
    child.kill("SIGKILL")
    await expect(gone).resolves.toBeUndefined()
  })

  it.skipIf(notOnLinux)("opens the browser host, saying so, when the runtime does not start", async () => {
    const { output } = await open({ args: [], env: withRuntime("exit 127") })
    const [reason, address] = output().trimEnd().split("\n")
    expect(reason).toBe("Electron does not start on this computer, so Junction opens in the browser.")
    expect(address).toMatch(ADDRESS)
  })
})

function run(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(command, args, {
    cwd: projectFolder,
    env: { ...env, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.push(child)
  return child
}

function start(args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  return run(process.execPath, [script, ...args], more)
}

interface Opening {
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly child?: ChildProcess
}

/** Waits until the browser host is open. `output` is all that was said until then and later. */
async function open({ args = ["--browser"], env: more = {}, child }: Opening = {}) {
  const started = child ?? start([...args, "--no-open", "--data", join(folder, "data")], more)
  let text = ""
  const line = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk
      const found = text.split("\n").find((one) => one.startsWith("Junction is open"))
      if (found) resolve(found)
    }
    started.stdout?.on("data", read)
    started.stderr?.on("data", read)
    started.once("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
  return { child: started, line, output: () => text }
}

async function finish(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk))
  await closed(child)
  return { code: child.exitCode, output }
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve))
}

/** Resolves when nothing holds the child's output any more: neither it nor a process that it left behind. */
function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("close", () => resolve()))
}

function answers(line: string): Promise<boolean> {
  const address = ADDRESS.exec(line)?.[1] ?? ""
  return fetch(address).then(
    () => true,
    () => false,
  )
}

/** A runtime that is a shell script, and a display for it. */
function withRuntime(commands: string): NodeJS.ProcessEnv {
  const runtime = join(folder, "runtime")
  mkdirSync(runtime)
  writeFileSync(join(runtime, "electron"), `#!/bin/sh\n${commands}\n`)
  chmodSync(join(runtime, "electron"), 0o755)
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime, DISPLAY: ":99" }
}

/** What a program that was started has written into a file, once it has. */
async function lineOf(file: string): Promise<string> {
  await expect.poll(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"), { timeout: 20_000 }).toBe(true)
  return readFileSync(file, "utf8")
}

/** A process that ended and that nobody has asked about yet counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return false
  }
}
