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
  /** The record that gives a ready-made lens its key, where somebody chose one. */
  readonly keyRecord: string | undefined
}

const collator = new Intl.Collator(undefined, { numeric: true })

/** Ready-made lenses in their order, then kept ones by name. Who was given a key has it; the first nine have the rest. */
export function useLenses(): readonly ListedLens[] {
  const { i18n } = useLingui()
  const records = useRecords("lens")
  return useMemo(() => listedLenses(records, (ready) => i18n._(ready.label)), [records, i18n])
}

/** The list of lenses with their keys; no key brings two. */
export function listedLenses(
  records: ReadonlyMap<string, LensBody>,
  nameOf: (ready: LensChoice) => string,
): readonly ListedLens[] {
  const all = [...records].sort(([, one], [, other]) => collator.compare(one.name, other.name))
  const given = new Map<number, string>()
  for (const [id, { key }] of all) if (key !== undefined && !given.has(key)) given.set(key, id)
  const own = (id: string, key: number | undefined) => (key !== undefined && given.get(key) === id ? key : undefined)
  const rekeyed = new Map(
    all.flatMap(([id, body]) => (body.ready === undefined ? [] : [[body.ready, { id, ...body }]])),
  )
  return [
    ...LENSES.map((ready, index): ListedLens => {
      const lens = { id: ready.id, name: nameOf(ready), ready, kept: undefined }
      const chosen = rekeyed.get(ready.id)
      if (chosen !== undefined) return { ...lens, key: own(chosen.id, chosen.key), keyRecord: chosen.id }
      const free = index < LENS_KEYS && !given.has(index + 1)
      return { ...lens, key: free ? index + 1 : undefined, keyRecord: undefined }
    }),
    ...all
      .filter(([, { ready }]) => ready === undefined)
      .map(([id, body]): ListedLens => {
        return { id, name: body.name, key: own(id, body.key), ready: undefined, kept: body, keyRecord: undefined }
      }),
  ]
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
