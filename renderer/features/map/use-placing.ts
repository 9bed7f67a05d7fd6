import { useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { Region } from "../../../shared/domain/map-regions.ts"
import { ringLayout } from "../../../shared/domain/map-ring.ts"
import type { Point } from "../../../shared/domain/map-space.ts"
import { CARD, CARD_GAP } from "../../canvas/card-face.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { layOut } from "../../workers/layout.ts"
import { useJoinedRegions } from "./hands/use-joined-regions.ts"
import type { MapModel } from "./use-map.ts"

/** Longest name of a step. */
const LABEL = 80

export interface Placing {
  /** Stores where cards have been moved to, as one step. */
  readonly settle: (ids: readonly string[]) => void
  /** Moves one card a little, for those who do not drag. */
  readonly nudge: (id: string, by: Point) => void
  /** Stores several cards at other places, as one step. */
  readonly place: (label: string, places: ReadonlyMap<string, Point>) => void
  readonly arrangeByForce: () => void
  readonly arrangeInRing: () => void
  readonly busy: boolean
  /** Counts the arrangements, so that the canvas can show all of a new one. */
  readonly arranged: number
}

/** Gives every card a place: cards without one are laid out once; what a hand moves or arranges is stored. */
export function usePlacing({ store, graph, scene, positions, pinned }: MapModel): Placing {
  const { t } = useLingui()
  const { call } = useStores()
  useLaidOut({ store, scene, positions })
  const regions = useJoinedRegions({ store, graph, positions })

  const keep = async (label: string, places: ReadonlyMap<string, Point>, joined: readonly Region[] = []) => {
    const ids = [...places.keys()]
    store.setState(({ moving }) => ({ moving: new Map([...moving, ...places]) }))
    // what was only laid out so far is kept with the first move: the picture stays as it was when the hand moved
    const laid = [...store.getState().laid.keys()].filter((id) => graph.cardById.has(id))
    const all = new Map([...standing(laid, positions), ...places])
    try {
      await call("map.move", {
        label: label.slice(0, LABEL),
        places: [...all].map(([id, { x, y }]) => ({ id, x, y })),
        ...(joined.length > 0 && { regions: joined.map(({ id, members }) => ({ id, members: [...members] })) }),
      })
    } catch (error) {
      store.setState(({ moving }) => ({ moving: new Map([...moving].filter(([id]) => !ids.includes(id))) }))
      throw error
    }
  }

  const free = (places: ReadonlyMap<string, Point>) => new Map([...places].filter(([id]) => !pinned.has(id)))

  const settle = useAction(async (ids: readonly string[]) => {
    const { moving } = store.getState()
    const places = new Map([...moving].filter(([id]) => ids.includes(id) && !pinned.has(id)))
    const [only = ""] = ids
    const name = graph.cardById.get(only)?.name ?? ""
    if (places.size === 0) return
    const joined = regions.after(places)
    await keep(ids.length === 1 ? t`Move ${name}` : t`Move ${ids.length} groups`, places, joined)
    regions.tell(joined)
  })
  const nudge = useAction(async (id: string, by: Point) => {
    const at = positions.get(id)
    const name = graph.cardById.get(id)?.name ?? ""
    if (at !== undefined && !pinned.has(id))
      await keep(t`Move ${name}`, new Map([[id, { x: at.x + by.x, y: at.y + by.y }]]))
  })
  const [arranged, setArranged] = useState(0)
  const shown = { done: () => setArranged((before) => before + 1) }
  const force = useAction(async () => {
    const placed = await layOut({
      cards: scene.cards.map(({ id }) => {
        const at = pinned.has(id) ? positions.get(id) : undefined
        return at === undefined ? { id } : { id, at }
      }),
      ties: scene.ties.map(({ one, other }) => ({ one, other })),
      size: CARD,
      gap: CARD_GAP,
    })
    await keep(t`Arrange by ties`, new Map(placed.map(({ id, x, y }) => [id, { x, y }])))
  }, shown)
  const ring = useAction(async () => keep(t`Arrange in a ring`, free(ringLayout(scene.cards, CARD, CARD_GAP))), shown)
  const place = useAction(async (label: string, places: ReadonlyMap<string, Point>) => {
    if (free(places).size > 0) await keep(label, free(places))
  })
  return {
    settle: settle.run,
    nudge: nudge.run,
    place: place.run,
    arrangeByForce: force.run,
    arrangeInRing: ring.run,
    busy: force.busy || ring.busy,
    arranged,
  }
}

/** Where cards stand now. */
function standing(ids: readonly string[], positions: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  return new Map(
    ids.flatMap((id) => {
      const at = positions.get(id)
      return at === undefined ? [] : [[id, { x: at.x, y: at.y }] as const]
    }),
  )
}

/** Lays out, in the worker, whoever has no place yet; those who have one stay where they are. */
function useLaidOut({ store, scene, positions }: Pick<MapModel, "store" | "scene" | "positions">): void {
  const missing = scene.cards
    .filter(({ id }) => !positions.has(id))
    .map(({ id }) => id)
    .join("\n")
  const { run } = useAction(async () => {
    const cards = scene.cards.map(({ id }) => {
      const at = positions.get(id)
      return at === undefined ? { id } : { id, at }
    })
    const ties = scene.ties.map(({ one, other }) => ({ one, other }))
    const add = (places: ReadonlyMap<string, Point>) =>
      store.setState(({ laid }) => ({ laid: new Map([...places, ...laid]) }))
    try {
      const placed = await layOut({ cards, ties, size: CARD, gap: CARD_GAP })
      add(new Map(placed.map(({ id, x, y }) => [id, { x, y }])))
    } catch (error) {
      // the map is still to be seen, and the failure is told
      const unplaced = scene.cards.filter(({ id }) => !positions.has(id))
      add(ringLayout(unplaced, CARD, CARD_GAP))
      throw error
    }
  })
  useEffect(() => {
    if (missing !== "") run()
  }, [missing, run])
}
