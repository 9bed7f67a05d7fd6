import type { Category } from "../../../shared/domain/map-categories.ts"
import type { MapCard } from "../../../shared/domain/map-graph.ts"
import { type CardFace, cardFace, type Detail } from "../card-face.ts"
import type { Measure } from "../fit-text.ts"

/** Below this scale a card shows its name alone. */
const FAR = 0.75

export function detailAt(zoom: number): Detail {
  return zoom < FAR ? "far" : "near"
}

const known = new WeakMap<MapCard, Map<string, { readonly measure: Measure; readonly face: CardFace }>>()

/** A card's face, laid out once: breaking names into lines is most of what a card costs. */
export function faceOf(card: MapCard, category: Category | undefined, measure: Measure, detail: Detail): CardFace {
  const key = `${detail} ${category?.letter ?? ""} ${category?.colour ?? ""}`
  const faces = known.get(card) ?? new Map<string, { readonly measure: Measure; readonly face: CardFace }>()
  known.set(card, faces)
  const before = faces.get(key)
  if (before?.measure === measure) return before.face
  const face = cardFace(card, category, measure, detail, card.kind)
  faces.set(key, { measure, face })
  return face
}
