import type { Role } from "../../shared/contract/command.ts"
import { EVENT_NAMES, EVENT_ROLES } from "../../shared/contract/events.ts"
import type { Call } from "../../shared/contract/index.ts"
import type { App } from "../core/app.ts"
import { optionsFrom, reply } from "./reply.ts"

/** A message from a window, as Electron hands it over. */
export interface IpcCall {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** The part of Electron's ipcMain that is used. */
export interface IpcMain {
  readonly handle: (channel: string, listener: (event: IpcCall, ...args: unknown[]) => unknown) => void
}

/** The part of a window's webContents that is used. */
export interface Receiver {
  readonly id: number
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly isDestroyed: () => boolean
}

export interface IpcHost {
  /** Lets a window in under a role; `origin` is the only one that its messages may come from. Returns its end. */
  readonly admit: (window: Receiver, role: Role, origin: string) => () => void
}

interface Admitted {
  readonly origin: string
  readonly call: Call
}

const REFUSED = { ok: false, error: { code: "not-allowed", details: {} } } as const

/**
 * Windows over IPC: one channel to call, one to hear. A message counts only from a window that was admitted, from its
 * top frame, on its own origin; the role is the one that it was admitted under.
 */
export function startIpcHost(ipcMain: IpcMain, app: App, log: (message: string, error: unknown) => void): IpcHost {
  const admitted = new Map<number, Admitted>()

  ipcMain.handle("call", (event, name, input, id, rehearsal) => {
    const window = admitted.get(event.sender.id)
    const frame = event.senderFrame
    if (window === undefined || frame === null || frame.parent !== null || frame.origin !== window.origin)
      return REFUSED
    if (typeof name !== "string") return REFUSED
    return reply(window.call, name, input, log, optionsFrom(id, rehearsal))
  })

  return {
    admit: (window, role, origin) => {
      const { call, on } = app.connect(role)
      admitted.set(window.id, { origin, call })
      const ends = EVENT_NAMES.filter((event) => EVENT_ROLES[event].includes(role)).map((event) =>
        on(event, (value) => {
          if (!window.isDestroyed()) window.send("event", event, value)
        }),
      )
      return () => {
        admitted.delete(window.id)
        for (const end of ends) end()
      }
    },
  }
}
