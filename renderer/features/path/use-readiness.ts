import { useMemo } from "react"
import { useStore } from "zustand"
import { PATH_KINDS, type PathRecords, readiness, type StepReadiness } from "../../../shared/domain/readiness.ts"
import { useStores } from "../../stores/stores.tsx"

/** What each step has and lacks, from the records as they are. */
export function useReadiness(): readonly StepReadiness[] {
  const { records } = useStores()
  const byKind = useStore(records, (state) => state.byKind)
  return useMemo(() => {
    const all = Object.fromEntries(PATH_KINDS.map((kind) => [kind, [...byKind[kind].values()]]))
    return readiness(all as unknown as PathRecords)
  }, [byKind])
}
