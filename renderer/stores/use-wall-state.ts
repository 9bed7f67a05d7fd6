import { useStore } from "zustand"
import { isOnWall } from "../../shared/domain/cable-check.ts"
import { useRecord, useStores } from "./stores.tsx"

type Mode = "off" | "live" | "blank" | "frozen"

/** What the wall is set to, and the one word for what the room sees of it now. */
export function useWallState(): { readonly mode: Mode; readonly shown: Mode | "check" } {
  const stores = useStores()
  const mode = useRecord("wall", "wall")?.mode ?? "off"
  const check = useStore(stores.check, (state) => state.check)
  if (check === undefined || !isOnWall(check.state)) return { mode, shown: mode }
  if (check.hidden === true) return { mode, shown: "blank" }
  // the room sees the check, whatever will be up after it; a wall that came back frozen says so
  return { mode, shown: mode === "frozen" ? mode : "check" }
}
