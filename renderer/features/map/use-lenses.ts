import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import type { LensBody } from "../../../shared/contract/lens.ts"
import type { MenuAction } from "../../app/menu-actions.ts"
import { usePageActions } from "../../app/use-menu-actions.ts"
import { useRecords } from "../../stores/stores.tsx"
import { LENS_KEYS, LENSES, type LensChoice, layersOf, lookOf, markOf, PLAIN_LOOK } from "./lenses.ts"
import type { MapState, MapStore } from "./map-store.ts"
import { useMap } from "./use-map.ts"

/** A lens of the list: ready-made, or kept under a name. */
export interface ListedLens {
  readonly id: string
  readonly name: string
  /** The number key that brings it now. */
  readonly key: number | undefined
  readonly ready: LensChoice | undefined
  readonly kept: LensBody | undefined
}

const collator = new Intl.Collator(undefined, { numeric: true })

/** Ready-made lenses in their order, then kept ones by name. A kept lens takes its key from the ready-made one. */
export function useLenses(): readonly ListedLens[] {
  const { i18n } = useLingui()
  const records = useRecords("lens")
  return useMemo(() => {
    const kept = [...records].sort(([, one], [, other]) => collator.compare(one.name, other.name))
    const keys = new Map<number, string>()
    for (const [id, { key }] of kept) if (key !== undefined && !keys.has(key)) keys.set(key, id)
    return [
      ...LENSES.map((ready, index) => {
        const key = index + 1
        const free = key <= LENS_KEYS && !keys.has(key)
        return { id: ready.id, name: i18n._(ready.label), key: free ? key : undefined, ready, kept: undefined }
      }),
      ...kept.map(([id, body]) => {
        const { key } = body
        const own = key !== undefined && keys.get(key) === id ? key : undefined
        return { id, name: body.name, key: own, ready: undefined, kept: body }
      }),
    ]
  }, [records, i18n])
}

/** How the map looks through a lens. A ready-made one leaves the day and what cards are marked by as they are. */
export function applied({ id, ready, kept }: ListedLens): Partial<MapState> {
  if (kept === undefined) {
    const choice = ready ?? LENSES[0]
    return {
      lens: id,
      layers: choice.layers,
      look: { ...PLAIN_LOOK, ...choice.look },
      people: undefined,
      organizations: undefined,
    }
  }
  return {
    lens: id,
    layers: layersOf(kept),
    look: lookOf(kept),
    level: kept.level ?? 1,
    people: kept.people,
    organizations: kept.organizations,
    markBy: markOf(kept),
    day: kept.day,
  }
}

/** What of the map is kept in a lens. */
export function bodyOf({ look, layers, level, people, organizations, markBy, day }: MapState, name: string): LensBody {
  return {
    name,
    ...look,
    layers: [...layers],
    level,
    markBy,
    ...(people !== undefined && { people }),
    ...(organizations !== undefined && { organizations }),
    ...(day !== undefined && { day }),
  }
}

/** Brings the lens of a number key; says whether there was one. */
export function useLensKeys(): (number: number) => void {
  const { store } = useMap()
  const lenses = useLenses()
  usePageActions(useMemo(() => lenses.map((lens) => actionOf(lens, store)), [lenses, store]))
  return (number) => {
    const lens = lenses.find(({ key }) => key === number)
    if (lens !== undefined) store.setState(applied(lens))
  }
}

function actionOf(lens: ListedLens, store: MapStore): MenuAction {
  const { id, name, key } = lens
  return {
    id: `map.lens.${id}`,
    label: msg`Lens: ${name}`,
    ...(key !== undefined && { key: String(key) }),
    menu: "view",
    run: () => store.setState(applied(lens)),
  }
}
