import { msg } from "@lingui/core/macro"
import { useEffect, useMemo, useRef } from "react"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { RUN_KEYS } from "../run/keys.ts"
import { usePart, useTellPart } from "../run/use-run.ts"

/** Whether the cards at hand are being sorted, and the key that begins and ends it. */
export function useSorting(canSort: boolean): { readonly sorting: boolean; readonly turn: () => void } {
  const { sorting } = usePart()
  const tell = useTellPart()
  const turn = () => tell({ sorting: canSort && !sorting })
  const latest = useRef(turn)
  latest.current = turn
  useEffect(() => () => tell({ sorting: false }), [tell])
  usePageActions(
    useMemo(
      () => [
        {
          id: "run-sort",
          label: msg`Sort the cards, or back to typing`,
          key: RUN_KEYS.sort,
          menu: "edit",
          inFields: true,
          run: () => latest.current(),
        },
      ],
      [],
    ),
  )
  return { sorting: sorting && canSort, turn }
}
