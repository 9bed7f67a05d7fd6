import type { Size } from "../../shared/domain/map-space.ts"

export interface Movable {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Stays where it is; others make room. */
  readonly fixed: boolean
}

const ROUNDS = 200

/** Moves cards that overlap, or stand closer than `gap`, apart by the shorter way until none do (or the rounds are up). */
export function apart(cards: readonly Movable[], { width, height }: Size, gap: number): readonly Movable[] {
  const moved = cards.map((card) => ({ ...card }))
  for (let round = 0; round < ROUNDS; round++) {
    // from left to right, so that only cards within one width need to be looked at
    const byX = [...moved].sort((one, other) => one.x - other.x || (one.id < other.id ? -1 : 1))
    let touched = false
    for (const [index, one] of byX.entries()) {
      for (let next = index + 1; next < byX.length; next++) {
        const other = byX[next]
        if (other === undefined || other.x - one.x >= width + gap) break
        const across = width + gap - Math.abs(other.x - one.x)
        const down = height + gap - Math.abs(other.y - one.y)
        if (across <= 0.5 || down <= 0.5 || (one.fixed && other.fixed)) continue
        touched = true
        push(one, other, across / width < down / height ? { dx: across } : { dy: down })
      }
    }
    if (!touched) break
  }
  return moved
}

type Push = { readonly dx: number; readonly dy?: never } | { readonly dy: number; readonly dx?: never }

function push(one: { x: number; y: number; fixed: boolean }, other: typeof one, by: Push): void {
  const share = one.fixed || other.fixed ? 1 : 0.5
  if (by.dx !== undefined) {
    const way = other.x >= one.x ? 1 : -1
    if (!one.fixed) one.x -= way * by.dx * share
    if (!other.fixed) other.x += way * by.dx * share
  } else {
    const way = other.y >= one.y ? 1 : -1
    if (!one.fixed) one.y -= way * by.dy * share
    if (!other.fixed) other.y += way * by.dy * share
  }
}
