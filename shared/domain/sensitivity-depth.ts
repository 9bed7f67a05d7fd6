/**
 * How deep what is on the table goes, from words about how one works to bodies that begin, change or end. Options of the
 * community's own have no place here.
 */
export const DEPTHS = ["staying informed", "ways of working", "agreements", "pooled work", "structure"] as const

/** How much of something there is among pairs: none, up to half of those known, or more than half. */
export type RoomWord = "none" | "some" | "most" | "not yet known"

/** The deepest of what the room has put on the table, with the options behind it. */
export interface Depth {
  readonly word: (typeof DEPTHS)[number] | "not yet named"
  readonly options: readonly string[]
}

const DEPTH_OF: Readonly<Record<string, number>> = {
  O0: 0,
  O1: 1,
  O2: 1,
  O3: 1,
  O4: 2,
  O5: 2,
  O6: 3,
  O7: 3,
  O8: 4,
  O9: 4,
  O10: 4,
  O11: 4,
}

/** How deep a choice of options goes, by the deepest of them. METHOD.md D2. */
export function depthOf(options: readonly string[]): Depth {
  const depths = options.flatMap((option) => DEPTH_OF[option] ?? [])
  const deepest = Math.max(...depths)
  return {
    word: DEPTHS[deepest] ?? "not yet named",
    options: options.filter((option) => DEPTH_OF[option] === deepest),
  }
}
