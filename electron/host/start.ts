import { randomUUID } from "node:crypto"
import { mkdirSync } from "node:fs"
import { createApp } from "../core/app.ts"
import { type RoleServer, startRoleServer } from "./http.ts"
import { watchIdle } from "./idle.ts"

export interface BrowserHostOptions {
  /** Where workspaces and the list of recent ones live. */
  readonly dataFolder: string
  /** 0 takes any free port. */
  readonly port: number
  /** The built renderer. */
  readonly rendererFolder: string
  readonly sampleFolder: string
  readonly version: string
  readonly print: (line: string) => void
  /** Seconds without use until the workspace locks; for tests. */
  readonly lockAfter?: number
}

export interface BrowserHost {
  /** A one-use address for the console. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Composes core and HTTP: the same app in an ordinary browser, on this computer only. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dataFolder, rendererFolder, print } = options
  mkdirSync(dataFolder, { recursive: true })
  const log = (message: string, error?: unknown) =>
    print(`${message}: ${error instanceof Error ? (error.stack ?? error.name) : ""}`)
  let projector: RoleServer | undefined
  let usedAt = Date.now()

  const app = createApp({
    now: () => new Date(),
    newId: randomUUID,
    dataFolder,
    sampleFolder: options.sampleFolder,
    version: options.version,
    log,
    windows: {
      host: "browser",
      placeWall: false,
      openWall: async () => {
        projector ??= await startRoleServer({
          role: "projector",
          port: 0,
          rendererFolder,
          connect: () => app.connect("projector"),
          log,
        })
        return { url: projector.invite(60), fresh: !projector.hasWindow() }
      },
      wallIsOpen: () => projector?.hasWindow() === true,
      closeWall: async () => {
        await projector?.close()
        projector = undefined
      },
    },
  })
  const console_ = await startRoleServer({
    role: "console",
    port: options.port,
    rendererFolder,
    connect: () => app.connect("console"),
    log,
    used: () => void (usedAt = Date.now()),
  })
  const endIdle = watchIdle(app, {
    idleSeconds: () => (Date.now() - usedAt) / 1000,
    ...(options.lockAfter !== undefined && { lockAfter: options.lockAfter }),
  })

  return {
    url: console_.invite(),
    close: async () => {
      endIdle()
      await console_.close()
      await projector?.close()
      await app.close()
    },
  }
}
