import type { Measured } from "./answer.ts"
import type { TieBetween } from "./network-graph.ts"

/** What somebody said of how closely two groups work together: a tie record of the kind `works with` fits. */
export interface TieReport {
  readonly one: string
  readonly other: string
  /** The group that says so; absent for a document or the facilitator. */
  readonly claimedBy?: string | undefined
  /** 0 no contact to 5 one system. Missing where only the tie itself was named. */
  readonly level?: number | undefined
  readonly wanted?: number | undefined
  /** Both sides agreed to it. */
  readonly confirmed?: boolean | undefined
}

/** What one side says. */
export interface Side {
  readonly level: number | undefined
  readonly wanted: number | undefined
}

/** All that was said of one pair; `one` stands before `other` in the order of their ids. */
export interface TiePair {
  readonly one: string
  readonly other: string
  /** What each side says itself; undefined where it has said nothing. */
  readonly byOne: Side | undefined
  readonly byOther: Side | undefined
  /** What documents and others say. */
  readonly byOthers: readonly Side[]
  readonly confirmed: boolean
}

/** Brings reports together by pair, in the order of their first report. Of two by one side, the later in the list holds. */
export function tiePairs(reports: Iterable<TieReport>): readonly TiePair[] {
  const found = new Map<string, { -readonly [K in keyof TiePair]: TiePair[K] } & { byOthers: Side[] }>()
  for (const { one: from, other: to, claimedBy, level, wanted, confirmed = false } of reports) {
    if (from === to) continue
    const [one, other] = from < to ? [from, to] : [to, from]
    const key = JSON.stringify([one, other])
    let pair = found.get(key)
    if (pair === undefined) {
      found.set(key, (pair = { one, other, byOne: undefined, byOther: undefined, byOthers: [], confirmed: false }))
    }
    const side = { level, wanted }
    if (claimedBy === one) pair.byOne = side
    else if (claimedBy === other) pair.byOther = side
    else pair.byOthers.push(side)
    pair.confirmed ||= confirmed
  }
  return [...found.values()]
}

/** The groups that have said something of a tie of their own: those who answered, where nobody kept a list. */
export function reporters(pairs: Iterable<TiePair>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { one, other, byOne, byOther } of pairs) {
    if (byOne !== undefined) found.add(one)
    if (byOther !== undefined) found.add(other)
  }
  return found
}

export interface TieRule {
  /** From which level on a pair counts as tied, 1 to 5. A tie named without a level counts as 1. */
  readonly leastLevel: number
  /** `any`: the mean of the levels that were given, as the map draws it. `both`: each side says so, or it was confirmed. */
  readonly saidBy: "any" | "both"
}

/** The pairs that count as tied, weighing their level. METHOD.md D3. */
export function tiesFrom(pairs: Iterable<TiePair>, { leastLevel, saidBy }: TieRule): readonly TieBetween[] {
  const ties: TieBetween[] = []
  for (const pair of pairs) {
    const weight = meanLevel(pair)
    const counts = saidBy === "any" ? weight >= leastLevel : claims(pair, leastLevel).both
    if (counts && weight >= 1) ties.push({ one: pair.one, other: pair.other, weight })
  }
  return ties
}

function meanLevel({ byOne, byOther, byOthers }: TiePair): number {
  const said = [byOne, byOther, ...byOthers].filter((side) => side !== undefined)
  const levels = said.flatMap(({ level }) => level ?? [])
  return levels.length === 0 ? 1 : levels.reduce((sum, level) => sum + level, 0) / levels.length
}

function claims(pair: TiePair, leastLevel: number): { readonly either: boolean; readonly both: boolean } {
  const says = (side: Side | undefined) => side !== undefined && (side.level ?? 1) >= leastLevel
  const agreed = pair.confirmed && meanLevel(pair) >= leastLevel
  const [one, other] = [says(pair.byOne), says(pair.byOther)]
  return { either: agreed || one || other, both: agreed || (one && other) }
}

/** Ties claimed by both sides as a share of those that either claims. */
export type Reciprocity = Measured<"none claimed"> & {
  readonly inputsUsed: { readonly both: number; readonly either: number; readonly leastLevel: number }
  /** Claimed ties of which both sides have spoken, of all claimed: of the others only one story is known. */
  readonly coverage: { readonly known: number; readonly of: number }
  readonly asOf: string | null
}

/** How far the two sides agree on who works with whom, 0 to 1. METHOD.md D3. */
export function reciprocity(pairs: Iterable<TiePair>, leastLevel = 1, asOf: string | null = null): Reciprocity {
  let [both, either, heard] = [0, 0, 0]
  for (const pair of pairs) {
    const claimed = claims(pair, leastLevel)
    if (!claimed.either) continue
    either++
    if (claimed.both) both++
    if (pair.confirmed || (pair.byOne !== undefined && pair.byOther !== undefined)) heard++
  }
  const base = { inputsUsed: { both, either, leastLevel }, coverage: { known: heard, of: either }, asOf }
  return either === 0 ? { value: null, reason: "none claimed", ...base } : { value: both / either, ...base }
}

/** A figure of one tie, with the groups whose word it rests on. */
export type TieFigure<Reason extends string> = Measured<Reason> & {
  readonly one: string
  readonly other: string
  readonly inputsUsed: readonly string[]
}

/** The level that `one` says less the level that `other` says, -5 to 5: two stories to talk about, never averaged. METHOD.md D3. */
export function levelGap({ one, other, byOne, byOther }: TiePair): TieFigure<"one side not known" | "no side known"> {
  const [mine, theirs] = [byOne?.level, byOther?.level]
  const ends = {
    one,
    other,
    inputsUsed: [...(mine === undefined ? [] : [one]), ...(theirs === undefined ? [] : [other])],
  }
  if (mine !== undefined && theirs !== undefined) return { value: mine - theirs, ...ends }
  return { value: null, reason: ends.inputsUsed.length === 0 ? "no side known" : "one side not known", ...ends }
}

/** What each side wants less what it says there is now, -5 to 5; less is legitimate. `one` is the side that speaks. METHOD.md D3. */
export function wantedChanges(pair: TiePair): readonly TieFigure<"level not known" | "wish not known">[] {
  const sides = [
    { one: pair.one, other: pair.other, side: pair.byOne },
    { one: pair.other, other: pair.one, side: pair.byOther },
  ]
  return sides.map(({ one, other, side }) => {
    if (side?.wanted === undefined) return { value: null, reason: "wish not known", one, other, inputsUsed: [] }
    if (side.level === undefined) return { value: null, reason: "level not known", one, other, inputsUsed: [] }
    return { value: side.wanted - side.level, one, other, inputsUsed: [one] }
  })
}
