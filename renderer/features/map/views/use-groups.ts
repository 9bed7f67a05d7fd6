import { type MouseEvent, useMemo } from "react"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import { isChosen, NOTHING, toggled } from "../../../canvas/selection.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useMap } from "../use-map.ts"

/** The groups of the map's day, in the order of their names. */
export function useGroups(): ReadonlyMap<string, GroupBody> {
  const { graph } = useMap()
  const groups = useRecords("coalition")
  return useMemo(
    () =>
      new Map(
        graph.cards.flatMap(({ id, is }) => {
          const body = groups.get(id)
          return is === "group" && body !== undefined ? [[id, body] as const] : []
        }),
      ),
    [graph.cards, groups],
  )
}

/** Choosing as on the canvas: one alone, or with Ctrl or Shift beside those that are chosen already. */
export function useChoosing(): {
  readonly choose: (event: Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">, id: string) => void
  readonly chooseAll: (ids: readonly string[]) => void
  readonly chosen: (id: string) => boolean
  /** Something is chosen, and this is not: drawn fainter. */
  readonly dim: (id: string) => boolean
} {
  const { store, selection } = useMap()
  const chosen = (id: string) => isChosen(selection, id)
  return {
    chosen,
    dim: (id) => selection.kind === "cards" && !chosen(id),
    choose: ({ ctrlKey, metaKey, shiftKey }, id) => {
      const many = ctrlKey || metaKey || shiftKey
      store.setState({ selection: many ? toggled(selection, id) : { kind: "cards", ids: [id] }, here: id })
    },
    chooseAll: (ids) => store.setState({ selection: ids.length === 0 ? NOTHING : { kind: "cards", ids } }),
  }
}
