import { type Claim, type MapTie, type Standing, saysOf } from "./map-ties.ts"

/** One claimant's word, to stand beside the others'. */
export interface Said {
  readonly claim: Claim
  readonly says: "there" | "not there" | "nothing"
}

/** A tie as it was told, by all who told it. */
export interface ToldTie {
  readonly tie: MapTie
  readonly said: readonly Said[]
}

/** What tables, groups and documents have said, put together. */
export interface ClaimBoard {
  /** Told in different ways; what to talk about. */
  readonly disputed: readonly ToldTie[]
  /** Told by more than one and in one way, and not yet confirmed by both sides. */
  readonly alike: readonly ToldTie[]
  /** Told by one alone. */
  readonly byOne: readonly ToldTie[]
  readonly confirmed: readonly ToldTie[]
  /** How many claims each table has made, in the order of the tables. */
  readonly tables: readonly { readonly table: number; readonly claims: number }[]
}

/** Puts claims together tie by tie; `table` keeps the ties that this table spoke of. Ties without claims are left out. */
export function claimBoard(ties: readonly MapTie[], table?: number): ClaimBoard {
  const told = ties.flatMap((tie): readonly ToldTie[] => {
    if (tie.origin.from !== "claims") return []
    const said = tie.origin.claims.map((claim) => ({ claim, says: saysOf(tie.layer, claim) }))
    return table === undefined || said.some(({ claim }) => claim.table === table) ? [{ tie, said }] : []
  })
  const standing = (of: Standing) => told.filter(({ tie }) => tie.standing === of)
  const claimed = standing("claimed")
  return {
    disputed: standing("disputed"),
    alike: claimed.filter(({ said }) => said.length > 1),
    byOne: claimed.filter(({ said }) => said.length === 1),
    confirmed: standing("confirmed"),
    tables: tablesOf(ties),
  }
}

function tablesOf(ties: readonly MapTie[]): ClaimBoard["tables"] {
  const counts = new Map<number, number>()
  for (const { origin } of ties) {
    if (origin.from !== "claims") continue
    for (const { table } of origin.claims) if (table !== undefined) counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return [...counts].map(([table, claims]) => ({ table, claims })).sort((a, b) => a.table - b.table)
}
