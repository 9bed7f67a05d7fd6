import { msg } from "@lingui/core/macro"
import { useMemo, useRef } from "react"
import type { MenuAction } from "../../app/menu-actions.ts"
import { usePageActions } from "../../app/use-menu-actions.ts"

export const OUTLINE_KEY = "mod+shift+o"
export const CONNECT_KEY = "mod+shift+e"
export const DRAW_KEY = "mod+shift+d"
export const FIND_KEY = "mod+f"
export const FIGURES_KEY = "mod+shift+y"

export interface MapActs {
  readonly turnOutline: () => void
  readonly connect: () => void
  readonly draw: () => void
  readonly find: () => void
  readonly turnFigures: () => void
  readonly arrangeByForce: () => void
  readonly arrangeInRing: () => void
  readonly wall: () => void
  readonly savePng: () => void
  readonly saveSvg: () => void
  readonly describe: () => void
  readonly files: () => void
  readonly paper: () => void
}

/** The map's acts in menu, palette and keys, while it is shown. */
export function useMapActions(acts: MapActs): void {
  const latest = useRef(acts)
  latest.current = acts
  usePageActions(
    useMemo<readonly MenuAction[]>(
      () => [
        {
          id: "map.find",
          label: msg`Find a group on the map`,
          key: FIND_KEY,
          menu: "view",
          run: () => latest.current.find(),
        },
        {
          id: "map.outline",
          label: msg`Map or outline`,
          key: OUTLINE_KEY,
          menu: "view",
          inFields: true,
          run: () => latest.current.turnOutline(),
        },
        {
          id: "map.figures",
          label: msg`Figures of the map`,
          key: FIGURES_KEY,
          menu: "view",
          inFields: true,
          run: () => latest.current.turnFigures(),
        },
        {
          id: "map.connect",
          label: msg`Add a tie…`,
          key: CONNECT_KEY,
          menu: "edit",
          run: () => latest.current.connect(),
        },
        {
          id: "map.draw",
          label: msg`Draw ties by number`,
          key: DRAW_KEY,
          menu: "edit",
          inFields: true,
          run: () => latest.current.draw(),
        },
        {
          id: "map.force",
          label: msg`Arrange the map by ties`,
          menu: "view",
          run: () => latest.current.arrangeByForce(),
        },
        {
          id: "map.ring",
          label: msg`Arrange the map in a ring`,
          menu: "view",
          run: () => latest.current.arrangeInRing(),
        },
        { id: "map.wall", label: msg`The map on the wall…`, menu: "wall", run: () => latest.current.wall() },
        { id: "map.png", label: msg`Save the map as a picture`, menu: "file", run: () => latest.current.savePng() },
        { id: "map.svg", label: msg`Save the map as a drawing`, menu: "file", run: () => latest.current.saveSvg() },
        { id: "map.paper", label: msg`The map on paper…`, menu: "file", run: () => latest.current.paper() },
        {
          id: "map.files",
          label: msg`The map for another program (Kumu, GraphML, CSV)…`,
          menu: "file",
          run: () => latest.current.files(),
        },
        { id: "map.describe", label: msg`Describe this map…`, menu: "view", run: () => latest.current.describe() },
      ],
      [],
    ),
  )
}
