import { useLingui } from "@lingui/react/macro"
import { type Region, regionsAfterMove } from "../../../../shared/domain/map-regions.ts"
import type { Point } from "../../../../shared/domain/map-space.ts"
import { CARD } from "../../../canvas/card-face.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import type { MapModel } from "../use-map.ts"

interface JoinedRegions {
  /** Regions whose groups are others once cards stand where a hand put them. */
  readonly after: (places: ReadonlyMap<string, Point>) => readonly Region[]
  /** Says who joined and who left, and offers the way back. */
  readonly tell: (joined: readonly Region[]) => void
}

/** A group that is put into a region belongs to it, and one that is pulled out of it no longer does. */
export function useJoinedRegions({
  store,
  graph,
  positions,
}: Pick<MapModel, "store" | "graph" | "positions">): JoinedRegions {
  const { t } = useLingui()
  const { call } = useStores()
  const regions = useRecords("mapRegion")
  const stored = useRecords("place")
  const undo = useAction(() => call("records.undo", {}))
  const namesOf = (ids: readonly string[]) =>
    new Intl.ListFormat().format(ids.map((id) => graph.cardById.get(id)?.name ?? "?"))
  return {
    after: (places) => {
      if (regions.size === 0) return []
      const { laid } = store.getState()
      const before = new Map<string, Point>([...positions, ...laid, ...stored])
      return regionsAfterMove({
        regions: [...regions].map(([id, { members }]) => ({ id, members })),
        before,
        after: new Map<string, Point>([...before, ...places]),
        moved: [...places.keys()],
        size: CARD,
      })
    },
    tell: (joined) => {
      for (const { id, members } of joined) {
        const region = regions.get(id)
        if (region === undefined) continue
        const { title } = region
        const came = members.filter((member) => !region.members.includes(member))
        const went = region.members.filter((member) => !members.includes(member))
        const way = { label: t`Undo`, run: () => undo.run() }
        if (came.length > 0) notify(t`Now in ${title}: ${namesOf(came)}.`, "good", way)
        if (went.length > 0) notify(t`No longer in ${title}: ${namesOf(went)}.`, "good", way)
      }
    },
  }
}
