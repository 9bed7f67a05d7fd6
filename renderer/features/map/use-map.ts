import { createContext, useContext, useEffect, useMemo, useState } from "react"
import { COUNTED_LAYERS } from "../../../shared/domain/counted-pairs.ts"
import { tiesAsWanted } from "../../../shared/domain/lens-wanted.ts"
import { type MapGraph, tieOf } from "../../../shared/domain/map-graph.ts"
import { type Lens, largestShared, readableThreshold, type Seen, seenThrough } from "../../../shared/domain/map-lens.ts"
import { isTooMuch, partOf } from "../../../shared/domain/map-parts.ts"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { dayOf } from "../../../shared/domain/typed-date.ts"
import { type MapWords, useMapWords } from "../../canvas/map-words.ts"
import { createProjector, type Projection, type Scene } from "../../canvas/project.ts"
import { type Selection, stillThere } from "../../canvas/selection.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { useMore, useMoreLayers, useWithin } from "./hands/use-within.ts"
import { type MapStore, mapStoreOf } from "./map-store.ts"
import type { Computed } from "./use-computed.ts"
import { useWithCounted } from "./use-counted.ts"
import { type DrawnLikeness, useWithLikeness } from "./use-likeness.ts"
import { useMapState } from "./use-map-state.ts"
import { useGraph } from "./use-read-graph.ts"

export { useMapState } from "./use-map-state.ts"

/** Everything that the map's panels look at. */
export interface MapModel {
  readonly store: MapStore
  readonly graph: MapGraph
  readonly lens: Lens
  /** What the lens leaves of the graph. */
  readonly whole: Seen
  /** That is too much for one picture, and nobody has said yet which part of it is wanted. */
  readonly asks: boolean
  /** The part of it that is looked at. */
  readonly scene: Scene
  readonly selection: Selection
  /** What is drawn of the scene. */
  readonly projection: Projection
  /** Where cards stand: on their way, stored, or as they were laid out. */
  readonly positions: ReadonlyMap<string, Point>
  /** Cards that stay where they are. */
  readonly pinned: ReadonlySet<string>
  readonly words: MapWords
  /** The day for which the map is drawn, and today. */
  readonly day: string
  readonly today: string
  /** How the lines of likeness came about, while the lens draws them. */
  readonly likeness: DrawnLikeness
  /** Who sits at several tables is still being counted: its ties are not there yet. */
  readonly counting: Computed<unknown>
}

export const MapContext = createContext<MapModel | undefined>(undefined)

/** The map that this panel belongs to. Throws outside the map, which is a bug. */
export function useMap(): MapModel {
  const model = useContext(MapContext)
  if (model === undefined) throw new Error("no map around this component")
  return model
}

/** The day for which the map is drawn, and today. */
export function useToday(): Pick<MapModel, "day" | "today"> {
  const [today] = useState(() => dayOf(new Date()))
  const day = useMapState((state) => state.day) ?? today
  return { day, today }
}

const NOTHING_YET: Scene = { cards: [], ties: [] }

/** Reads the records as a map, and the store as a view of it. */
export function useMapModel(): MapModel {
  const store = mapStoreOf(useStores())
  const { day, today } = useToday()
  const { graph: recorded, counting } = useWithCounted(useGraph(), useRecords("seat").size, day)
  const more = useMore(recorded, day)
  const { graph, likeness } = useWithLikeness(more, day)
  const lens = useLens(graph)
  const which = useMapState((state) => state.look.ties)
  const whole = useMemo(
    () => seenThrough(which === "now" ? graph : { ...graph, ties: tiesAsWanted(graph.ties, which) }, lens),
    [graph, lens, which],
  )
  const part = useMapState((state) => state.part)
  const asks = part === undefined && isTooMuch(whole)
  const seen = useMemo(() => (asks ? NOTHING_YET : partOf(whole, part)), [asks, whole, part])
  const { scene, within } = useWithin(seen, graph)
  const { positions, pinned } = usePositions(store)
  const words = useMapWords(graph, useWording().content)
  const chosen = useMapState((state) => state.selection)
  const selection = useMemo(
    () =>
      stillThere(
        chosen,
        (id) => graph.cardById.has(id),
        (id) => tieOf(graph, id) !== undefined,
      ),
    [chosen, graph],
  )
  const here = useMapState((state) => state.here)
  const markBy = useMapState((state) => state.markBy)
  const [project] = useState(createProjector)
  const projection = useMemo(
    () => project(scene, { positions, selection, here, markBy, spoken: words.card, within, pinned }),
    [project, scene, positions, selection, here, markBy, words, within, pinned],
  )
  return useMemo(
    () => ({
      store,
      graph,
      likeness,
      counting,
      lens,
      whole,
      asks,
      scene,
      selection,
      projection,
      positions,
      pinned,
      words,
      day,
      today,
    }),
    [
      store,
      graph,
      likeness,
      counting,
      lens,
      whole,
      asks,
      scene,
      selection,
      projection,
      positions,
      pinned,
      words,
      day,
      today,
    ],
  )
}

function useLens(graph: MapGraph): Lens {
  const layers = useMoreLayers(useMapState((state) => state.layers))
  const level = useMapState((state) => state.level)
  const people = useMapState((state) => state.people)
  const organizations = useMapState((state) => state.organizations)
  const readable = useMemo(() => {
    const groups = graph.cards.filter(({ is }) => is === "group").length
    const there = new Set<MapTie["layer"]>()
    for (const { layer, absent } of graph.ties) if (!absent && layers.has(layer)) there.add(layer)
    for (const layer of COUNTED_LAYERS) if (layers.has(layer) && largestShared(graph, layer) > 0) there.add(layer)
    const among = there.size === 1 ? "alone" : "amongOthers"
    return {
      people: readableThreshold(graph, "shared people", groups, among),
      organizations: readableThreshold(graph, "shared organizations", groups, among),
    }
  }, [graph, layers])
  return useMemo(
    () => ({
      layers,
      level,
      people: people ?? readable.people,
      organizations: organizations ?? readable.organizations,
    }),
    [layers, level, people, organizations, readable],
  )
}

function usePositions(store: MapStore): Pick<MapModel, "positions" | "pinned"> {
  const places = useRecords("place")
  const moving = useMapState((state) => state.moving)
  const laid = useMapState((state) => state.laid)
  // a card has arrived when what was asked for is what is stored
  useEffect(() => {
    const left = [...moving].filter(([id, { x, y }]) => {
      const stored = places.get(id)
      return stored === undefined || stored.x !== x || stored.y !== y
    })
    if (left.length < moving.size) store.setState({ moving: new Map(left) })
  }, [places, moving, store])
  const positions = useMemo(() => new Map<string, Point>([...laid, ...places, ...moving]), [laid, places, moving])
  const pinned = useMemo(
    () => new Set([...places].flatMap(([id, place]) => (place.pinned === true ? id : []))),
    [places],
  )
  return { positions, pinned }
}
