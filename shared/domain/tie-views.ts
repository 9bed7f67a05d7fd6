interface TieViewRow {
  readonly session?: string | undefined
  readonly step?: number | undefined
  readonly block?: string | undefined
  readonly party: string
  readonly other: string
  readonly pulled?: boolean | undefined
}

const plain = (name: string): string => name.trim().toLowerCase()
const key = ({ session, step, block }: TieViewRow, one: string, other: string): string =>
  JSON.stringify([session, step, block, plain(one), plain(other)])

/**
 * The views of ties that the room may see: where both sides said theirs and let it go. What one side alone would show is
 * for the two of them to talk about. METHOD.md E2.4.
 */
export function letGoByBoth<T>(views: readonly T[], of: (view: T) => TieViewRow): readonly T[] {
  const free = views.filter((view) => of(view).pulled !== true)
  const said = new Set(free.map((view) => key(of(view), of(view).party, of(view).other)))
  return free.filter((view) => said.has(key(of(view), of(view).other, of(view).party)))
}

/** True where two views are the two sides of one tie. */
export function facing(a: TieViewRow, b: TieViewRow): boolean {
  return key(a, a.party, a.other) === key(b, b.other, b.party)
}
