import { useLingui } from "@lingui/react/macro"
import type { Call } from "../../../shared/contract/index.ts"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { useStores } from "../../stores/stores.tsx"
import { notify, useAction } from "../../ui/use-action.ts"
import { useMap } from "./use-map.ts"

export interface MapEdits {
  readonly rename: (id: string, name: string) => void
  readonly setClaim: (id: string, fields: Partial<Record<keyof BodyOf<"tie">, unknown>>) => void
  readonly removeTie: (tie: MapTie) => void
  readonly removeCards: (ids: readonly string[]) => void
}

/** True for a tie that can be taken away here; a counted one goes when the seats do. */
export function isRemovable(tie: MapTie): boolean {
  return tie.origin.from !== "count" && tie.origin.from !== "likeness"
}

/** The editing that map, outline and panels share. What removes something offers the way back. */
export function useEdits(): MapEdits {
  const { t } = useLingui()
  const { call } = useStores()
  const { graph, words } = useMap()
  const undo = useAction(() => call("records.undo", {}))
  const told = (message: string) => notify(message, "good", { label: t`Undo`, run: () => undo.run() })

  const rename = useAction((id: string, name: string) =>
    call("records.edit", { kind: "coalition", id, fields: { name } }),
  )
  const setClaim = useAction((id: string, fields: Partial<Record<keyof BodyOf<"tie">, unknown>>) =>
    call("records.edit", { kind: "tie", id, fields: fields as never }),
  )
  const removeTie = useAction(async (tie: MapTie) => {
    await takeAway(call, tie)
    const sentence = words.sentence(tie)
    told(t`Removed: ${sentence}.`)
  })
  const removeCards = useAction(async (ids: readonly string[]) => {
    const groups = ids.filter((id) => graph.cardById.get(id)?.is === "group")
    if (groups.length === 0) {
      notify(t`An organisation is drawn because of its ties. Remove those instead.`)
      return
    }
    await call("records.remove", { kind: "coalition", ids: groups })
    const names = new Intl.ListFormat().format(groups.map(words.nameOf))
    told(t`Moved to the trash: ${names}.`)
  })
  return { rename: rename.run, setClaim: setClaim.run, removeTie: removeTie.run, removeCards: removeCards.run }
}

async function takeAway(call: Call, { origin, one }: MapTie): Promise<void> {
  switch (origin.from) {
    case "claims":
      await call("records.remove", { kind: "tie", ids: origin.claims.map(({ id }) => id) })
      return
    case "profile":
      await call("records.edit", { kind: "coalition", id: one, fields: { parent: null } })
      return
    case "seat":
      await call("records.remove", { kind: "seat", ids: [...origin.seats] })
      return
    case "count":
    case "likeness":
  }
}
