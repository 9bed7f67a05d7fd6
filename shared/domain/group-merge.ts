import type { BodyOf } from "../contract/kinds.ts"

type Rec<K extends "seat" | "tie" | "coalition"> = { readonly id: string; readonly body: BodyOf<K> }

/** A record and what its fields become. */
export interface Moved<K extends "seat" | "tie" | "coalition"> {
  readonly record: Rec<K>
  readonly fields: Partial<BodyOf<K>>
}

/** All that happens to other records when one group is merged into another. */
export interface MergeMoves {
  readonly seats: readonly Moved<"seat">[]
  /** Seats whose holder has the same seat at the group that stays, and the group's own seat there. */
  readonly seatsGone: readonly Rec<"seat">[]
  readonly ties: readonly Moved<"tie">[]
  /** Ties between the two, and those that the group that stays has already. */
  readonly tiesGone: readonly Rec<"tie">[]
  /** Groups that were part of the one that goes. */
  readonly parts: readonly Moved<"coalition">[]
}

interface Around {
  readonly seats: Iterable<Rec<"seat">>
  readonly ties: Iterable<Rec<"tie">>
  readonly groups: Iterable<Rec<"coalition">>
}

/**
 * What moves when group `from` is merged into `into`; the dialog shows it and the command writes it. The profiles of
 * both stay as they are: their goals and funders are not added up.
 */
export function mergeMoves(from: string, into: string, { seats, ties, groups }: Around): MergeMoves {
  const swap = (id: string) => (id === from ? into : id)
  return {
    ...movedSeats(from, into, [...seats], swap),
    ...movedTies(from, [...ties], swap),
    parts: [...groups]
      .filter(({ id, body }) => body.parent === from && id !== from)
      // the group that stays cannot be part of itself
      .map((record) => ({ record, fields: { parent: record.id === into ? undefined : into } })),
  }
}

function movedSeats(
  from: string,
  into: string,
  all: readonly Rec<"seat">[],
  swap: (id: string) => string,
): Pick<MergeMoves, "seats" | "seatsGone"> {
  const taken = new Set(all.filter(({ body }) => body.coalition === into).map(({ body }) => seatKey(body, swap)))
  const seats: Moved<"seat">[] = []
  const seatsGone: Rec<"seat">[] = []
  for (const record of all) {
    const { coalition, holder } = record.body
    const touched = coalition === from || holder === from
    if (!touched) continue
    const sitsAtItself = holder !== undefined && swap(coalition) === swap(holder)
    if (sitsAtItself || (coalition === from && taken.has(seatKey(record.body, swap)))) {
      seatsGone.push(record)
      continue
    }
    seats.push({
      record,
      fields: { coalition: swap(coalition), ...(holder !== undefined && { holder: swap(holder) }) },
    })
  }
  return { seats, seatsGone }
}

/** The same person for the same organisation until the same day holds one seat, whatever its role at each table. */
function seatKey({ person, organization, holder, until }: BodyOf<"seat">, swap: (id: string) => string): string {
  return JSON.stringify([person, organization, holder === undefined ? undefined : swap(holder), until])
}

function movedTies(
  from: string,
  all: readonly Rec<"tie">[],
  swap: (id: string) => string,
): Pick<MergeMoves, "ties" | "tiesGone"> {
  const touched = ({ one, other, claimedBy }: BodyOf<"tie">) => [one, other, claimedBy].includes(from)
  const known = new Set(all.filter(({ body }) => !touched(body)).map(({ body }) => tieKey(body, swap)))
  const ties: Moved<"tie">[] = []
  const tiesGone: Rec<"tie">[] = []
  for (const record of all) {
    if (!touched(record.body)) continue
    const { one, other, claimedBy } = record.body
    const key = tieKey(record.body, swap)
    if (swap(one) === swap(other) || known.has(key)) {
      tiesGone.push(record)
      continue
    }
    known.add(key)
    ties.push({
      record,
      fields: { one: swap(one), other: swap(other), ...(claimedBy !== undefined && { claimedBy: swap(claimedBy) }) },
    })
  }
  return { ties, tiesGone }
}

/** Two claims of one kind by one side are one tie; what differs in level is still a claim of its own. */
function tieKey(tie: BodyOf<"tie">, swap: (id: string) => string): string {
  const ends = [swap(tie.one), swap(tie.other)]
  const claimed = tie.claimedBy === undefined ? undefined : swap(tie.claimedBy)
  return JSON.stringify([
    tie.type,
    tie.directed === true ? ends : ends.sort(),
    claimed,
    tie.table,
    tie.level,
    tie.until,
  ])
}
