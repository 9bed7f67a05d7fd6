import { join } from "node:path"
import { BrowserWindow, ipcMain, powerSaveBlocker, screen } from "electron"
import type { Role } from "../../shared/contract/command.ts"
import type { App } from "../core/app.ts"
import { type IpcHost, startIpcHost } from "../host/ipc.ts"
import { displayForWall } from "./displays.ts"
import { originOf } from "./security.ts"

export interface Windows {
  readonly openConsole: () => void
  readonly openWall: () => void
  readonly closeWall: () => void
  readonly showConsole: () => void
}

const MINIMUM = { minWidth: 1024, minHeight: 560 }

/** The windows of the app: one console; one wall, on a second display where there is one, never full screen on the console's own. */
export function createWindows(app: App, outFolder: string, log: (message: string, error: unknown) => void): Windows {
  const ipc: IpcHost = startIpcHost(ipcMain, app, log)
  let console_: BrowserWindow | undefined
  let wall: BrowserWindow | undefined
  let awake: number | undefined
  /** True once the wall's display went away, until it is back. */
  let lostWall = false

  function open(role: Role, options: Electron.BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      autoHideMenuBar: role !== "console",
      backgroundColor: role === "console" ? "#FAFAF7" : "#FFFFFF",
      ...options,
      webPreferences: {
        preload: join(outFolder, "preload/index.cjs"),
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: true,
      },
    })
    const end = ipc.admit(window.webContents, role, originOf(role))
    window.once("ready-to-show", () => window.show())
    window.on("closed", end)
    window.loadURL(`${originOf(role)}/`).catch((error: unknown) => log("a window did not load", error))
    return window
  }

  function secondDisplay(): Electron.Display | undefined {
    return displayForWall(screen.getAllDisplays(), console_?.getBounds() ?? screen.getPrimaryDisplay().bounds)
  }

  function openWall(): void {
    if (wall !== undefined) return wall.focus()
    const second = secondDisplay()
    const place = second === undefined ? { width: 1280, height: 720 } : { ...second.bounds, fullscreen: true }
    wall = open("projector", { title: "", ...place })
    const shown = wall
    awake = powerSaveBlocker.start("prevent-display-sleep")
    shown.on("closed", () => {
      if (wall === shown) wall = undefined
      if (awake !== undefined) powerSaveBlocker.stop(awake)
      awake = undefined
    })
  }

  /** A wall whose display went away closes rather than land on the facilitator's own screen; it comes back frozen. */
  screen.on("display-removed", () => {
    if (wall === undefined || secondDisplay() !== undefined) return
    lostWall = true
    wall.close()
  })
  screen.on("display-added", () => {
    if (!lostWall || secondDisplay() === undefined) return
    lostWall = false
    const { call } = app.connect("console")
    call("wall.freeze", { on: true })
      .catch((error: unknown) => log("the wall was not frozen", error))
      .finally(openWall)
  })

  return {
    openConsole: () => {
      console_ = open("console", { width: 1280, height: 800, ...MINIMUM, title: "Junction" })
      console_.on("closed", () => {
        console_ = undefined
        wall?.close()
      })
    },
    openWall,
    closeWall: () => wall?.close(),
    showConsole: () => {
      if (console_?.isMinimized() === true) console_.restore()
      console_?.focus()
    },
  }
}
