import { type CompareOptions, DEFAULT_WEIGHTS } from "./overlap.ts"
import { compareDimension } from "./overlap-dimensions.ts"
import {
  DIMENSIONS,
  type Dimension,
  type Items,
  type ListDimension,
  MAIN_DIMENSIONS,
  type NotComparable,
  type ReadyGroup,
} from "./overlap-facts.ts"
import type { Places } from "./overlap-places.ts"
import { type Interval, intervalMasses } from "./sets.ts"

/** One group against all others, by their places in the list; NaN where there is no figure. */
export interface OverlapRow {
  /** The headline of each dimension and the one number, as `compareReady` gives them. */
  readonly values: Readonly<Record<Dimension | "composite", Float64Array>>
  /** How many items both list. */
  readonly shared: Readonly<Record<Dimension, Uint32Array>>
}

/** Groups made ready for being compared with all others at once. */
export interface OverlapIndex {
  /**
   * Figures of the group at a place with those from another place on, of some dimensions or of all. The arrays are used
   * again by the next call.
   */
  readonly row: (place: number, from: number, of?: readonly Dimension[]) => OverlapRow
  /** Puts a group that has changed in the place of what it was. */
  readonly replace: (place: number, group: ReadyGroup) => void
}

type IndexOptions = Pick<CompareOptions, "places" | "coder" | "weights" | "leftOut">

interface Column {
  readonly put: (place: number, group: ReadyGroup) => void
  /** Writes what a group has with those from a place on. */
  readonly write: (place: number, from: number, values: Float64Array, shared: Uint32Array) => void
}

/**
 * Compares by postings: for each item the groups that list it, so that work is done for what is shared and not for each
 * pair of lists. The figures are those of `compareReady`. METHOD.md D1.
 */
export function overlapIndex(groups: readonly ReadyGroup[], options: IndexOptions): OverlapIndex {
  const size = groups.length
  const listColumn = (dimension: ListDimension) => postingsColumn(size, ({ items }) => items[dimension])
  const columns: Readonly<Record<Dimension, Column>> = {
    goals: listColumn("goals"),
    strategies: listColumn("strategies"),
    footprint: footprintColumn(size, options),
    funders: postingsColumn(
      size,
      ({ items }) => items.funders,
      ({ amounts }, key) => amounts.get(key) ?? 0,
    ),
    members: listColumn("members"),
    measures: listColumn("measures"),
    populations: listColumn("populations"),
    ages: agesColumn(),
  }
  const of = <V>(make: () => V) => Object.fromEntries(DIMENSIONS.map((key) => [key, make()])) as Record<Dimension, V>
  const values = { ...of(() => new Float64Array(size)), composite: new Float64Array(size) }
  const shared = of(() => new Uint32Array(size))
  const composer = createComposer(size, options)
  const replace = (place: number, group: ReadyGroup) => {
    for (const dimension of DIMENSIONS) columns[dimension].put(place, group)
    composer.put(place, group)
  }
  groups.forEach((group, place) => replace(place, group))
  return {
    replace,
    row: (place, from, wanted) => {
      for (const dimension of wanted ?? DIMENSIONS) {
        columns[dimension].write(place, from, values[dimension], shared[dimension])
      }
      if (wanted === undefined) composer.write(place, from, values)
      return { values, shared }
    },
  }
}

/** Dice of two masses that are not both nothing. The same steps as `likeness`, for the same last digit. */
function dice(a: number, b: number, shared: number): number {
  return a === 0 || b === 0 ? 0 : Math.min(1, shared / ((a + b) / 2))
}

type ListsOf = (group: ReadyGroup) => Items | NotComparable

/** Lists by postings. Where items may weigh more than one each, two groups all of whose items have a weight go by it. */
function postingsColumn(size: number, listOf: ListsOf, weightOf?: (group: ReadyGroup, key: string) => number): Column {
  const numberOf = new Map<string, number>()
  /** By item: the places that list it, rising, and what it weighs there. */
  const holders: number[][] = []
  const weights: number[][] = []
  const keysAt: (Uint32Array | undefined)[] = Array.from({ length: size })
  const weightsAt: Float64Array[] = Array.from({ length: size }, () => new Float64Array(0))
  const lengths = new Uint32Array(size)
  const masses = new Float64Array(size)
  const known = new Uint8Array(size)
  /** What a list with items, and an empty one, has with each place as long as nothing is shared. */
  const apart = new Float64Array(size).fill(Number.NaN)
  const apartFromNone = new Float64Array(size).fill(Number.NaN)
  const sums = new Float64Array(weightOf === undefined ? 0 : size)
  const met = new Uint32Array(size)

  const takeOut = (place: number) => {
    for (const key of keysAt[place] ?? []) {
      const at = holders[key]?.indexOf(place) ?? -1
      holders[key]?.splice(at, 1)
      weights[key]?.splice(at, 1)
    }
  }
  const put = (place: number, group: ReadyGroup) => {
    takeOut(place)
    const items = listOf(group)
    keysAt[place] = undefined
    apart[place] = Number.NaN
    apartFromNone[place] = Number.NaN
    if (typeof items === "string") return
    const own = Float64Array.from(items.keys(), (key) => weightOf?.(group, key) ?? 0)
    keysAt[place] = Uint32Array.from(items.keys(), (key, index) => {
      const number = numberOf.get(key) ?? numberOf.size
      numberOf.set(key, number)
      const at = firstFrom((holders[number] ??= []), place)
      holders[number].splice(at, 0, place)
      ;(weights[number] ??= []).splice(at, 0, own[index] ?? 0)
      return number
    })
    weightsAt[place] = own
    lengths[place] = items.size
    masses[place] = own.reduce((sum, weight) => sum + weight, 0)
    known[place] = weightOf !== undefined && own.every((weight) => weight > 0) ? 1 : 0
    apart[place] = 0
    apartFromNone[place] = items.size === 0 ? Number.NaN : 0
  }
  const write = (place: number, from: number, values: Float64Array, shared: Uint32Array) => {
    shared.fill(0, from)
    const keys = keysAt[place]
    if (keys === undefined) {
      values.fill(Number.NaN, from)
      return
    }
    const byWeight = known[place] === 1
    if (byWeight) sums.fill(0, from)
    values.set((keys.length === 0 ? apartFromNone : apart).subarray(from), from)
    let meetings = 0
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0
      const own = weightsAt[place]?.[index] ?? 0
      const others = holders[key] ?? []
      const heavies = weights[key] ?? []
      for (let at = firstFrom(others, from); at < others.length; at++) {
        const other = others[at] ?? 0
        const before = shared[other] ?? 0
        if (before === 0) met[meetings++] = other
        shared[other] = before + 1
        if (byWeight) sums[other] = (sums[other] ?? 0) + Math.min(own, heavies[at] ?? 0)
      }
    }
    const length = keys.length
    const mass = masses[place] ?? 0
    for (let meeting = 0; meeting < meetings; meeting++) {
      const other = met[meeting] ?? 0
      if (byWeight && known[other] === 1) values[other] = dice(mass, masses[other] ?? 0, sums[other] ?? 0)
      else values[other] = dice(length, lengths[other] ?? 0, shared[other] ?? 0)
    }
  }
  return { put, write }
}

/** Where the places from one on begin in a rising list. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Footprints of plain places of one kind go by postings, as nearly all do; where places hold others, or are of several
 * kinds, the pair is brought to common ground, once for each pair of different footprints.
 */
function footprintColumn(size: number, { places, coder }: IndexOptions): Column {
  const plain = postingsColumn(
    size,
    ({ items }) => items.footprint,
    (_group, key) => places.leaf(key)?.children ?? 0,
  )
  const groups: (ReadyGroup | undefined)[] = Array.from({ length: size })
  const kinds: (string | undefined | null)[] = Array.from({ length: size })
  const classes = new Uint32Array(size)
  const classOf = new Map<string, number>()
  const found = new Map<number, { readonly value: number; readonly shared: number }>()
  const onCommonGround = (place: number, other: number) => {
    const key = (classes[place] ?? 0) * CLASSES + (classes[other] ?? 0)
    const before = found.get(key)
    if (before !== undefined) return before
    const [one, two] = [groups[place], groups[other]]
    if (one === undefined || two === undefined) return { value: Number.NaN, shared: 0 }
    const { likeness, shared } = compareDimension("footprint", one, two, { places, coder })
    const figure = { value: likeness.dice.value ?? Number.NaN, shared: shared.length }
    found.set(key, figure)
    return figure
  }
  return {
    put: (place, group) => {
      plain.put(place, group)
      const items = group.items.footprint
      groups[place] = group
      kinds[place] = plainKind(items, places)
      const name = typeof items === "string" ? items : JSON.stringify([...items.keys()])
      classes[place] = classOf.get(name) ?? classOf.size
      classOf.set(name, classes[place] ?? 0)
    },
    write: (place, from, values, shared) => {
      plain.write(place, from, values, shared)
      const kind = kinds[place]
      if (kind === null) return
      for (let other = from; other < size; other++) {
        const otherKind = kinds[other]
        if (otherKind === null || (kind !== undefined && kind === otherKind)) continue
        const figure = onCommonGround(place, other)
        values[other] = figure.value
        shared[other] = figure.shared
      }
    },
  }
}

/** More different footprints than there will ever be. */
const CLASSES = 2 ** 24

/** The one kind of a footprint's places, none of which holds another; undefined for any other, null where it is not known. */
export function plainKind(items: Items | NotComparable, places: Places): string | undefined | null {
  if (typeof items === "string") return null
  const kinds = new Set<string | undefined>()
  for (const key of items.keys()) kinds.add(places.leaf(key)?.kind)
  return kinds.size === 1 ? [...kinds][0] : undefined
}

function agesColumn(): Column {
  const ages: (Interval | undefined)[] = []
  return {
    put: (place, group) => {
      ages[place] = group.ages
    },
    write: (place, from, values) => {
      const own = ages[place]
      for (let other = from; other < ages.length; other++) {
        const others = ages[other]
        if (own === undefined || others === undefined) values[other] = Number.NaN
        else {
          const { a, b, shared } = intervalMasses(own, others)
          values[other] = a === 0 && b === 0 ? Number.NaN : dice(a, b, shared)
        }
      }
    },
  }
}

/** The one number out of the dimensions, by the rules of `compareReady`. */
function createComposer(size: number, options: IndexOptions) {
  const weights = { ...DEFAULT_WEIGHTS, ...options.weights }
  const counted = DIMENSIONS.filter(
    (dimension) =>
      options.leftOut?.includes(dimension) !== true &&
      (weights[dimension] !== 0 || MAIN_DIMENSIONS.some((main) => main === dimension)),
  )
  const all = counted.reduce((sum, dimension) => sum + weights[dimension], 0)
  const hasGoals = new Uint8Array(size)
  const known = new Float64Array(size)
  const weighted = new Float64Array(size)
  return {
    put: (place: number, { items: { goals } }: ReadyGroup) => {
      hasGoals[place] = typeof goals === "object" && goals.size > 0 ? 1 : 0
    },
    write: (place: number, from: number, values: Record<Dimension | "composite", Float64Array>) => {
      const { composite } = values
      composite.fill(Number.NaN, from)
      if (hasGoals[place] === 0 || all === 0) return
      known.fill(0, from)
      weighted.fill(0, from)
      for (const dimension of counted) {
        const weight = weights[dimension]
        if (weight > 0) addUp(values[dimension], weight, from, known, weighted)
      }
      for (let other = from; other < size; other++) {
        const sure = known[other] ?? 0
        if (hasGoals[other] === 1 && sure / all >= 0.5) composite[other] = (weighted[other] ?? 0) / sure
      }
    },
  }
}

function addUp(values: Float64Array, weight: number, from: number, known: Float64Array, weighted: Float64Array): void {
  for (let other = from; other < values.length; other++) {
    const value = values[other] ?? Number.NaN
    if (Number.isNaN(value)) continue
    known[other] = (known[other] ?? 0) + weight
    weighted[other] = (weighted[other] ?? 0) + weight * value
  }
}
