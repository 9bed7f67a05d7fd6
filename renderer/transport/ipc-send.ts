import type { EventName, Events } from "../../shared/contract/events.ts"
import type { Reply } from "../../shared/errors.ts"
import type { Transport } from "./send.ts"

/** What the preload script offers in Electron. */
export interface Bridge {
  readonly call: (name: string, input: unknown, id?: string, rehearsal?: boolean) => Promise<Reply<unknown>>
  readonly on: <E extends EventName>(event: E, listener: (value: Events[E]) => void) => () => void
}

declare global {
  interface Window {
    readonly junction?: Bridge
  }
}

/** The transport inside Electron. The link ends only with the window. */
export function ipcTransport(bridge: Bridge): Transport {
  return {
    send: (name, input, { id, rehearsal } = {}) => bridge.call(name, input, id, rehearsal),
    listen: bridge.on,
    linked: () => () => {},
  }
}
