import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { useMemo, useRef } from "react"
import { tieOf } from "../../../../shared/domain/map-graph.ts"
import type { MenuAction } from "../../../app/menu-actions.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"
import type { Shown } from "./use-wall-frame.ts"

/** The key that takes a card off the wall takes a line or a group off it here. */
export const TAKE_OFF_KEY = "mod+shift+x"

interface TakeOff {
  /** What the key would take off, in words. */
  readonly chosen: string | undefined
  readonly run: () => void
  readonly tie: (id: string) => void
}

/** Takes what is chosen on the map off a picture: a kept one loses it at once, on the wall too, and can have it back. */
export function useTakeOff(frame: string | undefined, shown: Shown, unkept: (id: string) => void): TakeOff {
  const { t } = useLingui()
  const { call } = useStores()
  const { selection, words, graph } = useMap()
  const undo = useAction(() => call("records.undo", {}))
  const { run: take } = useAction(
    async (what: { readonly group?: string; readonly tie?: string }) => {
      if (frame === undefined) unkept(what.group ?? what.tie ?? "")
      else await call("frame.takeOff", { id: frame, ...what })
    },
    {
      done: () => {
        if (frame !== undefined) notify(t`Taken off the wall.`, "good", { label: t`Undo`, run: () => undo.run() })
      },
    },
  )
  const group = selection.kind === "cards" && selection.ids.length === 1 ? selection.ids[0] : undefined
  const tie = selection.kind === "tie" ? selection.id : undefined
  const line = tie === undefined ? undefined : tieOf(graph, tie)
  const isOn = (group !== undefined && shown.groups.includes(group)) || (tie !== undefined && shown.ties.includes(tie))
  const run = () => {
    if (!isOn) notify(t`Choose a group or a line that the picture shows.`)
    else take(group === undefined ? { tie: tie ?? "" } : { group })
  }
  const latest = useRef(run)
  latest.current = run
  usePageActions(
    useMemo<readonly MenuAction[]>(
      () => [
        {
          id: "map.takeOff",
          label: msg`Take the chosen group or line off the wall`,
          key: TAKE_OFF_KEY,
          menu: "wall",
          inFields: true,
          run: () => latest.current(),
        },
      ],
      [],
    ),
  )
  const name = group === undefined ? line && words.ends(line).map(words.nameOf).join(" – ") : words.nameOf(group)
  return { chosen: isOn ? name : undefined, run, tie: (id) => take({ tie: id }) }
}
