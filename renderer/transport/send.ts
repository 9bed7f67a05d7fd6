import type { EventName, Events } from "../../shared/contract/events.ts"
import type { CallOptions } from "../../shared/contract/index.ts"
import type { Reply } from "../../shared/errors.ts"

/** One way of reaching the core: HTTP in a browser, IPC in Electron. */
export interface Transport {
  readonly send: (name: string, input: unknown, options?: CallOptions) => Promise<Reply<unknown>>
  readonly listen: <E extends EventName>(event: E, listener: (value: Events[E]) => void) => () => void
  /** Told when the link was lost (false) or is there again (true); events may have been missed in between. */
  readonly linked: (listener: (linked: boolean) => void) => () => void
}
