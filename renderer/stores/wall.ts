import { createStore, type StoreApi } from "zustand/vanilla"
import type { Call, Subscribe } from "../../shared/contract/index.ts"
import type { RoomView } from "../../shared/contract/room.ts"

export interface WallState {
  /** Exactly what the projector holds. */
  readonly view: RoomView
  readonly load: () => Promise<void>
}
export type WallStore = StoreApi<WallState>

/** Mirrors the wall, for the live picture on the console. */
export function createWallStore(call: Call, on: Subscribe): WallStore {
  const store = createStore<WallState>()((set) => ({
    view: { view: "off" },
    load: async () => set({ view: await call("wall.view", {}) }),
  }))
  on("wall", (view) => store.setState({ view }))
  return store
}
