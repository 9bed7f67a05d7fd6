import type { BodyOf } from "../../shared/contract/kinds.ts"
import type { Stores } from "./stores.tsx"

export interface FrameRecord {
  readonly id: string
  readonly body: BodyOf<"frame">
}

/** The frames of a presentation as they follow each other. */
export function framesOf(all: ReadonlyMap<string, BodyOf<"frame">>, presentation: string): readonly FrameRecord[] {
  return [...all]
    .map(([id, body]) => ({ id, body }))
    .filter(({ body }) => body.presentation === presentation)
    .sort((a, b) => a.body.order - b.body.order)
}

/**
 * Puts the next frame, or the one before, on a wall that shows the map. False where it does not, so that the key means
 * what it means otherwise. At the last frame nothing happens.
 */
export function stepFrames({ records, call }: Pick<Stores, "records" | "call">, by: 1 | -1): false | Promise<unknown> {
  const { byKind } = records.getState()
  const wall = byKind.wall.get("wall")
  if (wall === undefined || wall.mode === "off" || wall.source.from !== "map") return false
  const { frame } = wall.source
  const shown = byKind.frame.get(frame)
  if (shown === undefined) return Promise.resolve()
  const frames = framesOf(byKind.frame, shown.presentation)
  const next = frames[frames.findIndex(({ id }) => id === frame) + by]
  return next === undefined ? Promise.resolve() : call("wall.show", { source: { from: "map", frame: next.id } })
}
