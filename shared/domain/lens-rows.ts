import type { LENS_ROWS } from "../contract/lens.ts"
import { FUNCTION_IDS } from "../method/taxonomies/fixed-lists.ts"
import { comparable } from "./answer.ts"
import { type Coder, coded } from "./coding.ts"
import type { GroupBody, Share } from "./group-coverage.ts"
import { type PlaceTree, placeTree } from "./lens-places.ts"

export type RowsOf = (typeof LENS_ROWS)[number]
export type Groups = ReadonlyMap<string, GroupBody>

/** One group in a row, with what is known of how it stands there. */
export interface InRow {
  readonly id: string
  /** Intensity 0 to 4 of a function; thousands a year from a funder. Absent where it is not known. */
  readonly amount?: number | undefined
  /** Of a place: all of it, or only a part of it, belongs to what the group covers. */
  readonly part?: true
}

/** A funder, measure, place or function, with the groups that have it. */
export interface LensRow {
  readonly id: string
  /** Its name; a function is named by its id. */
  readonly name: string
  /** How deep it stands under others, 0 for the first level. */
  readonly depth: number
  /** Of a place: the children who live there. */
  readonly children?: number | undefined
  /** Groups in the order in which they were given. */
  readonly groups: readonly InRow[]
  /** Groups of which it is known whether they belong here, of all. */
  readonly coverage: Share
}

/** What groups have in common, row by row. */
export interface LensRows {
  readonly rows: readonly LensRow[]
  /** Groups whose whole list is known, of all. */
  readonly coverage: Share
  /** Groups whose list is not known, or said in words that nobody has matched yet. */
  readonly notKnown: readonly string[]
}

interface Row extends Omit<LensRow, "coverage" | "groups"> {
  readonly groups: InRow[]
}

/** The measures that groups use, in the order of their names; those of one meaning are one. METHOD.md D3. */
export function measureRows(groups: Groups, coder: Coder): LensRows {
  const rows = new Map<string, Row>()
  const notKnown: string[] = []
  for (const [id, { measures }] of groups) {
    if (measures === undefined || !comparable(measures)) {
      notKnown.push(id)
      continue
    }
    const read = coded(measures.items, "measures", coder)
    if (read.notYet.length > 0) notKnown.push(id)
    for (const [key, { tag, wordings }] of read.items) put(rows, key, tag?.name ?? wordings[0] ?? key, { id })
    // said in words of its own: it stands there, and is nobody else's until it is matched
    for (const wording of read.notYet) put(rows, `said: ${wording}`, wording, { id })
  }
  return finished([...rows.values()].sort(byName), groups, notKnown)
}

/** Who gives money to whom, by the names of the funders. An amount that one grant leaves open is not known. METHOD.md B2. */
export function funderRows(groups: Groups, coder: Coder): LensRows {
  const rows = new Map<string, Row>()
  const notKnown: string[] = []
  for (const [id, { funders }] of groups) {
    if (funders === undefined || !comparable(funders)) {
      notKnown.push(id)
      continue
    }
    const byFunder = new Map<string, { readonly name: string; amount: number | undefined }>()
    for (const { name, amount } of funders.items) {
      const meant = [...coded([name], "funders", coder).items]
      const found = meant.length === 0 ? [{ key: `said: ${name}`, called: name }] : calledIn(meant, name)
      for (const { key, called } of found) {
        const before = byFunder.get(key)
        // one sum from two funders cannot be told apart
        const own = found.length === 1 ? amount : undefined
        if (before === undefined) byFunder.set(key, { name: called, amount: own })
        else before.amount = sumOf(before.amount, own)
      }
    }
    for (const [key, { name, amount }] of byFunder)
      put(rows, key, name, { id, ...(amount !== undefined && { amount }) })
  }
  return finished([...rows.values()].sort(byName), groups, notKnown)
}

const calledIn = (
  items: readonly (readonly [string, { readonly tag: { readonly name: string } | undefined }])[],
  wording: string,
) => items.map(([key, { tag }]) => ({ key, called: tag?.name ?? wording }))

const sumOf = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one + other

/** What a row of funders adds up to, and how many of its groups have not said how much. */
export function moneyOf({ groups }: Pick<LensRow, "groups">): { readonly known: number; readonly open: number } {
  return {
    known: groups.reduce((sum, { amount = 0 }) => sum + amount, 0),
    open: groups.filter(({ amount }) => amount === undefined).length,
  }
}

/**
 * The six backbone functions and the groups that do a piece of each, at any strength. A group that was not asked about a
 * function is not counted as doing nothing. METHOD.md B3.6.
 */
export function functionRows(groups: Groups): LensRows {
  const rated = [...groups].map(([id, { functions = {} }]) => ({ id, functions }))
  const rows = FUNCTION_IDS.map((id): LensRow => {
    const known = rated.filter(({ functions }) => functions[id] !== undefined)
    const there = known.filter(({ functions }) => (functions[id] ?? 0) > 0)
    return {
      id,
      name: id,
      depth: 0,
      groups: there.map((group) => ({ id: group.id, amount: group.functions[id] })),
      coverage: { known: known.length, of: groups.size },
    }
  })
  const notKnown = rated.filter(({ functions }) => FUNCTION_IDS.some((id) => functions[id] === undefined))
  return {
    rows,
    coverage: { known: groups.size - notKnown.length, of: groups.size },
    notKnown: notKnown.map(({ id }) => id),
  }
}

/**
 * The places of the list as a tree, with the groups that cover each: all of it where the group names it or a place around
 * it, a part where it names only places inside. METHOD.md D1.
 */
export function footprintRows(groups: Groups, units: Parameters<typeof placeTree>[0]): LensRows {
  const tree = placeTree(units)
  const notKnown: string[] = []
  const rows = new Map(tree.order.map((unit) => [unit.id, { ...unit, groups: [] as InRow[] }]))
  for (const [id, { footprint }] of groups) {
    const places = footprint !== undefined && comparable(footprint) ? resolved(footprint.items, tree) : undefined
    if (places === undefined || places.open) notKnown.push(id)
    for (const [place, how] of covered(places?.ids ?? [], tree)) {
      rows.get(place)?.groups.push(how === "all" ? { id } : { id, part: true })
    }
  }
  return finished([...rows.values()], groups, notKnown)
}

function resolved(items: readonly string[], { idOf }: PlaceTree) {
  const ids = items.map(idOf)
  return { ids: ids.filter((id) => id !== undefined), open: ids.includes(undefined) }
}

function covered(named: readonly string[], tree: PlaceTree): ReadonlyMap<string, "all" | "part"> {
  const found = new Map<string, "all" | "part">()
  for (const id of named) {
    for (const inside of tree.within(id)) found.set(inside, "all")
    for (const around of tree.around(id)) if (!found.has(around)) found.set(around, "part")
  }
  return found
}

function put(rows: Map<string, Row>, id: string, name: string, group: InRow): void {
  const row = rows.get(id)
  if (row === undefined) rows.set(id, { id, name, depth: 0, groups: [group] })
  else if (row.groups.at(-1)?.id !== group.id) row.groups.push(group)
}

function finished(rows: readonly Row[], groups: Groups, notKnown: readonly string[]): LensRows {
  const coverage = { known: groups.size - notKnown.length, of: groups.size }
  return { rows: rows.map((row) => ({ ...row, coverage })), coverage, notKnown }
}

const collator = new Intl.Collator("en", { numeric: true })
const byName = (one: Row, other: Row) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)
