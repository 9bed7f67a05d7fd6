import { createStore, type StoreApi } from "zustand/vanilla"
import type { Call, Output, Subscribe } from "../../shared/contract/index.ts"
import type { VaultState } from "../../shared/contract/vault.ts"

export interface VaultStoreState {
  readonly vault: VaultState
  readonly capabilities: Output<"host.capabilities"> | undefined
  /** Seconds until the workspace locks for want of use; 0 while it is not about to. */
  readonly lockIn: number
  /** False while the window has lost the core. */
  readonly linked: boolean
  /** True while the start screen stays although a workspace is open, because its recovery code is being shown. */
  readonly held: boolean
  readonly load: () => Promise<void>
}
export type VaultStore = StoreApi<VaultStoreState>

/** Mirrors whether a workspace is open, and what this host can do. */
export function createVaultStore(call: Call, on: Subscribe): VaultStore {
  let heard = 0
  const store = createStore<VaultStoreState>()((set) => ({
    vault: { state: "closed" },
    capabilities: undefined,
    lockIn: 0,
    linked: true,
    held: false,
    load: async () => {
      const before = heard
      const vault = await call("vault.state", {})
      // what was told meanwhile is newer than the answer
      if (heard === before) set({ vault })
      set({ capabilities: await call("host.capabilities", {}) })
    },
  }))
  on("vault", (vault) => {
    heard += 1
    store.setState({ vault, lockIn: 0, ...(vault.state !== "open" && { held: false }) })
  })
  on("idle", ({ lockIn }) => store.setState({ lockIn }))
  return store
}
