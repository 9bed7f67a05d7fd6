import { useEffect, useMemo, useRef, useState } from "react"
import type { Output } from "../../../../shared/contract/index.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { FrameLayout } from "../../../../shared/contract/room-map.ts"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"

/** What a picture for the wall shows, kept or not. */
export interface Shown {
  readonly layout: FrameLayout
  readonly groups: readonly string[]
  readonly ties: readonly string[]
  readonly sentence?: string | undefined
}

/** As many as a picture may hold. */
export const MOST = { groups: 300, ties: 3000 } as const

/** What the map shows now, as a picture: groups and the lines between them; organisations stay on the console. */
export function useDrawn(only: boolean, layout: FrameLayout, without: ReadonlySet<string>): Shown {
  const { scene, selection } = useMap()
  return useMemo(() => {
    const chosen = only && selection.kind === "cards" ? new Set(selection.ids) : undefined
    const groups = scene.cards.filter(({ id, is }) => is === "group" && (chosen?.has(id) ?? true) && !without.has(id))
    const there = new Set(groups.map(({ id }) => id))
    const ties = scene.ties.filter(({ id, one, other }) => there.has(one) && there.has(other) && !without.has(id))
    return { layout, groups: groups.map(({ id }) => id), ties: ties.map(({ id }) => id).slice(0, MOST.ties) }
  }, [scene, selection, only, layout, without])
}

/** The frame that is on the wall, or would be if it were not blank. */
export function useOnWall(): string | undefined {
  const wall = useRecord("wall", "wall")
  return wall !== undefined && wall.mode !== "off" && wall.source.from === "map" ? wall.source.frame : undefined
}

type Preview = Output<"frame.preview">

/** What the room would see of it, computed by the core as the wall's own value is. */
export function usePreview(shown: Shown | undefined, page: number): Preview | undefined {
  const { call } = useStores()
  const [preview, setPreview] = useState<Preview>()
  const seats = useRecords("seat")
  const { graph } = useMap()
  const asking = useAction(
    async (what: Shown, at: number) =>
      call("frame.preview", {
        layout: what.layout,
        groups: [...what.groups],
        ties: [...what.ties],
        ...(what.sentence !== undefined && { sentence: what.sentence }),
        page: at,
      }),
    { done: setPreview },
  )
  const { run } = asking
  // a picture is a new value at each drawing; what it shows changes seldom
  const latest = useRef(shown)
  latest.current = shown
  const key = JSON.stringify(shown)
  useEffect(() => {
    const timer = setTimeout(() => {
      const what = latest.current
      if (key !== undefined && graph && seats && what !== undefined && what.groups.length <= MOST.groups)
        run(what, page)
    }, 120)
    return () => clearTimeout(timer)
  }, [key, page, run, graph, seats])
  return preview
}

/** Names of presentations, in the order of the alphabet. */
export function presentationsOf(frames: ReadonlyMap<string, BodyOf<"frame">>): readonly string[] {
  return [...new Set([...frames.values()].map(({ presentation }) => presentation))].sort((a, b) => a.localeCompare(b))
}
