import type { I18n, MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { LENS_ROWS, LENS_TIES, LENS_VIEWS, LensBody } from "../../../shared/contract/lens.ts"
import type { LensOrder } from "../../../shared/domain/lens-strip.ts"
import { MARKS, type MarkBy } from "../../../shared/domain/map-categories.ts"
import { MAP_LAYERS, type MapLayer } from "../../../shared/domain/map-ties.ts"
import type { LikenessOf } from "../../../shared/domain/overlap-matrix.ts"
import type { MethodContent } from "../../../shared/method/content/content.ts"
import { ownRelation } from "../../../shared/method/wording.ts"

export type LensView = (typeof LENS_VIEWS)[number]

/** How a lens looks beyond its layers and thresholds. */
export interface Look {
  readonly view: LensView
  readonly rows: (typeof LENS_ROWS)[number]
  /** Which likeness is drawn, and from how many per cent on. */
  readonly likeness: LikenessOf
  readonly likenessFrom: number
  readonly ties: (typeof LENS_TIES)[number]
  readonly order: LensOrder
  readonly namesHidden: boolean
}
export const PLAIN_LOOK: Look = {
  view: "lines",
  rows: "measures",
  likeness: "composite",
  likenessFrom: 50,
  ties: "now",
  order: "name",
  namesHidden: false,
}

export interface LensChoice {
  readonly id: string
  readonly label: MessageDescriptor
  readonly layers: ReadonlySet<MapLayer>
  readonly look: Partial<Look>
  /** The pictures that it can be changed between; the first is what it opens with. */
  readonly views: readonly LensView[]
  /** It shows something made of the one number, which is for the console. */
  readonly console?: true
  /** Shows the slider through time. */
  readonly time?: true
}

const WORKING: readonly MapLayer[] = [
  "works with",
  "part of",
  "sits at",
  "informs",
  "shares data",
  "refers to",
  "met to compare",
]
const layers = (...of: readonly MapLayer[]): ReadonlySet<MapLayer> => new Set(of)

/** Ready-made lenses; the first nine have the number keys until a kept one takes a key. */
export const LENSES: readonly [LensChoice, ...LensChoice[]] = [
  {
    id: "between groups",
    label: msg`All between groups`,
    layers: layers(...WORKING, "shared people", "shared organizations"),
    look: {},
    views: ["lines"],
  },
  {
    id: "seats",
    label: msg`Who sits where`,
    layers: layers("shared people", "shared organizations"),
    look: {},
    views: ["lines", "tables"],
  },
  {
    id: "wanted",
    label: msg`Now and wanted`,
    layers: layers("works with"),
    look: {},
    views: ["lines"],
  },
  {
    id: "likeness",
    label: msg`Likeness`,
    layers: layers("alike"),
    look: { likeness: "goals" },
    views: ["lines"],
  },
  {
    id: "quadrant",
    label: msg`Alike and in touch`,
    layers: layers("works with", "met to compare"),
    look: { view: "quadrant" },
    views: ["quadrant"],
    console: true,
  },
  {
    id: "life course",
    label: msg`Life course`,
    layers: layers(),
    look: { view: "strip", order: "age" },
    views: ["strip", "gaps"],
  },
  {
    id: "money",
    label: msg`Money`,
    layers: layers("hosts", "funds"),
    look: { rows: "funders" },
    views: ["lines", "rows"],
  },
  {
    id: "measures",
    label: msg`Measures in common`,
    layers: layers("alike"),
    look: { view: "rows", rows: "measures", likeness: "measures", likenessFrom: 1 },
    views: ["rows", "lines"],
  },
  {
    id: "places",
    label: msg`Places`,
    layers: layers("alike"),
    look: { view: "rows", rows: "places", likeness: "footprint", likenessFrom: 50 },
    views: ["rows", "lines"],
  },
  {
    id: "functions",
    label: msg`Functions`,
    layers: layers(),
    look: { view: "rows", rows: "functions", namesHidden: true },
    views: ["rows"],
  },
  {
    id: "within",
    label: msg`Groups within groups`,
    layers: layers("part of", "sits at"),
    look: { view: "nested" },
    views: ["nested", "lines"],
  },
  {
    id: "time",
    label: msg`Through time`,
    layers: layers(...WORKING, "shared people", "shared organizations"),
    look: {},
    views: ["lines"],
    time: true,
  },
]

/** Number keys reach so many lenses. */
export const LENS_KEYS = 9

/** The ready-made lens that a kept one looks most like: what can be changed in it. */
export function readyLensFor({ view, rows, likeness, ties }: Look, shown: ReadonlySet<MapLayer>): LensChoice {
  const fits = LENSES.filter((lens) => {
    const look = { ...PLAIN_LOOK, ...lens.look }
    if (!lens.views.includes(view)) return false
    if (view === "rows") return look.rows === rows
    if (view !== "lines") return true
    if (ties !== "now") return lens.id === "wanted"
    if (shown.has("alike")) return lens.layers.has("alike") && (look.likeness === likeness || lens.id === "likeness")
    return lens.layers.symmetricDifference(shown).size === 0
  })
  return fits[0] ?? LENSES[0]
}

/** A look as a kept lens has it. What the record does not say is as it is at first. */
export function lookOf(body: LensBody): Look {
  return {
    view: body.view,
    rows: body.rows ?? PLAIN_LOOK.rows,
    likeness: body.likeness ?? PLAIN_LOOK.likeness,
    likenessFrom: body.likenessFrom ?? PLAIN_LOOK.likenessFrom,
    ties: body.ties ?? PLAIN_LOOK.ties,
    order: body.order ?? PLAIN_LOOK.order,
    namesHidden: body.namesHidden ?? PLAIN_LOOK.namesHidden,
  }
}

/** The layers of a kept lens that this version knows. */
export function layersOf({ layers: names = [] }: LensBody): ReadonlySet<MapLayer> {
  return new Set(MAP_LAYERS.filter((layer) => names.includes(layer)))
}

/** What cards are marked by in a kept lens. */
export function markOf({ markBy }: LensBody): MarkBy {
  return MARKS.find((mark) => mark === markBy) ?? "kind"
}

/** What a layer is called in the legend, in the workspace's words where it has some. */
export function layerWords(i18n: I18n, layer: MapLayer, content: MethodContent): string {
  const own = ownRelation(layer, content)
  if (own === undefined) return i18n._(LAYER_WORDS[layer])
  return `${own.charAt(0).toLocaleUpperCase(i18n.locale)}${own.slice(1)}`
}

const LAYER_WORDS: Readonly<Record<MapLayer, MessageDescriptor>> = {
  "works with": msg`Works with`,
  "part of": msg`Part of`,
  "sits at": msg`Holds a seat at`,
  informs: msg`Informs`,
  "shares data": msg`Shares data`,
  "refers to": msg`Refers people to`,
  "met to compare": msg`Has compared work`,
  hosts: msg`Hosts`,
  funds: msg`Funds`,
  "shared people": msg`Shared people`,
  "shared organizations": msg`Shared organisations`,
  alike: msg`Alike`,
}

/** What a picture is called where a lens has several. */
export const VIEW_WORDS: Readonly<Record<LensView, MessageDescriptor>> = {
  lines: msg`Lines`,
  tables: msg`Table by table`,
  quadrant: msg`Pairs`,
  rows: msg`Rows`,
  strip: msg`Groups`,
  gaps: msg`Issues and ages`,
  nested: msg`Boxes`,
}
