import { createStore, type StoreApi } from "zustand/vanilla"
import type { Call } from "../../shared/contract/index.ts"
import type { Clicker, ClickerAct, Press } from "../../shared/domain/press.ts"

export interface ClickerState {
  readonly buttons: Clicker
  /** True while the next key is being learnt, so that it does nothing else. */
  readonly learning: boolean
  readonly load: () => Promise<void>
  readonly learn: (act: ClickerAct, press: Press) => Promise<void>
  readonly forget: (act: ClickerAct) => Promise<void>
}
export type ClickerStore = StoreApi<ClickerState>

/** The buttons of this computer's clicker. */
export function createClickerStore(call: Call): ClickerStore {
  return createStore<ClickerState>()((set) => ({
    buttons: {},
    learning: false,
    load: async () => set({ buttons: await call("clicker.buttons", {}) }),
    learn: async (act, press) => set({ buttons: await call("clicker.learn", { act, press }) }),
    forget: async (act) => set({ buttons: await call("clicker.forget", { act }) }),
  }))
}
