/** Who sits where, as much of a `seat` as counting needs. A seat may name a person, an organisation or both. */
export interface SeatAt {
  readonly coalition: string
  readonly person?: string | undefined
  readonly organization?: string | undefined
}

/** Two groups that have someone in common; `a` stands before `b` in the order of their ids. */
export interface SharedSeats {
  readonly a: string
  readonly b: string
  /** Ids behind the counts, each once and in order. */
  readonly people: readonly string[]
  readonly organizations: readonly string[]
}

/** How many different people and organisations sit at a group. */
export interface TableSize {
  readonly people: number
  readonly organizations: number
}

export interface SeatCount {
  /** Only pairs that share someone, in the order of their ids. */
  readonly pairs: readonly SharedSeats[]
  readonly tables: ReadonlyMap<string, TableSize>
}

/**
 * Projects seats onto pairs of groups: how many people, and how many organisations, sit at both. Several seats of one
 * person at one group count once. Takes time in proportion to what is shared, not to the number of pairs. `onShare` hears
 * which part of it is done, 0 to 1. METHOD.md D3.
 */
export function sharedSeats(seats: readonly SeatAt[], onShare?: (done: number) => void): SeatCount {
  const coalitions = [...new Set(seats.map(({ coalition }) => coalition))].sort()
  const rowOf = new Map(coalitions.map((id, row) => [id, row]))
  const people = index(seats, rowOf, ({ person }) => person)
  const organizations = index(seats, rowOf, ({ organization }) => organization)

  const pairs = coalitions.flatMap((a, row) => {
    onShare?.(row / coalitions.length)
    const peopleWith = sharedWithLater(people, row)
    const organizationsWith = sharedWithLater(organizations, row)
    const others = [...new Set([...peopleWith.keys(), ...organizationsWith.keys()])].sort((one, other) => one - other)
    return others.flatMap((other) => {
      const b = coalitions[other]
      if (b === undefined) return []
      return { a, b, people: peopleWith.get(other) ?? [], organizations: organizationsWith.get(other) ?? [] }
    })
  })
  const sizeOf = (row: number) => ({
    people: people.holdersAt[row]?.length ?? 0,
    organizations: organizations.holdersAt[row]?.length ?? 0,
  })
  return { pairs, tables: new Map(coalitions.map((id, row) => [id, sizeOf(row)])) }
}

/** Groups as row numbers in the order of their ids, holders by id. */
interface SeatIndex {
  /** The holders at each row, in the order of their ids. */
  readonly holdersAt: readonly (readonly string[])[]
  /** The rows of each holder, rising. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
}

function index(
  seats: readonly SeatAt[],
  rowOf: ReadonlyMap<string, number>,
  holderOf: (seat: SeatAt) => string | undefined,
): SeatIndex {
  const rowsByHolder = new Map<string, Set<number>>()
  for (const seat of seats) {
    const holder = holderOf(seat)
    const row = rowOf.get(seat.coalition)
    if (holder === undefined || row === undefined) continue
    const rows = rowsByHolder.get(holder)
    if (rows === undefined) rowsByHolder.set(holder, new Set([row]))
    else rows.add(row)
  }
  const holdersAt: string[][] = Array.from({ length: rowOf.size }, () => [])
  const rowsOf = new Map<string, readonly number[]>()
  for (const holder of [...rowsByHolder.keys()].sort()) {
    const rows = [...(rowsByHolder.get(holder) ?? [])].sort((one, other) => one - other)
    rowsOf.set(holder, rows)
    for (const row of rows) holdersAt[row]?.push(holder)
  }
  return { holdersAt, rowsOf }
}

/** Whom a row shares with each later row: walking only the rows of its own holders. */
function sharedWithLater({ holdersAt, rowsOf }: SeatIndex, row: number): ReadonlyMap<number, readonly string[]> {
  const result = new Map<number, string[]>()
  for (const holder of holdersAt[row] ?? []) {
    const rows = rowsOf.get(holder) ?? []
    for (let i = rows.length - 1; i >= 0; i--) {
      const other = rows[i]
      if (other === undefined || other <= row) break
      const shared = result.get(other)
      if (shared === undefined) result.set(other, [holder])
      else shared.push(holder)
    }
  }
  return result
}
