import { useStore } from "zustand"
import { useStores } from "../../stores/stores.tsx"
import { type MapState, mapStoreOf } from "./map-store.ts"

/** A part of how the map is looked at. */
export function useMapState<T>(select: (state: MapState) => T): T {
  return useStore(mapStoreOf(useStores()), select)
}
