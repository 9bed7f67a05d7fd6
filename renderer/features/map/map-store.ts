import { createStore, type StoreApi } from "zustand/vanilla"
import type { Claimant, DrawnLayer } from "../../../shared/domain/claim-line.ts"
import type { MarkBy } from "../../../shared/domain/map-categories.ts"
import type { MapFilter } from "../../../shared/domain/map-focus.ts"
import type { PartChoice } from "../../../shared/domain/map-parts.ts"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { MapLayer } from "../../../shared/domain/map-ties.ts"
import { NOTHING, type Selection } from "../../canvas/selection.ts"
import type { Tool } from "../../canvas/use-gestures.ts"
import type { Stores } from "../../stores/stores.tsx"
import { LENSES, type Look, PLAIN_LOOK } from "./lenses.ts"

/** How the map is looked at. It lasts as long as the workspace is open and is stored nowhere. */
export interface MapState {
  /** The lens that was chosen, ready-made or kept; what was changed since is in the fields below. */
  readonly lens: string
  readonly look: Look
  /** The day as of which the map is drawn; undefined for today. */
  readonly day: string | undefined
  readonly layers: ReadonlySet<MapLayer>
  readonly level: number
  /** Thresholds of shared people and organisations; undefined until chosen, and meanwhile what keeps the map readable. */
  readonly people: number | undefined
  readonly organizations: number | undefined
  readonly markBy: MarkBy
  /** Of a map too large for one picture: the part that is looked at. Undefined until it was asked. */
  readonly part: PartChoice | undefined
  readonly selection: Selection
  /** The card that the keyboard stands on. */
  readonly here: string | undefined
  /** Cards on their way to a place that is not stored yet. */
  readonly moving: ReadonlyMap<string, Point>
  /** Where the layout has put cards that have no stored place. */
  readonly laid: ReadonlyMap<string, Point>
  readonly outline: boolean
  /** Which form the map without a picture has. */
  readonly twin: "outline" | "ties" | "likeness" | "notes"
  /** The figures stand beside the map in place of the facts. */
  readonly figures: boolean
  /** What the room would see stands beside the map in place of the facts. */
  readonly wall: boolean
  readonly dock: boolean
  /** Ties are being drawn while the room speaks: by whom, and of when. */
  readonly drawing: boolean
  readonly claimant: Claimant
  readonly drawnLayer: DrawnLayer
  /** What a press on the map does. */
  readonly tool: Tool
  /** Only what so many steps reach from a card. */
  readonly focus: { readonly on: string; readonly steps: number } | undefined
  readonly filters: readonly MapFilter[]
  /** What becomes of what is outside of focus and filters. */
  readonly outside: "dim" | "hide"
  /** Groups whose teams and committees are drawn. */
  readonly expanded: ReadonlySet<string>
  /** The organisation whose tables are drawn. */
  readonly ego: string | undefined
}
export type MapStore = StoreApi<MapState>

const DOCK_FROM = 1100

const initial = (): MapState => ({
  lens: LENSES[0].id,
  look: PLAIN_LOOK,
  day: undefined,
  layers: LENSES[0].layers,
  level: 1,
  people: undefined,
  organizations: undefined,
  markBy: "kind",
  part: undefined,
  selection: NOTHING,
  here: undefined,
  moving: new Map(),
  laid: new Map(),
  outline: false,
  twin: "outline",
  figures: false,
  wall: false,
  dock: innerWidth >= DOCK_FROM,
  drawing: false,
  claimant: { by: "table", table: 1 },
  drawnLayer: "now",
  tool: "hand",
  focus: undefined,
  filters: [],
  outside: "dim",
  expanded: new Set(),
  ego: undefined,
})

const known = new WeakMap<Stores, MapStore>()

/** The map's view of a window; emptied when the workspace closes or locks. */
export function mapStoreOf(stores: Stores): MapStore {
  const before = known.get(stores)
  if (before !== undefined) return before
  const store = createStore<MapState>()(initial)
  stores.vault.subscribe(({ vault }) => {
    if (vault.state !== "open") store.setState(initial(), true)
  })
  known.set(stores, store)
  return store
}

/** Chooses cards as if they had been clicked on the map; two groups stand side by side. */
export function chooseOnMap(stores: Stores, ids: readonly string[]): void {
  mapStoreOf(stores).setState({ selection: { kind: "cards", ids }, dock: true })
}
