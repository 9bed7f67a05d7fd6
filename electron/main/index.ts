import { randomUUID } from "node:crypto"
import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { app, dialog, powerMonitor, screen } from "electron"
import { createApp } from "../core/app.ts"
import { watchIdle } from "../host/idle.ts"
import { countDisplays } from "./displays.ts"
import { showMenu } from "./menu.ts"
import { closeTheDoors, declareScheme } from "./security.ts"
import { createWindows, type Windows } from "./windows.ts"

const flag =
  app.commandLine.getSwitchValue("data") || process.argv.find((argument) => argument.startsWith("--data="))?.slice(7)
const dataFolder = flag ? resolve(flag) : join(app.getPath("userData"), "workspaces")
const outFolder = resolve(import.meta.dirname, "..")

declareScheme()

if (app.requestSingleInstanceLock({ dataFolder })) start().catch(fail)
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  mkdirSync(dataFolder, { recursive: true })
  closeTheDoors(join(outFolder, "renderer"))
  let windows: Windows | undefined

  const core = createApp({
    now: () => new Date(),
    newId: randomUUID,
    dataFolder,
    sampleFolder: join(app.getAppPath(), "assets/sample"),
    version: app.getVersion(),
    log,
    windows: {
      host: "electron",
      placeWall: true,
      pickFolder: async () =>
        (await dialog.showOpenDialog({ properties: ["openDirectory", "createDirectory"] })).filePaths[0],
      openWall: async () => {
        return { fresh: windows?.openWall() === true }
      },
      closeWall: async () => windows?.closeWall(),
      displays: () => countDisplays(screen.getAllDisplays()),
      wallIsOpen: () => windows?.wallIsOpen() === true,
      singleScreen: (on) => windows?.fillDisplay(on),
      keepAwake: (on) => windows?.keepAwake(on),
      pdf: async () => {
        if (windows === undefined) throw new Error("no window to make pages of")
        return windows.consolePages()
      },
      setMenu: (entries) => showMenu(entries, (action) => core.emit("menu", { action })),
    },
  })
  windows = createWindows(core, outFolder, log)
  windows.openConsole()

  watchIdle(core, { idleSeconds: () => powerMonitor.getSystemIdleTime() })
  powerMonitor.on("suspend", () => {
    core.vault.quickLock()
    core.cable.disturbed("sleep")
  })
  powerMonitor.on("lock-screen", () => core.vault.quickLock())
  app.on("second-instance", () => windows?.showConsole())
  app.on("window-all-closed", () => app.quit())
  endWithStarter()
  let closed = false
  app.on("will-quit", (event) => {
    if (closed) return
    event.preventDefault()
    core
      .close()
      .catch((error: unknown) => log("closing failed", error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

/** `npm start` ends the app when it ends. When it is killed it cannot, so the app sees that its parent has changed. */
function endWithStarter(): void {
  const starter = Number(process.env["JUNCTION_STARTER"])
  if (!starter || process.platform === "win32") return
  setInterval(() => {
    if (process.ppid !== starter) app.quit()
  }, 1_000).unref()
}

/** Bugs go to the terminal that started the app: a message and where it happened, never content. */
function log(message: string, error?: unknown): void {
  console.error(message, error instanceof Error ? (error.stack ?? error.name) : "")
}

function fail(error: unknown): void {
  log("Junction could not start", error)
  app.exit(1)
}
