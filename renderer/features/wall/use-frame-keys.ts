import { msg } from "@lingui/core/macro"
import type { MenuAction } from "../../app/menu-actions.ts"
import { usePageActions } from "../../app/use-menu-actions.ts"
import { stepFrames } from "../../stores/frame-steps.ts"
import { type Stores, useRecord } from "../../stores/stores.tsx"

const turn = (by: 1 | -1) => (stores: Stores) => {
  const { page } = stores.records.getState().byKind.wall.get("wall") ?? { page: 0 }
  const { view } = stores.wall.getState()
  const to = (view.view === "map" ? view.page : page) + by
  return to < 0 ? Promise.resolve() : stores.call("wall.page", { page: to })
}

const step = (by: 1 | -1) => (stores: Stores) => stepFrames(stores, by) || Promise.resolve()

/** The keys of a run, and so the buttons of a clicker: under them the frames follow each other while the map is up. */
const ACTIONS: readonly MenuAction[] = [
  { id: "run-next", label: msg`Next picture`, key: "pagedown", menu: "wall", inFields: true, run: step(1) },
  { id: "run-back", label: msg`Picture before`, key: "pageup", menu: "wall", inFields: true, run: step(-1) },
  {
    id: "run-page-next",
    label: msg`Next page of the wall`,
    key: "alt+pagedown",
    menu: "wall",
    inFields: true,
    run: turn(1),
  },
  {
    id: "run-page-back",
    label: msg`Page before on the wall`,
    key: "alt+pageup",
    menu: "wall",
    inFields: true,
    run: turn(-1),
  },
]
const NONE: readonly MenuAction[] = []

/** Wherever the console looks, the map's frames can be stepped through while they are on the wall. */
export function useFrameKeys(): void {
  const wall = useRecord("wall", "wall")
  usePageActions(wall !== undefined && wall.mode !== "off" && wall.source.from === "map" ? ACTIONS : NONE)
}
