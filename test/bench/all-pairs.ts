import { type GroupFacts, type ListDimension, readyGroup } from "../../shared/domain/overlap-facts.ts"
import { overlapIndex } from "../../shared/domain/overlap-index.ts"
import { createPlaces } from "../../shared/domain/overlap-places.ts"
import { inTurn, report, timesOf } from "./measure.ts"

/** The six lists that groups are compared by; both ways find how many both list, and the likeness of it. */
const LISTS = [
  "goals",
  "strategies",
  "footprint",
  "funders",
  "measures",
  "populations",
] as const satisfies ListDimension[]
/** How many words there are to choose from; a group lists 4 to 20 of them, as after a long interview. */
const WORDS: Readonly<Record<(typeof LISTS)[number], number>> = {
  goals: 240,
  strategies: 200,
  footprint: 240,
  funders: 600,
  measures: 400,
  populations: 160,
}
const FEWEST = 4
const MOST = 20

/** Likeness of every pair of groups, beside loops over sets that were built before; and one group against all others. */
export function allPairs(): void {
  const places = createPlaces(
    Array.from({ length: WORDS.footprint }, (_, at) => ({
      id: `footprint ${at}`,
      name: `District ${at}`,
      type: "district",
      childPopulation: 500 + at,
    })),
  )
  for (const [count, rounds] of [
    [100, 15],
    [500, 7],
    [2000, 3],
  ] as const) {
    const groups = Array.from({ length: count }, (_, at) => factsOf(at))
    const ready = groups.map((group) => readyGroup(group, places))
    const sets = groups.map((group) => LISTS.map((list) => new Set(wordsOf(group, list))))
    const prebuilt = overlapIndex(ready, { places })
    const pairs = inTurn(
      rounds,
      () => {
        for (let row = 0; row < count; row++) prebuilt.row(row, row + 1, LISTS)
      },
      () => loops(sets),
    )
    report("all-pairs", `${count}-groups`, pairs)
    console.log(`  index of ${count}: ${timesOf(5, () => overlapIndex(ready, { places })).toFixed(1)} ms`)
    const changed = readyGroup(factsOf(count + 1), places)
    const one = timesOf(25, () => {
      prebuilt.replace(count >> 1, changed)
      prebuilt.row(count >> 1, 0)
    })
    console.log(`  one changed of ${count} against all others: ${one.toFixed(3)} ms`)
  }
}

function factsOf(group: number): GroupFacts {
  const list = (of: (typeof LISTS)[number]) => {
    const words = WORDS[of]
    const length = FEWEST + (mixed(group, of.length) % (MOST - FEWEST + 1))
    const items = Array.from({ length }, (_, at) => `${of} ${mixed(group * 31 + at, of.length + 7) % words}`)
    return { state: "listed" as const, items: [...new Set(items)] }
  }
  return {
    id: `g${group}`,
    goals: list("goals"),
    strategies: list("strategies"),
    footprint: list("footprint"),
    funders: { state: "listed", items: list("funders").items.map((name) => ({ name })) },
    measures: list("measures"),
    populations: list("populations"),
    ages: { from: 0, until: 12 * (1 + (group % 18)) },
  }
}

const wordsOf = (group: GroupFacts, list: (typeof LISTS)[number]): readonly string[] =>
  list === "funders" ? (group.funders?.items ?? []).map(({ name }) => name) : (group[list]?.items ?? [])

/** The plain way: each pair of sets is looked through. */
function loops(sets: readonly (readonly ReadonlySet<string>[])[]): Float64Array {
  const found = new Float64Array(LISTS.length)
  for (let one = 0; one < sets.length; one++) {
    for (let other = one + 1; other < sets.length; other++) {
      for (let list = 0; list < LISTS.length; list++) {
        const a = sets[one]?.[list]
        const b = sets[other]?.[list]
        if (a === undefined || b === undefined) continue
        let shared = 0
        for (const word of a) if (b.has(word)) shared++
        found[list] = (2 * shared) / (a.size + b.size)
      }
    }
  }
  return found
}

/** A number that looks like chance and is always the same. */
function mixed(value: number, salt: number): number {
  let hash = Math.imul(value + 1, 2_654_435_761) ^ Math.imul(salt + 1, 40_503)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return (hash ^ (hash >>> 13)) >>> 0
}
