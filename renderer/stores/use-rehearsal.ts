import { useStore } from "zustand"
import { useStores } from "./stores.tsx"

/** The session that is being rehearsed, or undefined: then all that is shown is the workspace itself. */
export function useRehearsal(): string | undefined {
  const { vault } = useStores()
  return useStore(vault, (state) => (state.vault.state === "open" ? state.vault.rehearsal : undefined))
}
