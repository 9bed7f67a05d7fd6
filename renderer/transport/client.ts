import type { Call, Subscribe } from "../../shared/contract/index.ts"
import { AppError } from "../../shared/errors.ts"
import { httpTransport } from "./http-send.ts"
import { ipcTransport } from "./ipc-send.ts"
import type { Transport } from "./send.ts"

export interface Client {
  readonly call: Call
  readonly on: Subscribe
  readonly linked: Transport["linked"]
}

/** A typed client over a transport: a coded failure becomes an AppError again. */
export function createClient({ send, listen, linked }: Transport): Client {
  return {
    call: async (name, input, options) => {
      const reply = await send(name, input, options)
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
      return reply.value as never
    },
    on: (event, listener) => listen(event, listener),
    linked,
  }
}

/** The client of this window, over whatever the window was opened with. */
export function connectWindow(): Client {
  return createClient(window.junction ? ipcTransport(window.junction) : httpTransport())
}
