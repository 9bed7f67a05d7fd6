import type { BodyOf } from "../../../shared/contract/kinds.ts"

/** A community made up for measuring: groups on a loose grid, most ties near by, some right across. */
export interface Community {
  readonly groups: ReadonlyMap<string, BodyOf<"coalition">>
  readonly ties: ReadonlyMap<string, BodyOf<"tie">>
  readonly seats: ReadonlyMap<string, BodyOf<"seat">>
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** A group with 40 ties. */
  readonly hub: string
}

export const CELL = { width: 300, height: 190 } as const
const LOOSE = 24
const HUB_TIES = 40
const PEOPLE_A_SEAT = 0.5
const REACH = 40
const ORGANIZATIONS = 9000
const TYPES = ["works with", "informs", "shares data", "refers to", "funds", "met to compare"] as const
/** What the narrower lens of the bench leaves. */
export const NARROW_LENS: readonly (typeof TYPES)[number][] = ["works with", "informs", "met to compare"]
export const WIDE_LENS: readonly (typeof TYPES)[number][] = TYPES
const KINDS = ["coalition", "collaborative", "initiative", "network", "task force"] as const
const FIRST = ["North", "Harbor", "Maple", "Ridge", "Prairie", "Lantern", "Bridge", "Willow", "Copper", "Stone"]
const SECOND = ["County", "Valley", "Lakes", "Quarter", "Corridor", "District", "Hills", "Crossing"]
const THIRD = [
  "Early Reading Circle",
  "Families Network",
  "Summer Learning Task Force",
  "Safe Routes",
  "Newborn Home Visits",
  "Youth Jobs Partnership",
  "School Readiness Coalition",
]

/** The same community each time it is asked for. Whoever sits at several tables sits at neighbouring ones, as people do. */
export function community(count: number, tieCount: number, seatCount = 0): Community {
  const random = chance(count * 31 + tieCount)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const ids = Array.from({ length: count }, (_, index) => `g${index}`)
  const columns = Math.ceil(Math.sqrt((count * CELL.height * 1.6) / CELL.width))
  const groups = new Map(
    ids.map((id, index): [string, BodyOf<"coalition">] => [
      id,
      {
        name: `${pick(FIRST)} ${pick(SECOND)} ${pick(THIRD)}`,
        number: index + 1,
        type: pick(KINDS),
        issues: { state: "listed", items: ["reading", "child care"].slice(0, 1 + Math.floor(random() * 2)) },
      },
    ]),
  )
  const places = new Map(
    ids.map((id, index) => [
      id,
      {
        x: (index % columns) * CELL.width + Math.floor(random() * LOOSE),
        y: Math.floor(index / columns) * CELL.height + Math.floor(random() * LOOSE),
      },
    ]),
  )
  const hubIndex = Math.floor(count / 2 + columns / 2)
  const ties = new Map<string, BodyOf<"tie">>()
  const known = new Set<string>()
  const add = (one: number, other: number) => {
    const type = pick(TYPES)
    const key = `${Math.min(one, other)} ${Math.max(one, other)} ${type}`
    if (one === other || other < 0 || other >= count || known.has(key)) return
    known.add(key)
    ties.set(`t${ties.size}`, {
      one: `g${one}`,
      other: `g${other}`,
      type,
      ...(type === "works with" && { level: 1 + Math.floor(random() * 5) }),
      ...(type === "met to compare" && { compared: "2026-02-10" }),
      confirmed: random() < 0.6,
    })
  }
  while (ties.size < Math.min(HUB_TIES, tieCount)) add(hubIndex, Math.floor(random() * count))
  while (ties.size < tieCount) {
    const one = Math.floor(random() * count)
    const near = one + Math.floor(random() * 5 - 2) + columns * Math.floor(random() * 5 - 2)
    const other = random() < 0.7 ? near : Math.floor(random() * count)
    if (one !== hubIndex && other !== hubIndex) add(one, other)
  }
  const seats = new Map<string, BodyOf<"seat">>()
  for (let seat = 0; seat < seatCount; seat++) {
    const person = Math.floor(random() * seatCount * PEOPLE_A_SEAT)
    const home = Math.floor((person / (seatCount * PEOPLE_A_SEAT)) * count)
    const coalition = `g${(home + Math.floor(random() * REACH)) % count}`
    seats.set(`s${seat}`, { coalition, person: `p${person}`, organization: `o${person % ORGANIZATIONS}` })
  }
  return { groups, ties, seats, places, hub: `g${hubIndex}` }
}

/** Numbers that look like chance: mulberry32. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
