import { useEffect } from "react"
import { useStore } from "zustand"
import { prepareStudio } from "../../canvas/picture/studio.ts"
import { isMany } from "../../canvas/ties.tsx"
import { useStores } from "../../stores/stores.tsx"

/** Has what draws large maps ready while a community is open that needs it, before anybody goes to the map. */
export function usePreparedMap(): void {
  const { records } = useStores()
  const many = useStore(records, ({ byKind: { coalition, tie } }) => isMany({ cards: coalition.size, ties: tie.size }))
  useEffect(() => {
    if (!many) return
    const idle = requestIdleCallback(prepareStudio)
    return () => cancelIdleCallback(idle)
  }, [many])
}
