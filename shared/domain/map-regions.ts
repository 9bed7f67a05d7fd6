import { around } from "./map-align.ts"
import type { Point, Size } from "./map-space.ts"

/** Between the cards of a region and the line around them. */
export const REGION_AIR = 24

export interface Region {
  readonly id: string
  readonly members: readonly string[]
}

interface Moved {
  readonly regions: readonly Region[]
  readonly before: ReadonlyMap<string, Point>
  readonly after: ReadonlyMap<string, Point>
  /** The cards that a hand moved. */
  readonly moved: readonly string[]
  readonly size: Size
}

/**
 * Regions whose members are others after cards were moved: a card joins a region where its middle came to lie inside the
 * line around the others, and leaves one where it stood with them and was pulled away by more than its own size. A region
 * follows its groups when they are moved together, and nobody leaves one whose line lay around wide distances before.
 */
export function regionsAfterMove({ regions, before, after, moved, size }: Moved): readonly Region[] {
  const hand = new Set(moved)
  return regions.flatMap(({ id, members }) => {
    const others = members.filter((member) => !hand.has(member) && after.has(member))
    const line = around(
      others.flatMap((other) => after.get(other) ?? []),
      size,
      REGION_AIR,
    )
    if (line === undefined) return []
    /** Pixels between a card and the line around the others; below zero where its middle lies inside. */
    const away = (at: Point | undefined): number => {
      if (at === undefined) return Number.POSITIVE_INFINITY
      const middle = { x: at.x + size.width / 2, y: at.y + size.height / 2 }
      return Math.max(
        line.x - middle.x,
        middle.x - line.x - line.width,
        line.y - middle.y,
        middle.y - line.y - line.height,
      )
    }
    const isMember = new Set(members)
    const far = size.width * 1.5
    const leaves = moved.filter(
      (card) => isMember.has(card) && away(before.get(card)) <= far && away(after.get(card)) > far,
    )
    const joins = moved.filter(
      (card) => !isMember.has(card) && away(before.get(card)) > 0 && away(after.get(card)) <= 0,
    )
    if (leaves.length + joins.length === 0) return []
    const gone = new Set(leaves)
    return [{ id, members: [...members.filter((member) => !gone.has(member)), ...joins] }]
  })
}

/** What a list of short numbers means, as it is typed. */
export type TypedNumbers =
  | { readonly is: "numbers"; readonly numbers: readonly number[] }
  /** No group has this number, nor one that begins with it. */
  | { readonly is: "refused"; readonly number: string }

/**
 * Reads short numbers such as `4 7, 12`: what comes between them does not matter. The last one may be half typed, so it
 * only has to begin a number that is there, unless the list is `whole`.
 */
export function typedNumbers(text: string, known: ReadonlySet<number>, whole = false): TypedNumbers {
  const typed = text.match(/\d+/g) ?? []
  const stray = /[^\d\s,;#-]/.exec(text)
  if (stray !== null) return { is: "refused", number: stray[0] }
  const open = !whole && /\d$/.test(text) ? typed.length - 1 : -1
  const wrong = typed.find((digits, at) =>
    at === open ? ![...known].some((number) => String(number).startsWith(digits)) : !known.has(Number(digits)),
  )
  if (wrong !== undefined) return { is: "refused", number: wrong }
  return { is: "numbers", numbers: [...new Set(typed.map(Number))].filter((number) => known.has(number)) }
}
