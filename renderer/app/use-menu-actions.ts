import { useHotkeys } from "@mantine/hooks"
import { useEffect } from "react"
import { useStore } from "zustand"
import { useRecord, useStores } from "../stores/stores.tsx"
import { useAction } from "../ui/use-action.ts"
import { actionsStore, addActions, boundKeys, currentActions, type MenuAction } from "./menu-actions.ts"

/** Every act that there is now, and how to run one. */
export function useCurrentActions(): {
  readonly actions: readonly MenuAction[]
  readonly run: (action: MenuAction) => void
} {
  const stores = useStores()
  const extra = useStore(actionsStore, (state) => state.extra)
  const { run } = useAction(async (action: MenuAction) => {
    if (action.enabled?.(stores) !== false) await action.run(stores)
  })
  return { actions: currentActions(extra), run }
}

/** Adds a page's own acts while it is shown. Pass a list that keeps its identity (useMemo). */
export function usePageActions(actions: readonly MenuAction[]): void {
  useEffect(() => addActions(actions), [actions])
}

/** Binds every key once, for the whole window. */
export function useShortcuts(): void {
  const { actions, run } = useCurrentActions()
  const singleKeys = useRecord("workspace", "workspace")?.singleKeys !== false
  // whether it can be done now is asked when the key is pressed: this list may be older than the last change
  const bind = (inFields: boolean) =>
    boundKeys(actions, { inFields, singleKeys }).map(([key, action]): [string, () => void] => [key, () => run(action)])
  useHotkeys(bind(false))
  useHotkeys(bind(true), [], true)
}
