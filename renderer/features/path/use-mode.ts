import type { WorkMode } from "../../../shared/contract/settings.ts"
import { offersStructure } from "../../../shared/domain/work-mode.ts"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"

export interface ModeState {
  readonly mode: WorkMode
  readonly setMode: (mode: WorkMode) => void
  /** True where options that change structure are offered. */
  readonly offersStructure: boolean
  readonly showStructure: boolean
  /** Asks for them, or puts them away; undefined where they are offered anyway. */
  readonly setShowStructure: ((shown: boolean) => void) | undefined
}

/** What the work is about now, and what that offers. */
export function useMode(): ModeState {
  const { call } = useStores()
  const workspace = useRecord("workspace", "workspace")
  const edit = useAction((fields: Record<string, string | boolean | null>) =>
    call("records.edit", { kind: "workspace", id: "workspace", fields }),
  )
  const mode = workspace?.mode ?? "explore"
  return {
    mode,
    setMode: (next) => edit.run({ mode: next }),
    offersStructure: offersStructure(workspace),
    showStructure: workspace?.structureShown ?? false,
    setShowStructure: mode === "explore" ? (shown) => edit.run({ structureShown: shown || null }) : undefined,
  }
}
