import type { Point } from "../../shared/domain/map-space.ts"
import type { Selection } from "./selection.ts"

/** What a hand on the canvas asks for. The canvas owns no data: whoever shows it decides what becomes of an intent. */
export type MapIntent =
  | { readonly type: "select"; readonly selection: Selection }
  /** The keyboard went to a card. */
  | { readonly type: "stand"; readonly on: string | undefined }
  /** Cards are on their way; not yet a step. */
  | { readonly type: "moving"; readonly places: ReadonlyMap<string, Point> }
  /** The cards that were on their way have arrived. */
  | { readonly type: "moved"; readonly ids: readonly string[] }
  /** Facts of the selection, with the focus in them. */
  | { readonly type: "open"; readonly selection: Selection }
  | { readonly type: "connect"; readonly from: string | undefined }
  /** A new group at a point of the map. */
  | { readonly type: "add"; readonly at: Point }
  /** A tie was drawn from one card to another. */
  | { readonly type: "tie"; readonly from: string; readonly to: string }
  /** Only what is around a card: opens with one step, then takes as many as were pressed; undefined ends it. */
  | { readonly type: "focus"; readonly on: string | undefined; readonly steps: number }
  | { readonly type: "remove"; readonly selection: Selection }
  | { readonly type: "lens"; readonly number: number }
  | { readonly type: "find" }

export type OnIntent = (intent: MapIntent) => void
