import { join } from "node:path"
import { BrowserWindow, ipcMain, powerSaveBlocker, screen } from "electron"
import type { Role } from "../../shared/contract/command.ts"
import type { App } from "../core/app.ts"
import { type IpcHost, startIpcHost } from "../host/ipc.ts"
import { arrangementOf, type Box, displayForWall } from "./displays.ts"
import { originOf } from "./security.ts"

export interface Windows {
  readonly openConsole: () => void
  /** True where there was no wall before. Without a second display there is none. */
  readonly openWall: () => boolean
  readonly closeWall: () => void
  readonly wallIsOpen: () => boolean
  readonly showConsole: () => void
  /** The console's window fills its display without a menu, because the room sees it; or is a window again. */
  readonly fillDisplay: (on: boolean) => void
  readonly keepAwake: (on: boolean) => void
  /** What the console's window would print, as a PDF with pages of the sizes that its styles name. */
  readonly consolePages: () => Promise<Uint8Array>
}

const MINIMUM = { minWidth: 1024, minHeight: 560 }

/** The windows of the app: one console; one wall, on a display that the console is not on and nowhere else. */
export function createWindows(app: App, outFolder: string, log: (message: string, error: unknown) => void): Windows {
  const ipc: IpcHost = startIpcHost(ipcMain, app, log)
  let console_: BrowserWindow | undefined
  let wall: BrowserWindow | undefined
  const wallAwake = createBlocker()
  const runAwake = createBlocker()
  /** True once the wall's display went away, until it is back. */
  let lostWall = false
  let arrangement = arrangementOf(screen.getAllDisplays())

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

  function openWall(): boolean {
    const second = secondDisplay()
    if (wall !== undefined || second === undefined) {
      wall?.focus()
      return false
    }
    arrangement = arrangementOf(screen.getAllDisplays())
    wall = open("projector", { title: "", ...second.bounds, fullscreen: true })
    const shown = wall
    wallAwake(true)
    shown.on("closed", () => {
      if (wall !== shown) return
      wall = undefined
      wallAwake(false)
    })
    return true
  }

  /** Keeps the wall at what the room saw last, whatever the console does meanwhile. */
  async function freeze(): Promise<void> {
    if (app.vault.state().state !== "open") return
    try {
      await app.connect("console").call("wall.freeze", { on: true })
    } catch (error) {
      log("the wall was not frozen", error)
    }
  }

  /**
   * Displays came, went, moved or were mirrored. A wall whose display went away closes rather than land on the
   * facilitator's own screen; it comes back frozen. Whatever changed, the wall is checked again before it goes on.
   */
  function arrange(): void {
    const next = arrangementOf(screen.getAllDisplays())
    if (next === arrangement) return
    arrangement = next
    const second = secondDisplay()
    if (second === undefined && wall !== undefined) {
      lostWall = true
      wall.close()
      wall = undefined
      void freeze()
    }
    if (second !== undefined && wall !== undefined && !sameBox(wall.getBounds(), second.bounds)) {
      wall.close()
      wall = undefined
      openWall()
    }
    const returns = second !== undefined && lostWall
    if (!returns) return app.cable.disturbed("displays")
    lostWall = false
    void freeze().then(() => {
      openWall()
      app.cable.disturbed("displays")
    })
  }
  screen.on("display-removed", arrange)
  screen.on("display-added", arrange)
  screen.on("display-metrics-changed", arrange)

  return {
    openConsole: () => {
      console_ = open("console", { width: 1280, height: 800, ...MINIMUM, title: "Junction" })
      console_.on("closed", () => {
        console_ = undefined
        wall?.close()
      })
    },
    openWall,
    closeWall: () => {
      lostWall = false
      wall?.close()
    },
    wallIsOpen: () => wall !== undefined,
    showConsole: () => {
      if (console_?.isMinimized() === true) console_.restore()
      console_?.focus()
    },
    fillDisplay: (on) => {
      try {
        console_?.setMenuBarVisibility(!on)
        console_?.setFullScreen(on)
      } catch (error) {
        // the room then sees a title bar over the right picture, and nothing else of the console
        log("the window does not fill its display", error)
      }
    },
    keepAwake: runAwake,
    consolePages: async () => {
      if (console_ === undefined) throw new Error("no window to make pages of")
      return console_.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    },
  }
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** Keeps the displays from going to sleep while it is on. */
function createBlocker(): (on: boolean) => void {
  let id: number | undefined
  return (on) => {
    if (on === (id !== undefined)) return
    if (id !== undefined) powerSaveBlocker.stop(id)
    id = on ? powerSaveBlocker.start("prevent-display-sleep") : undefined
  }
}
