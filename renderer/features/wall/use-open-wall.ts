import { useStore } from "zustand"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { type Action, useAction } from "../../ui/use-action.ts"

/** Opens the wall in a window of its own. One that was off shows the resting slide once it was checked. */
export function useOpenWall(): Action<[]> {
  const stores = useStores()
  const { call } = stores
  const mode = useRecord("wall", "wall")?.mode ?? "off"
  const isOpen = useStore(stores.vault, ({ vault }) => vault.state === "open")
  // it waits for the check, and is dropped without a word when the check is left
  const rest = useAction(() => call("wall.show", { source: { from: "resting" } }), { notice: false })
  return useAction(async () => {
    // no second screen: the dialog says so and offers the single one
    if (stores.check.getState().check?.displays === 1) return stores.check.getState().show()
    const { url } = await call("host.openWall", {})
    if (url !== undefined) window.open(url, "junction-wall", "popup,width=1280,height=720")
    const { check, show } = stores.check.getState()
    if (check?.state === "word") show()
    if (mode === "off" && isOpen) rest.run()
  })
}
