import type { LENS_TIES } from "../contract/lens.ts"
import { type Claim, type MapTie, saysOf } from "./map-ties.ts"

export type WhichTies = (typeof LENS_TIES)[number]

/** Who stands behind a tie of working together. `recorded`: a document or the facilitator, neither side. */
export type SaidBy = "both sides" | "one side" | "recorded"

/** Which way the sides want it: they may disagree. */
export type WantedWay = "closer" | "less close" | "as it is" | "differently" | "not said"

/** A tie of working together, as it is told and as it is wanted. */
export interface ClaimedTie {
  readonly tie: MapTie
  readonly saidBy: SaidBy
  /** Told differently: there and not there, or two steps apart. Something to talk about. */
  readonly disputed: boolean
  readonly way: WantedWay
  /** The mean of the levels that are wanted; absent where nobody said. */
  readonly wanted: number | undefined
}

/** The ties of working together with who says so and who wants what. METHOD.md E2.2, E2.4. */
export function claimedTies(ties: readonly MapTie[]): readonly ClaimedTie[] {
  return ties.flatMap((tie) => {
    if (tie.layer !== "works with" || tie.origin.from !== "claims") return []
    const { claims } = tie.origin
    return [
      {
        tie,
        saidBy: saidBy(tie, claims),
        disputed: tie.standing === "disputed",
        way: wayOf(claims),
        wanted: meanWanted(claims),
      },
    ]
  })
}

function saidBy({ one, other, layer }: MapTie, claims: readonly Claim[]): SaidBy {
  const heard = claims.filter((claim) => saysOf(layer, claim) !== "nothing")
  const sides = new Set(heard.flatMap(({ by }) => (by === one || by === other ? [by] : [])))
  if (sides.size === 2 || claims.some(({ confirmed }) => confirmed)) return "both sides"
  return sides.size === 1 ? "one side" : "recorded"
}

/** Each side's wish beside its own word on today; a wish without one says nothing of a way. */
function wayOf(claims: readonly Claim[]): WantedWay {
  const ways = claims.flatMap(({ level, wanted }) =>
    level === undefined || wanted === undefined ? [] : [Math.sign(wanted - level)],
  )
  if (ways.length === 0) return "not said"
  const [first = 0] = ways
  if (ways.some((way) => way !== first)) {
    // one side would leave it as it is: the other's wish is the way
    const moving = [...new Set(ways.filter((way) => way !== 0))]
    return moving.length === 1 ? wordOf(moving[0] ?? 0) : "differently"
  }
  return wordOf(first)
}

function wordOf(way: number): WantedWay {
  if (way > 0) return "closer"
  return way < 0 ? "less close" : "as it is"
}

function meanWanted(claims: readonly Claim[]): number | undefined {
  const levels = claims.flatMap(({ wanted }) => wanted ?? [])
  return levels.length === 0 ? undefined : levels.reduce((sum, level) => sum + level, 0) / levels.length
}

/**
 * The ties as a lens draws them: `now` as they are; `wanted` at the level that is wanted, those that nobody wants left
 * out; `change` only those for which somebody wants another level than today's. Other layers pass unchanged.
 */
export function tiesAsWanted(ties: readonly MapTie[], which: WhichTies): readonly MapTie[] {
  if (which === "now") return ties
  const others = ties.filter(({ layer }) => layer !== "works with")
  const drawn = claimedTies(ties).flatMap(({ tie, way, wanted }) => {
    if (which === "change" && (way === "as it is" || way === "not said")) return []
    return wanted === undefined ? [] : [{ ...tie, size: wanted, absent: wanted === 0 }]
  })
  return [...drawn, ...others]
}

/** How many ties are said by whom and wanted which way. */
export interface ClaimCounts {
  readonly said: Readonly<Record<SaidBy, number>>
  readonly ways: Readonly<Record<WantedWay, number>>
  readonly disputed: number
  readonly of: number
}

/** Counts of the ties of a lens, each with its base. */
export function claimCounts(all: readonly ClaimedTie[]): ClaimCounts {
  const said = { "both sides": 0, "one side": 0, recorded: 0 }
  const ways = { closer: 0, "less close": 0, "as it is": 0, differently: 0, "not said": 0 }
  for (const claimed of all) {
    said[claimed.saidBy]++
    ways[claimed.way]++
  }
  return { said, ways, disputed: all.filter((claimed) => claimed.disputed).length, of: all.length }
}
