import { createStore, type StoreApi } from "zustand/vanilla"
import type { CheckState } from "../../shared/contract/cable.ts"
import type { Call, CommandName, Subscribe } from "../../shared/contract/index.ts"
import { isReady } from "../../shared/domain/cable-check.ts"
import { AppError } from "../../shared/errors.ts"

export interface CheckStoreState {
  /** Undefined until it was asked for once: then nothing of the console may show yet. */
  readonly check: CheckState | undefined
  /** True while the dialog of the check is open. */
  readonly asking: boolean
  readonly load: () => Promise<void>
  readonly show: () => void
  /** Leaves the dialog; whoever waits for the check is refused. */
  readonly leave: () => void
  /** Ends when something may go live: at once, or after the dialog. Throws `cancelled`. */
  readonly ready: () => Promise<void>
}
export type CheckStore = StoreApi<CheckStoreState>

/** Mirrors the cable check, and holds what waits for it. */
export function createCheckStore(call: Call, on: Subscribe): CheckStore {
  let waiting: { readonly go: () => void; readonly stop: (error: AppError) => void }[] = []
  const settle = () => {
    const were = waiting
    waiting = []
    return were
  }
  const store = createStore<CheckStoreState>()((set, get) => {
    const heard = (check: CheckState) => {
      const done = isReady(check.state)
      set({ check, ...(done && { asking: false }) })
      if (done) for (const { go } of settle()) go()
    }
    on("check", heard)
    return {
      check: undefined,
      asking: false,
      load: async () => heard(await call("check.state", {})),
      show: () => set({ asking: true }),
      leave: () => {
        set({ asking: false })
        for (const { stop } of settle()) stop(new AppError("cancelled"))
      },
      ready: () => {
        const { check } = get()
        if (check !== undefined && isReady(check.state)) return Promise.resolve()
        set({ asking: true })
        return new Promise((go, stop) => waiting.push({ go, stop }))
      },
    }
  })
  return store
}

/** What puts something before the room: it waits for the cable check. */
const LIVE: readonly CommandName[] = ["session.start", "wall.show"]

/**
 * The console's way to call: nothing goes live before the wall was checked. A rehearsal whose wall is nowhere but beside
 * the console needs no check.
 */
export function checkedCall(call: Call, check: CheckStore, rehearses: () => boolean): Call {
  return async (name, input, options) => {
    const alone = rehearses() && check.getState().check?.state === "needed"
    if (LIVE.includes(name) && !alone) await check.getState().ready()
    return call(name, input, options)
  }
}
