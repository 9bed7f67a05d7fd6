import { homedir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"

/** What a person asked for behind `npm start --`. */
export interface Flags {
  /** Stay with the browser host even where Electron could run. */
  readonly browser: boolean
  readonly dataFolder: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Open the address in the default browser. */
  readonly open: boolean
}

const KNOWN = "--browser, --data <folder>, --port <number>, --no-open"
const OPTIONS = {
  browser: { type: "boolean" },
  data: { type: "string" },
  port: { type: "string" },
  "no-open": { type: "boolean" },
} as const

/** The flags, or one sentence that says what is wrong with them. */
export function readFlags(args: readonly string[], env: NodeJS.ProcessEnv): Flags | string {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    return explain(error)
  }
  if (values.port !== undefined && !isPort(values.port)) {
    return `--port wants a number from 0 to 65535, not "${values.port}".`
  }
  if (values.data === "") return "--data wants the name of a folder."
  return {
    browser: values.browser ?? false,
    // npm runs its scripts in the project's folder; a relative path is meant from where the person stands
    dataFolder: values.data === undefined ? defaultDataFolder(env) : resolve(env["INIT_CWD"] ?? ".", values.data),
    port: Number(values.port ?? 0),
    open: !(values["no-open"] ?? false),
  }
}

/** Where the packaged app keeps its workspaces too, so that one computer has one list of them. */
export function defaultDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  return join(applicationData(env, platform), "Junction", "workspaces")
}

function applicationData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === "win32") return env["APPDATA"] ?? join(homedir(), "AppData", "Roaming")
  if (platform === "darwin") return join(homedir(), "Library", "Application Support")
  return env["XDG_CONFIG_HOME"] || join(homedir(), ".config")
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : ""
  const flag = /'(-[^' ]*|[^']*)/.exec(text)?.[1] ?? ""
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return flag === "--data" ? "--data wants the name of a folder." : `${flag} is used wrongly; the flags are ${KNOWN}.`
  }
  return `Junction does not know "${flag}"; the flags are ${KNOWN}.`
}
